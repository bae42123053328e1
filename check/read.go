package check

import (
	"sort"
	"strconv"
	"sync"

	"muster"
	"muster/clause"
	"muster/dates"
	"muster/forms"
	"muster/judge"
	"muster/quantify"
	"muster/quote"
	"muster/quote/names"
	"muster/words"
)

// read fills a report from its clean text: statements, quantities, claims and
// their findings, notes.
func read(r *muster.Report, page *names.Page, o Options) {
	window := r.Document.Published.Window
	if window.From == 0 && window.To == 0 {
		window = muster.Window{From: o.Today(), To: o.Today()}
	}
	r.Statements = quote.Statements(&r.Text, page, window)
	r.Quantities = quantities(&r.Text, page.Toks, r.Document.Published.Window)
	leaveFurniture(r)
	quote.When(&r.Text, r.Statements, r.Quantities, r.Document.Published.Window)

	var claims []muster.Claim
	memory := clause.NewMemory(r.Text.Body)
	defer memory.Done()
	reasons := map[string]string{}
	var around muster.Span
	for i := range r.Statements {
		st := &r.Statements[i]
		if i > 0 && around.Len() > 0 && around.Contains(st.Span) {
			continue // of a second speaker: read with the sentence around it
		}
		around = st.Span
		if st.Kind == muster.Direct {
			around = muster.Span{}
		}
		made := window
		if st.Said.Known() {
			made = st.Said.Window
		}
		c := clause.Read(r.Text.Body, page.Toks, st, within(r.Quantities, st.Span), made, memory)
		found := forms.Claims(c)
		r.Notes = append(r.Notes, forms.TenseErrors(c, found)...)
		claims = append(claims, found...)
		for id, why := range c.Reasons {
			reasons[id] = why
		}
	}
	if len(claims) > maxClaims {
		for _, c := range claims[maxClaims:] {
			reasons[c.Quantity] = "more claims than one report is judged for"
		}
		claims = claims[:maxClaims]
	}
	b := o.Books()
	for i := range claims {
		claims[i].ID = "c" + strconv.Itoa(i+1)
	}
	known := map[string]muster.Finding{}
	said := sayings(r.Statements)
	for i := range claims {
		on, dated := said[claims[i].Statement]
		if !dated || claims[i].Form == "pledge" { // the ledger knows the day of a promise
			on = r.Document.Published
		}
		key := judge.Key(&claims[i]) + on.From.String() + on.To.String()
		f, ok := known[key]
		if ok {
			claims[i].Period = f.Claim.Period
			f.Claim = &claims[i]
		} else {
			f = judge.Judge(b, &claims[i], on, o.Today())
			known[key] = f
		}
		if dated && f.Because == muster.Undated {
			f.Ask = "On which day was it said? The words only tell: " + on.Why + "."
		}
		r.Findings = append(r.Findings, f)
	}
	leave(r, claims, reasons)
	r.Notes = append(r.Notes, judge.Notes(r.Findings)...)
	r.Notes = append(r.Notes, quote.NameErrors(&r.Text, page, window)...)
	sort.SliceStable(r.Notes, func(i, j int) bool { return start(r.Notes[i]) < start(r.Notes[j]) })
}

// sayings are the days of the statements whose words name one.
func sayings(all []muster.Statement) map[string]muster.Dating {
	var out map[string]muster.Dating
	for i := range all {
		if s := &all[i]; s.Said.Known() {
			if out == nil {
				out = map[string]muster.Dating{}
			}
			out[s.ID] = s.Said
		}
	}
	return out
}

// maxClaims bounds what one report can ask of the books. The longest report of
// the corpora makes 40 claims; a file of nothing but claims is no report.
const maxClaims = 2000

func start(n muster.Note) int {
	if len(n.Where) == 0 {
		return 0
	}
	return n.Where[0].Start
}

// quantities reads the numbers and dates of the whole body, furniture included,
// so that every number can be accounted for.
func quantities(t *muster.Text, toks []words.Token, published muster.Window) []muster.Quantity {
	f := founds.Get().(*found)
	f.dates = dates.AppendAll(f.dates, t.Body, toks)
	f.numbers = quantify.Append(f.numbers, t.Body, toks, f.dates)
	qs := quantify.Dates(f.numbers, f.dates, published)
	f.done()
	for i := range qs {
		qs[i].ID = "q" + strconv.Itoa(i+1)
	}
	return qs
}

// found is what is found on the way to the quantities of a text.
type found struct {
	dates   []dates.Expr
	numbers []muster.Quantity
}

// founds are of texts that were read: their memory is used again.
var founds = sync.Pool{New: func() any { return &found{} }}

// spare is of how many numbers the memory is worth keeping: ten times those of the
// longest report.
const spare = 1 << 13

// done gives the memory to the next text.
func (f *found) done() {
	if len(f.numbers) > spare {
		return
	}
	clear(f.numbers)
	clear(f.dates)
	founds.Put(f)
}

// within returns the quantities from the first that ends after the span's
// start; they are in order, so that a reader of the span can stop early.
func within(qs []muster.Quantity, s muster.Span) []muster.Quantity {
	i := sort.Search(len(qs), func(i int) bool { return qs[i].End > s.Start })
	j := i + sort.Search(len(qs)-i, func(k int) bool { return qs[i+k].Start >= s.End })
	return qs[i:j]
}

// leaveFurniture gives numbers in skipped stretches their reason. Boxes are
// skipped and still read.
func leaveFurniture(r *muster.Report) {
	for _, s := range r.Text.Skipped {
		if inBox(&r.Text, s.Span) {
			continue
		}
		qs := within(r.Quantities, s.Span)
		for i := range qs {
			if qs[i].Left == "" {
				qs[i].Left = "furniture: " + s.Why
			}
		}
	}
}

func inBox(t *muster.Text, s muster.Span) bool {
	for _, b := range t.Blocks {
		if b.Kind == muster.BoxBlock && b.Overlaps(s) {
			return true
		}
	}
	return false
}

// leave gives every number that no claim uses its reason.
func leave(r *muster.Report, claims []muster.Claim, reasons map[string]string) {
	used := map[string]bool{}
	for _, c := range claims {
		used[c.Quantity] = true
		for _, id := range c.Uses {
			used[id] = true
		}
	}
	for i := range r.Quantities {
		q := &r.Quantities[i]
		switch {
		case used[q.ID]:
			q.Left = ""
		case q.Left != "":
		case reasons[q.ID] != "":
			q.Left = reasons[q.ID]
		default:
			q.Left = reasonFor(*q)
		}
	}
}

// reasonFor is the plainest reason why a number is no claim.
func reasonFor(q muster.Quantity) string {
	switch q.Unit {
	case "year", "date":
		return "a date"
	case "years", "months", "weeks", "days", "hours", "minutes", "decades":
		return "a length of time that the books do not hold"
	case "count", "persons", "rank":
		return "a count of something the books do not hold"
	}
	return "nothing that the books hold is said of it"
}
