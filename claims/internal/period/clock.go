package period

import "github.com/go-figures/figures/claims/internal/token"

// clock reads "6 pm", "6:30", "12.30 p.m.", "11 o'clock", "0401 GMT".
func (f *finder) clock(i int) (Expr, bool) {
	s, j := f.s, i+1
	t := s.Tokens[i]
	if t.Glued() && s.At(i-1).Kind == token.Symbol || t.End-t.Start > 5 {
		return Expr{}, false
	}
	minutes := false
	if s.At(j).Is(':') && s.At(j).Glued() && s.At(j+1).Kind == token.Digits && s.At(j+1).Glued() && s.At(j+1).End-s.At(j+1).Start == 2 {
		minutes = t.End-t.Start <= 2
		j += 2
		if s.At(j).Is(':') && s.At(j).Glued() && s.At(j+1).Kind == token.Digits {
			j += 2
		}
	}
	e := Expr{Core: i, Last: j, Kind: Clock}
	if f.lap(i) {
		e.Last = i + 3
		return e, true
	}
	switch {
	case s.Is(j, "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "noon"):
		e.Last = j + 1
		if s.At(j+1).Kind == token.Word && s.At(j+1).Flags&token.Upper != 0 && s.At(j+1).End-s.At(j+1).Start == 3 {
			e.Last = j + 2 // the time zone
		}
		return e, s.At(i-1).Kind != token.Digits || t.Flags&token.Spaced != 0
	case s.Is(j, "gmt", "utc", "est", "edt", "cet", "bst", "pst", "pdt", "et"):
		e.Last = j + 1
		return e, minutes || t.End-t.Start == 4
	case s.Is(j, "hours") && f.military(i):
		e.Last = j + 1
		return e, true
	case s.Seq(j, "a", ".", "m"), s.Seq(j, "p", ".", "m"):
		e.Last = j + 3
		return e, true
	}
	return e, minutes
}

// lap reports whether a time in minutes, seconds and their parts begins at i:
// "1:24.7", "3:45.12".
func (f *finder) lap(i int) bool {
	s, sec := f.s, f.s.At(i+2)
	if !s.At(i+1).Is(':') || !s.At(i+1).Glued() || !sec.Glued() || sec.Kind != token.Digits || s.At(i).End-s.At(i).Start > 2 {
		return false
	}
	text := s.Text[sec.Start:sec.End]
	return len(text) >= 4 && text[2] == '.'
}

// military reports whether the four digits at i are an hour: "at 1830 hours",
// but not "for 1830 hours".
func (f *finder) military(i int) bool {
	s, t := f.s, f.s.At(i)
	if t.End-t.Start != 4 || !s.Is(i-1, "at", "by", "until", "from", "before", "after", "around", "to") {
		return false
	}
	n, ok := digitsOf(s.Surface(i, i+1))
	return ok && n/100 < 24 && n%100 < 60
}

// pastHour reads "half past six", "quarter to six", "ten past four".
func (f *finder) pastHour(i int) (Expr, bool) {
	s := f.s
	if !s.Is(i+1, "past", "to") || !s.Is(i, "half", "quarter", "five", "ten", "twenty") {
		return Expr{}, false
	}
	n, ok := f.numAt(i + 2)
	if !ok || n.Value.Exp() != 0 || n.Value.Coef() < 1 || n.Value.Coef() > 12 || !n.Plain() {
		return Expr{}, false
	}
	if s.Is(i+1, "to") && !s.Is(i, "quarter") || s.Is(i, "half") && s.Is(i+1, "to") {
		return Expr{}, false // "ten to twelve" may be a range
	}
	return Expr{Core: i, Last: n.Last, Kind: Clock}, true
}
