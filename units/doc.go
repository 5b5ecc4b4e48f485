// Package units holds exact decimal numbers, sets of them, units of measure
// and money.
package units

//go:generate go run ./internal/gen
