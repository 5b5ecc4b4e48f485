package transcript

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

const chamber = `[[Page S12]]

                          HARBOUR DUES

  The PRESIDING OFFICER. The clerk will report.
  The assistant legislative clerk read as follows:

       A bill (S. 12) to set dues of 40 dollars a 
     ship, and for other purposes.

  Mr. PELL. Madam President, the essence is as follows:

     "We pay 40 dollars."

  That is too much. I ask that the amendment be printed.
  The PRESIDING OFFICER. Without objection, it is so ordered.
  The amendment is as follows:

  (Purpose: To set the dues at
   30 dollars)

       On page 3, strike "40" and insert "30".

[[Page S13]]

     SEC. 2. DATE

       It takes effect in 90 days.

  Mr. PELL. I have said it, 30 dollars.
  The amendment (No. 12) was agreed to.
  The amendment that I wrote has 2 pages.
  There being no objection, the letter was ordered to be printed in
the Record, as follows:

                        Port Elgar, May 2, 2011.
       Dear Senator: we have 12 ships.

    Letter-- Annex

       Of these, 3 are old.

  I thank those 12 captains.
  The PRESIDING OFFICER. So ordered.
  The amendment is as follows:

       The table is amended to read as follows:

` + "``" + `2163. Ports with 30 berths.''.

       It takes effect in 60 days.

    Amendments Nos. 14, 15 and 16, En Bloc

  Mr. PELL. Of these, 2 are mine.
`

// TestInserts: bills and letters printed in a record are not said, what a
// senator quotes is.
func TestInserts(t *testing.T) {
	d := Parse(chamber)
	checkDocument(t, d)
	assert.Equal(t, []string{
		"The PRESIDING OFFICER: The clerk will report.",
		"Mr. PELL: Madam President, the essence is as follows: \"We pay 40 dollars.\" That is too much. I ask that the amendment be printed.",
		"The PRESIDING OFFICER: Without objection, it is so ordered.",
		"Mr. PELL: I have said it, 30 dollars. The amendment that I wrote has 2 pages. I thank those 12 captains.",
		"The PRESIDING OFFICER: So ordered.",
		"Mr. PELL: Of these, 2 are mine.",
	}, said(d))
	// the same without pages is no such record
	d = Parse("MS. ROY: We have 40.\n\nThe bill was rejected.\n\nMR. FORD: It was.\n\nMS. ROY: Yes.\n")
	assert.Equal(t, "We have 40. The bill was rejected.", d.Said(0))
}
