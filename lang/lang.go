// Package lang holds the words of a language as tables, and nothing else: no
// logic, no regular expressions. A table is a text file with a line for each
// value:
//
//	# a comment
//	USA = United States; U.S.; America
//	over = more than; over; above
//
// Left of the equals sign stands the value, right of it its sayings, separated
// by semicolons. A value may stand on several lines. A saying with a capital
// letter asks for a capital in the text; one wholly in capitals ("US") asks for
// capitals throughout; a saying in lower case matches in any case.
package lang

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed en/*.txt
var tables embed.FS

// Entry is one line of a table.
type Entry struct {
	Value   string
	Sayings []string
}

// Table returns a table of a language, in the order of its lines: Table("en",
// "hedges"). It panics when there is no such table or a line is malformed, as
// the tables are part of the program.
func Table(language, name string) []Entry {
	b, err := tables.ReadFile(language + "/" + name + ".txt")
	if err != nil {
		panic(fmt.Sprintf("lang: no table %s/%s", language, name))
	}
	var out []Entry
	for n, line := range strings.Split(string(b), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		value, rest, ok := strings.Cut(line, " = ")
		if !ok {
			panic(fmt.Sprintf("lang: %s/%s.txt:%d: no \" = \" in %q", language, name, n+1, line))
		}
		e := Entry{Value: strings.TrimSpace(value)}
		for s := range strings.SplitSeq(rest, ";") {
			if s = strings.TrimSpace(s); s != "" {
				e.Sayings = append(e.Sayings, s)
			}
		}
		out = append(out, e)
	}
	return out
}

// Each hands on every saying of a table with its value, in order, without keeping
// them: for the largest tables.
func Each(language, name string, take func(value, saying string)) {
	b, err := tables.ReadFile(language + "/" + name + ".txt")
	if err != nil {
		panic(fmt.Sprintf("lang: no table %s/%s", language, name))
	}
	for line := range strings.SplitSeq(string(b), "\n") {
		if value, rest, ok := strings.Cut(line, " = "); ok && !strings.HasPrefix(line, "#") {
			for saying := range strings.SplitSeq(rest, "; ") {
				take(value, saying)
			}
		}
	}
}
