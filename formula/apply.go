package formula

import (
	"strconv"

	"muster"
)

// apply is all the arithmetic there is: it computes an operation from its
// children. Eval and Recompute both call it, so a working that is stored and
// read again gives its own value.
func apply(op string, args []string, from []*muster.Working) (muster.Value, *Absent) {
	switch op {
	case "each":
		return applyEach(args, from)
	case "years":
		return applyYears(args, from)
	case "count", "list":
		return applyCount(op, args, from)
	case "ledger":
		return applyLedger(args, from)
	}
	if len(from) == 0 {
		return muster.Value{}, undefined("%s of nothing", op)
	}
	for _, w := range from {
		if !w.Value.Number.Known() {
			return muster.Value{}, mismatch("a list or an open range takes no further arithmetic")
		}
	}
	switch op {
	case "+", "-", "*", "/", "change":
		if len(from) != 2 {
			return muster.Value{}, undefined("%s takes two values", op)
		}
		return binary(op, from[0].Value, from[1].Value)
	case "abs":
		v := from[0].Value
		v.Low, v.High, v.Number = muster.Number{}, muster.Number{}, v.Number.Abs()
		return v, nil
	case "neg":
		v := from[0].Value
		if v.Low.Known() && v.High.Known() {
			v.Low, v.High = v.High.Neg(), v.Low.Neg()
		}
		v.Number = v.Number.Neg()
		return v, nil
	case "sum", "mean", "min", "max", "highest", "lowest":
		return fold(op, from)
	case "<", "<=", "=", ">=", ">":
		return compare(op, from)
	case "and", "or":
		return logic(op, from)
	case "round":
		return round(from)
	case "range":
		return applyRange(from)
	case "rank":
		return applyRank(args, from)
	case "top":
		return applyTop(args, from)
	case "streak":
		return applyStreak(args, from)
	}
	return muster.Value{}, undefined("no operation is called %q", op)
}

func binary(op string, a, b muster.Value) (muster.Value, *Absent) {
	var out muster.Value
	var no *Absent
	switch op {
	case "+", "-":
		if out, no = alike(a, b); no != nil {
			return out, no
		}
		switch {
		case op == "-" && a.Unit == ratio && b.Unit == ratio:
			out.Unit = points
		case a.Unit == "date" && b.Unit == "date" && op == "-":
			out.Unit = "days"
		case out.Unit == "date":
			return muster.Value{}, mismatch("two days cannot be added")
		}
	case "*":
		out, no = times(a, b)
	case "/":
		out, no = over(a, b)
	case "change":
		if out, no = alike(a, b); no == nil && !muster.IsCurrency(out.Unit) && out.Unit != persons && out.Unit != ratio && !scalar(out.Unit) {
			no = mismatch("%s has no change in percent", kindOf(a))
		}
		out.Unit, out.Per, out.Prices = ratio, "", ""
	}
	if no != nil {
		return muster.Value{}, no
	}
	n, ok := numbers(op, a.Number, b.Number)
	if !ok {
		return muster.Value{}, undefined("a division by zero")
	}
	out.Number = n
	if op == "*" || op == "/" {
		spread(op, a, b, &out)
	}
	return out, nil
}

// numbers computes with two known Numbers; change is b/a - 1.
func numbers(op string, a, b muster.Number) (muster.Number, bool) {
	switch op {
	case "+":
		return a.Add(b), true
	case "-":
		return a.Sub(b), true
	case "*":
		return a.Mul(b), true
	case "/":
		return a.Div(b)
	}
	n, ok := b.Div(a)
	if !ok {
		return n, false
	}
	return n.Sub(muster.Int(1)), true
}

// spread carries the range of an announced sum through a conversion.
func spread(op string, a, b muster.Value, out *muster.Value) {
	if a.Low.Known() && b.Number.Sign() > 0 {
		out.Low, _ = numbers(op, a.Low, b.Number)
	}
	if a.High.Known() && b.Number.Sign() > 0 {
		out.High, _ = numbers(op, a.High, b.Number)
	}
}

