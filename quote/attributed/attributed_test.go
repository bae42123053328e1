package attributed

import (
	"strings"
	"testing"

	"muster"
	"muster/words"
)

// found writes the attributions of a text of one sentence a line: source, cue,
// content with + between its pieces.
func found(s string, title bool) string {
	f := NewFinder(s)
	for i, line := range strings.SplitAfter(s, "\n") {
		at := strings.Index(s, line)
		span := muster.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		if i > 0 {
			f.Paragraph(false)
		}
		f.Sentence(words.Tokens(s, span), words.Quotes(s, span), title)
	}
	var out []string
	for _, a := range f.All() {
		var c []string
		for _, p := range a.Content {
			c = append(c, s[p.Start:p.End])
		}
		out = append(out, s[a.Source.Start:a.Source.End]+" | "+s[a.Cue.Start:a.Cue.End]+" | "+strings.Join(c, " + "))
	}
	return strings.Join(out, "\n")
}

func TestAttributions(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// After the words, amid them, before them.
		{"“The boats are late,” Finn said.", "Finn | said | “The boats are late,”"},
		{"“The boats are late,” said Finn, the mayor of Sylvan.", "Finn, the mayor of Sylvan | said | “The boats are late,”"},
		{"“The boats,” Finn said, “are late.”", "Finn | said | “The boats,” + “are late.”"},
		{"The boats are late, Finn said on Monday.", "Finn | said | The boats are late"},
		{"The boats, Finn said, are late.", "Finn | said | The boats + are late"},
		{"At noon, Finn said, the boats came.", "Finn | said | the boats came"},
		{"Finn said that the boats were late.", "Finn | said | that the boats were late"},
		{"Finn said the boats were late.", "Finn | said | the boats were late"},
		{"Finn told reporters in Sylvan that the boats were late.", "Finn | told | that the boats were late"},
		{"Finn, who built the boats, said they were late.", "Finn, who built the boats, | said | they were late"},
		{"Officials who met Finn said he was late.", "Officials | said | he was late"},
		{"Finn has repeatedly said that boats are dear.", "Finn | has repeatedly said | that boats are dear"},
		{"As Finn put it, “boats float.”", "Finn | put it | “boats float.”"},
		{"''Boats are late,'' Finn said.", "Finn | said | ''Boats are late,''"},
		// Two in a row, with one subject or with two.
		{"Finn said the boats were late, adding that the yard was full.", "Finn | said | the boats were late\nFinn | adding | that the yard was full"},
		{"Finn said that the boats were late and argued that the yard was full.", "Finn | said | that the boats were late\nFinn | argued | that the yard was full"},
		{"Finn says the boats are late, but Brill insists that they came.", "Finn | says | the boats are late\nBrill | insists | that they came"},
		// Sources of other kinds.
		{"According to Finn, the boats are late.", "Finn | According to | the boats are late"},
		{"The boats are late, according to a letter.", "a letter | according to | The boats are late"},
		{"The poll found that most voters want boats.", "The poll | found | that most voters want boats"},
		{"To many, the boats are a joke.", "many | To | the boats are a joke"},
		{"Finn wants to build boats.", "Finn | wants | to build boats"},
		{"Finn pointed out that boats float.", "Finn | pointed out | that boats float"},
		{"Finn’s claim that boats float was mocked.", "Finn’s | claim | that boats float was mocked"},
		{"Finn believes boats will come.", "Finn | believes | boats will come"},
		{"The boats are expected to sink.", " | are expected | The boats + to sink"},
		{"The yard, which Finn says is full, closed.", "Finn | says | which + is full"},
		// Whole sources: appositions, hedged numbers, two speakers.
		{"“Boats float,” said Finn, managing director of the yard.", "Finn, managing director of the yard | said | “Boats float,”"},
		{"“Boats float,” said Finn, 53, a sailor from Sylvan.", "Finn, 53, a sailor from Sylvan | said | “Boats float,”"},
		{"“Boats float,” said Finn, standing in the yard.", "Finn | said | “Boats float,”"},
		{"Finn, speaking in Sylvan, said that boats float.", "Finn | said | that boats float"},
		{"Otto Finn, the mayor, who is late, said boats float.", "Otto Finn, the mayor, who is late, | said | boats float"},
		{"A mayor of Sylvan, Otto Finn, said boats float.", "A mayor of Sylvan, Otto Finn, | said | boats float"},
		{"On Monday, Otto Finn, the mayor, said boats float.", "Otto Finn, the mayor, | said | boats float"},
		{"About nine percent said that boats float.", "About nine percent | said | that boats float"},
		{"Less than a third said that boats float.", "Less than a third | said | that boats float"},
		{"He and Brill said boats float.", "He and Brill | said | boats float"},
		{"Several said boats float.", "Several | said | boats float"},
		{"One in five say boats float.", "One in five | say | boats float"},
		{"His claims amused Brill.", ""},
		{"“Why?” asked Brill.", "Brill | asked | “Why?”"},
		{"Brill met a friend of Finn who said that boats float.", "who | said | that boats float"},
		{"The Sylvan Post reported that boats float.", "The Sylvan Post | reported | that boats float"},
		// States, chains, polls, labels, passives.
		{"Finn is confident that boats float.", "Finn | is confident | that boats float"},
		{"Finn remains deeply skeptical of boats.", "Finn | remains deeply skeptical of | boats"},
		{"Finn built a confident boat.", ""},
		{"Finn went on to say that boats float.", "Finn | went on to say | that boats float"},
		{"Finn refused to say whether boats float.", "Finn | refused to say | whether boats float"},
		{"But as Finn noted, boats float.", "Finn | noted | boats float"},
		{"Finn said during a debate that boats float.", "Finn | said | that boats float"},
		{"A poll showed last week that boats float.", "A poll | showed | that boats float"},
		{"A poll released last week showed that boats float.", "A poll released last week | showed | that boats float"},
		{"Finn announced on Monday that boats float.", "Finn | announced | that boats float"},
		{"A poll found fewer boats in Sylvan.", "A poll | found | fewer boats in Sylvan"},
		{"Finn found a boat.", ""},
		{"Brill led by nine points in a poll this week.", "a poll this week | in | Brill led by nine points"},
		{"Brill fell in the water.", ""},
		{"Critics see the yard as a joke.", "Critics | see | the yard as a joke"},
		{"Critics see the yard.", ""},
		{"The yard is late - Otto Finn: “All boats float.”", "Otto Finn | : | “All boats float.”"},
		{"“All boats float.” – Otto Finn", "Otto Finn | – | “All boats float.”"},
		{"“All boats float” – Otto Finn liked it", ""},
		{"Asked by Brill whether boats float, Finn left.", "Brill | Asked | whether boats float"},
		{"The plan was described by Finn as a joke.", "Finn | was described | The plan + as a joke"},
		{"(Finn says that boats float.)", "Finn | says | that boats float"},
		{"Finn wrote:\nBoats float.", "Finn | wrote: | Boats float."},
		// What is said is read again for speech alone.
		{"Finn said that Brill had claimed that boats float.", "Finn | said | that Brill had claimed that boats float\nBrill | had claimed | that boats float"},
		{"Finn said that Brill believes that boats float.", "Finn | said | that Brill believes that boats float"},
		// Across sentences and paragraphs.
		{"“The boats are late,” Finn said.\n“They float.”", "Finn | said | “The boats are late,”"},
		{"Finn said:\n“They float.”", "Finn | said: | “They float.”"},
		// Nobody's.
		{"The boats came on Monday.", ""},
		{"The union demands were met.", ""},
		{"In May 3 boats came.", ""},
		{"“Boats.”", ""},
	} {
		if got := found(c.in, false); got != c.want {
			t.Errorf("%s\n got:\n%s\n want:\n%s", c.in, got, c.want)
		}
	}
}

