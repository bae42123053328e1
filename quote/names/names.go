// Package names finds the people and offices that a text names: "German
// defence minister Anna Lepik", "Anna Lepik, the minister,". It knows how titles
// and names stand together, and asks the atlas nothing but surnames.
package names

import (
	"muster"
	"muster/atlas"
	"muster/words"
)

// Mention is a person or an office as named in one place. From and To are
// token indices of the whole; Name and Title are spans in the body, either of
// which may be empty. Office and Country are the atlas' names for what the title
// says; Country is also filled where only the title's custom implies it, and
// then Named is false.
type Mention struct {
	muster.Span
	From, To    int
	Name        muster.Span
	NameFrom    int // first token of the name
	NameTo      int
	Title       muster.Span
	Office      string
	Country     string
	Named       bool // the words name the country
	Direct      bool // the title stands directly before the name
	NotNow      bool // "former", "then", "acting", "deputy" before the title, or "of the company" after it
	Loose       bool // a saying, as "the Russian leader": no other who is called so is called wrong
	Full        bool // the name has two words or more
	Institution bool // the name is of a body, not of a person
}

// Find lists the mentions in tokens of body, in order and apart.
func Find(body string, toks []words.Token) []Mention {
	return Append(nil, body, toks)
}

// Append is [Find] that appends to dst, so that memory is used again.
func Append(dst []Mention, body string, toks []words.Token) []Mention {
	f := finder{body: body, toks: toks, t: table()}
	had := len(dst)
	for i := 0; i < len(toks); {
		if toks[i].Kind != words.Word || !f.upper(i) && !f.t.opens.Has(&toks[i]) {
			i++
			continue
		}
		if f.t.saidFirst.Has(&toks[i]) && f.saidFirst(i) {
			i++
			continue
		}
		m, ok := f.titled(i)
		if !ok {
			m, ok = f.named(i)
		}
		if !ok || m.To <= i {
			i++
			continue
		}
		m.Span = muster.Span{Start: toks[m.From].Start, End: toks[m.To-1].End}
		if n := len(dst); n > had && m.From < dst[n-1].To {
			m.From = dst[n-1].To
			m.Span.Start = toks[m.From].Start
		}
		dst = append(dst, m)
		i = m.To
	}
	return dst
}

type finder struct {
	body string
	toks []words.Token
	t    *tables
}

// titled reads a mention that begins with a title at token i.
func (f *finder) titled(i int) (Mention, bool) {
	t, n := f.title(i)
	if n == 0 {
		return Mention{}, false
	}
	if _, more := f.title(i + n); more > 0 && !f.upper(i+n) {
		return Mention{}, false // "NATO's chief statistician" is no NATO chief
	}
	if i > 0 && f.toks[i].Lower == "pm" && f.toks[i-1].Kind == words.Number {
		return Mention{}, false // "at 5 PM"
	}
	m := Mention{From: i, To: i + n, Office: t.office, Country: t.country, Named: t.fixed, Loose: t.loose}
	m.From, m.NotNow = f.before(i, &m)
	m.To = f.complement(i+n, &m)
	if k := m.To; k+1 < len(f.toks) && f.toks[k].Lower == "-" && f.t.notNow.Has(&f.toks[k+1]) {
		m.To, m.NotNow = k+2, true // "the president-elect"
	}
	if t.loose && f.elsewhere(i+n) {
		m.NotNow = true
	}
	m.held(t)
	m.Title = f.span(m.From, m.To)
	j := m.To
	for { // "Minister President", "Senator Dr"
		_, k := f.title(j)
		if k == 0 || j+k >= len(f.toks) || !f.upper(j) || !f.upper(j+k) {
			break
		}
		j += k
	}
	if to, full := f.run(j); to > j && !f.institution(j, to) && !f.place(j, to) {
		m.name(f, j, to, full)
		m.Direct = true
		m.To = to
		return m, true
	}
	if k := f.purpose(j); k > j {
		j = k
		m.To = k
		m.Title = f.span(m.From, k)
	}
	if j+1 < len(f.toks) && f.toks[j].Lower == "," {
		k := j + 1
		for f.upper(k) { // "its chief, Rear Admiral Ada Brill"
			_, n := f.title(k)
			if n == 0 || k+n >= len(f.toks) || !f.upper(k+n) {
				break
			}
			k += n
		}
		if to, full := f.run(k); k > j+1 && to > k && !f.institution(k, to) && !f.place(k, to) {
			m.name(f, k, to, full)
			m.To = to
			return m, true
		}
		if to, full := f.run(j + 1); full && !f.institution(j+1, to) && !f.place(j+1, to) && f.closes(to) {
			m.name(f, j+1, to, full)
			m.To = to
		}
	}
	return m, true
}

