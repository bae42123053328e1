package atlas

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed outlets.txt
var outletsText string

// Outlet is a publisher of reports.
type Outlet struct {
	Name  string
	Known []string // its hosts ("apnews.com") and other names ("AP")
}

// Outlets lists the outlets of the atlas. The slice is shared: do not change
// it.
func Outlets() []Outlet { return outlets() }

// OutletOf finds an outlet by name, other name or host ("www.apnews.com").
func OutletOf(name string) (Outlet, bool) {
	key := strings.TrimPrefix(Fold(name), "www.")
	for _, o := range outlets() {
		if Fold(o.Name) == key {
			return o, true
		}
		for _, k := range o.Known {
			if Fold(k) == key {
				return o, true
			}
		}
	}
	return Outlet{}, false
}

var outlets = sync.OnceValue(func() []Outlet {
	var out []Outlet
	for line := range strings.SplitSeq(outletsText, "\n") {
		name, rest, ok := strings.Cut(line, " = ")
		if !ok || line[0] == '#' {
			continue
		}
		o := Outlet{Name: name}
		for s := range strings.SplitSeq(rest, ";") {
			o.Known = append(o.Known, strings.TrimSpace(s))
		}
		out = append(out, o)
	}
	return out
})
