package lexicon

import (
	"maps"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims/internal/token"
)

// Own are words of one's own, laid over those of the language. It is made once
// and never changed. A nil Own has none; the stages ask it only where there is
// one, so that it costs nothing elsewhere.
type Own struct {
	classes       map[uint32]Word // their classes, which replace those of the language
	tags          map[uint32]Tag  // added
	taken         map[uint32]Tag  // taken away
	changes       map[uint32]ChangeWord
	before, after map[uint32][]Modifier // with those of the language, of the keys that it has
	vetoes        []OwnVeto
}

// An OwnVeto is a line of a table of vetoes.
type OwnVeto struct {
	Reason, Pattern string
	Triggers        []string
	Line            int
}

// Vetoes returns the vetoes in the order of the tables.
func (o *Own) Vetoes() []OwnVeto { return o.vetoes }

// The tables, by what their first lines say. They are those of the language.
var tables = []struct {
	name    string
	columns []string
	must    int
	enter   func(o *Own, r *reader, row []field)
}{
	{"modifiers", []string{"phrase", "position", "modifier"}, 3, (*Own).modifier},
	{"change", []string{"word", "class", "direction", "kind"}, 4, (*Own).change},
	{"tags", []string{"word", "tags"}, 2, (*Own).tag},
	{"classes", []string{"word", "likely", "also"}, 2, (*Own).class},
	{"vetoes", []string{"reason", "triggers", "pattern"}, 3, (*Own).veto},
}

// Add adds the words of a table to o, which must not be in use yet. The first
// line of the table says which one it is. Where anything is wrong it returns
// the faults, and o is to be thrown away.
func (o *Own) Add(table string) []Fault {
	var r reader
	rows := r.rows(table)
	if len(rows) == 0 {
		if len(r.faults) == 0 {
			r.fault(field{}, "empty: the first line names the columns, such as %s", strings.Join(tables[2].columns, ", "))
		}
		return r.faults
	}
	o.init()
	for _, t := range tables {
		if !named(rows[0], t.columns) {
			continue
		}
		for _, row := range rows[1:] {
			if row, ok := r.wide(row, t.columns, t.must); ok {
				t.enter(o, &r, row)
			}
		}
		return r.faults
	}
	r.fault(rows[0][0], "names the columns of no table; with tabs between them, known are %s", headings())
	return r.faults
}

func (o *Own) init() {
	if o.tags == nil {
		*o = Own{
			classes: map[uint32]Word{}, tags: map[uint32]Tag{}, taken: map[uint32]Tag{},
			changes: map[uint32]ChangeWord{}, before: map[uint32][]Modifier{}, after: map[uint32][]Modifier{},
		}
	}
}

func named(row []field, columns []string) bool {
	return slices.EqualFunc(row, columns, func(f field, name string) bool { return f.text == name })
}

func headings() string {
	var all []string
	for _, t := range tables {
		all = append(all, strings.Join(t.columns, " "))
	}
	return strings.Join(all, "; ")
}

// word returns the hash of a field that holds one word.
func (r *reader) word(f field) (uint32, bool) {
	sc := token.NewScanner(f.text, []token.Piece{{Start: 0, End: len(f.text)}})
	t := sc.Next()
	if t.Kind != token.Word || t.End-t.Start != len(f.text) {
		r.fault(f, "is not one word")
		return 0, false
	}
	return t.Hash, true
}

// What a phrase can have, and how many can end with one word: each is tried
// where the word is met.
const (
	longestModifier = 8
	mostModifiers   = 250
)

// within returns the place of a word in its field.
func within(f field, word string) field {
	return field{word, f.line, f.column + max(0, strings.Index(strings.ToLower(f.text), word))}
}

// modifier enters "at a rough guess	before	~".
func (o *Own) modifier(r *reader, row []field) {
	phrase, position, sign := row[0], row[1], row[2]
	words, ok := r.phrase(phrase)
	if !ok {
		return
	}
	table, key := o.before, words[len(words)-1]
	get := ModifiersBefore
	switch position.text {
	case "before":
	case "after":
		table, key, get = o.after, words[0], ModifiersAfter
	default:
		r.fault(position, "is no position; known are before, after")
		return
	}
	if !slices.Contains([]string{"=", "~", ">", ">=", "<", "<="}, sign.text) {
		r.fault(sign, "is no modifier; known are =, ~, >, >=, <, <=")
		return
	}
	if !r.once(phrase, strings.Join(words, " ")+"\t"+position.text) {
		return
	}
	h := token.HashOf(key)
	if _, ok := table[h]; !ok {
		table[h] = get(h)
	}
	if len(table[h]) >= mostModifiers {
		r.fault(phrase, "is one of more than %d phrases at the word %q", mostModifiers, key)
		return
	}
	// of two phrases of a length the first counts: one's own
	table[h] = append([]Modifier{{Words: words, Sign: sign.text}}, table[h]...)
}

