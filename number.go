package muster

import (
	"fmt"
	"math"
	"math/big"
	"strings"
)

// Number is an exact rational number. The zero Number is unknown, not zero: use
// [Number.Known] before arithmetic. Numbers are values; no operation changes
// its operands.
type Number struct{ r *big.Rat }

// Int returns the Number n.
func Int(n int64) Number { return Number{big.NewRat(n, 1)} }

// Ratio returns the Number a/b; b must not be 0.
func Ratio(a, b int64) Number { return Number{big.NewRat(a, b)} }

// ParseNumber reads a plain decimal such as "-1234.5", "1e6" or "0.02".
// Fractions ("1/3"), signs without digits, separators and exponents beyond
// ±40 are errors.
func ParseNumber(s string) (Number, error) {
	if len(s) == 0 || len(s) > 64 || strings.ContainsAny(s, "/_xXpPbBoO ") {
		return Number{}, fmt.Errorf("not a decimal number: %q", s)
	}
	if i := strings.IndexAny(s, "eE"); i >= 0 && len(strings.TrimLeft(s[i+1:], "+-0")) > 2 {
		return Number{}, fmt.Errorf("exponent out of range: %q", s)
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok || r.Num().BitLen() > 400 || r.Denom().BitLen() > 400 {
		return Number{}, fmt.Errorf("not a decimal number: %q", s)
	}
	return Number{r}, nil
}

// MustNumber is ParseNumber for literals in code and tests.
func MustNumber(s string) Number {
	n, err := ParseNumber(s)
	if err != nil {
		panic(err)
	}
	return n
}

// Known says whether there is a number at all.
func (n Number) Known() bool { return n.r != nil }

// Add returns n + m.
func (n Number) Add(m Number) Number {
	a, fits := n.small()
	b, fit := m.small()
	if fits && fit {
		if sum, ok := a.add(b); ok {
			return Int(sum)
		}
	}
	return Number{new(big.Rat).Add(n.r, m.r)}
}

// Sub returns n - m.
func (n Number) Sub(m Number) Number {
	a, fits := n.small()
	b, fit := m.small()
	if fits && fit && b.num != math.MinInt64 {
		if difference, ok := a.add(small{-b.num, b.den}); ok {
			return Int(difference)
		}
	}
	return Number{new(big.Rat).Sub(n.r, m.r)}
}

// Mul returns n × m.
func (n Number) Mul(m Number) Number { return Number{new(big.Rat).Mul(n.r, m.r)} }

// Div returns n / m; the second result is false when m is zero.
func (n Number) Div(m Number) (Number, bool) {
	if m.r.Sign() == 0 {
		return Number{}, false
	}
	return Number{new(big.Rat).Quo(n.r, m.r)}, true
}

// Neg returns -n.
func (n Number) Neg() Number { return Number{new(big.Rat).Neg(n.r)} }

// Abs returns |n|.
func (n Number) Abs() Number { return Number{new(big.Rat).Abs(n.r)} }

// Cmp is -1, 0 or +1 as n is less than, equal to or greater than m.
func (n Number) Cmp(m Number) int {
	a, fits := n.small()
	b, fit := m.small()
	if fits && fit {
		return a.cmp(b)
	}
	return n.r.Cmp(m.r)
}

// Sign is -1, 0 or +1.
func (n Number) Sign() int { return n.r.Sign() }

// IsInt says whether n is a whole number.
func (n Number) IsInt() bool { return n.r.IsInt() }

// Int64 returns n cut towards zero.
func (n Number) Int64() int64 {
	return new(big.Int).Quo(n.r.Num(), n.r.Denom()).Int64()
}

// Float returns the nearest float64. It is for layout, sorting and Monte Carlo,
// never for a finding.
func (n Number) Float() float64 {
	if n.r == nil {
		return 0
	}
	if a, fits := n.small(); fits {
		return a.float()
	}
	f, _ := n.r.Float64()
	return f
}

// Round returns n rounded half away from zero to a multiple of step (> 0).
func (n Number) Round(step Number) Number {
	a, fits := n.small()
	b, fit := step.small()
	if fits && fit {
		if times, ok := a.round(b); ok {
			if rounded, ok := b.of(times); ok {
				return rounded
			}
		}
	}
	q := new(big.Rat).Quo(n.r, step.r)
	neg := q.Sign() < 0
	q.Abs(q).Add(q, big.NewRat(1, 2))
	i := new(big.Int).Quo(q.Num(), q.Denom())
	if neg {
		i.Neg(i)
	}
	return Number{new(big.Rat).Mul(new(big.Rat).SetInt(i), step.r)}
}

// Fixed prints n with exactly the given number of decimals.
func (n Number) Fixed(decimals int) string {
	if n.r == nil {
		return ""
	}
	return n.r.FloatString(decimals)
}

// String prints n as a plain decimal: exactly where it ends within twelve
// decimals, else rounded to twelve. An unknown Number prints as "".
func (n Number) String() string {
	if n.r == nil {
		return ""
	}
	s := n.r.FloatString(12)
	if i := strings.IndexByte(s, '.'); i >= 0 {
		s = strings.TrimRight(s, "0")
		s = strings.TrimSuffix(s, ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}

// Grouped prints n with thousands separators and the given decimals:
// "1,474.4".
func (n Number) Grouped(decimals int) string {
	s := n.Fixed(decimals)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, frac, _ := strings.Cut(s, ".")
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	if frac != "" {
		return sign + b.String() + "." + frac
	}
	return sign + b.String()
}

// MarshalText prints n as String does.
func (n Number) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (n *Number) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*n = Number{}
		return nil
	}
	m, err := ParseNumber(string(b))
	*n = m
	return err
}
