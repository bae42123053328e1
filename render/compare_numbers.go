package render

import (
	"slices"
	"strings"

	"muster"
	"muster/naming"
)

// comparedNumber is one number, and which reports give it of what.
type comparedNumber struct {
	Value string        `json:"value"` // "2 %", "USD 45 billion", "30 to 32 ships"
	Given []comparedUse `json:"given"` // in the order of the reports
}

// comparedUse is a number as one report gives it.
type comparedUse struct {
	Report   int     `json:"report"`
	Quantity string  `json:"quantity"`
	Said     string  `json:"said"`    // the words of the number
	Speaker  *string `json:"speaker"` // null for the report's own words
	Of       *string `json:"of"`      // what it is of, as far as the words say
	Prices   *string `json:"prices"`  // the price base, where the words name one; null elsewhere
	Claim    *string `json:"claim"`
}

// mostNumbers bounds the numbers of one story that are shown.
const mostNumbers = 400

// numbers are the numbers of a story's reports: those that several give first, then
// by the report and the place where each is given first. Days, years, ranks and
// numbers that are part of a name are no figures.
func (d *desk) numbers() []comparedNumber {
	byKey := map[string]int{}
	out := []comparedNumber{}
	for n, r := range d.reports {
		users, claims := claimsByQuantity(r), map[string]*muster.Claim{}
		for i := range r.Findings {
			claims[r.Findings[i].Claim.ID] = r.Findings[i].Claim
		}
		for i := range r.Quantities {
			q := &r.Quantities[i]
			if nameless(q) || furniture(r, q) {
				continue
			}
			says := saidQuantity(q)
			at, ok := byKey[says]
			if !ok {
				if len(out) == mostNumbers {
					continue
				}
				at = len(out)
				byKey[says] = at
				out = append(out, comparedNumber{Value: says})
			}
			c := claims[users[q.ID]]
			s := around(r, q)
			use := comparedUse{
				Report: n + 1, Quantity: q.ID, Said: line(r.Text.Of(q.Span), 120), Speaker: known(who(speaks(s, c))),
				Of: known(line(ofWhat(q, c), 200)), Prices: known(pricesOf(r, q, s, c)), Claim: known(users[q.ID]),
			}
			if !slices.ContainsFunc(out[at].Given, func(u comparedUse) bool { return sameUse(&u, &use) }) {
				out[at].Given = append(out[at].Given, use)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b comparedNumber) int { return givers(&b) - givers(&a) })
	return together(out)
}

// together puts numbers of one figure behind one another, where the first of them stands:
// two outlets' shares of GDP of one country are read side by side.
func together(in []comparedNumber) []comparedNumber {
	first := map[string]int{} // by figure: the place of its first number
	order := make([]int, len(in))
	for i := range in {
		order[i] = i
		if of := sameFigure(&in[i]); of != "" {
			if at, ok := first[of]; ok {
				order[i] = at
			} else {
				first[of] = i
			}
		}
	}
	places := make([]int, len(in))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int { return order[a] - order[b] })
	out := make([]comparedNumber, len(in))
	for i, at := range places {
		out[i] = in[at]
	}
	return out
}

// sameFigure is what a number that is a claim is of; "" for any other.
func sameFigure(n *comparedNumber) string {
	for _, u := range n.Given {
		if u.Claim != nil && u.Of != nil {
			return *u.Of
		}
	}
	return ""
}

// nameless says whether a quantity is no figure of its own: a day, a year, a rank,
// or part of a name ("Article 5").
func nameless(q *muster.Quantity) bool {
	switch q.Unit {
	case "date", "year", "rank":
		return true
	}
	return q.Left == "designation" || !q.Value.Known() && !q.Low.Known() && !q.High.Known()
}

// furniture says whether a quantity stands in what was told apart from the report's
// own words: "214 comments".
func furniture(r *muster.Report, q *muster.Quantity) bool {
	return slices.ContainsFunc(r.Text.Skipped, func(s muster.Skip) bool { return s.Contains(q.Span) })
}

