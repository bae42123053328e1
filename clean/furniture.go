package clean

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"muster/lang"
	"muster/words"
)

// furnitureMost is the longest paragraph, in bytes, that a saying can make
// furniture: the longest notice in the examples has 180.
const furnitureMost = 420

// hasMost is the same for sayings that may stand anywhere in the paragraph.
const hasMost = 260

// saying is one entry of the table of furniture.
type saying struct{ text, why string }

// patterns is the table of furniture, ready for use.
type patterns struct {
	is          map[string]string
	starts      map[byte][]saying
	ends, has   []saying
	hasText     *needles // the texts of has
	shareWords  map[string]bool
	english     map[string]bool // words that tell English
	shareSeeds  map[string]bool
	dateWords   map[string]bool
	dateSeeds   map[string]bool
	caption     map[string]bool
	news        map[string]bool
	newsPhrases *needles
	newsHints   words.Hints
	facts       *needles
	definitions *needles
	openers     []string
	kinds       map[string]bool
	outlet      map[string]bool // words of which names of papers and wires are made
	piece       map[string]bool // what kind of piece a line says a report is
	pointing    map[string]bool // words that point at what the report has told
}

var furniture = sync.OnceValue(func() *patterns {
	p := &patterns{is: map[string]string{}, starts: map[byte][]saying{}, news: map[string]bool{}}
	for _, e := range lang.Table("en", "furniture") {
		why, mode := e.Value, ""
		if i := strings.LastIndexByte(e.Value, ' '); i > 0 {
			why, mode = e.Value[:i], e.Value[i+1:]
		}
		switch e.Value {
		case "share counts words":
			p.shareWords = set(e.Sayings)
		case "share counts seeds":
			p.shareSeeds = set(e.Sayings)
		case "published words":
			p.dateWords = set(e.Sayings)
		case "published seeds":
			p.dateSeeds = set(e.Sayings)
		case "english words":
			p.english = set(e.Sayings)
		case "caption verbs":
			p.caption = set(e.Sayings)
		case "encyclopedia facts":
			p.facts = newNeedles(e.Sayings)
		case "encyclopedia definitions":
			p.definitions = newNeedles(e.Sayings)
		case "encyclopedia kinds":
			p.kinds = set(e.Sayings)
		case "outlet words":
			p.outlet = set(e.Sayings)
		case "piece words":
			p.piece = set(e.Sayings)
		case "encyclopedia pointing":
			p.pointing = set(e.Sayings)
		case "encyclopedia openers":
			p.openers = e.Sayings
		case "news words":
			var phrases []string
			for _, s := range e.Sayings {
				if strings.Contains(s, " ") {
					phrases = append(phrases, s)
				} else {
					p.news[s] = true
					p.newsHints.Add(s)
				}
			}
			p.newsPhrases = newNeedles(phrases)
		default:
			for _, s := range e.Sayings {
				p.add(mode, strings.ToLower(s), why)
			}
		}
	}
	has := make([]string, len(p.has))
	for i := range p.has {
		has[i] = p.has[i].text
	}
	p.hasText = newNeedles(has)
	return p
})

func (p *patterns) add(mode, s, why string) {
	switch mode {
	case "is":
		p.is[s] = why
	case "starts":
		p.starts[s[0]] = append(p.starts[s[0]], saying{s, why})
	case "ends":
		p.ends = append(p.ends, saying{s, why})
	case "has":
		p.has = append(p.has, saying{s, why})
	default:
		panic("clean: furniture.txt: no way to match in " + why)
	}
}

func set(list []string) map[string]bool {
	m := make(map[string]bool, len(list))
	for _, s := range list {
		m[s] = true
	}
	return m
}

// reason says which furniture a line or paragraph is, "" for none.
func (p *patterns) reason(s string) string {
	if len(s) > furnitureMost {
		return ""
	}
	return p.why(s, plain(s))
}

// why is reason for a text whose plain form is known.
func (p *patterns) why(s, low string) string {
	if low == "" || isRule(strings.TrimSpace(s)) {
		return "rule"
	}
	if why := p.is[strings.TrimRight(low, " .:|")]; why != "" {
		return why
	}
	if why := p.is[low]; why != "" {
		return why
	}
	for _, c := range p.starts[low[0]] {
		if strings.HasPrefix(low, c.text) && bounded(low, len(c.text)) && !tells(low, c) {
			return c.why
		}
	}
	if (low[0] >= utf8.RuneSelf || low[0] == '(' || low[0] == '[' || low[0] == '*') && !quoted(low) {
		if why := p.inner(low); why != "" {
			return why
		}
	}
	for _, c := range p.ends {
		if strings.HasSuffix(low, c.text) {
			return c.why
		}
	}
	if len(low) <= hasMost && !quoted(low) {
		first := len(p.has) // the first of the table wins
		p.hasText.each(low, func(i, _ int) bool { first = min(first, i); return first == 0 })
		if first < len(p.has) && !tells(low, p.has[first]) {
			return p.has[first].why
		}
	}
	if isByline(s) {
		return "byline"
	}
	if len(s) <= 120 {
		if onlyWords(s, p.shareWords, p.shareSeeds) {
			return "share counts"
		}
		if isoDay(strings.TrimSpace(s)) || onlyWords(s, p.dateWords, p.dateSeeds) || mayDay(s) && onlyWords(s, p.dateWords, p.dateWords) {
			return "published"
		}
	}
	return ""
}

