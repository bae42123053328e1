package quote

import "testing"

// Who issued a paper, sentences that a study closes, and who speaks where another was
// named last; the intro is that of TestTogether.
func TestIssuers(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a paper that a body handed out", "Boats float, according to tables that NATO handed out.", "indirect NATO: Boats … out."},
		{"a paper handed out by a body", "Boats float, according to tables handed out by NATO on Monday.", "indirect NATO: Boats … Monday."},
		{"a paper that a body has seen", "Boats float, according to papers seen by the Sylvan Post.", "indirect: Boats … Post."},
		{"slides", "Boats float, it emerged from slides shown to guests by NATO.", "indirect NATO: Boats … NATO."},
		{"data show", "Boats sank in May, NATO data show.", "indirect NATO: Boats … show."},
		{"a show of data", "NATO held a show of boats.", "narration: NATO … boats."},
		{"a study closes", "Boats sink, a study by the University of Sylvan found.", "indirect University of Sylvan: Boats … found."},
		{"a study found something", "In May a diver at the University of Sylvan found a boat.", "narration: In … boat."},
		{"on a day", "A yard should be built, the charity Oak recommended Monday.", "indirect Oak: A … Monday."},
		{"by the reckoning of", "By the reckoning of Finn, boats float.", "indirect Otto Finn: By … float."},
		{"by the river", "By the river of Sylvan boats float.", "narration: By … float."},
		{"as somebody sees it", "Boats float, as Finn sees it.", "indirect Otto Finn: Boats … it."},
		{"as the boat passes", "Boats wait as Finn passes it.", "narration: Boats … it."},
		{"to use her words", "Brill came. The yard has, to use her words, “a hole in it”.", "narration: Brill … came.\nmixed Ada Brill: The … it”."},
		{"for his part", "Finn for his part feared that boats sink.", "indirect Otto Finn: Finn … sink."},
		{"kept to himself", "How many boats come Finn kept to himself.", "indirect Otto Finn: How … himself."},
		{"informed", "She informed host Alma Vik: “Boats float.”", "direct Ada Brill: “Boats … float.”"},
		{"a question before", "Asked whether a boat would not be cheaper, Finn said that boats float.", "indirect Otto Finn: Asked … float."},
		{"who speaks for the minister is not the minister", "Speaking on behalf of the minister, Brigadier Alma Vik said boats float. The minister voiced the hope that they do.", "indirect Alma Vik: Speaking … float.\nindirect Ada Brill: The … do."},
		{"the ministry of the text", "The Ministry of Finance is old. The charity Oak said boats float. The ministry said they do.", "narration: The … old.\nindirect Oak: The … float.\nindirect Ministry of Finance: The … do."},
		{"what completes the sentence", "Ferries, Finn acknowledged, “have had a bad year.”", "mixed Otto Finn: Ferries, … year.”"},
		{"what begins anew", "On Monday, Finn said, “boats float.”", "direct Otto Finn: “boats … float.”"},
		{"the court of before", "The court of appeal in Sylvan ruled on Monday that boats float. The yard must pay, the court ruled.", "indirect court of appeal in Sylvan: The … float.\nindirect court of appeal in Sylvan: The … ruled."},
		{"another court", "The court ruled that boats float. The yard must pay, the council ruled.", "indirect court: The … float.\nindirect council: The … ruled."},
		{"as she told", "Mayor Alma Vik has not forgotten the boats, as she told the guests.", "indirect Alma Vik: Mayor … guests."},
		{"whom somebody followed", "Mayor Alma Vik, 51, who followed Otto Finn in May, said boats float.", "indirect Alma Vik: Mayor … float."},
		{"neither", "Neither Finn nor Brill said that boats float.", "indirect: Neither … float."},
		{"asked by somebody", "Brill came. Asked by Otto Finn how many, she said: “Three boats.”", "narration: Brill … came.\ndirect Ada Brill: “Three … boats.”"},
		{"a passive", "A rule has been ruled out by Finn, the engineer.", "indirect Otto Finn: A … engineer."},
		{"a passive with a sum", "The bill is put at $5 million by the NATO staff.", "indirect NATO: The … staff."},
		{"a passive by nobody", "A rule has been ruled out by May.", "narration: A … May."},
		{"put down by somebody", "The boat was put in the water by Finn.", "narration: The … Finn."},
		{"this morning", "Boats float, the Sylvan Centre reports this morning.", "indirect Sylvan Centre: Boats … morning."},
		{"closing with what it does", "Boats may float, the district court ruled on Monday, rejecting a suit.", "indirect district court: Boats … suit."},
	} {
		if got := paragraph(t, c.in); got != c.want {
			t.Errorf("%s: %s\n got:\n%s\n want:\n%s", c.name, c.in, got, c.want)
		}
	}
}
