// Package diff tells how one edition of a source differs from another:
// definitions and price bases first, then what is there, the revised cells, who
// crosses a target, and whose findings change.
package diff

import (
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/formula"
)

// Editions compares two editions of one source, or of a source and of what the
// press reported of it. The error says why they cannot be compared.
func Editions(b muster.Books, before, after muster.Edition) (muster.EditionDiff, error) {
	if family(before.Source) != family(after.Source) {
		return muster.EditionDiff{}, fmt.Errorf("%s and %s are of two sources, which define what they measure differently; muster books bridge sets sources side by side", before.ID, after.ID)
	}
	if before.ID == after.ID {
		return muster.EditionDiff{}, fmt.Errorf("%s is compared with itself; name another edition", before.ID)
	}
	d := muster.EditionDiff{Before: before, After: after}
	p := &pair{b: b, before: before, after: after, rooms: formula.NewRooms(b)}
	p.names()
	if before.PriceBase != after.PriceBase && before.PriceBase != "" && after.PriceBase != "" {
		d.PriceBase = fmt.Sprintf("constant prices are those of %s in %s and of %s in %s: levels at constant prices, and totals' shares and growth, are not compared", before.PriceBase, before.ID, after.PriceBase, after.ID)
		p.rebased = true
	}
	d.Definitions = p.definitions
	d.Notes = p.notes()
	d.Coverage = p.coverage()
	for _, m := range p.measures {
		d.Measures = append(d.Measures, p.measure(m))
	}
	d.Crossings = p.crossings()
	return d, nil
}

// family is whose figures they are, first-hand or not.
func family(source string) string { return strings.TrimSuffix(source, "_press") }

// pair is two editions under comparison.
type pair struct {
	b             muster.Books
	before, after muster.Edition
	rooms         *formula.Rooms
	rebased       bool
	definitions   []muster.DefinitionChange
	measures      []named  // in both editions
	gone, come    []string // measures of one only
}

// named is a measure and what the later edition calls it.
type named struct{ before, after string }

// names pairs the measures of the two editions: by name, else by the definition
// that continues the earlier one.
func (p *pair) names() {
	old, new := p.measuresOf(p.before), p.measuresOf(p.after)
	taken := map[string]bool{}
	for _, m := range old {
		if slices.Contains(new, m) {
			p.measures = append(p.measures, named{m, m})
			taken[m] = true
			continue
		}
		page, _ := atlas.Measure(m)
		other := page.Core
		if other == "" {
			other = precursor(m)
		}
		if other == "" || !slices.Contains(new, other) || taken[other] {
			p.gone = append(p.gone, m)
			continue
		}
		taken[other] = true
		p.measures = append(p.measures, named{m, other})
		later, _ := atlas.Measure(other)
		p.definitions = append(p.definitions, muster.DefinitionChange{Before: m, After: other, Why: firstSentence(later.Doc)})
	}
	for _, m := range new {
		if !taken[m] {
			p.come = append(p.come, m)
		}
	}
	for _, m := range p.measures {
		if m.before == m.after && p.redefined(m) {
			p.definitions = append(p.definitions, muster.DefinitionChange{Before: m.before, After: m.after, Why: "A share of spending on the earlier definition in one edition and on the later one in the other."})
		}
	}
}

// redefined says whether the two editions measure something else under a
// measure: another name, or a category of spending that is itself redefined.
func (p *pair) redefined(m named) bool {
	if m.before != m.after {
		return true
	}
	switch m.before {
	case "equipment_share", "personnel_share", "infrastructure_share", "other_share":
		return slices.ContainsFunc(p.measures, func(o named) bool { return o.before != o.after })
	}
	return false
}

// precursor is the measure that another continues on a later definition, for
// comparing backwards.
func precursor(core string) string {
	for _, m := range atlas.Measures() {
		if m.Core == core {
			return m.Name
		}
	}
	return ""
}

func firstSentence(doc string) string {
	s, _, ok := strings.Cut(doc, ". ")
	if ok {
		s += "."
	}
	return s
}

func (p *pair) measuresOf(e muster.Edition) []string {
	var out []string
	for _, k := range p.b.Series(e.ID, "", "") {
		out = append(out, k.Measure)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// notes are what a reader should know before the numbers: titles that changed,
// editions that are held in part or second-hand.
func (p *pair) notes() []string {
	var out []string
	if a, b := bare(p.before.Title), bare(p.after.Title); a != b {
		out = append(out, fmt.Sprintf("the title changed from %q to %q", p.before.Title, p.after.Title))
	}
	for _, e := range []muster.Edition{p.before, p.after} {
		if e.Held == "partial" {
			out = append(out, fmt.Sprintf("%s is held in part: what it lacks here, the publication may have", e.ID))
		}
		if e.SecondHand {
			out = append(out, fmt.Sprintf("%s is second-hand: as the press gave it, mostly rounded", e.ID))
		}
	}
	return out
}

// bare is a title without its years.
func bare(title string) string {
	s, _, _ := strings.Cut(title, " (")
	return s
}