// named reads a mention that begins with a name at token i, and the title that
// may follow it after a comma.
func (f *finder) named(i int) (Mention, bool) {
	to, full := f.run(i)
	if to == i {
		return Mention{}, false
	}
	if _, n := f.startsCountry(i); n > 0 || f.t.notNow.Has(&f.toks[i]) {
		return Mention{}, false // they belong to the title that follows
	}
	m := Mention{From: i, To: to}
	if k := f.inside(i, to); k > i {
		t, _ := f.title(k - 1)
		if m.Office = t.office; f.institution(i, k-1) || m.Office == "" {
			m.Office = "official" // "Harbour Institute Director Ada Brill"
		}
		m.Title = f.span(i, k)
		m.name(f, k, to, to > k+1)
		m.Direct = true
		return m, true
	}
	if f.institution(i, to) {
		if i > 0 && f.t.bodyFirst.Has(&f.toks[i-1]) && f.upper(i-1) {
			i, m.From = i-1, i-1 // "European Commission"
		}
		m.Institution = true
		m.name(f, i, to, full)
		return m, true
	}
	if f.place(i, to) {
		return Mention{}, false
	}
	if full && to > i+2 && f.t.folk.Has(&f.toks[i]) && f.toks[i+1].Kind == words.Word {
		m.name(f, i+1, to, true) // "Striker Otto Finn"
		m.Title = f.span(i, i+1)
		return m, true
	}
	if !full && (f.t.common.Has(&f.toks[i]) || len(atlas.ByName(f.text(i, to))) == 0) {
		return Mention{}, false
	}
	m.name(f, i, to, full)
	if to < len(f.toks) && f.toks[to].Lower == "," {
		f.apposition(to+1, &m)
	}
	return m, true
}

// held takes the office back where the words name a country in which the title
// is another office's: Britain's armed forces minister is not its defence
// minister.
func (m *Mention) held(t title) {
	if t.only && m.Country != t.country {
		m.Office = "minister"
	}
}

func (m *Mention) name(f *finder, from, to int, full bool) {
	m.Name, m.NameFrom, m.NameTo, m.Full = f.span(from, to), from, to, full
}

// apposition reads a title after the comma that follows a name: ", the German
// defence minister", ", president of the council".
func (f *finder) apposition(i int, m *Mention) {
	for k := i; k < i+6 && k < len(f.toks) && f.toks[k].Kind == words.Word; k++ {
		t, n := f.title(k)
		if n == 0 {
			continue
		}
		m.Office, m.Country, m.Named, m.Loose = t.office, t.country, t.fixed, t.loose
		_, m.NotNow = f.before(k, m)
		end := f.complement(k+n, m)
		m.held(t)
		if to, full := f.run(end); full && f.upper(k) && to > end && !f.institution(end, to) && !f.place(end, to) {
			m.Office, m.Country, m.Named, m.NotNow = "", "", false, false
			return // "in Port Sylvan, Defence Minister Ada Brill": the title is the next one's
		}
		m.Title = f.span(i, end)
		m.To = end
		return
	}
}

// closes says whether token i ends an apposition.
func (f *finder) closes(i int) bool {
	return i >= len(f.toks) || f.toks[i].Kind == words.Punct || !f.upper(i)
}

func (f *finder) span(from, to int) muster.Span {
	return muster.Span{Start: f.toks[from].Start, End: f.toks[to-1].End}
}

func (f *finder) text(from, to int) string {
	s := f.span(from, to)
	return f.body[s.Start:s.End]
}
