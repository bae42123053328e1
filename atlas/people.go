package atlas

import (
	"slices"
	"strings"

	"muster"
)

// Term is one stretch of time in an office. From and To are inclusive; where
// the table gives only a month, a year or a range they are its outer edges, and
// Since and Until its inner ones. To is 0 for a term that was running on the
// day to which its office was checked.
type Term struct {
	Office  string // "defence minister", "secretary general": one name for all countries
	Country string // ISO code, or NATO, EU, UN
	Role    string // as printed: "US Defense Secretary"
	From    muster.Day
	To      muster.Day
	Since   muster.Day // the last day on which it can have begun: From, when that is known to the day
	Until   muster.Day // the first day on which it can have ended: To, when that is known to the day; 0 as To
	Acting  bool
	Source  string // address of a public page that lists the holders: what to check a correction against

	// FromVerified and ToVerified say whether the day was read in public data,
	// and not only known to whoever entered it.
	FromVerified bool
	ToVerified   bool
}

// Covers says whether the term may include a day: an open end includes every
// later day.
func (t Term) Covers(d muster.Day) bool {
	return t.From <= d && (t.To == 0 || d <= t.To)
}

// Surely says whether the term includes a day whatever its coarse ends are.
func (t Term) Surely(d muster.Day) bool {
	return t.Since <= d && (t.To == 0 || d <= t.Until)
}

// Began says when the term began, "2025-01-25", or that it was later than the
// day printed where only that much is known: "2017-03-01 at the earliest".
func (t Term) Began() string {
	if t.Since != t.From {
		return t.From.String() + " at the earliest"
	}
	return t.From.String()
}

// Ended says when the term ended, as [Term.Began] does; "" for one that runs.
func (t Term) Ended() string {
	if t.Until != t.To {
		return t.To.String() + " at the latest"
	}
	return t.To.String()
}

// Meets says whether the term may share a day with a window. An unknown end of
// the window is open.
func (t Term) Meets(w muster.Window) bool {
	return (w.To == 0 || t.From <= w.To) && (t.To == 0 || w.From == 0 || w.From <= t.To)
}

// kin are the general offices of the table of titles under which holders of a
// particular one are named too: a chief of defence is "General".
var kin = map[string]string{
	"chief of defence": "general", "supreme commander": "general", "military committee chair": "general",
	"speaker": "lawmaker", "economy commissioner": "official", "defence commissioner": "official",
}

// Called says whether a title of an office may be the term's: the office
// itself, or the general one of its kind.
func (t Term) Called(office string) bool {
	return office != "" && (t.Office == office || kin[t.Office] == office)
}

// Person is someone who held an office in the atlas.
type Person struct {
	ID        string // "mark-rutte"
	Name      string // "Mark Rutte"
	Surname   string // "Rutte", "von der Leyen"
	Spellings []string
	Gender    string // "f", "m", "" where the table does not say
	Terms     []Term // oldest first
	// Namesakes says that many people have the full name, so that it means this
	// one only where the office is named with it.
	Namesakes bool

	folded string // the name without accents and capitals
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

// People lists everyone in the atlas, in the order of the tables. The slice is
// shared: do not change it.
func People() []*Person { return people().list }

// PersonOf returns the person of an id.
func PersonOf(id string) (*Person, bool) {
	p, ok := people().byID[id]
	return p, ok
}

// PeopleChecked is the last day to which any office is known to be complete.
// Each office has its own: [Checked].
func PeopleChecked() muster.Day { return people().checked }

// Checked is the day to which an office of a country is known to be complete; 0
// for an office that the atlas does not have. A term without an end is certain
// only until then.
func Checked(office, country string) muster.Day {
	if s := people().offices[office+"/"+country]; s != nil {
		return s.Checked
	}
	return 0
}

// Offices lists the offices, in the order of the tables. The slice is shared.
func Offices() []*Office { return people().sections }

// Holders lists who held an office of a country, oldest first; nil when the
// atlas does not know the office.
func Holders(office, country string) []Held {
	if s := people().offices[office+"/"+country]; s != nil {
		return s.Held
	}
	return nil
}

// Holder is who held an office of a country on a day. It is false when the
// atlas does not know, when two terms meet on that day, when it is not certain
// that a term had begun or was still running, and after the day to which the
// office was checked.
func Holder(office, country string, on muster.Day) (Held, bool) {
	s := people().offices[office+"/"+country]
	if s == nil || on > s.Checked {
		return Held{}, false
	}
	found := -1
	for i := range s.Held {
		if s.Held[i].Covers(on) {
			if found >= 0 {
				return Held{}, false
			}
			found = i
		}
	}
	if found < 0 || !s.Held[found].Surely(on) {
		return Held{}, false
	}
	return s.Held[found], true
}

// ByName lists the people with a full name, another spelling or a surname, in
// the order of the tables. Accents and case do not matter.
func ByName(name string) []*Person { return people().names[Fold(name)] }

// surname is the last word of a name.
func surname(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

func sortTerms(t []Term) {
	slices.SortStableFunc(t, func(a, b Term) int { return int(a.From - b.From) })
}
