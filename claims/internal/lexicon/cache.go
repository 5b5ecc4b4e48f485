package lexicon

// A Cache remembers what the lexicon says of the words met last: the words of a
// text come again and again, and an ending costs several probes. It is no part
// of any result and not safe for concurrent use; the zero Cache is empty.
type Cache struct{ lines [cacheLines]cacheLine }

const (
	cacheLines = 1 << 13
	cachedWord = 22 // the longest word that is kept
)

type cacheLine struct {
	letters [cachedWord]byte
	n       uint8
	word    Word
}

// Lookup is the function of that name, by way of the cache.
func (c *Cache) Lookup(word string, hash uint32) Word {
	if len(word) == 0 || len(word) > cachedWord {
		return Lookup(word, hash)
	}
	l := &c.lines[(hash^hash>>16)%cacheLines]
	if int(l.n) != len(word) || string(l.letters[:l.n]) != word {
		l.word = Lookup(word, hash)
		l.n = uint8(copy(l.letters[:], word))
	}
	return l.word
}
