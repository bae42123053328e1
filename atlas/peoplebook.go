package atlas

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"muster"
)

//go:embed people/*.txt
var peopleFiles embed.FS

// namesFile holds other spellings; every other file is a country's or body's.
const namesFile = "names"

type peopleBook struct {
	list     []*Person
	byID     map[string]*Person
	byWords  map[string]*Person   // by name as written
	names    map[string][]*Person // by folded name, spelling or surname
	sections []*Office
	offices  map[string]*Office // by "office/country"
	checked  muster.Day
	pool     []*Person // what the lists of names are cut from: most name one
}

var people = sync.OnceValue(readPeople)

// readPeople panics on a malformed line: the tables are part of the program, and
// its tests read them.
func readPeople() *peopleBook {
	entries, err := peopleFiles.ReadDir("people")
	if err != nil {
		panic(err)
	}
	b := newPeopleBook(1024)
	names := ""
	for _, e := range entries {
		text, err := peopleFiles.ReadFile("people/" + e.Name())
		if err != nil {
			panic(err)
		}
		country := strings.TrimSuffix(e.Name(), ".txt")
		if country == namesFile {
			names = string(text)
			continue
		}
		sections, err := parsePeople(country, string(text))
		if err == nil {
			err = b.addSections(sections)
		}
		if err != nil {
			panic(fmt.Sprintf("atlas: people/%s: %v", e.Name(), err))
		}
	}
	if err := b.finish(names); err != nil {
		panic("atlas: people/names.txt: " + err.Error())
	}
	return b
}

// newPeopleBook makes room for n people.
func newPeopleBook(n int) *peopleBook {
	return &peopleBook{
		list: make([]*Person, 0, n), byID: make(map[string]*Person, n), byWords: make(map[string]*Person, n),
		names: make(map[string][]*Person, 2*n), offices: make(map[string]*Office, n/4), pool: make([]*Person, 0, 3*n),
	}
}

// addSections adds the offices of a file. Two people of one name would be one
// person here: a contradiction between their lines is an error.
func (b *peopleBook) addSections(sections []section) error {
	for i := range sections {
		s := &sections[i]
		o := s.office
		o.Held = make([]Held, 0, len(s.entries))
		for k := range s.entries {
			e := &s.entries[k]
			p := b.byWords[e.name]
			if p == nil {
				folded := Fold(e.name)
				p = &Person{ID: slugOf(folded), Name: e.name, Surname: surname(e.name), folded: folded}
				if q := b.byID[p.ID]; q != nil {
					return fmt.Errorf("%s and %s share the id %s: write one name, and the other in names.txt", q.Name, e.name, p.ID)
				}
				b.byWords[e.name], b.byID[p.ID] = p, p
				b.list = append(b.list, p)
			}
			switch {
			case e.gender != "" && p.Gender != "" && e.gender != p.Gender:
				return fmt.Errorf("%s is %s here and %s elsewhere: two people need two names", e.name, e.gender, p.Gender)
			case e.gender != "":
				p.Gender = e.gender
			}
			p.Namesakes = p.Namesakes || e.namesakes
			p.Terms = append(p.Terms, e.term)
			o.Held = append(o.Held, Held{p, e.term})
		}
		b.sections = append(b.sections, &o)
		b.offices[o.Name+"/"+o.Country] = &o
		b.checked = max(b.checked, o.Checked)
	}
	return nil
}

// finish adds the spellings and indexes all names.
func (b *peopleBook) finish(names string) error {
	if err := b.addSpellings(names); err != nil {
		return err
	}
	for _, p := range b.list {
		if len(p.Terms) > 1 {
			sortTerms(p.Terms)
		}
		b.add(p.folded, p)
		b.add(surname(p.folded), p)
		if p.Surname != surname(p.Name) {
			b.add(Fold(p.Surname), p)
		}
		for _, n := range p.Spellings {
			b.add(Fold(n), p)
		}
	}
	return nil
}

// addSpellings reads "full name = other names". One that the full name ends or
// begins with is the whole surname.
func (b *peopleBook) addSpellings(text string) error {
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, rest, ok := strings.Cut(line, " = ")
		if !ok {
			return fmt.Errorf("line %d: write: full name = other names", n)
		}
		p := b.byID[slug(name)]
		if p == nil {
			return fmt.Errorf("line %d: %s holds no office: add a term first", n, name)
		}
		for s := range strings.SplitSeq(rest, ";") {
			if s = strings.TrimSpace(s); s == "" {
				continue
			}
			p.Spellings = append(p.Spellings, s)
			begins := strings.HasPrefix(p.Name, s+" ")
			if begins || strings.HasSuffix(p.Name, " "+s) && len(s) > len(p.Surname) {
				p.Surname = s
			}
		}
	}
	return nil
}

// add lists a person under a folded name, once.
func (b *peopleBook) add(key string, p *Person) {
	had := b.names[key]
	for _, q := range had {
		if q == p {
			return
		}
	}
	if had == nil {
		n := len(b.pool)
		b.pool = append(b.pool, p)
		b.names[key] = b.pool[n : n+1 : n+1]
		return
	}
	b.names[key] = append(had, p)
}
