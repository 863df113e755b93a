package main

import (
	"fmt"
	"math/rand/v2"
	"path"
	"time"
)

const day = 24 * time.Hour

var (
	firstDay = date("2027-01-01")
	lastDay  = date("2029-12-31") // the plans go on for another year
	begin    = time.Date(2027, 1, 4, 9, 0, 0, 0, time.FixedZone("", 7*60*60))
)

// history makes up commits one after the other.
type history struct {
	shape
	random *rand.Rand
	plans  []*plan
	now    time.Time
	pace   time.Duration // from a commit to the next
	known  []string      // what an audit has to find
	broken []mending     // what somebody will have to mend
	urgent []mending     // what nobody can work with
}

type plan struct {
	dir     string
	topics  []*topic
	reviews []review
	due     time.Time // of the next review
}

type review struct{ Day, Scope, Decision, Reason string }

// commit is what fast-import is told.
type commit struct {
	when            time.Time
	author, subject string
	files           map[string][]byte
}

// editsEach is how often each file is worked on in three years.
const editsEach = 13.6

func newHistory(s shape) *history {
	h := &history{shape: s, random: rand.New(rand.NewPCG(s.seed, 0)), now: begin}
	topics := float64(s.plans * (s.files - 2))
	h.pace = time.Duration(min(
		float64(lastDay.Sub(begin))*s.blobs/(editsEach*topics),
		float64(lastDay.Sub(begin))/float64(s.commits)))
	for i := range s.plans {
		p := &plan{dir: fmt.Sprintf("plans/p_%02d", i), due: firstDay.Add(time.Duration(20+h.random.IntN(60)) * day)}
		for n := range s.files - 2 {
			p.topics = append(p.topics, newTopic(h.random, n, (s.files-2)/len(topicMetrics), regions[i%len(regions)]))
		}
		h.plans = append(h.plans, p)
	}
	return h
}

func newTopic(random *rand.Rand, n, teams int, region string) *topic {
	metric, baseline := topicMetrics[n/teams%len(topicMetrics)], 200+random.IntN(800)
	if metric == "lead_quality" { // a score of up to 100
		baseline = 40 + random.IntN(20)
	}
	target := baseline + baseline/5 + random.IntN(baseline/5)
	t := &topic{
		Number: n, Team: n % teams, NewTeam: n < teams, Goal: n % goals, Region: region, Owner: pick(random, people),
		Metric: metric, Baseline: baseline, Target: target, Benchmark: target, BenchmarkDay: "2026-11-30",
		Deadline: fmt.Sprintf("2030-%02d-28", 6+random.IntN(6)),
		wording:  random.IntN(len(titles)), way: random.IntN(len(ways)),
		First: n % teams, Second: n%teams + teams, Third: n%teams + 2*teams,
	}
	for _, day := range []string{"2027-03-31", "2027-12-31", "2028-12-31", "2029-12-31"} {
		t.Milestones = append(t.Milestones, milestone{day, t.at(date(day), 1)})
	}
	t.PastGrowth = pastGrowth(baseline, target, t.Deadline)
	t.next = firstDay.Add(time.Duration(random.Float64() * float64(t.rhythm())))
	return t
}

// first brings all plans.
func (h *history) first() commit {
	c := commit{when: h.now, author: people[0], subject: "Kế hoạch marketing 2027–2029 của các vùng", files: map[string][]byte{}}
	for i, p := range h.plans {
		id := path.Base(p.dir)
		c.files[p.dir+"/plan.hcl"] = head{id, "Kế hoạch marketing 2027–2029 của " + regions[i%len(regions)], "2030-12-31", "quarterly"}.render()
		p.addReviews(c)
		for _, t := range p.topics {
			p.add(c, t)
		}
		random := rand.New(rand.NewPCG(h.seed, uint64(1+i))) // of their own, so that they change nothing that follows
		for n := range h.settled {
			t := newTopic(random, len(p.topics)+n, len(p.topics)/len(topicMetrics), regions[i%len(regions)])
			t.Settled = true
			c.files[t.path(p.dir+"/settled")] = render("topic", t)
		}
	}
	for i := range h.idle {
		h.addIdle(c, i)
	}
	return c
}

// addIdle adds a plan that is done with, so that nobody edits it.
func (h *history) addIdle(c commit, i int) {
	random, id := rand.New(rand.NewPCG(h.seed, uint64(1+h.shape.plans+i))), fmt.Sprintf("done_%03d", i)
	p := &plan{dir: "plans/" + id}
	c.files[p.dir+"/plan.hcl"] = head{id, "Kế hoạch đã xong của " + regions[i%len(regions)], "2030-12-31", "quarterly"}.render()
	p.addReviews(c)
	for n := range h.files - 2 {
		t := newTopic(random, n, (h.files-2)/len(topicMetrics), regions[i%len(regions)])
		t.Settled = true
		p.add(c, t)
	}
}

func (p *plan) add(c commit, t *topic) { c.files[t.path(p.dir)] = render("topic", t) }

func (p *plan) addReviews(c commit) { c.files[p.dir+"/reviews.hcl"] = render("reviews", p.reviews) }

func pick[T any](r *rand.Rand, of []T) T { return of[r.IntN(len(of))] }
