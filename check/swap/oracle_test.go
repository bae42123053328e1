package swap

import "muster"

// truth gathers what the books say about a claim. "possible" values belong to
// readings that a reasonable person might or might not list: where only they
// would decide, the case is dropped rather than guessed.
type truth struct {
	plain           []muster.Number // every one must hold
	others          []muster.Number // further readings that the contract asks for
	possible        []muster.Number
	earlier         []muster.Number // the plain one in earlier editions, or years where none is said
	earlierPossible []muster.Number
}

// finding judges by contract.md, "How a finding is reached" 5; "" where the
// contract leaves it open.
func (t truth) finding(w want) muster.Verdict {
	if len(t.plain) == 0 {
		return ""
	}
	plain, unsure := true, false
	for _, v := range t.plain {
		h, sure := w.meets(v)
		plain = plain && h
		unsure = unsure || !sure
	}
	some := func(vs []muster.Number) bool {
		found := false
		for _, v := range vs {
			h, sure := w.meets(v)
			found = found || h
			unsure = unsure || !sure
		}
		return found
	}
	others, possible := t.others, t.possible
	if w.threshold {
		for _, v := range t.plain {
			others = append(others, v.Round(point1))
		}
		for _, v := range t.others {
			possible = append(possible, v.Round(point1))
		}
	}
	switch {
	case unsure:
		return ""
	case plain:
		return muster.Holds
	case some(others):
		return sureOf(muster.Depends, unsure)
	case some(possible):
		return ""
	case some(t.earlier):
		return sureOf(muster.Outdated, unsure)
	case some(t.earlierPossible):
		return ""
	}
	return sureOf(muster.Fails, unsure)
}

func sureOf(v muster.Verdict, unsure bool) muster.Verdict {
	if unsure {
		return ""
	}
	return v
}

// level is the truth of one cell: in the newest edition, further series as
// other readings, and what earlier editions and, where no year is said, the
// ten years before gave.
func level(s series, others, possible []series, day muster.Day, year string, said bool) truth {
	var t truth
	v, e, ok := s.then(day, year)
	if !ok {
		return t
	}
	t.plain = v
	for _, o := range others {
		v, _, ok := o.then(day, year)
		switch {
		case !ok:
		case !said && o.newest(day) != year: // its own newest year is another
			t.possible = append(t.possible, v...)
		default:
			t.others = append(t.others, v...)
		}
	}
	for _, o := range possible {
		if v, _, ok := o.then(day, year); ok {
			t.possible = append(t.possible, v...)
		}
	}
	t.editions(s, e, day, year)
	if !said {
		t.years(s, e, year)
	}
	return t
}

// editions adds what other editions gave for the same year.
func (t *truth) editions(s series, e muster.Edition, day muster.Day, year string) {
	first, press := before(e)
	for _, o := range first {
		if v, ok := s.in(o, year); ok {
			t.earlier = append(t.earlier, v)
		}
	}
	for _, o := range press {
		if v, ok := s.in(o, year); ok {
			t.earlierPossible = append(t.earlierPossible, v)
		}
	}
	for _, o := range pressSince(e, day) {
		if v, ok := s.in(o, year); ok {
			t.possible = append(t.possible, v)
			t.earlierPossible = append(t.earlierPossible, v)
		}
	}
}

// years adds the ten years before.
func (t *truth) years(s series, e muster.Edition, year string) {
	y := atoi(year)
	for b := y - 10; b < y; b++ {
		if v, ok := s.in(e, itoa(b)); ok {
			t.earlier = append(t.earlier, v)
		}
		first, _ := before(e)
		for _, o := range first {
			if v, ok := s.in(o, itoa(b)); ok {
				t.earlierPossible = append(t.earlierPossible, v)
			}
		}
	}
}

// change is the growth of a series on the year before, from one edition.
func change(s series, day muster.Day, from, to string) (muster.Number, muster.Edition, bool) {
	v, e, ok := s.then(day, from, to)
	if !ok {
		return muster.Number{}, e, false
	}
	r, ok := v[1].Div(v[0])
	if !ok {
		return r, e, false
	}
	return r.Sub(muster.Int(1)), e, true
}

// quotient is one series over another, both from the newest edition with both.
func quotient(a, b series, day muster.Day, year string) (muster.Number, bool) {
	held := shelf().Editions(a.source())
	for i := len(held) - 1; i >= 0; i-- {
		if held[i].Published > day {
			continue
		}
		x, ok1 := a.in(held[i], year)
		y, ok2 := b.in(held[i], year)
		if ok1 && ok2 {
			return x.Div(y)
		}
	}
	return muster.Number{}, false
}
