package main

import (
	"fmt"
	"sort"
	"strings"

	"muster"
	"muster/check"
)

// judged is what came of one mini report: for each gold claim the index of its
// finding or -1, and the findings that no gold claim asked for.
type judged struct {
	report  muster.Report
	err     error
	found   []int // by gold claim: index into report.Findings, or -1
	extra   []int // findings apart from gold, titles and asides
	second  []int // findings that overlap a gold claim beside the one it got
	alarms  []int // findings that decide, where nothing was claimed
	missing []string
}

// judge runs a mini report as a text file: its title as headline, a blank
// line, its text. A panic is an error of the report.
func judge(r miniReport, o check.Options) (j judged) {
	defer func() {
		if p := recover(); p != nil {
			j = judged{err: fmt.Errorf("panic: %v", p), found: none(len(r.Claims))}
		}
	}()
	o.Published = r.Published
	head := r.Title + "\n\n"
	if r.Title == "" {
		head = ""
	}
	doc := muster.Document{Path: r.ID + ".txt", Format: "txt", Bytes: []byte(head + r.Text + "\n")}
	report, err := check.Read(doc, o)
	if err != nil {
		return judged{err: err, found: none(len(r.Claims))}
	}
	j = judged{report: report}
	j.match(r, len(head))
	return j
}

func none(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// place finds a stretch of gold words; false when the corpus has it wrong.
func place(r miniReport, words string, head int) (muster.Span, bool) {
	i := strings.Index(r.Text, words)
	if i < 0 || words == "" {
		return muster.Span{}, false
	}
	return muster.Span{Start: head + i, End: head + i + len(words)}, true
}

// pair is a gold claim and a finding that share words.
type pair struct {
	gold, found int
	weight      float64
}

// match gives each gold claim the finding whose words overlap it best, one of
// the same form and subject first; no finding serves two.
func (j *judged) match(r miniReport, head int) {
	var pairs []pair
	anchors := make([]muster.Span, len(r.Claims))
	for g := range r.Claims {
		at, ok := place(r, r.Claims[g].Anchor, head)
		if !ok {
			j.missing = append(j.missing, r.Claims[g].Anchor)
			continue
		}
		anchors[g] = at
		for f := range j.report.Findings {
			c := j.report.Findings[f].Claim
			if w := overlap(at, c.Span); w > 0 {
				pairs = append(pairs, pair{g, f, w + likeness(&r.Claims[g], c)})
			}
		}
	}
	sort.SliceStable(pairs, func(a, b int) bool { return pairs[a].weight > pairs[b].weight })
	j.found = none(len(r.Claims))
	used := make([]bool, len(j.report.Findings))
	for _, p := range pairs {
		if j.found[p.gold] < 0 && !used[p.found] {
			j.found[p.gold], used[p.found] = p.found, true
		}
	}
	j.sortRest(r, head, anchors, used)
}

// sortRest tells the findings that no gold claim got apart.
func (j *judged) sortRest(r miniReport, head int, anchors []muster.Span, used []bool) {
	may := places(r, r.MayClaim, head, j)
	no := places(r, r.NoClaim, head, j)
	for f := range j.report.Findings {
		at := j.report.Findings[f].Claim.Span
		switch {
		case used[f] || at.End <= head:
		case decides(j.report.Findings[f].Then) && within(at, no) && !within(at, anchors):
			j.alarms = append(j.alarms, f)
		case within(at, anchors):
			j.second = append(j.second, f)
		case !within(at, may):
			j.extra = append(j.extra, f)
		}
	}
}

func places(r miniReport, words []string, head int, j *judged) []muster.Span {
	var out []muster.Span
	for _, w := range words {
		if at, ok := place(r, w, head); ok {
			out = append(out, at)
		} else {
			j.missing = append(j.missing, w)
		}
	}
	return out
}

func within(s muster.Span, list []muster.Span) bool {
	for _, t := range list {
		if s.Overlaps(t) {
			return true
		}
	}
	return false
}

// overlap is the shared part of two spans over what they cover together.
func overlap(a, b muster.Span) float64 {
	shared := min(a.End, b.End) - max(a.Start, b.Start)
	if shared <= 0 {
		return 0
	}
	return float64(shared) / float64(max(a.End, b.End)-min(a.Start, b.Start))
}

// likeness prefers the finding that speaks of the same thing where several
// stand in the same words.
func likeness(g *goldClaim, c *muster.Claim) float64 {
	w := 0.0
	if c.Form == g.Form || c.Form == g.Facet {
		w += 0.5
	}
	if len(c.Subject) > 0 && len(g.Subject) > 0 && c.Subject[0] == g.Subject[0] {
		w += 0.25
	}
	if c.Measure == g.Measure {
		w += 0.1
	}
	return w
}

func decides(v muster.Verdict) bool {
	switch v {
	case muster.Holds, muster.Fails, muster.Depends, muster.Outdated:
		return true
	}
	return false
}
