package formula

import (
	"math"
	"strings"

	"muster"
	"muster/atlas"
)

// maxTerms is how many terms of a sum are written out; all are in From.
const maxTerms = 12

// maxNames is how many names a count lists: NATO fits whole.
const maxNames = 40

// says is a step of the working for people.
func says(w *muster.Working) string {
	switch w.Op {
	case "+", "-", "*", "/", "change":
		return arithmetic(w)
	case "neg":
		return "-" + say(w.From[0].Value)
	case "abs":
		return "|" + say(w.From[0].Value) + "| = " + say(w.Value)
	case "years":
		return join(w.From, "; ", func(i int) string { return w.Args[i] + " " + sayInYear(w.From[i]) })
	case "sum", "mean", "min", "max", "highest", "lowest":
		return folded(w)
	case "<", "<=", "=", ">=", ">":
		return sayOperand(w.From[0]) + " " + w.Op + " " + sayOperand(w.From[1])
	case "and", "or":
		return w.From[0].Says + " " + w.Op + " " + w.From[1].Says
	case "count", "list":
		return counted(w)
	case "round":
		return "rounded " + say(w.From[0].Value) + " to " + roundedTo(w)
	case "range":
		return say(w.Value) + ": " + join(w.From, "; ", func(i int) string { return w.From[i].Says })
	case "each":
		return join(w.From, "; ", func(i int) string { return nameOf(w.Args[i]) + " " + sayInYear(w.From[i]) })
	case "rank", "top":
		return ranking(w)
	case "streak":
		return streakSays(w)
	case "ledger":
		return join(w.From, "; ", func(i int) string {
			if w.From[i].Op == "range" {
				return w.Args[i] + ": " + say(w.From[i].Value)
			}
			return w.Args[i]
		})
	}
	return say(w.Value)
}

// sayOperand names entity and year beside a published figure.
func sayOperand(w *muster.Working) string {
	if w.Figure != nil || w.Op == "literal" {
		return w.Says
	}
	return say(w.Value)
}

func roundedTo(w *muster.Working) string {
	v := w.Value
	if v.Unit != ratio {
		return say(v)
	}
	// The digits of the step are those worth showing.
	step := w.From[1]
	percent, _, _ := strings.Cut(step.Says, " ")
	if step.Op != "literal" || step.Value.Unit != ratio {
		percent = step.Value.Number.Mul(muster.Int(100)).String()
	}
	_, frac, _ := strings.Cut(percent, ".")
	if f := v.Number.Float() * 100; len(frac) < len(powers) && math.Abs(f) < 999 {
		if out, ok := grouped(f, len(frac)); ok {
			return out + " %"
		}
	}
	return v.Number.Mul(muster.Int(100)).Fixed(len(frac)) + " %"
}

// arithmetic writes "967.7 / 1,474.4 = 65.6 %": terms of one unit share a
// scale, and the unit stands once, on the result.
func arithmetic(w *muster.Working) string {
	first, second := w.From[0], w.From[1]
	a, b := first.Value, second.Value
	sign, tail := w.Op, ""
	if sign == "*" {
		sign = "×"
	}
	if w.Op == "change" {
		first, second = second, first
		a, b, sign, tail = b, a, "/", " - 1"
	}
	var s strings.Builder
	if a.Unit == b.Unit && a.Per == b.Per && a.Unit != ratio {
		scale := scaleOf(math.Max(math.Abs(a.Number.Float()), math.Abs(b.Number.Float())), a.Unit)
		s.WriteString(scale.bare(a.Number) + " " + sign + " " + scale.bare(b.Number) + tail + " = ")
		if w.Value.Unit == a.Unit {
			s.WriteString(scale.with(w.Value))
			return s.String()
		}
	} else {
		s.WriteString(term(first) + " " + sign + " " + term(second) + tail + " = ")
	}
	if w.Op == "/" && w.Value.Unit == ratio && w.Value.Number.Cmp(multiple) >= 0 {
		s.WriteString(w.Value.Number.Grouped(2))
		return s.String()
	}
	s.WriteString(say(w.Value))
	return s.String()
}

// term writes a number of the formula's own text as it stands there.
func term(w *muster.Working) string {
	if w.Op == "literal" {
		return w.Says
	}
	return say(w.Value)
}

// multiple is where a quotient reads better as "2.59" than as a percentage.
var multiple = muster.Ratio(3, 2)

