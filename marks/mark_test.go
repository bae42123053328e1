package marks

import (
	"testing"

	"muster"
)

// A mark is shared however often a report has it and wherever; what it is and how
// seldom the word is used stay with it.
func TestMark(t *testing.T) {
	m := marked(wordMark, counted+3, Hash("harbour"))
	once, often := told(m, 1, false), told(m, 9, true)
	if Shared(once) != Shared(often) || once == often {
		t.Error("a mark differs by how often it is told")
	}
	if kindOf(often) != wordMark || rankOf(often) != counted+3 || often&leadBit == 0 || once&leadBit != 0 {
		t.Error("a mark lost what it is")
	}
	if times(100, often) <= times(100, once) {
		t.Error("what is told often weighs no more")
	}
}

// The seldomer a word the more it weighs; one that half of all texts have weighs nothing.
func TestWeights(t *testing.T) {
	for r := range stop {
		if heavy[r] < heavy[r+1] {
			t.Errorf("rank %d weighs less than %d", r, r+1)
		}
	}
	if heavy[unlisted] == 0 || heavy[stop] != 0 {
		t.Error("rare words weigh nothing, or stop words something")
	}
}

func sideOf(body string) Side {
	r := muster.Report{Text: muster.Text{Body: body}}
	m := Of(&r)
	return NewSide(m.Signature, m.Marks, muster.Window{})
}

// Two wordings of one event are closer than two events of one place.
func TestCompare(t *testing.T) {
	ferry := sideOf("Ferry runs aground off Tollvik. A car ferry with 60 passengers struck a rock near Tollvik harbour in thick fog. Captain Runa Ekeblad said that nobody was hurt.")
	again := sideOf("Passengers were taken off a ferry that hit rocks in fog outside Tollvik, after its captain, Runa Ekeblad, called for help. No injuries were reported.")
	festival := sideOf("Tollvik opens its herring festival. Mayor Osvald Ruud tasted the first barrel at the harbour before a large crowd. The festival lasts until Sunday.")
	same, other := Compare(&ferry, &again), Compare(&ferry, &festival)
	if same.Like < 1 || other.Like >= 1 || 2*other.Like > same.Like {
		t.Errorf("like %.2f, another event %.2f", same.Like, other.Like)
	}
}
