package atlas

import (
	_ "embed"
	"sync"
)

// Alliance is a group of countries. Its members, by day, are in the books.
type Alliance struct {
	Code string // as contract.md lists them: "NATO_EUROPE"
	Name string // as in a sentence
	Doc  string
}

//go:embed groups.txt
var groupsText string

var alliances = sync.OnceValue(func() []Alliance {
	var list []Alliance
	for line := range rows(groupsText) {
		f := fields(line, 3)
		list = append(list, Alliance{f[0], f[1], f[2]})
	}
	return list
})

// Groups lists the groups, NATO first. The slice is shared.
func Groups() []Alliance { return alliances() }

// Group returns the group of a code.
func Group(code string) (Alliance, bool) {
	for _, g := range alliances() {
		if g.Code == code {
			return g, true
		}
	}
	return Alliance{}, false
}
