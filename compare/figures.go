package compare

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster"
)

// maxNumbers bounds the different numbers that are kept of one run, about 500
// bytes each; ten thousand reports on one subject have some fifty thousand.
// Those that come later are not compared, and counted.
const maxNumbers = 50_000

// figures are the numbers that reports tell.
type figures struct {
	of      map[string]*figure
	numbers map[[16]byte]*said
	told    []telling       // in the order of reports
	days    []muster.Window // by order of the report
	left    int             // tellings that are not compared
	most    int             // 0 for maxNumbers; tests set less
}

// figure is what numbers are numbers of.
type figure struct {
	subject string // the same for numbers that could disagree
	form    string
	tense   muster.Tense
	measure string
	period  muster.Period // its ends
	dated   bool          // the words name the period
	of      []string
	beside  []string
}

// said is a number as one or more reports have it: all that makes it differ from
// others is the same.
type said struct {
	*figure
	test    muster.Test
	words   string        // the number as said: "more than 30"
	number  muster.Number // unknown for a range
	value   string        // the number itself, "" for a range: what makes two tellings differ
	finding muster.Verdict
	books   string // what the books say of it, one sentence
}

// telling of one figure by one report.
type telling struct {
	*said
	order      int32  // place among the reports
	start, end int32  // of the claim's words
	claim      uint16 // n for the claim "cn"
}

// add takes what a report tells.
func (f *figures) add(r *muster.Report, order int32) {
	numbers := map[string]*muster.Quantity{}
	for j := range r.Quantities {
		q := &r.Quantities[j]
		numbers[q.ID] = q
	}
	for len(f.days) <= int(order) {
		f.days = append(f.days, muster.Window{})
	}
	f.days[order] = r.Document.Published.Window
	for i := range r.Findings {
		c := r.Findings[i].Claim
		q := numbers[c.Quantity]
		if q == nil || !c.Test.Low.Known() && !c.Test.High.Known() {
			continue // it tests no number
		}
		n := f.number(r, &r.Findings[i], q)
		if n == nil {
			f.left++
			continue
		}
		t := telling{said: n, order: order, start: int32(c.Start), end: int32(c.End)}
		if id, err := strconv.ParseUint(strings.TrimPrefix(c.ID, "c"), 10, 16); err == nil {
			t.claim = uint16(id)
		}
		f.told = append(f.told, t)
	}
}

// mostBooks bounds what is kept of what the books say of one number, in bytes.
const mostBooks = 320

// number is a claim's number q as its report has it, nil when there are too many.
// Nothing of it is the report's own memory.
func (f *figures) number(r *muster.Report, found *muster.Finding, q *muster.Quantity) *said {
	c := found.Claim
	about := f.figure(c, basisOf(r, c))
	n := said{figure: about, test: c.Test, words: told(r, q), number: q.Value, value: q.Value.String(), finding: found.Then, books: found.Why}
	if len(n.books) > mostBooks {
		n.books = strings.ToValidUTF8(n.books[:mostBooks], "") + " …"
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{
		about.key(), n.words, n.value, string(c.Test.Relation), c.Test.Low.String(), c.Test.High.String(),
		fmt.Sprint(c.Test.LowOpen, c.Test.HighOpen, c.Test.Negated), string(n.finding), n.books,
	}, "\x00")))
	key := [16]byte(sum[:])
	if had := f.numbers[key]; had != nil {
		return had
	}
	if f.numbers == nil {
		f.numbers = map[[16]byte]*said{}
	}
	if len(f.numbers) >= cmp.Or(f.most, maxNumbers) {
		return nil
	}
	n.words, n.test.Unit, n.books = strings.Clone(n.words), strings.Clone(n.test.Unit), strings.Clone(n.books)
	f.numbers[key] = &n
	return &n
}

// figure is what a claim's number is a number of, on a basis.
func (f *figures) figure(c *muster.Claim, basis string) *figure {
	n := figure{
		form: c.Form, tense: c.Tense, measure: c.Measure, of: c.Subject, beside: c.ComparedWith,
		period: muster.Period{From: c.Period.From, To: c.Period.To}, dated: c.Period.To != "" && c.Period.Basis == "said",
	}
	n.subject = subjectOf(c) + "\x00" + basis + "\x00" + n.when()
	key := n.key()
	if had := f.of[key]; had != nil {
		return had
	}
	n.form, n.measure, n.of, n.beside = strings.Clone(n.form), strings.Clone(n.measure), slices.Clone(n.of), slices.Clone(n.beside)
	n.period = muster.Period{From: strings.Clone(n.period.From), To: strings.Clone(n.period.To)}
	if f.of == nil {
		f.of = map[string]*figure{}
	}
	if len(f.of) < maxNumbers {
		f.of[key] = &n
	}
	return &n
}

// key tells figures apart.
func (n *figure) key() string {
	return strings.Join([]string{n.subject, n.form, string(n.tense), n.measure}, "\x00")
}

// when is the time that a figure speaks of, as far as two numbers of it can disagree:
// a plan is no outturn, a year that the words name is not one that was inferred, and
// where none is named what is differs from what was.
func (n *figure) when() string {
	tense, dated := "did", n.dated
	switch n.tense {
	case muster.Will: // what is to come comes in the year it is said, unless the words name one
		tense, dated = string(n.tense), n.period.To != ""
	case muster.Pledged, muster.Demanded:
		tense = string(n.tense)
	case muster.Is:
		if !n.dated {
			tense = "does"
		}
	}
	return strings.Join([]string{n.period.From, n.period.To, fmt.Sprint(dated), tense}, "\x00")
}

// subjectOf is what a claim's number is a number of, its time left aside: the same for
// claims that could disagree. The plain meanings say it best: what is computed, at which
// prices, by whose figures; a count over 3 % is another figure than one over 2 %.
func subjectOf(c *muster.Claim) string {
	subject, with := slices.Clone(c.Subject), slices.Clone(c.ComparedWith)
	slices.Sort(subject)
	slices.Sort(with)
	parts := []string{c.Measure, c.Test.Unit, strings.Join(subject, "+"), strings.Join(with, "+")}
	plain := false
	for i := range c.Meanings {
		if m := &c.Meanings[i]; m.Plain {
			a := &m.Axes
			parts = append(parts, string(m.Formula), a.Source, a.Prices, a.Currency, a.Members, a.Scope, a.Definition)
			plain = true
		}
	}
	if !plain || c.Form == "pledge" {
		parts = append(parts, c.Form)
	}
	return strings.Join(parts, "\x00")
}

// told is a quantity as a disagreement shows it: a count with its hedge and
// without its noun ("more than 30"), anything else in the report's own words.
func told(r *muster.Report, q *muster.Quantity) string {
	if q.Unit != "count" || !q.Value.Known() || q.Hedge == "" {
		return strings.Join(strings.Fields(r.Text.Of(q.Span)), " ")
	}
	switch q.Hedge {
	case muster.Exactly:
		return q.Value.String()
	case muster.Over:
		return "more than " + q.Value.String()
	case muster.Under:
		return "fewer than " + q.Value.String()
	}
	return string(q.Hedge) + " " + q.Value.String()
}
