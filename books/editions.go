package books

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/books/pack"
)

// edition is an edition's line, read.
type edition struct {
	muster.Edition
	pack       pack.Pack
	place      int      // of its pack: those inside the program come first
	heads      []string // columns of figures.csv as printed: "2024e"
	periods    []string // the same without marks
	estimates  []bool
	currencies []string // columns of daily.csv
	remarks    []remark
	tables     tables
}

// remark is a note on some figures; empty fields mean all.
type remark struct{ entity, measure, from, to, note string }

// index is what the shelf holds, read once.
type index struct {
	all   []muster.Edition // oldest first
	byID  map[muster.EditionID]*edition
	held  map[string][]muster.Edition // by source, "" for all; oldest first
	known map[string][]muster.Edition
}

// Editions lists the held editions of a source ("" for all), oldest first.
func (s *Shelf) Editions(source string) []muster.Edition { return s.index().held[source] }

// Known lists every edition of a source ("" for all) known to have been
// published, oldest first. Held is "" for those that are not held.
func (s *Shelf) Known(source string) []muster.Edition { return s.index().known[source] }

// Newest is the newest first-hand edition of the yearly figures that claims
// are about, NATO's and SIPRI's: what "now" means when nobody says.
func (s *Shelf) Newest() muster.EditionID {
	var newest muster.Edition
	for _, source := range []string{"nato", "sipri"} {
		for _, e := range s.Editions(source) {
			if !e.SecondHand && e.Published > newest.Published {
				newest = e
			}
		}
	}
	return newest.ID
}

func (s *Shelf) readIndex() *index {
	x := &index{byID: map[muster.EditionID]*edition{}, held: map[string][]muster.Edition{}, known: map[string][]muster.Edition{}}
	for place, p := range s.packs {
		for line := range p.All("e\t") {
			e := readEdition(line)
			e.pack, e.place = p, place
			for line := range p.All(pack.Prefix("n", string(e.ID))) {
				f := strings.Split(line, "\t")
				e.remarks = append(e.remarks, remark{f[0], f[1], f[2], f[3], f[4]})
			}
			if x.byID[e.ID] != nil { // a later pack stands in
				x.all = slices.DeleteFunc(x.all, func(old muster.Edition) bool { return old.ID == e.ID })
			}
			x.byID[e.ID] = e
			x.all = append(x.all, e.Edition)
		}
	}
	slices.SortFunc(x.all, byDay)
	known := slices.Clone(x.all)
	for _, p := range s.packs {
		for line := range p.All("k\t") {
			f := strings.Split(line, "\t")
			id := muster.EditionID(f[0] + "/" + f[1])
			if x.byID[id] != nil || slices.ContainsFunc(known, func(e muster.Edition) bool { return e.ID == id }) {
				continue
			}
			day, _ := muster.ParseDay(f[1])
			known = append(known, muster.Edition{ID: id, Source: f[0], Published: day, Title: f[2]})
		}
	}
	slices.SortFunc(known, byDay)
	for _, e := range x.all {
		x.held[""] = append(x.held[""], e)
		x.held[e.Source] = append(x.held[e.Source], e)
	}
	for _, e := range known {
		x.known[""] = append(x.known[""], e)
		x.known[e.Source] = append(x.known[e.Source], e)
	}
	return x
}

// factsOf lists the editions of a source as they answer for facts of a day,
// rates and memberships: those inside the program first, then by day. So what
// a user adds changes no answer that there is.
func (x *index) factsOf(source string) []*edition {
	var out []*edition
	for _, e := range x.held[source] {
		out = append(out, x.byID[e.ID])
	}
	slices.SortStableFunc(out, func(a, b *edition) int { return cmp.Compare(a.place, b.place) })
	return out
}

func byDay(a, b muster.Edition) int {
	return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID))
}

// readEdition reads an "e" line: see package pack for its fields.
func readEdition(line string) *edition {
	f := strings.Split(line, "\t")
	id := muster.EditionID(f[0])
	day, _ := muster.ParseDay(f[1])
	e := &edition{Edition: muster.Edition{
		ID: id, Source: id.Source(), Published: day, Title: f[2], Publisher: f[3], Address: f[4], Licence: f[5],
		SecondHand: f[6] != "", Held: f[7], PriceBase: f[8], Note: f[11],
	}}
	if f[9] != "" {
		e.heads = strings.Split(f[9], ",")
	}
	for _, head := range e.heads {
		period, estimate := pack.Column(head)
		e.periods = append(e.periods, period)
		e.estimates = append(e.estimates, estimate)
	}
	if f[10] != "" {
		e.currencies = strings.Split(f[10], ",")
	}
	return e
}

// field returns the nth tab-separated field of a line.
func field(line string, n int) string {
	for ; n > 0; n-- {
		_, line, _ = strings.Cut(line, "\t")
	}
	line, _, _ = strings.Cut(line, "\t")
	return line
}
