package quote

import "muster/atlas"

// ofClass is whom a title means that is wider than what the text calls somebody, or
// another word for it: "the minister" of a deputy premier, "the admiral" of the First
// Sea Lord, "the Austrian minister" of the one Austrian. Where several fit it is who
// spoke last of them, or nobody.
func (r *reader) ofClass(office, country string, want []string) *person {
	if !classes[office] || unheld(want) {
		return nil
	}
	var found []*person
	for _, p := range r.cast.all[:min(len(r.cast.all), memory)] {
		if p.body || len(p.apart) > 0 || country != "" && p.country != country || p.unbound && p.key != "" && p.key[0] == '?' {
			continue
		}
		if p.office == "" && country == "" || p.office != "" && !within(p.office, office) || !p.ranked(want) {
			continue
		}
		found = append(found, p)
	}
	switch len(found) {
	case 0:
		return nil
	case 1:
		return found[0]
	}
	for _, p := range found {
		if p == r.focus {
			return p
		}
	}
	for i := len(r.out) - 1; i >= max(0, len(r.out)-memory); i-- {
		if sp := r.out[i].Speaker; sp != nil {
			for _, p := range found {
				if p.key == r.fold(sp.Name) {
					return p
				}
			}
		}
	}
	return nil
}

// classes are the offices whose words stand for others.
var classes = map[string]bool{"minister": true, "general": true, "ambassador": true, "mayor": true, "president": true, "prime minister": true, "chancellor": true}

// within says whether the holder of an office may be called by a wider one: a defence
// minister is a minister.
func within(office, wider string) bool {
	if office == wider {
		return true
	}
	if wider != "minister" {
		return false
	}
	switch office {
	case "defence minister", "foreign minister", "finance minister", "state secretary":
		return true
	}
	return false
}

// ranked says whether the words of a title may be of somebody of that rank: "the
// colonel" is no general.
func (p *person) ranked(want []string) bool {
	var own string
	for _, a := range p.about {
		if speech().ranks.HasWord(a) {
			own = a
		}
	}
	for _, w := range want {
		if speech().ranks.HasWord(w) && own != "" && w != own {
			return false
		}
	}
	return true
}

// local is where a title ends before words that add nothing to it: "the mayor of the
// town", "the president of the country". It is from where nothing is to be cut.
func (r *reader) local(u *unit, from, to int) int {
	toks := u.blk.toks
	if to-from < 4 || toks[to-3].Lower != "of" || toks[to-2].Lower != "the" || !localities[toks[to-1].Lower] {
		return from
	}
	return to - 3
}

// localities are what any mayor or leader is of; the president of a company is no
// country's.
var localities = map[string]bool{"town": true, "city": true, "village": true, "country": true, "region": true, "municipality": true, "state": true, "island": true, "place": true}

// bodyless says whether a word in -ers is no body that the text or the atlas knows:
// "Stallholders say", not "Reuters says".
func (r *reader) bodyless(word string) bool {
	_, known := atlas.OutletOf(word)
	return !known && r.cast.byName[word] == nil
}
