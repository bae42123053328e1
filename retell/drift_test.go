package retell_test

import (
	"fmt"
	"testing"

	"muster/retell"
)

// source is an invented report that the retellings below draw on.
const source = `Harbour minister sets out fleet plan

PORT ELLIN, March 3, 2025 (Northwire) - Harbour Minister Odette Marsh said on Monday that the fleet would get nearly 40 new patrol boats by 2029 at a cost of 2.4 billion euros.

“We have been patching old hulls for a decade, and patches do not float forever,” Marsh told reporters on the quay.

Shipyard director Pavel Orlin said the yard could lose 300 workers unless the order came soon. Marsh's deputy had warned the council in January that the docks were “the weakest plank in the whole ship”, the minister said.

Ellin and Torrance share the cost of a new slipway at Cape Rowan, Marsh said. The boats take up 12% of all harbour spending, she said.

Asked whether the old lighthouse would be sold, Marsh said the matter was closed.
`

// with is a retelling that has one sentence of its own beside some of the
// source's.
func with(sentence string) string {
	return `Patrol boats for the fleet

Odette Marsh, the harbour minister, has set out her plan for patrol boats in Port Ellin. She said the old hulls had been patched for a decade, and that patches “do not float forever”.

` + sentence + `

The yard's director, Pavel Orlin, worries about its workers.
`
}

// Each kind of change, and what is none. The retelling is what differs.
func TestDrift(t *testing.T) {
	for _, c := range []struct{ why, sentence, kind string }{
		{"the figure is the same, its currency another", "The boats will cost 2.4 billion dollars by 2029, Marsh said.", "number_changed"},
		{"the figure is another", "The fleet will get nearly 60 new patrol boats by 2029, Marsh said.", "number_changed"},
		{"the same in other words", "By 2029 the fleet is to receive almost 40 new patrol boats for 2.4 billion euros, Marsh said.", ""},
		{"nearly is gone", "The fleet will get 40 new patrol boats by 2029, Marsh said.", "qualifier_lost"},
		{"nearly is almost", "The fleet will get almost 40 new patrol boats by 2029, Marsh said.", ""},
		{"the year is gone", "The fleet will get nearly 40 new patrol boats at a cost of 2.4 billion euros, Marsh said.", "deadline_lost"},
		{"words in marks were replaced", "“We have been patching ancient hulls for a decade, and patches do not swim forever,” Marsh told reporters.", "altered_quote"},
		{"a quotation cut short is none", "“We have been patching old hulls for a decade,” Marsh told reporters.", ""},
		{"other marks and spelling are none", "\"We have been patching old hulls for a decade, and patches do not float forever\", Marsh told reporters.", ""},
		{"words found nowhere", "“I will resign if a single rivet is delayed,” Marsh told reporters.", "quote_not_found"},
		{"somebody new may say something new", "“My boat leaks like a basket,” said Greta Holm, a fisherwoman.", ""},
		{"could is told as will", "Shipyard director Pavel Orlin said the yard will lose 300 workers.", "qualifier_lost"},
		{"could stays could", "The yard could lose 300 workers, its director Pavel Orlin said.", ""},
		{"another whole", "The boats take up 12% of the harbour budget, Marsh said.", "measure_shifted"},
		{"the same whole", "Boats make up 12% of all spending on harbours, Marsh said.", ""},
		{"one of two is gone", "Ellin pays the cost of a new slipway at Cape Rowan, Marsh said.", "actor_lost"},
		{"the words are given to another", "Patches do not float forever, Pavel Orlin said: “We have been patching old hulls for a decade.”", "speaker_changed"},
		{"the occasion is another", "Marsh made the remarks during closed-door talks in Torrance.", "setting_changed"},
	} {
		a, b := report(t, "a", "", source), report(t, "b", "2025-03-04", with(c.sentence))
		r := retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b)})
		if len(r.Lineage) != 1 || r.Lineage[0].From != "a" {
			t.Errorf("%s: lineage %+v", c.why, r.Lineage)
			continue
		}
		var kinds []string
		for _, d := range r.Drift {
			kinds = append(kinds, fmt.Sprintf("%s (%q <- %q)", d.Kind, d.ToSays, d.FromSays))
		}
		switch {
		case c.kind == "" && len(r.Drift) > 0:
			t.Errorf("%s: %q has %v", c.why, c.sentence, kinds)
		case c.kind != "" && (len(r.Drift) != 1 || r.Drift[0].Kind != c.kind):
			t.Errorf("%s: %q has %v, want %s", c.why, c.sentence, kinds, c.kind)
		}
		for _, d := range r.Drift {
			if at := d.ToAt; b.Text.Of(at.Span) == "" || at.Document != "b" {
				t.Errorf("%s: the change stands nowhere", c.why)
			}
		}
	}
}

// A report of the same event by somebody who was there draws on nobody.
func TestIndependent(t *testing.T) {
	own := `Marsh speaks at the quay

The minister came late and left early. Anselm Kure, who runs the fish market, said the harbour smelled of paint.

Some 40 boats are on the list, Marsh's aide Lina Foss explained, and Foss named four of them: Osprey, Gannet, Plover and Dunlin. “Ask me about the fifth in May,” Foss laughed.

Torben Aas of the pilots' union called the slipway at Cape Rowan a gift.
`
	a, b := report(t, "a", "", source), report(t, "b", "", own)
	if r := retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b)}); len(r.Lineage) > 0 || len(r.Drift) > 0 {
		t.Errorf("%+v", r)
	}
}

// The order in which reports are given changes nothing.
func TestOrder(t *testing.T) {
	a, b, c := report(t, "a", "", source), report(t, "b", "2025-03-04", with("The boats will cost 2.4 billion dollars, Marsh said.")), report(t, "c", "2025-03-05", with("The boats will cost 2.4 billion dollars, the minister said."))
	one := retell.Story([]retell.Telling{retell.Tell(&a), retell.Tell(&b), retell.Tell(&c)})
	two := retell.Story([]retell.Telling{retell.Tell(&c), retell.Tell(&a), retell.Tell(&b)})
	if fmt.Sprint(one.Lineage) != fmt.Sprint(two.Lineage) || fmt.Sprint(one.Order) != fmt.Sprint(two.Order) || len(one.Drift) != len(two.Drift) {
		t.Errorf("%+v\n%+v", one, two)
	}
}
