package words

import (
	"strings"
	"testing"

	"muster"
)

func sentences(s string) string {
	var out []string
	for _, p := range Sentences(s, muster.Span{End: len(s)}) {
		out = append(out, s[p.Start:p.End])
	}
	return strings.Join(out, " | ")
}

// The bar shows where a sentence ends.
func TestSentences(t *testing.T) {
	for _, c := range []string{
		"Gen. Adair spoke. | The U.S. officials left.",
		"It rose to $1.5 billion. | No. 3 was Latvia.",
		"He lives in the U.S. | The plan failed.",
		"U.S. President Orla Finch met J. R. Bell.",
		`"We must." she said. | "Why?" Minister Ina Bok asked.`,
		`"We must pay." | The room fell silent.`,
		"“We pay our share.” | Others do not.",
		"They waited . . . and waited.",
		"Nobody came... | The talks ended.",
		"It grew by 2.5 per cent in Sept. 2024 and fell later. | 32 allies agreed.",
		"First line\n\n | Second line",
		"1. Buy tanks. | 2. Pay for them.",
		"Acme Corp. said no. | Acme Inc. | They left.",
		"A wrapped\nline goes on.",
		"They paid the bill. | But why?",
		"The talks begin at 8 a.m. on Friday.",
		"He met George W. Ander in Oslo.",
		"It was over!” | Nobody clapped.",
	} {
		text := strings.ReplaceAll(c, " | ", " ")
		want := strings.ReplaceAll(c, "\n\n | ", " | ")
		text = strings.ReplaceAll(text, "\n\n ", "\n\n")
		if got := sentences(text); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestSentencesRunTogether(t *testing.T) {
	if got := sentences("They paid the bill.The rest waited. See example.com for more."); got != "They paid the bill. | The rest waited. | See example.com for more." {
		t.Error(got)
	}
}

// What no mark ends is cut at a line break or a space, never inside a word or a
// number; a long sentence of an ordinary report stays whole.
func TestLongSentence(t *testing.T) {
	row := "Ostmark 2.1 2.3 2.4\n"
	for _, c := range []struct {
		text     string
		at, most int
	}{
		{strings.Repeat(row, 100), 2, 60},
		{strings.Repeat("word ", 3000), 2, 20},
		{strings.Repeat("1-", 3000), 2, 20},
		{strings.Repeat("½", 3000), 2, 20},
		{strings.Repeat("é", 3000), 1, 1},
		{strings.Repeat("7", 9000), 1, 1},
		{strings.Repeat("7,000,", 3000), 1, 1},
		{"We " + strings.Repeat("and so we ", 80) + "stop.", 1, 1},
	} {
		got := Sentences(c.text, muster.Span{End: len(c.text)})
		if len(got) < c.at || len(got) > c.most {
			t.Errorf("%.20q…: %d sentences", c.text, len(got))
		}
		for _, s := range got {
			if s.Start > 0 && class[c.text[s.Start-1]] != space && class[c.text[s.Start]] != mark && !strings.HasPrefix(c.text[s.Start:], "½") {
				t.Errorf("%.20q…: cut inside a word at %d", c.text, s.Start)
			}
		}
	}
}
