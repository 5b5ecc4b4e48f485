package token

import "math/bits"

// The hash of a word is taken over eight of its bytes at a time, the last ones
// filled up with zeros: most words are one step.
const (
	hashStart  = 0x243f6a8885a308d3 // digits of pi
	hashFactor = 0x9e3779b97f4a7c15 // digits of the golden ratio
)

// A hasher takes the bytes of a word one by one.
type hasher struct {
	sum, chunk uint64
	bits       uint // of chunk that are taken
}

func (h *hasher) add(c byte) {
	h.chunk |= uint64(c) << h.bits
	if h.bits += 8; h.bits == 64 {
		h.sum = mix(h.sum, h.chunk)
		h.chunk, h.bits = 0, 0
	}
}

func (h *hasher) hash() uint32 {
	if h.bits > 0 {
		return uint32(mix(h.sum, h.chunk))
	}
	return uint32(h.sum)
}

// mix takes eight bytes into a sum. Each bit of both tells in the low half.
func mix(sum, chunk uint64) uint64 {
	high, low := bits.Mul64(sum^chunk, hashFactor)
	return high ^ low
}

// HashOf returns the hash that a word token with these letters has, in any case.
func HashOf(word string) uint32 {
	h := hasher{sum: hashStart}
	for i := range len(word) {
		h.add(lower(word[i]))
	}
	return h.hash()
}

// HashPlus returns the hash of a stem with one more letter.
func HashPlus(stem string, letter byte) uint32 {
	h := hasher{sum: hashStart}
	for i := range len(stem) {
		h.add(lower(stem[i]))
	}
	h.add(letter)
	return h.hash()
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c | 0x20
	}
	return c
}

// Genitive is the hash of an "'s", with either apostrophe.
const Genitive = uint32((genitive>>64 ^ genitive) & (1<<32 - 1))

const genitive = (hashStart ^ ('\'' | 's'<<8)) * hashFactor
