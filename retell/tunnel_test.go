package retell_test

import (
	"fmt"
	"strings"
	"testing"

	"muster/retell"
)

// tunnel is an invented report; tunnelTold is what a careful rewriter makes of it, a
// paragraph for a paragraph.
const tunnel = `Tunnel at Tarnwick dearer than thought, committee hears

TARNWICK, May 6, 2025 (Fellwire) - The rail tunnel at Tarnwick will cost 840 million crowns over six years, including the pumps but without the rails, works director Hedda Lorne told the transport committee in Tarnwick on Tuesday.

“The rock is patient, the water is not,” Lorne said at the lectern.

Trains will run in the autumn of 2028 at the earliest, she said, and the fare will double in 2029.

The ministry and the counties would split the 66 million crowns a year for the ferries, Lorne said. The rescue boats are run jointly with Estonia.

About 41 percent of urgent calls come from the valley, and their number grows by 12 percent every winter, according to Lorne.

Jonas Vey, who leads the builder Brisk, denied having hidden cracks in the lining from the inspectors. A second tube is not needed for the time being, he said.

Of 92 bridges in the valley 37 can carry a train, Vey said. He ordered 24 locomotives and holds an option for 16 more.

Some 7,300 drivers have applied for a seat in the new trains, Vey said.

A porter had written to him that the old station was “a cupboard with a clock”, Vey told the committee.

Critics have long called the line a staircase for goats.
`

var tunnelTold = []string{
	"Over six years the rail tunnel at Tarnwick will swallow 840 million crowns, pumps included but not the rails, works director Hedda Lorne told the transport committee in Tarnwick.",
	"“The rock is patient, the water is not,” said Lorne.",
	"No train will run before the autumn of 2028, according to her, and in 2029 the fare is to double.",
	"The counties and the ministry are to share the 66 million crowns a year for the ferries, said Lorne. Estonia takes part in running the rescue boats.",
	"The valley accounts for about 41 percent of urgent calls, and they grow by 12 percent each winter, Lorne said.",
	"Jonas Vey, head of the builder Brisk, denied having concealed cracks in the lining from inspectors. For the time being no second tube is needed, he said.",
	"A train can cross 37 of the 92 bridges in the valley, said Vey. His firm has 24 locomotives on order and an option for 16 more.",
	"Some 7,300 drivers want a seat in the new trains and have applied for it, said Vey.",
	"Vey told the committee of a porter who had written to him that the old station was “a cupboard with a clock”.",
	"For critics the line has long been a staircase for goats.",
}

type changeCase struct {
	why  string
	at   int
	says string
	kind string
}

func (c changeCase) try(t *testing.T, source string, faithful []string) {
	t.Helper()
	text := "A tunnel and its price\n"
	for i, p := range faithful {
		if i == c.at {
			p = c.says
		}
		text += "\n" + p + "\n"
	}
	a, b := report(t, "a", "2025-05-06", source), report(t, "b", "2025-05-07", text)
	r := retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b)})
	if len(r.Lineage) != 1 || r.Lineage[0].From != "a" {
		t.Errorf("%s: lineage %+v", c.why, r.Lineage)
		return
	}
	var kinds []string
	for _, d := range r.Drift {
		kinds = append(kinds, fmt.Sprintf("%s (%q <- %q: %s)", d.Kind, d.ToSays, d.FromSays, d.Why))
	}
	if c.kind == "" && len(kinds) > 0 || c.kind != "" && (len(kinds) != 1 || !strings.HasPrefix(kinds[0], c.kind+" ")) {
		t.Errorf("%s: %q has %v, want %q", c.why, c.says, kinds, c.kind)
	}
}

