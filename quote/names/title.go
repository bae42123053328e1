package names

import (
	"muster/words"
)

// title returns the longest title at token i and its number of tokens.
func (f *finder) title(i int) (title, int) {
	if i >= len(f.toks) {
		return title{}, 0
	}
	best, size := title{}, 0
	for _, t := range f.t.titles.Of(&f.toks[i]) {
		if len(t.words) > size && f.fits(t.words, i) {
			best, size = t, len(t.words)
		}
	}
	return best, size
}

// inside returns where the name begins in a run of capitals that puts a title before
// it: "Agriculture Minister Ada Brill", "Harbour Institute Director Ada Brill". It
// returns from where there is none: "Ada Brill", "Minister for Boats".
func (f *finder) inside(from, to int) int {
	for k := to - 2; k > from; k-- {
		if _, n := f.title(k); n != 1 || !f.upper(k) {
			continue
		}
		if f.institution(k+1, to) || f.place(k+1, to) || f.t.common.Has(&f.toks[k+1]) || f.toks[k-1].Kind != words.Word || f.t.particles.Has(&f.toks[k+1]) {
			return from
		}
		return k + 1
	}
	return from
}

func (f *finder) fits(w []string, i int) bool {
	if i+len(w) > len(f.toks) {
		return false
	}
	for k := range w {
		if f.toks[i+k].Lower != w[k] {
			return false
		}
	}
	return true
}

// before reads the words that belong to a title and stand before it: a country
// ("German", "Germany's", "U.S."), "former", "new". It returns where the
// mention begins.
func (f *finder) before(i int, m *Mention) (from int, notNow bool) {
	from = i
	placed := false
	for k := i - 1; k >= 0 && k >= i-5; {
		t := &f.toks[k]
		switch {
		case t.Kind != words.Word && t.Lower != "-":
			return from, notNow
		case f.t.notNow.Has(t):
			notNow = true
			from = k
			k--
		case t.Lower == "-" && k > 0 && f.t.notNow.Has(&f.toks[k-1]):
			k--
		case t.Lower == "'s" || t.Lower == "'":
			c, n := f.endsCountry(k - 1)
			if n == 0 || placed {
				return from, notNow
			}
			f.setCountry(m, c)
			placed = true
			from = k - n
			k = from - 1
		default:
			if c, n := f.endsCountry(k); n > 0 && !placed {
				f.setCountry(m, c)
				placed = true
				from = k - n + 1
				k = from - 1
				continue
			}
			if placed || f.t.never.Has(t) || !f.adjective(k) {
				return from, notNow
			}
			from = k
			k--
		}
	}
	return from, notNow
}

// adjective says whether token i may qualify a title: "new", "State", "Chief".
func (f *finder) adjective(i int) bool {
	_, n := f.title(i)
	return n > 0 || f.toks[i].Lower == "new" || f.toks[i].Lower == "state" || f.toks[i].Lower == "union" || f.toks[i].Lower == "senior" || f.toks[i].Lower == "top"
}

func (f *finder) setCountry(m *Mention, c string) {
	if !m.Named {
		m.Country, m.Named = c, true
	}
}

// endsCountry returns the country whose name, adjective or abbreviation ends at
// token k, and its number of tokens.
func (f *finder) endsCountry(k int) (string, int) {
	for n := 3; n > 0; n-- {
		if k-n+1 < 0 {
			continue
		}
		if c := f.t.country(f.body, f.toks, k-n+1, k+1); c != "" {
			return c, n
		}
	}
	return "", 0
}

// startsCountry is endsCountry for the country that begins at token k.
func (f *finder) startsCountry(k int) (string, int) {
	for n := min(3, len(f.toks)-k); n > 0; n-- {
		if c := f.t.country(f.body, f.toks, k, k+n); c != "" {
			return c, n
		}
	}
	return "", 0
}

// elsewhere says whether a saying for an office goes on to mean another: "the top
// US diplomat in Kyiv", "the top US diplomat for arms control".
func (f *finder) elsewhere(i int) bool {
	if i+1 >= len(f.toks) {
		return false
	}
	switch f.toks[i].Lower {
	case "for", "of":
		return true
	case "in", "to":
		if f.toks[i+1].Lower == "the" {
			i++
		}
		_, n := f.startsCountry(i + 1)
		return n > 0
	}
	return false
}

