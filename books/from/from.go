// Package from reads the files that publishers of figures offer for download,
// a reader for each format, in the packages below it.
package from

import (
	"fmt"
	"slices"
	"strings"

	"muster/books/draft"
	"muster/books/from/ecb"
	"muster/books/from/eurostat"
	"muster/books/from/imf"
	"muster/books/from/nato"
	"muster/books/from/press"
	"muster/books/from/sipri"
	"muster/books/from/tidy"
	"muster/books/from/worldbank"
)

// Source is a publisher whose own files can be read.
type Source struct {
	Name string // as in editions: "nato"
	File string // what to download
	read func([]byte) (*draft.Edition, error)
}

// Sources lists the publishers, by name.
func Sources() []Source {
	return []Source{
		{"ecb", "eurofxref-hist.zip, the history of euro reference rates", ecb.Read},
		{"eurostat", "SDMX-CSV of gov_10a_exp (COFOG GF02, S13, TE)", eurostat.Read},
		{"imf", "the World Economic Outlook by countries, tab-separated (.xls) or from the data portal (.csv)", imf.Read},
		{"nato", "the workbook (.xlsx) of the defence expenditure tables", nato.Read},
		{"nato_press", "a table made of NATO's tables of July 2023 (.csv)", press.Read},
		{"sipri", "the workbook (.xlsx) of the military expenditure database", sipri.Read},
		{"worldbank", "an answer of the API, version 2, format=json", worldbank.Read},
	}
}

// Known says whether files of a source can be read, with or without a
// description of their columns. The error is one sentence: what would work.
func Known(source string, described bool) error {
	if !name(source) {
		return fmt.Errorf("%.40q is no name of a source; write small letters, digits and _", source)
	}
	var names []string
	for _, s := range Sources() {
		if s.Name == source || described {
			return nil
		}
		names = append(names, s.Name)
	}
	return fmt.Errorf("there is no reader for %q; the sources with one are %s, and any other table needs a description of its columns (--describe)", source, strings.Join(names, ", "))
}

// Read reads a file as a source's own, or by a description of its columns when
// there is one. The error is one sentence without a subject.
func Read(source string, file, description []byte) (*draft.Edition, error) {
	if err := Known(source, description != nil); err != nil {
		return nil, err
	}
	if description != nil {
		return tidy.Read(file, description, source)
	}
	at := slices.IndexFunc(Sources(), func(s Source) bool { return s.Name == source })
	return Sources()[at].read(file)
}

// name says whether a source may be called so: it becomes a folder.
func name(s string) bool {
	return s != "" && len(s) <= 40 && !slices.ContainsFunc([]rune(s), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '_') }) && s[0] != '_'
}
