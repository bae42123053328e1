package compare_test

import (
	"strings"
	"testing"

	"muster"
	"muster/check"
	"muster/compare"
)

// given is a report of a day with a claim in a sentence of its own, read as any report is.
func given(t *testing.T, id, day, text string) muster.Report {
	t.Helper()
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay(day)
	r, err := check.Read(muster.Document{Path: id, Format: "txt", Bytes: []byte(text)}, o)
	if err != nil {
		t.Fatal(err)
	}
	r.Document.ID = id
	return r
}

// Two sentences of two reports: one figure told differently, or two things.
func TestTold(t *testing.T) {
	for _, c := range []struct {
		why, one, two string
		differ        bool
	}{
		{"two figures for one year", "Poland spent 4.1 percent of GDP on defence in 2024.", "Poland spent 3.8 percent of GDP on defence in 2024.", true},
		{"rounding", "Germany spent nearly 91 billion euros on defence in 2024.", "Germany spent 90.6 billion euros on defence in 2024.", false},
		{"a round number and a precise one", "Germany spends 2 percent of GDP on defence.", "Germany spends 2.1 percent of GDP on defence.", false},
		{"rooms that only touch", "European allies and Canada have added 700 billion dollars in defence spending since 2014.", "European allies and Canada have added 600 billion dollars in defence spending since 2014.", true},
		{"another year", "Poland spent 4.1 percent of GDP on defence in 2024.", "Poland spent 3.3 percent of GDP on defence in 2023.", false},
		{"another country", "Latvia spent 4.1 percent of GDP on defence in 2024.", "Poland spent 3.3 percent of GDP on defence in 2024.", false},
		{"a plan and an outturn", "Poland will spend 4.7 percent of GDP on defence in 2025.", "Poland spent 4.1 percent of GDP on defence in 2025.", false},
		{"what is to come, of one year", "The United States will spend $845 billion on defence in 2025.", "The United States will spend $980 billion on defence.", true},
		{"a year named and none", "Poland spends 4.7 percent of GDP on defence.", "Poland spent 4.1 percent of GDP on defence in 2024.", false},
		{"real and in current prices", "German defence spending rose 28 percent in real terms in 2024.", "German defence spending rose 34 percent in current prices in 2024.", false},
		{"another source's own series", "Germany spent 2.1 percent of GDP on defence in 2024, according to NATO.", "Germany spent 1.9 percent of GDP on defence in 2024, according to SIPRI.", false},
		{"another line", "In 2024, 23 allies spent at least 2 percent of GDP on defence.", "In 2024, five allies spent at least 3 percent of GDP on defence.", false},
		{"the same line", "In 2024, 23 allies spent at least 2 percent of GDP on defence.", "In 2024, 18 allies spent at least 2 percent of GDP on defence.", true},
		{"another base year", "European allies and Canada have added 700 billion dollars in defence spending since 2014.", "European allies and Canada have added 400 billion dollars in defence spending since 2016.", false},
		{"two currencies", "Britain spent 65 billion pounds on defence in 2024.", "Britain spent 82 billion dollars on defence in 2024.", false},
		{"gross and net", "In gross terms Norway spent 3.2 percent of GDP on defence in 2024.", "In net terms Norway spent 2.2 percent of GDP on defence in 2024.", false},
		{"something left out", "Norway spent 2.2 percent of GDP on defence in 2024.", "Norway spent 1.9 percent of GDP on defence in 2024, not counting aid.", false},
		{"a forecast and an outturn", "Norway spent 3.2 percent of GDP on defence in 2024, the government forecast.", "Norway spent 2.2 percent of GDP on defence in 2024.", false},
		{"another kind of year", "Britain spent 2.3 percent of GDP on defence in 2024.", "Britain spent 2.5 percent of GDP on defence in fiscal 2024/25.", false},
		{"a part of the armed forces", "Turkey has 355,000 soldiers in its army.", "Turkey has 480,000 soldiers.", false},
		{"forces without a part", "Turkey has 355,000 soldiers.", "Turkey has 480,000 soldiers.", true},
		{"what is said of something else", "NATO has 32 members, and 23 of them are expected to spend more without delay.", "The alliance has 34 members; others are expected to join.", true},
		{"words that only look so", "Norway spent 3.2 percent of gross domestic product on defence in 2024.", "Norway spent 2.2 percent of GDP on defence in 2024.", true},
		{"one number of two in common", "Germany spent 2.1 percent of GDP on defence in 2024. Germany spent 1.9 percent of GDP on defence in 2024 without pensions, it said.", "Germany spent 2.1 percent of GDP on defence in 2024.", false},
	} {
		one, two := given(t, "one", "2025-03-10", "A talk\n\n"+c.one+"\n"), given(t, "two", "2025-03-11", "A speech\n\n"+c.two+"\n")
		d := compare.Stories([]muster.Report{one, two})[0].Disagreements
		if len(d) > 0 != c.differ {
			t.Errorf("%s: %+v (claims %v, %v)", c.why, d, claimed(&one), claimed(&two))
		} else if c.differ && (d[0].Values[0].Len() == 0 || d[0].Values[0].Books == "") {
			t.Errorf("%s: no span, or nothing of the books: %+v", c.why, d[0])
		}
	}
}

