// Package naming says in words what claims, measures and countries are called by codes.
package naming

import (
	"cmp"
	"strings"
	"sync"

	"muster/atlas"
	"muster/lang"
)

// kinds are the words of lang/en/figures.txt by form.
var kinds = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, e := range lang.Table("en", "figures") {
		out[e.Value] = e.Sayings[0]
	}
	return out
})

// Figure says in words what the number of a claim is a number of: "number of NATO
// members", "the change of defence spending, Poland". Subject and beside are codes of
// the atlas; beside is what a share or a comparison is held against.
func Figure(form, measure string, subject, beside []string) string {
	if measure == "membership" {
		return "number of " + named(subject) + " members"
	}
	s := strings.ReplaceAll(cmp.Or(measure, form), "_", " ")
	if m, ok := atlas.Measure(measure); ok && m.Label != "" {
		s = m.Label
	}
	if len(subject) > 0 {
		s += ", " + named(subject)
	}
	if kind := kinds()[form]; kind != "" && measure != "" {
		s = strings.Replace(kind, "#", s, 1)
	}
	if len(beside) > 0 {
		s += ", beside " + named(beside)
	}
	return s
}

func named(codes []string) string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = cmp.Or(atlas.Name(code), code)
	}
	return strings.Join(names, ", ")
}

// Level says whether the number of a form is the measure itself, now, once or to come:
// not a change of it, a share, a count or a rank.
func Level(form string) bool { return kinds()[form] == "" }
