package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/spf13/cobra"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// hookMark is the line by which goalpost knows its own hook.
const hookMark = "# Made by goalpost hook install, removed by goalpost hook uninstall; changes made here are lost."

func (a *app) hookCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "hook install|uninstall|status",
		Short: "Check every commit before git makes it",
		Long: `hook install writes a pre-commit hook into the repository. It runs goalpost check
--staged, and a commit that breaks a rule, or that cannot be checked, is not
made. hook status says whether the hook is there, hook uninstall removes it. A
hook that goalpost did not write is left alone.`,
		ValidArgs: []string{"install", "uninstall", "status"},
		Args:      cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			do := map[string]func(hook) error{"install": a.installHook, "uninstall": a.uninstallHook, "status": a.hookStatus}[args[0]]
			if do == nil {
				return usage(say(diag.Say("hook does not know %q; it takes install, uninstall or status", "hook không hiểu %q; chỉ nhận install, uninstall hoặc status", args[0])))
			}
			h, err := a.findHook()
			if err != nil {
				return err
			}
			return do(h)
		},
	}
}

func (a *app) installHook(h hook) error {
	if h.exists && !h.own {
		return usage(say(diag.Say(
			"%s is a hook that goalpost did not write, and stays as it is; add this line to it by hand: %s",
			"%s là hook không do goalpost tạo nên được giữ nguyên; hãy tự thêm vào đó dòng: %s", snapshot.Quote(h.file), hookLine)))
	}
	program, err := os.Executable()
	if err != nil {
		return failed(say(diag.Say("goalpost does not know where it is installed: %s", "goalpost không biết mình được cài ở đâu: %s", err)))
	}
	if strings.Contains(filepath.ToSlash(program), "/go-build") {
		return usage(say(diag.Say(
			"go run builds a program that does not stay; run go install ./cmd/goalpost, and then goalpost hook install",
			"go run tạo ra chương trình không được giữ lại; hãy chạy go install ./cmd/goalpost, rồi goalpost hook install")))
	}
	script, err := a.hookScript(h, filepath.ToSlash(program))
	if err == nil {
		err = os.MkdirAll(filepath.Dir(h.file), 0o755)
	}
	if err == nil {
		err = os.WriteFile(h.file, script, 0o755)
	}
	if err == nil {
		// The file may have been there, and git skips a hook that is not executable.
		err = os.Chmod(h.file, 0o755)
	}
	if err != nil {
		return failed(say(diag.Say("the hook %s could not be written: %s", "không ghi được hook %s: %s", snapshot.Quote(h.file), reason(err))))
	}
	h.exists, h.own = true, true
	return a.hookStatus(h)
}

func (a *app) hookScript(h hook, program string) ([]byte, error) {
	t, err := template.ParseFS(templates, "templates/pre-commit.sh.tmpl")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, map[string]string{
		"Mark":    hookMark,
		"Program": shellWord(program),
		"Project": shellWord(h.project),
		"Missing": shellWord(a.text(
			"goalpost: nothing was checked, so the commit is stopped: this hook finds neither %s nor goalpost in PATH. Install goalpost and run goalpost hook install, or skip the check once with git commit --no-verify.",
			"goalpost: chưa kiểm tra được gì nên commit bị dừng: hook này không tìm thấy %s, cũng không thấy goalpost trong PATH. Hãy cài goalpost rồi chạy goalpost hook install, hoặc bỏ qua kiểm tra một lần bằng git commit --no-verify.", snapshot.Quote(program))),
	})
	return b.Bytes(), err
}

func (a *app) uninstallHook(h hook) error {
	if !h.own {
		return a.hookStatus(h)
	}
	if err := os.Remove(h.file); err != nil {
		return failed(say(diag.Say("the hook %s could not be removed: %s", "không xóa được hook %s: %s", snapshot.Quote(h.file), reason(err))))
	}
	fmt.Fprintln(a.Out, a.text("removed %s", "đã xóa %s", snapshot.Quote(h.file)))
	return nil
}

func (a *app) hookStatus(h hook) error {
	text := diag.Say("no hook: %s does not exist; goalpost hook install writes it", "chưa có hook: %s không tồn tại; goalpost hook install sẽ tạo", snapshot.Quote(h.file))
	switch {
	case h.own:
		text = diag.Say("%s is in place: git runs goalpost check --staged before every commit", "%s đã sẵn sàng: git chạy goalpost check --staged trước mỗi commit", snapshot.Quote(h.file))
	case h.exists:
		text = diag.Say("%s is a hook that goalpost did not write, and stays as it is", "%s là hook không do goalpost tạo nên được giữ nguyên", snapshot.Quote(h.file))
	}
	fmt.Fprintln(a.Out, text.In(a.lang))
	return nil
}

// shellWord quotes a text as one word of a POSIX shell; nothing stays nothing.
func shellWord(text string) string {
	if text == "" {
		return ""
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
