package quantify

import (
	"strings"
	"sync"

	"muster/lang"
	"muster/words"
)

// class is a set of sayings: the lines of one table whose values begin alike.
type class uint8

// The classes, named after table and value.
const (
	designationsAge class = iota
	designationsBefore
	designationsCapital
	designationsClock
	designationsDashed
	designationsDecimal
	designationsGrown
	designationsNumbered
	designationsOneself
	designationsPhone
	designationsPronoun
	designationsRhetorical
	designationsShare
	designationsStreet
	designationsWholly
	fractionsDouble
	fractionsDoubly
	fractionsMultiple
	fractionsMultiplied
	fractionsPart
	fractionsPartly
	fractionsSeveral
	hedgeAfter
	hedgeBefore
	moneyAhead
	moneyCent
	moneyCode
	moneyDoubtful
	moneyHome
	moneyMillion
	moneyName
	moneySign
	numberWords
	ordinalWords
	scalesScale
	scalesMoney
	scalesShort
	scalesVague
	unitsAgo
	unitsBefore
	unitsDeterminer
	unitsEach
	unitsEcho
	unitsExtra
	unitsGdp
	unitsMeasure
	unitsMetred
	unitsMotion
	unitsPer
	unitsPersons
	unitsPlural
	unitsPoints
	unitsRanging
	unitsRatio
	unitsRecord
	unitsSingular
	unitsSpan
	unitsSpells
	unitsStop
	unitsStreak
	unitsSuperlative
	unitsTimes
	unitsTopic
	unitsWeigh
	classes
)

// classNames are the classes as the tables spell them: the table's name, then
// the first word of the value ("scale" where that is a number).
var classNames = [classes]string{
	designationsAge:        "designations age",
	designationsBefore:     "designations before",
	designationsCapital:    "designations capital",
	designationsClock:      "designations clock",
	designationsDashed:     "designations dashed",
	designationsDecimal:    "designations decimal",
	designationsGrown:      "designations grown",
	designationsNumbered:   "designations numbered",
	designationsOneself:    "designations oneself",
	designationsPhone:      "designations phone",
	designationsPronoun:    "designations pronoun",
	designationsRhetorical: "designations rhetorical",
	designationsShare:      "designations share",
	designationsStreet:     "designations street",
	designationsWholly:     "designations wholly",
	fractionsDouble:        "fractions double",
	fractionsDoubly:        "fractions doubly",
	fractionsMultiple:      "fractions multiple",
	fractionsMultiplied:    "fractions multiplied",
	fractionsPart:          "fractions part",
	fractionsPartly:        "fractions partly",
	fractionsSeveral:       "fractions several",
	hedgeAfter:             "hedge after",
	hedgeBefore:            "hedge before",
	moneyAhead:             "money ahead",
	moneyCent:              "money cent",
	moneyCode:              "money code",
	moneyDoubtful:          "money doubtful",
	moneyHome:              "money home",
	moneyMillion:           "money million",
	moneyName:              "money name",
	moneySign:              "money sign",
	numberWords:            "number",
	ordinalWords:           "ordinal",
	scalesScale:            "scales scale",
	scalesMoney:            "scales scale money",
	scalesShort:            "scales scale short",
	scalesVague:            "scales vague",
	unitsAgo:               "units ago",
	unitsBefore:            "units before",
	unitsDeterminer:        "units determiner",
	unitsEach:              "units each",
	unitsEcho:              "units echo",
	unitsExtra:             "units extra",
	unitsGdp:               "units gdp",
	unitsMeasure:           "measuring",
	unitsMetred:            "units metred",
	unitsMotion:            "units motion",
	unitsPer:               "units per",
	unitsPersons:           "units persons",
	unitsPlural:            "units plural",
	unitsPoints:            "units points",
	unitsRanging:           "units ranging",
	unitsRatio:             "units ratio",
	unitsRecord:            "units record",
	unitsSingular:          "units singular",
	unitsSpan:              "units span",
	unitsSpells:            "units spells",
	unitsStop:              "units stop",
	unitsStreak:            "units streak",
	unitsSuperlative:       "units superlative",
	unitsTimes:             "units times",
	unitsTopic:             "units topic",
	unitsWeigh:             "units weigh",
}

