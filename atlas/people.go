package atlas

import (
	_ "embed"
	"strings"
	"sync"

	"muster"
)

//go:embed people.txt
var peopleText string

//go:embed people_offices.txt
var officesText string

// Term is one stretch of time in an office. From and To are inclusive; where
// the table gives only a month or a year they are its outer edges. To is 0 for
// a term that was running on the day that [PeopleChecked] gives.
type Term struct {
	Office  string // "defence minister", "secretary general": one name for all countries
	Country string // ISO code, or NATO, EU, UN
	Role    string // as printed: "US Defense Secretary"
	From    muster.Day
	To      muster.Day
	Acting  bool
	Source  string // the public list to check a correction against
}

// Covers says whether the term may include a day: an open end includes every
// later day.
func (t Term) Covers(d muster.Day) bool {
	return t.From <= d && (t.To == 0 || d <= t.To)
}

// Meets says whether the term may share a day with a window. An unknown end of
// the window is open.
func (t Term) Meets(w muster.Window) bool {
	return (w.To == 0 || t.From <= w.To) && (t.To == 0 || w.From == 0 || w.From <= t.To)
}

// Person is someone who held an office in the atlas.
type Person struct {
	ID        string // "mark-rutte"
	Name      string // "Mark Rutte"
	Surname   string // "Rutte", "von der Leyen"
	Spellings []string
	Terms     []Term // oldest first
}

// In returns the person's terms that may share a day with a window, oldest
// first.
func (p *Person) In(w muster.Window) []Term {
	var out []Term
	for _, t := range p.Terms {
		if t.Meets(w) {
			out = append(out, t)
		}
	}
	return out
}

// Held is a term and who served it.
type Held struct {
	*Person
	Term
}

// People lists everyone in the atlas, in the order of the table of offices. The
// slice is shared: do not change it.
func People() []*Person { return people().list }

// PeopleChecked is the day to which the table of offices is known to be
// complete. A term without an end is certain only until then.
func PeopleChecked() muster.Day { return people().checked }

// Holders lists who held an office of a country, oldest first; nil when the
// atlas does not know the office.
func Holders(office, country string) []Held { return people().offices[office+"/"+country] }

// Holder is who held an office of a country on a day. It is false when the
// atlas does not know, when two terms meet on that day, and after the day to
// which the table was checked.
func Holder(office, country string, on muster.Day) (Held, bool) {
	if on > PeopleChecked() {
		return Held{}, false
	}
	var found Held
	n := 0
	for _, h := range Holders(office, country) {
		if h.Term.Covers(on) {
			found = h
			n++
		}
	}
	return found, n == 1
}

// ByName lists the people with a full name, another spelling or a surname, in
// the order of the table. Accents and case do not matter.
func ByName(name string) []*Person { return people().names[Fold(name)] }

type peopleBook struct {
	list    []*Person
	names   map[string][]*Person
	offices map[string][]Held
	kinds   []Term
	checked muster.Day
}

var people = sync.OnceValue(readPeople)

// readPeople panics on a malformed line: the tables are part of the program,
// and its tests read them.
func readPeople() *peopleBook {
	b := &peopleBook{names: map[string][]*Person{}, offices: map[string][]Held{}}
	byID := map[string]*Person{}
	var kind Term
	for line := range strings.SplitSeq(officesText, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "checked "):
			b.checked = muster.MustDay(line[len("checked "):])
		case line[0] == '[':
			f := fields(strings.Trim(line, "[]"), 4)
			kind = Term{Office: f[0], Country: f[1], Role: f[2], Source: f[3]}
			b.kinds = append(b.kinds, kind)
		default:
			f := fields(line, 4)
			p := byID[slug(f[0])]
			if p == nil {
				p = &Person{ID: slug(f[0]), Name: f[0], Surname: f[0][strings.LastIndexByte(f[0], ' ')+1:]}
				byID[p.ID] = p
				b.list = append(b.list, p)
			}
			t := kind
			t.From = span(f[1]).From
			t.To = span(f[2]).To
			t.Acting = f[3] == "acting"
			p.Terms = append(p.Terms, t)
			key := t.Office + "/" + t.Country
			b.offices[key] = append(b.offices[key], Held{p, t})
		}
	}
	readSpellings(byID)
	for _, p := range b.list {
		sortTerms(p.Terms)
		last := p.Name[strings.LastIndexByte(p.Name, ' ')+1:]
		for _, n := range append([]string{p.Name, p.Surname, last}, p.Spellings...) {
			b.add(n, p)
		}
	}
	return b
}

// readSpellings adds other names. One that the full name ends with is the whole
// surname.
func readSpellings(byID map[string]*Person) {
	for line := range strings.SplitSeq(peopleText, "\n") {
		name, rest, ok := strings.Cut(line, " = ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		p := byID[slug(name)]
		if p == nil {
			panic("atlas: people.txt names " + name + ", who holds no office")
		}
		for s := range strings.SplitSeq(rest, ";") {
			s = strings.TrimSpace(s)
			p.Spellings = append(p.Spellings, s)
			inside := strings.HasSuffix(p.Name, " "+s) || strings.HasPrefix(p.Name, s+" ")
			if inside && (len(s) > len(p.Surname) || strings.HasPrefix(p.Name, s+" ")) {
				p.Surname = s
			}
		}
	}
}

func (b *peopleBook) add(name string, p *Person) {
	key := Fold(name)
	for _, q := range b.names[key] {
		if q == p {
			return
		}
	}
	b.names[key] = append(b.names[key], p)
}

func sortTerms(t []Term) {
	for i := 1; i < len(t); i++ {
		for j := i; j > 0 && t[j].From < t[j-1].From; j-- {
			t[j], t[j-1] = t[j-1], t[j]
		}
	}
}
