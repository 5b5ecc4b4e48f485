package judge

import (
	"sort"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/units"
)

// The features that make a claim worth checking, after what fact-checkers
// choose: official statistics, change, comparison, large stakes. The weights
// are hundredths, added to a base.
const (
	base         = 30
	official     = 20
	public       = 10
	changed      = 15
	compared     = 10
	statistic    = 10
	largeMoney   = 10
	dated        = 5
	quoted       = 5
	superlative  = 10
	notYet       = -15
	asked        = -20
	personalNote = -15
	small        = -15
)

// worth scores claim i from 0 to 1 and names what speaks for it.
func (j *judge) worth(i int) (float64, []string) {
	q, f := &j.qs[i], &j.frames[i]
	sum, first := base, j.reasons()
	add := func(on bool, points int, name string) {
		if !on {
			return
		}
		sum += points
		if points > 0 {
			j.why = append(j.why, name)
		}
	}
	tags := j.tags(i)
	add(statisticKind(q), statistic, "statistic")
	add(f.Role != "", changed, "change")
	add(!f.Baseline.Empty(), compared, "comparison")
	add(tags&lexicon.Official != 0, official, "official subject")
	add(tags&lexicon.Public != 0 && tags&lexicon.Official == 0, public, "public subject")
	add(tags&lexicon.Superlative != 0, superlative, "superlative")
	add(large(q), largeMoney, "large sum")
	add(!f.Period.From.IsZero(), dated, "dated")
	add(!f.Source.Empty(), quoted, "source named")
	add(f.Status == frameTarget || f.Status == frameForecast, notYet, "")
	add(f.Status == frameQuestion || f.Status == frameHypothetical, asked, "")
	add(j.personal(i), personalNote, "")
	add(tiny(q), small, "")
	return float64(min(max(sum, 0), 100)) / 100, j.why[first:len(j.why):len(j.why)]
}

// reasons makes room for the reasons of one more verdict and returns where they
// begin. Those of many share one piece of memory.
func (j *judge) reasons() int {
	const piece, most = 64, 16
	if cap(j.why)-len(j.why) < most {
		j.why = make([]string, 0, piece)
	}
	return len(j.why)
}

const (
	frameTarget       = "target"
	frameForecast     = "forecast"
	frameHypothetical = "hypothetical"
	frameQuestion     = "question"
)

// tags collects what the words of the subject, or of the sentence if there is
// none, are known for.
func (j *judge) tags(i int) lexicon.Tag {
	sub := j.frames[i].Subject
	if sub.Empty() {
		if !j.allKnown {
			j.all, j.allKnown = j.tagsOf(j.s.Tokens[0].Start, j.s.Tokens[j.s.Len()-1].End), true
		}
		return j.all
	}
	return j.tagsOf(sub.Start, sub.End)
}

// tagsOf collects what the words of text[start:end] are known for.
func (j *judge) tagsOf(start, end int) (all lexicon.Tag) {
	t := j.s.Tokens
	for k := sort.Search(len(t), func(k int) bool { return t[k].Start >= start }); k < len(t) && t[k].End <= end; k++ {
		all |= j.s.Word(k).Tags
	}
	return all
}

func statisticKind(q *quantity.Quantity) bool {
	switch q.Kind {
	case quantity.Percentage, quantity.PercentagePoint, quantity.BasisPoint, quantity.Ratio:
		return true
	}
	return q.Kind == quantity.Count && !tiny(q)
}

// large reports whether q is money of a million or more.
func large(q *quantity.Quantity) bool {
	return q.Kind == quantity.Money && q.HasValue && q.Value.Abs().Cmp(units.NewDecimal(1, 6)) >= 0
}

// tiny reports whether q counts no more than ten of something.
func tiny(q *quantity.Quantity) bool {
	return q.Kind == quantity.Count && q.HasValue && q.Number.Form == number.Cardinal && q.Value.Abs().Cmp(units.NewDecimal(10, 0)) <= 0
}

// personal reports whether the speaker talks about himself: "my two children".
func (j *judge) personal(i int) bool {
	q := &j.qs[i]
	for k := max(0, q.First-4); k < q.First; k++ {
		if j.s.Is(k, "i", "my", "me") {
			return true
		}
	}
	return false
}

// confidence says how sure the reading is, in hundredths: each thing that was
// inferred, not said, costs. The costs are set so that of the annotated
// transcripts' claims printed at 0.9 nine in ten are right; see TestCalibration.
func (j *judge) confidence(i int, reason Reason) float64 {
	q := &j.qs[i]
	points := 92
	switch {
	case reason == Date || reason == Time || reason == Restart:
		return 0.95
	case reason != Claim:
		points = 88
	}
	if q.Unit.Assumed {
		points -= 12
	}
	if q.Number.Form == number.Vague || q.Number.Form == number.Article {
		points -= 12
	}
	if q.Unit.ID == "" && q.Kind == quantity.Count {
		points -= 80
	}
	if q.Unit.ID == "item" && !j.s.Likely(q.Head, lexicon.Plural) && !(q.HasValue && q.Value.Abs().Cmp(units.NewDecimal(1, 0)) == 0) {
		points -= 20
	}
	if j.frames[i].Subject.Empty() && reason == Claim {
		points -= 12
	}
	return float64(max(points, 5)) / 100
}
