package formula

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster/atlas"
	"muster/lang"
)

// Unknown points at the first entity of a formula that the atlas does not know,
// and says which ones are near; nil when it knows them all. Parse accepts such
// a formula, as books from elsewhere may know more groups.
func Unknown(e *Expr) *SyntaxError {
	at := e.at
	if e.whoAt > 0 {
		at = e.whoAt
	}
	if err := unknown(e.who, at); err != nil {
		return err
	}
	if e.list != nil {
		for i, code := range slices.Concat(e.list.items, e.list.except) {
			where := e.at
			if i < len(e.list.marks) {
				where = e.list.marks[i].at
			}
			if err := unknown(code, where); err != nil {
				return err
			}
		}
	}
	for _, a := range e.args {
		if err := Unknown(a); err != nil {
			return err
		}
	}
	return nil
}

func unknown(code string, at int) *SyntaxError {
	if code == "" || code == "it" {
		return nil
	}
	if _, ok := atlas.Country(code); ok {
		return nil
	}
	if _, ok := atlas.Group(code); ok {
		return nil
	}
	says := fmt.Sprintf("the books know nobody called %s", code)
	if near := suggested(code); near != "" {
		return &SyntaxError{at, says + "; did you mean " + near + "?"}
	}
	return &SyntaxError{at, says + "; muster books show lists who an edition has figures for"}
}

// maxSuggestions is how many entities are offered for one that is unknown.
const maxSuggestions = 3

// suggested names the entities that a word may mean, nearest first: "DEU
// (Germany)"; "" when none is near.
func suggested(word string) string {
	folded := atlas.Fold(strings.ReplaceAll(word, "_", " "))
	type near struct {
		code string
		cost int
	}
	var found []near
	for _, s := range sayings() {
		limit := len(folded)/3 + 1
		cost := edits(folded, s.folded, limit)
		switch {
		case len(folded) >= 3 && strings.HasPrefix(s.folded, folded):
			cost = min(cost, 1)
		case cost >= limit:
			continue
		}
		at := slices.IndexFunc(found, func(n near) bool { return n.code == s.code })
		if at < 0 {
			found = append(found, near{s.code, cost})
		} else if cost < found[at].cost {
			found[at].cost = cost
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.cost, b.cost) })
	var out []string
	for _, n := range found[:min(len(found), maxSuggestions)] {
		if n.cost > found[0].cost+1 {
			break
		}
		out = append(out, n.code+" ("+atlas.Name(n.code)+")")
	}
	return strings.Join(out, ", ")
}

// saying is a way to call an entity, folded.
type saying struct{ code, folded string }

// sayings are the codes and names of all entities; read only when a formula has
// one that is unknown.
var sayings = sync.OnceValue(func() []saying {
	var out []saying
	add := func(code, name string) { out = append(out, saying{code, atlas.Fold(strings.TrimPrefix(name, "the "))}) }
	known := map[string]bool{}
	for _, c := range atlas.Countries() {
		known[c.ISO] = true
		add(c.ISO, c.ISO)
		add(c.ISO, c.Name)
	}
	for _, g := range atlas.Groups() {
		known[g.Code] = true
		add(g.Code, strings.ReplaceAll(g.Code, "_", " "))
		add(g.Code, g.Name)
	}
	for _, table := range [...]string{"countries", "groups"} {
		for _, e := range lang.Table("en", table) {
			if !known[e.Value] {
				continue
			}
			for _, s := range e.Sayings {
				add(e.Value, strings.ReplaceAll(s, ".", ""))
			}
		}
	}
	return out
})

// KnownEntity is nil for the code of a country or group that the atlas knows,
// else says who may be meant.
func KnownEntity(code string) error {
	if err := unknown(code, 0); err != nil {
		return errors.New(err.Says)
	}
	return nil
}

// KnownMeasure is nil for a measure of the atlas, else names the nearest.
func KnownMeasure(name string) error {
	if _, ok := measureOf(name); ok {
		return nil
	}
	return errors.New(noMeasure(name))
}

func noMeasure(name string) string {
	if near := nearest(name, measureNames()); near != "" {
		return fmt.Sprintf("no measure is called %q; the nearest is %s", name, near)
	}
	return fmt.Sprintf("no measure is called %q; defence_expenditure is one", name)
}
