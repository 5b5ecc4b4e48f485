package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	first = `Harbour briefing, 3 March 2025

DANA REED: In 2024 the port handled 312,000 containers, a 4.5% increase. In 2023 the port handled 298,500 containers.

OMAR FINCH: We cut the waiting time from 30 hours to 12 hours. Our target is to open 20 new berths by 2030.

DANA REED: By 2026 the port should handle more than 330,000 containers.`
	second = `Council hearing, 8 April 2025

PAT LOWE: In 2024 the port handled 290,000 containers, they told us. The fee rose by 12 crowns.

OMAR FINCH: In 2022 the port handled about 281,000 containers.`
)

const rows = "table.claims tbody tr"

// A person pastes two texts, sees their claims, filters, looks at the chart of a
// metric that was said differently, and exports what is filtered.
func TestInTheBrowser(t *testing.T) {
	b := newTab(t)
	b.open("/")
	assert.Contains(t, b.text("#main"), "No claims yet")
	b.shot("empty")

	for _, said := range []string{first, second} {
		b.open("/add")
		b.do("paste", chromedp.SetValue("#text", said), chromedp.Submit("#text"), chromedp.WaitVisible(".document a.claim"))
	}
	b.open("/documents/1")
	assert.Contains(t, b.text("#d1-1"), "312,000 containers")
	b.do("move to a claim", chromedp.Focus("#d1-1"))
	b.until(`getComputedStyle(document.querySelector("#d1-1-tip")).display === "block"`)
	assert.Contains(t, b.text("#d1-1-tip"), "DANA REED")
	assert.Contains(t, b.text("#d1-1-tip"), "said differently")
	b.shot("document")
	b.dark(true)
	b.shot("document-dark")
	b.dark(false)
	b.open("/add")
	b.shot("add")

	b.open("/")
	require.Greater(t, b.count(rows), 6)
	b.shot("claims")
	b.dark(true)
	b.shot("claims-dark")
	b.dark(false)
	b.do("filter with the keyboard", chromedp.Focus(`input[name=conflict][value="1"]`), chromedp.KeyEvent(" "),
		chromedp.WaitVisible(".chosen"))
	assert.Equal(t, 2, b.count(rows))
	assert.Equal(t, "conflict", ask(b, chromedp.Evaluate[string]("document.activeElement.name")), "the keyboard stays where it was")
	assert.Equal(t, "2 claims of this filter", b.text("#results h1"))
	b.shot("filtered")
	b.do("search", chromedp.SendKeys("#q", "told"))
	b.until("document.querySelectorAll('" + rows + "').length === 1")
	assert.Contains(t, b.text(".said"), "290,000")

	csv := b.download(`a[href^="/export/claims.csv"]`, "claims.csv")
	assert.Contains(t, csv, "290000")
	assert.NotContains(t, csv, "312000")

	b.do("the chart of the metric", chromedp.Click(".badge.conflict"), chromedp.WaitVisible(".chart svg"))
	assert.Equal(t, 2, b.count(".chart .ring"))
	assert.GreaterOrEqual(t, b.count(".chart path"), 4)
	assert.Contains(t, b.text(".findings"), "312,000 containers and 290,000 containers")
	b.shot("metric")
	b.dark(true)
	b.shot("metric-dark")
	b.dark(false)
	for _, page := range []string{"metrics", "documents"} {
		b.open("/" + page)
		b.shot(page)
	}
	b.do("a phone", chromedp.EmulateViewport(390, 844))
	for name, page := range map[string]string{"claims": "/", "metric": "/metric?metric=container+handle+port+(item)", "document": "/documents/1", "add": "/add"} {
		b.open(page)
		assert.LessOrEqual(t, ask(b, chromedp.Evaluate[int]("document.documentElement.scrollWidth")), 390, "%s is wider than a phone", page)
		b.shot(name + "-phone")
	}
}

// download follows a link to a file and returns what is in it.
func (b *tab) download(link, name string) string {
	b.Helper()
	dir := b.TempDir()
	_, err := chromedp.CallBrowser(b.ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir,
	})
	require.NoError(b, err)
	b.do("download", chromedp.Click(link))
	file := filepath.Join(dir, name)
	require.Eventually(b, func() bool { _, err := os.Stat(file); return err == nil }, 10*time.Second, 50*time.Millisecond)
	data, err := os.ReadFile(file)
	require.NoError(b, err)
	return string(data)
}

// Claims appear on the open pages while a document streams in.
func TestLiveInTheBrowser(t *testing.T) {
	b := newTab(t)
	in, out := io.Pipe()
	sent := make(chan error, 1)
	go func() {
		res, err := http.Post(b.url+"/api/stream?name=Live+debate&date=2025-05-01", "text/plain", in)
		if err == nil {
			res.Body.Close()
		}
		sent <- err
	}()
	_, err := io.WriteString(out, "DANA REED: We opened 14 new berths last year.\n\nDANA REED: More follow.\n\n")
	require.NoError(t, err)
	b.open("/documents")
	b.until(`document.querySelector(".badge.live") !== null`)
	b.until(`(a => a !== null && (a.click(), true))(document.querySelector("tbody th a"))`) // the rows change as the document grows
	b.do("look in", chromedp.WaitVisible(".document .badge.live"))
	b.until("document.querySelectorAll('.document a.claim').length === 1")
	_, err = io.WriteString(out, "OMAR FINCH: The fee fell by 12%.\n\nDANA REED: It did.\n\n")
	require.NoError(t, err)
	b.until("document.querySelectorAll('.document a.claim').length === 2")
	b.shot("live")
	require.NoError(t, out.Close())
	require.NoError(t, <-sent)
	b.until(`document.querySelector(".badge.live") === null`)
	b.open("/")
	require.Equal(t, 2, b.count(rows))
}

// Whatever a stranger writes is text on every page.
func TestHostileTextInTheBrowser(t *testing.T) {
	b := newTab(t)
	const evil = `"><script>document.title='owned'</script><img src=x onerror="document.title='owned'">`
	b.open("/add")
	b.do("paste", chromedp.SetValue("#name", evil), chromedp.SetValue("#text", evil+` EVE `+evil+`: We sold 40 `+evil+` boats in 2024. In 2024 prices of `+evil+` rose by 5%.`),
		chromedp.Submit("#text"), chromedp.WaitVisible(".document"))
	for _, page := range []string{"/documents/1", "/", "/documents", "/metrics", "/?q=%3Cscript%3E&speaker=%3Cscript%3E", "/?kind=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"} {
		b.open(page)
		assert.NotEqual(t, "owned", ask(b, chromedp.Title()), page)
		assert.Equal(t, 1, b.count("script"), page)
		assert.Zero(t, b.count("img"), page)
	}
}