// saidQuantity is a quantity in base units, for people: what was said, not the room
// that the words leave.
func saidQuantity(q *muster.Quantity) string {
	unit := q.Unit
	var s string
	switch {
	case q.Value.Known():
		s = sayNumber(q.Value, unit)
		if unit == "count" && q.Value.Abs().Cmp(thousand) >= 0 {
			s = trim(q.Value.Grouped(2))
		}
	case q.Low.Known() && q.High.Known():
		s = sayNumber(q.Low, unit) + " to " + sayNumber(q.High, unit)
	case q.Low.Known():
		s = sayNumber(q.Low, unit) + " or more"
	default:
		s = sayNumber(q.High, unit) + " or less"
	}
	if counted(q) && q.Of != "" {
		s = strings.TrimSuffix(s, " persons") + " " + strings.ToLower(line(q.Of, 60))
	}
	if q.Per != "" && q.Per != "GDP" {
		s += " per " + line(q.Per, 40)
	}
	return s
}

// counted says whether a quantity counts things or people, by their name in Of.
func counted(q *muster.Quantity) bool { return q.Unit == "count" || q.Unit == "persons" }

// around is the shortest statement that a number stands in; nil for none.
func around(r *muster.Report, q *muster.Quantity) *muster.Statement {
	var inside *muster.Statement
	for i := range r.Statements {
		s := &r.Statements[i]
		if s.Start > q.Start {
			break
		}
		if s.Contains(q.Span) && (inside == nil || s.Len() <= inside.Len()) {
			inside = s
		}
	}
	return inside
}

// speaks is who gives a number: the claim's speaker, else that of its statement;
// nil for the report's own words.
func speaks(s *muster.Statement, c *muster.Claim) *muster.Speaker {
	switch {
	case c != nil && c.Speaker != nil:
		return c.Speaker
	case s != nil:
		return s.Speaker
	}
	return nil
}

// pricesOf is the price base of a number as its sentence has it, else as its claim
// was read; "" where neither names one.
func pricesOf(r *muster.Report, q *muster.Quantity, s *muster.Statement, c *muster.Claim) string {
	if s != nil {
		in := s.Sentence
		if in.Len() == 0 {
			in = s.Span
		}
		if said := saidPrices(r, q, in); said != "" {
			return said
		}
	}
	return priceBase(c)
}

// ofWhat is what a number is of: measure, whose and which year where it is a claim
// that the books know, else what the words count or divide by.
func ofWhat(q *muster.Quantity, c *muster.Claim) string {
	var parts []string
	if c != nil && c.Measure != "" {
		parts = append(parts, naming.Figure(c.Form, c.Measure, c.Subject, c.ComparedWith))
		if p := period(c.Period); p != "" {
			parts = append(parts, p)
		}
		return strings.Join(parts, ", ")
	}
	if q.Of != "" && q.Of != q.Unit && !counted(q) {
		parts = append(parts, q.Of)
	}
	if q.Per != "" {
		parts = append(parts, "per "+q.Per)
	}
	return strings.Join(parts, ", ")
}

// period is the time of a claim as the words have it, "2024" or "2014 to 2024"; ""
// where it was only inferred.
func period(p muster.Period) string {
	switch {
	case p.To == "" || p.Basis != "said":
		return ""
	case p.From == "" || p.From == p.To:
		return p.To
	}
	return p.From + " to " + p.To
}

// priceBase is the price base that the words of a claim fix; "" where they name
// none.
func priceBase(c *muster.Claim) string {
	if c == nil {
		return ""
	}
	base := ""
	for i := range c.Meanings {
		m := &c.Meanings[i]
		if !m.Plain {
			continue
		}
		if m.Axes.Prices == "" || base != "" && base != m.Axes.Prices {
			return ""
		}
		base = m.Axes.Prices
	}
	if base == "" {
		return ""
	}
	return strings.ReplaceAll(base, "-", " ") + " prices"
}

func sameUse(a, b *comparedUse) bool {
	return a.Report == b.Report && a.Said == b.Said && same(a.Speaker, b.Speaker) && same(a.Of, b.Of) && same(a.Prices, b.Prices)
}

func same(a, b *string) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

// givers counts the reports that give a number.
func givers(n *comparedNumber) int {
	count, last := 0, 0
	for _, u := range n.Given {
		if u.Report != last {
			count, last = count+1, u.Report
		}
	}
	return count
}
