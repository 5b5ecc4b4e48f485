// Package claims finds the quantitative claims in what people say and returns
// each as a structured fact: an exact quantity with its unit, what it measures,
// how it changed, over which period, against which baseline, who said it and on
// whose authority, in which sentence, at which bytes of the document.
//
//	for _, c := range claims.Extract(text) {
//		fmt.Println(c.Text, c.Quantity.Value, c.Quantity.Unit.ID, c.Subject)
//	}
//
// # Claims and incidental mentions
//
// Every number found is a mention. A mention that asserts something measurable
// is a claim. The others (dates, list ordinals, hotlines, names with numbers in
// them, idioms, what a speaker takes back) are incidental: WithIncidental
// returns them too, each with the Reason why it is no claim.
//
// # Data model
//
// A Claim is a plain value; what the text does not say is the zero value. Its
// Quantity holds the exact Value as said in the unit, scale words applied, and
// the Bounds, the set of values that the words allow: "more than 500" is every
// number above 500. Where no finite decimal is the value ("a third"), Fraction
// holds it. Unit identifiers are those of CLDR and ISO 4217; see package units.
// A counted noun has the identifier "item" and its lemma as Name, people like all
// others, above and below a "per": "item-per-100000-item" is "case per 100000
// person" by its Name. Only "per capita", which has no noun, is "-per-person". A
// rate of a bare number counts too: "62,000 a month" is "item-per-month".
// Package units, which reads amounts alone, makes "person" of all people; the two
// convert.
//
// Change and Role tell of a move: in "rose by 5% from 40 to 42" the first
// quantity has the role By, the others From and To, and Links relate them.
// Period and Baseline hold the words and, where the document has a date or
// WithDate gives one, the half-open stretch of days that they mean.
//
// A claim that the foot of a page or the times of a caption cut in two has more
// than one of Segments; Time is when its words are heard.
//
// Kind, Status, Change and the like are strings with constants for the known
// ones; a rule can add kinds and reasons. Programs that are not in Go read the
// records that package export writes; encoding/json writes the Go struct, whose
// fields are no contract.
//
// To compute with a quantity, ask package units for its unit by the identifier:
// the example of Quantity converts miles.
//
// # Documents and streams
//
// Extract, All and Append take text, Document one that package transcript has
// read, in whatever format and encoding. Stream takes live captions and text
// without end: claims come as soon as their sentence is complete, and memory is
// bounded.
//
// # Made one's own
//
// Options of New fit the library to a field. WithUnits takes a registry with
// units and currencies of one's own. WithWords lays tables of words over those of
// the language: modifiers, words of change, what is a name, what is worth
// checking. WithRule takes patterns with named groups that read a quantity, give
// it a kind of its own, or say that a number is no claim; they go before the
// grammar, which reads whatever they leave open. The folder examples/custom is a
// pack for one field, to be copied.
//
// A rule is a pattern and never a function of Go: its time is bounded, and it reads
// the same in every run, which nobody can promise for a function inside the
// reading. What a pattern cannot say (a name in a catalogue, a sum that has to add
// up, a neighbour that says otherwise) is said about the claims that come out:
// they are plain values with Sentence, Context, Segments and Evidence, to be
// changed or left out by a loop, as the example of Extractor.All does. To decide
// about what was taken for no claim too, ask for it with WithIncidental.
//
// WithKinds, WithMinWorth, WithMinConfidence and WithIncidental say what to
// return, WithContext how much around it; WithDate, WithCountry, WithLanguage and
// WithDecimalComma tell of the documents what they do not say.
//
// # Guarantees
//
// Every Span lies in the document: document[Start:End] equals Text, on rune
// boundaries. (Of a file in another encoding than UTF-8, Text is what these bytes
// say.) Mentions come in the order of the text and never overlap. The
// same document gives the same claims, byte for byte, with any number of
// goroutines on any machine: there is no wall clock, no locale, no network.
// Any bytes are accepted, invalid UTF-8 too, in time linear in their number;
// rules of one's own are given up where they would take longer, which is the one
// thing here that a clock decides.
// Nothing is loaded or compiled at import; the tables are read on first use,
// within milliseconds.
//
// # What it costs
//
// All text costs what finding its turns and its sentences takes; the other stages
// see only sentences that may hold a number, about three in ten of what people
// say. Of transcripts as they are, a byte takes some 50 nanoseconds on one core:
//
//	transcript   6   lines, labels, turns
//	sentence     5   tokens, the ends of sentences, is there a number
//	lexicon      2   what each word of such a sentence can be
//	number       2
//	period       3
//	quantity     4   units, ranges, lists, modifiers
//	frame       21   word classes, groups and clauses, then each quantity
//	judge        3
//	claim        3
//
// BenchmarkStages measures all but the last, of any text that BENCH_TEXT names.
// Where every sentence is full of figures a byte costs five times as much, and no
// text more than ten times what such a one does: TestHostileTime tries some fifty.
// A sentence of more than 1024 tokens is read in parts of that length, so that
// one of 100 megabytes takes no more time for a byte than others. One of which
// every fourth token is a figure, as in a table that lost its lines, has parts of
// 128 to 256: each claim carries its sentence along.
//
// Text without quantities allocates nothing, if it comes as a string in plain
// lines; a claim costs less than one object beyond the slice that holds it. Beside
// the text there is some 1.25 times its size in use while a document is read, what
// the caller keeps of it not counted. The first use reads the tables, in 5
// milliseconds.
//
// # Limits
//
// The language is English. The reading goes by grammar and word lists and
// knows nothing of the world. A Subject is words of the document: those of the
// sentence or, for a pronoun or an ellipsis, those of the sentence or question
// that it takes up; where two readings are open it stays short or empty. So does
// a period that neither the sentence nor the one before it names.
// Worth ranks claims for checking and says nothing of their truth.
//
// # Before version 1
//
// Which claims a document has, and their Worth and Confidence, get better with
// every version and so may change. Identifiers (units, kinds, reasons and the
// rest) are added, not renamed. Functions and fields of Go may still be renamed
// where a name proves wrong. The records of package export stay as they are.
package claims
