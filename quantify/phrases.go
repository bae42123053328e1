package quantify

import (
	"strings"
	"sync"

	"muster"
	"muster/words"
)

// phrases finds sayings of one table before or after a token. Sayings match in
// any case, but for single words in capitals of at most four letters ("RON",
// "M"), which ask for capitals, and, where exact is set, single letters ("g"),
// and such as "Nm", which ask for themselves.
type phrases struct {
	exact bool
	first *words.Table[[]phrase]
	ends  sync.Once
	last  *words.Table[[]phrase] // made of first when it is asked for: most tables never are
}

type phrase struct {
	words    []string
	capitals bool
	letter   bool
	mixed    string // "Nm": a saying of two letters, the first alone in capitals, asks for itself
	tight    bool   // its tokens touch one another: "ft3", not "ft 3"
	value    string
}

// add adds a saying and returns its first word.
func (p *phrases) add(value, saying string) string {
	toks := words.Tokens(saying, muster.Span{End: len(saying)})
	if len(toks) == 0 {
		return ""
	}
	ph := phrase{value: value, words: make([]string, 0, len(toks))}
	for _, t := range toks {
		ph.words = append(ph.words, t.Lower)
	}
	ph.capitals = len(toks) == 1 && len(saying) <= 4 && toks[0].Kind == words.Word && strings.ToUpper(saying) == saying
	ph.tight = len(toks) > 1 && toks[len(toks)-1].Kind == words.Number && words.Glued(toks, len(toks)-1)
	ph.letter = p.exact && len(saying) == 1 && 'a' <= saying[0] && saying[0] <= 'z'
	if p.exact && len(saying) == 2 && 'A' <= saying[0] && saying[0] <= 'Z' && 'a' <= saying[1] && saying[1] <= 'z' {
		ph.mixed = saying
	}
	list := p.first.Ref(ph.words[0])
	*list = longestFirst(append(*list, ph))
	return ph.words[0]
}

// backwards makes last. Where two sayings of a length end alike they differ in a
// word, so that their order does not matter.
func (p *phrases) backwards() {
	p.last = &words.Table[[]phrase]{}
	for _, list := range p.first.All() {
		for _, ph := range *list {
			end := p.last.Ref(ph.words[len(ph.words)-1])
			*end = longestFirst(append(*end, ph))
		}
	}
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
	list := p.first.Of(&toks[k])
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
	p.ends.Do(p.backwards)
	list := p.last.Of(&toks[k-1])
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
	if p.tight && !words.Glued(toks, k+len(p.words)-1) {
		return false
	}
	if p.letter {
		return body[toks[k].Start] == p.words[0][0]
	}
	if p.mixed != "" {
		return body[toks[k].Start:toks[k].End] == p.mixed
	}
	if !p.capitals {
		return true
	}
	s := body[toks[k].Start:toks[k].End]
	return strings.ToUpper(s) == s
}
