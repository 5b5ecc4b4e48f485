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
	case s.Seq(j, "a", ".", "m"), s.Seq(j, "p", ".", "m"):
		e.Last = j + 3
		return e, true
	}
	return e, minutes
}
