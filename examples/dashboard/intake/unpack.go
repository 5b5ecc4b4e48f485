package intake

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// ErrTooLarge says that a document is larger than is taken.
var ErrTooLarge = errors.New("larger than is taken")

// A NotTextError says that what was given is no text.
type NotTextError struct{ Type string }

// Error names what was given.
func (e *NotTextError) Error() string {
	if hint := hints[e.Type]; hint != "" {
		return hint
	}
	return "this is " + e.Type + ", and no text"
}

// hints tell what to do with files that have text in them.
var hints = map[string]string{
	"application/zip":    "a zip archive or an office document: add the files in it, or save it as text",
	"application/x-gzip": "packed twice: unpack it first",
	"application/pdf":    "a PDF: save it as text first",
}

// Text reads a document of at most limit bytes. What is packed with gzip is
// unpacked, and the limit holds for what is in it.
func Text(r io.Reader, limit int64) (string, error) {
	in := bufio.NewReader(r)
	var plain io.Reader = in
	if start, _ := in.Peek(2); string(start) == "\x1f\x8b" {
		z, err := gzip.NewReader(in)
		if err != nil {
			return "", fmt.Errorf("gzip: %w", err)
		}
		plain = z
	}
	var b bytes.Buffer
	n, err := io.Copy(&b, io.LimitReader(plain, limit+1))
	switch {
	case n > limit:
		return "", fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit)
	case err != nil:
		return "", err
	}
	return b.String(), sniff(b.Bytes())
}

// sniff refuses what is known not to be text. What is not known may be text in
// UTF-16, or damaged.
func sniff(b []byte) error {
	kind, _, _ := strings.Cut(http.DetectContentType(b), ";")
	if strings.HasPrefix(kind, "text/") || kind == "application/octet-stream" && !binary(b) {
		return nil
	}
	return &NotTextError{Type: kind}
}

// binary reports whether control characters show that a file is for machines.
// UTF-16 has no others than zeros.
func binary(b []byte) bool {
	b = b[:min(len(b), 4096)]
	odd := 0
	for _, c := range b {
		if c > 0 && c < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", rune(c)) {
			odd++
		}
	}
	return odd > 2+len(b)/50
}