// A change in one paragraph of a faithful retelling is told as what it is, once;
// other words for the same are not told at all.
func TestTunnel(t *testing.T) {
	for _, c := range []changeCase{
		{"faithful", 0, tunnelTold[0], ""},
		{"what is left out is put in", 0, "Over six years the rail tunnel at Tarnwick will swallow 840 million crowns, including the pumps and the rails, works director Hedda Lorne told the transport committee in Tarnwick.", "inverted"},
		{"over six years told by the year", 0, "The rail tunnel at Tarnwick will swallow 840 million crowns a year, pumps included but not the rails, works director Hedda Lorne told the transport committee in Tarnwick. Six years of it lie ahead.", "measure_shifted"},
		{"in another town", 0, "Over six years the rail tunnel at Tarnwick will swallow 840 million crowns, pumps included but not the rails, works director Hedda Lorne told a business lunch in Aberdeen.", "setting_changed"},
		{"the sum is what it has risen by", 0, "Over six years the rail tunnel at Tarnwick has gone over budget by 840 million crowns, pumps included but not the rails, works director Hedda Lorne told the transport committee in Tarnwick.", ""},
		{"a quotation of the same build", 1, "“The stone is calm, the water is not,” said Lorne.", "altered_quote"},
		{"a quotation cut short", 1, "“The rock is patient,” said Lorne.", ""},
		{"the earliest told as the latest", 2, "Trains will run in the autumn of 2028 at the latest, according to her, and in 2029 the fare is to double.", "inverted"},
		{"another year", 2, "No train will run before the autumn of 2028, according to her, and in 2031 the fare is to double.", "number_changed"},
		{"what will be has been", 2, "No train will run before the autumn of 2028, according to her, and the fare has doubled for 2029.", "qualifier_lost"},
		{"a fare that rises twofold", 2, "Not before the autumn of 2028 will trains run, according to her, and the fare will be twice as high in 2029.", ""},
		{"one of two who bear it", 3, "The ministry will pay the 66 million crowns a year for the ferries, said Lorne. Estonia takes part in running the rescue boats.", "actor_lost"},
		{"both, in other words", 3, "Ministry and counties go halves on the 66 million crowns a year for the ferries, said Lorne. Estonia takes part in running the rescue boats.", ""},
		{"of other calls", 4, "The valley accounts for about 41 percent of all calls, and they grow by 12 percent each winter, Lorne said.", "measure_shifted"},
		{"of something else", 4, "The valley accounts for about 41 percent of the passengers, Lorne said.", "measure_shifted"},
		{"growth told as a share", 4, "The valley accounts for about 41 percent of urgent calls, and 12 percent of calls come in winter, Lorne said.", "measure_shifted"},
		{"urgent in other words", 4, "About 41 percent of emergency calls, she said, come from the valley, where they grow by 12 percent each winter.", ""},
		{"denied told as admitted", 5, "Jonas Vey, head of the builder Brisk, admitted having hidden cracks in the lining from inspectors. For the time being no second tube is needed, he said.", "inverted"},
		{"not for a while told as not", 5, "Jonas Vey, head of the builder Brisk, denied having concealed cracks in the lining from inspectors. A second tube is not needed, he said.", "qualifier_lost"},
		{"rejected in other words", 5, "Jonas Vey, head of the builder Brisk, rejected the charge of having concealed cracks in the lining from inspectors. A second tube is not needed at present, he said.", ""},
		{"can told as cannot", 6, "In the valley 37 bridges are not able to carry a train, said Vey. His firm has 24 locomotives on order and an option for 16 more.", "inverted"},
		{"the rest of the whole", 6, "Of the 92 bridges in the valley 55 cannot carry a train, said Vey. His firm has 24 locomotives on order and an option for 16 more.", ""},
		{"an option told as ordered", 6, "A train can cross 37 of the 92 bridges in the valley, said Vey. His firm has 40 locomotives on order.", "number_changed"},
		{"who applied told as hired", 7, "Some 7,300 drivers have been hired for a seat in the new trains, said Vey.", "measure_shifted"},
		{"applicants", 7, "There were some 7,300 applications of drivers for a seat in the new trains, said Vey.", ""},
		{"the porter's words are the director's", 8, "The old station, said Vey, was “a cupboard with a clock”.", "speaker_changed"},
		{"the porter is named", 8, "Vey quoted a porter: the old station was “a cupboard with a clock”.", ""},
		{"the critics' words are the director's", 9, "The line, Lorne sighed, was “a staircase for goats”.", "speaker_changed"},
	} {
		c.try(t, tunnel, tunnelTold)
	}
}
