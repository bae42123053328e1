package retell

import (
	"fmt"
	"strings"
)

// otherYear is the year to come that the line at hand names in place of another one,
// where its source names it nowhere; "" for none.
func (v *view) otherYear(t moment) string {
	if !yearly(t.key) {
		return ""
	}
	for _, o := range v.timesOf(v.to, v.b) {
		if o.ahead && yearly(o.key) && o.key != t.key {
			return o.key
		}
	}
	return ""
}

func yearly(key string) bool { return len(key) == 4 && digitAt(key, 0) && digitAt(key, 3) }

func (v *view) namesYear(year string) bool {
	for i := range v.tellings[v.from].Lines {
		if wordAt(v.tellings[v.from].Lines[i].low, year) >= 0 {
			return true
		}
	}
	return strings.Contains(v.tellings[v.from].Title, year)
}

// yearChanged finds a year by which or from which something is to be told as another:
// "by 2032" as "by 2030".
func (v *view) yearChanged() (found, bool) {
	if v.b.Speaker == nil && v.a == nil {
		return found{}, false
	}
	for _, o := range v.timesOf(v.to, v.b) {
		if !o.ahead || !yearly(o.key) {
			continue
		}
		elsewhere := v.namesYear(o.key)
		for _, a := range v.yearSources() {
			for _, t := range v.timesOf(v.from, a) {
				if !t.ahead || !yearly(t.key) || v.namesTime(t) || elsewhere && (wordAt(a.low, o.key) >= 0 || !v.tellsNumber(a)) {
					continue
				}
				return found{line: a, a: t.words, b: o.words, why: fmt.Sprintf("“%s” stands where its source has “%s”.", flat(o.words), flat(t.words))}, true
			}
		}
	}
	return found{}, false
}

// yearSources are the lines of the source that the line at hand tells, or tells most of.
func (v *view) yearSources() []*Line {
	out := v.sources()
	lines := v.tellings[v.from].Lines
	for i := range lines {
		if _, of := v.shared(&lines[i], v.b); of >= paraphrase {
			out = append(out, &lines[i])
		}
	}
	return out
}
