package transcript_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/go-figures/figures/claims/transcript"
)

const conference = `Home > News > Press conferences

Press conference on the harbour of Port Elgar

Example Wire | May 17, 2024

Speakers:

Ms. Ida Roy, minister of ports

Date:

May 15, 2024

Coastal Evening News:

How many boats are there?

Ida Roy:

Thank you. We have 40. (Laughter.) That is 5 more than last year.

<  1  2  3  4  >
`

func ExampleParse() {
	doc := transcript.Parse(conference)
	fmt.Println(doc.Header.Title)
	fmt.Println(doc.Header.Date.Format(time.DateOnly))
	for i, turn := range doc.Turns {
		fmt.Printf("%s (%s): %s\n", turn.Speaker.Name, turn.Speaker.Side, doc.Said(i))
	}
	// Output:
	// Press conference on the harbour of Port Elgar
	// 2024-05-15
	// Coastal Evening News (question): How many boats are there?
	// Ida Roy (answer): Thank you. We have 40. That is 5 more than last year.
}

func ExampleDocument() {
	doc := transcript.Parse("MR. FORD:  We have 40. (Laughter.)  Or 41.\n\nQ    Which?\n\nMR. FORD:  Yes.\n")
	for _, s := range doc.Segments {
		fmt.Printf("%-9s %2d %q\n", s.Kind, s.Turn, doc.Text[s.Start:s.End])
	}
	// Output:
	// label     -1 "MR. FORD:  "
	// speech     0 "We have 40. "
	// direction  0 "(Laughter.)  "
	// speech     0 "Or 41.\n\n"
	// label     -1 "Q    "
	// speech     1 "Which?\n\n"
	// label     -1 "MR. FORD:  "
	// speech     2 "Yes.\n"
}

func ExampleParseAs() {
	const text = "Tom: We sold 40 boats.\nEva: Forty?"
	doc := transcript.Parse(text)
	fmt.Println(len(doc.Turns), "turn")
	doc, _ = transcript.ParseAs(text, transcript.Transcript)
	fmt.Println(len(doc.Turns), "turns")
	_, err := transcript.ParseAs(text, "docx")
	fmt.Println(err)
	// Output:
	// 1 turn
	// 2 turns
	// expected one of the formats auto, text, transcript, srt, vtt, html, tei, json, found "docx"
}

func ExampleRead() {
	f, err := os.Open("testdata/talk.srt")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer f.Close()
	doc, err := transcript.Read(f, transcript.FormatOf(f.Name()))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range doc.Segments[:5] {
		if s.Kind == transcript.Speech {
			fmt.Printf("%v to %v, %s: %q\n", s.From, s.To, doc.Turns[s.Turn].Speaker.Name, doc.Text[s.Start:s.End])
		}
	}
	// Output:
	// 500ms to 3s, Dora: "The new line carries 3\nmillion people"
	// 3s to 5.25s, Dora: "a year. That is "
}

func ExampleResume() {
	doc := transcript.Parse("MS. ROY: We sold 40 boats.\n\nMR. FORD: Why?\n\nMS. ROY: They were old.\n")
	next := transcript.Resume(doc, doc.Turns[2].Speaker, "And 12 were broken.\n\nMR. FORD: Oh.\n")
	for i, turn := range next.Turns {
		fmt.Println(turn.Speaker.Name, "says", next.Said(i))
	}
	// Output:
	// MS. ROY says And 12 were broken.
	// MR. FORD says Oh.
}

func ExampleReading_Source() {
	doc := transcript.Parse("<p>We paid &#163;5 million.</p>")
	r := doc.Reading()
	fmt.Println(r.Text[r.Segments[1].Start:r.Segments[1].End])
	n := strings.Index(r.Text, "£5")
	fmt.Println(r.Source(n, n+len("£5 million")))
	// Output:
	// We paid £5 million.
	// &#163;5 million 11 26
}

func ExampleFormatOf() {
	fmt.Println(transcript.FormatOf("talk.srt"), transcript.FormatOf("speech.md"), transcript.FormatOf("photo.jpg"))
	// Output: srt text auto
}

func ExampleHeader() {
	h := transcript.Parse(conference).Header
	for _, who := range h.Participants {
		fmt.Printf("%s, %s\n", who.Name, who.Role)
	}
	fmt.Println("published", h.Published.Format(time.DateOnly))
	// Output:
	// Ms. Ida Roy, minister of ports
	// published 2024-05-17
}

func ExampleError() {
	doc := transcript.Parse("1\n00:00:03,000 --> 00:00:01,000\nWe sold 40.\n")
	fmt.Println(doc.Damaged[0])
	fmt.Println(doc.Said(0))
	// Output:
	// line 2: expected an end of the cue after its start, found "00:00:01,000"
	// We sold 40.
}

func ExampleFormats() {
	fmt.Println(transcript.Formats())
	// Output: [auto text transcript srt vtt html tei json]
}

// A reading is the document as people see it, and leads back to its bytes.
func ExampleReading() {
	doc := transcript.Parse("<html><body><p>It cost &pound;5 million.</p></body></html>")
	r := doc.Reading()
	for _, s := range r.Segments {
		if s.Kind == transcript.Speech {
			text, from, to := r.Source(s.Start, s.End)
			fmt.Printf("%s\n%s, bytes %d to %d\n", r.Text[s.Start:s.End], text, from, to)
		}
	}
	// Output:
	// It cost £5 million.
	// It cost &pound;5 million., bytes 15 to 40
}
