package atlas

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"muster"
)

//go:embed measures/*.txt
var measurePages embed.FS

// measures reads the pages, a measure each: "field: value" lines, an empty
// line, then the definition with its source.
var measures = sync.OnceValues(func() ([]muster.Measure, map[string]muster.Measure) {
	entries, err := measurePages.ReadDir("measures")
	if err != nil {
		panic(err)
	}
	var list []muster.Measure
	byName := map[string]muster.Measure{}
	for _, e := range entries {
		b, err := measurePages.ReadFile("measures/" + e.Name())
		if err != nil {
			panic(err)
		}
		m, err := parseMeasure(string(b))
		if err != nil {
			panic(fmt.Sprintf("atlas: measures/%s: %v", e.Name(), err))
		}
		m.Name = strings.TrimSuffix(e.Name(), ".txt")
		list = append(list, m)
		byName[m.Name] = m
	}
	slices.SortFunc(list, func(a, b muster.Measure) int { return strings.Compare(a.Name, b.Name) })
	return list, byName
})

func parseMeasure(page string) (muster.Measure, error) {
	var m muster.Measure
	head, doc, ok := strings.Cut(page, "\n\n")
	if !ok {
		return m, fmt.Errorf("no empty line before the definition")
	}
	m.Doc = strings.Join(strings.Fields(doc), " ")
	into := map[string]*string{"label": &m.Label, "kind": &m.Kind, "source": &m.Source, "core": &m.Core, "kin": &m.Kin, "share": &m.Share}
	for line := range strings.SplitSeq(head, "\n") {
		field, value, ok := strings.Cut(line, ":")
		if !ok || into[field] == nil {
			return m, fmt.Errorf("%q is not a field and its value", line)
		}
		*into[field] = strings.TrimSpace(value)
	}
	return m, nil
}

// Measure returns the measure of a name, "defence_expenditure".
func Measure(name string) (muster.Measure, bool) {
	_, byName := measures()
	m, ok := byName[name]
	return m, ok
}

// Measures lists the measures by name. The slice is shared.
func Measures() []muster.Measure {
	list, _ := measures()
	return list
}
