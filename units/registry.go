package units

import (
	"embed"
	"math/big"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/units.tsv data/own-units.tsv data/prefixes.tsv data/aliases.tsv data/currencies.tsv data/own-currencies.tsv data/surfaces.tsv
var data embed.FS

// A Registry knows units and the ways of writing them. It is immutable and
// safe for concurrent use. Default returns the one with everything in it.
type Registry struct {
	simple     map[string]*row
	compounds  map[string]*row // compounds with a name of their own
	prefixes   map[string]prefix
	aliases    map[string]string
	currencies map[string]*currency
	bases      map[string]int
	dimensions map[vector]Dimension
	surfaces   surfaces
	units      sync.Map // string -> Unit: identifiers seen before
}

// A row is a unit as the tables have it.
type row struct {
	id, quantity, base, factor, offset string
	prefixable, isCLDR                 bool
	name, plural                       string
}

type prefix struct {
	base, power int
}

// A currency is money as the tables have it.
type currency struct {
	code, name, plural, symbol string
	digits                     int
	until                      string
}

// Default returns the registry of all units of CLDR, the currencies of ISO
// 4217, and what people say beyond them. It is made on first use.
func Default() *Registry { return defaultRegistry() }

var defaultRegistry = sync.OnceValue(load)

func load() *Registry {
	r := &Registry{
		simple: make(map[string]*row, 256), compounds: make(map[string]*row, 256), prefixes: make(map[string]prefix, 32),
		aliases: make(map[string]string, 256), currencies: make(map[string]*currency, 320), bases: make(map[string]int, len(bases)),
	}
	for i, b := range bases {
		r.bases[b] = i
	}
	for f := range tableRows("prefixes.tsv", 4) {
		base, _ := strconv.Atoi(f[1])
		power, _ := strconv.Atoi(f[2])
		r.prefixes[f[0]] = prefix{base, power}
	}
	// what is kept by hand takes the place of CLDR's
	for _, name := range [...]string{"own-units.tsv", "units.tsv"} {
		for f := range tableRows(name, 8) {
			r.addRow(f, name == "units.tsv")
		}
	}
	for f := range tableRows("aliases.tsv", 2) {
		r.aliases[f[0]] = f[1]
	}
	for _, name := range [...]string{"currencies.tsv", "own-currencies.tsv"} {
		for f := range tableRows(name, 8) {
			digits, _ := strconv.Atoi(f[1])
			r.currencies[f[0]] = &currency{code: f[0], digits: digits, name: undated(f[2]), plural: undated(f[3]), symbol: f[4], until: f[6]}
		}
	}
	r.dimensions = r.nameDimensions()
	r.surfaces.load(r.countSurfaces())
	return r
}

func (r *Registry) addRow(f []string, cldr bool) {
	u := &row{id: f[0], quantity: f[1], base: f[2], factor: f[3], offset: f[4], prefixable: f[5] == "yes", isCLDR: cldr, name: f[6], plural: f[7]}
	into := r.simple
	if u.quantity == "" {
		into = r.compounds
	}
	if into[u.id] == nil {
		into[u.id] = u
	}
}

// undated takes the years out of "Russian ruble (1991–1998)".
func undated(name string) string {
	n, _, _ := strings.Cut(name, " (")
	return n
}

// tableRows yields the fields of a table's rows, at least n of them.
func tableRows(name string, n int) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		b, err := data.ReadFile("data/" + name)
		if err != nil {
			return // embedded: the tables' test reads each
		}
		rest := string(b)
		fields := make([]string, n)
		for rest != "" {
			var line string
			line, rest, _ = strings.Cut(rest, "\n")
			if line == "" || strings.HasPrefix(line, "# ") {
				continue
			}
			for i := range fields {
				fields[i], line, _ = strings.Cut(line, "\t")
			}
			if !yield(fields) {
				return
			}
		}
	}
}

// Unit returns the unit with the identifier: of CLDR ("kilometer-per-hour",
// deprecated ones too), an ISO 4217 code, a compound of both
// ("USD-per-barrel"), or one of this package's own ("percentage-point",
// "item"). The error wraps ErrUnknown or ErrSyntax and quotes the identifier.
func (r *Registry) Unit(id string) (Unit, error) {
	if u, ok := r.units.Load(id); ok {
		return u.(Unit), nil
	}
	u, err := r.make(id)
	if err == nil && len(id) < 64 {
		r.units.Store(strings.Clone(id), u)
	}
	return u, err
}

func (r *Registry) make(id string) (Unit, error) {
	if a, ok := r.aliases[id]; ok {
		id = a
	}
	if c, ok := r.currencies[id]; ok {
		return Unit{id: id, name: c.name, plural: c.plural, dim: Money}, nil
	}
	num, den, err := r.parse(id)
	if err != nil {
		return Unit{}, err
	}
	u := Unit{id: id, dim: r.dimension(id, num, den)}
	if n := r.named(id); n != nil && n.name != "" {
		u.name, u.plural = n.name, n.plural
		return u, nil
	}
	u.name, u.plural = r.compose(num, den)
	return u, nil
}

func (r *Registry) named(id string) *row {
	if u := r.simple[id]; u != nil {
		return u
	}
	return r.compounds[id]
}

// compose names a compound by its parts: "square kilometer", "ton per hour".
func (r *Registry) compose(num, den []part) (name, plural string) {
	for i, p := range num {
		n, pl := r.partName(p)
		if i > 0 {
			name, plural = name+"-", name+"-"
		}
		name, plural = name+n, plural+pl
	}
	for i, p := range den {
		n, pl := r.partName(p)
		if p.constant != "" && p.unit != "" {
			n = pl
		}
		sep := " per "
		if i > 0 {
			sep = "-"
		} else if name == "" {
			sep = "per "
		}
		name, plural = name+sep+n, plural+sep+n
	}
	return name, plural
}

func (r *Registry) partName(p part) (name, plural string) {
	lead := p.prefix
	switch p.power {
	case 1:
	case 2:
		lead = "square " + lead
	case 3:
		lead = "cubic " + lead
	default:
		lead = "pow" + strconv.Itoa(p.power) + " " + lead
	}
	if p.constant != "" {
		lead = p.constant + " " + lead
		if p.unit == "" {
			return p.constant, p.constant
		}
	}
	if c, ok := r.currencies[p.unit]; ok {
		return lead + c.name, lead + c.plural
	}
	u := r.simple[p.unit]
	return lead + u.name, lead + u.plural
}

// rat reads an exact factor of the tables: "1/3600", "0.45359237".
func rat(s string) *big.Rat {
	if s == "" {
		return nil
	}
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		return nil
	}
	return v
}
