package quote

import (
	"strings"
	"testing"

	"muster"
	"muster/clean"
	"muster/quote/names"
)

// statements writes what is said in a text, a line each: kind, speaker and the
// first and last word.
func statements(t testing.TB, body string, day string) string {
	text, err := clean.Text(&muster.Document{Format: "txt", Bytes: []byte(body)})
	if err != nil {
		t.Fatal(err)
	}
	var w muster.Window
	if day != "" {
		w = muster.Window{From: muster.MustDay(day), To: muster.MustDay(day)}
	}
	var out []string
	for _, s := range Statements(&text, names.Read(&text), w) {
		line := string(s.Kind)
		if s.Speaker != nil {
			line += " " + s.Speaker.Name
			if s.Speaker.ID != "" {
				line += "[" + s.Speaker.ID + "]"
			}
		}
		words := strings.Fields(text.Of(s.Span))
		line += ": " + words[0] + " … " + words[len(words)-1]
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// paragraph reads one paragraph under a first one that introduces two people.
func paragraph(t testing.TB, p string) string {
	intro := "Port Sylvan got two boats.\n\nThe naval engineer Otto Finn met the Freedonian defence minister, Ada Brill, at the yard.\n\n"
	got := statements(t, intro+p, "2025-03-10")
	lines := strings.Split(got, "\n")
	return strings.Join(lines[2:], "\n")
}

func TestAnswers(t *testing.T) {
	got := statements(t, "Boats\n\nThe paper spoke with Ada Brill on Friday.\n\nQ: Late?\n\nA: Yes. Very.\n\nQ: Why?\n\nA: Otto Finn says that it was fog.", "")
	want := "headline: Boats … Boats\nnarration: The … Friday.\nquestion: Late? … Late?\ndirect Ada Brill: Yes. … Yes.\ndirect Ada Brill: Very. … Very.\nquestion: Why? … Why?\ndirect Ada Brill: Otto … fog.\nindirect Otto Finn: Otto … fog."
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	got = statements(t, "Boats\n\nAda Brill met Otto Finn.\n\nQ: Late?\n\nA: Yes.\n\nQ: Why?\n\nA: Fog.", "")
	if strings.Contains(got, "direct Ada") || strings.Contains(got, "direct Otto") {
		t.Errorf("two may answer:\n%s", got)
	}
}

func TestWhoSaidWhat(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"after", "“The boats are late,” said Otto Finn.", "direct Otto Finn: “The … late,”"},
		{"after, subject first", "“The boats are late,” Finn said.", "direct Otto Finn: “The … late,”"},
		{"between", "“The boats,” Brill said, “are late again.”", "direct Ada Brill: “The … boats,”\ndirect Ada Brill: “are … again.”"},
		{"before", "Finn told reporters: “The boats are late. I am sorry.”", "direct Otto Finn: “The … sorry.”"},
		{"goes on", "“The boats are late,” Brill said. “They will come in May.”", "direct Ada Brill: “The … late,”\ndirect Ada Brill: “They … May.”"},
		{"over paragraphs", "Brill said: “The boats are late.\n\n“They will come in May.”", "direct Ada Brill: “The … late.\ndirect Ada Brill: “They … May.”"},
		{"straight marks", `"The boats are late," Finn admitted.`, `direct Otto Finn: "The … late,"`},
		{"indirect", "Finn said that the boats were late.", "indirect Otto Finn: Finn … late."},
		{"apposition", "Finn, an engineer who had built boats for forty years, said the yard was full.", "indirect Otto Finn: Finn, … full."},
		{"at the end", "The boats will come in May, Brill said.", "indirect Ada Brill: The … said."},
		{"amid", "The boats, Brill insisted, will come in May.", "indirect Ada Brill: The … May."},
		{"according to", "According to Finn, the yard is full.", "indirect Otto Finn: According … full."},
		{"by an account", "Brill left early. The yard is full by her account.", "narration: Brill … early.\nindirect Ada Brill: The … account."},
		{"mixed", "Finn called the plan “a sailor’s yarn”.", "mixed Otto Finn: Finn … yarn”."},
		{"mixed after that", "Brill said that the yard was “full to the gates”.", "mixed Ada Brill: Brill … gates”."},
		{"office", "The minister said the boats were late.", "indirect Ada Brill: The … late."},
		{"calling", "The engineer warned that the yard was full.", "indirect Otto Finn: The … full."},
		{"pronoun", "Finn was not amused. He said the yard was full.", "narration: Finn … amused.\nindirect Otto Finn: He … full."},
		{"pronouns of two people", "Finn said he was tired. She said nothing, Brill told her staff. He sighed that the yard was full.",
			"indirect Otto Finn: Finn … tired.\nindirect Ada Brill: She … staff.\nindirect Otto Finn: He … full."},
		{"first name", "“The boats are late,” grumbled Otto, who had built them.", "direct Otto Finn: “The … late,”"},
		{"country and apposition", "American shipwright, Duke Harlow, said NATO had two boats.", "indirect Duke Harlow: American … boats."},
		{"a body's first word", "The European Commission said the boats were late.", "indirect European Commission: The … late."},
		{"an office of no country", "The armed forces minister said the boats were late. The harbour secretary said they were not.", "indirect armed forces minister: The … late.\nindirect harbour secretary: The … not."},
		{"two sentences", "“The boats are late.” Finn said that the yard was full.", "direct Otto Finn: “The … late.”\nindirect Otto Finn: Finn … full."},
		{"nobody", "A passer-by said the boats were ugly.", "indirect: A … ugly."},
		{"figures of a body", "According to NATO figures published in June, the yard is full.", "indirect NATO: According … full."},
		{"a letter", "The yard is full, according to a letter.", "indirect: The … letter."},
		{"a body", "The Sylvan Institute estimates that the boats cost ten million.", "indirect Sylvan Institute: The … million."},
		{"a body again", "The Sylvan Institute said the yard was full. The group urged patience.",
			"indirect Sylvan Institute: The … full.\nindirect Sylvan Institute: The … patience."},
		{"would not say", "Brill would not say what the boats cost.", "indirect Ada Brill: Brill … cost."},
		{"asked", "Asked about the price, Finn said it was high.", "indirect Otto Finn: Asked … high."},
		{"question", "The yard is full. Who will pay for the boats?", "narration: The … full.\nquestion: Who … boats?"},
		// What is not said by anybody.
		{"things", "The visit underlined the yard’s decline.", "narration: The … decline."},
		{"findings", "The findings add to the pressure.", "narration: The … pressure."},
		{"a promise of a thing", "Brill promised a boat.", "indirect Ada Brill: Brill … boat."},
		{"a country that agreed", "Freedonia agreed a price.", "narration: Freedonia … price."},
		{"states", "Ten states, mostly small, have boats.", "narration: Ten … boats."},
		{"scare quotes", "The so-called “dry fleet” has no boats.", "narration: The … boats."},
		{"per cent", "The price rose ten per cent.", "narration: The … cent."},
	} {
		if got := paragraph(t, c.in); got != c.want {
			t.Errorf("%s: %s\n got:\n%s\n want:\n%s", c.name, c.in, got, c.want)
		}
	}
}