// A headline names its source before a colon.
func TestHeadline(t *testing.T) {
	if got, want := found("Brill: boats come late", true), "Brill | : | boats come late"; got != want {
		t.Errorf("got %s", got)
	}
	if got := found("Boats: a history of the yard", false); got != "" {
		t.Errorf("in a paragraph: %s", got)
	}
}

// The next sentence of a paragraph goes on with a quotation.
func TestGoesOn(t *testing.T) {
	s := "“Boats are late,” Finn said. “They float.”"
	f := NewFinder(s)
	for _, at := range [][2]int{{0, strings.Index(s, " “They")}, {strings.Index(s, "“They"), len(s)}} {
		span := muster.Span{Start: at[0], End: at[1]}
		f.Sentence(words.Tokens(s, span), words.Quotes(s, span), false)
	}
	if all := f.All(); len(all) != 1 || len(all[0].Content) != 2 {
		t.Errorf("%+v", all)
	}
}

// A turn of an interview goes on with the same label.
func TestTurn(t *testing.T) {
	s := "BRILL: Boats float. All of them.\nFINN: No."
	f := NewFinder(s)
	brill, finn := muster.Span{Start: 0, End: 5}, muster.Span{Start: 33, End: 37}
	f.Turn(brill, muster.Span{Start: 7, End: 19})
	f.Turn(brill, muster.Span{Start: 20, End: 32})
	f.Turn(finn, muster.Span{Start: 39, End: 42})
	all := f.All()
	if len(all) != 2 || s[all[0].Content[0].Start:all[0].Content[0].End] != "Boats float. All of them." || s[all[1].Cue.Start:all[1].Cue.End] != ":" {
		t.Errorf("%+v", all)
	}
}

func FuzzSentence(f *testing.F) {
	f.Add("“The boats,” said Finn, who (he said) wants to: “No.")
	f.Add("According to, said that which Finn, said said; as Brill’s claim to point out: ''")
	f.Add("may 3 to be is expected to, and said \"")
	f.Fuzz(func(t *testing.T, s string) {
		x := NewFinder(s)
		all := muster.Span{End: len(s)}
		for _, title := range []bool{false, true} {
			x.Sentence(words.Tokens(s, all), words.Quotes(s, all), title)
		}
		for _, a := range x.All() {
			if a.Rule == "" || a.Cue.Start >= a.Cue.End || a.Cue.End > len(s) || a.Source.Start > a.Source.End || a.Source.End > len(s) {
				t.Fatalf("%+v", a)
			}
			for _, c := range a.Content {
				if c.Start >= c.End || c.End > len(s) {
					t.Fatalf("%+v", a)
				}
			}
		}
	})
}
