package retell_test

import (
	"fmt"
	"strings"
	"testing"

	"muster/retell"
)

// ferries is an invented report; faithful is what a careful rewriter makes of it, a
// paragraph for a paragraph.
const ferries = `Ferry line may lose licence, auditor says

CALLOW, May 6, 2025 (Northwire) - The ferry line Brisk could lose its licence unless it hires 40 more sailors by October, the port auditor, Hedda Lorne, told the harbour committee on Tuesday.

“The boats are sound and the engines are young, but the rosters are a work of fiction,” Lorne said.

Asked whether fares would rise, Lorne said there were no plans for it.

The subsidy of 14.2 million crowns over three years is affordable, she added, provided that the council approves it.

Denmark and Norway will share the cost of a new radar, according to the Callow Maritime Institute.

Jonas Vey, who runs Brisk, said that his own pilot had warned him in March that the night route was “a wire over a cliff”.

The night boats carry 1,300 passengers a week, Vey said. He hopes that a third boat will sail before the summer of 2027.
`

var faithful = []string{
	"Unless it takes on 40 more sailors by October, the ferry line Brisk could be stripped of its licence, port auditor Hedda Lorne told the harbour committee.",
	"“The boats are sound and the engines are young, but the rosters are a work of fiction,” said Lorne.",
	"Nobody plans to raise fares, according to Lorne.",
	"She called the subsidy of 14.2 million crowns over three years affordable if the council approves it.",
	"Norway and Denmark are to share the cost of a new radar, the Callow Maritime Institute says.",
	"Jonas Vey, who runs Brisk, told how his pilot had warned in March that the night route was “a wire over a cliff”.",
	"The night boats carry 1,300 passengers a week, said Vey, who hopes for a third boat before the summer of 2027.",
}

// A change in one paragraph of a faithful retelling is told as what it is, once;
// other words for the same are not told at all.
func TestChanges(t *testing.T) {
	for _, c := range []struct {
		why  string
		at   int
		says string
		kind string
	}{
		{"faithful", 0, faithful[0], ""},
		{"the condition is gone", 3, "She called the subsidy of 14.2 million crowns over three years affordable.", "qualifier_lost"},
		{"a condition in other words", 3, "She called the subsidy of 14.2 million crowns over three years affordable, but the council has to approve it.", ""},
		{"without the length of time", 3, "She said the subsidy would cost 14.2 million crowns and was affordable if the council approved it.", ""},
		{"a word turned round by its prefix", 3, "She called the subsidy of 14.2 million crowns over three years unaffordable, even if the council approves it.", "inverted"},
		{"twice turned round", 3, "She called the subsidy of 14.2 million crowns over three years not unaffordable if the council approves it.", ""},
		{"no plans told as plans", 2, "Fares would rise, Lorne made clear to the committee.", "inverted"},
		{"no plans in other words", 2, "Lorne ruled out that fares would rise.", ""},
		{"the question told with its answer", 2, "Asked whether fares would rise, Lorne said no.", ""},
		{"hope told as certainty", 6, "The night boats carry 1,300 passengers a week, said Vey. A third boat will sail before the summer of 2027.", "qualifier_lost"},
		{"the season of a deadline is gone", 6, "The night boats carry 1,300 passengers a week, said Vey, who hopes that a third boat will sail.", "deadline_lost"},
		{"the month of a deadline is gone", 0, "Unless it takes on 40 more sailors, the ferry line Brisk could be stripped of its licence, port auditor Hedda Lorne told the harbour committee.", "deadline_lost"},
		{"a deadline in other words", 6, "The night boats carry 1,300 passengers a week, said Vey, who hopes for a third boat by mid-2027.", ""},
		{"the point has slipped", 6, "The night boats carry 13,000 passengers a week, said Vey, who hopes for a third boat before the summer of 2027.", "number_changed"},
		{"million told as billion", 3, "She called the subsidy of 14.2 billion crowns over three years affordable if the council approves it.", "number_changed"},
		{"one of two countries is gone", 4, "Denmark is to pay for a new radar, the Callow Maritime Institute says.", "actor_lost"},
		{"countries by their capitals and people", 4, "The Danes and the Norwegians are to share the cost of a new radar, the Callow Maritime Institute says.", ""},
		{"a body is some institute", 4, "Norway and Denmark are to share the cost of a new radar, an institute says.", "actor_lost"},
		{"what the pilot warned is the director's word", 5, "Jonas Vey, who runs Brisk, admitted that the night route was “a wire over a cliff”.", "speaker_changed"},
		{"another occasion", 1, "“The boats are sound and the engines are young, but the rosters are a work of fiction,” Lorne told guests over dinner at a hotel.", "setting_changed"},
		{"another city", 1, "“The boats are sound and the engines are young, but the rosters are a work of fiction,” said Lorne in Aberdeen.", "setting_changed"},
		{"the city of the dateline", 1, "“The boats are sound and the engines are young, but the rosters are a work of fiction,” said Lorne in Callow.", ""},
		{"words put in at the end of a quotation", 1, "“The boats are sound and the engines are young, but the rosters are pure works of fiction,” said Lorne.", "altered_quote"},
		{"a short verb is another word", 1, "“The boats are sound and the engines are young, but the rosters are fiction,” said Lorne.", "altered_quote"},
		{"words found nowhere", 1, "“I would rather swim across than buy a ticket,” said Lorne.", "quote_not_found"},
		{"rounded and said so", 3, "She called the subsidy of nearly 14.5 million crowns over three years affordable if the council approves it.", ""},
		{"digits in another order", 6, "The night boats carry 3,100 passengers a week, said Vey, who hopes for a third boat before the summer of 2027.", "number_changed"},
		{"a quotation in other words and order", 1, "“The vessels are sound, young are the engines, but fiction are the rosters,” said Lorne.", "altered_quote"},
		{"the quoted words in another's mouth, in a sentence of its own", 1, "Jonas Vey, for whom Tuesday was a long day on a hard bench, replied: “The boats are sound and the engines are young, but the rosters are a work of fiction.”", "speaker_changed"},
		{"another of the name", 1, "“The boats are sound and the engines are young, but the rosters are a work of fiction,” said Magnus Lorne, a deckhand.", "speaker_changed"},
		{"who is nobody with a name", 1, "“The boats are sound and the engines are young, but the rosters are a work of fiction,” said a source.", "actor_lost"},
		{"the line will surely lose it", 0, "By October the ferry line Brisk will lose its licence, port auditor Hedda Lorne told the harbour committee. It needs 40 more sailors.", "qualifier_lost"},
		{"nobody says it any more", 1, "The boats are sound and the engines are young, but the rosters are a work of fiction.", "actor_lost"},
	} {
		text := "Licence of a ferry line in doubt\n"
		for i, p := range faithful {
			if i == c.at {
				p = c.says
			}
			text += "\n" + p + "\n"
		}
		a, b := report(t, "a", "2025-05-06", ferries), report(t, "b", "2025-05-07", text)
		r := retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b)})
		if len(r.Lineage) != 1 || r.Lineage[0].From != "a" {
			t.Errorf("%s: lineage %+v", c.why, r.Lineage)
			continue
		}
		var kinds []string
		for _, d := range r.Drift {
			kinds = append(kinds, fmt.Sprintf("%s (%q <- %q: %s)", d.Kind, d.ToSays, d.FromSays, d.Why))
		}
		if c.kind == "" && len(kinds) > 0 || c.kind != "" && (len(kinds) != 1 || !strings.HasPrefix(kinds[0], c.kind+" ")) {
			t.Errorf("%s: %q has %v, want %q", c.why, c.says, kinds, c.kind)
		}
	}
}

