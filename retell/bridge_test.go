package retell_test

import (
	"testing"

	"muster/retell"
)

// bridges is another invented report, bridgesTold a faithful retelling of it.
const bridges = `Bridges of the Halm too weak for lorries, minister says

OSTHALM, June 3, 2026 (Fellwire) - Two hundred and twelve bridges in Denmark's three western counties are too weak for the new lorries, Roads Minister Karen Solvej told a news conference in Osthalm on Wednesday.

To date 36 have been rebuilt, she said, and 90 are to be by 2031. The programme costs 5.4 billion kroner, and Germany pays 60 percent of it and Denmark 40 percent.

Of those who drive across daily, 61 percent would accept a toll, a survey by the Halm Institute found. It asked 4,200 drivers.

A lorry broke through the Vester bridge on Monday evening, the police said.

The lease would begin only when the harbour court had passed it, Solvej said. The first bridge closes in August.

“The river is older than the road, and it knows it,” said Anders Krogh, who leads the hauliers. The advice of his uncle was: “drive at dawn and never in a row”, Krogh recalled.

The minister regretted that the list of weak bridges had been printed. She denied that tolls would rise this year.

In a storm, 39 percent of drivers would sign up for unarmed watches, the survey says.

Solvej has called on eight towns to raise a joint loan of 700 million kroner.
`

var bridgesTold = []string{
	"In Denmark's three western counties 212 bridges cannot bear the new lorries, Roads Minister Karen Solvej told a news conference in Osthalm.",
	"Rebuilt to date: 36, she said, and by 2031 it should be 90. Of the cost of 5.4 billion kroner Germany bears 60 percent and Denmark 40.",
	"A toll would be acceptable to 61 percent of those who drive across daily, according to a survey by the Halm Institute among 4,200 drivers.",
	"Police said that a lorry had broken through the Vester bridge on Monday evening.",
	"Only once the harbour court has passed it will the lease begin, Solvej said. The first bridge is to close in August.",
	"“The river is older than the road, and it knows it,” said Anders Krogh, head of the hauliers. His uncle, Krogh recalled, advised him: “drive at dawn and never in a row”.",
	"That the list of weak bridges had been printed was something the minister regretted. There was no truth in talk that tolls would rise this year, she said.",
	"Of drivers, 39 percent would sign up for watches without arms in a storm, says the survey.",
	"Eight towns should raise a joint loan of 700 million kroner, Solvej urged.",
}

func TestBridges(t *testing.T) {
	for _, c := range []changeCase{
		{"faithful", 0, bridgesTold[0], ""},
		{"the part told as the whole", 0, "Denmark has 212 bridges that cannot bear the new lorries, Roads Minister Karen Solvej told a news conference in Osthalm.", "measure_shifted"},
		{"the west in other words", 0, "In the west of Denmark 212 bridges cannot bear the new lorries, Roads Minister Karen Solvej told a news conference in Osthalm.", ""},
		{"what is done told as to come", 1, "By 2031 a total of 36 will be rebuilt, she said. Of the cost of 5.4 billion kroner Germany bears 60 percent and Denmark 40.", "number_changed"},
		{"shares told the other way round", 1, "Rebuilt to date: 36, she said, and by 2031 it should be 90. Of the cost of 5.4 billion kroner Denmark bears 60 percent and Germany 40.", "inverted"},
		{"some told as all", 2, "A toll would be acceptable to 61 percent of people, according to a survey by the Halm Institute among 4,200 drivers.", "measure_shifted"},
		{"some in other words", 2, "Of daily drivers 61 percent would accept a toll, a survey by the Halm Institute among 4,200 drivers says.", ""},
		{"another evening", 3, "Police said that a lorry had broken through the Vester bridge on Sunday evening.", "setting_changed"},
		{"no evening", 3, "Police said that a lorry had broken through the Vester bridge on Monday.", ""},
		{"without the condition", 4, "The lease begins at once, Solvej said. The first bridge is to close in August.", "qualifier_lost"},
		{"the uncle's words are the haulier's", 5, "“The river is older than the road, and it knows it,” said Anders Krogh, head of the hauliers. “Drive at dawn and never in a row,” Krogh said.", "speaker_changed"},
		{"regretted told as defended", 6, "The minister defended that the list of weak bridges had been printed. There was no truth in talk that tolls would rise this year, she said.", "inverted"},
		{"denied told as so", 6, "That the list of weak bridges had been printed was something the minister regretted. Tolls will rise this year, she said.", "inverted"},
		{"not true told as denied", 6, "That the list of weak bridges had been printed was something the minister regretted. It was not true that tolls would rise this year, she said.", ""},
		{"unarmed told as armed", 7, "Of drivers, 39 percent would sign up for armed watches in a storm, says the survey.", "measure_shifted"},
		{"a call told as a fact", 8, "Eight towns are going to raise a joint loan of 700 million kroner, Solvej said.", "qualifier_lost"},
		{"a call in other words", 8, "Solvej wants eight towns to raise a joint loan of 700 million kroner.", ""},
	} {
		c.try(t, bridges, bridgesTold)
	}
}

