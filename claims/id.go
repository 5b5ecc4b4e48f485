package claims

import (
	"encoding/binary"
	"encoding/hex"
)

// An identifier names the mentions of a document. A name follows from the
// words of the sentence, the words of the mention and how often both came
// before, so that an edit elsewhere leaves it alone.
type identifier struct {
	seen  map[uint64]uint32
	names []byte
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

// name gives the mentions of a sentence their names. Where none of them is asked
// for they are only counted.
func (n *identifier) name(sentence string, mentions []Claim, asked bool) {
	within := hash(offset64, sentence) * prime64
	n.names = n.names[:0]
	for i := range mentions {
		h := hash(within, mentions[i].Text)
		count := n.seen[h]
		n.seen[h] = count + 1
		h = (h ^ uint64(count)) * prime64
		var raw [8]byte
		binary.BigEndian.PutUint64(raw[:], h^h>>29)
		n.names = hex.AppendEncode(append(n.names, 'c'), raw[:])
	}
	if !asked {
		return
	}
	all := string(n.names) // one piece of memory for all of them
	for i := range mentions {
		mentions[i].ID = all[i*nameLen : (i+1)*nameLen]
	}
}

// hash is FNV-1a.
func hash(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * prime64
	}
	return h
}
