package muster

import (
	"cmp"
	"fmt"
	"math"
	"math/big"
	"strings"
)

// Number is an exact rational number. The zero Number is unknown, not zero: use
// [Number.Known] before arithmetic. Numbers are values; no operation changes
// its operands.
type Number struct {
	small          // what fits into machine words
	r     *big.Rat // nil where small has it
}

// Int returns the Number n.
func Int(n int64) Number {
	if n == math.MinInt64 {
		return Number{r: big.NewRat(n, 1)}
	}
	return Number{small: small{n, 1}}
}

// Ratio returns the Number a/b; b must not be 0.
func Ratio(a, b int64) Number {
	if a == math.MinInt64 || b == math.MinInt64 || b == 0 {
		return exact(big.NewRat(a, b))
	}
	if b < 0 {
		a, b = -a, -b
	}
	return Number{small: reduced(a, b)}
}

// exact is the Number of a fraction that nobody changes any more.
func exact(r *big.Rat) Number {
	if p, q := r.Num(), r.Denom(); p.IsInt64() && q.IsInt64() && p.Int64() != math.MinInt64 {
		return Number{small: small{p.Int64(), q.Int64()}}
	}
	return Number{r: r}
}

// rat is n as a fraction of any size; nobody may change it.
func (n Number) rat() *big.Rat {
	if n.den != 0 {
		return big.NewRat(n.num, n.den)
	}
	return n.r
}

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
	return exact(r), nil
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
func (n Number) Known() bool { return n.den != 0 || n.r != nil }

// Add returns n + m.
func (n Number) Add(m Number) Number {
	if n.den != 0 && m.den != 0 {
		if sum, ok := n.plus(m.small); ok {
			return Number{small: sum}
		}
	}
	return exact(new(big.Rat).Add(n.rat(), m.rat()))
}

// Sub returns n - m.
func (n Number) Sub(m Number) Number { return n.Add(m.Neg()) }

// Mul returns n × m.
func (n Number) Mul(m Number) Number {
	if n.den != 0 && m.den != 0 {
		if p, ok := n.times(m.small); ok {
			return Number{small: p}
		}
	}
	return exact(new(big.Rat).Mul(n.rat(), m.rat()))
}

// Div returns n / m; the second result is false when m is zero.
func (n Number) Div(m Number) (Number, bool) {
	if m.Sign() == 0 {
		return Number{}, false
	}
	if n.den != 0 && m.den != 0 {
		inverse := small{m.den, m.num}
		if m.num < 0 {
			inverse = small{-m.den, -m.num}
		}
		if q, ok := n.times(inverse); ok {
			return Number{small: q}, true
		}
	}
	return exact(new(big.Rat).Quo(n.rat(), m.rat())), true
}

// Neg returns -n.
func (n Number) Neg() Number {
	if n.den != 0 {
		return Number{small: small{-n.num, n.den}}
	}
	return exact(new(big.Rat).Neg(n.r))
}

// Abs returns |n|.
func (n Number) Abs() Number {
	if n.Sign() < 0 {
		return n.Neg()
	}
	return n
}

// Cmp is -1, 0 or +1 as n is less than, equal to or greater than m.
func (n Number) Cmp(m Number) int {
	if n.den != 0 && m.den != 0 {
		return n.cmp(m.small)
	}
	return n.rat().Cmp(m.rat())
}

// Sign is -1, 0 or +1.
func (n Number) Sign() int {
	if n.den != 0 {
		return cmp.Compare(n.num, 0)
	}
	return n.r.Sign()
}

// IsInt says whether n is a whole number.
func (n Number) IsInt() bool { return n.den == 1 || n.den == 0 && n.r.IsInt() }

// Int64 returns n cut towards zero.
func (n Number) Int64() int64 {
	if n.den != 0 {
		return n.num / n.den
	}
	return new(big.Int).Quo(n.r.Num(), n.r.Denom()).Int64()
}

// Float returns the nearest float64. It is for layout, sorting and Monte Carlo,
// never for a finding.
func (n Number) Float() float64 {
	if !n.Known() {
		return 0
	}
	if n.den != 0 {
		return n.float()
	}
	f, _ := n.r.Float64()
	return f
}

// Round returns n rounded half away from zero to a multiple of step (> 0).
func (n Number) Round(step Number) Number {
	if n.den != 0 && step.den != 0 {
		if multiple, ok := n.round(step.small); ok {
			if rounded, ok := step.times(small{multiple, 1}); ok {
				return Number{small: rounded}
			}
		}
	}
	q := new(big.Rat).Quo(n.rat(), step.rat())
	neg := q.Sign() < 0
	q.Abs(q).Add(q, big.NewRat(1, 2))
	i := new(big.Int).Quo(q.Num(), q.Denom())
	if neg {
		i.Neg(i)
	}
	return exact(new(big.Rat).Mul(new(big.Rat).SetInt(i), step.rat()))
}

// Fixed prints n with exactly the given number of decimals.
func (n Number) Fixed(decimals int) string {
	if !n.Known() {
		return ""
	}
	if n.den != 0 && decimals < len(tens) {
		return n.fixed(max(decimals, 0))
	}
	return n.rat().FloatString(decimals)
}

// String prints n as a plain decimal: exactly where it ends within twelve
// decimals, else rounded to twelve. An unknown Number prints as "".
func (n Number) String() string {
	s := n.Fixed(12)
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
