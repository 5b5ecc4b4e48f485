package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// words are the codes that are also words, in capitals or not.
var words = strings.Fields("ALL AMD ANG ARM BAD BAM BAN BEL BOB COP CUP DEM ECU ESP FIM GEL HUF LAK LSD MAD MDC MEN MOP MUR PAB PAN PEN PES PHP RON SAR SEK SIT SOS SRG STD SUR SYP TOP TRY VEF WON XXX YER ZAL ZAR")

// spokenCodes are the codes that also appear in small letters.
var spokenCodes = strings.Fields("usd eur gbp jpy chf cad aud nzd cny hkd sgd inr krw mxn brl rub zar sek nok dkk pln czk huf try ils aed sar btc eth twd thb idr myr php vnd ngn kes egp pkr uah")

// addMoney enters the names, codes and symbols of currencies, those of today
// first: "Argentine peso" is not the one of 1970, nor is "Spanish peseta" the
// one "(A account)".
func (g *surfaces) addMoney(rows []moneyRow) {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b moneyRow) int {
		return cmp.Or(
			cmp.Compare(min(len(a.until), 1), min(len(b.until), 1)),
			cmp.Compare(len(a.name)-len(undated(a.name)), len(b.name)-len(undated(b.name))),
		)
	})
	nouns := map[string][]string{}
	for _, m := range rows {
		if strings.HasPrefix(m.name, "(") || m.code == "XTS" {
			continue
		}
		name, plural := undated(m.name), undated(m.plural)
		g.withdrawn = m.until != ""
		g.addCode(m)
		if name != m.name && g.withdrawn && g.byText[name] != nil {
			continue // "Russian ruble (1991–1998)": the plain name is the ruble of today
		}
		for _, n := range []string{name, plural} {
			g.add(n, m.code, "", "before")
		}
		if w, ok := noun(name); ok {
			nouns[w] = append(nouns[w], m.code)
			if p, _ := noun(plural); p != w {
				nouns[p] = append(nouns[p], m.code)
			}
		}
	}
	g.addNouns(nouns, rows)
}

func (g *surfaces) addCode(m moneyRow) {
	flags := []string{"case", "before"}
	if slices.Contains(words, m.code) {
		flags = append(flags, "symbol")
	}
	g.add(m.code, m.code, "", flags...)
	lower := strings.ToLower(m.code)
	if slices.Contains(spokenCodes, lower) {
		lowerFlags := slices.Clone(flags)
		if slices.Contains(words, m.code) {
			lowerFlags = []string{"case", "before", "symbol"}
		}
		g.add(lower, m.code, "", lowerFlags...)
	}
	if strings.HasSuffix(m.symbol, "$") && len(m.symbol) > 1 || m.narrow == "$" {
		g.add(m.code+"$", m.code, "", "before")
		g.add(m.code[:2]+"$", m.code, "", "before")
	}
	for _, s := range []string{m.symbol, m.narrow} {
		if s != "" && !slices.Contains([]string{"$", "£", "¥", "K", "L", "P", "R", "Q", "kr", "¤"}, s) {
			g.add(s, m.code, "", "before", caseFlag(s), needsEvidence(s))
		}
	}
}

// addNouns enters the bare nouns that name one currency of today: "ringgit",
// "baht". Those that name several are in the tables kept by hand.
func (g *surfaces) addNouns(nouns map[string][]string, rows []moneyRow) {
	current := map[string]bool{}
	for _, m := range rows {
		current[m.code] = m.until == ""
	}
	for w, codes := range nouns {
		now := slices.DeleteFunc(slices.Clone(codes), func(c string) bool { return !current[c] })
		if len(now) == 0 {
			now = codes
		}
		if len(now) == 1 {
			g.add(w, now[0], "", "before")
		}
	}
}

// undated takes the years of "Afghan afghani (1927–2002)" away.
func undated(name string) string {
	if i := strings.Index(name, " ("); i > 0 {
		return name[:i]
	}
	return name
}

// noun returns the last word of a name in small letters, where that is what
// the currency is called: "krone" of "Norwegian krone".
func noun(name string) (string, bool) {
	i := strings.LastIndex(name, " ")
	w := strings.ToLower(name[i+1:])
	for _, r := range w {
		if !unicode.IsLetter(r) {
			return "", false
		}
	}
	return w, i > 0 && !slices.Contains(generic, w)
}

// generic are last words of currency names that are no names by themselves.
var generic = strings.Fields("unit units gold silver palladium platinum rights value account index day peso real som sol franc mark new ley fun soberanos soberano")
