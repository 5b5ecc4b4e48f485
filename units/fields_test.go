package units

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What people say on record, by the trade they are in.
func TestParseByField(t *testing.T) {
	for field, cases := range map[string][]struct{ text, want string }{
		"energy": {
			{"5 TWh", "5 terawatt-hour"},
			{"5 terawatt-hours a year", "5 terawatt-hour-per-year"},
			{"3,500 kilowatt-hours a year", "3500 kilowatt-hour-per-year"},
			{"5 GW", "5 gigawatt"},
			{"5 kilowatts peak", "5 kilowatt"},
			{"5 mcf", "5000 cubic-foot"},
			{"5 MMcf/d", "5000000 cubic-foot-per-day"},
			{"5 bcm", "5000000000 cubic-meter"},
			{"5 billion standard cubic feet", "5000000000 cubic-foot"},
			{"5 million British thermal units", "5000000 british-thermal-unit"},
			{"$3/million Btu", "3 USD-per-1e6-british-thermal-unit"},
			{"100 quads", "100000000000000000 british-thermal-unit"},
			{"5 Mtoe", "5 megatonne-oil-equivalent"},
			{"12 million tonnes of coal equivalent", "12000000 tonne-coal-equivalent"},
			{"5 million barrels per day", "5000000 barrel-per-day"},
			{"1.2 mbpd", "1200000 barrel-per-day"},
			{"1.2 MBPD", "1200 barrel-per-day"},
			{"340 kboe/d", "340000 barrel-oil-equivalent-per-day"},
			{"$80/bbl", "80 USD-per-barrel"},
			{"12 cents per kilowatt-hour", "0.12 USD-per-kilowatt-hour"},
			{"28p/kWh", "0.28 GBP-per-kilowatt-hour"},
			{"€50/MWh", "50 EUR-per-megawatt-hour"},
			{"45 pence per therm", "0.45 GBP-per-therm-us"},
			{"300 Mvar", "300 megavolt-ampere-reactive"},
			{"250 Wh/kg", "250 watt-hour-per-kilogram"},
			{"120 kWh/m²/yr", "120 kilowatt-hour-per-square-meter-year"},
		},
		"emissions": {
			{"37 gigatonnes of CO2", "37 gigatonne"},
			{"37 Gt CO2", "37000000000 tonne"},
			{"5 MtCO2e", "5000000 tonne"},
			{"5 Mt CO2-eq", "5000000 tonne"},
			{"10 GtC", "10 gigatonne"},
			{"95 g CO2/km", "95 gram-per-kilometer"},
			{"420 ppm", "420 part-per-1e6"},
			{"1,900 parts per billion", "1900 part-per-1e9"},
			{"35 µg/m³", "35 microgram-per-cubic-meter"},
			{"35 ug/m3", "35 microgram-per-cubic-meter"},
			{"£18 per tonne of CO2 equivalent", "18 GBP-per-tonne"},
		},
		"shipping": {
			{"24,000 TEUs", "24000 twenty-foot-equivalent-unit"},
			{"$3,000 per FEU", "3000 USD-per-forty-foot-equivalent-unit"},
			{"200,000 dwt", "200000 tonne"},
			{"300,000 deadweight tons", "300000 tonne"},
			{"99,000 gross tons", "99000 gross-ton"},
			{"14 knots", "14 knot"},
			{"200 nautical miles", "200 nautical-mile"},
			{"60 billion tonne-miles", "60000000000 tonne-mile"},
		},
		"medicine": {
			{"140 mmHg", "140 millimeter-ofhg"},
			{"20 cmH2O", "20 centimeter-ofwater"},
			{"95 mg/dL", "95 milligram-per-deciliter"},
			{"5.5 millimoles per litre", "5.5 millimole-per-liter"},
			{"400 IU", "400 international-unit"},
			{"2.5 mIU/L", "2.5 milliinternational-unit-per-liter"},
			{"40 U/L", "40 enzyme-unit-per-liter"},
			{"140 mEq/L", "140 milliequivalent-per-liter"},
			{"50 mcg", "50 microgram"},
			{"5 mg/kg/day", "5 milligram-per-kilogram-day"},
			{"5 mg daily", "5 milligram-per-day"},
			{"72 beats per minute", "72 item{beat}-per-minute"},
			{"1,000 copies/mL", "1000 item{copy/copies}-per-milliliter"},
			{"2.5 dioptres", "2.5 diopter"},
			{"£20,000 per QALY", "20000 GBP-per-quality-adjusted-life-year"},
			{"4.2 per 1,000 live births", "4.2 per-1000-item{live birth}"},
			{"80 mg per 100 ml", "80 milligram-per-100-milliliter"},
			{"2,000 kcal a day", "2000 kilocalorie-per-day"},
			{"12 deaths per 100,000 person-years", "12 item{death}-per-100000-person-year"},
		},
		"farming": {
			{"180 bushels per acre", "180 bushel-per-acre"},
			{"9.5 t/ha", "9.5 tonne-per-hectare"},
			{"45 quintals per hectare", "45 quintal-per-hectare"},
			{"$18 per hundredweight", "18 USD-per-hundredweight"},
			{"40 lakh tonnes", "4000000 tonne"},
			{"500,000 acre-feet", "500000 acre-foot"},
			{"300 gigalitres", "300 gigaliter"},
			{"300 GL", "300 gigaliter"},
			{"2,000 board feet", "2000 board-foot"},
			{"50 cusecs", "50 cubic-foot-per-second"},
			{"1,200 gpm", "1200 gallon-per-minute"},
			{"3 feddans", "3 feddan"},
			{"10 mu", "10 mu-cn"},
			{"200 eggs", "200 item{egg}"},
			{"20 dozen", "20 dozen"},
		},
		"computing": {
			{"48 megapixels", "48 megapixel"},
			{"5 gigabits per second", "5 gigabit-per-second"},
			{"100 Mbps", "100 megabit-per-second"},
			{"100 MB/s", "100 megabyte-per-second"},
			{"50 gigabytes a month", "50 gigabyte-per-month"},
			{"16 GiB", "16 gibibyte"},
			{"180 ZB", "180 zettabyte"},
			{"5 GHz", "5 gigahertz"},
			{"60 fps", "60 item{frame}-per-second"},
			{"100 teraflops", "100 teraflop-per-second"},
			{"1.2 exaFLOPS", "1.2 exaflop-per-second"},
			{"3 nm", "3 nanometer"},
			{"20 ms", "20 millisecond"},
			{"600 nits", "600 candela-per-square-meter"},
			{"5,000 mAh", "5000 milliampere-hour"},
			{"2 million requests per second", "2000000 item{request}-per-second"},
			{"1,000 qubits", "1000 item{qubit}"},
		},
		"finance": {
			{"25bps", "25 permyriad"},
			{"1.5 percentage points", "1.5 percentage-point"},
			{"5% p.a.", "5 percent-per-year"},
			{"£bn 5", "5000000000 GBP"},
			{"£5bn", "5000000000 GBP"},
			{"C$5", "5 CAD"},
			{"A$5", "5 AUD"},
			{"US$5", "5 USD"},
			{"HK$ 5 million", "5000000 HKD"},
			{"RMB5 billion", "5000000000 CNY"},
			{"Rs 500", "500 INR"},
			{"₹5 crore", "50000000 INR"},
			{"P5 million", "5000000 PHP"},
			{"KD 5 million", "5000000 KWD"},
			{"RD$5", "5 DOP"},
			{"$2.10 per share", "2.10 USD-per-item{share}"},
			{"$2,000 per troy ounce", "2000 USD-per-ounce-troy"},
			{"7.2 yuan to the dollar", "7.2 CNY-per-USD"},
			{"£1,200 pcm", "1200 GBP-per-month"},
			{"$15-an-hour", "15 USD-per-hour"},
			{"5 dimes", "0.5 USD"},
			{"3 tenners", "30 GBP"},
			{"5 SDRs", "5 XDR"},
		},
		"transport": {
			{"110 kmph", "110 kilometer-per-hour"},
			{"6.5 litres per 100 km", "6.5 liter-per-100-kilometer"},
			{"18 kWh/100 km", "18 kilowatt-hour-per-100-kilometer"},
			{"4 miles per kWh", "4 mile-per-kilowatt-hour"},
			{"40 miles to the gallon", "40 mile-per-gallon"},
			{"45p a mile", "0.45 GBP-per-mile"},
			{"320 billion vehicle miles", "320000000000 mile-item{vehicle}"},
			{"12 cents per available seat mile", "0.12 USD-per-mile-item{seat}"},
			{"9 trillion passenger-kilometres", "9000000000000 person-kilometer"},
			{"150 PS", "150 horsepower-metric"},
			{"400 pound-feet", "400 pound-force-foot"},
			{"32 psi", "32 pound-force-per-square-inch"},
			{"98 decibels", "98 decibel"},
		},
		"building": {
			{"45,000 sf", "45000 square-foot"},
			{"120 sq.m", "120 square-meter"},
			{"120 squared metres", "120 square-meter"},
			{"33 pyeong", "33 bu-jp"},
			{"0.035 W/mK", "0.035 watt-per-meter-kelvin"},
			{"1.4 W/m²K", "1.4 watt-per-square-meter-kelvin"},
			{"$300 a square foot", "300 USD-per-square-foot"},
			{"20 dwellings per hectare", "20 item{dwelling}-per-hectare"},
		},
		"misspelt": {
			{"5 milimeters", "5 millimeter"},
			{"5 killometers", "5 kilometer"},
			{"5 tonns", "5 tonne"},
			{"5 persent", "5 percent"},
			{"5 galons", "5 gallon"},
			{"5 squre metres", "5 square-meter"},
			{"5 megawats", "5 megawatt"},
			{"5 dollers", "5 USD"},
		},
	} {
		for _, c := range cases {
			q, err := Parse(c.text)
			if assert.NoError(t, err, "%s: %s", field, c.text) {
				assert.Equal(t, c.want, q.String(), "%s: %s", field, c.text)
			}
		}
	}
}

// Words of every day that some trade has for a unit are none in running text.
func TestWordsAreNoUnits(t *testing.T) {
	for _, text := range []string{
		"hands of time", "shares of the bank", "points of view", "equivalent of a year", "flops of the season", "mil of them",
		"thou shalt", "var is a keyword", "dozen eggs", "us and them", "um, well", "P", "deaths", "cells", "gross of it",
	} {
		m, ok := Default().Match(text)
		assert.False(t, ok, "%s is %s", text, m.Unit)
	}
	for _, text := range []string{"P5", "K5", "Q5", "L 5"} {
		m, ok := Default().MatchBefore(text[:1])
		assert.False(t, ok, "%s is %s", text, m.Unit)
	}
	for _, text := range []string{"quad bikes", "GT cars", "PS on it", "sf writers", "fps games", "nits to pick", "TC", "dimes"} {
		if m, ok := Default().Match(text); ok {
			assert.True(t, m.Ordinary, text)
		}
	}
}
