package pathway

import (
	"math"
	"slices"

	"muster"
)

// fans writes a line's quantiles.
func (s *simulation) fans(line *muster.PathLine, t *totals) {
	q := &s.quantiler
	if line.Start != nil {
		line.Steps[0].Fan = s.first(line)
	} else if fan := q.fan(t.first); fan.P10.Cmp(fan.P90) < 0 {
		line.Steps[0].Fan = fan
	}
	for y := range s.years {
		line.Steps[y+1].Fan = q.fan(t.money[y*s.paths : (y+1)*s.paths])
	}
	line.Spread = muster.PathTotals{FlatCash: q.fan(t.cash), FlatReal: q.fan(t.real), FlatShare: q.fan(t.constant)}
}

// deviates are where a normal distribution has the ranks of a fan.
var deviates = [len(ranks)]float64{-1.2815515655446004, -0.6744897501960817, 0, 0.6744897501960817, 1.2815515655446004}

// first is the fan of an ally's first year, in closed form: only its share
// strays, and its logarithm is normal. An outturn has none.
func (s *simulation) first(line *muster.PathLine) (fan muster.PathFan) {
	if line.Start.Status == muster.Final || s.spread == 0 {
		return fan
	}
	money := line.Steps[0].Money.Float()
	for i, at := range []*muster.Number{&fan.P10, &fan.P25, &fan.P50, &fan.P75, &fan.P90} {
		*at = muster.Int(int64(money * math.Exp(s.spread*deviates[i])))
	}
	return fan
}

// ranks are the quantiles of a fan, in percent.
var ranks = [5]int{10, 25, 50, 75, 90}

// bins is about as many as leave ten values in a bin of 10,000.
const bins = 1024

// quantiler finds quantiles without sorting everything: values are counted in
// bins of equal width, and only the bins in which a quantile lies are sorted.
type quantiler struct {
	counts [bins + 1]int
	chosen [bins + 1]bool
	pick   []float64
	bin    []uint16 // of each value
}

// fan gives quantiles by the nearest rank: the smallest value that so many of
// 100 lie at or below. The list has at least one value.
func (q *quantiler) fan(list []float64) muster.PathFan {
	low, high := list[0], list[0]
	for _, x := range list {
		low, high = min(low, x), max(high, x)
	}
	scale := 0.0
	if high > low {
		scale = bins / (high - low)
	}
	clear(q.counts[:])
	clear(q.chosen[:])
	q.bin = slices.Grow(q.bin[:0], len(list))[:len(list)]
	for i, x := range list {
		b := uint16((x - low) * scale)
		q.bin[i] = b
		q.counts[b]++
	}
	q.choose(len(list))
	q.pick = q.pick[:0]
	for i, b := range q.bin {
		if q.chosen[b] {
			q.pick = append(q.pick, list[i])
		}
	}
	slices.Sort(q.pick)
	var at [len(ranks)]muster.Number
	skipped, bin, before := 0, 0, 0 // values in bins that were not picked
	for i, p := range ranks {
		rank := nearest(len(list), p)
		for before+q.counts[bin] < rank {
			if !q.chosen[bin] {
				skipped += q.counts[bin]
			}
			before += q.counts[bin]
			bin++
		}
		at[i] = muster.Int(int64(q.pick[rank-1-skipped]))
	}
	return muster.PathFan{P10: at[0], P25: at[1], P50: at[2], P75: at[3], P90: at[4]}
}

// choose marks the bins in which the quantiles of n values lie.
func (q *quantiler) choose(n int) {
	bin, before := 0, 0
	for _, p := range ranks {
		for before+q.counts[bin] < nearest(n, p) {
			before += q.counts[bin]
			bin++
		}
		q.chosen[bin] = true
	}
}

func nearest(n, percent int) int { return max(1, (n*percent+99)/100) }
