package units

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// A Registry knows units and the ways of writing them. It is immutable and
// safe for concurrent use. Default returns the one with everything in it; With
// and In derive others.
type Registry struct {
	rows     map[string]*row // simple units and currencies
	listed   map[string]*row // compounds with a name of their own
	prefixes map[string]prefix
	aliases  map[string]string
	surfaces *surfaces

	// Of derived registries:
	parent  *Registry
	own     *surfaces           // of units added, before those above
	settled map[*surface][]Unit // what a region or a user made of ambiguous surfaces
	region  string              // ISO 3166, where texts come from

	seen  sync.Map // string -> Unit: identifiers asked for before
	count atomic.Int32
}

// Default returns the registry of all units of CLDR, the currencies of ISO
// 4217, and what people say beyond them. It is made on first use, which takes
// a millisecond or two.
func Default() *Registry { return defaultRegistry() }

var defaultRegistry = sync.OnceValue(load)

// mostSeen is how many identifiers a registry remembers. Others are read each
// time.
const mostSeen = 2048

// Unit returns the unit with the identifier: of CLDR ("kilometer-per-hour",
// deprecated ones too), an ISO 4217 code, a compound of both
// ("USD-per-barrel"), or one of this package's own ("percentage-point",
// "item"). Any well-formed compound of known units has one; the result has the
// canonical identifier. "item{enterprise}" is an item with its noun, as
// Unit.MarshalText writes it. The error wraps ErrUnknown, ErrPrefix, ErrRange or
// ErrSyntax and quotes the identifier.
func (r *Registry) Unit(id string) (Unit, error) {
	if u, ok := r.seen.Load(id); ok {
		return u.(Unit), nil
	}
	x, err := r.parse(id)
	if err != nil {
		return Unit{}, err
	}
	u := r.unit(x)
	if u.text == "" && r.count.Load() < mostSeen { // nouns are without number
		r.count.Add(1)
		r.seen.Store(strings.Clone(id), u)
	}
	return u, nil
}

// Units returns the simple units, the currencies and the compounds that have a
// name of their own, by identifier.
func (r *Registry) Units() iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		ids := slices.Concat(slices.Collect(maps.Keys(r.rows)), slices.Collect(maps.Keys(r.listed)))
		slices.Sort(ids)
		for _, id := range ids {
			if u, err := r.Unit(id); err == nil && !yield(u) {
				return
			}
		}
	}
}

// alias returns the identifier that an old one stands for now.
func (r *Registry) alias(id string) string {
	if a, ok := r.aliases[id]; ok {
		return a
	}
	return id
}

// identOf takes a unit's identifier apart, where the unit is this registry's.
func (r *Registry) identOf(u Unit) (ident, error) {
	if u.id == "" {
		return ident{}, nil
	}
	id := u.id
	if u.text != "" {
		id = u.text
	}
	x, err := r.parse(id)
	if err == nil && x.home() != u.home {
		err = &Error{Err: ErrUnknown, Text: u.id, Detail: "of another registry"}
	}
	return x, err
}

// home returns the registry that defines the youngest part of an identifier,
// nil for the default one.
func (x ident) home() *Registry {
	var home *Registry
	for _, side := range [2][]component{x.num, x.den} {
		for _, c := range side {
			if h := c.row.home; h != nil && h.depth() > home.depth() {
				home = h
			}
		}
	}
	return home
}

func (r *Registry) depth() int {
	n := 0
	for ; r != nil; r = r.parent {
		n++
	}
	return n
}

// unit returns the unit of an identifier.
func (r *Registry) unit(x ident) Unit {
	u := Unit{id: x.withoutNouns().String(), home: x.home()}
	if a, ok := r.aliases[u.id]; ok && !x.hasNoun() { // "pound-foot" is "pound-force-foot", also as a product
		if y, err := r.parse(a); err == nil {
			x, u.id = y, y.String()
		}
	}
	u.dim = r.dimension(x, r.formula(x, false))
	if x.hasNoun() {
		u.text = x.String()
		u.name, u.plural = r.english(x)
	} else if n := r.named(u.id); n != nil {
		u.name, u.plural = n.name, n.plural
	} else {
		u.name, u.plural = r.english(x)
	}
	return u
}

// named returns the row of an identifier that has a name of its own.
func (r *Registry) named(id string) *row {
	u := r.rows[id]
	if u == nil {
		u = r.listed[id]
	}
	if u == nil || u.name == "" {
		return nil
	}
	return u
}
