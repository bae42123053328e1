package quote

import "testing"

// What wires, transcripts and parliaments print: labels, counterparts, advisers,
// bodies that rule and find, and what goes on behind a quotation.
func TestPress(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"His Norwegian counterpart, Alma Vik, said Sylvan would pay.", "indirect Alma Vik: His … pay."},
		{"An adviser to Brill said the boats were late.", "indirect: An … late."},
		{"A man close to Brill, speaking in the dark, called the boats “late, sadly”.", "mixed: A … sadly”."},
		{"Brill said no. Her office called the boats “late”.", "indirect Ada Brill: Brill … no.\nindirect Office of Ada Brill: Her … “late”."},
		{"Brill said no. Her boats are late.", "indirect Ada Brill: Brill … no.\nnarration: Her … late."},
		{"According to a memo seen by the Sylvan Post, Brill’s chief of staff, Alma Vik, wrote that the boats were late.", "indirect Alma Vik: According … late."},
		{"Rail operator NorSpan said that the boats were late.", "indirect NorSpan: Rail … late."},
		{"Rail operator NorSpan disputed the figures and said that the boats were late.", "indirect NorSpan: Rail … late."},
		{"The high court ruled on Tuesday that the boats were late.", "indirect high court: The … late."},
		{"The court held a hearing on Tuesday.", "narration: The … Tuesday."},
		{"Rail operator NorSpan said no. The audit office puts the share at 17 percent.", "indirect NorSpan: Rail … no.\nindirect audit office: The … percent."},
		{"The boats are late, per the study.", "indirect study: The … study."},
		{"Boats cost 3 crowns per the usual scale.", "narration: Boats … scale."},
		{"By the institute’s estimate, boats cost a fortune.", "indirect institute: By … fortune."},
		{"Critics, among them Ada Brill, argue that the boats are late. “Very,” she wrote.", "indirect: Critics, … late.\ndirect Ada Brill: “Very,” … “Very,”"},
		{"Finn said his predecessor, Viktor Hale, had warned that the boats were late.", "indirect Otto Finn: Finn … late.\nindirect Viktor Hale: Viktor … late."},
		{"“We pay,” Finn said, noting that eight yards did not.", "direct Otto Finn: “We … pay,”\nindirect Otto Finn: noting … not."},
		{"“We pay,” Finn said, noting the weather.", "direct Otto Finn: “We … pay,”"},
		{"Said one docker, who gave no name: “The boats are late.”", "direct: “The … late.”"},
		{"Finn, a former minister, spoke. The engineer said he was tired.", "narration: Finn, … spoke.\nindirect Otto Finn: The … tired."},
		{"A NATO spokesman, Maj. Gen. Todd Hale, said the boats were late.", "indirect Todd Hale: A … late."},
		{"“Late,” a sailor said. “Very late.”", "direct: “Late,” … “Late,”\ndirect: “Very … late.”"},
		{"Agriculture Minister Salla Rinne said no. She said the boats were late.", "indirect Salla Rinne: Agriculture … no.\nindirect Salla Rinne: She … late."},
		{"Harbour Institute Director Petra Vance said the boats were late.", "indirect Petra Vance: Harbour … late."},
		{"European Central Bank President Alma Vik said no.", "indirect Alma Vik: European … no."},
		{"Bishop Hugo Vik said no.", "indirect Hugo Vik: Bishop … no."},
		{"The Ministry of Defence said the boats were late.", "indirect Ministry of Defence: The … late."},
		{"A Department of Defense official said the boats were late.", "indirect Department of Defense: A … late."},
		{"The Greens’ leader, Hedda Lund, says the boats are late.", "indirect Hedda Lund: The … late."},
		{"The Greens' leader, Hedda Lund, says the boats are late.", "indirect Hedda Lund: The … late."},
		{"Finn, asked in Sylvan about the boats, said he would not comment.", "indirect Otto Finn: Finn, … comment."},
		{"“The boats are late,” says Sybil Harte, widow of Sergeant Tom Vik.", "direct Sybil Harte: “The … late,”"},
		{"Thea Nordahl accused him of “sinking the boats”. She said they were late.", "mixed Thea Nordahl: Thea … boats”.\nindirect Thea Nordahl: She … late."},
		{"Parliament said no. The ministry says the boats are late.", "indirect Parliament: Parliament … no.\nindirect ministry: The … late."},
		{"Finn said no, while his Norwegian colleague, Jana Vik, said she would wait.", "indirect Otto Finn: Finn … wait.\nindirect Jana Vik: Jana … wait"},
	} {
		if got := paragraph(t, c.in); got != c.want {
			t.Errorf("%s\n got:\n%s\n want:\n%s", c.in, got, c.want)
		}
	}
}
