package books

import (
	"strconv"
	"strings"

	"muster"
	"muster/books/pack"
)

// Original returns the file that an edition was read from and how it got here;
// false for editions that were collected by hand.
func (s *Shelf) Original(e muster.EditionID) (file pack.Original, transcribed string, ok bool) {
	ed := s.index().byID[e]
	if ed == nil {
		return file, "", false
	}
	line, ok := ed.pack.First(pack.Prefix("o", string(e)))
	if !ok {
		return file, "", false
	}
	f := strings.Split(line, "\t")
	file = pack.Original{Name: f[0], SHA256: f[1], Layout: f[3]}
	file.Bytes, _ = strconv.ParseInt(f[2], 10, 64)
	file.Cells, _ = strconv.Atoi(f[4])
	return file, f[5], true
}

// Gaps lists what an edition lacks, and why.
func (s *Shelf) Gaps(e muster.EditionID) []pack.Gap {
	ed := s.index().byID[e]
	if ed == nil {
		return nil
	}
	var gaps []pack.Gap
	for line := range ed.pack.All(pack.Prefix("g", string(e))) {
		f := strings.Split(line, "\t")
		gaps = append(gaps, pack.Gap{Entity: f[0], Measure: f[1], From: f[2], To: f[3], Table: f[4], Kind: f[5], Why: f[6]})
	}
	return gaps
}

// Gap says why an edition has no figure for a period: the gap that says the
// most of where it is. It is false when nobody said.
func (s *Shelf) Gap(e muster.EditionID, k muster.Key, period string) (pack.Gap, bool) {
	var best pack.Gap
	most := -1
	for _, g := range s.Gaps(e) {
		if said := g.Said(); g.Covers(k.Measure, k.Entity, period) && said > most {
			best, most = g, said
		}
	}
	return best, most >= 0
}

// Breaks lists the years from which on a series of an edition is not
// comparable with what is before, and why.
func (s *Shelf) Breaks(e muster.EditionID, k muster.Key) []pack.Remark {
	ed := s.index().byID[e]
	if ed == nil {
		return nil
	}
	var breaks []pack.Remark
	for line := range ed.pack.All(pack.Prefix("b", string(e))) {
		f := strings.Split(line, "\t")
		r := pack.Remark{Entity: f[0], Measure: f[1], From: f[2], To: f[3], Note: f[4]}
		if (r.Entity == "" || r.Entity == k.Entity) && (r.Measure == "" || r.Measure == k.Measure) {
			breaks = append(breaks, r)
		}
	}
	return breaks
}
