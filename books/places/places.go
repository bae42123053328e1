// Package places knows countries and currencies as publishers of figures name
// them in their tables. Both are text tables beside this file.
package places

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed places.txt
var placesText string

//go:embed money.txt
var moneyText string

// money is a currency and the year from which a country's figures are in it.
type money struct {
	code  string
	since int
}

// tables are the two tables, read once.
type tables struct {
	byName     map[string]string   // folded name to code
	currencies map[string][]money  // code to currencies, the latest first
	words      map[string][]string // folded word to currencies
}

var read = sync.OnceValue(func() tables {
	t := tables{map[string]string{}, map[string][]money{}, map[string][]string{}}
	for f := range rows(placesText) {
		for word := range strings.FieldsSeq(f[1]) {
			code, year, _ := strings.Cut(word, "@")
			since, _ := strconv.Atoi(year)
			t.currencies[f[0]] = append(t.currencies[f[0]], money{code, since})
		}
		for _, name := range f[2:] {
			t.byName[fold(name)] = f[0]
		}
	}
	for f := range rows(moneyText) {
		t.words[fold(f[0])] = strings.Fields(f[1])
	}
	return t
})

func rows(text string) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			if !yield(strings.Split(line, " | ")) {
				return
			}
		}
	}
}

// fold makes names that differ in case, blanks or the kind of apostrophe one.
func fold(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(name, "’", "'")), " "))
}

// Country returns the ISO 3166-1 alpha-3 code of a country by its name in a
// table, "" for a name that is not known. States that are gone have their
// former codes (SUN, CSK, YUG, DDR, YAR); Kosovo is UVK, as the IMF has it.
func Country(name string) string { return read().byName[fold(name)] }

// Known says whether a code is a country's.
func Known(code string) bool { return len(read().currencies[code]) > 0 }

// Currency returns the currency that a word in a table means for a country:
// "Kroner" for DNK is DKK; "" when it means none of the country's, or several.
func Currency(country, word string) string {
	t, found := read(), ""
	for _, code := range t.words[fold(word)] {
		if !slices.ContainsFunc(t.currencies[country], func(m money) bool { return m.code == code }) {
			continue
		}
		if found != "" {
			return ""
		}
		found = code
	}
	return found
}

// Usual returns the currency that a country's figures are in, in an edition of
// a year; "" for a code that is not known.
func Usual(country string, year int) string {
	for _, m := range read().currencies[country] {
		if year >= m.since {
			return m.code
		}
	}
	return ""
}