// A pull quote repeated on its own page, another spelling of a city, house punctuation,
// next year by its number and a sum given in two currencies are no drift, and make no report the source.
func TestHouseStyle(t *testing.T) {
	first := "Grain pier at Lissow to reopen\n\nLISSOW, May 12, 2025 (Coastwire) - The grain pier at Lissow will reopen by September after repairs that cost 48.7 million euros, harbour chief Mirela Tosk said on Monday after talks in Kiev.\n\n“The pier carries 9,400 tonnes an hour, and it will carry them day and night,” Tosk told reporters. “We have not asked anybody for a favour.”\n\nSome 1,980 dockers are to return, Tosk said. She declined to say when the second pier would follow.\n\nBruno Hallet, an economist, said that up to 62% of the grain could pass through Lissow next year if the insurers agreed.\n"
	second := "Lissow pier due back by September\n\n“The pier carries 9,400 tonnes an hour”\n\nThe harbour of Lissow expects its grain pier back by September, its chief, Mirela Tosk, announced on Monday following talks in Kyiv. The repairs cost €48.7m (about $55 million).\n\n\"The pier carries 9,400 tons an hour, and it will carry them day and night\", Tosk told reporters. \"We have not asked anybody for a favor.\"\n\nNearly 2,000 dockers will return, according to Tosk.\n\nIf insurers agree, as much as 62 percent of the grain could go through Lissow in 2026, reckons the economist Bruno Hallet.\n"
	a, b := report(t, "a", "2025-05-12", first), report(t, "b", "", second)
	r := retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b)})
	if len(r.Lineage) != 1 || r.Lineage[0].From != "a" || len(r.Drift) > 0 {
		t.Errorf("lineage %+v, drift %+v", r.Lineage, r.Drift)
	}
}