// tells says whether a paragraph only begins like furniture and tells something: "Sign
// up for the fleet, Brill told them.", "Edited by three ministries, the bill has 90 pages."
func tells(low string, c saying) bool {
	switch c.why {
	case "newsletter", "related", "navigation", "cookies", "copyright", "poll", "contact", "comment form", "credit":
	default:
		return false
	}
	if len(low) < tellsLeast {
		return false
	}
	w := wordsOf(low)
	if holds(w, asides()["said"]) || holds(w, asides()["told"]) {
		return true
	}
	rest := strings.TrimSpace(low[len(c.text):])
	return c.why == "credit" && madeBy(c.text) && rest != "" && (isDigit(rest[0]) || holds(wordsOf(rest)[:1], asides()["nobody"]))
}

// tellsLeast is the least length in bytes of a sentence that tells something.
const tellsLeast = 24

// madeBy says whether names follow a saying: "edited by".
func madeBy(saying string) bool {
	return strings.HasSuffix(saying, " by") || strings.HasPrefix(saying, "first published") || strings.HasPrefix(saying, "originally published")
}

// mayDay says whether a line has the month May beside a number: the word alone may be
// a verb, and so tells no day.
func mayDay(s string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], "May")
		if i < 0 {
			return false
		}
		i += at
		at = i + len("May")
		before, after := strings.TrimRight(s[:i], " -"), strings.TrimLeft(s[at:], " -.")
		if after != "" && isDigit(after[0]) || before != "" && isDigit(before[len(before)-1]) {
			return true
		}
	}
}

// isoDay says whether a line is a day and nothing else: "2025-03-13".
func isoDay(s string) bool {
	if len(s) != len("2025-03-13") {
		return false
	}
	for i := range len(s) {
		if dash := i == 4 || i == 7; dash != (s[i] == '-') || !dash && !isDigit(s[i]) {
			return false
		}
	}
	return true
}

// inner tries a line again without the marks it begins with: "▶ Read more".
func (p *patterns) inner(low string) string {
	if strings.HasPrefix(low, "©") {
		return "copyright"
	}
	rest := strings.TrimLeftFunc(low, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if rest == "" {
		return ""
	}
	for _, c := range p.starts[rest[0]] {
		if strings.HasPrefix(rest, c.text) && bounded(rest, len(c.text)) && c.why != "contact" {
			return c.why
		}
	}
	return ""
}

// bounded says whether a saying of n bytes ends at the edge of a word.
func bounded(s string, n int) bool {
	if n >= len(s) || !isLetter(s[n-1]) {
		return true
	}
	return !isLetter(s[n]) && s[n] < utf8.RuneSelf
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// quoted says whether a text holds double quotation marks: a quotation that
// speaks of newsletters is no newsletter.
func quoted(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"':
			return true
		case c < 0xc2:
		case c == "«"[0] && (strings.HasPrefix(s[i:], "«") || strings.HasPrefix(s[i:], "»")):
			return true
		case c == "“"[0] && (strings.HasPrefix(s[i:], "“") || strings.HasPrefix(s[i:], "”")):
			return true
		}
	}
	return false
}

// plain lowers a text, folds curly apostrophes and joins white space.
func plain(s string) string {
	var short [furnitureMost]byte // the memory of most
	b := short[:0]
	space := false
	for i := 0; i < len(s); {
		c := s[i]
		if c == ' ' {
			space = len(b) > 0
			i++
			continue
		}
		if c > ' ' && c < 0x7f {
			if space {
				b = append(b, ' ')
				space = false
			}
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if invisible(r) {
			space = len(b) > 0
			continue
		}
		if space {
			b = append(b, ' ')
			space = false
		}
		if r == '’' || r == '‘' {
			r = '\''
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return string(b)
}

// onlyWords says whether a line is nothing but words of a list, numbers and
// marks, with a seed among them: "1.2k shares   Like us on Facebook".
func onlyWords(s string, list, seeds map[string]bool) bool {
	seed := false
	for i := 0; i < len(s); {
		if !isLetter(s[i]) {
			if s[i] >= utf8.RuneSelf {
				r, n := utf8.DecodeRuneInString(s[i:])
				if unicode.IsLetter(r) {
					return false
				}
				i += n
				continue
			}
			i++
			continue
		}
		j := i + 1
		for j < len(s) && isLetter(s[j]) && !(s[j] <= 'Z' && s[j-1] >= 'a') {
			j++
		}
		w := strings.ToLower(s[i:j])
		if !list[w] {
			return false
		}
		seed = seed || seeds[w]
		i = j
	}
	return seed
}

// isByline says whether a line is "By" and names, perhaps with a post after a
// comma: "By JANE DOE, Defence Editor".
func isByline(s string) bool {
	if len(s) > 120 || len(s) < 5 || (s[0]|0x20) != 'b' || s[1] != 'y' && s[1] != 'Y' || s[2] != ' ' || quoted(s) {
		return false
	}
	s = strings.TrimRight(s[3:], " .")
	n := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		w = strings.Trim(w, ",;|")
		if !unicode.IsUpper(r) && !smallNameWord(w) && !isDigit(w0(w)) {
			return false
		}
		n++
	}
	return n >= 1 && n <= 14 && !strings.ContainsAny(s, "?!")
}

func w0(w string) byte {
	if w == "" {
		return '0'
	}
	return w[0]
}

// smallNameWord says whether a lower-case word may stand in a byline.
func smallNameWord(w string) bool {
	switch w {
	case "and", "in", "for", "of", "at", "on", "with", "the", "de", "van", "von", "der", "di", "da", "la", "le", "|", "-", "–", "—", "":
		return true
	}
	return false
}
