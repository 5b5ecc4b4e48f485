package number

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-figures/figures/units"
)

// What is worked out in whole numbers is what math/big says.
func TestAmountValue(t *testing.T) {
	for _, dec := range [...]units.Decimal{{}, units.NewDecimal(1, 0), units.NewDecimal(7, 0), units.NewDecimal(5, 6), units.NewDecimal(15, -1), units.NewDecimal(987654321, 0)} {
		for den := uint64(1); den < 130; den += 1 + den/20 {
			for num := uint64(1); num < 130; num += 1 + num/8 + den/40 {
				for _, a := range [...]amount{{dec: dec, num: num, den: den}, {dec: dec, num: num * 1_000_000, den: den}, {dec: dec, num: num, den: den * 1_000_000_007}} {
					sum := new(big.Rat).SetFrac(new(big.Int).SetUint64(a.num), new(big.Int).SetUint64(a.den))
					sum.Add(sum, dec.Rat())
					want, exact, err := units.DecimalFromRat(sum)
					d, frac, ok := a.value()
					assert.Equal(t, err == nil, ok)
					assert.Equal(t, want, d, "%v + %d/%d", dec, a.num, a.den)
					if exact {
						assert.Empty(t, frac)
					} else {
						assert.Equal(t, sum.RatString(), frac)
					}
				}
			}
		}
	}
}
