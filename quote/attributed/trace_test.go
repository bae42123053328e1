package attributed

import (
	"os"
	"testing"

	"muster"
	"muster/words"
)

func TestTrace(t *testing.T) {
	s := os.Getenv("SENT")
	if s == "" {
		t.Skip()
	}
	f := NewFinder(s)
	all := muster.Span{End: len(s)}
	f.Sentence(words.Tokens(s, all), words.Quotes(s, all), os.Getenv("TITLE") != "")
	for _, a := range f.All() {
		t.Logf("%s | %s | %s", a.Rule, s[a.Source.Start:a.Source.End], s[a.Cue.Start:a.Cue.End])
		for _, c := range a.Content {
			t.Logf("       %s", s[c.Start:c.End])
		}
	}
}
