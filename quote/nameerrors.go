package quote

import (
	"fmt"
	"slices"
	"strconv"

	"muster"
	"muster/atlas"
	"muster/quote/names"
	"muster/words"
)

// NameErrors notes every office title directly before the name of somebody who
// did not hold the office in any part of the window, when somebody else held it
// throughout. It is silent where the words set the scene in the past ("former",
// "then", "under", a year before the window), for offices that the atlas does
// not have, for people whom it does not know unless the name is a slip of the
// holder's, for those who came next, and without a window. Page is the text's
// words and names, from [names.Read].
func NameErrors(t *muster.Text, page *names.Page, window muster.Window) []muster.Note {
	if !window.Known() || window.To > atlas.PeopleChecked() {
		return nil
	}
	var out []muster.Note
	for i, b := range t.Blocks {
		toks := page.Blocks[i].Toks
		sentences := page.Blocks[i].Sentences
		for _, m := range page.Blocks[i].Mentions {
			if !m.Direct || m.NotNow || m.Loose || m.Country == "" {
				continue
			}
			if !m.Named && foreign(t.Body, toks, m.From) {
				continue // "Philippine Defense Secretary": not the country implied
			}
			for len(sentences) > 1 && sentences[0].End < m.End {
				sentences = sentences[1:]
			}
			sentence := b.Span
			if len(sentences) > 0 {
				sentence = sentences[0]
			}
			if past(toks, sentence, window) {
				continue
			}
			if why := wrongName(t.Of(m.Name), m, window); why != "" {
				out = append(out, muster.Note{Kind: "name_error", Where: []muster.Span{m.Span}, Why: why})
			}
		}
	}
	return out
}

// handover is how many days after a change a report may still tell of the
// holder before: it says what was said last week.
const handover = 7

// wrongName says who held the office instead; "" when nothing is wrong or it
// cannot be told.
func wrongName(name string, m names.Mention, window muster.Window) string {
	held, ok := atlas.Holder(m.Office, m.Country, window.From)
	last, ok2 := atlas.Holder(m.Office, m.Country, window.To)
	if !ok || !ok2 || held.ID != last.ID {
		return ""
	}
	people := atlas.ByName(name)
	lately := muster.Window{From: window.From - handover, To: window.To}
	for _, p := range people {
		if p.ID == held.ID || atlas.Fold(p.Surname) == atlas.Fold(held.Surname) {
			return "" // the holder, or of the same surname
		}
		for _, t := range p.Terms {
			if t.Office == m.Office && t.Country == m.Country && (t.From > window.From || t.Meets(lately)) {
				return "" // named for the office, not yet in it, or what was said before the change
			}
			if !m.Named && t.Country != m.Country && t.Meets(window) {
				return "" // "Chancellor Reeves": another country's title, which only custom gave to this one
			}
		}
	}
	now := fmt.Sprintf("%s was %s on %s", held.Name, held.Role, window.From)
	if !window.Exact() {
		now = fmt.Sprintf("%s was %s whenever this appeared, between %s and %s", held.Name, held.Role, window.From, window.To)
	}
	for _, p := range people {
		for i := len(p.Terms) - 1; i >= 0; i-- {
			if t := p.Terms[i]; t.Office == m.Office && t.Country == m.Country && t.To != 0 {
				return fmt.Sprintf("%s; %s held that office until %s.", now, p.Name, t.Ended())
			}
		}
	}
	if len(people) == 1 {
		return fmt.Sprintf("%s; %s never held that office, as far as the atlas goes.", now, people[0].Name)
	}
	if len(people) == 0 && (slip(atlas.Fold(name), atlas.Fold(held.Surname)) || slip(atlas.Fold(name), atlas.Fold(held.Name))) {
		return fmt.Sprintf("%s; %q is probably a slip for that name.", now, name)
	}
	return ""
}

// past says whether a sentence is set before the window: a word such as
// "under", or a year before the window's.
func past(toks []words.Token, s muster.Span, w muster.Window) bool {
	for i := words.Index(toks, s.Start); i < len(toks) && toks[i].Start < s.End; i++ {
		t := &toks[i]
		if t.Kind == words.Number && len(t.Lower) == 4 {
			if y, err := strconv.Atoi(t.Lower); err == nil && y > 1900 && y < w.From.Year() {
				return true
			}
		}
		if t.Kind == words.Word && names.Past(t.Lower) {
			return true
		}
	}
	return false
}

// foreign says whether a capitalised word that is no common one stands before a
// title whose country is only implied.
func foreign(body string, toks []words.Token, i int) bool {
	if i == 0 {
		return false
	}
	t := &toks[i-1]
	return t.Kind == words.Word && upper(body, t) && !names.Never(t.Lower)
}

// slip says whether two names differ by at most two letters, and a quarter of
// the longer.
func slip(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if a == b || len(x) > 40 || len(y) > 40 {
		return false
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diag := row[0]
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			diag, row[j+1] = row[j+1], slices.Min([]int{diag + cost, row[j] + 1, row[j+1] + 1})
		}
	}
	d := row[len(y)]
	return d > 0 && d <= 2 && d*4 <= max(len(x), len(y))
}
