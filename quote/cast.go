package quote

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/quote/names"
	"muster/words"
)

// person is somebody, or a body, that the text names.
type person struct {
	name    string
	key     string // folded name
	surname string // folded
	id      string
	role    string
	country string
	office  string
	about   []string // lower-case words that describe: title, apposition
	apart   []string // of those, what says that a title is not held now: "former"
	gender  string   // "he", "she" or ""
	body    bool
	seen    bool // spoke, or was named in narration, before
	joint   bool // two people who speak together
	unnamed bool // known by an office only: "the defence secretary"
	unbound bool // the atlas knows nobody of that name
	private bool // described as what no office holder is: "the engineer Otto Finn"
	told    bool // named in full up to here
	toldAt  int  // the block of the last full name
	titled  bool // named in full in the headline
}

// cast is everybody whom the text names, in order of appearance.
type cast struct {
	all       []*person
	byName    map[string]*person
	bySurname map[string][]*person // folded surnames; people with a full name or an office, in order
	settled   map[string]*person   // whom a surname alone means, where several have it
	bare      []*person            // known by a surname alone
	countries map[string]bool      // codes of countries and bodies that the text names
	firms     []firm               // bodies with "and" in their names
	block     int                  // that is being marked; -1 before
	byFirst   map[string]*person   // nil where two people share it
}

// ref is one place where the text names somebody, an office or a country.
type ref struct {
	muster.Span
	from, to int
	p        *person // nil for an office without a name and for countries
	office   string
	country  string
	named    bool // a name stands here, not only a title
	placed   bool // the words name the country
	apart    bool // of one who does not hold the office now, or of a namesake of it
}

// gather reads who is named anywhere in the text, so that a surname in the
// first line finds the full name of the last; then marks every place.
func (r *reader) gather(page *names.Page) {
	r.cast = cast{byName: map[string]*person{}, bySurname: map[string][]*person{}, settled: map[string]*person{}, countries: map[string]bool{}, block: -1, byFirst: map[string]*person{}}
	found := make([][]names.Mention, len(r.blocks))
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.Speaker.Len() > 0 {
			r.label(b.Speaker)
		}
		if b.Kind == muster.BoxBlock {
			continue
		}
		if b.Kind == muster.TitleBlock && capitalised(r.body[b.Start:b.End]) {
			continue // "Retired Officer Highlights Burden": where every word has a capital, none tells a name
		}
		r.firms(b)
		found[i] = page.Blocks[i].Mentions
		for k := range found[i] {
			if m := &found[i][k]; m.Full {
				r.meet(m, b.toks)
			}
		}
	}
	for i := range r.blocks {
		b := &r.blocks[i]
		for k := range found[i] {
			if m := &found[i][k]; !m.Full && m.Name.Len() > 0 && (m.Institution || m.Office != "" && m.Office != courtesy) {
				r.meet(m, b.toks)
			}
		}
	}
	for i := range r.blocks {
		r.cast.block = i
		r.mark(&r.blocks[i], found[i])
		r.blocks[i].share()
	}
	r.bindBare()
}

// fold is [atlas.Fold], remembered: a report says the same names again and again.
func (r *reader) fold(name string) string {
	key, known := r.folded[name]
	if !known {
		key = atlas.Fold(name)
		r.folded[name] = key
	}
	return key
}

// sharedMost is how many people of one surname are told apart.
const sharedMost = 20

// capitalised says whether a headline is written with a capital on every word.
func capitalised(s string) bool { return countWords(s) >= 4 && titled(s) }

// meet adds the person of a mention to the cast, or adds to what is known.
func (r *reader) meet(m *names.Mention, toks []words.Token) *person {
	m = own(m, toks)
	name := r.body[m.Name.Start:m.Name.End]
	key := r.fold(name)
	p := r.cast.byName[key]
	if !m.Full && !m.Institution {
		if q := r.bearer(key, m); q != nil {
			p = q
		}
	}
	if p == nil {
		p = &person{name: name, key: key, surname: key[strings.LastIndexByte(key, ' ')+1:], body: m.Institution || m.Office == "" && (r.makes(m, toks) || place(key))}
		r.cast.all = append(r.cast.all, p)
		r.cast.byName[key] = p
		switch {
		case p.body:
		case len(r.cast.bySurname[p.surname]) >= sharedMost:
		case m.Full || m.Office != "" && m.Office != courtesy:
			r.cast.bySurname[p.surname] = append(r.cast.bySurname[p.surname], p)
			if !m.Full && r.anyOffice(m, toks) {
				r.cast.bare = append(r.cast.bare, p) // "Secretary Rubio"
			}
		default:
			r.cast.bare = append(r.cast.bare, p)
		}
		if first, _, full := strings.Cut(key, " "); full && !p.body {
			if _, taken := r.cast.byFirst[first]; taken {
				p = nil
			}
			r.cast.byFirst[first] = p
			p = r.cast.byName[key]
		}
	}
	r.introduce(p, m, toks)
	if m.Office != "" && p.office == "" {
		p.office = m.Office
	}
	if m.Named && p.country == "" {
		p.country = m.Country
	}
	if p.country == "" && !p.body {
		p.country = r.origin(m, toks)
	}
	p.describe(m, toks)
	r.bind(p, m)
	return p
}

