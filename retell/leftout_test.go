package retell_test

import (
	"slices"
	"testing"

	"muster"
	"muster/retell"
)

// A report leaves out what it tells in no line; what it tells in other words, in
// half a sentence or that the fullest says twice it does not leave out.
func TestLeftOut(t *testing.T) {
	line := func(id, words string, at int) retell.Line {
		return retell.Line{ID: id, Kind: muster.Narration, Text: words, Whole: words, Start: at, WholeAt: at, Length: len(words)}
	}
	fullest := retell.Telling{ID: "a", Lines: []retell.Line{
		line("s1", "Wexcombe needs forty ferries by the summer of 2031.", 0),
		line("s2", "The tide gauge at Sallow Island broke in a January storm.", 100),
		line("s3", "Pilots from Brennick refuse the night crossing without radar.", 200),
		line("s4", "Wexcombe needs forty ferries.", 300),
		line("s5", "Is the gauge insured?", 400),
	}}
	fullest.Lines[4].Kind = muster.Question
	brief := retell.Telling{ID: "b", Lines: []retell.Line{
		line("s1", "Forty ferries are what Wexcombe needs.", 0),
		line("s2", "The Brennick pilots refuse to sail.", 100),
	}}
	got := retell.LeftOut([]retell.Telling{fullest, brief})
	if len(got) != 1 || got[0].Document != "b" || got[0].Of != 4 || !slices.Equal(got[0].Statements, []string{"s2"}) {
		t.Errorf("left out: %+v", got)
	}
	if got := retell.LeftOut([]retell.Telling{fullest}); got != nil {
		t.Errorf("of one report: %+v", got)
	}
}
