package quote

import (
	"testing"

	"muster"
	"muster/quote/names"
)

// Whom an office means on a day, as newspapers print it. Real offices and days;
// sentences of our own, each with "said" and what was said cut off.
func TestOffices(t *testing.T) {
	for _, c := range []struct{ day, who, want string }{
		// Synonyms.
		{"2025-10-10", "The Pentagon chief", "pete-hegseth"},
		{"2025-10-10", "War Secretary Pete Hegseth", "pete-hegseth"},
		{"2025-10-10", "The Secretary of War", "pete-hegseth"},
		{"2025-11-10", "The UK chancellor", "rachel-reeves"},
		{"2025-11-10", "The chancellor of the exchequer", "rachel-reeves"},
		{"2025-11-10", "Germany's chancellor", "friedrich-merz"},
		{"2025-11-10", "France's minister of the armed forces", "catherine-vautrin"},
		{"2025-10-10", "Canada's Minister of National Defence", "david-mcguinty"},
		{"2025-11-10", "The US Treasury secretary", "scott-bessent"},
		{"2025-11-10", "America's top diplomat", "marco-rubio"},
		{"2025-11-10", "Poland's top diplomat", "radoslaw-sikorski"},
		{"2025-11-10", "The EU's foreign policy chief", "kaja-kallas"},
		{"2025-11-10", "Brussels' defence commissioner", "andrius-kubilius"},
		{"2025-11-10", "The alliance's secretary-general", "mark-rutte"},
		{"2025-11-10", "The secretary general of NATO", "mark-rutte"},
		{"2025-11-10", "SACEUR", "alexus-grynkewich"},
		{"2025-11-10", "NATO's top military officer", "giuseppe-cavo-dragone"},
		{"2025-11-10", "The Russian leader", "vladimir-putin"},
		{"2025-11-10", "Poland's PM", "donald-tusk"},
		// Names as they are printed.
		{"2025-11-10", "Turkish President Tayyip Erdogan", "recep-tayyip-erdogan"},
		{"2025-11-10", "Swedish Defence Minister Pal Jonson", "pal-jonson"},
		{"2025-10-10", "Lithuanian Minister of National Defence Dovilė Šakalienė", "dovile-sakaliene"},
		{"2023-11-10", "US Defense Secretary Lloyd J. Austin III", "lloyd-austin"},
		{"2025-11-10", "Alex Stubb", "alexander-stubb"},
		{"2014-05-10", "NATO chief Rasmussen", "anders-fogh-rasmussen"},
		{"2016-05-10", "Danish Prime Minister Rasmussen", "lars-lokke-rasmussen"},
		{"2025-11-10", "Chinese leader Li Qiang", "li-qiang"},
		{"2025-11-10", "US Secretary Hegseth", "pete-hegseth"},
		{"2025-11-10", "Polish Minister Sikorski", "radoslaw-sikorski"},
		{"2025-11-10", "Secretary Rubio", ""}, // of what?
		{"2025-11-10", "US Deputy Secretary Rubio", ""},
		// A change, and the days before and after it.
		{"2024-07-04", "Britain's defence secretary", "grant-shapps"},
		{"2024-07-05", "Britain's defence secretary", ""},
		{"2024-07-06", "Britain's defence secretary", "john-healey"},
		{"2025-05-05", "Germany's chancellor", "olaf-scholz"},
		{"2025-05-06", "Germany's chancellor", ""},
		{"2025-05-07", "Germany's chancellor", "friedrich-merz"},
		{"2025-11-05", "Lithuania's acting defence minister", "vladislav-kondratovic"},
		{"2022-10-28", "Romania's defence minister", "nicolae-ciuca"},
		{"2024-10-20", "NATO's deputy secretary general", "boris-ruge"},
		// Somebody else.
		{"2025-11-10", "Poland's former defence minister", ""},
		{"2025-11-10", "Britain's former prime minister", ""},
		{"2025-11-10", "Poland's shadow defence minister", ""},
		{"2025-11-10", "Russia's ex-president", ""},
		{"2024-12-10", "The US president-elect", ""},
		{"2025-11-10", "The US president of the company", ""},
		{"2025-11-10", "The NATO head of communications", ""},
		{"2025-11-10", "The White House chief of staff", ""},
		{"2025-11-10", "The Pentagon chief spokesman", ""},
		{"2025-11-10", "Russia's leader of the delegation", ""},
		{"2023-06-01", "America's top diplomat in Moscow", ""},
		{"2023-06-01", "The top US diplomat for arms control, Bonnie Jenkins,", ""},
		{"2025-11-10", "The German opposition leader", ""},
		{"2025-11-10", "NATO's supreme allied commander for transformation, Pierre Vandier,", ""},
	} {
		day := muster.MustDay(c.day)
		in := c.who + " said the boats were late."
		text := muster.Text{Body: in, Blocks: []muster.Block{{Span: muster.Span{End: len(in)}, Kind: muster.ParagraphBlock}}}
		page, window := names.Read(&text), muster.Window{From: day, To: day}
		got := ""
		for _, st := range Statements(&text, page, window) {
			if st.Speaker != nil {
				got = st.Speaker.ID
			}
		}
		if got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.day, c.who, got, c.want)
		}
		for _, n := range NameErrors(&text, page, window) {
			t.Errorf("%s: %s is called wrong: %s", c.day, c.who, n.Why)
		}
	}
}
