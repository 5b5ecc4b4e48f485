package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/go-figures/figures/claims/internal/token"
)

//go:embed en/tags.tsv
var tagsTSV string

// A Tag is a part that a word can play around a quantity. A word can have
// several; tags.tsv gives each word its own.
type Tag uint64

// The tags, named as in tags.tsv.
const (
	TimeUnit    Tag = 1 << iota // year, months, working day's day
	Month                       // January, Feb
	Weekday                     // Monday
	Season                      // spring, summer
	Deictic                     // last, next, past, previous, coming, this
	Extent                      // long, tall, wide, deep, high: after a measure
	Enumerated                  // aspects, points, questions: counted only to be listed
	NameHead                    // Section, Article, Boeing, Flight: the number after it is a name
	NameTail                    // hotline, helpline, jet: the number before it is a name
	RankNoun                    // place, largest: an ordinal before it is a rank
	Superlative                 // largest, highest, most
	LabelNoun                   // number, no, page, table: "page 5"
	SpeechVerb                  // said, told, reported, announced
	Target                      // goal, target, aim, pledge, commit
	Forecast                    // expect, forecast, project, outlook
	Conditional                 // would, could, if, might
	Negative                    // not, never, no, without
	TitleWord                   // Governor, President, Minister
	Scored                      // won, lost, beat, score, vote: "won 5-4"
	Place                       // province, country, nation, region, city, county
	Group                       // adults, people, households, women: a population
	Compare                     // compared, versus, than, against
	Body                        // shot, dose: attributes of a person counted
	Phone                       // call, dial, hotline
	Official                    // GDP, inflation, unemployment: what statistics offices measure
	Public                      // health, school, crime, tax: of public interest
	Currency                    // words that name money generally: cost, price, worth
	Report                      // data, figures, survey, report: a source
	Weak                        // nouns too light to be a subject: number, total, amount, level
	Repair                      // sorry, correction, no: the first words of repairs.tsv
	Copula                      // be, is, are, was, were
	Adjunct                     // as, than, after, despite: what follows hangs on no noun
	Constitute                  // represent, account: it says which part its subject is
	Spend                       // pay, invest: what it is for counts, not who does it
	Given                       // set, granted: in the passive it says what money is for
	Phrasal                     // give, set: with "up" or "down" it tells no change
	Vouch                       // said, show: it quotes even without a clause after it
	Settle                      // close, trade: at a level
	Possess                     // have, contain, include: its object belongs to its subject
	Coin                        // dollars, euros, yen: the name of a currency
	Sort                        // kinds, categories, pieces: counted with what they are of
	Event                       // war, pandemic, strike: it says before, in or after which time
	Request                     // ask, call, need, try: with "for" or "to" it asks or aims
	Institution                 // act, committee, programme: a name that ends so is no place
	Laid                        // tax, limit, stake: laid on or in something, which is part of its name
	Degree                      // big, sharp, annual: before a noun of change it says nothing of what changed
	Amount                      // price, rate, backlog: it names an amount of what it is "of" or "for"
	Standard                    // budget, target, average: an amount is said to lie above or below it
	Yardstick                   // key, size, formula: something goes "according to" it, and it says nothing
	Pointing                    // latter, former: one of two named before
	Temporal                    // today, fiscal, half: a time may begin with it that has no other tag of times
	Numeric                     // a, minus, several, and all numerals: a number may begin with it
	Cardinal                    // five, million: a number and hardly anything else; by the table of numerals
	Changing                    // rise, cut: the table of changes has it
)

var tagNames = map[string]Tag{
	"time": TimeUnit, "month": Month, "weekday": Weekday, "season": Season, "deictic": Deictic,
	"extent": Extent, "enumerated": Enumerated, "namehead": NameHead, "nametail": NameTail,
	"ranknoun": RankNoun, "superlative": Superlative, "label": LabelNoun, "speech": SpeechVerb,
	"target": Target, "forecast": Forecast, "conditional": Conditional, "negative": Negative,
	"title": TitleWord, "scored": Scored, "place": Place, "group": Group, "compare": Compare,
	"body": Body, "phone": Phone, "official": Official, "public": Public,
	"currency": Currency, "report": Report, "weak": Weak,
	"repair": Repair, "copula": Copula, "adjunct": Adjunct, "constitute": Constitute, "spend": Spend, "given": Given,
	"phrasal": Phrasal, "possess": Possess, "settle": Settle, "vouch": Vouch, "coin": Coin, "sort": Sort, "laid": Laid,
	"amount": Amount, "degree": Degree, "event": Event, "institution": Institution, "request": Request,
	"pointing": Pointing, "standard": Standard, "yardstick": Yardstick, "temporal": Temporal, "numeric": Numeric,
}

var tags = sync.OnceValue(func() *index[Tag] {
	m := newIndex[Tag](2048)
	for fields := range rows(tagsTSV) {
		for name := range strings.FieldsSeq(fields[1]) {
			*m.at(token.HashOf(fields[0])) |= tagNames[name]
		}
	}
	for fields := range rows(repairsTSV) {
		first, _, _ := strings.Cut(fields[0], " ")
		*m.at(token.HashOf(first)) |= Repair
	}
	return m
})

// cardinal reports whether a word with the readings is a number and hardly
// anything else.
func cardinal(readings []Numeral) bool {
	for _, n := range readings {
		switch n.Class {
		case Unit, Teen, Tens, Hundred, Scale:
			return !n.Ordinal
		}
	}
	return false
}

// A Word is what the lexicon says of one word.
type Word struct {
	Classes Class // all that it can be
	Likely  Class // what it most often is
	Tags    Tag
}

// Lookup returns what the lexicon says of a word given in lower case, and its hash.
func Lookup(word string, hash uint32) Word {
	all, likely := ClassesOf(word, hash)
	t, _ := tags().get(hash)
	if readings := Numerals().Find(hash); len(readings) > 0 {
		t |= Numeric
		if cardinal(readings) {
			t |= Cardinal
		}
	}
	if changes().find(hash) != nil {
		t |= Changing
	}
	return Word{Classes: all, Likely: likely, Tags: t}
}
