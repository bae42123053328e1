package clean

import (
	"strings"
	"unicode"

	"muster"
	"muster/atlas"
	"muster/words"
)

// An encyclopedia box is a run of definitions dropped between the paragraphs of
// a report. It is told by structure and vocabulary: it opens with a definition,
// at least half of its sentences state such facts as encyclopedias state, and
// none has a word of news, a person of the atlas or double quotation marks.
// Three facts make a box, or two when one of them is the opening definition: a
// lone line of background in a report stays the report's own.
const (
	boxFacts        = 3
	boxFactsDefined = 2
)

// facts is what the sentences of a paragraph look like to an encyclopedia.
type facts struct {
	sentences, marked int
	defines           bool // a definition stands first
	news              bool
}

// markBoxes names the paragraphs of encyclopedia boxes. The first paragraph
// after the title is never one.
func markBoxes(body string, paras []para) {
	first := 0
	for first < len(paras) && (paras[first].Why != "" || paras[first].Kind == muster.TitleBlock) {
		first++
	}
	for i := first + 1; i < len(paras); {
		if paras[i].Why != "" || paras[i].Kind != "" {
			i++
			continue
		}
		run := facts{}
		j := i
		for j < len(paras) && paras[j].Why == "" && paras[j].Kind == "" {
			f := read(body, &paras[j])
			if f.news || f.marked*2 < f.sentences || f.marked == 0 {
				break
			}
			run.defines = run.defines || f.defines
			run.sentences += f.sentences
			run.marked += f.marked
			j++
		}
		if run.marked >= boxFacts && (run.defines || run.marked == run.sentences) || run.defines && run.marked >= boxFactsDefined && run.sentences > 1 {
			for k := i; k < j; k++ {
				paras[k].Kind = muster.BoxBlock
			}
		}
		i = max(j, i+1)
	}
}

func read(body string, q *para) facts {
	f := facts{news: true}
	s := q.Span
	text := body[s.Start:s.End]
	if s.Len() > 4000 || quoted(text) {
		return f
	}
	p := furniture()
	low := q.Plain
	if low == "" {
		low = plain(text)
	}
	if hasNews(text, low, p) {
		return f
	}
	if p.newsPhrases.each(low, func(int, int) bool { return true }) {
		return f
	}
	f.news = false
	for i, sen := range words.Sentences(body, s) {
		line := plain(body[sen.Start:sen.End])
		d := defines(line, p)
		f.sentences++
		if d || states(line, p) {
			f.marked++
		}
		f.defines = f.defines || d && i == 0
	}
	return f
}

// hasNews says whether a text has a word of news or a person of the atlas.
func hasNews(text, low string, p *patterns) bool {
	word := func(s string) string {
		return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	}
	for w := range strings.SplitSeq(low, " ") { // plain leaves no other white space
		if p.newsHints.May(w) && p.news[w] {
			return true
		}
		if w == "" || isLetter(w[0]) && isLetter(w[len(w)-1]) {
			continue
		}
		if trimmed := word(w); len(trimmed) < len(w) && p.newsHints.May(trimmed) && p.news[trimmed] {
			return true
		}
	}
	for w := range strings.FieldsSeq(text) {
		if len(w) < 4 || w[0] >= 'a' && w[0] <= 'z' {
			continue
		}
		w = strings.TrimSuffix(strings.TrimSuffix(word(w), "'s"), "’s")
		if len(w) > 3 && 'A' <= w[0] && w[0] <= 'Z' && len(atlas.ByName(w)) > 0 {
			return true
		}
	}
	return false
}

// defines says whether a sentence defines its subject: "Freedonia is a country
// in ...", "Located in ...", "A frigate is a warship that ...".
func defines(line string, p *patterns) bool {
	for _, s := range p.openers {
		if strings.HasPrefix(line, s) {
			return true
		}
	}
	if p.definitions.each(line, func(_, at int) bool { return at > 0 && strings.Count(line[:at], " ") <= 9 }) {
		return true
	}
	if asks(line, p) {
		return true
	}
	indefinite := strings.HasPrefix(line, "a ") || strings.HasPrefix(line, "an ")
	for _, is := range [...]string{" is a ", " is an ", " is the ", " are a ", " was a ", " was an "} {
		at := strings.Index(line, is)
		if at <= 0 || strings.Count(line[:at], " ") > 9 {
			continue
		}
		if indefinite && strings.Count(line[:at], " ") < 4 {
			return true // "A brigade is a ..."
		}
		n := 0
		first, _, _ := strings.Cut(line[:at], " ")
		general := strings.Count(line[:at], " ") < 3 && !p.pointing[first]
		for w := range strings.FieldsSeq(line[at+len(is):]) {
			if p.kinds[strings.Trim(w, ",.;:")] || n > 0 && general && (w == "that" || w == "which") {
				return true // "Mould is a fungus that ..."
			}
			if n++; n == kindReach {
				break
			}
		}
	}
	return false
}

// asks says whether a line asks what its subject is: "What is radar?"
func asks(line string, p *patterns) bool {
	for _, what := range [...]string{"what is ", "what are "} {
		if rest, ok := strings.CutPrefix(line, what); ok && strings.HasSuffix(rest, "?") && strings.Count(rest, " ") < 4 {
			first, _, _ := strings.Cut(rest, " ")
			return !p.pointing[first]
		}
	}
	return false
}

// kindReach is how many words after "is a" the kind of thing may stand: "is a
// small landlocked mountainous country".
const kindReach = 6

// states says whether a sentence states such a fact, or a year before 2000.
func states(line string, p *patterns) bool {
	if p.facts.each(line, func(i, at int) bool {
		return (at == 0 || !isLetter(line[at-1])) && bounded(line, at+len(p.facts.list[i]))
	}) {
		return true
	}
	at := strings.Index(line, " in 1")
	return at >= 0 && hasYear(line[at:min(len(line), at+9)])
}
