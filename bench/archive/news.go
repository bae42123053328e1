package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Words of the invented news. Names of people and places are made of syllables,
// so that no two events share theirs but by chance.
var (
	syllables = strings.Fields("bra ka lo ni vel dor sta mi ru tha en gol fi sar pe una kel ost ari van dro lis mar qui tor hal wen bos")
	offices   = []string{"Defence Minister", "Foreign Minister", "Finance Minister", "the committee's chair", "the budget officer", "the harbour master", "a retired general", "the union's speaker"}
	said      = []string{"said", "told reporters", "argued", "warned", "added", "insisted", "noted", "replied"}
	countries = []string{"Germany", "Poland", "Norway", "Italy", "Spain", "Canada", "Latvia", "Portugal", "Denmark", "Romania", "Belgium", "Greece"}
	things    = []string{"frigates", "ammunition", "barracks", "radar stations", "transport aircraft", "engineers", "winter clothing", "bridges", "drones", "field hospitals", "fuel depots", "tank crews"}
	moods     = []string{"cautious", "relieved", "divided", "impatient", "satisfied", "alarmed", "puzzled", "hopeful"}
	days      = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	months    = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

// dice are one seeded stream of choices.
type dice struct{ *rand.Rand }

func (d dice) of(list []string) string { return list[d.IntN(len(list))] }

// name is an invented name with a capital.
func (d dice) name() string {
	var b strings.Builder
	for range 2 + d.IntN(2) {
		b.WriteString(d.of(syllables))
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

// event is what several reports tell of.
type event struct {
	who, office, other, place, country, thing string
	share, money, members                     int
	year, month, day                          int
	quotes                                    []string
}

func (d dice) event() event {
	e := event{
		who: d.name() + " " + d.name(), office: d.of(offices), other: d.name() + " " + d.name(), place: d.name(), country: d.of(countries), thing: d.of(things),
		share: 110 + d.IntN(300), money: 3 + d.IntN(900), members: 28 + d.IntN(5), year: 2015 + d.IntN(11), month: 1 + d.IntN(12), day: 1 + d.IntN(28),
	}
	for range 4 {
		e.quotes = append(e.quotes, d.quote(e))
	}
	return e
}

func (d dice) quote(e event) string {
	switch d.IntN(5) {
	case 0:
		return fmt.Sprintf("We will not build %s in %s on the word of %s", e.thing, e.place, d.name())
	case 1:
		return fmt.Sprintf("Nobody in %s asked for %d %s before the %s came", e.place, 2+d.IntN(90), d.of(things), d.of(moods))
	case 2:
		return fmt.Sprintf("%s spends %d.%d percent of its gross domestic product on defence, and %s knows it", e.country, e.share/100, e.share/10%10, d.name())
	case 3:
		return fmt.Sprintf("It takes %d months to train %s, not %d", 3+d.IntN(40), d.of(things), 1+d.IntN(3))
	}
	return fmt.Sprintf("A promise made in %s is worth as much as the %s behind it", e.place, d.of(things))
}

// sentence is one sentence of a report on an event.
func (d dice) sentence(e event) string {
	switch d.IntN(14) {
	case 0:
		return fmt.Sprintf("“%s,” %s %s on %s.", d.of(e.quotes), e.who, d.of(said), d.of(days))
	case 1:
		return fmt.Sprintf("%s, %s, %s that %s would pay for %d %s by %d.", e.who, e.office, d.of(said), e.country, 10+d.IntN(400), e.thing, e.year+1+d.IntN(8))
	case 2:
		return fmt.Sprintf("%s spent $%d billion on defence in %d, up from $%d billion a year earlier.", e.country, e.money, e.year-1, max(e.money-d.IntN(9), 1))
	case 3:
		return fmt.Sprintf("NATO has %d members, and %d of them met the target of 2 percent of GDP in %d.", e.members, 3+d.IntN(20), e.year-1)
	case 4:
		return fmt.Sprintf("In %s the mood was %s; %s had come by ferry from %s with %d others.", e.place, d.of(moods), e.other, d.name(), 2+d.IntN(40))
	case 5:
		return fmt.Sprintf("According to %s, the %s near %s cost €%d million more than planned.", e.other, d.of(things), e.place, 2+d.IntN(700))
	case 6:
		return fmt.Sprintf("%s's defence spending was %d.%d percent of GDP in %d, %s %s.", e.country, e.share/100, e.share/10%10, e.year-1, e.other, d.of(said))
	case 7:
		return fmt.Sprintf("The road from %s to %s was closed for %d hours while %s crossed it.", e.place, d.name(), 1+d.IntN(20), d.of(things))
	case 8:
		return fmt.Sprintf("She did not say who would answer %s, nor when the %s would arrive in %s.", e.other, e.thing, d.name())
	case 9:
		return fmt.Sprintf("“%s,” said %s, who looked %s.", d.of(e.quotes), e.other, d.of(moods))
	case 10:
		return fmt.Sprintf("Of the %d %s ordered in %d, %d have been delivered to %s.", 100+d.IntN(900), e.thing, e.year-3, d.IntN(100), e.place)
	case 11:
		return fmt.Sprintf("The vote in %s was put off until %s, as %s was %s about the price of %s.", e.place, d.of(days), d.name(), d.of(moods), d.of(things))
	case 12:
		return fmt.Sprintf("A spokesman for %s declined to comment on what %s had heard in %s.", e.who, d.name(), d.name())
	}
	return fmt.Sprintf("It rained in %s, and the band from %s played for %d people under one roof.", e.place, d.name(), 20+d.IntN(2000))
}

// report is a headline and paragraphs on an event.
func (d dice) report(e event) (title string, paragraphs []string) {
	title = fmt.Sprintf("%s %s over %s in %s", e.country, d.of(moods), e.thing, e.place)
	for range 8 + d.IntN(8) {
		var p []string
		for range 1 + d.IntN(3) {
			p = append(p, d.sentence(e))
		}
		paragraphs = append(paragraphs, strings.Join(p, " "))
	}
	return title, paragraphs
}