// purpose is where what a title is for ends, in words of lower case, when a comma and a
// full name follow: "state secretary for the harbour budget, Ada Brill". It is i for
// anything else.
func (f *finder) purpose(i int) int {
	if i+2 >= len(f.toks) || f.toks[i].Lower != "for" && f.toks[i].Lower != "of" && f.toks[i].Lower != "in" {
		return i
	}
	k := i + 1
	for k < len(f.toks) && k < i+1+complementMost && f.toks[k].Kind == words.Word && !f.upper(k) {
		k++
	}
	if k+1 >= len(f.toks) || f.toks[k].Lower != "," || k == i+1 {
		return i
	}
	if to, full := f.run(k + 1); !full || f.institution(k+1, to) || f.place(k+1, to) || !f.closes(to) {
		return i
	}
	return k
}

// complementMost is the most tokens of what follows a title: "for defence and
// veterans' affairs".
const complementMost = 5

// complement reads "of Poland", "for Defence", "of the European Commission"
// after a title and returns where it ends.
func (f *finder) complement(i int, m *Mention) int {
	if i >= len(f.toks) || f.toks[i].Lower != "of" && f.toks[i].Lower != "for" && f.toks[i].Lower != "to" {
		return i
	}
	end := i
	for k := i + 1; k < len(f.toks) && k <= i+complementMost; k++ {
		t := &f.toks[k]
		if t.Lower == "the" {
			continue
		}
		if f.t.subjects.Has(t) && f.t.country(f.body, f.toks, k, k+1) == "" {
			end = k + 1
			continue
		}
		for n := 3; n > 0; n-- {
			if k+n <= len(f.toks) {
				if c := f.t.country(f.body, f.toks, k, k+n); c != "" {
					f.setCountry(m, c)
					return k + n
				}
			}
		}
		if !f.upper(k) && end == i && f.toks[i].Lower == "of" && !f.t.itself.Has(t) {
			m.NotNow = true // "the president of the company", "the NATO chief of staff"
		}
		if !f.upper(k) {
			return end
		}
		if end > i {
			if f.t.qualifies.Has(&f.toks[end-1]) {
				return f.portfolio(end) // "for Military Music"
			}
			return end
		}
		if m.Office == "president" {
			m.Office = "official" // of a company, a club, a council
		}
		if to, full := f.run(k); full && (f.institution(k, to) || to < len(f.toks) && f.toks[to].Lower == ",") {
			return to // "head of the Arctic Command"
		}
		return f.portfolio(k)
	}
	return end
}

// portfolio is where what an office is of or for ends, in capitals from token k on: a
// word at least, and all but the two that name a person: "Military Music Ada Brill",
// "Veterans and Family Affairs Ada Brill".
func (f *finder) portfolio(k int) int {
	to, _ := f.run(k)
	if to == k { // a word that begins no name: "Military"
		if end, full := f.run(k + 1); full && end > k+3 {
			return f.portfolio(k + 1)
		}
		return k + 1
	}
	if to == k+1 && to+1 < len(f.toks) && (f.toks[to].Lower == "and" || f.toks[to].Lower == "&") && f.upper(to+1) {
		if end, full := f.run(to + 1); full && end > to+2 {
			return f.portfolio(to + 1)
		}
	}
	surname := f.wordBack(k, to)
	first := f.wordBack(k, surname)
	return max(k+1, first)
}

// wordBack is where the last word of a run begins that ends before token j: with what a
// hyphen joins to it, its particles, and the points of initials.
func (f *finder) wordBack(from, j int) int {
	i := j - 1
	if i > from && f.toks[i].Lower == "." {
		i--
	}
	for i-2 >= from && f.toks[i-1].Lower == "-" && words.Glued(f.toks, i-1) && words.Glued(f.toks, i) {
		i -= 2
	}
	for i-1 >= from && f.t.particles.Has(&f.toks[i-1]) && !f.upper(i-1) {
		i--
	}
	return i
}
