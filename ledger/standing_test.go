package ledger_test

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"muster"
	"muster/books"
	"muster/ledger"
)

// library joins the embedded shelf and a ledger.
type library struct {
	*books.Shelf
	*ledger.Ledger
}

func shelf(t testing.TB) *books.Shelf {
	t.Helper()
	s, err := books.Open()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func written(t testing.TB, text string) library {
	t.Helper()
	l, err := ledger.Read(fstest.MapFS{"made.txt": {Data: []byte(text)}})
	if err != nil {
		t.Fatal(err)
	}
	return library{shelf(t), l}
}

// source ends an invented entry.
const source = "verified: no\ntitle: an invented one\naddress: https://example.org/a\n"

// Each status by the figures of the editions held, with the reason.
func TestStatus(t *testing.T) {
	const share = "measure: defence_expenditure_share_of_gdp\n"
	for _, c := range []struct {
		why, entry, day string
		want            muster.PledgeStatus
	}{
		{"Germany's estimate of June 2024 is 2.12 %",
			"pledge a\nwho: DEU\n" + share + "amount: 2 % of GDP\nmade: 2022-02-27\nby: 2024\n", "2024-07-01", muster.PledgeMet},
		{"reached before the deadline: Greece has 3.08 % in 2024",
			"pledge a\nwho: GRC\n" + share + "amount: 2 % of GDP\nmade: 2022-02-27\nby: 2030\n", "2024-07-01", muster.PledgeMet},
		{"Italy's 1.49 % in 2024 lies below a line from 1.60 % in 2020 to 2 % by 2028, which stands at 1.80 %",
			"pledge a\nwho: ITA\n" + share + "amount: 2 % of GDP\nmade: 2020-01-15\nby: 2028\n", "2024-07-01", muster.PledgeBehind},
		{"France's 2.06 % in 2024 lies above a line from 1.81 % in 2018 to 2.5 % by 2036, which stands at 2.04 %",
			"pledge a\nwho: FRA\n" + share + "amount: 2.5 % of GDP\nmade: 2018-05-01\nby: 2036\n", "2024-07-01", muster.PledgeOnPath},
		{"no figure of a later year yet",
			"pledge a\nwho: FRA\n" + share + "amount: 3 % of GDP\nmade: 2024-06-20\nby: 2030\n", "2024-07-01", muster.PledgePending},
		{"made before any edition that is held was published",
			"pledge a\nwho: FRA\n" + share + "amount: 3 % of GDP\nmade: 2014-09-05\nby: 2024\n", "2015-01-01", muster.PledgePending},
		{"Belgium has 1.27 % in 2024 and never had more in an edition",
			"pledge a\nwho: BEL\n" + share + "amount: 2 % of GDP\nmade: 2014-09-05\nby: 2024\n", "2026-11-01", muster.PledgeOverdue},
		{"the deadline's year is not over",
			"pledge a\nwho: BEL\n" + share + "amount: 2 % of GDP\nmade: 2014-09-05\nby: 2024\n", "2024-12-31", muster.PledgeBehind},
		{"Poland's 2019 was 2.01 % in the edition of 2019 and 1.99 % in that of 2024",
			"pledge a\nwho: POL\n" + share + "amount: 2 % of GDP\nmade: 2014-09-05\nby: 2019\n", "2024-07-01", muster.PledgeRevisedAway},
		{"Albania's 2024 was 2.03 % and is 1.35 % on the core definition",
			"pledge a\nwho: ALB\n" + share + "amount: 2 % of GDP\nmade: 2014-09-05\nby: 2024\n", "2026-11-01", muster.PledgeRescoped},
		{"Hungary's 1.21 % in 2019 meets \"at most 1.3\"",
			"pledge a\nwho: HUN\n" + share + "amount: 1.3 % of GDP\nrelation: at most\nmade: 2014-09-05\nby: 2019\n", "2019-12-01", muster.PledgeMet},
		{"Germany's 2.12 % is not about 1.5 %",
			"pledge a\nwho: DEU\n" + share + "amount: 1.5 % of GDP\nrelation: about\nmade: 2014-09-05\nby: 2024\n", "2025-02-01", muster.PledgeOverdue},
		{"a level of money in national currency: Germany has EUR 90.6 billion in 2024",
			"announcement a\nwho: DEU\nmeasure: defence_expenditure\namount: EUR 90 billion\ncounts: level\nmade: 2023-01-01\nby: 2024\n", "2024-07-01", muster.PledgeMet},
		{"the financial year ends in March: the figure is that of the year before",
			"pledge a\nwho: CAN\n" + share + "amount: 1.3 % of GDP\nmade: 2023-06-09\nby: 2025-03\nyear: 2024\n", "2025-06-01", muster.PledgeMet},
		{"more than what? No path is published",
			"announcement a\nwho: GBR\nmeasure: defence_expenditure\namount: GBP 75 billion\ncounts: more\nmade: 2024-04-23\nby: 2030\n", "2026-11-01", muster.PledgeNotMeasurable},
		{"no series of related spending is published",
			"pledge a\nwho: NATO\nmeasure: defence_related_investment_share_of_gdp\namount: 1.5 % of GDP\nmade: 2025-06-25\nby: 2035\n", "2026-11-01", muster.PledgeNotMeasurable},
		{"the sum of two other entries",
			"pledge a\nwho: NATO\n" + share + "amount: 5 % of GDP\ncounts: parts\nmade: 2025-06-25\nby: 2035\n", "2026-11-01", muster.PledgeNotMeasurable},
		{"without a deadline the newest year counts: Spain has 2.00 % in 2026",
			"pledge a\nwho: ESP\n" + share + "amount: 2.1 % of GDP\nmade: 2025-06-22\n", "2026-11-01", muster.PledgeBehind},
	} {
		got := ledger.Standings(written(t, c.entry+source), muster.MustDay(c.day), "")
		if len(got) != 1 || got[0].Status != c.want {
			t.Errorf("%s: %+v, want %s", c.why, got, c.want)
			continue
		}
		if got[0].Why == "" {
			t.Errorf("%s: no reason is given", c.why)
		}
	}
}

// A replaced promise is superseded from the day on, and says what it would be.
func TestSupersededStatus(t *testing.T) {
	b := written(t, "pledge old\nwho: ESP\nmeasure: defence_expenditure_share_of_gdp\namount: 2 % of GDP\nmade: 2022-06-30\nby: 2029\n"+source+
		"\npledge new\nwho: ESP\nmeasure: defence_expenditure_share_of_gdp\namount: 2 % of GDP\nmade: 2025-04-22\nby: 2025\nsupersedes: old\n"+source)
	before, after := ledger.Standings(b, muster.MustDay("2025-04-21"), ""), ledger.Standings(b, muster.MustDay("2025-04-22"), "")
	if len(before) != 1 || before[0].Status == muster.PledgeSuperseded {
		t.Errorf("the day before: %+v", before)
	}
	if len(after) != 2 || after[0].Status != muster.PledgeSuperseded {
		t.Errorf("on the day: %+v", after)
	}
	changes := ledger.Changed(b, muster.MustDay("2025-04-21"), muster.MustDay("2025-04-22"), "")
	if len(changes) != 2 {
		t.Errorf("%d changes", len(changes))
	}
}

// A group's promise is judged for each member with armed forces: 23 of 31 were
// at 2 % in the edition of June 2024, 17 in that of July 2026.
func TestGroupPromise(t *testing.T) {
	b := written(t, "pledge a\nwho: NATO\nmeasure: defence_expenditure_share_of_gdp\namount: 2 % of GDP\nmade: 2014-09-05\nby: 2024\n"+source)
	for day, want := range map[string]int{"2024-07-01": 23, "2026-11-01": 17} {
		s := ledger.Standings(b, muster.MustDay(day), "")[0]
		met := 0
		for _, m := range s.Each {
			if m.Status == muster.PledgeMet {
				met++
			}
			if m.Who == "ISL" {
				t.Error("Iceland has no armed forces and is not bound")
			}
		}
		if met != want || len(s.Each) != 31 {
			t.Errorf("%s: %d of %d met, want %d", day, met, len(s.Each), want)
		}
	}
}

// Steps to cash: an execution is held against the appropriation, a final figure
// against the estimate before it.
func TestStages(t *testing.T) {
	b := written(t, "pledge a\nwho: POL\nmeasure: defence_expenditure_share_of_gdp\namount: 2 % of GDP\nmade: 2014-09-05\nby: 2019\n"+source+
		"\nappropriation b\nwho: POL\nof: a\nmeasure: defence_expenditure\namount: PLN 40 billion\nmade: 2018-12-01\n"+source+
		"\nexecution c\nwho: POL\nof: a\nmeasure: defence_expenditure\namount: PLN 30 billion\nmade: 2020-05-01\n"+source)
	all := ledger.Standings(b, muster.MustDay("2024-07-01"), "")
	if len(all) != 1 {
		t.Fatalf("%d entries stand alone", len(all))
	}
	rates := map[string]string{}
	for _, s := range all[0].Stages {
		if s.Rate.Known() {
			rates[s.Name+" of "+s.Of] = s.Rate.Fixed(3)
		}
	}
	want := map[string]string{"executed of appropriated": "0.750", "final of estimated": rates["final of estimated"]}
	if !reflect.DeepEqual(rates, want) || rates["final of estimated"] == "" || rates["final of estimated"] > "1" {
		t.Errorf("rates %v", rates)
	}
	if early := ledger.Standings(b, muster.MustDay("2019-01-01"), "")[0].Stages; len(early) != 2 {
		t.Errorf("in 2019: %+v", early)
	}
}

// until hides what was published after a day.
type until struct {
	library
	day muster.Day
}

func (u until) Editions(source string) []muster.Edition {
	var out []muster.Edition
	for _, e := range u.library.Editions(source) {
		if e.Published <= u.day {
			out = append(out, e)
		}
	}
	return out
}

// What is published later changes no status of an earlier day.
func TestLaterEditions(t *testing.T) {
	l, err := ledger.Open()
	if err != nil {
		t.Fatal(err)
	}
	b := library{shelf(t), l}
	for _, d := range []string{"2019-12-31", "2024-07-01", "2025-09-01", "2026-06-30"} {
		day := muster.MustDay(d)
		all, then := ledger.Standings(b, day, ""), ledger.Standings(until{b, day}, day, "")
		for i := range all {
			if all[i].Status != then[i].Status || all[i].Why != then[i].Why {
				t.Errorf("%s, %s: %s (%s), without what came later %s (%s)", d, all[i].ID, all[i].Status, all[i].Why, then[i].Status, then[i].Why)
			}
		}
	}
}

func BenchmarkStandings(b *testing.B) {
	l, err := ledger.Open()
	if err != nil {
		b.Fatal(err)
	}
	lib := library{shelf(b), l}
	for b.Loop() {
		ledger.Standings(lib, muster.MustDay("2026-11-01"), "")
	}
}

// A promise for every year: kept so far is not yet met, and a missed year is
// said. A deadline that has passed is not undone by a new promise.
func TestEveryYear(t *testing.T) {
	const share = "measure: defence_expenditure_share_of_gdp\n"
	for _, c := range []struct {
		why, entry, day string
		want            muster.PledgeStatus
		says            string
	}{
		{"before its first year it is a promise by then",
			"pledge a\nwho: GRC\n" + share + "amount: 9 % of GDP\nmade: 2022-02\nfrom: 2027\n", "2024-07-01", muster.PledgeBehind, "by 2027"},
		{"kept in 2022, 2023 and 2024, promised to 2030",
			"pledge a\nwho: GRC\n" + share + "amount: 2 % of GDP\nmade: 2022-02\nfrom: 2022\nby: 2030\n", "2024-07-01", muster.PledgeOnPath, "every year to 2030"},
		{"Germany reached 2 % in 2024 alone",
			"pledge a\nwho: DEU\n" + share + "amount: 2 % of GDP\nmade: 2022\nfrom: 2022\n", "2024-07-01", muster.PledgeMet, "missed in 2022 (1.51 %), 2023 (1.64 %)"},
		{"its last year is over",
			"pledge a\nwho: BEL\n" + share + "amount: 2 % of GDP\nmade: 2022\nfrom: 2022\nby: 2023\n", "2024-07-01", muster.PledgeOverdue, "2023"},
	} {
		got := ledger.Standings(written(t, c.entry+source), muster.MustDay(c.day), "")
		if len(got) != 1 || got[0].Status != c.want || !strings.Contains(got[0].Why, c.says) {
			t.Errorf("%s: %+v, want %s with %q", c.why, got, c.want, c.says)
		}
		if got[0].From == "" {
			t.Errorf("%s: the promise itself has changed", c.why)
		}
	}
	b := written(t, "pledge old\nwho: BEL\n"+share+"amount: 2 % of GDP\nmade: 2014-09-05\nby: 2022\n"+source+
		"\npledge new\nwho: BEL\n"+share+"amount: 2 % of GDP\nmade: 2023-04\nby: 2029\nsupersedes: old\n"+source)
	if s := ledger.Standings(b, muster.MustDay("2024-07-01"), "")[0]; s.Status != muster.PledgeOverdue || !strings.Contains(s.Why, "made 2023-04, after its deadline") {
		t.Errorf("a deadline missed before the new promise: %s, %s", s.Status, s.Why)
	}
}
