package remember

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/clause"
	"muster/dates"
	"muster/words"
)

// mostMeant bounds the ways in which a phrase is asked.
const mostMeant = 16

// Phrase asks for whatever words name that claim nothing: "Germany's defence spending in
// 2024", "how much does Poland spend?". Whose figure is asked for, and of which measure,
// year or number, each as far as the words say. It is false where they name neither a
// country, a group nor a measure, and no number.
func Phrase(r *muster.Report) (Question, bool) {
	var q Question
	if r == nil {
		return q, false
	}
	whole := muster.Span{End: len(r.Text.Body)}
	st := muster.Statement{ID: "s1", Kind: muster.Narration, Span: whole, Sentence: whole}
	c := clause.Read(r.Text.Body, nil, &st, r.Quantities, r.Document.Published.Window, new(clause.Memory))
	var whose, which []string
	for _, m := range c.Mentions {
		for _, code := range m.Codes {
			if !slices.Contains(whose, code) {
				whose = append(whose, code)
			}
		}
	}
	for _, t := range c.Tags {
		if _, ok := atlas.Measure(t.Value); t.Table == "measures" && ok && !slices.Contains(which, t.Value) {
			which = append(which, t.Value)
		}
	}
	_, shared := c.Find("cues", "share_of_gdp", 0, len(c.Toks))
	which = family(which, shared)
	if slices.Contains(whose, "NATO_EUROPE") {
		whose = append(whose, "NATO_EUROPE_CANADA") // "Europe" is said of both
	}
	var m Meant
	numbers := 0
	for i := range r.Quantities {
		switch n := &r.Quantities[i]; n.Unit {
		case "date", "year", "rank":
		default:
			numbers++
			m.Low, m.High, m.Unit = n.Low, n.High, n.Unit
		}
	}
	if numbers != 1 {
		m.Low, m.High, m.Unit = muster.Number{}, muster.Number{}, ""
	}
	if len(whose)+len(which) == 0 && m.Unit == "" {
		return q, false
	}
	m.Period = year(r.Text.Body)
	for _, m.Subject = range orNone(whose) {
		for _, m.Measure = range orNone(which) {
			if len(q.Meanings) == mostMeant {
				break
			}
			q.Meanings = append(q.Meanings, m)
		}
	}
	var said []string
	for _, code := range orNone(whose) {
		m.Subject, m.Measure = code, orNone(which)[0]
		said = append(said, asked(m))
	}
	q.Asked = strings.Join(said, "; ")
	return q, true
}

// family is measures with those that are said in the same words: "defence spending" is a
// sum of money, a share of GDP, and each by another source's count; where the words say
// "of GDP", the shares alone.
func family(which []string, shared bool) []string {
	var out []string
	add := func(names ...string) {
		for _, n := range names {
			if m, ok := atlas.Measure(n); ok && !slices.Contains(out, n) && (!shared || m.Kind != "money") {
				out = append(out, n)
			}
		}
	}
	for _, n := range which {
		m, _ := atlas.Measure(n)
		add(n, m.Share, m.Core, m.Kin)
		for _, near := range [...]string{m.Share, m.Kin, m.Core} {
			if o, ok := atlas.Measure(near); ok {
				add(o.Share, o.Core, o.Kin)
			}
		}
	}
	return out
}

// Anything says whether a question names nobody, no measure and no country: it would be
// answered with whatever is held.
func (q *Question) Anything() bool {
	return q.Speaker == "" && !slices.ContainsFunc(q.Meanings, func(m Meant) bool { return m.Form != "" || m.Measure != "" || m.Subject != "" })
}

// Names says whether a question names a country or a group.
func (q *Question) Names() bool {
	return slices.ContainsFunc(q.Meanings, func(m Meant) bool { return m.Subject != "" })
}

// orNone is a list, or one empty word for any.
func orNone(list []string) []string {
	if len(list) == 0 {
		return []string{""}
	}
	return list
}

// year is the one year that words name, else "".
func year(s string) string {
	found := ""
	for _, e := range dates.Find(s, words.Tokens(s, muster.Span{End: len(s)})) {
		if e.Kind != dates.Year || e.Year == 0 || e.Prep == "since" || e.Prep == "until" {
			continue
		}
		y := muster.Int(int64(e.Year)).String()
		if found != "" && found != y {
			return ""
		}
		found = y
	}
	return found
}
