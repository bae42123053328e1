package ledger

import (
	"strings"

	"muster"
)

const amountFix = `write it like "2.5 % of GDP", "3.5 to 5 % of GDP", "20 %", "EUR 800 billion", "GBP 13.4 billion a year" or "260 thousand persons"`

// maxDecimals keeps an amount printable: with six decimals at most, parse and
// print are exact inverses of one another.
const maxDecimals = 6

var (
	hundred  = muster.Int(100)
	smallest = muster.Ratio(1, 1_000_000) // maxDecimals
)

// scales are the words of magnitude, largest first; "" is one.
var scales = []struct {
	word string
	of   muster.Number
}{
	{"trillion", muster.Int(1_000_000_000_000)},
	{"billion", muster.Int(1_000_000_000)},
	{"million", muster.Int(1_000_000)},
	{"thousand", muster.Int(1_000)},
	{"", muster.Int(1)},
}

// readAmount reads an amount into Low, High, Unit and Per. Both ends are
// always known: what is "at least" or "up to" goes into conditions.
func readAmount(p *muster.Pledge, v string) string {
	words := strings.Fields(v)
	if n := len(words); n >= 2 && words[n-2] == "a" && words[n-1] == "year" {
		p.Per = "year"
		words = words[:n-2]
	}
	if len(words) > 0 && muster.IsCurrency(words[0]) {
		p.Unit = words[0]
		words = words[1:]
	}
	var ok bool
	if p.Low, p.High, words, ok = readRange(words); !ok {
		return amountFix
	}
	if !readUnit(p, words) {
		return amountFix
	}
	return ""
}

// readRange reads "2.5" or "3.5 to 5" and returns the words after it.
func readRange(words []string) (low, high muster.Number, rest []string, ok bool) {
	if len(words) == 0 {
		return low, high, nil, false
	}
	if low, ok = readNumber(words[0]); !ok {
		return low, high, nil, false
	}
	if len(words) < 3 || words[1] != "to" {
		return low, low, words[1:], true
	}
	high, ok = readNumber(words[2])
	return low, high, words[3:], ok && low.Cmp(high) < 0
}

func readNumber(s string) (muster.Number, bool) {
	whole, frac, _ := strings.Cut(s, ".")
	if !only(strings.Replace(s, ".", "", 1), "0123456789") || len(whole) > 15 || whole == "" || len(frac) > maxDecimals {
		return muster.Number{}, false
	}
	n, err := muster.ParseNumber(s)
	return n, err == nil && n.Sign() > 0
}

// readUnit reads what follows the number: a percentage, or a magnitude and,
// for a count, what is counted.
func readUnit(p *muster.Pledge, words []string) bool {
	if p.Unit == "" && len(words) > 0 && words[0] == "%" {
		of := strings.Join(words[1:], " ")
		if p.Per != "" || of != "" && of != "of GDP" { // finish compares it with the measure
			return false
		}
		p.Unit = "ratio"
		p.Low, _ = p.Low.Div(hundred)
		p.High, _ = p.High.Div(hundred)
		return true
	}
	for _, s := range scales {
		if len(words) > 0 && s.word == words[0] {
			p.Low, p.High = p.Low.Mul(s.of), p.High.Mul(s.of)
			words = words[1:]
			break
		}
	}
	if p.Unit != "" {
		return len(words) == 0
	}
	if len(words) != 1 || words[0] != "persons" && words[0] != "count" {
		return false
	}
	p.Unit = words[0]
	return true
}

// percentOf is what follows the percent sign for a measure.
func percentOf(measure string) string {
	if strings.HasSuffix(measure, "_share_of_gdp") {
		return "of GDP"
	}
	return ""
}

// Amount is a promise's amount in the words of its entry: "2.5 % of GDP".
func Amount(p *muster.Pledge) string { return showAmount(p) }

// showAmount prints what readAmount reads.
func showAmount(p *muster.Pledge) string {
	if !p.Low.Known() || !p.High.Known() {
		return ""
	}
	if p.Unit == "ratio" {
		s := showRange(p.Low.Mul(hundred), p.High.Mul(hundred)) + " %"
		if of := percentOf(p.Measure); of != "" {
			s += " " + of
		}
		return s
	}
	var b strings.Builder
	if muster.IsCurrency(p.Unit) {
		b.WriteString(p.Unit + " ")
	}
	for _, s := range scales {
		low, _ := p.Low.Div(s.of)
		high, _ := p.High.Div(s.of)
		if s.word != "" && (high.Cmp(muster.Int(1)) < 0 || !short(low) || !short(high)) {
			continue
		}
		b.WriteString(showRange(low, high))
		if s.word != "" {
			b.WriteString(" " + s.word)
		}
		break
	}
	if !muster.IsCurrency(p.Unit) {
		b.WriteString(" " + p.Unit)
	}
	if p.Per == "year" {
		b.WriteString(" a year")
	}
	return b.String()
}

// short says whether a number has at most maxDecimals decimals.
func short(n muster.Number) bool { return n.Round(smallest).Cmp(n) == 0 }

func showRange(low, high muster.Number) string {
	if low.Cmp(high) == 0 {
		return low.String()
	}
	return low.String() + " to " + high.String()
}
