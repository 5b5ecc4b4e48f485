// Package units reads, converts, compares and writes quantities: exact decimal
// numbers, sets of them, units of measure and money. It depends on nothing but
// the standard library.
//
//	q, err := units.Parse("5 ft 2 in")                  // 62 inch
//	cm, err := units.Default().Unit("centimeter")
//	q, exact, err := q.Convert(cm)                      // 157.48 centimeter, true
//	fmt.Println(q.Format(units.Long))                   // 157.48 centimeters
//
// # Units
//
// A [Unit] is named by the identifier that CLDR has for it
// ("kilometer-per-hour", "percent", "celsius"), or by its ISO 4217 code
// ("USD"). Compounds of both are units too ("USD-per-barrel",
// "EUR-per-megawatt-hour"), and any well-formed compound is, whether someone
// listed it or not: prefixes of the SI and binary ones, powers ("square-",
// "cubic-", "pow4-"), products, one "per", and a number after it
// ("liter-per-100-kilometer", "part-per-1e6"). A unit has one canonical
// identifier: "hour-kilowatt" is read and becomes "kilowatt-hour".
//
// A few units are this package's own: "percentage-point", "person" for people
// and for rates per head, and units that CLDR does not list and people use
// ("ton-imperial", "barrel-oil-equivalent", "mu-cn"). "permyriad" is CLDR's word
// for basis point, "year-person" its unit of age. Where CLDR rounds a definition
// (the troy ounce, the electronvolt) the exact one is taken.
//
// What is counted is an "item", whose noun belongs to the unit ([Item]): cows do
// not convert to horses. In text the noun stands in braces, within compounds
// too: "item{death}-per-100000-person", "USD-per-item{share}". Any noun can be
// written; a mark that would end it is escaped as in an address. A person is an
// item: amounts per person and per item convert, unless the items are others.
//
// Amounts in several units have no Unit of their own. [Registry.Mixed] reads
// CLDR's identifiers of them ("foot-and-inch") for [Quantity.Split].
//
// A [Registry] knows the units. [Default] is the one with everything; it is
// made on first use and never changes. Registries for a region
// ([Registry.In]) or with units of one's own ([Registry.With]) are derived from
// it. The units of both are the same where they know the same.
//
// # Reading
//
// [Parse] reads an amount alone, as people write it in figures: "$3.2 million",
// "6 foot 2", "5 deaths per 100,000 people", "12 µg/m³", "$3.20 per MMBtu". It
// knows the nouns that are counted most and a few words that are units only
// where nothing else is said ("5 points"); they are in alone.tsv. [Registry.Match]
// finds a unit in running text, after a number; [Registry.MatchBefore] a
// currency before one, and [Registry.MatchPer] what it is told per. They do not
// allocate and take less than a tenth of a microsecond for most texts.
//
// Text is often ambiguous: "$" is the money of twenty countries, "pounds" are
// money or mass, "in" is mostly no inch. The likeliest unit is returned, marked
// as assumed or as in need of evidence, with the alternatives.
// [Registry.Candidates] lists them with what speaks for each, those of compounds
// too. The registry of a region settles what is local there: dollars, cents,
// gallons, tons.
//
// # Numbers
//
// A [Decimal] has a sign, a coefficient of 64 bits and a power of ten from -1000
// to 1000. It keeps the zeros it was written with. What does not fit is an
// error, never rounded in silence: where a result has no finite decimal, such as
// a third, a second result tells that it is not exact, and that it is rounded to
// 16 significant digits, ties away from zero. An [Interval] is a set of decimals
// between two ends.
//
// # Converting and comparing
//
// A [Quantity] is a decimal of a unit, a [Range] an interval of one. Conversion
// is by rational numbers ([Unit.Convert] returns one), so that there and back is
// the same number; comparison never rounds. Temperatures have an offset; fuel
// consumption and mileage, and other inverses, convert by one over the number.
//
// What people keep apart, the package does. Percent are shares of a whole, and
// percentage points differences of shares: they do not compare, the difference
// of two shares is in percentage points, and adding those to a share is a share
// again. Basis points convert to both. Temperatures in degrees have differences,
// in kelvin or rankine, but no sum and no ratio. Months and years convert into
// each other, days and weeks too, but as in CLDR no number of days is a month.
// Money does not convert to other money, for there is no fixed rate.
//
// # Writing
//
// [Quantity.String] writes what [Parse] reads back, and all types marshal to
// text and so to JSON. [Quantity.Format] writes English with the plurals of
// CLDR, long or with symbols. [Unit.UCUM] and [Registry.UCUM] translate to and
// from the Unified Code for Units of Measure.
//
// # Errors
//
// Every error is an [*Error], which wraps one of the Err values and quotes the
// offending text, or a [*ConversionError], which wraps [ErrDimension] and names
// both units. Matching in running text has no errors: text cannot be wrong.
//
// # Data
//
// The tables in data are tab-separated, sorted, with a line that names the
// columns. units.tsv, prefixes.tsv, aliases.tsv and currencies.tsv are
// generated from CLDR 48 and surfaces.tsv from all the others; see LICENSE-UNICODE
// for the notice, and LICENSE-UCUM for that of ucum.tsv. The others are kept by
// hand: add a row and run go generate.
package units

//go:generate go run ./internal/gen
