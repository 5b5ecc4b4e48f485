package units

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Codes that are written for a unit, and read back as it.
func TestUCUM(t *testing.T) {
	for _, c := range []struct{ id, code string }{
		{"meter", "m"},
		{"kilometer-per-hour", "km/h"},
		{"square-meter", "m2"},
		{"kilogram", "kg"},
		{"kilogram-meter-per-square-second", "kg.m/s2"},
		{"microgram-per-cubic-meter", "ug/m3"},
		{"watt-per-square-meter-kelvin", "W/m2/K"},
		{"millimeter-ofhg", "mm[Hg]"},
		{"pound-force-per-square-inch", "[psi]"},
		{"celsius", "Cel"},
		{"percent", "%"},
		{"part-per-1e6", "[ppm]"},
		{"liter-per-100-kilometer", "L/100/km"},
		{"item-per-100000-person", "{item}/10*5/{person}"},
		{"gibibyte", "GiBy"},
		{"dekameter", "dam"},
		{"candela", "cd"},
		{"pascal", "Pa"},
		{"per-second", "/s"},
		{"year", "a"},
	} {
		code, ok := must(t, c.id).UCUM()
		assert.True(t, ok, c.id)
		assert.Equal(t, c.code, code, c.id)
		u, err := Default().UCUM(code)
		if assert.NoError(t, err, code) {
			assert.Equal(t, c.id, u.ID(), code)
		}
	}
	for _, id := range []string{"USD", "USD-per-barrel", "acre", "quettameter", "beaufort", "year-person", "percentage-point"} {
		_, ok := must(t, id).UCUM()
		assert.False(t, ok, id)
	}
	_, ok := Unit{}.UCUM()
	assert.False(t, ok)
	code, ok := Item("enterprise", "enterprises").UCUM()
	assert.True(t, ok)
	assert.Equal(t, "{enterprise}", code)
	for _, u := range []Unit{
		Item("small enterprise", ""), Item("gizmos", "gizmos"), Item("cell", ""), Item("child", "children"), Item("and/or", ""), Per(Item("case", ""), must(t, "week")),
		Per(Item("bed", ""), Item("hospital", "")), must(t, "square-item{a}-meter-per-cubic-item-person"), must(t, "item{death}-per-100000-person"),
	} {
		code, ok := u.UCUM()
		require.True(t, ok, u.Name())
		back, err := Default().UCUM(code)
		require.NoError(t, err, code)
		assert.Equal(t, u, back, code)
	}
	for _, u := range []Unit{Item("Übung", ""), Item("a}b", ""), Item("people", "people"), Item("cells", "cells"), Item("snake_case", "")} {
		_, ok := u.UCUM()
		assert.False(t, ok, u.Name())
	}
}

// Other ways to write the same codes.
func TestReadUCUM(t *testing.T) {
	for code, id := range map[string]string{
		"l":                     "liter",
		"m.s-2":                 "meter-per-square-second",
		"m/(s.s)":               "meter-per-square-second",
		"m/s/s":                 "meter-per-square-second",
		"J/(kg.K)":              "joule-per-kilogram-kelvin",
		"a/b":                   "",
		"10*-6":                 "part-per-1e6",
		"10^-2":                 "part-per-100",
		"/(10*5.{person})":      "per-100000-person",
		"{cells}/uL":            "item-per-microliter",
		"mg{creatinine}/dL":     "milligram-per-deciliter",
		"[in_i'Hg]":             "inch-ofhg",
		"m2.s3":                 "square-meter-cubic-second",
		"kg.m2/s2":              "kilogram-square-meter-per-square-second",
		"km2":                   "square-kilometer",
		"((m))":                 "meter",
		"{people}":              "person",
		"{copies}/mL":           "item-per-milliliter",
		"10*9/L":                "per-nanoliter",
		"10*3/uL":               "per-nanoliter",
		"10*3.m":                "kilometer",
		"10*3/mm":               "per-micrometer",
		"10*3/mm3":              "",
		"10*5/L":                "",
		"12/L":                  "",
		"[IU]/L":                "international-unit-per-liter",
		"meq/L":                 "milliequivalent-per-liter",
		"mosm/kg":               "milliosmole-per-kilogram",
		"cm[H2O]":               "centimeter-ofwater",
		"[sft_i]":               "square-foot",
		"g%":                    "gram-per-deciliter",
		"U/L":                   "enzyme-unit-per-liter",
		"[lcwt_av]":             "hundredweight-imperial",
		"{ }":                   "item",
		"":                      "",
		"m.":                    "",
		"m//s":                  "",
		"(m":                    "",
		"m)":                    "",
		"m s":                   "",
		"km/hr":                 "",
		"KM":                    "",
		"100":                   "",
		"m0":                    "",
		"m99":                   "",
		"[cin_i]5":              "pow15-inch",
		"[cin_i]6":              "",
		"k[lb_av]":              "",
		"0":                     "",
		"10*99":                 "",
		"{":                     "",
		"m{":                    "",
		strings.Repeat("(", 50): "",
	} {
		u, err := Default().UCUM(code)
		if id == "" {
			assert.Error(t, err, code)
			assert.True(t, u.IsZero(), code)
			continue
		}
		if assert.NoError(t, err, code) {
			assert.Equal(t, id, u.ID(), code)
		}
	}
}

func TestUCUMTable(t *testing.T) {
	n := 0
	for f := range tableRows(ucumTSV, 2) {
		n++
		u := must(t, f[0])
		code, ok := u.UCUM()
		require.True(t, ok, f[0])
		back, err := Default().UCUM(code)
		require.NoError(t, err, code)
		assert.Equal(t, u, back, code)
	}
	assert.Greater(t, n, 100)
}

func FuzzUCUM(f *testing.F) {
	for _, s := range []string{"kg.m/s2", "/(10*5.{person})", "mg{creatinine}/dL", "[in_i'Hg]", "10^-2", "m-3.kg", "a2/b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := Default().UCUM(s)
		if err != nil {
			return
		}
		code, ok := u.UCUM()
		if !ok {
			return
		}
		if back, err := Default().UCUM(code); err != nil || back != u {
			t.Errorf("%q is %s, written %q, read as %s, %v", s, u, code, back, err)
		}
	})
}

// A plural that is known is the plural of its noun, and converts.
func TestUCUMPlurals(t *testing.T) {
	for _, c := range []struct{ code, text, plural string }{
		{"{deaths}", "item{death}", "deaths"},
		{"{death}", "item{death}", "deaths"},
		{"{Deaths}", "item{death}", "deaths"},
		{"{children}", "item{child/children}", "children"},
		{"{live_births}/a", "item{live birth}-per-year", "live births per year"},
		{"{deaths}/(10*5.{persons})", "item{death}-per-100000-person", ""},
		{"{inhabitants}", "person", "people"},
		{"{gizmos}", "item{gizmos/gizmos}", "gizmos"},
		{"{deathsx}", "item{deathsx}", "deathsxs"},
	} {
		u, err := Default().UCUM(c.code)
		require.NoError(t, err, c.code)
		text, err := u.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, c.text, string(text), c.code)
		if c.plural != "" {
			assert.Equal(t, c.plural, u.Plural(), c.code)
		}
	}
}
