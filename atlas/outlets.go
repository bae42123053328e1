package atlas

import (
	_ "embed"
	"strings"
	"sync"
)

// Outlet is who publishes reports: a news agency, a paper, a broadcaster, or the
// press page of a government or body.
type Outlet struct {
	Name     string   // "The Washington Post"
	Country  string   // ISO 3166-1 alpha-3 of its seat, or NATO, EU, UN
	Language string   // BCP 47, the main one
	Kind     string   // agency | newspaper | broadcaster | magazine | site | trade | institute | official
	Domains  []string // "washingtonpost.com": each covers its subdomains
	Aliases  []string // other names
}

// Wire says whether others print what the outlet reports.
func (o *Outlet) Wire() bool { return o.Kind == "agency" }

//go:embed outlets.txt
var outletsText string

type outletBook struct {
	list     []*Outlet
	byDomain map[string]*Outlet
	byName   map[string]*Outlet // folded
}

var outlets = sync.OnceValue(func() *outletBook {
	b := &outletBook{byDomain: make(map[string]*Outlet, 512), byName: make(map[string]*Outlet, 1024)}
	for line := range rows(outletsText) {
		f := fields(line, 6)
		o := &Outlet{Name: f[0], Country: f[1], Language: f[2], Kind: f[3], Domains: parts(f[4]), Aliases: parts(f[5])}
		b.list = append(b.list, o)
		for _, d := range o.Domains {
			b.byDomain[d] = o
		}
		b.byName[outletKey(o.Name)] = o
		for _, a := range o.Aliases {
			b.byName[outletKey(a)] = o
		}
	}
	return b
})

// parts cuts at semicolons into trimmed pieces, none empty.
func parts(s string) []string {
	var out []string
	for p := range strings.SplitSeq(s, ";") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// outletKey folds a name. "The" stays: "The Times" is a paper, "Times" is many.
func outletKey(name string) string { return Fold(strings.TrimSpace(name)) }

// Outlets lists the outlets, in the order of the table. The slice is shared.
func Outlets() []*Outlet { return outlets().list }

// outletMost is the longest name or address that is looked up: no outlet's name
// and no host is longer.
const outletMost = 2048

// OutletOf returns the outlet of an address, a host or a name: of
// "https://www.reuters.com/world/…", "uk.reuters.com", "Thomson Reuters". It is
// false for one that the table does not have; the longest known domain decides.
func OutletOf(s string) (*Outlet, bool) {
	if s == "" || len(s) > outletMost {
		return nil, false
	}
	b := outlets()
	if o := b.byName[outletKey(s)]; o != nil {
		return o, true
	}
	for host := hostOf(s); strings.Contains(host, "."); {
		if o := b.byDomain[host]; o != nil {
			return o, true
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return nil, false
}

// hostOf is the host of an address or what may be one, lower-case; "" when s is
// neither.
func hostOf(s string) string {
	if at := strings.Index(s, "://"); at >= 0 {
		s = s[at+3:]
	} else {
		s = strings.TrimPrefix(s, "//")
	}
	if at := strings.IndexAny(s, "/?#\\"); at >= 0 {
		s = s[:at]
	}
	if at := strings.LastIndexByte(s, '@'); at >= 0 {
		s = s[at+1:]
	}
	if at := strings.IndexByte(s, ':'); at >= 0 {
		s = s[:at]
	}
	s = strings.ToLower(strings.TrimSuffix(s, "."))
	if strings.ContainsAny(s, " \t\n|") {
		return ""
	}
	return s
}
