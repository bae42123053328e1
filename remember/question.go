package remember

import (
	"cmp"
	"fmt"
	"strings"

	"muster"
	"muster/atlas"
	"muster/formula"
	"muster/naming"
	"muster/words"
)

// Question asks for claims by their meaning. Several meanings are several ways in
// which words were read: a claim of any is an answer.
type Question struct {
	Asked    string // the question as it is understood, for people
	Meanings []Meant
	Speaker  string // id of the atlas
	Words    []string
	From, To muster.Day
}

// Meant is a measure of a subject in a period; an empty field is any. Low and
// High, where they are known, are the number that was asked about.
type Meant struct {
	Form, Measure, Subject, Period string
	Words                          string // as they were said, where they claim something
	Low, High                      muster.Number
	Unit                           string
}

// Expression reads a subject and a measure, or one of them: "DEU.defence_expenditure",
// "defence_expenditure DEU 2024", "DEU". It is false for anything else.
func Expression(s string) (Question, bool) {
	var m Meant
	for f := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '.' || r == ' ' || r == '[' || r == ']' || r == ',' }) {
		_, isMeasure := atlas.Measure(strings.ToLower(f))
		_, isCountry := atlas.Country(strings.ToUpper(f))
		_, isGroup := atlas.Group(strings.ToUpper(f))
		switch {
		case isMeasure && m.Measure == "":
			m.Measure = strings.ToLower(f)
		case (isCountry || isGroup) && m.Subject == "":
			m.Subject = strings.ToUpper(f)
		case len(f) == 4 && strings.Trim(f, "0123456789") == "" && m.Period == "":
			m.Period = f
		default:
			return Question{}, false
		}
	}
	return Question{Asked: asked(m), Meanings: []Meant{m}}, m.Measure != "" || m.Subject != ""
}

// Misread says what in the words of a subject and a measure is in no table: "DEU.defence"
// names no measure. Nil for words of another shape.
func Misread(s string) error {
	whose, which, ok := strings.Cut(strings.TrimSpace(s), ".")
	if !ok && strings.Contains(s, "_") && !strings.ContainsAny(s, " \t\n") {
		return formula.KnownMeasure(strings.ToLower(s))
	}
	if !ok || strings.ContainsAny(s, " \t\n") || whose == "" || which == "" {
		return nil
	}
	if err := formula.KnownEntity(strings.ToUpper(whose)); err != nil {
		return err
	}
	return formula.KnownMeasure(strings.ToLower(which))
}

// Sentence asks for what a sentence claims, as the ordinary reader reads it.
func Sentence(r *muster.Report) (Question, bool) {
	q := Question{}
	for _, k := range claims(r) {
		m := Meant{Form: k.Form, Measure: k.Measure, Words: k.Words, Low: k.Low, High: k.High, Unit: k.Unit}
		if len(k.Subject) > 0 {
			m.Subject = k.Subject[0]
		}
		if k.Period.Basis == "said" {
			m.Period = k.Period.To
		}
		if m.Measure == "" && m.Form == "" {
			continue
		}
		q.Meanings = append(q.Meanings, m)
		q.Asked = strings.TrimPrefix(q.Asked+"; "+asked(m), "; ")
		if m.Subject == "NATO_EUROPE" { // "Europe" is said with Canada and without
			m.Subject = "NATO_EUROPE_CANADA"
			q.Meanings = append(q.Meanings, m)
			q.Asked += "; " + asked(m)
		}
	}
	return q, len(q.Meanings) > 0
}

// asked says in words what is asked for.
func asked(m Meant) string {
	var s string
	switch {
	case m.Measure == "" && m.Form == "":
		s = "everything about " + cmp.Or(atlas.Name(m.Subject), m.Subject)
	case m.Subject == "":
		s = naming.Figure(m.Form, m.Measure, nil, nil) + ", of anybody"
	default:
		s = naming.Figure(m.Form, m.Measure, []string{m.Subject}, nil)
	}
	if m.Period != "" {
		s += ", in " + m.Period
	}
	return s
}

// SaidBy asks for what an office holder said of a measure or a country, with a number or
// in some words; about "" is everything. Read is about as a reader of reports reads it.
// The error is one sentence: of people who hold no office in the atlas no record is kept.
func SaidBy(who, about string, read *muster.Report) (Question, error) {
	p, err := person(who)
	if err != nil {
		return Question{}, err
	}
	q := Question{Asked: "what " + p.Name + " said", Speaker: p.ID}
	if about = strings.TrimSpace(about); about == "" {
		q.Meanings = []Meant{{}}
		return q, nil
	}
	q.Asked += " about " + about
	if e, ok := Expression(about); ok {
		q.Meanings = e.Meanings
	} else if e, ok := Phrase(read); ok {
		q.Meanings = e.Meanings
	}
	q.Words = telltale(about)
	if len(q.Words) == 0 && len(q.Meanings) == 0 {
		return q, fmt.Errorf("--about: %q names no measure and no country, and has no word to look for", about)
	}
	return q, nil
}

func person(who string) (*atlas.Person, error) {
	if p, ok := atlas.PersonOf(who); ok {
		return p, nil
	}
	found := atlas.ByName(strings.ReplaceAll(who, "-", " "))
	if len(found) == 0 {
		found = atlas.ByName(who)
	}
	if title, name, ok := strings.Cut(who, " "); ok && len(found) == 0 && strings.HasSuffix(title, ".") {
		found = atlas.ByName(name) // "Mr. Holm"
	}
	if last, first, ok := strings.Cut(who, ","); ok && len(found) == 0 {
		found = atlas.ByName(strings.TrimSpace(first) + " " + strings.TrimSpace(last))
	}
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("--said-by: %q holds no office in the atlas, and Muster keeps no record of what anybody else said", who)
	case 1:
		return found[0], nil
	}
	ids := make([]string, len(found))
	for i, p := range found {
		ids[i] = p.ID
	}
	return nil, fmt.Errorf("--said-by: %q may be %s: give one of these ids", who, strings.Join(ids, ", "))
}

// telltale are the stems of words that say something, and the numbers.
func telltale(about string) []string {
	var out []string
	for _, t := range words.Tokens(about, muster.Span{End: len(about)}) {
		if stem := words.Stem(t.Lower); t.Kind == words.Number || t.Kind == words.Word && (len(stem) > 3 || stem != t.Lower || strings.ToUpper(t.Lower) == about[t.Start:t.End]) {
			out = append(out, stem)
		}
	}
	return out
}