// folded writes sums term by term, and extremes with the name that they are of.
func folded(w *muster.Working) string {
	named := len(w.Args) == len(w.From)
	if w.Op != "sum" {
		word := map[string]string{"mean": "mean of ", "min": "lowest of ", "max": "highest of ", "highest": "highest of ", "lowest": "lowest of "}[w.Op]
		s := word + itoa(len(w.From)) + ": " + say(w.Value)
		for i, c := range w.From {
			if named && w.Op != "mean" && c.Value.Number.Cmp(w.Value.Number) == 0 {
				return s + " (" + nameOf(w.Args[i]) + ")"
			}
		}
		return s
	}
	scale := scaleOf(w.Value.Number.Float(), w.Value.Unit)
	terms := join(w.From, " + ", func(i int) string { return scale.bare(w.From[i].Value.Number) })
	return terms + " = " + scale.with(w.Value)
}

// join writes at most maxTerms terms and says how many more there are.
func join(from []*muster.Working, sep string, term func(int) string) string {
	var s strings.Builder
	for i := range from {
		if i == maxTerms && len(from) > maxTerms+1 {
			s.WriteString(" and " + itoa(len(from)-maxTerms) + " more")
			break
		}
		if i > 0 {
			s.WriteString(sep)
		}
		s.WriteString(term(i))
	}
	return s.String()
}

// counted writes "23 of 31: Poland, Estonia ...".
func counted(w *muster.Working) string {
	yes := make([]string, 0, len(w.From))
	for i, c := range w.From {
		if c.Value.Number.Sign() != 0 {
			yes = append(yes, w.Args[i])
		}
	}
	s := itoa(len(yes)) + " of " + itoa(len(w.From))
	if len(yes) == 0 {
		return s
	}
	return s + ": " + listed(yes)
}

// listed names entities for people.
func listed(codes []string) string {
	var s strings.Builder
	s.Grow(12 * min(len(codes), maxNames)) // "the Netherlands, " is a long one
	for i, c := range codes {
		if i == maxNames {
			s.WriteString(" and " + itoa(len(codes)-maxNames) + " more")
			break
		}
		if i > 0 {
			s.WriteString(", ")
		}
		s.WriteString(nameOf(c))
	}
	return s.String()
}

// nameOf names a member, or a member in a year: "DEU 2015" is "Germany 2015".
func nameOf(code string) string {
	who, year, ok := strings.Cut(code, " ")
	if !ok {
		return atlas.Name(code)
	}
	return atlas.Name(who) + " " + year
}

// sayInYear writes the value of one year or member of a list.
func sayInYear(w *muster.Working) string {
	if len(w.Value.Each) > 0 {
		return "(" + w.Says + ")"
	}
	return say(w.Value)
}

// ranking writes the places around the subject, or the first few.
func ranking(w *muster.Working) string {
	at := order(w.From, w.Args[0] == "lowest")
	places := make([]int, len(at))
	subject := 0
	for i, k := range at {
		places[i] = i + 1
		if i > 0 && w.From[k].Value.Number.Cmp(w.From[at[i-1]].Value.Number) == 0 {
			places[i] = places[i-1]
		}
		if w.Op == "rank" && k == 0 {
			subject = i
		}
	}
	var s strings.Builder
	if w.Op == "rank" {
		s.WriteString(atlas.Name(w.Args[1]) + ", place " + itoa(places[subject]) + " of " + itoa(len(at)) + ": ")
	}
	for i, k := range at {
		if i > 2 && (i < subject-1 || i > subject+1) {
			continue
		}
		if i > 0 {
			s.WriteString("; ")
		}
		s.WriteString(itoa(places[i]) + ". " + atlas.Name(w.Args[k+1]) + " " + say(w.From[k].Value))
	}
	return s.String()
}

// streakSays writes the values of a streak, newest first.
func streakSays(w *muster.Working) string {
	direction := "rising"
	if w.Args[0] == "down" {
		direction = "falling"
	}
	s := w.Value.Number.String() + " years in a row " + direction
	if w.Args[1] == "changes" && w.Value.Number.Cmp(muster.Int(int64(len(w.From)))) == 0 ||
		w.Args[1] == "levels" && w.Value.Number.Cmp(muster.Int(int64(len(w.From)-1))) == 0 {
		s += ", as far back as the edition goes"
	}
	return s + ": " + join(w.From, ", ", func(i int) string { return say(w.From[i].Value) })
}

// figureSays names a published cell: "Poland 2024: 4.12 %".
func figureSays(w *muster.Working) string {
	f, mark := w.Figure, ": "
	if f.Status == muster.Estimate || f.Status == muster.Projection {
		mark = "e: "
	}
	if strings.Contains(f.Unit, "/") {
		return f.Unit + " " + f.Period + mark + say(w.Value)
	}
	return atlas.Name(f.Entity) + " " + f.Period + mark + say(w.Value)
}
