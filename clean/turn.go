package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
	"muster/atlas"
)

// labelMost is the longest label of an interview turn, in bytes: office and
// name in full.
const labelMost = 110

// label is the label of a line: the name that the format sets apart, or what
// stands before a colon.
func (l *line) label(body string) (muster.Span, int, bool) { return labelOf(body, l.Span, l.Label) }

// label is the label of a paragraph, as of a line.
func (p *para) label(body string) (muster.Span, int, bool) { return labelOf(body, p.Span, p.Label) }

func labelOf(body string, s muster.Span, set int) (muster.Span, int, bool) {
	if set > 0 {
		return muster.Span{Start: s.Start, End: s.Start + set}, s.Start + set, true
	}
	return label(body, s)
}

// label returns the span of an interview label at the start of a line, without
// its colon, and where the words begin: "Lepik: ...", "Minister Anna Lepik: ...".
func label(body string, s muster.Span) (muster.Span, int, bool) {
	text := body[s.Start:s.End]
	if len(text) > 3 && (text[0] == 'Q' || text[0] == 'A') && text[1] == '.' && text[2] == ' ' {
		return muster.Span{Start: s.Start, End: s.Start + 1}, s.Start + 2, true // "Q. How many?"
	}
	stars := len(text) - len(strings.TrimLeft(text, "*_"))
	at := strings.IndexByte(text[:min(len(text), labelMost)], ':')
	if at <= stars {
		return muster.Span{}, 0, false
	}
	rest := at + 1
	for rest < len(text) && (text[rest] == '*' || text[rest] == '_') {
		rest++
	}
	if rest < len(text) && text[rest] != ' ' && text[rest] != '\t' && text[rest] != '\n' && text[rest] != '\r' && text[rest] < utf8.RuneSelf {
		return muster.Span{}, 0, false
	}
	name := trim(body, muster.Span{Start: s.Start + stars, End: s.Start + at})
	name = bracketed(body, name)
	n := 0
	for w := range strings.FieldsSeq(body[name.Start:name.End]) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !smallNameWord(w) {
			return muster.Span{}, 0, false
		}
		n++
	}
	if n == 0 || n > 9 || strings.ContainsAny(body[name.Start:name.End], ".,;!?\"“”") && n > 3 {
		return muster.Span{}, 0, false
	}
	return name, s.Start + rest, true
}

// bracketed is the name in a label with brackets behind it: "DENHOLM (interrupting)",
// "Sir Otto Finn (Sylvan North) (Ind)" are what stands before them, and "The Minister
// for Boats (Ms Ada Brill)" is who stands in them.
func bracketed(body string, name muster.Span) muster.Span {
	text := body[name.Start:name.End]
	at := strings.IndexByte(text, '(')
	if at <= 0 || text[len(text)-1] != ')' {
		return name
	}
	if strings.HasPrefix(text, "The ") {
		end := at + strings.IndexByte(text[at:], ')')
		return trim(body, muster.Span{Start: name.Start + at + 1, End: name.Start + end})
	}
	return trim(body, muster.Span{Start: name.Start, End: name.Start + at})
}

// sureLabel says whether a label can be nothing but a speaker's, though it stands
// once: a surname in capitals, a name with brackets behind it.
func sureLabel(body string, name muster.Span, words int) bool {
	text := body[name.Start:name.End]
	if behind := strings.TrimLeft(body[name.End:words], " "); behind != "" && (behind[0] == '(' || behind[0] == ')') {
		return true
	}
	return len(text) > 2 && strings.ToUpper(text) == text && !strings.ContainsAny(text, "0123456789")
}

// beside lists what stands in a turn's label beside the name: offices, seats, "laughing".
func (p *para) beside(body string) []muster.Skip {
	var out []muster.Skip
	for _, s := range [...]muster.Span{{Start: p.Said.Start, End: p.Speaker.Start}, {Start: p.Speaker.End, End: p.Said.End}} {
		if p.Said.Len() > 0 && strings.IndexFunc(body[s.Start:s.End], unicode.IsLetter) >= 0 {
			out = append(out, muster.Skip{Span: trim(body, s), Why: "label"})
		}
	}
	return out
}

