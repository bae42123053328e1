package marks

import (
	"math/bits"
	"strconv"
	"strings"
	"sync"

	"muster"
	"muster/lang"
	"muster/words"
)

// rank is how often English uses a word: from counted on a step is twice as often.
type rank uint8

const (
	unlisted rank = iota // rare, or a name
	seldom               // stands in the list of English words alone
	counted              // 4 to 8 of a million words; then 8 to 16, and so on
	domain   = counted + 6
	stop     = counted + 10 // says nothing of an event: "the", "Monday", "percent"
)

// known is the rank of a name that much news has: no rarer than 64 in a million.
const known = counted + 4

// vocabulary is what is known of words, by the hash of their stem: of 24,000 words
// two have one hash less often than once in ten thousand million vocabularies.
type vocabulary struct {
	ranks    map[uint64]rank
	names    map[uint64]bool // countries, capitals, first names, people of every report
	calendar map[uint64]kind // weekdays and months
}

var english = sync.OnceValue(loaded)

func loaded() *vocabulary {
	v := &vocabulary{ranks: make(map[uint64]rank, 25_000), names: make(map[uint64]bool, 3_000), calendar: map[uint64]kind{}}
	lang.Each("en", "frequency", func(_, stem string) { v.ranks[Hash(stem)] = seldom })
	last, step := "", counted
	lang.Each("en", "counted", func(value, stem string) {
		if value != last {
			n, _ := strconv.Atoi(value)
			last, step = value, counted+rank(bits.Len(uint(n/8)))
		}
		v.ranks[Hash(stem)] = step
	})
	for _, e := range lang.Table("en", "background") {
		for _, w := range e.Sayings {
			switch e.Value {
			case "stop":
				v.ranks[key(w)] = stop
			case "domain": // a month or weekday is among them
				v.ranks[key(w)] = max(v.ranks[key(w)], domain)
			case "name":
				v.names[key(w)] = true
			}
		}
	}
	for _, e := range lang.Table("en", "calendar") {
		for _, w := range e.Sayings {
			switch {
			case len(w) <= 3 && w != "May":
			case strings.HasPrefix(e.Value, "weekday"):
				v.calendar[key(strings.ToLower(w))] = weekdayMark
			case strings.HasPrefix(e.Value, "month"):
				v.calendar[key(strings.ToLower(w))] = monthMark
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
