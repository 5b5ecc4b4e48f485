package claims

// Kind is the sort of quantity that a mention is.
type Kind string

// The kinds of claims. Ordinal, Date and Number are kinds of incidental
// mentions only.
const (
	Percentage      Kind = "percentage"
	PercentagePoint Kind = "percentage_point"
	BasisPoint      Kind = "basis_point"
	Count           Kind = "count"
	Money           Kind = "money"
	Duration        Kind = "duration"
	Measure         Kind = "measure"
	Age             Kind = "age"
	Ratio           Kind = "ratio"
	Multiple        Kind = "multiple"
	Rank            Kind = "rank"
	Score           Kind = "score"
	Ordinal         Kind = "ordinal"
	Date            Kind = "date"
	Number          Kind = "number"
)

// kinds are all of them.
var kinds = [...]Kind{
	Percentage, PercentagePoint, BasisPoint, Count, Money, Duration, Measure, Age, Ratio, Multiple, Rank, Score, Ordinal, Date, Number,
}

// Modifier says how the value said bounds the value meant.
type Modifier string

// The modifiers. The zero value means the same as Exactly.
const (
	Exactly Modifier = "="
	About   Modifier = "~"
	Over    Modifier = ">"
	AtLeast Modifier = ">="
	Under   Modifier = "<"
	AtMost  Modifier = "<="
)

// Change is the direction of a change.
type Change string

// The directions. The zero value means no change is claimed.
const (
	Up   Change = "up"
	Down Change = "down"
)

// Role is the part of a quantity in a change: the amount of it, or one of its ends.
type Role string

// The roles. The zero value means none.
const (
	By   Role = "by"
	To   Role = "to"
	From Role = "from"
)

// Status is the way in which a claim is put forward.
type Status string

// The ways. The zero value means the same as Actual.
const (
	Actual       Status = "actual"
	Target       Status = "target"
	Forecast     Status = "forecast"
	Hypothetical Status = "hypothetical"
	Question     Status = "question"
)

// Rel is the relation of a link.
type Rel string

// The relations: the value a change came from, the one it went to, the amount
// between them, and an earlier mention of the same fact.
const (
	RelFrom     Rel = "from"
	RelTo       Rel = "to"
	RelBy       Rel = "by"
	RelRestates Rel = "restates"
	RelPaired   Rel = "respectively"
)

// Reason is why a mention is incidental. The zero value means that it is a claim.
type Reason string

// The reasons.
const (
	ReasonDate        Reason = "date"        // "May 15, 2024", "the 1990s", "Q4"
	ReasonTime        Reason = "time"        // "6 pm"
	ReasonOrdinal     Reason = "ordinal"     // "First, ...", "the second goal"
	ReasonEnumeration Reason = "enumeration" // "four aspects"
	ReasonIdentifier  Reason = "identifier"  // a hotline, a phone number, a code, a page number
	ReasonName        Reason = "name"        // "G20", "Boeing 787", "Section 230"
	ReasonPronoun     Reason = "pronoun"     // "the one", "one of them"
	ReasonIdiom       Reason = "idiom"       // "24 hours a day", "a million thanks"
	ReasonPeriod      Reason = "period"      // "in the past two years"
	ReasonAttribute   Reason = "attribute"   // "the 12-month change", "adults with one shot"
	ReasonAgeBracket  Reason = "age_bracket" // "adults 30 and older"
	ReasonRestart     Reason = "restart"     // "40 million, sorry, 40 billion"
	ReasonListMarker  Reason = "list_marker" // "(1)", "2."
	ReasonTolerance   Reason = "tolerance"   // "plus or minus 3 points"
	ReasonPage        Reason = "page"        // a page number, a running head
	ReasonVague       Reason = "vague"       // "dozens of folks here"
	ReasonScore       Reason = "score"       // "won 5-4"
	ReasonRule        Reason = "rule"        // the group veto of a Rule without a Reason
)
