package claims

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// stops reports whether the sentence ends with a mark that ends sentences and no
// abbreviations: "It sold 40." and not "as said by Mr."
func (r *run) stops() bool {
	t := r.sentence.Tokens
	i := len(t) - 1
	for i > 0 && t[i].Kind == token.Punct && (t[i].Mark == '"' || t[i].Mark == token.Close || t[i].Mark == ')' || t[i].Mark == ']') {
		i--
	}
	if t[i].Kind != token.Punct {
		return false
	}
	switch t[i].Mark {
	case '?', '!':
		return true
	case '.':
		return i > 0 && !(t[i-1].Kind == token.Word && (t[i-1].End-t[i-1].Start < 2 || lexicon.EnglishAbbreviations().Find(t[i-1].Hash) != lexicon.NoAbbreviation))
	}
	return false
}
