package retell_test

import (
	"testing"

	"muster/retell"
)

// weirs is another invented report, weirsTold a faithful retelling of it.
const weirs = `Weirs on the Aller wait for their gates

ALLERBY, May 6, 2025 (Millwater News) - Thirteen of the 31 weirs on the Aller have passed the test, River Inspector Sunniva Prahl said on Tuesday at a news conference in the lock house.

“Two gates were painted that have no hinges,” Prahl told reporters.

New gates will cost between 38 million and 46 million crowns, the inspector said.

Ludo Marten, a retired diver who joined the board in June, called the test “a stroll with a clipboard”. He said that the mayor of Allerby should “bring her own shovel”.

Nobody wants a dam, Prahl said, and if the council asks for one, the drawings will cost 3.4 million crowns.

Estrid Holl, Norway’s observer in Allerby, said: “But please keep the ducks out of the budget.”
`

var weirsTold = []string{
	"Of the 31 weirs on the Aller 13 have passed the test, River Inspector Sunniva Prahl told a news conference.",
	"Two gates were painted without having hinges, according to Prahl.",
	"The price of new gates lies between 38 million and 46 million crowns, the inspector said.",
	"Ludo Marten, once a diver, spoke of “a stroll with a clipboard”. The mayor of Allerby should “bring her own shovel”, said Marten.",
	"Nobody wants a dam, Prahl said.",
	"“Please keep the ducks out of the budget,” asked Norway’s Estrid Holl, the observer in Allerby.",
}

func TestWeirs(t *testing.T) {
	for _, c := range []changeCase{
		{"without for not, the condition of another clause left out", 0, weirsTold[0], ""},
		{"hinges where there are none", 1, "Two gates were painted that have hinges, according to Prahl.", "inverted"},
		{"another part of the same whole", 0, "Barely three of the 31 weirs on the Aller have passed the test, River Inspector Sunniva Prahl told a news conference.", "number_changed"},
		{"digits in another order, of things by another name", 0, "Of the dams on the Aller 31 of 31 have passed the test, River Inspector Sunniva Prahl told a news conference.", ""},
		{"a range by its middle", 2, "The price of new gates is 42 million crowns, the inspector said.", "number_changed"},
		{"about the middle of a range", 2, "The price of new gates is about 42 million crowns, the inspector said.", ""},
		{"a few words in other ones", 3, "Ludo Marten, once a diver, spoke of “a stroll with a clipboard”. The mayor of Allerby should “mind her own ladder”, said Marten.", "altered_quote"},
		{"the month in which somebody joined", 3, "Ludo Marten, a diver on the board, spoke of “a stroll with a clipboard”. The mayor of Allerby should “bring her own shovel”, said Marten.", ""},
		{"who depends on the condition after all", 4, "Nobody wants a dam, Prahl said. The drawings will cost 3.4 million crowns.", "qualifier_lost"},
		{"an office for a name", 5, "“Please keep the ducks out of the budget,” asked Norway’s woman in Allerby.", "actor_lost"},
		{"another occasion by whom she was addressing", 1, "Two gates were painted without having hinges, according to Prahl. She was addressing students at a banquet in Bergen.", "setting_changed"},
	} {
		c.try(t, weirs, weirsTold)
	}
}

// Of two reports that tell nearly the same the one whose wordings a third one has is its
// source, though the other one's quotations are cut as there.
func TestNearCopies(t *testing.T) {
	agency := report(t, "agency", "2025-05-07", `Ferry pier to be rebuilt in oak

SKARVIK, May 7, 2025 (Fjordline) - The pier at Skarvik will be rebuilt in oak for 18 million crowns over two years, Harbour Master Torunn Vik said on Wednesday.

“Our ferries draw more water than our maps allow, and we have to correct one of the two,” Vik said.

Up to 26 piles will be driven, she told reporters, and nearly 60 percent of the work would go to local firms.

Asbjorn Lie, who teaches carpentry in Hamar, said: “A pier is not a shelf. You cannot hang it on a hook.”
`)
	digest := report(t, "digest", "2025-05-08", `New pier for Skarvik

The pier at Skarvik will be rebuilt in oak, Fjordline reports. It costs 18 million crowns over two years, Torunn Vik, the harbour master, announced on Wednesday. “Our ferries draw more water than our maps allow,” she told reporters.

Local firms can count on nearly 60 percent of the work, by her account. There was a cooler voice from the workshop. “A pier is not a shelf,” said Asbjorn Lie, who teaches carpentry in Hamar.
`)
	portal := report(t, "portal", "2025-05-08", `Skarvik Launches 18 Million Crown Pier Push

Skarvik has launched a sweeping program worth 18 million crowns to rebuild its timber pier over the next two years.

Harbour Master Torunn Vik presented the program on Wednesday beside the slipway. “Our ferries draw more water than our maps allow,” Vik declared. All 26 piles will be driven and local firms will get 60 percent of the work, she told reporters.

“A pier is not a shelf,” countered Asbjorn Lie, who teaches carpentry in Hamar.

The program comes as harbours along the coast examine whether their landings can carry heavier ferries.
`)
	translated := report(t, "translated", "2025-05-08", `Skarvik pushes its pier

The town Skarvik has launched a sweeping program of 18 million crowns for the timber pier, distributed over the next two years.

“Our ferries pull more water than our cards permit,” explained the harbour master Torunn Vik on the Wednesday beside the slipway. A pier “is not a shelf”, said the carpentry teacher Asbjorn Lie.

To local firms go 60 percent of the work. The program falls in a time, in which harbours along the coast examine their landings for heavier ferries.
`)
	r := retell.Story([]retell.Telling{retell.Tell(&agency), retell.Tell(&digest), retell.Tell(&portal), retell.Tell(&translated)})
	want := map[string]string{"digest": "agency", "portal": "agency", "translated": "portal"}
	for _, l := range r.Lineage {
		if want[l.To] != l.From {
			t.Errorf("%s drew on %s, not on %s: %s", l.To, want[l.To], l.From, l.Why)
		}
		delete(want, l.To)
	}
	for to, from := range want {
		t.Errorf("%s drew on %s", to, from)
	}
}