// labelKey is what the labels of one person share: the last word.
func labelKey(name string) string {
	name = strings.Trim(name, "*_ ")
	return atlas.Fold(name[strings.LastIndexByte(name, ' ')+1:])
}

// turnsSure is how many turns each of two people must take where none of the
// lines asks anything.
const turnsSure = 3

// singlesMost is how many labels that stand once are looked for in the rest of the
// text: who is named elsewhere may take a turn; "Editor's note:" does not.
const singlesMost = 20

// turns finds whether the lines are an interview and marks the labels that
// begin its turns. Two people must take turns; one "Note:" is no interview.
func turns(body string, lines []line) map[string]bool {
	count := map[string]int{}
	sure := map[string]bool{}
	total, questions, capitals := 0, 0, 0
	for i := range lines {
		if lines[i].Why != "" {
			continue
		}
		name, from, ok := lines[i].label(body)
		if !ok {
			continue
		}
		key := labelKey(body[name.Start:name.End])
		count[key]++
		total++
		if sureLabel(body, name, from) {
			sure[key] = true
			capitals++
		}
		if strings.HasSuffix(strings.TrimRight(body[from:lines[i].End], " *_"), "?") {
			questions++
		}
	}
	if len(count) < 2 || total < 4 && questions == 0 {
		return nil
	}
	speakers := map[string]bool{}
	often := 0
	again := 0 // speakers who speak twice: "WHO: ... WHEN: ..." of a notice never do
	for _, n := range count {
		if n > 1 {
			again++
		}
	}
	for i, single := 0, 0; again > 1 && i < len(lines) && single < singlesMost; i++ {
		name, _, ok := lines[i].label(body)
		if key := labelKey(body[name.Start:name.End]); ok && lines[i].Why == "" && count[key] == 1 && !sure[key] {
			single++
			sure[key] = strings.Count(body, body[name.Start:name.End]) > 1 && name.Len() > 2
		}
	}
	for k, n := range count {
		if n > 1 || total <= 4 || again > 1 && sure[k] {
			speakers[k] = true
		}
		if n >= turnsSure {
			often++
		}
	}
	if len(speakers) < 2 || questions == 0 && often < 2 && (again < 2 || capitals < 4) {
		return nil
	}
	return speakers
}

// markTurns turns paragraphs with a label into turns; paragraphs after one,
// until the next label, go on with it. After the last label only the lines
// directly below belong to the turn: the report may go on.
func markTurns(body string, paras []para, speakers map[string]bool) {
	if len(speakers) == 0 {
		return
	}
	last := -1
	for i := range paras {
		p := &paras[i]
		name, from, ok := p.label(body)
		if p.Why != "" || !ok || !speakers[labelKey(body[name.Start:name.End])] {
			continue
		}
		p.Kind, p.Speaker = muster.TurnBlock, name
		p.Said = muster.Span{Start: p.Start, End: from}
		p.Span = trim(body, muster.Span{Start: from, End: p.End})
		last = i
	}
	var speaker muster.Span
	for i := range paras {
		p := &paras[i]
		switch {
		case p.Kind == muster.TurnBlock:
			speaker = p.Speaker
		case p.Why != "" || speaker.Len() == 0:
		case i < last || !p.Gap:
			p.Kind, p.Speaker = muster.TurnBlock, speaker
		default:
			speaker = muster.Span{}
		}
	}
}

// askersToo takes lines back from the credits whose label stands more than once and asks:
// "REPORTER: Who pays?" is a turn.
func askersToo(body string, lines []line) {
	asks := map[string]int{}
	for pass := range 2 {
		for i := range lines {
			if lines[i].Why != "credit" {
				continue
			}
			name, from, ok := lines[i].label(body)
			if !ok {
				continue
			}
			key := labelKey(body[name.Start:name.End])
			switch {
			case pass == 0 && strings.HasSuffix(strings.TrimRight(body[from:lines[i].End], " *_"), "?"):
				asks[key]++
			case pass == 1 && asks[key] > 1:
				lines[i].Why = ""
			}
		}
	}
}
