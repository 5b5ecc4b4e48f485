// Package transcript reads documents in which people speak, and says of every
// byte what it is: speech, and whose; a heading; the label of a speaker; a stage
// direction; or furniture, such as page numbers, navigation and time codes.
//
//	doc, err := transcript.Read(file, transcript.Auto)
//	...
//	for i, turn := range doc.Turns {
//		fmt.Println(turn.Speaker.Name, turn.Speaker.Side, doc.Said(i))
//	}
//
// # Data model
//
// A [Document] holds the text as it was given. Its segments cover the text in
// order and without gaps; each has a [Kind]. Its turns are the unbroken
// stretches of one speaker. A speech segment names its turn and its paragraph:
// all speech of one paragraph is one running text, whatever stands between. So
// a sentence that the foot of a page cuts in two, or that runs over three
// captions, can be read as one, and every word keeps its place in the file.
//
// A [Header] is what the document says about itself: title, day of the event,
// day of publication, who chairs, participants with their offices. A [Speaker] has
// the name that the labels give, an office if the document tells it, and a [Side]
// if the document shows who asks and who answers.
//
// # How turns are found
//
// Plain text has no sure sign of a speaker. What has the form of a label ("Yu
// Jian:", "CHAIR POWELL.", "Q", "Jane Doe -- Analyst") is collected from the
// whole document first; then each name is weighed: is it repeated, in capitals,
// with a title, in the list of participants, on a line of its own, do nearly all
// paragraphs begin like this. "Note:", "10:30" and "one thing: ..." are no
// labels. The words that play a part in this are in words.tsv.
//
// In the record of a court "Q." is whoever examines and "A." the witness, by the
// names that the record gives them; numbers in the margin are furniture.
//
// Subtitles, web pages, XML and the JSON of speech recognition are laid out as
// plain text, read by the same rules and laid back over the bytes of the file.
// Markup that names the speakers counts for more than the text: voice tags, the
// speeches of Akoma Ntoso, TEI and Hansard, a class "speaker".
//
// # What a reader sees
//
// A [Reading] is the document with its references resolved and in UTF-8,
// whatever the file is in; its offsets lead back to the bytes of the file. In a
// document of plain UTF-8 it is the text itself.
//
// # Input without end
//
// [Resume] reads a later part of a document by what is known of the earlier
// one, so that captions can be followed as they come and then be let go.
// [Document.Settled] tells whether what has come so far shows who speaks in it.
//
// # Guarantees
//
//   - Any bytes are read: invalid UTF-8, NUL, one line of any length. There is no
//     panic, and the time is linear in the length of the text.
//   - Offsets are bytes of the text as given and lie on rune boundaries. The
//     segments are not empty and, put together, are the text.
//   - The same text gives the same document. Nothing is read but the text.
//   - A text of one line is one speech segment in one turn of nobody; it costs
//     two allocations.
//   - Damaged parts cost only themselves: a cue without an end, XML that breaks
//     off, front matter that is none. Document.Damaged tells where they are, and
//     that a PDF or a zip archive is no text.
//   - All functions are safe for concurrent use.
//
// # Limits
//
// The words are English. Files are in UTF-8, UTF-16, Windows-1252 or ISO-8859-1;
// of other encodings only the ASCII part is understood, and what is given as a
// string, to [Parse], is UTF-8. Tables are no speech, nor are the bills and
// letters that a chamber prints in its record. What a clerk writes between two
// speeches belongs to the speaker before, unless the markup, a bracket, the form
// of such a record or, in XML, the style of minutes marks it.
package transcript
