package marks

import "testing"

// Words have their ranks: what says nothing of an event, what English uses often, and
// what no list has.
func TestRanks(t *testing.T) {
	v := english()
	for word, want := range map[string]rank{"the": stop, "monday": domain, "percent": domain, "house": domain, "frigate": seldom, "quistgaard": unlisted} {
		if got := v.ranks[key(word)]; got < want || want < domain && got > want {
			t.Errorf("%s has rank %d, want %d", word, got, want)
		}
	}
	if !v.names[key("london")] && !v.names[key("paris")] || v.names[key("quistgaard")] {
		t.Error("names that much news has are not known, or others are")
	}
}

func BenchmarkVocabulary(b *testing.B) {
	for b.Loop() {
		loaded()
	}
}
