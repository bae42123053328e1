package formula

import (
	"sort"

	"muster"
)

// applyEach makes a list of its children, named by args.
func applyEach(args []string, from []*muster.Working) (muster.Value, *Absent) {
	if len(args) != len(from) || len(from) == 0 {
		return muster.Value{}, undefined("each needs a name for every value")
	}
	first := from[0].Value
	out := muster.Value{Unit: first.Unit, Per: first.Per, Prices: first.Prices, Definition: first.Definition}
	for i, w := range from {
		if _, no := alike(first, w.Value); no != nil {
			return muster.Value{}, no
		}
		if w.Op == "years" { // a series of each
			for _, p := range w.Value.Each {
				out.Each = append(out.Each, muster.Part{Name: args[i] + " " + p.Name, Number: p.Number})
			}
			continue
		}
		if !w.Value.Number.Known() {
			return muster.Value{}, mismatch("a list takes no further list")
		}
		out.Each = append(out.Each, muster.Part{Name: args[i], Number: w.Value.Number})
	}
	return out, nil
}

// applyCount counts the children that are true; list names them as well.
func applyCount(op string, args []string, from []*muster.Working) (muster.Value, *Absent) {
	if len(args) != len(from) {
		return muster.Value{}, undefined("count needs a name for every value")
	}
	n := 0
	var named []muster.Part
	for i, w := range from {
		if !w.Value.Number.Known() {
			return muster.Value{}, mismatch("a condition on a list")
		}
		if w.Value.Number.Sign() == 0 {
			continue
		}
		n++
		if op == "list" {
			named = append(named, muster.Part{Name: args[i], Number: measured(w).Value.Number})
		}
	}
	return muster.Value{Number: muster.Int(int64(n)), Unit: count, Any: named}, nil
}

// measured is the left side of a condition's first comparison: what is shown
// beside a name.
func measured(w *muster.Working) *muster.Working {
	for len(w.From) > 0 && (isRelation(w.Op) || w.Op == "and" || w.Op == "or") {
		w = w.From[0]
	}
	return w
}

func isRelation(op string) bool {
	switch op {
	case "<", "<=", "=", ">=", ">":
		return true
	}
	return false
}

// order sorts the indices of from, first place first; equal values keep the
// order of their names.
func order(from []*muster.Working, lowestFirst bool) []int {
	at := make([]int, len(from))
	for i := range at {
		at[i] = i
	}
	sort.SliceStable(at, func(i, j int) bool {
		c := from[at[i]].Value.Number.Cmp(from[at[j]].Value.Number)
		if lowestFirst {
			return c < 0
		}
		return c > 0
	})
	return at
}

// applyRank places its first child among all of them; args are "highest" or
// "lowest" and the names. Equal values share the better place.
func applyRank(args []string, from []*muster.Working) (muster.Value, *Absent) {
	if len(args) != len(from)+1 {
		return muster.Value{}, undefined("rank needs an order and a name for every value")
	}
	place := 1
	for _, w := range from[1:] {
		if _, no := alike(from[0].Value, w.Value); no != nil {
			return muster.Value{}, no
		}
		c := w.Value.Number.Cmp(from[0].Value.Number)
		if args[0] == "lowest" && c < 0 || args[0] == "highest" && c > 0 {
			place++
		}
	}
	return muster.Value{Number: muster.Int(int64(place)), Unit: "rank"}, nil
}

// applyTop finds the first of its children; Any names those that share the
// place. args are as for rank.
func applyTop(args []string, from []*muster.Working) (muster.Value, *Absent) {
	if len(args) != len(from)+1 {
		return muster.Value{}, undefined("top needs an order and a name for every value")
	}
	out := from[0].Value
	for _, w := range from {
		if _, no := alike(out, w.Value); no != nil {
			return muster.Value{}, no
		}
	}
	at := order(from, args[0] == "lowest")
	out = from[at[0]].Value
	for _, i := range at {
		if from[i].Value.Number.Cmp(out.Number) == 0 {
			out.Any = append(out.Any, muster.Part{Name: args[i+1], Number: out.Number})
		}
	}
	return out, nil
}

// applyLedger makes a list of ledger entries, named by args; a single entry is
// the value itself as well.
func applyLedger(args []string, from []*muster.Working) (muster.Value, *Absent) {
	if len(args) < len(from) {
		return muster.Value{}, undefined("ledger needs a name for every entry")
	}
	out := muster.Value{Any: []muster.Part{}}
	for i, w := range from {
		v := w.Value
		if i == 0 {
			out.Unit, out.Per = v.Unit, v.Per
		}
		if v.Unit != out.Unit {
			return muster.Value{}, mismatch("entries of the ledger in %s and %s", kindOf(out), kindOf(v))
		}
		out.Any = append(out.Any, muster.Part{Name: args[i], Number: v.Number, Low: v.Low, High: v.High})
	}
	if len(from) == 1 {
		out.Number, out.Low, out.High = from[0].Value.Number, from[0].Value.Low, from[0].Value.High
	}
	return out, nil
}
