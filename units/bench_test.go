package units

import (
	"testing"
	"time"
)

// What is asked for every number of a document.
func BenchmarkMatch(b *testing.B) {
	r := Default()
	for _, c := range []struct{ name, text string }{
		{"symbol", "km"},
		{"word", "tonnes of wheat were shipped"},
		{"words", "kilometres per hour and more of it"},
		{"money", "Canadian dollars in revenue"},
		{"miss", "officials have partnered with enterprises"},
		{"beginning", "square deals for all"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.Match(c.text)
			}
			promise(b, 100*time.Nanosecond)
		})
	}
}

func BenchmarkMatchBefore(b *testing.B) {
	r := Default()
	b.ReportAllocs()
	for b.Loop() {
		r.MatchBefore("US $ ")
	}
}

func BenchmarkMatchPer(b *testing.B) {
	r := Default()
	for _, c := range []struct{ name, text string }{
		{"hit", "per barrel, up from"},
		{"miss", "in the first quarter"},
		{"article", "a house on the hill"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.MatchPer(c.text)
			}
		})
	}
}

func BenchmarkCandidates(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Default().Candidates("mw")
	}
}

func BenchmarkPer(b *testing.B) {
	usd, _ := Default().Unit("USD")
	barrel, _ := Default().Unit("barrel")
	b.ReportAllocs()
	for b.Loop() {
		Per(usd, barrel)
	}
}

// The first use of the package.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		load()
	}
	promise(b, 5*time.Millisecond)
}

// promise fails a benchmark that takes longer than the package documentation
// says, where it ran long enough to tell.
func promise(b *testing.B, most time.Duration) {
	if took := b.Elapsed() / time.Duration(b.N); b.Elapsed() > 100*time.Millisecond && took > most {
		b.Errorf("takes %s, and should take less than %s", took, most)
	}
}
