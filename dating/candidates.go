package dating

import (
	"strconv"
	"strings"

	"muster"
)

// earliestDay is the first day on which a report that Muster reads can have
// appeared on the web; an earlier one is a default of some program.
var earliestDay = muster.DayOf(1990, 1, 1)

// offered are the days of a document's metadata and then those of its text, each
// source once, in order of trust.
func offered(doc muster.Document, stated []muster.Candidate) []muster.Candidate {
	var out []muster.Candidate
	add := func(c muster.Candidate) {
		for _, o := range out {
			if o == c {
				return
			}
		}
		out = append(out, c)
	}
	if p := doc.Published; p.Basis == "metadata" && p.Exact() && len(p.Candidates) == 0 {
		add(muster.Candidate{Day: p.From, Basis: "metadata", Where: p.Why})
	}
	for _, c := range doc.Published.Candidates {
		if c.Basis != ofFile {
			add(c)
		}
	}
	for _, c := range stated {
		add(c)
	}
	for _, c := range doc.Published.Candidates {
		add(c)
	}
	return out
}

// ofFile is the basis of the days on which a file was made, saved or changed.
// They are listed and never chosen: a report lies on a disk before and after it
// appears.
const ofFile = "file"

// by names the candidate that gives a day on which the document was there.
func by(doc muster.Document, day muster.Day) string {
	for _, c := range doc.Published.Candidates {
		if c.Basis == ofFile && c.Day == day {
			return " (" + c.Where + ")"
		}
	}
	return ""
}

// implausible says why a day cannot be the one of publication, "" when it can.
func implausible(d, latest muster.Day) string {
	switch {
	case d < earliestDay:
		return "it is before 1990"
	case latest.Known() && d > latest:
		return "it is after " + latest.String()
	}
	return ""
}

// chosen dates a document by the most trusted of the days offered that can be
// true, and explains the choice where others differ.
func chosen(doc muster.Document, list []muster.Candidate, latest muster.Day) (muster.Dating, bool) {
	var left []string
	best := -1
	for i := range list {
		why := implausible(list[i].Day, latest)
		if why == "" && best < 0 && list[i].Basis != ofFile {
			best = i
		}
		if why != "" {
			left = append(left, list[i].Where+" says "+list[i].Day.String()+", but "+why)
			list[i].Where += " (not believed: " + why + ")"
		}
	}
	if best < 0 {
		return muster.Dating{}, false
	}
	c := list[best]
	d := muster.Dating{Window: muster.Window{From: c.Day, To: c.Day}, Basis: c.Basis, Candidates: list}
	d.Why = says(doc, c)
	agree, differ := 0, []string{}
	for i, o := range list {
		switch {
		case i == best || o.Basis == ofFile || implausible(o.Day, latest) != "":
		case o.Day == c.Day:
			agree++
		default:
			differ = append(differ, saying(o))
		}
	}
	switch {
	case agree == 1:
		d.Why += "; one other source agrees"
	case agree > 1:
		d.Why += "; " + strconv.Itoa(agree) + " other sources agree"
	}
	if len(differ) > 0 {
		d.Why += "; less trusted: " + strings.Join(differ[:min(len(differ), whyMost)], ", ")
	}
	if len(left) > 0 {
		d.Why += "; left aside: " + strings.Join(left[:min(len(left), whyMost)], ", ")
	}
	return d, true
}

// whyMost bounds the days that differ that an explanation names.
const whyMost = 4

// says is the evidence for a day in words. Evidence from the text comes as a
// sentence already, and so does that of other formats.
func says(doc muster.Document, c muster.Candidate) string {
	if p := doc.Published; p.Why != "" && (p.From == c.Day && p.Exact() || p.Basis == "" && len(p.Candidates) > 0 && p.Candidates[0] == c) {
		return p.Why
	}
	return saying(c)
}

// saying is what a candidate says, where its place does not quote it already.
func saying(c muster.Candidate) string {
	if c.Basis == "text" && strings.Contains(c.Where, " says “") {
		return c.Where
	}
	return c.Where + " says " + c.Day.String()
}
