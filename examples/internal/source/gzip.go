package source

import (
	"bufio"
	"compress/gzip"
	"io"
	"strings"
)

// packed is the extension of a file that is packed with gzip.
const packed = ".gz"

// unpacked returns what is packed in r, if r is packed with gzip as its first
// bytes tell, and else r. The offsets of claims point into what is unpacked.
func unpacked(r io.Reader) (io.Reader, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	if !Packed(in) {
		return in, nil // an error of r comes with the first Read
	}
	return gzip.NewReader(in)
}

// Packed reports whether what comes is packed with gzip.
func Packed(in *bufio.Reader) bool {
	const gzipMagic = "\x1f\x8b"
	start, _ := in.Peek(len(gzipMagic))
	return string(start) == gzipMagic
}

// unpackedName is the name of a file without the extension of gzip.
func unpackedName(name string) string {
	if len(name) > len(packed) && strings.EqualFold(name[len(name)-len(packed):], packed) {
		return name[:len(name)-len(packed)]
	}
	return name
}
