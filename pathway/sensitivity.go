package pathway

import (
	"fmt"
	"strconv"

	"muster"
)

// change is one assumption of a pathway made another.
type change struct {
	says string
	do   func(*walk)
}

// sensitivity computes the last line again with one assumption changed at a
// time: a point of growth or inflation a year, a dollar a tenth dearer, the
// other shapes, two years more or less.
func (w *walk) sensitivity(p *muster.Pathway) []muster.PathSensitivity {
	line := p.Lines[len(p.Lines)-1]
	last := line.Steps[len(line.Steps)-1]
	var out []muster.PathSensitivity
	for _, c := range w.changes() {
		other := w.changed(c)
		l := other.again(line.Code)
		end := l.Steps[len(l.Steps)-1]
		out = append(out, muster.PathSensitivity{
			Change: c.says, Money: end.Money, Extra: l.Total.FlatShare,
			MoneyBy: end.Money.Sub(last.Money), ExtraBy: l.Total.FlatShare.Sub(line.Total.FlatShare),
		})
	}
	return out
}

func (w *walk) changes() []change {
	point := muster.MustNumber("0.01")
	list := []change{
		{"real growth a point higher every year", func(o *walk) { o.bend(point, muster.Int(0), muster.Int(1)) }},
		{"real growth a point lower every year", func(o *walk) { o.bend(point.Neg(), muster.Int(0), muster.Int(1)) }},
	}
	if w.base == 0 {
		list = append(list,
			change{"inflation a point higher every year", func(o *walk) { o.bend(muster.Int(0), point, muster.Int(1)) }},
			change{"inflation a point lower every year", func(o *walk) { o.bend(muster.Int(0), point.Neg(), muster.Int(1)) }})
		if w.r.Currency == "USD" {
			list = append(list, change{"the US dollar a tenth dearer from the second year", func(o *walk) { o.bend(muster.Int(0), muster.Int(0), muster.Ratio(10, 11)) }})
		}
	}
	for _, shape := range []muster.Shape{muster.Straight, muster.Compound, muster.FrontLoaded, muster.BackLoaded, muster.Planned} {
		if shape != w.r.Shape {
			list = append(list, change{"shape " + string(shape), func(o *walk) { o.r.Shape = shape }})
		}
	}
	for _, by := range []int{w.r.By - 2, w.r.By + 2} {
		if by > w.r.From && by <= w.r.From+farthest {
			list = append(list, change{"target in " + strconv.Itoa(by), func(o *walk) { o.r.By = by }})
		}
	}
	half := muster.MustNumber("0.005")
	return append(list, change{fmt.Sprintf("target %s %%", percent(w.r.Target.Add(half))), func(o *walk) { o.r.Target = o.r.Target.Add(half) }})
}

// changed is a copy of the walk with one thing changed and its paths walked
// anew. Where the target's year changes, the comparison still ends at the year
// asked for: a later target leaves the path on its way, an earlier one is held.
func (w *walk) changed(c change) *walk {
	o := *w
	o.allies, o.byCode = nil, map[string]*ally{}
	for _, a := range w.allies {
		twin, economy := *a, *a.economy
		twin.economy, twin.notes, twin.steps = &economy, nil, nil
		o.allies = append(o.allies, &twin)
		o.byCode[twin.code] = &twin
	}
	c.do(&o)
	if w.target != nil {
		o.target = o.byCode[w.target.code].economy
	}
	for _, a := range o.allies {
		if !a.forces {
			continue
		}
		list := shares(o.r.Shape, point{o.r.From, a.start.Value}, a.through(o.b, &o.r))
		for len(list) <= w.r.By-o.r.From {
			list = append(list, list[len(list)-1])
		}
		a.shares = list[:w.r.By-o.r.From+1]
	}
	o.r.By = w.r.By
	return &o
}

func (w *walk) again(code string) muster.PathLine {
	if members, group := w.members[code]; group {
		return w.group(code, members)
	}
	return w.line(w.byCode[code])
}

// bend makes every year after the first grow and get dearer by so much more,
// and other currencies worth a part of what they were in dollars.
func (w *walk) bend(growth, inflation, worth muster.Number) {
	one := muster.Int(1)
	for _, a := range w.allies {
		e := a.economy
		output, prices, dollars := append([]muster.Number{}, e.output...), append([]muster.Number{}, e.prices...), append([]muster.Number{}, e.dollars...)
		real, dearer := one, one
		for year := w.r.From + 1; year < e.first+len(output); year++ {
			i := year - e.first
			grown := quotient(quotient(e.output[i], e.output[i-1]), quotient(e.prices[i], e.prices[i-1]))
			inflated := quotient(e.prices[i], e.prices[i-1])
			real = real.Mul(quotient(grown.Add(growth), grown)).Round(tidy)
			dearer = dearer.Mul(quotient(inflated.Add(inflation), inflated)).Round(tidy)
			output[i] = e.output[i].Mul(real).Mul(dearer).Round(tidy)
			prices[i] = e.prices[i].Mul(dearer).Round(tidy)
			if a.code != "USA" {
				dollars[i] = e.dollars[i].Mul(worth)
			}
		}
		e.output, e.prices, e.dollars = output, prices, dollars
		a.bases = nil
	}
}
