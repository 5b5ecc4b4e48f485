package units

// Dimension is what a unit measures.
type Dimension string

// The dimensions of the units that people name. Compounds without a name of
// their own ("tonne per hectare") have the dimension Compound.
const (
	Length          Dimension = "length"
	Mass            Dimension = "mass"
	Duration        Dimension = "duration"
	Money           Dimension = "money"
	Fraction        Dimension = "fraction" // percent, per mille, basis points, percentage points
	Temperature     Dimension = "temperature"
	Count           Dimension = "count"
	Age             Dimension = "age"
	Area            Dimension = "area"
	Volume          Dimension = "volume"
	Speed           Dimension = "speed"
	Acceleration    Dimension = "acceleration"
	Energy          Dimension = "energy"
	Power           Dimension = "power"
	Force           Dimension = "force"
	Pressure        Dimension = "pressure"
	Digital         Dimension = "digital"
	Frequency       Dimension = "frequency"
	Angle           Dimension = "angle"
	ElectricCurrent Dimension = "electric current"
	Voltage         Dimension = "voltage"
	Resistance      Dimension = "electric resistance"
	Charge          Dimension = "electric charge"
	Density         Dimension = "density"
	FlowRate        Dimension = "flow rate"
	DataRate        Dimension = "data rate"
	Consumption     Dimension = "consumption"
	Radiation       Dimension = "radiation"
	Light           Dimension = "light"
	Level           Dimension = "level"
	Compound        Dimension = "compound"
)

// A Unit is a unit of measure or a currency, by its CLDR core unit identifier
// or its ISO 4217 code, or a compound of them. Units are comparable; the zero
// Unit is none, the unit of a bare number.
type Unit struct {
	id, name, plural string
	dim              Dimension
}

// ID returns the identifier: "kilometer-per-hour", "USD", "USD-per-barrel",
// "percentage-point", "permyriad" for basis points; "" for the zero Unit.
func (u Unit) ID() string { return u.id }

// Name returns the English name in the singular: "kilometer per hour".
func (u Unit) Name() string { return u.name }

// Plural returns the English name in the plural: "kilometers per hour".
func (u Unit) Plural() string { return u.plural }

// Dimension returns what the unit measures; "" for the zero Unit.
func (u Unit) Dimension() Dimension { return u.dim }

// IsMoney reports whether the unit is a currency or an amount of money per
// something.
func (u Unit) IsMoney() bool { return u.dim == Money }

// IsZero reports whether u is no unit at all.
func (u Unit) IsZero() bool { return u == Unit{} }

// String returns the identifier.
func (u Unit) String() string { return u.id }

// MarshalText returns the identifier.
func (u Unit) MarshalText() ([]byte, error) { return []byte(u.id), nil }

// UnmarshalText finds the unit with the identifier in the default registry.
func (u *Unit) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*u = Unit{}
		return nil
	}
	v, err := Default().Unit(string(text))
	if err == nil {
		*u = v
	}
	return err
}

// Per returns the unit of num for each den: USD and barrel give USD-per-barrel.
// A num that is a quotient already takes den into its denominator.
func Per(num, den Unit) Unit {
	switch {
	case den.IsZero():
		return num
	case num.IsZero():
		return Unit{id: "per-" + den.id, name: "per " + den.name, plural: "per " + den.name, dim: Compound}
	}
	dim := num.dim
	if dim != Money && dim != Fraction {
		dim = quotient(num, den)
	}
	return Unit{
		id: perID(num.id, den.id), name: num.name + " per " + den.name,
		plural: num.plural + " per " + den.name, dim: dim,
	}
}
