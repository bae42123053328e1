package pathway

import (
	"math"

	"muster"
)

// point is a share that a path goes through in a year.
type point struct {
	year  int
	share muster.Number
}

// shares are a path's shares for the years from start.year to the last point's,
// both included. The last is the target to the digit.
func shares(shape muster.Shape, start point, through []point) []muster.Number {
	list := []muster.Number{start.share}
	for _, to := range through {
		n := to.year - start.year
		step := muster.Int(1)
		if shape == muster.Compound {
			step = root(quotient(to.share, start.share), n)
		}
		for t := 1; t < n; t++ {
			if shape == muster.Compound {
				list = append(list, list[len(list)-1].Mul(step).Round(fine))
				continue
			}
			list = append(list, between(shape, start.share, to.share, t, n))
		}
		list = append(list, to.share)
		start = to
	}
	return list
}

// between is the share after t of n years, of a shape that adds points.
func between(shape muster.Shape, from, to muster.Number, t, n int) muster.Number {
	part := muster.Ratio(int64(t), int64(n))
	switch shape {
	case muster.FrontLoaded:
		left := muster.Int(1).Sub(part)
		part = muster.Int(1).Sub(left.Mul(left))
	case muster.BackLoaded:
		part = part.Mul(part)
	}
	return from.Add(to.Sub(from).Mul(part))
}

// fine is how finely a compound share is kept: its root is no fraction.
var fine = muster.MustNumber("0.000000000000000001")

// root is the nth root of r > 0 to eighteen decimals, by Newton's method.
func root(r muster.Number, n int) muster.Number {
	// The first guess is right to nine digits, each round doubles them.
	x := muster.Ratio(int64(math.Pow(r.Float(), 1/float64(n))*1e9), 1e9)
	for range 2 {
		power := muster.Int(1)
		for range n - 1 {
			power = power.Mul(x)
		}
		x = quotient(x.Mul(muster.Int(int64(n-1))).Add(quotient(r, power)), muster.Int(int64(n))).Round(fine)
	}
	return x
}