func claimed(r *muster.Report) []string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, f.Claim.Form+" "+f.Claim.Measure+" "+f.Claim.Test.Low.String())
	}
	return out
}

// Where neither names the time, what is months apart is another figure.
func TestToldLater(t *testing.T) {
	text := "A talk\n\nThe alliance has NUMBER members.\n"
	for day, differ := range map[string]bool{"2025-04-20": true, "2025-09-20": false} {
		one, two := given(t, "one", "2025-03-10", strings.Replace(text, "NUMBER", "32", 1)), given(t, "two", day, strings.Replace(text, "NUMBER", "34", 1))
		if d := compare.Stories([]muster.Report{one, two})[0].Disagreements; len(d) > 0 != differ {
			t.Errorf("%s: %+v", day, d)
		}
	}
}

// Parts and whole of one year in two reports of one event, however the whole is put.
func TestPartsOfAClaim(t *testing.T) {
	head := "Alliance publishes its figures\n\nThe alliance published its figures at Port Ellin on Thursday, Edda Lund of its staff said. “It is a change of gear that nobody foresaw five years ago,” Lund said.\n\n"
	parts := head + "European allies and Canada will spend $559 billion on defence in 2025. The United States will spend $845 billion on defence in 2025.\n"
	for _, c := range []struct {
		why, whole string
		notes      int
	}{
		{"two price bases", "NATO will spend $1.6 trillion on defence in 2025.", 1},
		{"they fit", "NATO will spend $1.4 trillion on defence in 2025.", 0},
		{"no whole of these parts", "NATO will spend $4 trillion on defence in 2025.", 0},
		{"another year", "NATO will spend $1.6 trillion on defence in 2026.", 0},
		{"another currency", "NATO will spend 1.6 trillion euros on defence in 2025.", 0},
	} {
		stories := compare.Stories([]muster.Report{given(t, "one", "2025-08-28", parts), given(t, "two", "2025-08-28", head+c.whole+"\n")})
		if len(stories) != 1 {
			t.Fatal(c.why, len(stories))
		}
		n := 0
		for _, note := range stories[0].Notes {
			if note.Kind == "parts_do_not_add_up" {
				n++
				if len(note.Where) != 3 || !strings.Contains(note.Why, "1,404 billion") || !strings.Contains(note.Why, "constant 2021 prices") {
					t.Errorf("%s: %+v", c.why, note)
				}
			}
		}
		if n != c.notes {
			t.Errorf("%s: %d notes, want %d: %v", c.why, n, c.notes, stories[0].Notes)
		}
	}
}

// A text that stands in two places is told as that, not as who drew on whom how much.
func TestTheSameText(t *testing.T) {
	text := "A talk\n\nThe alliance met at Port Ellin on Thursday, Edda Lund of its staff said. “It is a change of gear that nobody foresaw,” Lund said.\n"
	one, two := given(t, "sha256:1", "2025-08-28", text), given(t, "sha256:1#2", "2025-08-28", text)
	stories := compare.Stories([]muster.Report{one, two})
	if len(stories) != 1 || len(stories[0].Lineage) != 1 || stories[0].Lineage[0].Why != "the same text, word for word" {
		t.Errorf("%+v", stories)
	}
}
