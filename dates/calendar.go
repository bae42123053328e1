package dates

import (
	"strconv"
	"strings"
	"sync"

	"muster/lang"
	"muster/words"
)

// class is a sort of word in the calendar's table.
type class uint8

const (
	isMonth class = iota
	isWeekday
	isDoubtful
	isUnit
	isDeictic
	isWhich
	isShift
	isFiscal
	isEdge
	isHalf
	isPrep
	isFuture
	isThing
	isSeason
	isSeasonal
	isVague
	isDayPart
	isWeekend
	isRest
	isFeast
	isPaper
	isCardinal
	isOrdinal
	isAlone // "a", "q": handled by rules of their own
	classes
)

var classNames = map[string]class{
	"month": isMonth, "weekday": isWeekday, "doubtful": isDoubtful, "unit": isUnit,
	"deictic": isDeictic, "which": isWhich, "shift": isShift, "fiscal": isFiscal,
	"part": isEdge, "half": isHalf, "prep": isPrep, "future": isFuture, "thing": isThing,
	"season": isSeason, "seasonal": isSeasonal, "vague": isVague, "daypart": isDayPart,
	"weekend": isWeekend, "rest": isRest, "feast": isFeast, "paper": isPaper,
}

// entry is all that the tables know of one word: a word may be of several
// classes, with a number in each.
type entry struct {
	set uint32
	n   [classes]int32
}

// begins are the classes of words that an expression may begin with.
const begins = 1<<isMonth | 1<<isWeekday | 1<<isDeictic | 1<<isWhich | 1<<isFiscal | 1<<isOrdinal | 1<<isCardinal |
	1<<isUnit | 1<<isSeason | 1<<isVague | 1<<isWeekend | 1<<isAlone

func (e *entry) has(c class) bool { return e.set&(1<<c) != 0 }

func (e *entry) number(c class) int { return int(e.n[c]) }

// known returns a token's number in a class; a token outside the text has none.
func (f *finder) known(i int, c class) (int, bool) {
	if i < 0 || i >= len(f.toks) {
		return 0, false
	}
	e := f.cal.At(&f.toks[i])
	if e == nil {
		return 0, false
	}
	return e.number(c), e.has(c)
}

// table is what the calendar knows of words; starts are those that an expression
// may begin with.
type table struct {
	words.Table[entry]
	starts words.Set
}

var calendar = sync.OnceValue(func() *table {
	t := &table{}
	put := func(saying string, c class, n int) {
		e := t.Ref(strings.ToLower(saying))
		e.set |= 1 << c
		e.n[c] = int32(n)
	}
	for _, e := range lang.Table("en", "calendar") {
		name, num, _ := strings.Cut(e.Value, " ")
		n, _ := strconv.Atoi(num)
		for _, s := range e.Sayings {
			put(s, classNames[name], n)
		}
	}
	for _, e := range lang.Table("en", "numbers") {
		if n, err := strconv.Atoi(e.Value); err == nil {
			for _, s := range e.Sayings {
				put(s, isCardinal, n)
			}
		}
	}
	for _, e := range lang.Table("en", "ordinals") {
		if n, err := strconv.Atoi(e.Value); err == nil && n < 100 {
			for _, s := range e.Sayings {
				put(s, isOrdinal, n)
			}
		}
	}
	for _, w := range []string{"a", "an", "q", "h"} {
		put(w, isAlone, 0)
	}
	for w, e := range t.All() {
		if e.set&begins != 0 {
			t.starts.Add(w)
		}
	}
	return t
})

// low returns the lower-cased word at i, "" outside the text.
func (f *finder) low(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	return f.toks[i].Lower
}

func (f *finder) is(i int, c class) bool {
	if i < 0 || i >= len(f.toks) || f.toks[i].Kind != words.Word {
		return false
	}
	e := f.cal.At(&f.toks[i])
	return e != nil && e.has(c)
}

// capital says whether token i begins with a capital letter.
func (f *finder) capital(i int) bool {
	c := f.body[f.toks[i].Start]
	return 'A' <= c && c <= 'Z'
}

// digits reads token i as a plain whole number of at most four digits.
func (f *finder) digits(i int) (n, length int) {
	if i < 0 || i >= len(f.toks) || f.toks[i].Kind != words.Number {
		return 0, 0
	}
	s := f.toks[i].Lower
	if len(s) > 4 {
		return 0, 0
	}
	for k := range len(s) {
		if s[k] < '0' || s[k] > '9' {
			return 0, 0
		}
		n = n*10 + int(s[k]-'0')
	}
	return n, len(s)
}

func (f *finder) dash(i int) bool {
	switch f.low(i) {
	case "-", "–", "—", "‑":
		return true
	}
	return false
}

// small reads a number in digits or words from 0 to 999 at i and how many
// tokens it takes; "a" and "an" are one, "a couple of" is two.
func (f *finder) small(i int) (n, took int) {
	if v, l := f.digits(i); l > 0 && l < 4 {
		return v, 1
	}
	switch f.low(i) {
	case "":
		return 0, 0
	case "a", "an":
		if f.low(i+1) == "couple" {
			if f.low(i+2) == "of" {
				return 2, 3
			}
			return 2, 2
		}
		return 1, 1
	case "couple":
		if f.low(i+1) == "of" {
			return 2, 2
		}
		return 2, 1
	default:
		v, ok := f.known(i, isCardinal)
		if !ok {
			return 0, 0
		}
		if v < 20 {
			return v, 1
		}
		k := i + 1
		if f.dash(k) {
			k++
		}
		if u, ok := f.known(k, isCardinal); ok && 0 < u && u < 10 {
			return v + u, k + 1 - i
		}
		return v, 1
	}
}

// glued says whether no space stands before token i.
func (f *finder) glued(i int) bool { return words.Glued(f.toks, i) }
