package judge_test

import (
	"strings"
	"testing"

	"muster"
	"muster/books"
	"muster/judge"
	"muster/ledger"
	"muster/sense"
)

type library struct {
	*books.Shelf
	*ledger.Ledger
}

func open(t *testing.T) muster.Books {
	t.Helper()
	s, err := books.Open()
	if err != nil {
		t.Fatal(err)
	}
	l, err := ledger.Open()
	if err != nil {
		t.Fatal(err)
	}
	return library{s, l}
}

func number(low, high, unit string) muster.Test {
	t := muster.Test{Relation: muster.Equals, Unit: unit}
	if low != "" {
		t.Low = muster.MustNumber(low)
	}
	if high != "" {
		t.High = muster.MustNumber(high)
	}
	return t
}

func plain(f string) []muster.Meaning {
	return []muster.Meaning{{Name: "plain", Formula: muster.Formula(f), Plain: true}}
}

var asOf = muster.MustDay("2026-07-10")

func on(day string) muster.Dating {
	d := muster.MustDay(day)
	return muster.Dating{Window: muster.Window{From: d, To: d}, Basis: "flag"}
}

// Whole small cases: a claim, the day, what was known then and is known now.
func TestJudge(t *testing.T) {
	b := open(t)
	common := muster.Meaning{Name: "common funding", Formula: "USA.common_funding_share", Axes: muster.Axes{Source: "nato_common_funding"}, Plain: true, Fixed: true}
	for _, c := range []struct {
		why       string
		claim     muster.Claim
		day       muster.Dating
		then, now muster.Verdict
		says      string
	}{
		{"2.33 % rounds to what was said", muster.Claim{Form: "level_share_gdp", Tense: muster.Is, Subject: []string{"GBR"}, Test: number("0.0225", "0.0235", "ratio"), Meanings: plain("GBR.defence_expenditure_share_of_gdp")},
			on("2025-03-13"), muster.Holds, muster.Holds, "2.33 %"},
		{"Bulgaria 2019: first estimate 1.61 %, outturn 3.13 %", muster.Claim{Form: "level_share_gdp", Tense: muster.Was, Subject: []string{"BGR"}, Period: muster.Period{From: "2019", To: "2019", Basis: "said"}, Test: number("0.0155", "0.0165", "ratio"), Meanings: plain("BGR.defence_expenditure_share_of_gdp")},
			on("2024-12-05"), muster.Outdated, muster.Outdated, "2019-06"},
		{"only constant prices give 77 billion", muster.Claim{Form: "level_money", Tense: muster.Is, Subject: []string{"DEU"}, Period: muster.Period{From: "2024", To: "2024", Basis: "said"}, Test: number("73150000000", "80850000000", "USD"), Meanings: plain("DEU.defence_expenditure")},
			on("2024-11-12"), muster.Depends, muster.Depends, "constant 2015"},
		{"open between common funding and all spending", muster.Claim{Form: "share_of_group", Tense: muster.Is, Subject: []string{"USA"}, Test: sense.Above("0.5", "ratio"), Meanings: append(plain("USA.defence_expenditure / NATO.defence_expenditure"), common)},
			on("2025-03-13"), muster.Depends, muster.Depends, "65.6 %"},
		{"80 % was never so", muster.Claim{Form: "share_of_group", Tense: muster.Is, Subject: []string{"USA"}, Test: number("0.795", "0.805", "ratio"), Meanings: plain("USA.defence_expenditure / NATO.defence_expenditure")},
			on("2024-08-01"), muster.Fails, muster.Fails, "65.6 %"},
		{"30 members from March 2020 to April 2023", muster.Claim{Form: "background_fact", Tense: muster.Is, Subject: []string{"NATO"}, Test: number("30", "30", "count"), Meanings: plain("members(NATO)")},
			on("2025-04-25"), muster.Outdated, muster.Outdated, "from 2020-03-27 to 2023-04-03"},
		{"the year is not over", muster.Claim{Form: "projection_plan", Tense: muster.Will, Subject: []string{"DNK"}, Period: muster.Period{From: "2025", To: "2026", Basis: "said"}, Test: sense.Above("0.03", "ratio"), Meanings: plain("DNK.defence_expenditure_share_of_gdp")},
			on("2025-03-19"), muster.Unknown, muster.Holds, ""},
		{"2.4 % was the alliance's share in 2018", muster.Claim{Form: "level_share_gdp", Tense: muster.Is, Subject: []string{"NATO"}, Test: number("0.0235", "0.0245", "ratio"), Meanings: plain("NATO.defence_expenditure_share_of_gdp")},
			on("2024-08-27"), muster.Outdated, muster.Outdated, "2018"},
		{"the ledger has 2.5 % by 2027", muster.Claim{Form: "pledge", Tense: muster.Pledged, Subject: []string{"GBR"}, Measure: "defence_expenditure_share_of_gdp", Test: number("0.0245", "0.0255", "ratio"), Meanings: plain("pledge(GBR, defence_expenditure_share_of_gdp)")},
			on("2025-03-13"), muster.Holds, muster.Holds, "by 2027"},
		{"a promise that another replaced", muster.Claim{Form: "pledge", Tense: muster.Pledged, Subject: []string{"GBR"}, Measure: "defence_expenditure_share_of_gdp", Period: muster.Period{From: "2030", To: "2030", Basis: "said"}, Test: number("0.0245", "0.0255", "ratio"), Meanings: plain("pledge(GBR, defence_expenditure_share_of_gdp, by 2030)")},
			on("2025-03-13"), muster.Outdated, muster.Outdated, "by 2030 on 2024-04-23 and replaced it on 2025-02-25 by 2.5 % of GDP by 2027"},
		{"and held for as long as it stood", muster.Claim{Form: "pledge", Tense: muster.Pledged, Subject: []string{"GBR"}, Measure: "defence_expenditure_share_of_gdp", Period: muster.Period{From: "2030", To: "2030", Basis: "said"}, Test: number("0.0245", "0.0255", "ratio"), Meanings: plain("pledge(GBR, defence_expenditure_share_of_gdp, by 2030)")},
			on("2025-03-13"), muster.Outdated, muster.Outdated, "from 2024-04-23 to 2025-02-24"},
		{"a deadline that is not the ledger's", muster.Claim{Form: "pledge", Tense: muster.Pledged, Subject: []string{"DEU"}, Measure: "defence_expenditure_share_of_gdp", Period: muster.Period{From: "2027", To: "2027", Basis: "said"}, Test: number("0.0345", "0.0355", "ratio"), Meanings: plain("pledge(DEU, defence_expenditure_share_of_gdp, by 2027)")},
			on("2025-07-10"), muster.Fails, muster.Fails, "Pledged on 2025-06-24 by 2029"},
		{"a promise of days from which the ledger has none", muster.Claim{Form: "pledge", Tense: muster.Pledged, Subject: []string{"DEU"}, Measure: "defence_expenditure_share_of_gdp", Made: muster.Window{From: muster.MustDay("2025-11-10"), To: muster.MustDay("2025-11-10")}, Test: number("0.0495", "0.055", "ratio"), Meanings: plain("pledge(DEU, defence_expenditure_share_of_gdp)")},
			on("2025-11-12"), muster.Unknown, muster.Unknown, "the ledger has none of Germany from then"},
		{"a promise of a day from which it has another", muster.Claim{Form: "pledge", Tense: muster.Pledged, Subject: []string{"DEU"}, Measure: "defence_expenditure_share_of_gdp", Made: muster.Window{From: muster.MustDay("2025-06-20"), To: muster.MustDay("2025-06-26")}, Test: number("0.0495", "0.055", "ratio"), Meanings: plain("pledge(DEU, defence_expenditure_share_of_gdp)")},
			on("2025-07-12"), muster.Fails, muster.Fails, ""},
		{"a promise kept: where the ledger puts it", muster.Claim{Form: "pledge_status", Tense: muster.Is, Subject: []string{"BEL"}, Measure: "defence_expenditure_share_of_gdp", Period: muster.Period{From: "2024", To: "2024", Basis: "said"}, Test: sense.Above("0.02", "ratio"), Meanings: plain("BEL.defence_expenditure_share_of_gdp")},
			on("2026-09-01"), muster.Fails, muster.Fails, ""},
		{"what was promised for 2023 is not kept by what is spent in 2026", muster.Claim{Form: "pledge_status", Tense: muster.Is, Subject: []string{"POL"}, Measure: "defence_expenditure_share_of_gdp", Test: muster.Test{Relation: muster.GreaterEqual, Low: muster.MustNumber("0.04"), Unit: "ratio"}, Meanings: plain("POL.defence_expenditure_share_of_gdp")},
			on("2026-09-01"), muster.Fails, muster.Fails, "is: overdue (Poland has 3.26 % in 2023"},
		{"EUR 800 billion at the fixings of 3 and 4 March", muster.Claim{Form: "pledge", Tense: muster.Pledged, Subject: []string{"EU"}, Measure: "pledge", Test: number("840500000000", "841500000000", "USD"), Meanings: plain("(announced(EU, defence_expenditure)) in USD")},
			on("2025-03-13"), muster.Holds, muster.Holds, ""},
		{"nothing before 2012 is held", muster.Claim{Form: "level_share_gdp", Tense: muster.Was, Subject: []string{"NATO_EUROPE"}, Period: muster.Period{From: "1988", To: "1988", Basis: "said"}, Test: number("0.0305", "0.0315", "ratio"), Meanings: plain("NATO_EUROPE.defence_expenditure_share_of_gdp")},
			on("2024-12-19"), muster.Unknown, muster.Unknown, ""},
	} {
		f := judge.Judge(b, &c.claim, c.day, asOf)
		if f.Then != c.then || f.Now != c.now || !strings.Contains(f.Why, c.says) {
			t.Errorf("%s: then %s, now %s, want %s, %s\n  %s", c.why, f.Then, f.Now, c.then, c.now, f.Why)
			for _, r := range f.Reads {
				v := string(r.Absent) + " " + r.Why
				if r.Value != nil {
					v = judge.Show(*r.Value)
				}
				t.Logf("    %s %s %+v: %s holds=%t", r.Known, r.Name, r.Axes, v, r.Holds)
			}
		}
	}
}
