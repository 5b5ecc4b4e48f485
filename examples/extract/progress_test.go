package main

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/examples/internal/terminal"
)

func TestProgressIsSilentWithoutATerminal(t *testing.T) {
	null, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer null.Close()
	assert.False(t, terminal.Is(null))
	assert.False(t, terminal.Is(&strings.Builder{}))
	p := newProgress(&strings.Builder{}, null)
	assert.Nil(t, p.w)
	p.next = time.Time{}
	p.step("speech.txt") // would fail on a writer that is nil
	p.clear()
}

func TestProgressIsOneLineThatGoesAway(t *testing.T) {
	var b strings.Builder
	p := &progress{w: &b}
	p.step("first\nspeech.txt")
	p.step("second.txt") // too soon to be shown
	assert.Equal(t, "\r\x1b[K1: first speech.txt", b.String())
	p.clear()
	p.clear()
	assert.Equal(t, "\r\x1b[K1: first speech.txt\r\x1b[K", b.String())
}
