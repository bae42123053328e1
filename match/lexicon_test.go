package match

import (
	"testing"

	"muster"
	"muster/words"
)

func tags(l *Lexicon, s string) []string {
	toks := words.Tokens(s, muster.Span{Start: 0, End: len(s)})
	var out []string
	for _, t := range l.Tags(nil, s, toks) {
		out = append(out, t.Value+"="+s[toks[t.From].Start:toks[t.To-1].End])
	}
	return out
}

// The longest saying of a table wins; capitals are asked for as the table
// writes them; two values may share a saying.
func TestTags(t *testing.T) {
	l := New("en", "countries", "groups", "verbs")
	for _, c := range []struct {
		says string
		want []string
	}{
		{"The United States of America pays.", []string{"USA=United States of America", "provide=pays"}},
		{"Ask us about US costs.", []string{"demand=Ask", "USA=US", "cost=costs"}},
		{"They eat turkey in Turkey.", []string{"TUR=Turkey"}},
		{"European allies and Canada are late.", []string{"NATO_EUROPE_CANADA=European allies and Canada", "be=are", "CAN=Canada"}},
	} {
		got := tags(l, c.says)
		for _, w := range c.want {
			found := false
			for _, g := range got {
				found = found || g == w
			}
			if !found {
				t.Errorf("%q: no %s in %q", c.says, w, got)
			}
		}
	}
	for _, g := range tags(l, "They sat with us and ate turkey.") {
		if g == "USA=us" || g == "TUR=turkey" {
			t.Errorf("read %s without its capitals", g)
		}
	}
}

// A saying may reach the last token and must not reach beyond it.
func TestTagsAtTheEnd(t *testing.T) {
	if got := tags(New("en", "countries"), "United"); len(got) != 0 {
		t.Errorf("read %q in a lone word", got)
	}
}

func FuzzTags(f *testing.F) {
	l := New("en", "countries", "groups", "verbs", "cues")
	f.Add("The United States of")
	f.Add("\xff US US US")
	f.Fuzz(func(t *testing.T, s string) {
		toks := words.Tokens(s, muster.Span{Start: 0, End: len(s)})
		last := 0
		for _, tag := range l.Tags(nil, s, toks) {
			if tag.From < last || tag.To > len(toks) || tag.From >= tag.To {
				t.Fatalf("tag %+v of %d tokens", tag, len(toks))
			}
			last = tag.From
		}
	})
}
