package marks

import (
	"strings"
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

// vocabulary is what is known of words, by the hash of their stem: of 24,000 words
// two have one hash less often than once in ten thousand million vocabularies.
type vocabulary struct {
	ranks    map[uint64]rank
	names    map[uint64]bool // countries, capitals, first names, people of every report
	weekdays map[uint64]bool
}

var english = sync.OnceValue(loaded)

func loaded() *vocabulary {
	v := &vocabulary{ranks: make(map[uint64]rank, 25_000), names: make(map[uint64]bool, 3_000), weekdays: map[uint64]bool{}}
	levels := map[string]rank{"often": often, "at times": atTimes, "seldom": seldom}
	lang.Each("en", "frequency", func(value, stem string) { v.ranks[Hash(stem)] = levels[value] })
	for _, e := range lang.Table("en", "background") {
		for _, w := range e.Sayings {
			switch e.Value {
			case "stop":
				v.ranks[key(w)] = stop
			case "domain": // a month or weekday is among them
				v.ranks[key(w)] = max(v.ranks[key(w)], often)
			case "name":
				v.names[key(w)] = true
			}
		}
	}
	for _, e := range lang.Table("en", "calendar") {
		for _, w := range e.Sayings {
			if strings.HasPrefix(e.Value, "weekday") && len(w) > 3 {
				v.weekdays[key(strings.ToLower(w))] = true
			}
		}
	}
	for _, table := range []string{"countries", "capitals", "demonyms", "firstnames", "renowned"} {
		for _, e := range lang.Table("en", table) {
			for _, saying := range e.Sayings {
				for _, t := range words.Tokens(saying, muster.Span{End: len(saying)}) {
					v.names[key(t.Lower)] = true
				}
			}
		}
	}
	return v
}

// key is by what a word in lower case is known.
func key(word string) uint64 { return Hash(words.Stem(word)) }

// Telling says whether a word, by its stem, says anything of an event: "the",
// "Monday" and "percent" do not.
func Telling(stem string) bool { return english().ranks[Hash(stem)] != stop }
