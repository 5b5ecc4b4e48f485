package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"html"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// An archive is a directory of made-up documents, of which some are damaged.
type archive struct {
	dir       string
	bytes     int64
	documents int      // that can be read
	damaged   []Damage // without causes
}

// documentsAtOnce is how many documents of each sort are made in one year before the
// next one.
const documentsAtOnce = 20

// A maker writes an archive. The same seed makes the same files.
type maker struct {
	t       testing.TB
	archive archive
	random  *rand.Rand
	texts   []string // those of testdata, in the order of their names
	names   []string
	share   float64 // of damaged documents
}

// generate writes at least so many bytes: half in files of one document, in several
// formats, half in files with one document a line; some of both are packed.
func generate(t testing.TB, dir string, size int64, share float64, seed uint64) *archive {
	m := &maker{t: t, archive: archive{dir: dir}, random: rand.New(rand.NewPCG(seed, 0)), share: share}
	files, err := filepath.Glob("../../testdata/transcripts/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		m.texts = append(m.texts, string(b))
		m.names = append(m.names, strings.TrimSuffix(filepath.Base(f), ".txt"))
	}
	for n := 0; m.archive.bytes < size; n++ {
		year := 2000 + n%25
		m.lines(fmt.Sprintf("%d/lines-%05d.jsonl", year, n), year)
		for range documentsAtOnce {
			m.file(fmt.Sprintf("%d/%05d", year, m.random.IntN(1e9)), year)
		}
	}
	return &m.archive
}

var (
	years   = regexp.MustCompile(`\b20\d\d\b`)
	numbers = regexp.MustCompile(`\d+`)
)

// text is one of the texts, moved to a year, with other numbers in it.
func (m *maker) text(year int) (name, text string) {
	i := m.random.IntN(len(m.texts))
	text = years.ReplaceAllStringFunc(m.texts[i], func(s string) string {
		y, _ := strconv.Atoi(s)
		return strconv.Itoa(y + year - 2025)
	})
	text = numbers.ReplaceAllStringFunc(text, func(s string) string {
		if len(s) == 4 || s[0] == '0' || m.random.IntN(3) == 0 { // a year, decimals
			return s
		}
		b := []byte(s)
		for i := range b {
			b[i] = byte('1' + m.random.IntN(9))
		}
		return string(b)
	})
	return m.names[i], text
}

