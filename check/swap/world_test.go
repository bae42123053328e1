package swap

import (
	"strings"
	"sync"

	"muster"
	"muster/books"
)

// ally is a line of allies.txt.
type ally struct {
	code, adjective, capital, currency, money string
	names                                     []string
}

var allies = sync.OnceValue(func() []ally {
	var out []ally
	for _, line := range table("allies.txt") {
		f := strings.Split(line, "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
			if f[i] == "-" {
				f[i] = ""
			}
		}
		a := ally{code: f[0], adjective: f[2], capital: f[3], currency: f[4], money: f[5]}
		for n := range strings.SplitSeq(f[1], ";") {
			a.names = append(a.names, strings.TrimSpace(n))
		}
		out = append(out, a)
	}
	return out
})

var shelf = sync.OnceValue(func() *books.Shelf {
	s, err := books.Open()
	if err != nil {
		panic(err)
	}
	return s
})

// series is a measure of an entity in one unit and price base ("constant" is
// the edition's own).
type series struct{ entity, measure, unit, prices string }

func share(e string) series {
	return series{e, "defence_expenditure_share_of_gdp", "ratio", ""}
}
func money(e, unit, prices string) series {
	return series{e, "defence_expenditure", unit, prices}
}
func realChange(e string) series { return series{e, "defence_expenditure_real_change", "ratio", ""} }
func persons(e string) series    { return series{e, "armed_forces_personnel", "persons", ""} }
func part(e, measure string) series {
	return series{e, measure, "ratio", ""}
}
func sipriShare(e string) series {
	return series{e, "military_expenditure_share_of_gdp", "ratio", ""}
}
func sipriMoney(e string) series { return series{e, "military_expenditure", "USD", "current"} }

func (s series) source() string {
	if strings.HasPrefix(s.measure, "military") {
		return "sipri"
	}
	return "nato"
}

// in looks a cell up in one edition.
func (s series) in(e muster.Edition, year string) (muster.Number, bool) {
	k := muster.Key{Measure: s.measure, Entity: s.entity, Unit: s.unit, Prices: s.prices}
	if s.prices == "constant" {
		k.Prices = "constant-" + e.PriceBase
	}
	f, absent := shelf().Figure(e.ID, k, year)
	return f.Value, absent == muster.Present
}

// then is the newest first-hand edition published by the day that has all the
// cells; its values come in the order of the years. ok is false without one.
func (s series) then(day muster.Day, years ...string) (values []muster.Number, e muster.Edition, ok bool) {
	held := shelf().Editions(s.source())
	for i := len(held) - 1; i >= 0; i-- {
		e = held[i]
		if e.Published > day {
			continue
		}
		if values, ok = s.all(e, years); ok {
			return values, e, true
		}
	}
	return nil, e, false
}

func (s series) all(e muster.Edition, years []string) ([]muster.Number, bool) {
	var values []muster.Number
	for _, y := range years {
		v, ok := s.in(e, y)
		if !ok {
			return nil, false
		}
		values = append(values, v)
	}
	return values, true
}

// newest is the newest year, not after the day's, that the newest edition with
// the series has; "" without one.
func (s series) newest(day muster.Day) string {
	held := shelf().Editions(s.source())
	for i := len(held) - 1; i >= 0; i-- {
		if held[i].Published > day {
			continue
		}
		for y := day.Year(); y > day.Year()-4; y-- {
			if _, ok := s.in(held[i], itoa(y)); ok {
				return itoa(y)
			}
		}
	}
	return ""
}

// before lists the editions of NATO's figures older than one: first-hand ones
// and those that only the press gave.
func before(e muster.Edition) (firstHand, press []muster.Edition) {
	for _, o := range shelf().Editions("nato") {
		if o.Published < e.Published {
			firstHand = append(firstHand, o)
		}
	}
	for _, o := range shelf().Editions("nato_press") {
		if o.Published < e.Published {
			press = append(press, o)
		}
	}
	return firstHand, press
}

// pressSince lists press editions published after an edition and by the day.
func pressSince(e muster.Edition, day muster.Day) []muster.Edition {
	var out []muster.Edition
	for _, o := range shelf().Editions("nato_press") {
		if o.Published > e.Published && o.Published <= day {
			out = append(out, o)
		}
	}
	return out
}

// members are the countries of a group on the last day of a year that have
// forces.
func members(group, year string) []string {
	var out []string
	all, _ := shelf().Members(group, muster.MustDay(year+"-12-31"))
	for _, m := range all {
		if shelf().HasForces(m) {
			out = append(out, m)
		}
	}
	return out
}

// together looks up one year of a series for several countries in the newest
// edition that has it for all of them; nil without one.
func together(codes []string, of func(string) series, day muster.Day, year string) []muster.Number {
	if len(codes) == 0 {
		return nil
	}
	held := shelf().Editions(of(codes[0]).source())
edition:
	for i := len(held) - 1; i >= 0; i-- {
		if held[i].Published > day {
			continue
		}
		var out []muster.Number
		for _, c := range codes {
			v, ok := of(c).in(held[i], year)
			if !ok {
				continue edition
			}
			out = append(out, v)
		}
		return out
	}
	return nil
}
