package cli_test

import (
	"cmp"
	"fmt"
	"os"
	"regexp"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// The rules whose lives are told one by one. With all of them the story would be
// too long to be thought through, and would change whenever the catalogue grows.
var storyRules = []string{
	"change/checkin_rewritten", "change/goal_removed_with_objectives", "change/kpi_swapped", "change/objective_after_start",
	"change/objective_frozen", "change/objective_removed", "history/behind_pace", "history/deadline_slip", "history/outcome_missing",
	"history/progress_stale", "history/review_overdue", "history/short_term_miss", "history/target_drift", "kpi/baseline_or_benchmark",
	"kpi/count_per_team", "smart/deadline_present", "structure/goal_has_objective", "structure/objective_has_goal",
}

// storyCommands write a history and, next to each commit, what it does. An
// audit is then held against that.
var storyCommands = map[string]func(*testscript.TestScript, bool, []string){
	"on": on, "set": set, "checkin": checkin, "review": review,
	"life": lifeGoesOn, "time": timePasses, "move": goalpostMoves, "unread": unread, "end": end,
	"audit": auditStory, "tells": tells, "contains": contains, "retell": retell, "figures": figures,
}

func storyOf(ts *testscript.TestScript) *story { return ts.Value("story").(*story) }

// on is `on DAY AUTHOR`: the next commits are of that day and person.
func on(ts *testscript.TestScript, _ bool, args []string) {
	for _, who := range []string{"AUTHOR", "COMMITTER"} {
		ts.Setenv("GIT_"+who+"_DATE", args[0]+"T09:00:00+0700")
	}
	ts.Setenv("GIT_AUTHOR_NAME", args[1])
	ts.Setenv("TODAY", args[0])
}

// block changes the text of a block of a file, without its braces.
func block(ts *testscript.TestScript, file, kind, label string, change func(string) string) {
	text := ts.ReadFile(file)
	before, rest, ok := strings.Cut(text, fmt.Sprintf("%s %q {\n", kind, label))
	body, after, closed := strings.Cut(rest, "\n}\n")
	if !ok || !closed {
		ts.Fatalf("%s has no %s %q", file, kind, label)
	}
	text = fmt.Sprintf("%s%s %q {\n%s\n}\n%s", before, kind, label, change(body), after)
	ts.Check(os.WriteFile(ts.MkAbs(file), []byte(text), 0o644))
}

// set is `set FILE TYPE LABEL ATTRIBUTE VALUE`: it writes one attribute.
func set(ts *testscript.TestScript, _ bool, args []string) {
	block(ts, args[0], args[1], args[2], func(body string) string {
		line := fmt.Sprintf("  %s = %s", args[3], args[4])
		old := regexp.MustCompile(`(?m)^  ` + args[3] + ` += .*$`)
		if !old.MatchString(body) {
			return body + "\n" + line
		}
		return old.ReplaceAllLiteralString(body, line)
	})
}

// checkin is `checkin FILE OBJECTIVE VALUE [DAY]`, of today unless a day is given.
func checkin(ts *testscript.TestScript, _ bool, args []string) {
	day := append(args, ts.Getenv("TODAY"))[3]
	block(ts, args[0], "objective", args[1], func(body string) string {
		return body + fmt.Sprintf("\n  checkin %q { value = %s }", day, args[2])
	})
}

// review is `review PLAN DECISION SCOPE REASON`, of today.
func review(ts *testscript.TestScript, _ bool, args []string) {
	file := ts.MkAbs("plans/" + args[0] + "/reviews.hcl")
	old, err := os.ReadFile(file)
	if err != nil && !os.IsNotExist(err) {
		ts.Fatalf("%v", err)
	}
	ts.Check(os.WriteFile(file, fmt.Appendf(old, "\nreview %q {\n  scope    = [%s]\n  decision = %q\n  reason   = %q\n}\n",
		ts.Getenv("TODAY"), args[2], args[1], args[3]), 0o644))
}

// head is the commit that was made last.
func head(ts *testscript.TestScript) doer {
	ts.Check(ts.Exec("git", "log", "-1", "--format=%H%n%an%n%cs%n%s"))
	parts := strings.SplitN(ts.ReadFile("stdout"), "\n", 4)
	return doer{parts[0], parts[1], parts[2], strings.TrimRight(parts[3], "\n")}
}

// lifeGoesOn is `life KIND RULE PLACE [MEASURE]`: the last commit did that.
func lifeGoesOn(ts *testscript.TestScript, _ bool, args []string) {
	happens(ts, args, head(ts).String())
}

// timePasses is `time DAY KIND RULE PLACE [MEASURE]`: no commit did that.
func timePasses(ts *testscript.TestScript, _ bool, args []string) {
	happens(ts, args[1:], args[0]+" time")
}

func happens(ts *testscript.TestScript, args []string, by string) {
	l := storyOf(ts).of(args[1] + " " + args[2])
	kind := strings.Join(append([]string{args[0]}, args[3:]...), " ")
	l.events = append(l.events, kind+" "+by)
}

// goalpostMoves is `move PLACE TEAM ATTRIBUTE BEFORE AFTER looser|tighter reviewed|alone`.
func goalpostMoves(ts *testscript.TestScript, _ bool, args []string) {
	s := storyOf(ts)
	s.moves = append(s.moves, fmt.Sprintf("%s %s %s from %s to %s, %s, %s, %s", args[0], args[1], args[2], args[3], args[4], args[5], args[6], head(ts)))
}

// unread is `unread PLACE`: the last commit cannot be judged, for what stands there.
func unread(ts *testscript.TestScript, _ bool, args []string) {
	s := storyOf(ts)
	s.broken = append(s.broken, fmt.Sprintf("unread %s, %s", args[0], head(ts)))
}

// end is `end RULE PLACE STATE SEVERITY TEAM DAYS`.
func end(ts *testscript.TestScript, _ bool, args []string) {
	storyOf(ts).of(args[0] + " " + args[1]).end = strings.Join(args[2:], " ") + " days"
}

// auditStory is `audit CODE FLAG…`: it runs goalpost audit with the rules of stories.
func auditStory(ts *testscript.TestScript, _ bool, args []string) {
	command := []string{args[0], "goalpost", "audit"}
	for _, rule := range storyRules {
		command = append(command, "--only", rule)
	}
	exits(ts, false, append(command, args[1:]...))
}

// tells is `tells REPORT COMMITS JUDGED`: the report tells the story and no more.
func tells(ts *testscript.TestScript, _ bool, args []string) {
	r, err := readReport(ts.ReadFile(args[0]))
	ts.Check(err)
	if got := fmt.Sprint(r.Commits, r.Judged); got != args[1]+" "+args[2] {
		ts.Fatalf("commits and those that touch plans: %s, want %s %s", got, args[1], args[2])
	}
	if diff := difference(storyOf(ts).tell(), r.story().tell()); diff != "" {
		ts.Fatalf("%s (-the story +the report)\n%s", args[0], diff)
	}
}

// contains is `contains REPORT`: what the story tells stands in it, whatever else does.
func contains(ts *testscript.TestScript, _ bool, args []string) {
	r, err := readReport(ts.ReadFile(args[0]))
	ts.Check(err)
	got, want := r.story(), storyOf(ts)
	for what := range got.lives {
		if want.lives[what] == nil {
			delete(got.lives, what)
		}
	}
	if diff := difference(want.tell(), got.tell()); diff != "" {
		ts.Fatalf("%s (-the story +the report)\n%s", args[0], diff)
	}
}

var commitID = regexp.MustCompile(` \([0-9a-f]{8}\)`)

// retell is `retell REPORT`: it prints the story that a report tells.
func retell(ts *testscript.TestScript, _ bool, args []string) {
	r, err := readReport(ts.ReadFile(args[0]))
	ts.Check(err)
	fmt.Fprint(ts.Stdout(), commitID.ReplaceAllString(r.story().tell(), ""))
}

// figures is `figures REPORT SIDE`: it prints "introduced fixed open
// median name" lines.
func figures(ts *testscript.TestScript, _ bool, args []string) {
	r, err := readReport(ts.ReadFile(args[0]))
	ts.Check(err)
	for _, f := range r.Figures[args[1]] {
		fmt.Fprintf(ts.Stdout(), "%d %d %d %d %s\n", f.Introduced, f.Fixed, f.Open, f.Median, cmp.Or(strings.TrimPrefix(f.Name, "plans/"), "-"))
	}
}
