package claims

import (
	"encoding/binary"
	"encoding/hex"
)

// An identifier names the mentions of a document. A name follows from the
// words of the sentence, the words of the mention and how often both came
// before, so that an edit elsewhere leaves it alone.
type identifier struct {
	seen   map[uint64]uint32
	within uint64
}

const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

func (n *identifier) begin() {
	if n.seen == nil {
		n.seen = make(map[uint64]uint32)
	}
	clear(n.seen)
}

// nameLen is the length of a name: a letter and sixteen hexadecimal digits.
const nameLen = 17

// sentence begins the mentions of a sentence.
func (n *identifier) sentence(text string) { n.within = hash(offset64, text) }

// next returns the name of the next mention of the sentence.
func (n *identifier) next(text string) [nameLen]byte {
	h := hash(n.within*prime64, text)
	count := n.seen[h]
	n.seen[h] = count + 1
	h = (h ^ uint64(count)) * prime64
	name := [nameLen]byte{'c'}
	var raw [8]byte
	binary.BigEndian.PutUint64(raw[:], h^h>>29)
	hex.Encode(name[1:], raw[:])
	return name
}

// hash is FNV-1a.
func hash(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * prime64
	}
	return h
}
