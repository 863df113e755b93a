package page

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// tab is a page that is open in a browser, and what the browser had to say.
type tab struct {
	t          *testing.T
	ctx        context.Context
	mu         sync.Mutex
	complaints []string
	requests   []string
}

// browser is started by the first test that looks at a page, and ends with the
// last; every page has a tab of its own.
var (
	browser     = sync.OnceValues(startBrowser)
	stopBrowser = func() {}
)

func TestMain(m *testing.M) {
	code := m.Run()
	stopBrowser()
	os.Exit(code)
}

func startBrowser() (context.Context, error) {
	program, err := exec.LookPath("chromium")
	if err != nil {
		return nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, stopProgram := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, stopTab := chromedp.NewContext(ctx)
	stopBrowser = func() { stopTab(); stopProgram() }
	return ctx, chromedp.Do(ctx)
}

// open shows a page as a file, which is how a report is read.
func open(t *testing.T, page string, width, height int64) *tab {
	t.Helper()
	ctx, err := browser()
	if errors.Is(err, exec.ErrNotFound) {
		t.Skip("chromium is not installed, so nobody looks at the page")
	}
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "audit.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	shown := &tab{t: t}
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute) // a browser that hangs is a failure
	t.Cleanup(stop)
	shown.ctx, stop = chromedp.NewContext(ctx, chromedp.WithListener(shown.listen))
	t.Cleanup(stop)
	shown.run(chromedp.Func(listenTo), emulateMedia(""), chromedp.EmulateViewport(width, height), chromedp.Navigate("file://"+file), chromedp.WaitVisible(chromedp.CSS("main")))
	return shown
}

// listenTo asks for the events that listen counts.
func listenTo(ctx context.Context, target *chromedp.Target) error {
	if _, err := cdp.Call(ctx, target, network.Enable, network.EnableParams{}); err != nil {
		return err
	}
	_, err := cdp.Call(ctx, target, log.Enable, cdp.Empty{})
	return err
}

// emulateMedia shows the page as a medium or under a preference of its reader.
// Motion is always reduced: a page that scrolls smoothly is still on its way
// when the next step clicks on it.
func emulateMedia(medium string, preferences ...*emulation.MediaFeature) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		preferences := append(preferences, &emulation.MediaFeature{Name: "prefers-reduced-motion", Value: "reduce"})
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: medium, Features: preferences})
		return err
	})
}

func (b *tab) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch event := event.(type) {
	case *runtime.EventExceptionThrown:
		b.complaints = append(b.complaints, fmt.Sprintf("%s (%d:%d)", event.ExceptionDetails.Text, event.ExceptionDetails.LineNumber, event.ExceptionDetails.ColumnNumber))
	case *runtime.EventConsoleAPICalled:
		b.complaints = append(b.complaints, fmt.Sprintf("console.%s", event.Type))
	case *log.EventEntryAdded:
		b.complaints = append(b.complaints, event.Entry.Text)
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, event.Request.URL)
	}
}

func (b *tab) run(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// evaluate gives what a piece of JavaScript is.
func evaluate[T any](b *tab, script string) T {
	b.t.Helper()
	value, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%s: %v", script, err)
	}
	return value
}

// want compares how many elements there are.
func (b *tab) want(selector string, n int) {
	b.t.Helper()
	if got := evaluate[int](b, fmt.Sprintf("document.querySelectorAll(%q).length", selector)); got != n {
		b.t.Errorf("%d × %s, want %d", got, selector, n)
	}
}

// reads compares the text of an element.
func (b *tab) reads(selector, want string) {
	b.t.Helper()
	if got := evaluate[string](b, fmt.Sprintf("document.querySelector(%q)?.textContent ?? 'nothing'", selector)); got != want {
		b.t.Errorf("%s reads %q, want %q", selector, got, want)
	}
}

// choose sets a filter as a reader does, by its option or date.
func (b *tab) choose(filter, value string) {
	b.t.Helper()
	b.run(chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`{
		const control = document.getElementById('filter-%s');
		control.value = %q;
		if (control.value !== %[2]q) throw new Error('no such choice');
		control.dispatchEvent(new Event('change', { bubbles: true }));
	}`, filter, value)))
}

// quiet wants a browser without complaints that asked for nothing but the page.
func (b *tab) quiet() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, complaint := range b.complaints {
		b.t.Errorf("the browser says: %s", complaint)
	}
	for _, url := range b.requests {
		if filepath.Base(url) != "audit.html" && !strings.HasPrefix(url, "data:") { // Chromium draws its own date field with such
			b.t.Errorf("the page asked for %s", url)
		}
	}
	if len(b.requests) == 0 {
		b.t.Error("not even the page itself was asked for, so requests go unseen")
	}
}
