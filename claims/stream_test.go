package claims_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

// streamed collects a stream.
func streamed(t *testing.T, r io.Reader) []claims.Claim {
	t.Helper()
	var all []claims.Claim
	for c, err := range new(claims.Extractor).Stream(t.Context(), r) {
		require.NoError(t, err)
		all = append(all, c)
	}
	return all
}

func whole(t *testing.T, text string) []claims.Claim {
	t.Helper()
	d, err := transcript.Read(strings.NewReader(text), transcript.Auto)
	require.NoError(t, err)
	var all []claims.Claim
	for c := range new(claims.Extractor).Document(d) {
		all = append(all, c)
	}
	return all
}

// long is a debate or its captions, longer than a stream keeps.
func long(captions bool, turns int) string {
	var b strings.Builder
	if captions {
		b.WriteString("WEBVTT\n\n")
	}
	for i := range turns {
		name := [...]string{"MS. HARPER", "MR. FORD", "DR. ROY"}[i%3]
		said := fmt.Sprintf("We carried %d passengers in May. Of them, %d percent had a dog. It rained, and the quay was full of people who waited.", 1000+i, 5+i%50)
		if captions {
			at := time.Duration(i) * 4 * time.Second
			clock := func(d time.Duration) string { return time.Time{}.Add(d).Format("15:04:05.000") }
			half := len(said) / 2
			fmt.Fprintf(&b, "%d\n%s --> %s\n%s: %s\n\n%s --> %s\n%s\n\n", i, clock(at), clock(at+2*time.Second), name, said[:half], clock(at+2*time.Second), clock(at+4*time.Second), said[half:])
		} else {
			fmt.Fprintf(&b, "%s: %s\n\nAnd we sold %d boats for $%d each.\n\n", name, said, 1+i, 100+i)
		}
	}
	return b.String()
}

// TestStreamEqualsDocument: what comes piece by piece is what a document read as
// a whole has, whatever the pieces are.
func TestStreamEqualsDocument(t *testing.T) {
	texts := map[string]string{"a debate": long(false, 500), "captions": long(true, 500), "nothing": "", "a line": "We sold 40 boats"}
	for _, name := range []string{"talk.srt", "page.txt", "wrapped.txt", "akoma.xml", "statement.html", "earnings.txt"} {
		raw, err := os.ReadFile(filepath.Join("transcript", "testdata", name))
		require.NoError(t, err)
		texts[name] = string(raw)
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			want := whole(t, text)
			assert.Equal(t, want, streamed(t, strings.NewReader(text)))
			if filepath.Ext(name) == "" { // what a header or a foot says later can be told too late
				assert.Equal(t, want, streamed(t, iotest.HalfReader(strings.NewReader(text))), "by halves")
				assert.Equal(t, want, streamed(t, iotest.DataErrReader(strings.NewReader(text))), "with the end")
			}
		})
	}
}

// TestStreamByteByByte: claims, places and speakers do not depend on the pieces,
// those at the beginning neither.
func TestStreamByteByByte(t *testing.T) {
	for name, text := range map[string]string{
		"labels that are plain": long(false, 100),
		"captions":              long(true, 60),
		"names that need company": strings.Repeat("Lin Mei:\n\nHow many of the 30 boats did you sell in May, and to whom?\n\nAbe Ford:\n\nSome 12 of them. "+
			"We kept 18.\n\n", 20),
		"no labels": strings.Repeat("We sold 40 boats.\n\nOne thing: it rained for 3 days.\n\n", 50),
	} {
		t.Run(name, func(t *testing.T) {
			want, got := whole(t, text), streamed(t, iotest.OneByteReader(strings.NewReader(text)))
			require.Equal(t, len(want), len(got))
			for i := range want {
				assert.Equal(t, want[i], got[i])
			}
		})
	}
}

// TestStreamRestates: what is said again refers to the first time, however long
// ago that was.
func TestStreamRestates(t *testing.T) {
	text := "MS. HARPER: We carried 40 passengers.\n\n" + long(false, 400) + "MS. HARPER: Once more: we carried 40 passengers.\n"
	want, got := whole(t, text), streamed(t, iotest.HalfReader(strings.NewReader(text)))
	require.Equal(t, want, got)
	last := got[len(got)-1]
	require.Len(t, last.Links, 1)
	assert.Equal(t, claims.Link{Rel: claims.RelRestates, ID: got[0].ID}, last.Links[0])
}

