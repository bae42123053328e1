package atlas

import (
	_ "embed"
	"strings"
	"sync"
)

// Nation is a country of the atlas.
type Nation struct {
	ISO      string // ISO 3166-1 alpha-3
	Name     string // as in a sentence: "the Netherlands"
	Currency string // ISO 4217, today's
	Capital  string
	NoForces bool // has no armed forces, so no spending figure is published
	NameOnly bool // the books hold no figures for it
}

//go:embed countries.txt
var countriesText string

var nations = sync.OnceValues(func() ([]Nation, map[string]Nation) {
	var list []Nation
	byISO := map[string]Nation{}
	for line := range rows(countriesText) {
		f := fields(line, 5)
		n := Nation{ISO: f[0], Name: f[1], Currency: f[2], Capital: f[3],
			NoForces: f[4] == "no forces", NameOnly: f[4] == "name only"}
		list = append(list, n)
		byISO[n.ISO] = n
	}
	return list, byISO
})

// Country returns the country of an ISO 3166-1 alpha-3 code.
func Country(iso string) (Nation, bool) {
	_, byISO := nations()
	n, ok := byISO[iso]
	return n, ok
}

// Countries lists the countries by code. The slice is shared.
func Countries() []Nation {
	list, _ := nations()
	return list
}

// Name is how a country or group is called in a sentence: "the Netherlands",
// "NATO Europe and Canada". An unknown code is its own name.
func Name(code string) string {
	if n, ok := Country(code); ok {
		return n.Name
	}
	if g, ok := Group(code); ok {
		return g.Name
	}
	return code
}

// rows yields the lines of a table that are neither empty nor comments.
func rows(text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.SplitSeq(text, "\n") {
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			if !yield(line) {
				return
			}
		}
	}
}
