package atlas

import (
	"fmt"
	"strings"

	"muster"
)

// Office is one office of one country or body, with everybody known to have
// held it. A day without a term is a gap: nobody is claimed to have held it.
type Office struct {
	Name    string // "defence minister"
	Country string
	Role    string     // as printed: "US Defense Secretary"
	Source  string     // address of the list of holders
	Checked muster.Day // to which the holders are known to be complete
	Created muster.Day // when the office began, 0 before 2014
	Ended   muster.Day // when it was abolished, 0 while it exists
	Held    []Held     // oldest first
}

// entry is a line of a file of people: a term and who served it.
type entry struct {
	name, gender string
	namesakes    bool
	term         Term
}

// section is an office as its file gives it.
type section struct {
	office  Office
	entries []entry
}

// fileMost is how many lines a file of one country may have: ten offices with
// fifty holders each are 500.
const fileMost = 2000

// parsePeople reads the file of a country or body. Errors name the line, what is
// wrong and what would work.
func parsePeople(country, text string) ([]section, error) {
	out := make([]section, 0, 8)
	pool := make([]entry, 0, strings.Count(text, "\n")+1) // all entries of the file, an office after the other
	var checked muster.Day
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		line = strings.TrimSpace(line)
		if n > fileMost {
			return nil, fmt.Errorf("line %d: a file has at most %d lines: split it", n, fileMost)
		}
		if line == "" || line[0] == '#' {
			continue
		}
		var err error
		switch word, rest, _ := strings.Cut(line, " "); {
		case line[0] == '[':
			var s section
			if s.office, err = parseOffice(country, line, checked); err == nil {
				if k := len(out); k > 0 {
					pool = pool[:len(pool)+len(out[k-1].entries)]
				}
				s.entries = pool[len(pool):]
				for i := range out {
					if out[i].office.Name == s.office.Name {
						err = fmt.Errorf("%s stands twice: join the two", s.office.Name)
					}
				}
				out = append(out, s)
			}
		case word == "checked" || word == "created" || word == "abolished":
			err = directive(word, rest, &checked, out)
		case len(out) == 0:
			err = fmt.Errorf("a holder before any office: begin with [office | role | address]")
		default:
			err = out[len(out)-1].add(line)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return out, nil
}

// parseOffice reads "[office | role | address]".
func parseOffice(country, line string, checked muster.Day) (Office, error) {
	f, n := split3(strings.TrimSuffix(line[1:], "]"))
	o := Office{Name: f[0], Country: country, Role: f[1], Source: f[2], Checked: checked}
	switch {
	case n != 3 || line[len(line)-1] != ']' || o.Name == "" || o.Role == "":
		return o, fmt.Errorf("an office is written [office | role as printed | address], not %q", line)
	case !strings.HasPrefix(o.Source, "https://") || strings.ContainsAny(o.Source, " |"):
		return o, fmt.Errorf("%s has no source: give the address (https://...) of a page that lists its holders", o.Name)
	case checked == 0:
		return o, fmt.Errorf("say first to which day the file is complete: checked 2025-12-31")
	}
	return o, nil
}

// directive reads "checked DAY", "created DAY" and "abolished DAY".
func directive(word, rest string, checked *muster.Day, out []section) error {
	d, err := muster.ParseDay(strings.TrimSpace(rest))
	if err != nil {
		return fmt.Errorf("%s: %w", word, err)
	}
	if len(out) == 0 {
		if word != "checked" {
			return fmt.Errorf("%s belongs under an office", word)
		}
		*checked = d
		return nil
	}
	s := &out[len(out)-1]
	if len(s.entries) > 0 {
		return fmt.Errorf("%s belongs before the holders", word)
	}
	switch word {
	case "checked":
		s.office.Checked = d
	case "created":
		s.office.Created = d
	default:
		s.office.Ended = d
	}
	return nil
}

// add reads "name | first day | last day | notes | source", and checks the term
// against the one before it.
func (s *section) add(line string) error {
	var f [5]string
	n := 0
	for part := range strings.SplitSeq(line, "|") {
		if n == len(f) {
			return fmt.Errorf("a holder has five fields: name | first day | last day | notes | source")
		}
		f[n] = strings.TrimSpace(part)
		n++
	}
	if n < 3 || !strings.Contains(f[0], " ") {
		return fmt.Errorf("a holder is written: full name | first day | last day | notes, not %q", line)
	}
	e := entry{name: f[0], term: Term{Office: s.office.Name, Country: s.office.Country, Role: s.office.Role, Source: s.office.Source, FromVerified: true, ToVerified: true}}
	if f[4] != "" {
		if !strings.HasPrefix(f[4], "https://") {
			return fmt.Errorf("the source of %s is no address: begin it with https://", e.name)
		}
		e.term.Source = f[4]
	}
	first, err := bound(f[1])
	if err != nil || first.From == 0 {
		return fmt.Errorf("the first day of %s: %s", e.name, boundHelp)
	}
	last, err := bound(f[2])
	if err != nil {
		return fmt.Errorf("the last day of %s: %s, or nothing while in office", e.name, boundHelp)
	}
	t := &e.term
	t.From, t.Since, t.Until, t.To = first.From, first.To, last.From, last.To
	if err := e.notes(f[3]); err != nil {
		return err
	}
	if t.To != 0 && (t.To < t.From || last.To < first.From) {
		return fmt.Errorf("%s ends before the first day", e.name)
	}
	if t.From > s.office.Checked || t.To > s.office.Checked {
		return fmt.Errorf("the term of %s lies after the day to which the office was checked, %s: move that day", e.name, s.office.Checked)
	}
	if k := len(s.entries); k > 0 {
		switch before := &s.entries[k-1]; {
		case before.term.To == 0:
			return fmt.Errorf("%s has no last day, but %s follows", before.name, e.name)
		case before.term.Until > t.Since:
			return fmt.Errorf("the terms of %s and %s overlap, or are not oldest first", before.name, e.name)
		}
	}
	s.entries = append(s.entries, e)
	return nil
}

// notes reads "f, acting, unverified".
func (e *entry) notes(list string) error {
	for note := range strings.SplitSeq(list, ",") {
		switch note = strings.TrimSpace(note); note {
		case "":
		case "f", "m":
			if e.gender != "" {
				return fmt.Errorf("%s is both f and m", e.name)
			}
			e.gender = note
		case "acting":
			e.term.Acting = true
		case "unverified":
			e.term.FromVerified, e.term.ToVerified = false, false
		case "end unverified":
			e.term.ToVerified = false
		case "namesakes":
			e.namesakes = true
		default:
			return fmt.Errorf("%q is no note: f, m, acting, unverified, end unverified, namesakes", note)
		}
	}
	return nil
}

const boundHelp = "a day (2025-03-13), a month (2025-03), a year (2025) or a range of them (2025-03-13..2025-04)"

// bound reads one end of a term as the days on which it can have been.
func bound(s string) (muster.Window, error) {
	first, last, ranged := strings.Cut(s, "..")
	w, err := span(strings.TrimSpace(first))
	if err == nil && w.From != 0 && (w.From < muster.DayOf(1900, 1, 1) || w.To > muster.DayOf(2199, 12, 31)) {
		err = fmt.Errorf("not in the years 1900 to 2199: %q", s)
	}
	if err != nil || !ranged {
		return w, err
	}
	to, err := span(strings.TrimSpace(last))
	if err != nil || w.From == 0 || to.To == 0 || to.To < w.From {
		return muster.Window{}, fmt.Errorf("not a range: %q", s)
	}
	return muster.Window{From: w.From, To: to.To}, nil
}

// split3 cuts at bars into three trimmed fields and says how many there were.
func split3(s string) (f [3]string, n int) {
	for part := range strings.SplitSeq(s, "|") {
		if n < len(f) {
			f[n] = strings.TrimSpace(part)
		}
		n++
	}
	return f, n
}
