package retell

import (
	"slices"

	"muster"
)

// LeftOut says of every report of a story but its fullest, which stands first,
// which statements of the fullest are told in no line of it. Questions, what is
// reported inside another statement, and lines of fewer than two telling words
// are not counted. Of more than 30 reports the first 30 are laid out.
func LeftOut(tellings []Telling) []muster.LeftOut {
	if len(tellings) < 2 {
		return nil
	}
	s := newStory(opened(tellings))
	counted := s.counted(0)
	var out []muster.LeftOut
	for t := 1; t < len(s.tellings); t++ {
		left := muster.LeftOut{Document: s.tellings[t].ID, Of: len(counted)}
		for _, k := range counted {
			if !s.tells(k, t) {
				left.Statements = append(left.Statements, s.tellings[0].Lines[k].ID)
			}
		}
		out = append(out, left)
	}
	return out
}

// repeated is the share of a line's weight from which it only says again what
// another line of its own report says: a pull quote, a lead told in full below.
const repeated = 0.9

// opened are the tellings that are laid side by side, cut into words; those given
// stay as they are.
//
// Of long reports in large stories the first lines alone are opened.
func opened(all []Telling) []Telling {
	out := slices.Clone(all[:min(len(all), mostReports)])
	for i := range out {
		out[i].Lines = slices.Clone(all[i].Lines[:min(len(all[i].Lines), max(fewestLines, mostOfStory/len(out)))])
		out[i].Above = slices.Clone(all[i].Above)
		out[i].read()
	}
	return out
}

// counted are the lines of a telling that say something of their own, one for a
// sentence.
func (s *story) counted(t int) []int {
	var out []int
	last := -1
	for k := range s.tellings[t].Lines {
		l := &s.tellings[t].Lines[k]
		if l.Kind == muster.Question || l.Within || l.WholeAt == last || s.weight(l.own) < 2 {
			continue
		}
		last = l.WholeAt
		out = append(out, k)
	}
	return out
}

// tells says whether any line of telling t tells of line k of the fullest: it was
// made from its sentence, or has a good part of it beside other things.
func (s *story) tells(k, t int) bool {
	l := &s.tellings[0].Lines[k]
	for i := range s.tellings[t].Lines {
		b := &s.tellings[t].Lines[i]
		if _, ofA := s.shared(l, b); ofA >= loose {
			return true
		}
		m := s.match(0, b)
		if m.line < 0 {
			continue
		}
		from := &s.tellings[0].Lines[m.line]
		if of, _ := s.shared(from, l); from.WholeAt == l.WholeAt || of >= repeated {
			return true
		}
	}
	return false
}
