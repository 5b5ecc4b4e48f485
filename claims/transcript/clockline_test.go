package transcript

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestClockLines: times before lines and between them are no speech, and what
// stands around them is one text.
func TestClockLines(t *testing.T) {
	want := []spoken{
		{0, 4 * second, "we sold forty boats and carried 3"},
		{4 * second, 9 * second, "million people in May"},
		{9 * second, 75 * second, "12 percent had a dog."},
		{75 * second, 75 * second, "It rained."},
	}
	for _, text := range []string{
		"0:00\nwe sold forty boats and carried 3\n0:04\nmillion people in May\n0:09\n12 percent had a dog.\n1:15\nIt rained.\n",
		"0:00 we sold forty boats and carried 3\n0:04 million people in May\n0:09 12 percent had a dog.\n1:15 It rained.\n",
		"[00:00] we sold forty boats and carried 3\n[00:04] million people in May\n[00:09] 12 percent had a dog.\n[01:15] It rained.\n",
	} {
		d := Parse(text)
		checkDocument(t, d)
		assert.Equal(t, want, spokenOf(d), text)
		all := paragraphsOf(d)
		assert.Equal(t, []int{0, 0, 0, 1}, all, text)
	}
	for _, text := range []string{
		"9:30 Opening\n10:00 We sell 40 boats\n11:30 Coffee\n12:00 End\n",
		"We sold 40 boats.\n0:30 was the time.\nIt rained.\nThen it was\n0:45 and we left.\nAt last.\nThat was all of it.\n",
	} {
		d := Parse(text)
		assert.Empty(t, of(d, Furniture), text)
	}
}
