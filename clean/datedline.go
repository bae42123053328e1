package clean

import (
	"strings"

	"muster"
	"muster/dates"
	"muster/words"
)

// datedLines is how many lines at the head of a report may date it.
const datedLines = 8

// outletMost is the most words of whoever stands beside the day of a report.
const outletMost = 5

// markDatedLines names the lines over the first paragraph that tell the day of the
// report and beside it who printed it, and nothing else.
func markDatedLines(body string, lines []line) {
	for i := range lines[:min(datedLines, len(lines))] {
		l := &lines[i]
		if l.Why != "" || l.Title {
			continue
		}
		s := body[l.Start:l.End]
		if i > 0 && (len(s) > datelineMost || ends(s) && !strings.HasSuffix(s, ")")) {
			if i == 1 && len(s) <= standfirstMost {
				continue
			}
			return // prose
		}
		name, why := datedLine(s)
		if i == 0 && (len(lines) == 1 || strings.Contains(name, " ") && why == "published" && !printer(name)) {
			continue // a headline: "14 October 2024, A Day At Sea"
		}
		l.Why = why
	}
}

// standfirstMost is the longest sentence in bytes, between the title and the day.
const standfirstMost = 160

// datedLine reads a line of a full day and a name: "14 October 2024, The Ledger",
// "SYLVAN, 14 October 2024 (Eastwire)", "Published 14 October 2024 in The Ledger".
// It gives the name and which furniture the line is, "" for none.
func datedLine(s string) (name, why string) {
	if len(s) > datelineMost || !hasYear(s) || quoted(s) {
		return "", ""
	}
	if s = unmarked(s); dated(s) {
		name, _, _ = strings.Cut(s, ", ")
		return name, "dateline"
	}
	for _, e := range dates.Find(s, words.Tokens(s, muster.Span{End: len(s)})) {
		if e.Kind != dates.Day || e.Year == 0 || e.DayTo != 0 {
			return "", ""
		}
		if name = before(s[:e.Start]); name != "" && behindTime(s[e.End:]) == "" {
			return name, "published"
		}
		lead, ok := leads(s[:e.Start])
		if !ok {
			if !dated(s[:e.End]) || !strings.HasPrefix(s[e.End:], " (") {
				return "", ""
			}
		}
		return beside(s[e.End:], lead)
	}
	return "", ""
}

// unmarked takes the marks of emphasis out of a line.
func unmarked(s string) string {
	if strings.ContainsAny(s, "*_") {
		s = strings.NewReplacer("*", "", "_", "").Replace(s)
	}
	return strings.TrimSpace(s)
}

// before reads who stands before the day of a report, with a point or an upright
// between: "The Lantern | ", "" for nobody.
func before(s string) string {
	for _, mark := range [...]string{" · ", " | ", " • "} {
		if name, ok := strings.CutSuffix(s, mark); ok && outletLike(name) {
			return name
		}
	}
	return ""
}

// leads says whether words may stand before the day of a report: none, a place in
// capitals and a comma, or words of publishing, for which published is true.
func leads(s string) (published, ok bool) {
	if s = strings.TrimRight(s, " :"); s == "" {
		return false, true
	}
	if place, is := strings.CutSuffix(s, ","); is {
		return false, capitals(place+" ") && placeLike(place) && strings.ToUpper(place) == place
	}
	p := furniture()
	return true, onlyWords(s, p.dateWords, p.dateSeeds)
}

// beside reads who stands behind the day of a report: in brackets, or behind a
// comma, a dash, a point or an upright; after words of publishing also behind "in" or "by".
func beside(s string, published bool) (name, why string) {
	s = behindTime(s)
	if in, ok := strings.CutPrefix(s, " ("); ok {
		if in, ok = strings.CutSuffix(in, ")"); ok && outletLike(in) {
			return in, "dateline"
		}
		return "", ""
	}
	for _, mark := range [...]string{", ", " · ", " | ", " • ", " – ", " — ", " - ", " / ", " in ", " by "} {
		after, ok := strings.CutPrefix(s, mark)
		if !ok {
			continue
		}
		if (mark == " in " || mark == " by ") && !published || !outletLike(after) {
			return "", ""
		}
		return after, "published"
	}
	return "", ""
}

// behindTime cuts a time of the day: ", 14:30 CET".
func behindTime(s string) string {
	t := strings.TrimLeft(s, ", ")
	if len(t) < 5 || !isDigit(t[0]) || !isDigit(t[1]) || t[2] != ':' || !isDigit(t[3]) || !isDigit(t[4]) {
		return s
	}
	t = t[5:]
	if len(t) > 3 && t[0] == ' ' && strings.ToUpper(t[1:4]) == t[1:4] && isLetter(t[1]) {
		zone, _, _ := strings.Cut(t[1:], " ")
		t = strings.TrimPrefix(t[1:], strings.TrimRight(zone, ","))
	}
	return t
}

// outletLike says whether words may be who printed a report: a few in capitals, no
// number among them, and no sentence.
func outletLike(s string) bool {
	if strings.Count(s, " ") >= outletMost || strings.ContainsAny(s, ":;,?!()0123456789") || ends(s) {
		return false
	}
	return placeLike(s)
}

// outletOf is who printed a report as a line of its day names it beside a
// mark: a name that is no author's and no place's, "The Northern Ledger".
func outletOf(line string) string {
	name, why := datedLine(line)
	if why == "" || furniture().piece[strings.ToLower(name)] {
		return ""
	}
	if printer(name) {
		return name
	}
	return ""
}

// printer says whether a name is that of a paper or a wire: it begins with "The", or has
// a word as they have.
func printer(name string) bool {
	if strings.HasPrefix(name, "The ") {
		return name != "The Hague"
	}
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if furniture().outlet[w] {
			return true
		}
	}
	return false
}
