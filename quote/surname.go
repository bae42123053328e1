package quote

import (
	"strings"

	"muster"
	"muster/atlas"
	"muster/quote/names"
	"muster/words"
)

// courtesy is the office of "Mr", "Dame" and their kin: none.
const courtesy = "courtesy"

// introduce keeps what a mention tells of a person beside the name: the gender of
// a courtesy title or of a first name, and that the name stood in full.
func (r *reader) introduce(p *person, m *names.Mention, toks []words.Token) {
	if p.body {
		return
	}
	if p.gender == "" {
		p.gender = r.titleGender(m)
	}
	if !m.Full {
		return
	}
	if p.gender == "" {
		first, _, _ := strings.Cut(p.key, " ")
		p.gender = speech().firstNames.Word(first)
	}
	if m.Office == "expert" || m.Office == "manager" || r.ordinary(m, toks) {
		p.private = p.private || p.id == ""
	}
	if r.cast.block >= 0 {
		p.told, p.toldAt = true, r.cast.block
		p.titled = p.titled || r.blocks[r.cast.block].Kind == muster.TitleBlock
	}
}

// ordinary says whether a name is described as of somebody without an office: "the
// baker Otto Finn", "Otto Finn, a baker in Sylvan".
func (r *reader) ordinary(m *names.Mention, toks []words.Token) bool {
	private := &speech().private
	if i := m.NameFrom - 1; i >= 0 && private.Has(&toks[i]) {
		return true
	}
	i := m.NameTo
	if i+1 >= len(toks) || toks[i].Lower != "," {
		return false
	}
	for k := i + 1; k < len(toks) && k < i+aboutMost && (toks[k].Kind != words.Punct || toks[k].Lower == "-"); k++ {
		if private.Has(&toks[k]) {
			return true
		}
		if s := speech(); k > i+1 && s.inner.Has(&toks[k]) {
			return false
		}
	}
	return false
}

// titleGender is what a courtesy title tells: "he", "she" or "".
func (r *reader) titleGender(m *names.Mention) string {
	if m.Title.Len() == 0 {
		return ""
	}
	for w := range strings.FieldsSeq(strings.ToLower(r.body[m.Title.Start:m.Title.End])) {
		if g := speech().titleGender.Word(strings.TrimRight(w, ".")); g != "" {
			return g
		}
	}
	return ""
}

// bearer is whom a surname that stands alone, or behind a title, means.
func (r *reader) bearer(surname string, m *names.Mention) *person {
	list := r.cast.bySurname[surname]
	if len(list) == 0 {
		if p := r.cast.byFirst[surname]; p != nil && m.Office == courtesy {
			if g := r.titleGender(m); g != "" && (p.gender == "" || p.gender == g) {
				return p // "Dame Ada" of "Dame Ada Brill"
			}
		}
		return nil
	}
	if m.Office != "" && m.Office != courtesy {
		for _, p := range list {
			if p.office == m.Office {
				return p
			}
		}
	}
	g := r.titleGender(m)
	var fit []*person
	for _, p := range list {
		if g == "" || p.gender == "" || p.gender == g {
			fit = append(fit, p)
		}
	}
	if g != "" && len(fit) > 1 {
		var sure []*person
		for _, p := range fit {
			if p.gender == g {
				sure = append(sure, p)
			}
		}
		if len(sure) == 1 {
			fit = sure
		}
	}
	switch len(fit) {
	case 0:
		return r.nobodyKnown(r.body[m.Name.Start:m.Name.End], g)
	case 1:
		return fit[0]
	}
	return r.which(surname, fit)
}

// alone is whom a capitalised word means, nil where it is nobody's surname.
func (r *reader) alone(surname string) *person {
	list := r.cast.bySurname[surname]
	switch len(list) {
	case 0:
		return nil
	case 1:
		return list[0]
	}
	return r.which(surname, list)
}

// which is whom of several people a surname alone means: the one whom the report
// has named before it names the others, unless it names another in the same
// paragraph; before any is named, the only office holder. Else nobody can say,
// and a wrong name is worse than none.
func (r *reader) which(surname string, list []*person) *person {
	set := r.cast.settled[surname]
	if set != nil {
		for _, p := range list {
			if p != set && p.told && p.toldAt == r.cast.block {
				return r.nobodyKnown(surname, "")
			}
		}
		return set
	}
	var told, held []*person
	for _, p := range list {
		if p.told {
			told = append(told, p)
		}
		if p.id != "" {
			held = append(held, p)
		}
	}
	switch {
	case len(told) == 1:
		set = told[0]
	case len(told) > 1 && told[0].titled && !told[1].titled:
		for _, p := range told[1:] {
			if p.toldAt == r.cast.block {
				return r.nobodyKnown(surname, "")
			}
		}
		set = told[0] // whom the headline names
	case len(told) == 0 && len(held) == 1:
		set = held[0]
	case len(told) == 0 && r.cast.block < 0:
		return list[0]
	default:
		return r.nobodyKnown(surname, "")
	}
	r.cast.settled[surname] = set
	return set
}

// nobodyKnown is somebody of whom only a surname is sure.
func (r *reader) nobodyKnown(surname, gender string) *person {
	key := "? " + gender + " " + atlas.Fold(surname)
	if p := r.cast.byName[key]; p != nil {
		return p
	}
	name := surname
	if c := name[0]; 'a' <= c && c <= 'z' {
		name = strings.ToUpper(name[:1]) + name[1:]
	}
	p := &person{name: name, key: key, gender: gender, unbound: true}
	r.cast.byName[key] = p
	return p
}

// bindBare finds the office holders whom a text calls by surname alone. The
// country or the body that they hold office for must be named in it, and no
// other holder of that day have the surname.
func (r *reader) bindBare() {
	for _, p := range r.cast.bare {
		if p.id != "" {
			continue
		}
		var found *atlas.Person
		var term atlas.Term
		several := false
		for _, a := range atlas.ByName(p.name) {
			terms := a.In(r.window)
			if len(terms) == 0 {
				continue
			}
			t := terms[len(terms)-1]
			if a.Namesakes {
				continue // too many share it
			}
			if g := holderGender(a); !r.cast.countries[t.Country] || g != "" && p.gender != "" && g != p.gender {
				continue
			}
			several = several || found != nil
			found, term = a, t
		}
		if found != nil && !several {
			r.hold(p, found, term)
		}
	}
}

// holderGender is "he" or "she", as the atlas tells, else as the first name does; ""
// where neither is sure.
func holderGender(a *atlas.Person) string {
	if g := pronounOf(a.Gender); g != "" {
		return g
	}
	first, _, _ := strings.Cut(atlas.Fold(a.Name), " ")
	return speech().firstNames.Word(first)
}

// pronounOf is the pronoun of a gender of the atlas, "" where it does not say.
func pronounOf(gender string) string {
	switch gender {
	case "f":
		return "she"
	case "m":
		return "he"
	}
	return ""
}
