package retell_test

import "testing"

// plant is another invented report, plantTold a faithful retelling of it.
const plant = `Coal plant to close two years early, owner says

GRADEK, Oct 2, 2025 (Karst News) - The coal plant at Gradek will close in 2028, two years earlier than planned, its owner Elektra said on Thursday, citing the price of permits.

Nobody will be dismissed before the end of 2026, chief executive Bojan Hriber promised at a meeting with staff in the canteen. "A furnace does not care who feeds it, but we do," Hriber said.

Fewer than 300 of the workers are over 55, said Dana Vitez, who leads the union Glow. She accused Hriber of "a funeral without a date".

No single owner gets more than a third of the permits, Vitez said. For every day of delay the builder of the new hall pays 9,200 euros. An appeal is pending before the court.

The plant supplied 21 percent of Slovenia's electricity last year, down from 30 percent in 2015, according to the grid.

The fire brigade and the ambulance service will share the hall, which saves 8 million euros a year, said Luka Sever, the mayor.

The allies have grown tired of waiting for Slovenia to spend more on its own defence, Sever added with a look at the barracks next door.

The new hall costs 26 million euros in its first year and some 4 million euros a year after that, the town says. Its bonds pay 2.9 percent, less than the 3.4 percent that banks offer.
`

var plantTold = []string{
	"Gradek's coal plant is to close in 2028, two years ahead of plan, according to its owner Elektra, which points to the price of permits.",
	"Bojan Hriber, the chief executive, promised staff at a meeting in the canteen that nobody would be dismissed before the end of next year. \"A furnace does not care who feeds it, but we do,\" he said.",
	"Less than 300 workers are older than 55, said Dana Vitez, leader of the union Glow, who accused Hriber of \"a funeral without a date\".",
	"Of the permits no owner gets more than a third, according to Vitez. The builder of the new hall pays 9,200 euros per day of delay. The court has an appeal before it.",
	"Last year the plant supplied 21 percent of Slovenia's electricity. In 2015 it had been 30 percent, the grid says.",
	"Fire brigade and ambulance service are to have the hall in common, which saves 8 million euros a year, mayor Luka Sever said.",
	"The allies are tired of waiting for Slovenia to spend more on its own defence, Sever added, looking at the barracks next door.",
	"In the first year the new hall needs 26 million euros, later some 4 million euros annually, according to the town. The bonds of the town pay 2.9 percent; banks offer 3.4 percent.",
}

func TestPlant(t *testing.T) {
	for _, c := range []changeCase{
		{"faithful", 0, plantTold[0], ""},
		{"fewer told as more", 2, "More than 300 workers are older than 55, said Dana Vitez, leader of the union Glow, who accused Hriber of \"a funeral without a date\".", "number_changed"},
		{"who was accused accuses", 2, "Less than 300 workers are older than 55, said Dana Vitez, leader of the union Glow. Hriber accused Vitez of \"a funeral without a date\".", "speaker_changed"},
		{"no owner told as one", 3, "One owner gets more than a third of the permits, Vitez said.", "inverted"},
		{"by the week", 3, "Of the permits no owner gets more than a third, according to Vitez. The builder of the new hall pays 9,200 euros for every week of delay. The court has an appeal before it.", "measure_shifted"},
		{"down told as up", 4, "Last year the plant supplied 30 percent of Slovenia's electricity, up from 21 percent in 2015, the grid says.", "inverted"},
		{"one of two services", 5, "The fire brigade will pay for the hall, which saves 8 million euros a year, mayor Luka Sever said.", "actor_lost"},
		{"the tail of a quotation", 1, "Bojan Hriber, the chief executive, promised staff at a meeting in the canteen that nobody would be dismissed before the end of next year. \"A furnace does not care who feeds it, but I might,\" he said.", "altered_quote"},
		{"own defence told as paid to the alliance", 6, "The allies are tired of waiting for Slovenia to contribute more to the alliance, Sever added, looking at the barracks next door.", "measure_shifted"},
		{"own defence in other words", 6, "The allies are tired of waiting for Slovenia to pay more for its defence, Sever added, looking at the barracks next door.", ""},
	} {
		c.try(t, plant, plantTold)
	}
}
