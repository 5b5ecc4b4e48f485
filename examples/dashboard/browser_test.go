package main

import (
	"context"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/examples/dashboard/store"
	"github.com/go-figures/figures/examples/dashboard/web"
)

// A tab is one of a browser with an empty profile, looking at pages of its own server.
type tab struct {
	*testing.T
	ctx context.Context
	url string
}

// newTab opens one. What a page's script or its policy complains of fails the
// test.
func newTab(t *testing.T) *tab {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium: the pages are not tested in a browser (apt-get install chromium)")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()),
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.WindowSize(1360, 1000))
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	b := &tab{T: t, ctx: ctx, url: served(t).URL}
	require.NoError(t, chromedp.Do(ctx))
	// Without a window nothing has the focus.
	_, err = chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	require.NoError(t, err)
	messages := chromedp.Console(ctx)
	listening := make(chan struct{})
	go func() {
		defer close(listening)
		for m, err := range messages {
			if err != nil {
				return
			}
			t.Errorf("the console: %s", m)
		}
	}()
	t.Cleanup(func() { cancel(); <-listening })
	return b
}

// served are the pages over an empty database.
func served(t *testing.T) *httptest.Server {
	t.Helper()
	db, err := store.Open(filepath.Join(t.TempDir(), "test.db"))
	require.NoError(t, err)
	handler := web.New(db, web.Options{})
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { handler.Run(ctx); close(done) }()
	srv := httptest.NewServer(handler)
	t.Cleanup(func() {
		cancel()
		<-done
		srv.CloseClientConnections()
		srv.Close()
		db.Close()
	})
	return srv
}

// do runs the actions of one step.
func (b *tab) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 20*time.Second)
	defer cancel()
	require.NoError(b, chromedp.Do(ctx, steps...), what)
}

func (b *tab) open(path string) { b.Helper(); b.do(path, chromedp.Navigate(b.url+path)) }

// ask returns what an action finds.
func ask[T any](b *tab, a chromedp.Action[T]) T {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 20*time.Second)
	defer cancel()
	v, err := chromedp.Run(ctx, a)
	require.NoError(b, err)
	return v
}

func (b *tab) text(selector string) string { b.Helper(); return ask(b, chromedp.Text(selector)) }

func (b *tab) count(selector string) int {
	b.Helper()
	return ask(b, chromedp.Evaluate[int]("document.querySelectorAll('"+selector+"').length"))
}

// until waits for a condition in the page's own language.
func (b *tab) until(condition string) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 20*time.Second)
	defer cancel()
	_, err := chromedp.Run(ctx, chromedp.Poll[bool](condition))
	require.NoError(b, err, condition)
}

func (b *tab) dark(on bool) {
	b.Helper()
	value := "light"
	if on {
		value = "dark"
	}
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: value}},
	})
	require.NoError(b, err)
}

// shot keeps a picture of the page in the folder that DASHBOARD_SHOTS names, for
// people to look at.
func (b *tab) shot(name string) {
	b.Helper()
	if dir := os.Getenv("DASHBOARD_SHOTS"); dir != "" {
		png := ask(b, chromedp.CaptureScreenshot())
		require.NoError(b, os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644))
	}
}
