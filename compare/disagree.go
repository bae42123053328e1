package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"muster"
	"muster/marks"
	"muster/naming"
)

// widely is how many tellings of a figure are listed in every story that has one
// of them. Of a figure that more reports tell, a story lists its own.
const widely = 24

// near is how many days may lie between two reports whose numbers are held against one
// another although neither names the time that it speaks of: figures of a year change
// with the next, and an alliance takes members in.
const near = 100

// disagree finds the figures that reports of the run tell differently and
// notes each in every story that has one of its reports. ids are the reports'.
func (f *figures) disagree(stories []muster.Story, ids []string) {
	storyOf := make(map[string]int, len(ids))
	for i, s := range stories {
		for _, d := range s.Documents {
			storyOf[d] = i
		}
	}
	slices.SortStableFunc(f.told, func(a, b telling) int { return cmp.Compare(a.subject, b.subject) })
	for from := 0; from < len(f.told); {
		to := from + 1
		for to < len(f.told) && f.told[to].subject == f.told[from].subject {
			to++
		}
		f.within(stories, storyOf, f.told[from:to], ids)
		from = to
	}
}

// within notes a figure in the stories whose reports tell it otherwise than another
// report near them does. One that many reports tell is held against those of the same
// story alone, so that what is listed grows no faster than what is told.
func (f *figures) within(stories []muster.Story, storyOf map[string]int, same []telling, ids []string) {
	own := map[int][]telling{}
	var order []int
	for _, t := range same {
		at := storyOf[ids[t.order]]
		if own[at] == nil {
			order = append(order, at)
		}
		own[at] = append(own[at], t)
	}
	slices.Sort(order)
	for _, at := range order {
		all := own[at]
		if len(same) <= widely {
			for _, t := range same {
				if storyOf[ids[t.order]] != at && slices.ContainsFunc(own[at], func(o telling) bool { return f.beside(o, t) }) {
					all = append(all, t)
				}
			}
		}
		if d, ok := f.disagreement(all, func(t telling) bool { return storyOf[ids[t.order]] == at }, ids); ok {
			if len(same) > widely {
				d.Why += fmt.Sprintf(" This run tells it %d times in all; here are this story's.", len(same))
			}
			stories[at].Disagreements = append(stories[at].Disagreements, d)
		}
	}
}

// beside says whether two tellings of different stories speak of one time: the words
// name it, or the reports appeared near one another. A report of no known day may be
// near any.
func (f *figures) beside(a, b telling) bool {
	return a.dated && b.dated || marks.Apart(f.days[a.order], f.days[b.order]) <= near
}

// maxDistinct bounds the numbers that are compared with one another; all that
// are told are listed all the same.
const maxDistinct = 20

// disagreement is what tellings of one figure come to: false where no report of the
// story tells it otherwise than another report. Reports that have one number in common
// agree, whatever else they tell; and where the books have every number right, each was
// right in its own time.
func (f *figures) disagreement(all []telling, own func(telling) bool, ids []string) (muster.Disagreement, bool) {
	slices.SortStableFunc(all, func(a, b telling) int { return cmp.Compare(a.order, b.order) })
	var (
		d        muster.Disagreement
		distinct []telling
		listed   = map[string]bool{}
		right    = true
	)
	for _, t := range all {
		document := ids[t.order]
		if key := document + "\x00" + t.words; !listed[key] {
			listed[key] = true
			d.Values = append(d.Values, muster.Told{
				Document: document, Claim: "c" + strconv.Itoa(int(t.claim)), Value: t.words,
				Span: muster.Span{Start: int(t.start), End: int(t.end)}, Finding: t.finding, Books: t.books,
			})
		}
		right = right && t.finding == muster.Holds
		if len(distinct) < maxDistinct && !slices.ContainsFunc(distinct, func(o telling) bool { return sameNumber(o, t) }) {
			distinct = append(distinct, t)
		}
	}
	if right || len(distinct) < 2 || !f.differ(all, own) {
		return d, false
	}
	d.About, d.Why = all[0].about(), together(distinct)
	return d, true
}

// differ says whether some report of the story and another have no number of the figure
// in common. All is in the order of reports.
func (f *figures) differ(all []telling, own func(telling) bool) bool {
	var reports [][]telling
	for i, t := range all {
		if i == 0 || t.order != all[i-1].order {
			reports = append(reports, nil)
		}
		reports[len(reports)-1] = append(reports[len(reports)-1], t)
	}
	if len(reports) > 2*widely {
		reports = reports[:2*widely]
	}
	for i, a := range reports {
		for _, b := range reports[:i] {
			if (own(a[0]) || own(b[0])) && f.beside(a[0], b[0]) && !agree(a, b) {
				return true
			}
		}
	}
	return false
}

// agree says whether two reports have a number in common.
func agree(a, b []telling) bool {
	return slices.ContainsFunc(a, func(x telling) bool {
		return slices.ContainsFunc(b, func(y telling) bool { return !conflict(x, y) })
	})
}

// about names the figure: "number of NATO members", "defence spending as a share of
// GDP, Poland, 2023".
func (c *figure) about() string {
	s := naming.Figure(c.form, c.measure, c.of, c.beside)
	switch c.tense {
	case muster.Pledged, muster.Demanded:
		s = string(c.tense) + ": " + s
	case muster.Will:
		s = "to come: " + s
	}
	switch p := c.period; {
	case p.To == "" || !c.dated && c.form == "pledge":
	case !c.dated:
		s += ", no year named"
	case p.From != "" && p.From != p.To:
		s += ", " + p.From + " to " + p.To
	default:
		s += ", " + p.To
	}
	return s
}

// maxCompared bounds the pairs that a sentence names.
const maxCompared = 5

// together says which of the distinct numbers can all be right and which
// cannot: whether the ranges that their tests accept have a value in common.
func together(distinct []telling) string {
	var can, cannot []string
	more := false
	for i, a := range distinct {
		for _, b := range distinct[i+1:] {
			if a.words == b.words {
				continue // the same words with other room
			}
			list := &cannot
			if !conflict(a, b) {
				list = &can
			}
			if len(*list) == maxCompared {
				more = true
				continue
			}
			*list = append(*list, "“"+a.words+"” and “"+b.words+"”")
		}
	}
	var parts []string
	if cannot != nil && distinct[0].form == "pledge" {
		parts = append(parts, strings.Join(cannot, ", ")+" are not the same; what is promised or demanded may change from day to day")
	} else if cannot != nil {
		parts = append(parts, strings.Join(cannot, ", ")+" cannot both be right")
	}
	if can != nil {
		parts = append(parts, strings.Join(can, ", ")+" can both be right")
	}
	if more {
		parts = append(parts, "and more pairs like these")
	}
	return strings.Join(parts, "; ") + "."
}
