package lexicon

// An index finds what a table says of a word by the hash of its letters: one
// probe, as a rule. It is made once and only read afterwards.
type index[V any] struct {
	filter [128]uint64 // a bit for some of the hash: most words end here
	slots  []slot[V]
	mask   uint32
	n      int
}

type slot[V any] struct {
	hash  uint32
	used  bool
	value V
}

// newIndex returns an index with room for n words, which is more than twice as
// large as they need.
func newIndex[V any](n int) *index[V] {
	size := 4
	for size < 2*n {
		size *= 2
	}
	return &index[V]{slots: make([]slot[V], size), mask: uint32(size - 1)}
}

// find returns what is said of the word with the hash, nil if nothing is.
func (x *index[V]) find(hash uint32) *V {
	if x.filter[hash>>6&127]>>(hash&63)&1 == 0 {
		return nil
	}
	return x.probe(hash)
}

func (x *index[V]) probe(hash uint32) *V {
	for i := hash & x.mask; x.slots[i].used; i = (i + 1) & x.mask {
		if x.slots[i].hash == hash {
			return &x.slots[i].value
		}
	}
	return nil
}

// at returns the place of the word with the hash, made if it has none.
func (x *index[V]) at(hash uint32) *V {
	if v := x.find(hash); v != nil {
		return v
	}
	if 2*x.n >= len(x.slots) {
		x.grow()
	}
	x.n++
	i := hash & x.mask
	for x.slots[i].used {
		i = (i + 1) & x.mask
	}
	x.slots[i].hash, x.slots[i].used = hash, true
	x.filter[hash>>6&127] |= 1 << (hash & 63)
	return &x.slots[i].value
}

func (x *index[V]) grow() {
	bigger := newIndex[V](len(x.slots))
	for i := range x.slots {
		if s := &x.slots[i]; s.used {
			*bigger.at(s.hash) = s.value
		}
	}
	*x = *bigger
}

// get returns what is said of the word with the hash, the zero value if nothing
// is.
func (x *index[V]) get(hash uint32) (v V, ok bool) {
	if p := x.find(hash); p != nil {
		return *p, true
	}
	return v, false
}
