package claims_test

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

var updateFloors = flag.Bool("update-floors", false, "raise testdata/floors.tsv to what was reached")

// A note is one annotated mention of testdata/gold. What the text does not say
// is left out of the file.
type note struct {
	Text     string `json:"text"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Kind     string `json:"kind"`
	Quantity struct {
		Text     string `json:"text"`
		Value    string `json:"value"`
		Low      string `json:"low"`
		High     string `json:"high"`
		Modifier string `json:"modifier"`
		Unit     struct {
			ID   string `json:"id"`
			Name string `json:"name"`
		} `json:"unit"`
	} `json:"quantity"`
	Change   string `json:"change"`
	Role     string `json:"change_role"`
	Subject  string `json:"subject"`
	Period   when   `json:"period"`
	Baseline when   `json:"baseline"`
	Scope    string `json:"scope"`
	Status   string `json:"status"`
	Negated  bool   `json:"negated"`
	Speaker  string `json:"speaker"`
	Side     string `json:"side"`
	Source   string `json:"source"`
	Links    []struct {
		Rel string `json:"rel"`
		To  int    `json:"to"`
	} `json:"links"`
	Claim  bool   `json:"claim"`
	Reason string `json:"reason"`
}

type when struct {
	Text  string `json:"text"`
	Start string `json:"start"`
	End   string `json:"end"`
}

// A tally counts how often a field was right.
type tally struct{ right, all int }

func (t *tally) add(right bool) {
	t.all++
	if right {
		t.right++
	}
}

func (t tally) percent() float64 {
	if t.all == 0 {
		return 100
	}
	return float64(t.right) * 100 / float64(t.all)
}

// TestGold holds the output against the annotated transcripts: precision and
// recall of the claims, in all and by kind, and how often each field of those
// found is right. No figure may fall below its floor in testdata/floors.tsv.
func TestGold(t *testing.T) {
	scores := map[string]*tally{}
	names, err := filepath.Glob("../testdata/gold/*.ndjson")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(names), 11, "the floors are those of all documents")
	for _, name := range names {
		scoreDocument(t, strings.TrimSuffix(filepath.Base(name), ".ndjson"), scores)
	}
	floors := readFloors(t)
	for _, field := range slices.Sorted(keys(scores)) {
		s := scores[field]
		t.Logf("%-28s %6.1f  of %4d  floor %5.1f", field, s.percent(), s.all, floors[field])
		if s.percent() < floors[field] {
			t.Errorf("%s: %.1f, floor %.1f", field, s.percent(), floors[field])
		}
	}
	for field := range floors {
		require.Contains(t, scores, field, "a floor for nothing")
	}
	if *updateFloors {
		writeFloors(t, scores, floors)
	}
}

func keys(m map[string]*tally) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// scoreDocument compares one transcript with its annotations.
func scoreDocument(t *testing.T, name string, scores map[string]*tally) {
	b, err := os.ReadFile("../testdata/transcripts/" + name + ".txt")
	require.NoError(t, err)
	text := string(b)
	notes := readGold(t, name, text)
	x, err := claims.New(claims.WithIncidental())
	require.NoError(t, err)
	said := slices.Collect(x.Document(transcript.Parse(text)))
	add := func(field string, right bool) {
		if scores[field] == nil {
			scores[field] = &tally{}
		}
		scores[field].add(right)
	}
	ids := map[string]int{}
	for _, c := range said {
		ids[c.ID] = c.Quantity.Start
	}
	used := map[int]bool{}
	for i := range notes {
		n := &notes[i]
		k := find(n, said, used)
		add("mentions, recall", k >= 0)
		if n.Claim {
			found := k >= 0 && !said[k].Incidental()
			add("claims, recall", found)
			add("claims, recall, "+n.Kind, found)
			if !found {
				t.Logf("%s: missed %q, %s", name, n.Text, n.Kind)
			}
		}
		if k < 0 {
			continue
		}
		used[k] = true
		if n.Claim && !said[k].Incidental() {
			for _, f := range compare(n, &said[k], ids) {
				add(f.name, f.right)
				if !f.right {
					t.Logf("%s: %q: %s is %q, printed %q, in: %s", name, n.Text, f.name, f.want, f.got, squeeze(said[k].Sentence.Text))
				}
			}
		} else if !n.Claim {
			add("incidental", said[k].Incidental())
			if said[k].Incidental() {
				add("reason", string(said[k].Reason) == n.Reason)
			} else {
				t.Logf("%s: %q is printed as a claim; it is %s", name, n.Text, n.Reason)
			}
		}
	}
	for k, c := range said {
		if c.Incidental() {
			continue
		}
		right := used[k] && slices.ContainsFunc(notes, func(n note) bool { return n.Claim && overlap(&n, &c) && sameValue(&n, &c) })
		add("claims, precision", right)
		add("claims, precision, "+string(c.Kind), right)
		if !right {
			t.Logf("%s: no such claim: %q", name, c.Text)
		}
	}
}

// find returns the mention that overlaps the annotation and has its value, -1
// if there is none.
func find(n *note, said []claims.Claim, used map[int]bool) int {
	for k := range said {
		if !used[k] && overlap(n, &said[k]) && sameValue(n, &said[k]) {
			return k
		}
	}
	return -1
}

func overlap(n *note, c *claims.Claim) bool { return n.Start < c.End && c.Start < n.End }

func sameValue(n *note, c *claims.Claim) bool {
	q := &c.Quantity
	if n.Quantity.Value != "" {
		return q.HasValue && q.Value.String() == n.Quantity.Value
	}
	if n.Quantity.Low == "" && n.Quantity.High == "" {
		return true // a date
	}
	low, high := "", ""
	if q.Bounds.Low.Set {
		low = q.Bounds.Low.Value.String()
	}
	if q.Bounds.High.Set {
		high = q.Bounds.High.Value.String()
	}
	return low == n.Quantity.Low && high == n.Quantity.High
}

// A field is one field of a claim: what was printed, what is annotated, and
// whether the two agree.
type field struct {
	name      string
	got, want string
	right     bool
}

// compare returns the fields of a claim beside those of its annotation.
func compare(n *note, c *claims.Claim, ids map[string]int) []field {
	same := func(name, got, want string) field { return field{name, got, want, got == want} }
	alike := func(name, got, want string) field { return field{name, got, want, sameWords(got, want)} }
	inside := func(name, got, want string) field { return field{name, got, want, within(got, want)} }
	unit := field{"unit", c.Quantity.Unit.ID + " " + c.Quantity.Unit.Name, n.Quantity.Unit.ID + " " + n.Quantity.Unit.Name, false}
	unit.right = c.Quantity.Unit.ID == n.Quantity.Unit.ID && (n.Quantity.Unit.Name == "" || strings.EqualFold(c.Quantity.Unit.Name, n.Quantity.Unit.Name))
	resolved := same("period resolved", day(c.Period.Start)+"/"+day(c.Period.End), n.Period.Start+"/"+n.Period.End)
	resolved.right = resolved.right || n.Period.Start == ""
	scope := alike("scope", c.Scope, n.Scope)
	scope.right = scope.right || n.Scope == ""
	subject := alike("subject", c.Subject, n.Subject)
	subject.right = subject.right || n.Quantity.Unit.ID == "item" && n.Subject != "" && strings.HasPrefix(strings.ToLower(c.Subject), strings.ToLower(n.Subject)+" ")
	return []field{
		same("kind", string(c.Kind), n.Kind),
		unit,
		same("modifier", string(c.Quantity.Modifier), cmp.Or(n.Quantity.Modifier, "=")),
		same("change", string(c.Change), n.Change),
		same("role", string(c.Role), n.Role),
		subject,
		inside("period", c.Period.Text, n.Period.Text),
		resolved,
		inside("baseline", c.Baseline.Text, n.Baseline.Text),
		scope,
		same("status", string(c.Status), cmp.Or(n.Status, "actual")),
		same("negated", fmt.Sprint(c.Negated), fmt.Sprint(n.Negated)),
		same("speaker", strings.ToLower(c.Speaker.Name), strings.ToLower(n.Speaker)),
		same("side", string(c.Speaker.Side), n.Side),
		alike("source", c.Source, n.Source),
		{"links", fmt.Sprint(len(c.Links)), fmt.Sprint(len(n.Links)), sameLinks(n, c, ids)},
	}
}

func sameLinks(n *note, c *claims.Claim, ids map[string]int) bool {
	links := slices.DeleteFunc(slices.Clone(c.Links), func(l claims.Link) bool { return l.Rel == claims.RelRestates })
	if len(n.Links) != len(links) {
		return false
	}
	for i, l := range n.Links {
		if string(links[i].Rel) != l.Rel || ids[links[i].ID] != l.To {
			return false
		}
	}
	return true
}

// within reports whether both are empty, or one contains the other.
func within(a, b string) bool {
	a, b = strings.ToLower(squeeze(a)), strings.ToLower(squeeze(b))
	if a == "" || b == "" {
		return a == b
	}
	return strings.Contains(a, b) || strings.Contains(b, a)
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// sameWords reports whether the words of two phrases agree by half or more,
// words of grammar apart.
func sameWords(a, b string) bool {
	x, y := contentWords(a), contentWords(b)
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	common := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			common++
		}
	}
	return 4*common >= len(x)+len(y)
}

func contentWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`()",`, r) })
	return slices.DeleteFunc(words, func(w string) bool {
		return slices.Contains([]string{"a", "an", "the", "of", "by", "in", "on", "for", "to", "with", "from", "at", "and", "our", "its", "their", "his", "her"}, w)
	})
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// readGold reads the annotations of a transcript and holds them against its text.
func readGold(t *testing.T, name, text string) []note {
	f, err := os.Open("../testdata/gold/" + name + ".ndjson")
	require.NoError(t, err)
	defer f.Close()
	var notes []note
	lines := bufio.NewScanner(f)
	end := 0
	for lines.Scan() {
		var n note
		d := json.NewDecoder(strings.NewReader(lines.Text()))
		d.DisallowUnknownFields()
		require.NoError(t, d.Decode(&n), "%s: %s", name, lines.Text())
		require.True(t, end <= n.Start && n.Start < n.End && n.End <= len(text), "%s: %s", name, lines.Text())
		require.Equal(t, text[n.Start:n.End], n.Text, name)
		require.Equal(t, n.Claim, n.Reason == "", "%s: %s", name, n.Text)
		end = n.End
		notes = append(notes, n)
	}
	require.NoError(t, lines.Err())
	require.NotEmpty(t, notes)
	return notes
}

func readFloors(t *testing.T) map[string]float64 {
	b, err := os.ReadFile("../testdata/floors.tsv")
	require.NoError(t, err)
	floors := map[string]float64{}
	for i, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		if i == 0 {
			continue // the names of the columns
		}
		field, floor, ok := strings.Cut(line, "\t")
		require.True(t, ok, line)
		floors[field], err = strconv.ParseFloat(floor, 64)
		require.NoError(t, err, line)
	}
	return floors
}

// writeFloors raises the floors to what was reached, and never lowers one.
func writeFloors(t *testing.T, scores map[string]*tally, floors map[string]float64) {
	var b strings.Builder
	b.WriteString("field\tfloor\n")
	for _, field := range slices.Sorted(keys(scores)) {
		reached := float64(int(scores[field].percent()*10)) / 10
		fmt.Fprintf(&b, "%s\t%.1f\n", field, max(reached, floors[field]))
	}
	require.NoError(t, os.WriteFile("../testdata/floors.tsv", []byte(b.String()), 0o644))
}
