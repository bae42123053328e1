package marks

import (
	"sync"

	"muster"
	"muster/lang"
	"muster/words"
)

// rank is how seldom English uses a word.
type rank uint8

const (
	unlisted rank = iota // rare, or a name
	seldom
	atTimes
	often
	stop // says nothing of an event: "the", "Monday", "percent"
)

// vocabulary is what is known of words, by stem.
type vocabulary struct {
	ranks map[string]rank
	names map[string]bool // countries, capitals, first names, people of every report
}

var english = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{ranks: make(map[string]rank, 24_000), names: make(map[string]bool, 2_000)}
	levels := map[string]rank{"often": often, "at times": atTimes, "seldom": seldom}
	for _, e := range lang.Table("en", "frequency") {
		for _, w := range e.Sayings {
			v.ranks[w] = levels[e.Value]
		}
	}
	for _, e := range lang.Table("en", "background") {
		for _, w := range e.Sayings {
			switch e.Value {
			case "stop":
				v.ranks[words.Stem(w)] = stop
			case "domain": // a month or weekday is among them
				v.ranks[words.Stem(w)] = max(v.ranks[words.Stem(w)], often)
			case "name":
				v.names[words.Stem(w)] = true
			}
		}
	}
	for _, table := range []string{"countries", "capitals", "demonyms", "firstnames"} {
		for _, e := range lang.Table("en", table) {
			for _, saying := range e.Sayings {
				for _, t := range words.Tokens(saying, muster.Span{End: len(saying)}) {
					v.names[words.Stem(t.Lower)] = true
				}
			}
		}
	}
	return v
})

// Telling says whether a word, by its stem, says anything of an event: "the",
// "Monday" and "percent" do not.
func Telling(stem string) bool { return english().ranks[stem] != stop }
