// Package export writes claims in the forms that other programs read.
//
// # Records
//
// [AppendJSON] encodes one claim as one JSON object. Its fields, their names
// and their order are stable: fields are added, never renamed or removed. A
// consumer may rely on the following.
//
//   - Every field is present in every record, empty where the text says
//     nothing. There are four exceptions: quantity.fraction is present only where
//     no finite decimal equals the value, time only in documents with time codes,
//     segments only where something stands amid the claim (see claims.Claim), and
//     evidence only where claims.WithEvidence asks for it.
//   - Values, ends and precisions are strings that hold exact decimals, never
//     JSON numbers that a reader would round.
//   - null means that there is none: the value of a range, the unbounded end of
//     an interval, an unresolved date, a period that nobody mentioned, the
//     quantity of a date.
//   - Offsets count bytes of the document, half open.
//   - Defaults are spelled out: change "none", modifier "=", status "actual".
//
// The output is valid UTF-8 whatever the document holds: a byte that is not
// part of a character becomes U+FFFD. Only then does text differ from the
// document's bytes between start and end.
//
// # Writers
//
// [NDJSON], [JSON] and [CSV] return a [Writer] for a whole run over any number
// of documents:
//
//	w := export.NDJSON(os.Stdout)
//	err := w.WriteAll("speech.txt", x.Document(doc))
//	...
//	err = w.Close()
//
// # For the web, for reviewers, for people
//
// [JSONLD] writes each claim as the draft of a schema.org ClaimReview with its
// Claim and Observation, [Annotations] as a W3C Web Annotation on the document's
// text, [Queries] as the question that a statistic would answer. [HTML] makes
// one self-contained page: the documents with their claims marked, what each
// says for those who point at it or move to it with the keyboard, and a table.
// The page has no script, loads nothing, and escapes every text; [Sections]
// leaves out its head and foot, to stand in a page of one's own. A [Mark] adds
// what somebody else has to say of a claim, such as a verdict of package check.
//
// The output depends on the claims alone: the same claims give the same bytes.
package export
