package formula

import (
	"strings"

	"muster"
)

// Units beside ISO 4217 codes and "USD/EUR". A plain number in a formula has
// no unit and takes that of what it meets.
const (
	plain   = ""
	ratio   = "ratio"
	points  = "points"
	count   = "count"
	persons = "persons"
	capita  = "capita" // Value.Per of money by head
)

// scalar says whether a value only scales: multiplying by it keeps the unit of
// the other side.
func scalar(unit string) bool {
	return unit == plain || unit == ratio || unit == points || unit == count
}

// kindOf names a value for people in messages.
func kindOf(v muster.Value) string {
	s := v.Unit
	switch {
	case s == plain:
		s = "a plain number"
	case s == ratio:
		s = "a ratio"
	case s == persons, s == points, s == count, s == "years", s == "date":
		s = "a number of " + s
	}
	if v.Per == capita {
		s += " per head"
	}
	if v.Prices != "" {
		s += " in " + v.Prices + " prices"
	}
	return s
}

// blend is the definition of a value made of two; they must be the same where
// both have one.
func blend(a, b muster.Value) (string, *Absent) {
	if a.Definition != b.Definition && a.Definition != "" && b.Definition != "" {
		return "", mismatch("figures on the definition %q do not mix with %q", a.Definition, b.Definition)
	}
	if a.Definition == "" {
		return b.Definition, nil
	}
	return a.Definition, nil
}

// alike is the type of a value added to, subtracted from or compared with
// another: unit, per, prices and definition must agree.
func alike(a, b muster.Value) (muster.Value, *Absent) {
	def, no := blend(a, b)
	if no != nil {
		return muster.Value{}, no
	}
	out := muster.Value{Unit: a.Unit, Per: a.Per, Prices: a.Prices, Definition: def}
	switch {
	case a.Unit == b.Unit && a.Per == b.Per && a.Prices == b.Prices:
		return out, nil
	case a.Unit == plain && !muster.IsCurrency(b.Unit) && !strings.Contains(b.Unit, "/"):
		out.Unit, out.Per, out.Prices = b.Unit, b.Per, b.Prices
		return out, nil
	case b.Unit == plain && !muster.IsCurrency(a.Unit) && !strings.Contains(a.Unit, "/"):
		return out, nil
	case a.Unit == ratio && b.Unit == points, a.Unit == points && b.Unit == ratio:
		out.Unit = ratio
		return out, nil
	case muster.IsCurrency(a.Unit) && a.Unit == b.Unit && a.Per == b.Per && (a.Prices == "" || b.Prices == ""):
		// An amount as said, or of the ledger, has no price base of its own.
		out.Prices = a.Prices + b.Prices
		return out, nil
	}
	return muster.Value{}, mismatch("%s does not mix with %s", kindOf(a), kindOf(b))
}

// times is the type of a product.
func times(a, b muster.Value) (muster.Value, *Absent) {
	def, no := blend(a, b)
	if no != nil {
		return muster.Value{}, no
	}
	typed := func(unit, per, prices string) (muster.Value, *Absent) {
		return muster.Value{Unit: unit, Per: per, Prices: prices, Definition: def}, nil
	}
	switch {
	case a.Unit == plain, scalar(a.Unit) && !scalar(b.Unit):
		return typed(b.Unit, b.Per, b.Prices)
	case b.Unit == plain, scalar(b.Unit) && !scalar(a.Unit):
		return typed(a.Unit, a.Per, a.Prices)
	case scalar(a.Unit) && scalar(b.Unit):
		if a.Unit == count || b.Unit == count {
			return typed(count, "", "")
		}
		return typed(ratio, "", "")
	case muster.IsCurrency(a.Unit) && a.Per == capita && b.Unit == persons:
		return typed(a.Unit, "", a.Prices)
	case muster.IsCurrency(b.Unit) && b.Per == capita && a.Unit == persons:
		return typed(b.Unit, "", b.Prices)
	}
	if q, base, ok := strings.Cut(a.Unit, "/"); ok && b.Unit == base+"/"+q {
		return typed(ratio, "", "") // there and back
	}
	if unit, ok := throughRate(a.Unit, b.Unit); ok {
		return typed(unit, a.Per, a.Prices)
	}
	if unit, ok := throughRate(b.Unit, a.Unit); ok {
		return typed(unit, b.Per, b.Prices)
	}
	return muster.Value{}, mismatch("%s cannot be multiplied by %s", kindOf(a), kindOf(b))
}

// over is the type of a quotient.
func over(a, b muster.Value) (muster.Value, *Absent) {
	def, no := blend(a, b)
	if no != nil {
		return muster.Value{}, no
	}
	typed := func(unit, per, prices string) (muster.Value, *Absent) {
		return muster.Value{Unit: unit, Per: per, Prices: prices, Definition: def}, nil
	}
	money := muster.IsCurrency(a.Unit) && a.Unit == b.Unit
	switch {
	case a.Unit == plain && b.Unit == plain:
		return typed(plain, "", "")
	case money && a.Prices != b.Prices && a.Prices != "" && b.Prices != "":
		return muster.Value{}, mismatch("%s cannot be divided by %s", kindOf(a), kindOf(b))
	case money && a.Per == b.Per:
		return typed(ratio, "", "")
	case money && a.Per == "" && b.Per == capita:
		return typed(persons, "", "")
	case a.Unit == b.Unit && !muster.IsCurrency(a.Unit), scalar(a.Unit) && scalar(b.Unit):
		return typed(ratio, "", "")
	case scalar(b.Unit):
		return typed(a.Unit, a.Per, a.Prices)
	case muster.IsCurrency(a.Unit) && a.Per == "" && b.Unit == persons:
		return typed(a.Unit, capita, a.Prices)
	}
	if quote, base, ok := strings.Cut(b.Unit, "/"); ok {
		if a.Unit == plain {
			return typed(base+"/"+quote, "", "")
		}
		if unit, ok := throughRate(a.Unit, base+"/"+quote); ok {
			return typed(unit, a.Per, a.Prices)
		}
	}
	return muster.Value{}, mismatch("%s cannot be divided by %s", kindOf(a), kindOf(b))
}

// throughRate is the currency of money (or of a rate) times a rate "quote/base".
func throughRate(unit, rate string) (string, bool) {
	quote, base, ok := strings.Cut(rate, "/")
	switch {
	case !ok:
		return "", false
	case unit == base:
		return quote, true
	}
	if q, b, ok := strings.Cut(unit, "/"); ok && b == quote {
		return q + "/" + base, q != base
	}
	return "", false
}
