package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A program that waits for somebody cannot hear that it is to end: Ctrl-C, pressed
// once more, ends it all the same.
func TestCtrlCOnceMore(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "config")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	cmd := exec.Command("goalpost", "check", "--config", pipe)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	// Opened when the program has opened it, too; it waits for what is never written.
	config, err := os.OpenFile(pipe, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer config.Close()
	ended := make(chan error)
	go func() { ended <- cmd.Wait() }()
	for presses := 0; ; presses++ {
		select {
		case err := <-ended:
			if presses < 2 || err == nil {
				t.Errorf("ended with %v after %d presses", err, presses)
			}
			return
		default:
			_ = cmd.Process.Signal(os.Interrupt)
		}
	}
}

// A configuration that is no file is not waited for.
func TestConfigurationIsAFile(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, ".goalpost.hcl"), 0o600); err != nil {
		t.Skip(err)
	}
	cmd := exec.Command("goalpost", "check")
	cmd.Dir = dir
	out, _ := cmd.CombinedOutput()
	if cmd.ProcessState.ExitCode() != 2 || !strings.Contains(string(out), "not a regular file") {
		t.Errorf("got %d, %s", cmd.ProcessState.ExitCode(), out)
	}
}