// phrase returns the words of a field, in small letters.
func (r *reader) phrase(f field) ([]string, bool) {
	words := strings.Fields(strings.ToLower(f.text))
	for _, w := range words {
		if _, ok := r.word(within(f, w)); !ok {
			return nil, false
		}
	}
	if len(words) > longestModifier {
		r.fault(f, "has more than %d words", longestModifier)
		return nil, false
	}
	return words, true
}

// change enters "faceplant	verb	down	move", with the forms of the word.
func (o *Own) change(r *reader, row []field) {
	if _, ok := r.word(row[0]); !ok || !r.once(row[0], row[0].text+"\t"+row[1].text) {
		return
	}
	for class := range strings.FieldsSeq(row[1].text) {
		if !slices.Contains([]string{"verb", "noun", "adjective", "adverb"}, class) {
			r.fault(within(row[1], class), "is no class of a word of change; known are verb, noun, adjective, adverb")
			return
		}
	}
	w, ok := r.changeWord(row)
	if !ok {
		return
	}
	word := strings.ToLower(row[0].text)
	changeForms(word, row[1].text, r.irregular(word), func(form string, c Class) {
		// what an earlier line said of the same word as another class stays
		h, next := token.HashOf(form), w
		next.Class = o.changes[h].Class | c
		o.changes[h] = next
	})
}

// changeWord reads what a line says of a change.
func (r *reader) changeWord(row []field) (w ChangeWord, ok bool) {
	direction, kind := row[2], row[3]
	switch direction.text {
	case "up":
		w.Dir = 1
	case "down":
		w.Dir = -1
	case "none":
	default:
		r.fault(direction, "is no direction; known are up, down, none")
		return w, false
	}
	if w.Kind = changeKinds[kind.text]; w.Kind == NoChange {
		r.fault(kind, "is no kind of change; known are %s", list(changeKinds))
		return w, false
	}
	return w, true
}

// tag enters "zeppelin	namehead", "call	-phone".
func (o *Own) tag(r *reader, row []field) {
	h, ok := r.word(row[0])
	if !ok || !r.once(row[0], row[0].text) {
		return
	}
	for name := range strings.FieldsSeq(row[1].text) {
		bare, minus := strings.CutPrefix(name, "-")
		t := tagNames[bare]
		if t == 0 {
			r.fault(within(row[1], name), "is no tag; known are %s", list(tagNames))
			return
		}
		if minus {
			o.taken[h] |= t
			o.tags[h] &^= t
		} else {
			o.tags[h] |= t
			o.taken[h] &^= t
		}
	}
}

// class enters "zorbed	past participle", or with the letters of words.tsv.
func (o *Own) class(r *reader, row []field) {
	h, ok := r.word(row[0])
	if !ok || !r.once(row[0], row[0].text) {
		return
	}
	var c [2]Class
	for i, f := range row[1:3] {
		for name := range strings.FieldsSeq(f.text) {
			one := classNames[name]
			if one == 0 && strings.Trim(name, "nvar") == "" {
				one = open(name)
			}
			if one == 0 {
				r.fault(within(f, name), "is no class; known are %s", list(classNames))
				return
			}
			c[i] |= one
		}
	}
	o.classes[h] = Word{Classes: c[0] | c[1], Likely: c[0]}
}

// veto enters "name	flight	\bflight \d+".
func (o *Own) veto(r *reader, row []field) {
	if r.once(row[2], row[2].text) {
		o.vetoes = append(o.vetoes, OwnVeto{row[0].text, row[2].text, strings.Fields(row[1].text), row[0].line})
	}
}

// list names the keys of a table in their order.
func list[V any](m map[string]V) string {
	return strings.Join(slices.Sorted(maps.Keys(m)), ", ")
}

// Word returns what is said of the word with the hash, of which the language
// says w.
func (o *Own) Word(hash uint32, w Word) Word {
	if c, ok := o.classes[hash]; ok {
		w.Classes, w.Likely = c.Classes, c.Likely
	}
	w.Tags = w.Tags&^o.taken[hash] | o.tags[hash]
	if _, ok := o.changes[hash]; ok {
		w.Tags |= Changing
	}
	return w
}

// ChangeOf is the function of that name, of one's own words first.
func (o *Own) ChangeOf(hash uint32) (ChangeWord, bool) {
	if o != nil {
		if w, ok := o.changes[hash]; ok {
			return w, true
		}
	}
	return ChangeOf(hash)
}

// ModifiersBefore is the function of that name, with one's own.
func (o *Own) ModifiersBefore(hash uint32) []Modifier {
	if o != nil {
		if m, ok := o.before[hash]; ok {
			return m
		}
	}
	return ModifiersBefore(hash)
}

// ModifiersAfter is the function of that name, with one's own.
func (o *Own) ModifiersAfter(hash uint32) []Modifier {
	if o != nil {
		if m, ok := o.after[hash]; ok {
			return m
		}
	}
	return ModifiersAfter(hash)
}
