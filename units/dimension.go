package units

// Dimension is what a unit measures.
type Dimension string

// The dimensions of the units that people name. Compounds without a name of
// their own ("tonne per hectare") have the dimension Compound.
const (
	Length          Dimension = "length"
	Mass            Dimension = "mass"
	Duration        Dimension = "duration"
	Money           Dimension = "money"    // amounts, prices and rates of pay
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
	Consumption     Dimension = "consumption" // of fuel, by distance
	Radiation       Dimension = "radiation"
	Light           Dimension = "light"
	Level           Dimension = "level"
	Compound        Dimension = "compound"
)

// dimensionOf names the dimension of a product of base units.
func dimensionOf(key string) Dimension {
	switch key {
	case "meter":
		return Length
	case "kilogram":
		return Mass
	case "second", "year", "night":
		return Duration
	case "part", "percentage-point":
		return Fraction
	case "kelvin", "generic":
		return Temperature
	case "item", "twenty-foot-equivalent-unit":
		return Count
	case "meter2":
		return Area
	case "meter3":
		return Volume
	case "meter second-1":
		return Speed
	case "meter second-2":
		return Acceleration
	case "kilogram meter2 second-2":
		return Energy
	case "kilogram meter2 second-3":
		return Power
	case "kilogram meter second-2":
		return Force
	case "kilogram meter-1 second-2":
		return Pressure
	case "bit":
		return Digital
	case "bit second-1":
		return DataRate
	case "second-1", "revolution second-1":
		return Frequency
	case "revolution":
		return Angle
	case "ampere":
		return ElectricCurrent
	case "ampere-1 kilogram meter2 second-3":
		return Voltage
	case "ampere-2 kilogram meter2 second-3":
		return Resistance
	case "ampere second":
		return Charge
	case "kilogram meter-3":
		return Density
	case "meter3 second-1", "kilogram second-1":
		return FlowRate
	case "meter-2":
		return Consumption
	case "meter2 second-2":
		return Radiation
	case "candela", "candela meter-2":
		return Light
	case "decibel":
		return Level
	}
	return Compound
}

// dimension returns what a unit of the given parts measures.
func (r *Registry) dimension(x ident, f formula) Dimension {
	if len(x.num) == 1 && len(x.den) == 0 && x.num[0].power == 1 {
		if d := x.num[0].row.dim; d != "" {
			return d
		}
	}
	for _, c := range x.num {
		if c.row.money != nil {
			return Money // "USD-per-barrel", and exchange rates
		}
	}
	if len(x.num) == 1 && len(x.den) == 1 && r.quantity(x.num[0]) == "volume" && r.quantity(x.den[0]) == "length" {
		return Consumption // a litre per 100 kilometres has the base units of an area
	}
	d := dimensionOf(f.key())
	if d == Compound && len(x.num) == 1 && x.num[0].row.quantity == "portion" {
		return Fraction // "percent-per-year"
	}
	return d
}

// quantity returns what CLDR calls the quantity that a component measures, for
// volumes and lengths.
func (r *Registry) quantity(c component) string {
	switch {
	case c.row.base == "meter" && c.power == 3:
		return "volume"
	case c.power != 1:
		return ""
	}
	return c.row.quantity
}