// fold takes many values of one type to one.
func fold(op string, from []*muster.Working) (muster.Value, *Absent) {
	out := from[0].Value
	out.Low, out.High = muster.Number{}, muster.Number{}
	adds := op == "sum" || op == "mean"
	for _, w := range from[1:] {
		typed, no := alike(out, w.Value)
		if no != nil {
			return muster.Value{}, no
		}
		n := w.Value.Number
		switch {
		case adds:
		case op == "min" || op == "lowest":
			typed.Number = pick(n.Cmp(out.Number) < 0, n, out.Number)
		default:
			typed.Number = pick(n.Cmp(out.Number) > 0, n, out.Number)
		}
		out = typed
	}
	if adds {
		numbers := make([]muster.Number, len(from))
		for i, w := range from {
			numbers[i] = w.Value.Number
		}
		out.Number = muster.Sum(numbers)
	}
	if op == "mean" {
		out.Number, _ = out.Number.Div(muster.Int(int64(len(from))))
	}
	return out, nil
}

func pick(first bool, a, b muster.Number) muster.Number {
	if first {
		return a
	}
	return b
}

func compare(op string, from []*muster.Working) (muster.Value, *Absent) {
	if len(from) != 2 {
		return muster.Value{}, undefined("%s takes two values", op)
	}
	a, b := from[0].Value, from[1].Value
	if _, no := alike(a, b); no != nil {
		return muster.Value{}, no
	}
	c := a.Number.Cmp(b.Number)
	return truth(stands(op, c)), nil
}

// stands says whether a relation is true of two numbers that compare as c.
func stands(op string, c int) bool {
	switch op {
	case "<":
		return c < 0
	case "<=":
		return c <= 0
	case "=":
		return c == 0
	case ">=":
		return c >= 0
	}
	return c > 0
}

func truth(holds bool) muster.Value { return muster.Value{Number: pick(holds, yes, no), Unit: count} }

// Numbers never change, so every condition shares these.
var yes, no = muster.Int(1), muster.Int(0)

func logic(op string, from []*muster.Working) (muster.Value, *Absent) {
	all, any := true, false
	for _, w := range from {
		all = all && w.Value.Number.Sign() != 0
		any = any || w.Value.Number.Sign() != 0
	}
	return truth(op == "and" && all || op == "or" && any), nil
}

func round(from []*muster.Working) (muster.Value, *Absent) {
	if len(from) != 2 || from[1].Value.Number.Sign() <= 0 {
		return muster.Value{}, undefined("round takes a value and a step above zero")
	}
	if _, no := alike(from[0].Value, from[1].Value); no != nil {
		return muster.Value{}, no
	}
	v := from[0].Value
	v.Number = v.Number.Round(from[1].Value.Number)
	return v, nil
}

// applyRange spans the values of its children; the first is the value itself.
func applyRange(from []*muster.Working) (muster.Value, *Absent) {
	out := from[0].Value
	low, high := out.Number, out.Number
	for _, w := range from {
		v := w.Value
		if _, no := alike(out, v); no != nil {
			return muster.Value{}, no
		}
		for _, n := range [...]muster.Number{v.Number, v.Low, v.High} {
			if n.Known() {
				low, high = pick(n.Cmp(low) < 0, n, low), pick(n.Cmp(high) > 0, n, high)
			}
		}
	}
	out.Low, out.High = low, high
	return out, nil
}

func applyStreak(args []string, from []*muster.Working) (muster.Value, *Absent) {
	if len(args) != 2 {
		return muster.Value{}, undefined("streak needs a direction and a kind")
	}
	years := 0
	for i, w := range from {
		sign := w.Value.Number.Sign()
		if args[1] == "levels" {
			if i+1 == len(from) {
				break
			}
			if _, no := alike(w.Value, from[i+1].Value); no != nil {
				return muster.Value{}, no
			}
			sign = w.Value.Number.Cmp(from[i+1].Value.Number)
		}
		if args[0] == "up" && sign <= 0 || args[0] == "down" && sign >= 0 {
			break
		}
		years++
	}
	return muster.Value{Number: muster.Int(int64(years)), Unit: "years"}, nil
}

func itoa(n int) string { return strconv.Itoa(n) }
