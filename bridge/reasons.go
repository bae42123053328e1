package bridge

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"muster"
)

//go:embed reasons.txt
var reasonsText string

// reason is a line of the table: why two definitions differ for a country.
type reason struct {
	a, b, countries          string
	kind, name, says, source string
}

var known = sync.OnceValue(func() []reason {
	var out []reason
	for line := range strings.SplitSeq(reasonsText, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 7 {
			panic("bridge: reasons.txt: " + line)
		}
		out = append(out, reason{f[0], f[1], f[2], f[3], f[4], f[5], f[6]})
	}
	return out
})

// reasons lists the known reasons for two rows to differ that the books do not
// quantify.
func reasons(first, other *muster.BridgeRow, entity string) []muster.BridgeItem {
	var out []muster.BridgeItem
	for _, r := range known() {
		if !r.between(first.Definition, other.Definition) || r.countries != "*" && !slices.Contains(strings.Fields(r.countries), entity) {
			continue
		}
		out = append(out, muster.BridgeItem{Kind: r.kind, Name: r.name, Says: r.says, Source: r.source})
	}
	return out
}

// between says whether the reason lies between two definitions, in either
// order. "nato" covers the core definition too, "same" two editions of one
// definition, "other" any two of two sources.
func (r reason) between(a, b string) bool {
	base := func(s string) string { return strings.TrimSuffix(s, "-core") }
	switch {
	case r.a == "same":
		return a == b
	case r.a == "other":
		return base(a) != base(b)
	case strings.HasSuffix(r.a, "-core") || strings.HasSuffix(r.b, "-core"):
		return r.a == a && r.b == b || r.a == b && r.b == a
	}
	a, b = base(a), base(b)
	return r.a == a && r.b == b || r.a == b && r.b == a
}