func TestOfficeHolders(t *testing.T) {
	in := "Boats come early\n\nNATO Secretary General Mark Rutte said the boats were welcome. The secretary general smiled. “They float,” the secretary general said.\n\nRutte met German Defence Minister Boris Pistorius, who said he was glad. The U.S. defense secretary warned that the sea was cold."
	want := "headline: Boats … early\nindirect Mark Rutte[mark-rutte]: NATO … welcome.\nnarration: The … smiled.\ndirect Mark Rutte[mark-rutte]: “They … float,”\n"
	got := statements(t, in, "2025-03-10")
	if !strings.HasPrefix(got, want) || !strings.Contains(got, "indirect Pete Hegseth[pete-hegseth]: The … cold.") {
		t.Errorf("%s", got)
	}
	// In 2012 Rutte led no alliance; without a window the title decides.
	if got := statements(t, in, ""); !strings.Contains(got, "Mark Rutte[mark-rutte]") || strings.Contains(got, "Hegseth") {
		t.Errorf("no window: %s", got)
	}
}

func TestLeadNamedLater(t *testing.T) {
	in := "Boats come early\n\nThe boats came early, a senior official said on Monday.\n\nAda Brill, who heads the yard, said they float.\n\nThe sea is cold, a sailor said."
	want := "headline: Boats … early\nindirect Ada Brill: The … Monday.\nindirect Ada Brill: Ada … float.\nindirect: The … said."
	if got := statements(t, in, ""); got != want {
		t.Errorf("%s", got)
	}
}

func TestInterview(t *testing.T) {
	in := "Boats come early\n\nOtto Finn: Minister, who pays? Is it the town?\n\nMinister Ada Brill: We do. It is ten million.\n\nFinn: Why so much?\n\nBrill: Boats are dear."
	want := "headline: Boats … early\nquestion Otto Finn: Minister, … town?\ndirect Ada Brill: We … do.\ndirect Ada Brill: It … million.\nquestion Otto Finn: Why … much?\ndirect Ada Brill: Boats … dear."
	if got := statements(t, in, ""); got != want {
		t.Errorf("%s", got)
	}
}

func FuzzStatements(f *testing.F) {
	f.Add("“The boats,” said the minister, Ada Brill, “are late.” She, he said, by her count: “No.")
	f.Add("A: Who?\nB: “Me”, said 's office.\nA: Why?\nB: said, said, said")
	f.Add("Said Finn: “the boats, said Brill. “No”, a baker, on behalf of, in The said that X, but according to Y said\n\n“so")
	f.Add("A: !\nA:“Aa”, \"000000*\nA: 000000000")
	f.Add("the the the said according to to hear her tell")
	f.Fuzz(func(t *testing.T, body string) {
		text, err := clean.Text(&muster.Document{Format: "txt", Bytes: []byte(body)})
		if err != nil {
			return
		}
		w := muster.Window{From: muster.MustDay("2025-03-01"), To: muster.MustDay("2025-03-31")}
		last := -1
		for _, s := range Statements(&text, names.Read(&text), w) {
			if s.Start < last || bad(s, len(text.Body)) || s.Start >= s.End || s.End > len(text.Body) || s.Sentence.End > len(text.Body) || s.Rule == "" {
				t.Fatalf("%+v after %d", s, last)
			}
			if s.Speaker != nil && (s.Speaker.Name == "" || s.Speaker.Mention.End > len(text.Body)) {
				t.Fatalf("speaker %+v", s.Speaker)
			}
			last = s.Start
		}
		NameErrors(&text, names.Read(&text), w)
	})
}

