package ledger

import (
	"strings"

	"muster"
)

// Print writes pledges in the form that [Parse] reads. Parsing what Print wrote
// gives the same pledges again.
func Print(pledges []muster.Pledge) string {
	var b strings.Builder
	for i := range pledges {
		p := &pledges[i]
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(string(p.Kind) + " " + p.ID + "\n")
		for _, f := range fields {
			if v := f.show(p); v != "" {
				b.WriteString(f.key + ": " + v + "\n")
			}
		}
	}
	return b.String()
}
