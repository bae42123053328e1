package formula

import (
	"strings"
	"sync"

	"muster"
)

// doubleDigits is from how many printed digits on a number is taken for a
// double that a workbook computed: it has 15 to 17 digits, of which the last
// are noise.
const doubleDigits = 13

// doubleNoise is how far, as a part of itself, such a double may be off after
// some arithmetic.
var doubleNoise = muster.MustNumber("0.000000000001")

// Rooms says how far published figures may be from what their publisher had.
// A workbook's "2.0" stands for 2.00 or for 2 exactly: how many digits a
// publication prints is told by the whole row of a figure, not by its cell. It
// is safe for concurrent use.
type Rooms struct {
	b    muster.Books
	mu   sync.Mutex
	rows map[rowKey]precision
}

type rowKey struct {
	edition muster.EditionID
	muster.Key
}

// precision is how a row is printed: to at most so many decimals and so many
// digits in all. Rows are printed to a number of decimals, or to a number of
// digits; the coarser of the two is what a cell is good for.
type precision struct{ decimals, digits int }

// NewRooms reads digits from the books.
func NewRooms(b muster.Books) *Rooms { return &Rooms{b: b, rows: map[rowKey]precision{}} }

func (r *Rooms) row(f *muster.Figure) precision {
	key := rowKey{f.Edition, f.Key}
	r.mu.Lock()
	defer r.mu.Unlock()
	if p, ok := r.rows[key]; ok {
		return p
	}
	var p precision
	for _, period := range r.b.Periods(f.Edition, f.Key) {
		cell, absent := r.b.Figure(f.Edition, f.Key, period)
		if absent != muster.Present {
			continue
		}
		whole, frac, _ := strings.Cut(strings.TrimPrefix(cell.Printed, "-"), ".")
		p.decimals = max(p.decimals, len(frac))
		p.digits = max(p.digits, len(strings.TrimLeft(whole+frac, "0")))
	}
	r.rows[key] = p
	return p
}

// Of is how far a published figure may be off, in base units: half a unit of
// the last digit that its row prints.
func (r *Rooms) Of(f *muster.Figure) muster.Number {
	p := r.row(f)
	if p.decimals > 0 && p.digits >= doubleDigits {
		return f.Value.Abs().Mul(doubleNoise)
	}
	whole, frac, _ := strings.Cut(strings.TrimPrefix(f.Printed, "-"), ".")
	place := p.decimals // of the last digit that is good
	if whole = strings.TrimLeft(whole, "0"); p.decimals > 0 && len(whole) > 0 {
		place = min(place, p.digits-len(whole))
	} else if p.decimals > 0 {
		place = min(place, p.digits+len(frac)-len(strings.TrimLeft(frac, "0")))
	}
	half := muster.Ratio(1, 2)
	for range max(0, place) {
		half = half.Mul(muster.Ratio(1, 10))
	}
	printed, err := muster.ParseNumber(f.Printed)
	switch {
	case err != nil:
		return muster.Int(0)
	case printed.Sign() != 0:
		scale, _ := f.Value.Div(printed)
		return half.Mul(scale).Abs()
	case f.PrintedUnit == "percent":
		return half.Mul(muster.Ratio(1, 100))
	}
	return half
}

// Within bounds what a working can give when each of its figures may be off by
// as much. It is false for operations that it does not know.
func (r *Rooms) Within(w *muster.Working) (low, high muster.Number, ok bool) {
	if w.Figure != nil {
		room := r.Of(w.Figure)
		return w.Figure.Value.Sub(room), w.Figure.Value.Add(room), true
	}
	if len(w.From) == 0 {
		return w.Value.Number, w.Value.Number, w.Value.Number.Known()
	}
	lows, highs := make([]muster.Number, len(w.From)), make([]muster.Number, len(w.From))
	for i, child := range w.From {
		if lows[i], highs[i], ok = r.Within(child); !ok {
			return low, high, false
		}
	}
	switch w.Op {
	case "+", "sum":
		return muster.Sum(lows), muster.Sum(highs), true
	case "-":
		return lows[0].Sub(highs[1]), highs[0].Sub(lows[1]), true
	case "neg":
		return highs[0].Neg(), lows[0].Neg(), true
	case "*", "/", "change":
		return corners(w.Op, lows, highs)
	}
	return low, high, false
}

// corners bounds a product, a quotient or a change by its values at the ends
// of its parts; a divisor that may be zero bounds nothing.
func corners(op string, lows, highs []muster.Number) (low, high muster.Number, ok bool) {
	divisor := 1
	if op == "change" {
		divisor = 0
	}
	if op != "*" && lows[divisor].Sign()*highs[divisor].Sign() <= 0 {
		return low, high, false
	}
	for _, a := range [...]muster.Number{lows[0], highs[0]} {
		for _, b := range [...]muster.Number{lows[1], highs[1]} {
			n, fine := numbers(op, a, b)
			if !fine {
				return low, high, false
			}
			if !low.Known() || n.Cmp(low) < 0 {
				low = n
			}
			if !high.Known() || n.Cmp(high) > 0 {
				high = n
			}
		}
	}
	return low, high, true
}