// TestStreamIsPrompt: a claim comes when its sentence is complete, before the
// next byte.
func TestStreamIsPrompt(t *testing.T) {
	in, out := io.Pipe()
	got := make(chan claims.Claim, 100)
	go func() {
		for c := range new(claims.Extractor).Stream(t.Context(), in) {
			got <- c
		}
		close(got)
	}()
	wait := func() string {
		select {
		case c := <-got:
			return c.Text
		case <-time.After(10 * time.Second):
			return "nothing came"
		}
	}
	write := func(s string) {
		_, err := io.WriteString(out, s)
		assert.NoError(t, err)
	}
	write("WEBVTT\n\n00:01.000 --> 00:02.000\nWe sold 40 boats. The ferry carried 3\n\n")
	assert.Equal(t, "40 boats", wait())
	write("00:02.000 --> 00:03.000\nmillion passengers.\n")
	assert.Contains(t, wait(), "million passengers")
	write("\n00:03.000 --> 00:04.000\nOf 12 per")
	select {
	case c := <-got:
		t.Fatal("too early: " + c.Text)
	case <-time.After(50 * time.Millisecond):
	}
	write("cent nothing")
	out.Close()
	assert.Equal(t, "12 percent", wait())
}

// TestStreamIsCancelled: a cancelled context stops at once, though the reader
// blocks.
func TestStreamIsCancelled(t *testing.T) {
	in, out := io.Pipe()
	defer out.Close()
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		io.WriteString(out, "We sold 40 boats.\n")
		cancel()
	}()
	var last error
	start := time.Now()
	for _, err := range new(claims.Extractor).Stream(ctx, in) {
		last = err
	}
	assert.ErrorIs(t, last, context.Canceled)
	assert.Less(t, time.Since(start), 5*time.Second)

	// in the middle of claims too
	ctx, cancel = context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for _, err := range new(claims.Extractor).Stream(ctx, strings.NewReader(long(false, 100))) {
		if n++; n == 3 {
			cancel()
		}
		last = err
	}
	assert.ErrorIs(t, last, context.Canceled)
	assert.LessOrEqual(t, n, 4)
}

func TestStreamErrors(t *testing.T) {
	broken := errors.New("the line is dead")
	var got []string
	var last error
	for c, err := range new(claims.Extractor).Stream(t.Context(), io.MultiReader(strings.NewReader("We sold 40 boats, and 9"), iotest.ErrReader(broken))) {
		if last = err; err == nil {
			got = append(got, c.Text)
		}
	}
	assert.ErrorIs(t, last, broken)
	assert.Contains(t, got, "40 boats", "what has come is told first")

	// the caller may leave
	for range new(claims.Extractor).Stream(t.Context(), strings.NewReader(long(false, 10))) {
		break
	}
}

// An endless reader repeats a text until it has given size bytes.
type endless struct {
	text string
	at   int
	size int64
}

func (e *endless) Read(p []byte) (n int, err error) {
	for n < len(p) && e.size > 0 {
		k := copy(p[n:], e.text[e.at:])
		k = int(min(int64(k), e.size))
		n, e.size = n+k, e.size-int64(k)
		e.at = (e.at + k) % len(e.text)
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// TestStreamMemory: memory does not grow with the input. It reads 8 MB of each
// kind, or what STREAM_MB says, which takes minutes for a gigabyte:
//
//	STREAM_MB=1024 go test ./claims -run StreamMemory -v -timeout 1h
func TestStreamMemory(t *testing.T) {
	size := int64(8 << 20)
	if testing.Short() {
		size = 2 << 20
	}
	if mb, err := strconv.ParseInt(os.Getenv("STREAM_MB"), 10, 64); err == nil {
		size = mb << 20
	}
	for name, text := range map[string]string{
		"a debate":           strings.Repeat("It rained, and the quay was full of people who waited. ", 30) + "\n\nMS. HARPER: We sold 40 boats.\n\n",
		"captions":           "00:00:01,000 --> 00:00:02,000\n" + strings.Repeat("It rained, and the quay was full.\n", 8) + "\n00:00:02,000 --> 00:00:03,000\nWe sold 40 boats.\n\n",
		"no sentence ends":   "it rained on the quay ",
		"one word":           "a",
		"nothing but breaks": "\n",
	} {
		peak := uint64(0)
		n := 0
		for range new(claims.Extractor).Stream(t.Context(), &watched{Reader: &endless{text: text, size: size}, peak: &peak}) {
			n++
		}
		if strings.Contains(text, "40") {
			assert.InDelta(t, size/int64(len(text)), n, 1, name)
		}
		t.Logf("%s: %d claims in %d MB, at most %d MB in use", name, n, size>>20, peak>>20)
		assert.Less(t, peak, uint64(24<<20), name)
	}
}

// A watched reader notes how much memory is in use, now and then.
type watched struct {
	io.Reader
	reads int
	peak  *uint64
}

func (w *watched) Read(p []byte) (int, error) {
	if w.reads++; w.reads%32 == 0 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		*w.peak = max(*w.peak, m.HeapAlloc)
	}
	return w.Reader.Read(p)
}

func ExampleExtractor_Stream() {
	live := strings.NewReader("1\n00:00:01,000 --> 00:00:02,000\nThe ferry carried 3\n\n2\n00:00:02,000 --> 00:00:03,500\nmillion passengers last year.\n\n")
	for c, err := range new(claims.Extractor).Stream(context.Background(), live) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(c.Quantity.Value, c.Quantity.Unit.Name, "from", c.Time.Start, "to", c.Time.End)
	}
	// Output: 3000000 passenger from 1s to 3.5s
}
