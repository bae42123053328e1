package quantify

import (
	"strings"
	"sync"

	"muster"
	"muster/lang"
	"muster/words"
)

// phrases finds sayings of one table before or after a token. Sayings match in
// any case, but for single words in capitals of at most four letters ("RON",
// "M"), which ask for capitals.
type phrases struct {
	first map[string][]phrase
	last  map[string][]phrase
}

type phrase struct {
	words    []string
	capitals bool
	value    string
}

func (p *phrases) add(value, saying string) {
	toks := words.Tokens(saying, muster.Span{End: len(saying)})
	if len(toks) == 0 {
		return
	}
	ph := phrase{value: value}
	for _, t := range toks {
		ph.words = append(ph.words, t.Lower)
	}
	ph.capitals = len(toks) == 1 && len(saying) <= 4 && toks[0].Kind == words.Word && strings.ToUpper(saying) == saying
	p.first[ph.words[0]] = longestFirst(append(p.first[ph.words[0]], ph))
	end := ph.words[len(ph.words)-1]
	p.last[end] = longestFirst(append(p.last[end], ph))
}

func longestFirst(list []phrase) []phrase {
	for i := len(list) - 1; i > 0 && len(list[i].words) > len(list[i-1].words); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	return list
}

// at returns the value of the longest saying that begins at token k, and how
// many tokens it has; n is 0 when there is none.
func (p *phrases) at(body string, toks []words.Token, k int) (value string, n int) {
	if k < 0 || k >= len(toks) {
		return "", 0
	}
	list := p.first[toks[k].Lower]
	for i := range list {
		if list[i].fits(body, toks, k) {
			return list[i].value, len(list[i].words)
		}
	}
	return "", 0
}

// before is at for sayings that end with token k-1.
func (p *phrases) before(body string, toks []words.Token, k int) (value string, n int) {
	if k < 1 || k > len(toks) {
		return "", 0
	}
	list := p.last[toks[k-1].Lower]
	for i := range list {
		if m := len(list[i].words); m <= k && list[i].fits(body, toks, k-m) {
			return list[i].value, m
		}
	}
	return "", 0
}

func (p *phrase) fits(body string, toks []words.Token, k int) bool {
	if k+len(p.words) > len(toks) {
		return false
	}
	for i, w := range p.words {
		if toks[k+i].Lower != w {
			return false
		}
	}
	if !p.capitals {
		return true
	}
	s := body[toks[k].Start:toks[k].End]
	return strings.ToUpper(s) == s
}

// tables are the word tables, sorted by what their values begin with: the value
// "span years" is "years" in kind["span"].
type tables struct {
	sets  map[string]*phrases // by class
	known map[string]uint8    // what a token's word may begin; see the bits below
}

// What a word may begin: looked up once for every token.
const (
	startsNumber uint8 = 1 << iota
	startsScale
	startsPart
	startsMultiple
	startsOrdinal
)

var table = sync.OnceValue(func() *tables {
	t := &tables{sets: map[string]*phrases{}, known: map[string]uint8{}}
	for _, name := range []string{"units", "fractions", "designations", "scales"} {
		for _, e := range lang.Table("en", name) {
			class, value, found := strings.Cut(e.Value, " ")
			if !found {
				value = e.Value
			}
			if name == "scales" && class[0] >= '0' && class[0] <= '9' { // "1000 short"
				class, value = "scale "+value, class
				if !found {
					class = "scale"
				}
			}
			for _, s := range e.Sayings {
				t.set(name+" "+class).add(value, s)
			}
		}
	}
	for _, e := range lang.Table("en", "hedges") {
		class := "hedge before"
		value, after := strings.CutSuffix(e.Value, " after")
		if after {
			class = "hedge after"
		}
		for _, s := range e.Sayings {
			t.set(class).add(value, s)
		}
	}
	t.currencies()
	t.numbers()
	return t
})

func (t *tables) set(class string) *phrases {
	p := t.sets[class]
	if p == nil {
		p = &phrases{map[string][]phrase{}, map[string][]phrase{}}
		t.sets[class] = p
	}
	return p
}

// currencies reads the currency table; millions are also written before a code:
// "50 MUSD".
func (t *tables) currencies() {
	for _, e := range lang.Table("en", "currencies") {
		code, class, _ := strings.Cut(e.Value, " ")
		for _, s := range e.Sayings {
			t.set("money "+class).add(code, s)
			if class == "code" && len(s) == 3 && strings.EqualFold(s, code) {
				t.set("money million").add(code, "m"+s)
			}
		}
	}
}

func (t *tables) numbers() {
	for _, e := range lang.Table("en", "numbers") {
		for _, s := range e.Sayings {
			t.set("number").add(e.Value, s)
			t.known[s] |= startsNumber
		}
	}
	for _, e := range lang.Table("en", "ordinals") {
		for _, s := range e.Sayings {
			t.set("ordinal").add(e.Value, s)
			t.known[s] |= startsOrdinal
		}
	}
	for class, bit := range map[string]uint8{"scales scale": startsScale, "scales vague": startsScale, "fractions part": startsPart, "fractions multiple": startsMultiple, "fractions double": startsMultiple} {
		for w := range t.set(class).first {
			t.known[w] |= bit
		}
	}
	t.known["a"] |= startsNumber
	t.known["an"] |= startsNumber
	t.known["couple"] |= startsNumber
	t.known["tens"] |= startsScale
}
