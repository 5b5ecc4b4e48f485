package terminal

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
)

// A Placer tells where the claims of a document stand, in the order of its text.
type Placer struct {
	Text     string
	at, line int
}

// Of is the number of the line in which the claim begins, or the time where the
// document has time codes.
func (p *Placer) Of(c *claims.Claim) string {
	if c.Time != (claims.Time{}) {
		return Clock(c.Time.Start)
	}
	if c.Start > p.at {
		p.line += strings.Count(p.Text[p.at:c.Start], "\n")
		p.at = c.Start
	}
	return strconv.Itoa(p.line + 1)
}

// Clock writes a time of a recording: "01:02:03".
func Clock(d time.Duration) string {
	s := int(d.Seconds())
	return fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)
}