// originMost is how many words may stand between a demonym and a name: "Polish
// night nurse Ewa Zych".
const originMost = 3

// origin is the country that a description before a name tells: "the Norwegian
// consultant Alma Vik", "American candidate, Duke Harlow, said". After a comma
// the description must begin its sentence, and a comma must close the name:
// "Faced with the Russian threat, Alma Vik said" tells nothing of her.
func (r *reader) origin(m *names.Mention, toks []words.Token) string {
	if m.NameTo+1 < len(toks) && toks[m.NameTo].Lower == "of" {
		if c := names.Country(r.body, toks, m.NameTo+1, m.NameTo+2); c != "" {
			return c // "Ada Brill of Freedonia"
		}
	}
	i := m.NameFrom - 1
	comma := i >= 0 && toks[i].Lower == ","
	if comma {
		if m.NameTo >= len(toks) || toks[m.NameTo].Lower != "," {
			return ""
		}
		i--
	}
	n := 0
	for ; i >= 0 && n < originMost && toks[i].Kind == words.Word && !upper(r.body, &toks[i]); i-- {
		if s := speech(); s.inner.Has(&toks[i]) || s.clause.Has(&toks[i]) || s.verbs.Of(&toks[i]) != mute {
			return ""
		}
		n++
	}
	if n == 0 || i < 0 || !names.Demonym(toks[i].Lower) {
		return ""
	}
	if comma && i > 0 && toks[i-1].Lower != "." && !(i == 1 && toks[0].Kind == words.Word) {
		return ""
	}
	return names.Country(r.body, toks, i, i+1)
}

// bind finds the person in the atlas: a full name that held an office in the
// window, or a surname that only one holder in the window has.
func (r *reader) bind(p *person, m *names.Mention) {
	if p.id != "" || p.body || p.unbound || p.private && !m.Full || !m.Full && (m.Office == "" || m.Office == courtesy) {
		return
	}
	known := atlas.ByName(p.name)
	if len(known) == 0 {
		p.unbound = true // its name only changes with its id
		return
	}
	var found *atlas.Person
	var term atlas.Term
	for _, a := range known {
		terms := a.In(r.window)
		if len(terms) == 0 {
			continue
		}
		t := terms[len(terms)-1]
		fits := false
		for _, x := range terms {
			if x.Called(m.Office) && (m.Country == "" || m.Country == x.Country) {
				t, fits = x, true
			}
		}
		if (!m.Full || p.private || a.Namesakes) && !fits {
			continue
		}
		if found != nil {
			return // two holders of that surname
		}
		found, term = a, t
	}
	if found != nil {
		r.hold(p, found, term)
	}
}

// hold gives a person of the text the identity of an office holder.
func (r *reader) hold(p *person, found *atlas.Person, term atlas.Term) {
	p.id, p.name, p.role, p.country = found.ID, found.Name, term.Role, term.Country
	p.note(strings.ToLower(term.Role[strings.LastIndexByte(term.Role, ' ')+1:]))
	p.office = term.Office
	if g := holderGender(found); g != "" {
		p.gender = g
	}
	r.cast.byName[r.fold(found.Name)] = p
	if s := r.fold(found.Surname); !slices.Contains(r.cast.bySurname[s], p) {
		r.cast.bySurname[s] = append(r.cast.bySurname[s], p)
	}
}

