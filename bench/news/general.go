package news

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"muster"
)

//go:embed general/*.txt
var general embed.FS

// General is news of many fields as papers write it, with the hard cases: days of one
// trial, two quarters of one company, two matches of one league, two decisions of one
// summit. It was written before it was first measured, and no sentence of it has a
// template.
func General() ([]Report, error) {
	dir, err := fs.Sub(general, "general")
	if err != nil {
		return nil, err
	}
	return Read(dir)
}

// Read gives the reports of the text files of a folder. A report begins with a line
// "# event outlet day", where the day may be "-": not known.
func Read(dir fs.FS) ([]Report, error) {
	entries, err := fs.Glob(dir, "*.txt")
	if err != nil {
		return nil, err
	}
	number := map[string]int{}
	var out []Report
	for _, e := range entries {
		b, err := fs.ReadFile(dir, e)
		if err != nil {
			return nil, err
		}
		for part := range strings.SplitSeq("\n"+string(b), "\n# ") {
			head, text, _ := strings.Cut(part, "\n")
			f := strings.Fields(head)
			if len(f) == 0 {
				continue
			}
			if len(f) != 3 {
				return nil, fmt.Errorf("%s: %q is not event, outlet and day", e, head)
			}
			var day muster.Day
			if f[2] != "-" {
				if day, err = muster.ParseDay(f[2]); err != nil {
					return nil, fmt.Errorf("%s: %w", e, err)
				}
			}
			if _, known := number[f[0]]; !known {
				number[f[0]] = len(number)
			}
			out = append(out, Report{Name: f[0] + "/" + f[1], Outlet: f[1], Event: number[f[0]], Day: day, Text: text})
		}
	}
	return out, nil
}
