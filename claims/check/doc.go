// Package check holds claims against reference figures and against each other.
//
//	refs, err := check.ReadCSV(file)
//	k, err := check.New(refs, check.WithDate(doc.Header.Date), check.WithPlace("Ostrava Lakes"))
//	for c := range x.Document(doc) {
//		r := k.Check(&c)
//		fmt.Println(c.Text, r.Verdict)
//	}
//
// # Against references
//
// A [Reference] is one official figure: a metric, a place, a period, a value
// with its unit, and where it comes from. [ReadCSV] and [ReadJSON] read tables
// of them. A [Checker] ranks those that a claim may be about, each with a score
// whose parts [Candidate] names, and takes the best one if nothing speaks
// against it. It forces nothing: with a word of the metric missing, or a word
// that makes another metric of it ("core prices", "the wait for a passport",
// "among women"), the candidates are listed and the verdict is [NoReference].
//
// Words are matched by their lemmas ("households" and "household", "rose" and
// "rise") and in no other way: synonyms are further names of the metric, which
// the table gives. Words that say little ("number of") need not be said.
//
// A claim is a set of numbers: "more than 500" all above 500, "14%" those from
// 13.5 to 14.5, "12.6 million" those that are rounded to it, "about 90,000"
// those within a tolerance. The [Verdict] tells how the figure lies to the set.
// It is a comparison and never says that a claim is true or false: the figure
// may be another one than was meant, and the [Result] names what was assumed.
//
// An amount of change ("rose by 12%", "doubled", "140 more") is compared with a
// figure that is a change, or with the change computed from two levels of the
// table. What states no fact (a question, a hypothesis, a denial) is not
// compared, and a target only with a plan; nor is what may be about another
// thing: told in another unit and of another order, or a count far below the
// figure, which may be one of some of them.
//
// # Against each other
//
// [Compare] finds statements that do not fit together, within a document and
// across documents; [Restatements] groups those that say the same, and
// [Statement.Fact] names their group without looking at the others; [Metric] names
// what a claim measures, for whoever keeps claims and charts them.
//
// # Guarantees
//
// Arithmetic is exact: numbers are rational from the text to the verdict. The
// same input gives the same output; nothing is read but the arguments. All
// functions and a Checker are safe for concurrent use.
//
// # Limits
//
// The package knows no more than the words. What the extractor misses (a period,
// a scope, the subject behind a pronoun) is missing here: a verdict is a hint
// where to look, to be read with the sentence beside it.
package check
