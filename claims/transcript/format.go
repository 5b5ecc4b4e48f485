package transcript

import (
	"path"
	"strings"
)

// Format is a way in which transcripts are written down.
type Format string

// The formats. The zero value means the same as Auto.
const (
	Auto       Format = "auto"       // by content
	Text       Format = "text"       // plain text; turns where the whole of it shows them
	Transcript Format = "transcript" // plain text that is known to have labels
	SRT        Format = "srt"        // SubRip subtitles
	VTT        Format = "vtt"        // WebVTT subtitles
	HTML       Format = "html"       // web pages
	TEI        Format = "tei"        // XML of parliaments: TEI, Akoma Ntoso, Hansard
	JSON       Format = "json"       // what Whisper, WhisperX and the like write
)

var formats = [...]Format{Auto, Text, Transcript, SRT, VTT, HTML, TEI, JSON}

// Formats returns the formats that can be read, Auto first.
func Formats() []Format { return append([]Format(nil), formats[:]...) }

// FormatOf returns the format that the extension of a file name stands for, or
// Auto if it says nothing. What the extension calls plain text is looked at all
// the same: there are web pages in .txt files.
func FormatOf(name string) Format {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".text", ".md", ".markdown":
		return Text
	case ".srt", ".sbv":
		return SRT
	case ".vtt":
		return VTT
	case ".html", ".htm", ".xhtml":
		return HTML
	case ".json":
		return JSON
	case ".xml", ".tei", ".akn":
		return TEI
	}
	return Auto
}