// mark lists the places of a block where somebody is named, in order.
func (r *reader) mark(b *block, found []names.Mention) {
	k := 0
	for i := 0; i < len(b.toks); {
		if len(r.cast.firms) > 0 && upper(r.body, &b.toks[i]) {
			if p, to := r.firmAt(b, i); p != nil {
				b.refs = append(b.refs, ref{Span: muster.Span{Start: b.toks[i].Start, End: b.toks[to-1].End}, from: i, to: to, p: p, named: true})
				for i = to; k < len(found) && found[k].From < to; {
					k++
				}
				continue
			}
		}
		if k < len(found) && found[k].From <= i {
			m := &found[k]
			k++
			if m.Named && m.Country != "" {
				r.cast.countries[m.Country] = true
			}
			f := ref{Span: m.Span, from: m.From, to: m.To, office: m.Office, country: m.Country, named: m.Name.Len() > 0, placed: m.Named, apart: m.NotNow && !forNow(b.toks[m.From:m.To])}
			if f.named {
				f.p = r.meet(m, b.toks)
				f.Span = m.Name
			}
			b.refs = append(b.refs, f)
			i = max(m.To, i+1)
			continue
		}
		t := &b.toks[i]
		if t.Kind != words.Word || !upper(r.body, t) {
			i++
			continue
		}
		if p := r.alone(atlas.Fold(t.Lower)); p != nil && (p.key != t.Lower || p.id != "") {
			b.refs = append(b.refs, ref{Span: t.Span, from: i, to: i + 1, p: p, named: true})
			i++
			continue
		}
		if p := r.firstName(b, i); p != nil {
			b.refs = append(b.refs, ref{Span: t.Span, from: i, to: i + 1, p: p, named: true})
			i++
			continue
		}
		if s, to := names.Run(r.body, b.toks, i); to > i+1 {
			key := r.fold(r.body[s.Start:s.End])
			p := r.cast.byName[key]
			if p == nil && strings.IndexByte(key, ' ') < 0 {
				p = r.alone(key) // "Lind-Berg" of "Ada Lind-Berg"
			}
			if p != nil {
				b.refs = append(b.refs, ref{Span: s, from: i, to: to, p: p, named: true})
				i = to
				continue
			}
		}
		n := 0
		for _, size := range [...]int{3, 2, 1} {
			if c := ""; i+size <= len(b.toks) {
				if c = names.Country(r.body, b.toks, i, i+size); c != "" {
					r.cast.countries[c] = true
					b.refs = append(b.refs, ref{Span: muster.Span{Start: t.Start, End: b.toks[i+size-1].End}, from: i, to: i + size, country: c, placed: true})
					n = size
					break
				}
			}
		}
		i += max(n, 1)
	}
}

// anyOffice says whether a surname stands behind a title for any office, alone or
// with a country: "Secretary Rubio", "Polish Minister Sikorski".
func (r *reader) anyOffice(m *names.Mention, toks []words.Token) bool {
	k := m.NameFrom - 1
	return k >= m.From && names.AnyOffice(toks[k].Lower) && (k == m.From || names.Country(r.body, toks, m.From, k) != "")
}

// forNow says whether the words of a mention say that an office is held for a
// time: "the acting defence minister" is whom the atlas has.
func forNow(toks []words.Token) bool {
	for i := range toks {
		if names.ForNow(toks[i].Lower) {
			return true
		}
	}
	return false
}

// firstName is the person whom the text calls by the first name at token i, as
// light papers do: "stormed Dex". The word before must be of lower case, so that
// a capital means a name, and no other word of the name may follow.
func (r *reader) firstName(b *block, i int) *person {
	p := r.cast.byFirst[atlas.Fold(b.toks[i].Lower)]
	if p == nil || i == 0 || b.toks[i-1].Kind != words.Word || upper(r.body, &b.toks[i-1]) {
		return nil
	}
	if names.Never(b.toks[i].Lower) || names.Country(r.body, b.toks, i, i+1) != "" {
		return nil
	}
	if i+1 < len(b.toks) && b.toks[i+1].Kind == words.Word && upper(r.body, &b.toks[i+1]) {
		return nil
	}
	return p
}

func upper(body string, t *words.Token) bool {
	c := body[t.Start]
	return 'A' <= c && c <= 'Z' || c >= 0x80 && body[t.Start:t.End] != t.Lower
}

// share gives every unit the references that touch it.
func (b *block) share() {
	lo := 0
	for i := range b.units {
		u := &b.units[i]
		for lo < len(b.refs) && b.refs[lo].to <= u.from {
			lo++
		}
		hi := lo
		for hi < len(b.refs) && b.refs[hi].from < u.to {
			hi++
		}
		u.refs = b.refs[lo:hi]
	}
}

// speaker makes the noun of a person.
func (p *person) speaker(mention muster.Span) *muster.Speaker {
	return &muster.Speaker{ID: p.id, Name: p.name, Role: p.role, Country: p.country, Mention: mention}
}
