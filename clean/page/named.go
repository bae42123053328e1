package page

import (
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"

	"muster/lang"
)

var noNames = sync.OnceValue(func() map[string][]string {
	t := map[string][]string{}
	for _, e := range lang.Table("en", "papers") {
		t[e.Value] = append(t[e.Value], e.Sayings...)
	}
	return t
})

// Named is the author ("no author") or title ("no title") that a file says it
// has, "" when the table of that name has it, or a program made it of the name
// of a file.
func Named(table, s string) string {
	low := strings.ToLower(s)
	if !strings.ContainsFunc(low, unicode.IsLetter) || slices.Contains(noNames()[table], low) {
		return ""
	}
	if table != "no title" {
		return s
	}
	for _, start := range noNames()["title of a file starts"] {
		if strings.HasPrefix(low, start) {
			return ""
		}
	}
	if ending := path.Ext(low); len(ending) >= 3 && len(ending) <= 6 && !strings.Contains(low, " ") {
		return ""
	}
	return s
}
