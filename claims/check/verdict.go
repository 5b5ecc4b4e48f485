package check

// Verdict is what comes of holding a claim against a reference figure. It
// compares two figures and never says that a claim is true or false.
type Verdict string

// The verdicts. The zero value is none of them.
const (
	// AgreesAsSaid: the reference lies within what the words allow, their
	// modifier and the precision of the number included: "more than 500" and
	// 512, "14%" and 13.8.
	AgreesAsSaid Verdict = "agrees as said"
	// AgreesRounded: the two are the same once the more precise one is rounded
	// as the other one is: "18,400" and 18,432, "4.78" and 4.8.
	AgreesRounded Verdict = "agrees when rounded"
	// Overstates: what was said is more than the reference, or for a change a
	// greater change in the same direction.
	Overstates Verdict = "overstates"
	// Understates: what was said is less than the reference, or a smaller
	// change in the same direction.
	Understates Verdict = "understates"
	// OppositeDirection: one goes up where the other goes down.
	OppositeDirection Verdict = "opposite direction"
	// OtherPeriod: there is a reference, for other periods than the one meant.
	OtherPeriod Verdict = "other period"
	// NotComparable: there is a reference, but the claim states no fact, or
	// states one of another sort: a share where the reference is an amount.
	NotComparable Verdict = "not comparable"
	// NoReference: no reference measures what the claim is about.
	NoReference Verdict = "no reference"
)

// Verdicts returns all verdicts in the order above.
func Verdicts() []Verdict {
	return []Verdict{
		AgreesAsSaid, AgreesRounded, Overstates, Understates,
		OppositeDirection, OtherPeriod, NotComparable, NoReference,
	}
}
