package units

import (
	"strconv"
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// A surface is one way of writing a unit, or several units.
type surface struct {
	text, units string // identifiers, best first
	shift       int16
	flags       surfaceFlag
	next        int32 // one more than the row with the same hash, 0 if none
	resolved    atomic.Pointer[[]Unit]
}

type surfaceFlag uint8

const (
	caseCounts surfaceFlag = 1 << iota // mW and MW
	needsProof                         // "in": a symbol that is also a word
	isAssumed                          // "dollars"
	goesBefore                         // "$5"
	onlyBefore                         // "US $"
)

// longestText is how many bytes of a text are looked at for a unit.
const longestText = 64

// surfaces finds the ways of writing units by a hash of their letters, case
// and spacing folded. Rows that fold alike ("mW", "MW") are chained. The
// table also knows the beginnings of the longer ones, so that a search ends
// at the first word that leads nowhere.
type surfaces struct {
	rows  []surface
	slots []slot // a power of two of them, open addressing
}

// A slot holds one more than the first row with the hash, 0 if there is none,
// and whether longer surfaces begin so.
type slot struct {
	hash uint32
	row  int32
	more bool
}

// newSurfaces returns a table for n rows, which is all that it can take: rows
// hold atomics and must not move. Each takes part slots on average, for itself
// and its beginnings.
func newSurfaces(n, part int) *surfaces {
	size := 16
	for size < 2*part*n {
		size *= 2
	}
	return &surfaces{rows: make([]surface, 0, n), slots: make([]slot, size)}
}

// addRow enters a row of the table.
func (t *surfaces) addRow(fields []string) {
	shift := 0
	if fields[2] != "" { // most have none, and an error is costly
		shift, _ = strconv.Atoi(fields[2])
	}
	t.add(fields[0], fields[1], int16(shift), flagsOf(fields[3]))
}

func (t *surfaces) add(text, units string, shift int16, flags surfaceFlag) {
	i := len(t.rows)
	t.rows = t.rows[:i+1]
	row := &t.rows[i]
	row.text, row.units, row.shift, row.flags = text, units, shift, flags
	last := t.slot(t.hash(text))
	row.next = last.row
	last.row = int32(i + 1)
}

func flagsOf(s string) surfaceFlag {
	var f surfaceFlag
	for s != "" {
		var name string
		name, s, _ = strings.Cut(s, ",")
		switch name {
		case "case":
			f |= caseCounts
		case "symbol":
			f |= needsProof
		case "assumed":
			f |= isAssumed
		case "before":
			f |= goesBefore
		case "only":
			f |= onlyBefore | goesBefore
		}
	}
	return f
}

const (
	hashOffset = 14695981039346656037
	hashPrime  = 1099511628211
)

// hash returns the hash of a surface and marks where it goes on after a word.
func (t *surfaces) hash(text string) uint32 {
	f := folder{text: text}
	h := uint64(hashOffset)
	for f.pos < len(text) {
		r, word := f.next()
		if r == 0 {
			r = rune(text[f.pos]) // a mark that the tables alone contain
			f.pos++
		}
		h = (h ^ uint64(r)) * hashPrime
		if r != ' ' && f.pos < len(text) && (!word || f.edge()) {
			t.slot(uint32(h>>32) ^ uint32(h)).more = true
		}
	}
	return uint32(h>>32) ^ uint32(h)
}

// slot returns the slot of a hash: the one that has it, or an empty one, which
// then has it.
func (t *surfaces) slot(hash uint32) *slot {
	mask := uint32(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.row == 0 && !s.more {
			s.hash = hash
			return s
		}
		if s.hash == hash {
			return s
		}
	}
}

// find is slot for reading: the zero slot if none has the hash.
func (t *surfaces) find(hash uint32) slot {
	mask := uint32(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.hash == hash || s.row == 0 && !s.more {
			return s
		}
	}
}

// longest finds the longest surface at the beginning of s that ends at the
// edge of a word, among those whose flags in mask are want.
func (t *surfaces) longest(s string, mask, want surfaceFlag) (best *surface, length int) {
	f := folder{text: s}
	h := uint64(hashOffset)
	for f.pos < len(s) && f.pos < longestText {
		start := f.pos
		h = f.word(h)
		if f.pos == start {
			r, word := f.next()
			if r == 0 {
				break
			}
			h = (h ^ uint64(r)) * hashPrime
			if r == ' ' || word && !f.edge() {
				continue
			}
		} else if !f.edge() {
			continue
		}
		found := t.find(uint32(h>>32) ^ uint32(h))
		if row := t.pick(found.row, s[:f.pos], mask, want); row != nil {
			best, length = row, f.pos
		}
		if !found.more {
			break
		}
	}
	return best, length
}

// word hashes the letters and digits of ASCII that come next: all but a few
// bytes of a text.
func (f *folder) word(h uint64) uint64 {
	s, i := f.text, f.pos
	for i < len(s) && i < longestText {
		c := s[i]
		if c >= utf8.RuneSelf || !isWordByte(folded[c]) {
			break
		}
		h = (h ^ uint64(folded[c])) * hashPrime
		i++
	}
	f.pos = i
	return h
}

// pick returns the row of a chain that is written like text, the one whose
// letter case counts first.
func (t *surfaces) pick(i int32, text string, mask, want surfaceFlag) (best *surface) {
	for ; i > 0; i = t.rows[i-1].next {
		row := &t.rows[i-1]
		if row.flags&mask != want || !sameFolded(row.text, text) || row.flags&caseCounts != 0 && !sameCase(row.text, text) {
			continue
		}
		if best == nil || row.flags&caseCounts != 0 {
			best = row
		}
	}
	return best
}

// all calls yield with every row that folds like text, whatever its case.
func (t *surfaces) all(text string, yield func(*surface)) {
	f := folder{text: text}
	h := uint64(hashOffset)
	for f.pos < len(text) {
		r, _ := f.next()
		if r == 0 {
			return
		}
		h = (h ^ uint64(r)) * hashPrime
	}
	for i := t.find(uint32(h>>32) ^ uint32(h)).row; i > 0; i = t.rows[i-1].next {
		if row := &t.rows[i-1]; sameFolded(row.text, text) {
			yield(row)
		}
	}
}
