// Package judge binds the Meanings of a claim to Readings by asking the books,
// puts the claim's one Test to all of them, twice (as known then, as known
// now), and says what came of it. contract.md, "How a finding is reached", is
// its specification; no other package decides a finding.
package judge

import (
	"muster"
)

// maxReadings is how many readings of one kind a claim may have (contract.md,
// "Readings").
const maxReadings = 8

// Judge judges a claim by what was known when its report appeared and by what
// is known at asOf. A report dated to a window is judged on every day of the
// window on which an answer can change; one without any evidence of its day is
// judged as of asOf and asks for it.
func Judge(b muster.Books, cl *muster.Claim, d muster.Dating, asOf muster.Day) muster.Finding {
	f := muster.Finding{Claim: cl, Then: muster.Unknown, Now: muster.Unknown, Because: cl.Because, Ask: cl.Ask}
	if cl.Because != muster.Present {
		f.Why = absentSentence(cl.Because, "")
		return f
	}
	dueThen(b, cl, window(d, asOf).From)
	vs, err := variants(cl)
	if err != nil {
		f.Because, f.Why = muster.NoSeries, "The words could not be turned into a formula: "+err.Error()
		return f
	}
	days := decisiveDays(b, vs, window(d, asOf), asOf)
	then := judgement(b, cl, vs, occasion{day: days[0], known: muster.Then})
	for _, day := range days[1:] {
		other := judgement(b, cl, vs, occasion{day: day, known: muster.Then})
		if other.verdict != then.verdict {
			then = undated(then, other, days[0], day)
			break
		}
	}
	now := judgement(b, cl, vs, occasion{day: asOf, known: muster.Now, said: days[0], then: then.readings})

	f.Then, f.Now = then.verdict, now.verdict
	f.Reads = append(then.readings, now.readings...)
	f.Reads = append(f.Reads, then.earlier...)
	if len(then.earlier) == 0 || then.earlier[0].Axes != firstAxes(now.earlier) {
		f.Reads = append(f.Reads, now.earlier...)
	}
	f.Robust = robust(then.readings)
	f.Because = then.because
	f.Why = why(b, cl, then, days[0])
	cl.Period = settled(cl.Period, then.readings)
	if f.Ask == "" {
		f.Ask = then.ask
	}
	return f
}

func firstAxes(rs []muster.Reading) muster.Axes {
	if len(rs) == 0 {
		return muster.Axes{}
	}
	return rs[0].Axes
}

// settled is the period of a claim as it was judged: what the words leave out is
// the year that the first plain reading took.
func settled(p muster.Period, rs []muster.Reading) muster.Period {
	if p.To != "" {
		return p
	}
	for _, r := range rs {
		if !r.Plain || r.Value == nil || r.Axes.Edition == "" {
			continue
		}
		years := splitYears(r.Axes.Year)
		p.From, p.To = years[0], years[len(years)-1]
		if p.Basis == "" {
			p.Basis, p.Why = "inferred", "the newest year, not after the statement, in the edition of "+r.Axes.Edition
		}
		return p
	}
	return p
}

// window is the days on which the report may have appeared, never after asOf.
func window(d muster.Dating, asOf muster.Day) muster.Window {
	w := d.Window
	if w.From == 0 && w.To == 0 {
		return muster.Window{From: asOf, To: asOf}
	}
	if w.To == 0 || w.To > asOf {
		w.To = asOf
	}
	if w.From == 0 || w.From > w.To {
		w.From = w.To
	}
	return w
}

// outcome is one judgement: a verdict with everything that led to it.
type outcome struct {
	verdict  muster.Verdict
	because  muster.Absence
	ask      string
	reason   string // for unknown: the sentence
	readings []muster.Reading
	earlier  []muster.Reading
}

// occasion is when a claim is judged: the day of the statement, or now.
type occasion struct {
	day   muster.Day
	known muster.Known
	said  muster.Day       // for now: the day it was said
	then  []muster.Reading // for now: what then chose
}

func judgement(b muster.Books, cl *muster.Claim, vs []variant, o occasion) outcome {
	out := outcome{readings: make([]muster.Reading, 0, len(vs))}
	for i, v := range vs {
		r := bind(b, cl, v, o, i)
		if r.Value != nil {
			r.Holds = passes(testOf(cl, v), *r.Value)
		}
		out.readings = append(out.readings, r)
	}
	out.verdict = verdict(out.readings)
	if out.verdict == muster.Fails || out.verdict == muster.Unknown {
		if e, ok := earlier(b, cl, vs, out.readings, o); ok {
			out.verdict, out.earlier = muster.Outdated, e
		}
	}
	if out.verdict == muster.Unknown {
		out.because, out.reason = whyUnknown(out.readings)
		out.ask = askFor(out.because, cl)
	}
	if out.verdict == muster.Fails && cl.Period.Why == muster.SomeDay {
		out.verdict, out.because = muster.Unknown, muster.PeriodOpen
		out.reason, out.ask = "the words speak of what is to come and name no year", "By which year?"
	}
	if reason, ask, ok := untold(b, cl); ok && out.verdict == muster.Fails {
		out.verdict, out.because, out.reason, out.ask = muster.Unknown, muster.NoSeries, reason, ask
	}
	return out
}

// verdict applies rule 5 of the contract, "outdated" apart.
func verdict(rs []muster.Reading) muster.Verdict {
	computed, held, plain, another := true, true, 0, false
	for _, r := range rs {
		if r.Plain {
			plain++
			if r.Value == nil {
				computed = false
			} else if !r.Holds {
				held = false
			}
		}
		if r.Value != nil && r.Holds {
			another = true
		}
	}
	switch {
	case plain > 0 && computed && held:
		return muster.Holds
	case another:
		return muster.Depends
	case plain > 0 && computed:
		return muster.Fails
	}
	return muster.Unknown
}

func robust(rs []muster.Reading) bool {
	n, yes := 0, 0
	for _, r := range rs {
		if r.Value == nil {
			continue
		}
		n++
		if r.Holds {
			yes++
		}
	}
	return n > 0 && (yes == 0 || yes == n)
}

func testOf(cl *muster.Claim, v variant) muster.Test {
	if t := cl.Meanings[v.meaning].Test; t != nil {
		return *t
	}
	return cl.Test
}

// passes puts a test to a value, whatever its shape.
func passes(t muster.Test, v muster.Value) bool {
	if !sameUnit(t.Unit, v.Unit) {
		return false
	}
	switch {
	case len(v.Each) > 0:
		for _, p := range v.Each {
			if !meets(t, p) {
				return false
			}
		}
		return true
	case len(v.Any) > 0:
		for _, p := range v.Any {
			if meets(t, p) {
				return true
			}
		}
		return false
	case v.Low.Known() && v.High.Known():
		return t.Overlaps(v.Low, v.High)
	}
	return v.Number.Known() && t.Meets(v.Number)
}

// meets puts a test to one element of a list, which may itself be a range.
func meets(t muster.Test, p muster.Part) bool {
	if p.Low.Known() && p.High.Known() {
		return t.Overlaps(p.Low, p.High)
	}
	return p.Number.Known() && t.Meets(p.Number)
}

// sameUnit says whether a test and a value speak of the same kind of number.
// Points and ratios are the same numbers; a ratio of money may have been said
// as a multiple.
func sameUnit(test, value string) bool {
	fold := func(u string) string {
		switch u {
		case "points", "times", "":
			return "ratio"
		case "persons":
			return "count"
		}
		return u
	}
	return fold(test) == fold(value)
}
