package books

import (
	"slices"
	"sort"
	"strings"

	"muster"
	"muster/atlas"
)

// stay is one membership: from the day it entered into force until the day the
// country left, 0 while it lasts.
type stay struct {
	country              string
	signed, joined, left muster.Day
}

// always is a day before any that is asked for.
var always = muster.DayOf(1, 1, 1)

// during says whether the stay covers a day.
func (s stay) during(day muster.Day) bool {
	return s.joined <= day && (s.left == 0 || day < s.left)
}

// Members lists a group's members on a day, sorted. WORLD is every country
// that the books hold figures for. Absence is NoDefinition for an unknown group.
func (s *Shelf) Members(group string, on muster.Day) ([]string, muster.Absence) {
	g, ok := s.members()[group]
	if !ok {
		return nil, muster.NoDefinition
	}
	// Formulas ask for every year of every group, and few days change anything.
	i := sort.Search(len(g.spells), func(i int) bool { return g.spells[i].from > on })
	if i == 0 {
		return nil, muster.Present
	}
	return g.spells[i-1].members, muster.Present
}

// group is who was in it when.
type group struct {
	spells  []spell // by day
	changes []muster.MembershipChange
}

// spell is who was a member from a day until the next spell's.
type spell struct {
	from    muster.Day
	members []string // sorted
}

// spellsOf cuts stays up by the days on which they begin and end.
func spellsOf(stays []stay) []spell {
	var spells []spell
	for _, day := range daysOf(stays) {
		sp := spell{from: day}
		for _, m := range stays {
			if m.during(day) {
				sp.members = append(sp.members, m.country)
			}
		}
		sp.members = slices.Clip(sp.members)
		spells = append(spells, sp)
	}
	return spells
}

// daysOf lists the days on which a stay begins or ends.
func daysOf(stays []stay) []muster.Day {
	var days []muster.Day
	for _, m := range stays {
		days = append(days, m.joined)
		if m.left != 0 {
			days = append(days, m.left)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// Memberships lists a group's accessions and departures, oldest first; nil for
// an unknown group and for WORLD. Nobody may change the list.
func (s *Shelf) Memberships(group string) []muster.MembershipChange {
	if group == "WORLD" {
		return nil
	}
	return s.members()[group].changes
}

// changesOf lists the days on which stays begin and end, and whose.
func changesOf(stays []stay) []muster.MembershipChange {
	var changes []muster.MembershipChange
	for _, day := range daysOf(stays) {
		c := muster.MembershipChange{Day: day}
		for _, m := range stays {
			if m.joined == day {
				c.Joined = append(c.Joined, m.country)
				if m.signed.Known() {
					c.Signed = m.signed
				}
			}
			if m.left == day {
				c.Left = append(c.Left, m.country)
			}
			if m.during(day) {
				c.Count++
			}
		}
		changes = append(changes, c)
	}
	return changes
}

// HasForces is false for countries without armed forces (Iceland).
func (s *Shelf) HasForces(country string) bool {
	c, ok := atlas.Country(country)
	return !ok || !c.NoForces
}

// readMembers reads the memberships, by group, each sorted by country.
func (s *Shelf) readMembers() map[string]group {
	byEdition := map[string]map[muster.EditionID][]stay{}
	for _, p := range s.packs {
		for line := range p.All("m\t") {
			f := strings.Split(line, "\t")
			group, id := f[0], muster.EditionID(f[1])
			signed, _ := muster.ParseDay(f[3])
			joined, _ := muster.ParseDay(f[4])
			left, _ := muster.ParseDay(f[5])
			if byEdition[group] == nil {
				byEdition[group] = map[muster.EditionID][]stay{}
			}
			byEdition[group][id] = append(byEdition[group][id], stay{f[2], signed, joined, left})
		}
	}
	groups := map[string][]stay{}
	for group, editions := range byEdition {
		var latest muster.Day
		for _, e := range s.index().factsOf("") {
			stays := editions[e.ID]
			switch {
			case stays == nil || e.Published < latest:
				continue // nothing, or older than what is inside
			case groups[group] == nil:
				groups[group] = stays
			default:
				groups[group] = spliced(groups[group], stays, e.Published-1)
			}
			latest = e.Published
		}
	}
	groups["NATO_EUROPE_CANADA"] = without(groups["NATO"], "USA")
	groups["NATO_EUROPE"] = without(groups["NATO_EUROPE_CANADA"], "CAN")
	groups["EU_NATO"] = inBoth(groups["EU"], groups["NATO"])
	for _, c := range atlas.Countries() {
		if c.NameOnly {
			continue
		}
		groups["WORLD"] = append(groups["WORLD"], stay{country: c.ISO, joined: always})
	}
	out := map[string]group{}
	for name, stays := range groups {
		slices.SortStableFunc(stays, func(a, b stay) int { return strings.Compare(a.country, b.country) })
		out[name] = group{spellsOf(stays), changesOf(stays)}
	}
	return out
}

// spliced follows older editions until a day and a newer one, published on the
// next day, from then on: it changes no answer as of a day before it.
func spliced(old, fresh []stay, until muster.Day) []stay {
	var out []stay
	carried := map[int]bool{}
	for _, s := range old {
		if s.joined > until {
			continue
		}
		if s.during(until + 1) {
			i := slices.IndexFunc(fresh, func(f stay) bool { return f.country == s.country && f.during(until+1) })
			if s.left = until + 1; i >= 0 {
				s.left, carried[i] = fresh[i].left, true
			}
		}
		out = append(out, s)
	}
	for i, f := range fresh {
		if carried[i] || f.left != 0 && f.left <= until+1 {
			continue
		}
		f.joined = max(f.joined, until+1)
		out = append(out, f)
	}
	return out
}

func without(stays []stay, country string) []stay {
	return slices.DeleteFunc(slices.Clone(stays), func(s stay) bool { return s.country == country })
}

// inBoth lists the stretches in which a country is in both groups.
func inBoth(a, b []stay) []stay {
	var both []stay
	for _, s := range a {
		for _, t := range b {
			if s.country != t.country {
				continue
			}
			m := stay{country: s.country, joined: max(s.joined, t.joined), left: earlier(s.left, t.left)}
			if m.left == 0 || m.joined < m.left {
				both = append(both, m)
			}
		}
	}
	return both
}

// earlier is the earlier of two days of which 0 means never.
func earlier(a, b muster.Day) muster.Day {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}
