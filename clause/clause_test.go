package clause_test

import (
	"strings"
	"testing"

	"muster"
	"muster/clause"
	"muster/dates"
	"muster/quantify"
	"muster/words"
)

// read reads one sentence as a statement of a report of March 2025.
func read(s string, mem *clause.Memory) *clause.Clause {
	all := muster.Span{Start: 0, End: len(s)}
	toks := words.Tokens(s, all)
	qs := quantify.Find(s, toks, dates.Find(s, toks))
	for i := range qs {
		qs[i].ID = string(rune('a' + i))
	}
	day := muster.MustDay("2025-03-13")
	return clause.Read(s, nil, &muster.Statement{ID: "s1", Span: all, Sentence: all, Kind: muster.Narration}, qs, muster.Window{From: day, To: day}, mem)
}

// The number in each sentence is the one that the subject is asked for.
func TestSubject(t *testing.T) {
	for _, c := range []struct{ says, want string }{
		{"Germany spends 2.1 per cent of GDP on defence.", "DEU"},
		{"German defence spending is 2.1 per cent of GDP.", "DEU"},
		{"The defence budget of Spain is 1.3 per cent of GDP.", "ESP"},
		{"More than 50 per cent is paid by the United States.", "USA"},
		{"Germany, France and Britain each spend over $60 billion.", "DEU FRA GBR"},
		{"Despite the turn in Berlin, Italy spent 1.5 per cent of GDP.", "ITA"},
		{"The German minister said that Poland spends 4.1 per cent of GDP.", "POL"},
		{"Two per cent of GDP is what Belgium pays.", "BEL"},
		{"Estonia spends more than Latvia, which spends 3.2 per cent of GDP.", "LVA"},
		{"Poland, which spends 4.1 per cent of GDP, leads.", "POL"},
		{"Norway, unlike Denmark, which spends 2.4 per cent of GDP, has oil.", "DNK"},
		{"Somebody spends 2.1 per cent.", ""},
	} {
		c2 := read(c.says, nil)
		at := 0
		for _, q := range c2.Quantities {
			if q.Unit != "count" && q.Unit != "year" {
				at = q.From
			}
		}
		if got := strings.Join(c2.Subject(at).Codes, " "); got != c.want {
			t.Errorf("%q is about %q, want %q", c.says, got, c.want)
		}
	}
}

// Words that point back reach what came before; others do not.
func TestMemory(t *testing.T) {
	mem := &clause.Memory{Subject: []string{"NOR"}}
	if got := read("Its share is 2.2 per cent.", mem).Subject(2).Codes; len(got) != 1 || got[0] != "NOR" {
		t.Errorf("its share: %v", got)
	}
	if got := read("Fish prices rose 3 per cent.", mem).Subject(3).Codes; len(got) != 0 {
		t.Errorf("fish prices: %v", got)
	}
}

func TestPeriod(t *testing.T) {
	for says, want := range map[string]string{
		"Germany spent 2.1 per cent of GDP in 2024.":                              "2024",
		"Germany spends 2.1 per cent of GDP this year.":                           "2025",
		"Last year Germany spent 2.1 per cent of GDP.":                            "2024",
		"Germany spends 2.1 per cent of GDP.":                                     "",
		"Germany spends 2.1 per cent of GDP, compared with 1.4 per cent in 2022.": "",
		"Germany spends 2.1 per cent of GDP against 1.4 per cent ten years ago.":  "",
		"Germany spent 2.1 per cent of GDP in 2024, against 1.4 in 2022.":         "2024",
		"Germany spends 2.1 per cent of GDP against the threats of 2024.":         "2024",
		"In 2015 prices Norway spends 1,754 dollars each.":                        "",
	} {
		c := read(says, nil)
		if got := c.Period(3).To; got != want {
			t.Errorf("%q: period %q, want %q", says, got, want)
		}
	}
}

func TestAsserts(t *testing.T) {
	for says, want := range map[string]bool{
		"Germany spends 2.1 per cent of GDP.":                            true,
		"Does Germany spend 2.1 per cent of GDP?":                        false,
		"If Germany spent 3 per cent of GDP, all is well.":               false,
		"Germany should spend 3 per cent of GDP.":                        false,
		"Finn said on 6 May 2024 that Germany spends 3 per cent of GDP.": true,
		"Finn said on May 6 that Germany spends 3 per cent of GDP.":      true,
		"Finn said in May that Germany spends 3 per cent of GDP.":        true,
		"Germany may spend 3 per cent of GDP.":                           false,
		"May Germany spend 3 per cent of GDP.":                           false,
		"NATO: Germany May Spend 3 per cent of GDP.":                     false,
	} {
		c := read(says, nil)
		if got, _ := c.Asserts(c.Quantities[len(c.Quantities)-1].From); got != want {
			t.Errorf("%q asserts: %t", says, got)
		}
	}
}

// "Her country" is the speaker's, whom nobody has placed; a question turns the
// talk to whom it is about.
func TestTurns(t *testing.T) {
	mem := &clause.Memory{Subject: []string{"SWE"}}
	if got := read("Her country's share is 2.2 per cent.", mem).Subject(4).Codes; len(got) != 0 {
		t.Errorf("her country: %v", got)
	}
	mem.Learn(read("The next question was about Spain.", mem))
	if len(mem.Subject) != 1 || mem.Subject[0] != "ESP" {
		t.Errorf("asked about: %v", mem.Subject)
	}
}

// A statement may begin with marks alone: such a text once broke the reader.
func TestMarksFirst(t *testing.T) {
	for _, s := range []string{
		",, and Germany spent 2.1 per cent of GDP.",
		", , and Germany spent 2.1 per cent, and Italy 1.5 per cent.",
		",;, 2.1 per cent",
		"and , and",
	} {
		read(s, nil).Subject(0)
	}
	c := read(",, and Germany spent 2.1 per cent of GDP.", nil)
	if got := strings.Join(c.Subject(c.Quantities[0].From).Codes, " "); got != "DEU" {
		t.Errorf("the marks hide the subject: %q", got)
	}
}
