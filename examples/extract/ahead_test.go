package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Documents of all sizes come out in the order in which they went in, with what
// could not be read between them.
func TestOrder(t *testing.T) {
	dir := t.TempDir()
	args := []string{"-format", "ndjson"}
	var want []string
	for i := range 60 {
		text := fmt.Sprintf("The port handled %d containers.\n\n", 1000+i)
		name := write(t, dir, fmt.Sprintf("%02d.txt", i), strings.Repeat(text, 1+i*i%97*3))
		args = append(args, name)
		for range 1 + i*i%97*3 {
			want = append(want, name)
		}
		if i%20 == 7 {
			args = append(args, dir+"/missing")
		}
	}
	res := command(t, "", args...)
	var docs []string
	for _, m := range mentions(t, res.out) {
		docs = append(docs, m.Doc)
	}
	assert.Equal(t, want, docs)
	assert.Equal(t, statusInput, res.status)
	assert.Equal(t, 3, strings.Count(res.err, "missing"))
}

// A document too large to be kept is printed as it is read.
func TestLargeDocument(t *testing.T) {
	text := strings.Repeat("The port handled 5000 containers.\n\n", 1+whole/30)
	res := command(t, text, "-format", "ndjson", "-")
	assert.Equal(t, 1+whole/30, strings.Count(res.out, "\n"))
}

// What is done is printed while more is awaited, and stays whole after an
// interrupt.
func TestInterrupt(t *testing.T) {
	in, give := io.Pipe()
	take, out := io.Pipe()
	ctx, interrupt := context.WithCancel(context.Background())
	status, told := make(chan int, 1), new(strings.Builder)
	go func() {
		code := run(ctx, []string{"-input", "jsonl", "-format", "json", "-"}, in, out, told)
		out.Close()
		status <- code
	}()
	_, err := fmt.Fprintln(give, `{"id": "d1", "text": "Fares rose by 5 percent."}`)
	require.NoError(t, err)
	printed := bufio.NewReader(take)
	first, err := printed.ReadString('}')
	require.NoError(t, err)
	interrupt()
	rest, err := io.ReadAll(printed)
	require.NoError(t, err)
	assert.Equal(t, statusInterrupted, <-status)
	assert.Contains(t, told.String(), "interrupted")
	assert.Len(t, mentions(t, strings.Trim(strings.TrimSpace(first+string(rest)), "[]")), 1)
	give.Close()
}