// quay is a third invented report; a retelling that says "not" for "denied", and one that
// has its numbers in another order, have changed nothing.
const quay = `Quay of Orle stays open, harbour chief says

ORLE, May 6, 2025 (Fellwire) - Harbour chief Mette Orlund denied that berth fees in Orle would rise.

The council asked whether the quay would close. No, she said. “The quay outlives us all,” Orlund added.

She hopes to have 20,300 dockers by 2031; there are 18,200 now. In 2016 there had been 17,700, Orlund said.

The lease runs on unless the guild votes it down, she said. Rents grew by 3 percent against 2 for fish. Fewer than 700 of 1,200 boats paid.
`

var quayTold = []string{
	"Berth fees in Orle would not rise, harbour chief Mette Orlund said.",
	"The quay would not close, she told the council. “The quay outlives us all,” said Orlund.",
	"There are 18,200 dockers, up from 17,700 in 2016, said Orlund, who hopes for 20,300 by 2031.",
	"If the guild does not vote it down the lease runs on, she said. Fish grew dearer by 2 percent, rents by 3. Not even 700 of 1,200 boats paid.",
}

// What was said years before is no changed number.
func TestSaidBefore(t *testing.T) {
	const before = "ORLE, May 6, 2025 (Fellwire) - Mette Orlund said in June 2016 that the guild of Orle had 28 boats.\n"
	for says, want := range map[string]int{
		"ORLE, May 6, 2025 (Dunpost) - Mette Orlund said that the guild of Orle had 32 boats.\n":              0,
		"ORLE, May 6, 2025 (Dunpost) - Mette Orlund said in June 2016 that the guild of Orle had 32 boats.\n": 1,
	} {
		a, b := report(t, "a", "2025-05-06", before), report(t, "b", "2025-05-07", says)
		r := retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b)})
		if len(r.Lineage) != 1 || len(r.Drift) != want {
			t.Errorf("%s: %+v, %d drifts: %+v", says, r.Lineage, len(r.Drift), r.Drift)
		}
	}
}

func TestQuay(t *testing.T) {
	for _, c := range []changeCase{
		{"denied told with a not", 0, quayTold[0], ""},
		{"denied told as so", 0, "Berth fees in Orle would rise, harbour chief Mette Orlund said.", "inverted"},
		{"one of the two percentages changed", 3, "If the guild does not vote it down the lease runs on, she said. Fish grew dearer by 2 percent, rents by 5 percent. Not even 700 of 1,200 boats paid.", "number_changed"},
		{"numbers in another order, one changed", 2, "There are 18,200 dockers, up from 17,700 in 2016, said Orlund, who hopes for 23,000 by 2031.", "number_changed"},
	} {
		c.try(t, quay, quayTold)
	}
}
