package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// The packages that CLDR's JSON comes in, and the files used of each.
const version = "48.2.0"

var files = []struct{ pkg, from, to string }{
	{"cldr-core", "supplemental/units.json", "units.json"},
	{"cldr-core", "supplemental/unitsMetadata.json", "unitsMetadata.json"},
	{"cldr-core", "supplemental/currencyData.json", "currencyData.json"},
	{"cldr-units-full", "main/en/units.json", "en-units.json"},
	{"cldr-numbers-full", "main/en/currencies.json", "en-currencies.json"},
}

// renew fetches the packages with npm and copies the files used to dir.
func renew(dir string) error {
	tmp, err := os.MkdirTemp("", "cldr")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	args := []string{"install", "--prefix", tmp, "--no-save", "--ignore-scripts"}
	for _, f := range files {
		if spec := f.pkg + "@" + version; !slices.Contains(args, spec) {
			args = append(args, spec)
		}
	}
	if out, err := exec.Command("npm", args...).CombinedOutput(); err != nil {
		return fmt.Errorf("npm: %w\n%s", err, out)
	}
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join(tmp, "node_modules", f.pkg, f.from))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, f.to), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// cldr is the part of CLDR's data that the tables are made of.
type cldr struct {
	version string
	units   struct {
		Prefixes   map[string]map[string]string `json:"unitPrefixes"`
		Constants  map[string]map[string]string `json:"unitConstants"`
		Quantities map[string]map[string]string `json:"unitQuantities"`
		Convert    map[string]convertUnit       `json:"convertUnits"`
	}
	aliases    map[string]map[string]string
	long       map[string]map[string]string // by category and id: "length-meter"
	short      map[string]map[string]string
	fractions  map[string]map[string]string
	regions    map[string][]map[string]map[string]string
	currencies map[string]map[string]string
}

type convertUnit struct {
	Base    string   `json:"_baseUnit"`
	Factor  string   `json:"_factor"`
	Offset  string   `json:"_offset"`
	Special string   `json:"_special"`
	Systems []string `json:"_systems"`
}

func readCLDR(dir string) (*cldr, error) {
	c := &cldr{version: version}
	var meta struct {
		Alias struct{ Alias map[string]map[string]string }
	}
	var names struct{ Long, Short map[string]json.RawMessage }
	var money struct {
		Fractions map[string]map[string]string
		Region    map[string][]map[string]map[string]string
	}
	for _, f := range []struct {
		name string
		path []string
		into any
	}{
		{"units.json", []string{"supplemental"}, &c.units},
		{"unitsMetadata.json", []string{"supplemental", "metadata"}, &meta},
		{"en-units.json", []string{"main", "en", "units"}, &names},
		{"currencyData.json", []string{"supplemental", "currencyData"}, &money},
		{"en-currencies.json", []string{"main", "en", "numbers", "currencies"}, &c.currencies},
	} {
		if err := readJSON(filepath.Join(dir, f.name), f.path, f.into); err != nil {
			return nil, err
		}
	}
	c.aliases, c.fractions, c.regions = meta.Alias.Alias, money.Fractions, money.Region
	c.long, c.short = patterns(names.Long), patterns(names.Short)
	return c, nil
}

// readJSON decodes what lies at a path of keys in a file.
func readJSON(name string, path []string, into any) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	for _, key := range path {
		var m map[string]json.RawMessage
		if err := json.Unmarshal(b, &m); err != nil {
			return fmt.Errorf("%s: %s: %w", name, key, err)
		}
		b = m[key]
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %s: %w", name, strings.Join(path, "."), err)
	}
	return nil
}

// patterns keeps the entries that are units: those with a plural pattern.
func patterns(raw map[string]json.RawMessage) map[string]map[string]string {
	m := map[string]map[string]string{}
	for _, k := range slices.Sorted(maps.Keys(raw)) {
		var v map[string]string
		if json.Unmarshal(raw[k], &v) == nil && v["unitPattern-count-other"] != "" {
			m[k] = v
		}
	}
	return m
}