func BenchmarkCleanAndQuote(b *testing.B) {
	raw := []byte(strings.Repeat("Minister Ada Brill said on Monday that the boats of Freedonia, which cost 10 million dollars each, would come early. The yard in Port Sylvan has grown for ten years.\n\n“They are good boats,” she told reporters. According to Otto Finn, an engineer, the yard was founded in 1949.\n\n", 300))
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		text, err := clean.Text(&muster.Document{Format: "txt", Bytes: raw})
		if err != nil {
			b.Fatal(err)
		}
		Statements(&text, names.Read(&text), muster.Window{})
	}
}

// Labels in capitals are names; "Q" and "A" are none, nor is "HOST".
func TestLabels(t *testing.T) {
	got := statements(t, "Boats\n\nANNA LEPIK: Who pays?\n\nCAPTAIN OTTO FINN: The town pays.\n\nLEPIK: And then?\n\nFINN: Nobody pays.", "")
	want := "headline: Boats … Boats\nquestion ANNA LEPIK: Who … pays?\ndirect OTTO FINN: The … pays.\nquestion ANNA LEPIK: And … then?\ndirect OTTO FINN: Nobody … pays."
	if got != want {
		t.Errorf("got %s", got)
	}
	got = statements(t, "Boats\n\nHOST: Who pays?\n\nFINN: The town pays.\n\nQUESTION: And then?\n\nFINN: Nobody pays.", "")
	if want := "headline: Boats … Boats\nquestion: Who … pays?\ndirect FINN: The … pays.\nquestion: And … then?\ndirect FINN: Nobody … pays."; got != want {
		t.Errorf("got %s", got)
	}
	got = statements(t, "Boats\n\nQ: Who pays?\n\nA: The town pays.\n\nQ: And then?\n\nA: Nobody pays.", "")
	if want := "headline: Boats … Boats\nquestion: Who … pays?\ndirect: The … pays.\nquestion: And … then?\ndirect: Nobody … pays."; got != want {
		t.Errorf("got %s", got)
	}
}

// A headline with a capital on every word names nobody new.
func TestHeadlineInCapitals(t *testing.T) {
	got := statements(t, "Retired Captain Praises Growing Fleet Within Harbour\n\nThe retired captain Otto Finn met the press.\n\nThe retired captain said that the yard was full.", "2025-03-10")
	if !strings.HasSuffix(got, "indirect Otto Finn: The … full.") {
		t.Error(got)
	}
}

// A description by country tells for which country somebody speaks.
func TestOrigin(t *testing.T) {
	for text, want := range map[string]string{
		"The Norwegian shipwright Alma Vik said the yard was full.":            "NOR",
		"American shipwright, Duke Harlow, said the yard was full.":            "USA",
		"Alma Vik said the yard was full.":                                     "",
		"Faced with the Russian threat, Alma Vik said that the yard was full.": "",
	} {
		body := "Port Sylvan got two boats.\n\n" + text
		clear, err := clean.Text(&muster.Document{Format: "txt", Bytes: []byte(body)})
		if err != nil {
			t.Fatal(err)
		}
		st := Statements(&clear, names.Read(&clear), muster.Window{})
		if s := st[len(st)-1].Speaker; s == nil || s.Country != want || s.ID != "" {
			t.Errorf("%s: %+v, want country %q", text, s, want)
		}
	}
}

// A sentence of a thousand quotations is no thousand statements.
func TestManyQuotations(t *testing.T) {
	got := statements(t, "Port Sylvan.\n\n"+strings.Repeat("“so” ", 1000)+"said Otto Finn.", "2025-03-10")
	if n := strings.Count(got, "\n"); n > 300 {
		t.Errorf("%d statements", n)
	}
}

// bad says whether a statement has parts that lie outside the text, or none.
func bad(s muster.Statement, n int) bool {
	spans := append([]muster.Span{}, s.Content...)
	for _, a := range s.Attributions {
		if a.Cue.Len() <= 0 || len(a.Content) == 0 || a.Rule == "" || a.Source.Len() < 0 || a.Source.End > n {
			return true
		}
		spans = append(append(spans, a.Cue), a.Content...)
	}
	for _, p := range spans {
		if p.Start < 0 || p.Len() <= 0 || p.End > n {
			return true
		}
	}
	return s.CueSpan.Len() < 0 || s.CueSpan.End > n
}
