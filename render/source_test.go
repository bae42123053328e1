package render

import (
	"strings"
	"testing"

	"muster"
)

// An entry of the ledger is cited with the source that it names, a count of
// members with the list that it comes from.
func TestCitations(t *testing.T) {
	says := "2.5 % of GDP by 2027 (made 2025-02-25, as reported)"
	entry := &muster.Working{Op: "entry", Says: says, Args: []string{"gbr-1", "Fjord Wire, a pledge", "https://wire.example/1"}}
	members := &muster.Working{Op: "members", Says: "NATO had 32 members", Args: []string{"NATO", "2024-09-12", "ALB"}}
	reads := []*muster.Reading{
		{Working: &muster.Working{Op: "ledger", From: []*muster.Working{entry}}},
		{Working: &muster.Working{Op: "ledger", From: []*muster.Working{entry}}},
		{Working: members},
	}
	o := Options{Membership: func(group string) muster.Edition {
		return muster.Edition{ID: "lists/2024-03-07", Title: group + " member countries", Address: "https://lists.example"}
	}}
	got := citations(reads, o)
	if len(got) != 2 {
		t.Fatalf("%d citations: %+v", len(got), got)
	}
	if c := got[0]; c.Where() != "Fjord Wire, a pledge, ledger entry gbr-1" || c.Edition.Address != "https://wire.example/1" || c.Listed() != says {
		t.Errorf("%s | %s", c.Where(), c.Listed())
	}
	if c := got[1]; !strings.HasPrefix(c.Where(), "NATO member countries") || c.Listed() != "NATO had 32 members" {
		t.Errorf("%s | %s", c.Where(), c.Listed())
	}
	if got := citations(reads[2:], Options{}); len(got) != 0 {
		t.Errorf("members without a list are cited: %+v", got)
	}
	if j := working(entry, Options{}); j.Entry == nil || j.Entry.Address != "https://wire.example/1" {
		t.Errorf("%+v", j)
	}
}