// tables are the word tables. begin says which classes have a saying that
// begins with a word, a bit for each, so that most words cost one look-up.
type tables struct {
	sets   [classes]phrases
	begin  words.Table[uint64]
	starts words.Set // the words that a number may begin with
	named  map[string]class

	lacking words.Set // before a sum whose currency is left out
}

// A class has a bit of a word's mask.
const _ = uint(64 - classes)

// What may begin a number.
const (
	startsNumber   = uint64(1) << numberWords
	startsScale    = 1<<scalesScale | uint64(1)<<scalesVague
	startsPart     = uint64(1) << fractionsPart
	startsMultiple = 1<<fractionsMultiple | uint64(1)<<fractionsDouble
	startsOrdinal  = uint64(1) << ordinalWords
	startsAny      = startsNumber | startsScale | startsPart | startsMultiple | startsOrdinal
)

var table = sync.OnceValue(func() *tables {
	t := &tables{named: map[string]class{}}
	for c, name := range classNames {
		t.named[name] = class(c)
	}
	t.named["units basis"], t.named["units permille"] = unitsPoints, unitsRatio // told by their value
	for _, name := range []string{"units", "fractions", "designations", "scales"} {
		for _, e := range lang.Table("en", name) {
			kind, value, found := strings.Cut(e.Value, " ")
			if !found {
				value = e.Value
			}
			if name == "scales" && kind[0] >= '0' && kind[0] <= '9' { // "1000 short"
				kind, value = "scale "+value, kind
				if !found {
					kind = "scale"
				}
			}
			t.add(name+" "+kind, value, e.Sayings)
		}
	}
	for _, e := range lang.Table("en", "hedges") {
		if value, after := strings.CutSuffix(e.Value, " after"); after {
			t.add("hedge after", value, e.Sayings)
		} else {
			t.add("hedge before", value, e.Sayings)
		}
	}
	for _, name := range []string{"number", "ordinal"} {
		for _, e := range lang.Table("en", name+"s") {
			t.add(name, e.Value, e.Sayings)
		}
	}
	for _, e := range lang.Table("en", "measuring") {
		t.add("measuring", e.Value, e.Sayings)
	}
	for _, e := range lang.Table("en", "peoples") {
		t.add("units persons", peoples, e.Sayings)
	}
	for _, e := range lang.Table("en", "lacking") {
		for _, w := range e.Sayings {
			t.lacking.Add(w)
		}
	}
	t.currencies()
	for _, w := range []string{"a", "an", "couple", "tens"} {
		*t.begin.Ref(w) |= 1 << numberWords // "a million", "tens of thousands"
	}
	for w, bits := range t.begin.All() {
		if *bits&startsAny != 0 {
			t.starts.Add(w)
		}
	}
	return t
})

// add puts sayings into the class of a name; classes that no rule asks for are
// left out.
func (t *tables) add(name, value string, sayings []string) {
	c, ok := t.named[name]
	if !ok {
		return
	}
	p := &t.sets[c]
	if p.first == nil {
		p.first = &words.Table[[]phrase]{}
		p.exact = c == unitsMeasure || c == unitsEach || c == moneyCent
	}
	for _, s := range sayings {
		if w := p.add(value, s); w != "" {
			*t.begin.Ref(w) |= 1 << c
		}
	}
}

// currencies reads the currency table; millions are also written before a code:
// "50 MUSD".
func (t *tables) currencies() {
	for _, e := range lang.Table("en", "currencies") {
		code, kind, _ := strings.Cut(e.Value, " ")
		t.add("money "+kind, code, e.Sayings)
		for _, s := range e.Sayings {
			if kind == "code" && len(s) == 3 && strings.EqualFold(s, code) {
				t.add("money million", code, []string{"m" + s})
			}
		}
	}
}