func (m *maker) write(name string, data []byte) string {
	path := filepath.Join(m.archive.dir, filepath.FromSlash(name))
	require.NoError(m.t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(m.t, os.WriteFile(path, data, 0o644))
	m.archive.bytes += int64(len(data))
	return filepath.ToSlash(path)
}

func (m *maker) dead(path string, line int, lost string) {
	m.archive.damaged = append(m.archive.damaged, Damage{File: path, Line: line, Lost: lost})
	if lost == lostPart {
		m.archive.documents++
	}
}

// lines writes a file with one document a line, every third packed.
func (m *maker) lines(name string, year int) {
	var b bytes.Buffer
	var dead []int
	for line := 1; line <= documentsAtOnce; line++ {
		kind, text := m.text(year)
		record := map[string]any{"id": fmt.Sprintf("%s-%d-%s", name, line, kind), "text": text}
		if m.random.IntN(2) == 0 {
			record["date"] = fmt.Sprintf("%d-%02d-%02d", year, 1+line*12/(documentsAtOnce+1), 1+m.random.IntN(28))
		}
		bad := m.random.Float64() < m.share
		if bad {
			dead = append(dead, line)
		}
		b.Write(append(m.line(record, bad), '\n'))
	}
	data := b.Bytes()
	if m.random.IntN(3) == 0 {
		name, data = name+".gz", packed(m.t, data)
	}
	path := m.write(name, data)
	m.archive.documents += documentsAtOnce - len(dead)
	for _, line := range dead {
		m.dead(path, line, lostDocument)
	}
}

// line damages a record in one of the ways in which lines are.
func (m *maker) line(record map[string]any, bad bool) []byte {
	cut := false
	if bad {
		switch m.random.IntN(5) {
		case 0:
			delete(record, "text")
		case 1:
			record["date"] = "15.5.2024"
		case 2:
			record["lang"] = "tlh"
		case 3:
			record["text"] = []string{"no", "string"}
		default:
			cut = true
		}
	}
	b, err := json.Marshal(record)
	require.NoError(m.t, err)
	if cut {
		b = b[:len(b)/2]
	}
	return b
}

// file writes a file with one document.
func (m *maker) file(name string, year int) {
	kind, text := m.text(year)
	name += "-" + kind
	if m.random.Float64() < m.share {
		m.damagedFile(name, text)
		return
	}
	m.archive.documents++
	switch m.random.IntN(8) {
	case 0:
		m.write(name+".srt", []byte(subtitles(text)))
	case 1:
		m.write(name+".html", []byte(page(text)))
	case 2:
		m.write(name+".json", []byte(recognized(m.t, text)))
	case 3:
		m.write(name+".txt.gz", packed(m.t, []byte(text)))
	default:
		m.write(name+".txt", []byte(text))
	}
}

// damagedFile writes a file that is damaged in one of the ways in which files are.
func (m *maker) damagedFile(name, text string) {
	switch m.random.IntN(6) {
	case 0: // the end is missing
		data := packed(m.t, []byte(text))
		m.dead(m.write(name+".txt.gz", data[:len(data)-10]), 0, lostDocument)
	case 1: // a byte has flipped: the sum tells, if nothing else does
		data := packed(m.t, []byte(text))
		data[len(data)/2] ^= 0x10
		m.dead(m.write(name+".txt.gz", data), 0, lostDocument)
	case 2:
		m.dead(m.write(name+".json", []byte(`{"theme": "dark", "columns": [3, 14]}`)), 0, lostDocument)
	case 4: // not text at all
		m.dead(m.write(name+".txt", []byte("%PDF-1.7\n1 0 obj\n")), 1, lostDocument)
	case 3: // a cue whose time cannot be read
		s := strings.Replace(subtitles(text), "00:00:02,000 --> 00:00:03,000", "00:00:0x --> 00:00:03,000", 1)
		m.dead(m.write(name+".srt", []byte(s)), 6, lostPart)
	default: // the last bracket is missing
		s := recognized(m.t, text)
		m.dead(m.write(name+".json", []byte(s[:len(s)-2])), 1, lostPart)
	}
}

func packed(t testing.TB, data []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write(data)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

// phrases cuts a text for captions.
func phrases(text string) []string {
	return slices.Collect(func(yield func(string) bool) {
		words := strings.Fields(text)
		for c := range slices.Chunk(words, 9) {
			if !yield(strings.Join(c, " ")) {
				return
			}
		}
	})
}

func clock(seconds int) string {
	return fmt.Sprintf("%02d:%02d:%02d,000", seconds/3600, seconds/60%60, seconds%60)
}

func subtitles(text string) string {
	var b strings.Builder
	for i, p := range phrases(text) {
		fmt.Fprintf(&b, "%d\n%s --> %s\n%s\n\n", i+1, clock(i+1), clock(i+2), p)
	}
	return b.String()
}

func page(text string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html><head><title>Transcript</title></head><body>\n")
	for p := range strings.SplitSeq(text, "\n\n") {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
	}
	return b.String() + "</body></html>\n"
}

func recognized(t testing.TB, text string) string {
	type segment struct {
		Start float64 `json:"start"`
		End   float64 `json:"end"`
		Text  string  `json:"text"`
	}
	var all []segment
	for i, p := range phrases(text) {
		all = append(all, segment{float64(i), float64(i + 1), p})
	}
	b, err := json.Marshal(map[string]any{"segments": all})
	require.NoError(t, err)
	return string(b)
}
