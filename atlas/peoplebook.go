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
	names    map[string][]*Person // by folded name, spelling or surname
	sections []*Office
	offices  map[string]*Office // by "office/country"
	checked  muster.Day
}

var people = sync.OnceValue(func() *peopleBook {
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
		if err != nil { // the tables are part of the program, and its tests read them
			panic(fmt.Sprintf("atlas: people/%s: %v", e.Name(), err))
		}
	}
	if err := b.finish(names); err != nil {
		panic("atlas: people/names.txt: " + err.Error())
	}
	return b
})

func newPeopleBook(n int) *peopleBook {
	return &peopleBook{byID: make(map[string]*Person, n), names: make(map[string][]*Person, 3*n), offices: make(map[string]*Office, 256)}
}

// addSections adds the offices of a file. Two people of one name would be one
// person here: a contradiction between their lines is an error.
func (b *peopleBook) addSections(sections []section) error {
	for i := range sections {
		s := &sections[i]
		o := s.office
		for k := range s.entries {
			e := &s.entries[k]
			id := slug(e.name)
			p := b.byID[id]
			if p == nil {
				p = &Person{ID: id, Name: e.name, Surname: surname(e.name)}
				b.byID[id] = p
				b.list = append(b.list, p)
			}
			switch {
			case p.Name != e.name:
				return fmt.Errorf("%s and %s share the id %s: write one name, and the other in names.txt", p.Name, e.name, id)
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
		sortTerms(p.Terms)
		b.add(p.Name, p)
		b.add(p.Surname, p)
		b.add(surname(p.Name), p)
		for _, n := range p.Spellings {
			b.add(n, p)
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

func (b *peopleBook) add(name string, p *Person) {
	key := Fold(name)
	had := b.names[key]
	for _, q := range had {
		if q == p {
			return
		}
	}
	b.names[key] = append(had, p)
}
