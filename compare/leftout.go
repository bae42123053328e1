package compare

import (
	"muster"
	"muster/retell"
)

// LeftOut says of every report of a story but its fullest what it does not tell
// of that one, see [retell.LeftOut]. It reads the reports of the check again, as
// a run does not keep what nobody may ask for. Nil where the reports of the
// story were not laid side by side.
func LeftOut(c *muster.Check, s *muster.Story) []muster.LeftOut {
	if len(s.Lineage) == 0 && len(s.Said) == 0 {
		return nil
	}
	reports := make(map[string]*muster.Report, len(c.Reports))
	for i := range c.Reports {
		reports[c.Reports[i].Document.ID] = &c.Reports[i]
	}
	var tellings []retell.Telling
	for _, id := range s.Documents {
		if r := reports[id]; r != nil {
			tellings = append(tellings, retell.Tell(r))
		}
	}
	return retell.LeftOut(tellings)
}
