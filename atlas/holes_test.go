package atlas

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"muster"
)

// hole is a stretch of more than one day for which nobody is entered.
type hole struct{ from, to muster.Day }

func (h hole) key(o *Office) string {
	return o.Country + " " + o.Name + " " + h.from.String() + ".." + h.to.String()
}

// holes are the stretches of an office's line that nobody is entered for, from
// the first day covered to the day checked.
func holes(o *Office) []hole {
	from, to := max(coverageFrom, o.Created), o.Checked
	if o.Ended != 0 {
		to = o.Ended
	}
	var out []hole
	at := from
	for i := range o.Held {
		h := &o.Held[i]
		if h.From > at+1 && h.From > from {
			out = append(out, hole{at, h.From - 1})
		}
		at = max(at, h.To+1)
		if h.To == 0 {
			at = to + 1
		}
	}
	if at < to {
		out = append(out, hole{at, to})
	}
	return out
}

// knownHoles are the holes that are meant: nobody held the office, or whoever
// answered for it is not known to us. A new one is an error until it stands here.
const knownHoles = `
ALB finance minister 2016-02-18..2016-02-25 = between a resignation and an appointment
CHN defence minister 2023-10-25..2023-12-28 = vacant
EST foreign minister 2014-11-04..2014-11-16 = who answered for it is not known
EST finance minister 2022-07-15..2022-07-17 = between two governments
FIN finance minister 2020-06-06..2020-06-07 = between a resignation and an appointment
HRV defence minister 2020-05-09..2020-07-22 = vacant: a state secretary ran the ministry
HRV defence minister 2023-11-14..2023-11-15 = vacant: a state secretary ran the ministry
HRV finance minister 2022-07-06..2022-07-14 = between a resignation and an appointment
HUN defence minister 2015-09-08..2015-09-09 = between a resignation and an appointment
LTU finance minister 2016-06-21..2016-06-22 = between a dismissal and an appointment
LVA foreign minister 2024-04-11..2024-04-18 = who answered for it is not known
MKD finance minister 2019-06-27..2019-08-31 = vacant: the deputy minister ran the ministry
MNE defence minister 2022-10-23..2022-10-25 = between a dismissal and an appointment
MNE foreign minister 2022-10-23..2022-10-25 = between a dismissal and an appointment
POL foreign minister 2020-08-21..2020-08-25 = between a resignation and an appointment
ROU defence minister 2017-09-07..2017-09-11 = who answered for it is not known
SVK foreign minister 2021-03-25..2021-03-31 = who answered for it is not known
SVN defence minister 2015-04-10..2015-05-12 = who answered for it is not known
UKR foreign minister 2014-02-24..2014-02-26 = between a dismissal and an appointment
UKR chief of defence 2014-01-01..2014-02-27 = not entered
USA speaker 2023-01-04..2023-01-06 = vacant
`

// declaredHoles are the reasons of the known holes, by their keys.
func declaredHoles() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(knownHoles) {
		if key, why, ok := strings.Cut(strings.TrimSpace(line), " = "); ok {
			out[key] = why
		}
	}
	return out
}

// Every hole of a line is declared, and every one declared is there.
func TestEveryHoleIsDeclared(t *testing.T) {
	declared := declaredHoles()
	for _, o := range Offices() {
		for _, h := range holes(o) {
			key := h.key(o)
			if declared[key] == "" {
				t.Errorf("nobody is entered for %s: enter who held it, or declare the hole in knownHoles", key)
			}
			delete(declared, key)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(declared)) {
		t.Errorf("%s is declared but is no hole any more: take its line out", key)
	}
}

// lines are the offices that each ally and the others named must have a line for.
var lines = []string{"defence minister", "foreign minister", "finance minister"}

// allyCodes are the 32 countries of the alliance.
func allyCodes() []string {
	var out []string
	for code := range strings.FieldsSeq(allies) {
		if len(code) == 3 {
			out = append(out, code)
		}
	}
	return out
}

func TestEveryLineIsThere(t *testing.T) {
	has := map[string]bool{}
	for _, o := range Offices() {
		has[o.Country+" "+o.Name] = true
	}
	want := []string{
		"NATO secretary general", "NATO deputy secretary general", "NATO supreme commander", "NATO military committee chair",
		"EU commission president", "EU council president", "EU high representative", "EU defence commissioner",
		"USA president", "USA secretary of state", "FRA president", "POL president", "ROU president", "LTU president",
		"CZE president", "FIN president", "TUR president", "RUS president", "UKR president", "CHN president",
	}
	for _, c := range append(allyCodes(), "RUS", "UKR", "CHN") {
		for _, office := range lines {
			switch {
			case c == "ISL" && office == "defence minister": // it has none
			case c == "USA" && office == "foreign minister": // the Secretary of State
			default:
				want = append(want, c+" "+office)
			}
		}
		if !has[c+" president"] && !has[c+" prime minister"] && !has[c+" chancellor"] {
			t.Errorf("%s has no leader", c)
		}
	}
	for _, w := range want {
		if !has[w] {
			t.Errorf("no line for %s", w)
		}
	}
}
