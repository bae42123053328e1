package render

import (
	"strings"

	"muster"
)

// maxName bounds a file name: most file systems take 255 bytes.
const maxName = 180

// FileName names a file after its query and edition, so that what lies in a
// folder of downloads still says what it is:
// "DEU.defence_expenditure-2014..2024.nato-2024-06-17.csv".
func FileName(query string, editions []muster.EditionID, format string) string {
	name := slug(query)
	for i, id := range editions {
		if i == 3 {
			name += ".and-more"
			break
		}
		name += "." + slug(string(id))
	}
	if len(name) > maxName {
		name = strings.TrimRight(name[:maxName], "-.")
	}
	if name == "" {
		name = "muster"
	}
	return name + "." + format
}

// slug keeps what every file system takes; anything else is one hyphen, and a
// name neither begins nor ends with a dot or a hyphen.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ReplaceAll(s, "..", " to ") {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '_', r == '.':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case r == '>':
			gap = gap || b.Len() > 0
			b.WriteString("-over")
		case r == '<':
			b.WriteString("-under")
			gap = true
		default:
			gap = true
		}
	}
	return strings.Trim(b.String(), ".-")
}

// SeriesEditions lists the editions beneath series, each once, in order.
func SeriesEditions(all []muster.Series) []muster.EditionID {
	var out []muster.EditionID
	seen := map[muster.EditionID]bool{}
	for i := range all {
		for k := range all[i].Cells {
			for _, id := range all[i].Cells[k].Editions {
				if !seen[id] {
					seen[id] = true
					out = append(out, id)
				}
			}
		}
	}
	return out
}
