package diff

import (
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/books"
	"muster/ledger"
)

type library struct {
	*books.Shelf
	*ledger.Ledger
}

func open(t testing.TB) library {
	t.Helper()
	shelf, err := books.Open()
	if err != nil {
		t.Fatal(err)
	}
	pledges, err := ledger.Open()
	if err != nil {
		t.Fatal(err)
	}
	return library{shelf, pledges}
}

func editionOf(t testing.TB, b library, id muster.EditionID) muster.Edition {
	t.Helper()
	for _, e := range b.Shelf.Editions("") {
		if e.ID == id {
			return e
		}
	}
	t.Fatalf("no edition %s", id)
	return muster.Edition{}
}

func compared(t testing.TB, before, after muster.EditionID) muster.EditionDiff {
	t.Helper()
	b := open(t)
	d, err := Editions(b, editionOf(t, b, before), editionOf(t, b, after))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func measureOf(t testing.TB, d muster.EditionDiff, name string) muster.MeasureDiff {
	t.Helper()
	for _, m := range d.Measures {
		if m.Measure == name {
			return m
		}
	}
	t.Fatalf("%s is not compared", name)
	return muster.MeasureDiff{}
}

// From June 2024 to July 2026: another definition, another price base, a
// currency, two years, and six allies under 2 %.
func TestJune2024ToJuly2026(t *testing.T) {
	d := compared(t, "nato/2024-06-17", "nato/2026-07-10")
	if !slices.ContainsFunc(d.Definitions, func(c muster.DefinitionChange) bool {
		return c.Before == "defence_expenditure" && c.After == "core_defence_expenditure"
	}) || !slices.ContainsFunc(d.Definitions, func(c muster.DefinitionChange) bool { return c.Before == "equipment_share" }) {
		t.Errorf("definitions: %+v", d.Definitions)
	}
	if !strings.Contains(d.PriceBase, "2015") || !strings.Contains(d.PriceBase, "2021") {
		t.Errorf("price base: %s", d.PriceBase)
	}
	said := ""
	for _, c := range d.Coverage {
		said += c.Why + "\n"
	}
	for _, want := range []string{"adds the years 2025, 2026", "defence spending for BGR in EUR", "gross domestic product for ISL", "defence_expenditure_real_change_since_2014"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
	for _, c := range d.Crossings {
		if c.Period != "2024" || c.Target.Cmp(muster.Ratio(2, 100)) != 0 {
			continue
		}
		if c.Before != 23 || c.After != 17 || c.Of != 31 || !c.Other || strings.Join(c.Lost, " ") != "ALB BGR CZE MKD MNE SVK" || c.Gained != nil {
			t.Errorf("2 %% in 2024: %+v", c)
		}
	}
	for _, m := range d.Measures {
		for _, r := range m.Revised {
			if r.Before.Prices != r.After.Prices || r.Before.Unit != r.After.Unit {
				t.Errorf("%s %s: %s is subtracted from %s", r.Entity, r.Period, r.Before.Prices, r.After.Prices)
			}
			if strings.HasPrefix(r.Prices, "constant") {
				t.Errorf("constant prices of two bases are compared: %+v", r)
			}
			if r.Other != (m.After != "" || strings.HasSuffix(m.Measure, "_share")) {
				t.Errorf("%s %s %s: another definition is %v", m.Measure, r.Entity, r.Period, r.Other)
			}
			if (r.Entity == "NATO" || r.Entity == "NATO_EUROPE_CANADA") && m.Measure == "defence_expenditure_share_of_gdp" {
				t.Errorf("a total's share is compared over two price bases: %+v", r)
			}
		}
		if m.Compared != m.Same+len(m.Revised) {
			t.Errorf("%s: %d compared, %d the same, %d revised", m.Measure, m.Compared, m.Same, len(m.Revised))
		}
	}
	if m := measureOf(t, d, "defence_expenditure"); m.Refused == 0 || m.Compared == 0 || m.Same == 0 {
		t.Errorf("money: %+v", m)
	}
}

// The press of July 2023 against June 2024: Poland's 2023 fell from 3.9 to 3.26.
func TestPressAgainstFirstHand(t *testing.T) {
	d := compared(t, "nato_press/2023-07-07", "nato/2024-06-17")
	m := measureOf(t, d, "defence_expenditure_share_of_gdp")
	found := false
	for _, r := range m.Revised {
		if r.Entity == "POL" && r.Period == "2023" {
			found = r.Apart.Unit == "points" && r.Apart.Number.Sign() < 0 && !r.Other
		}
	}
	if !found || d.PriceBase != "" || m.After != "" {
		t.Errorf("%+v", m.Revised[:min(3, len(m.Revised))])
	}
	if !slices.ContainsFunc(d.Notes, func(s string) bool { return strings.Contains(s, "second-hand") }) {
		t.Errorf("notes: %v", d.Notes)
	}
}

// SIPRI revised the United Kingdom's 2024 from 81.8 to 89.8 billion dollars.
func TestSIPRI(t *testing.T) {
	b := open(t)
	if len(b.Shelf.Editions("sipri")) == 0 {
		t.Skip("built without SIPRI")
	}
	m := measureOf(t, compared(t, "sipri/2025-04-28", "sipri/2026-04-27"), "military_expenditure")
	for _, r := range m.Revised {
		if r.Entity == "GBR" && r.Period == "2024" {
			if r.Apart.Number.Round(muster.Int(1e9)).String() != "8000000000" {
				t.Errorf("apart %s", r.Apart.Number)
			}
			return
		}
	}
	t.Error("the revision is not found")
}

// The other way round the signs turn and the definition is found as well.
func TestBackwards(t *testing.T) {
	d := compared(t, "nato/2026-07-10", "nato/2024-06-17")
	if m := measureOf(t, d, "core_defence_expenditure_share_of_gdp"); m.After != "defence_expenditure_share_of_gdp" || m.Compared == 0 {
		t.Errorf("%s %d", m.After, m.Compared)
	}
}

func TestRefuses(t *testing.T) {
	b := open(t)
	june := editionOf(t, b, "nato/2024-06-17")
	for _, other := range []muster.Edition{june, editionOf(t, b, "imf/2026-04-14")} {
		if _, err := Editions(b, june, other); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", other.ID, err)
		}
	}
}

// A finding changes where its verdict does, and only where it rests on the
// source's figures.
func TestFindings(t *testing.T) {
	claim := &muster.Claim{ID: "c1", Form: "level", Span: muster.Span{Start: 0, End: 4}}
	report := func(v muster.Verdict, edition muster.EditionID) []muster.Report {
		w := &muster.Working{Op: "figure", Says: "Poland 4.12 %", Figure: &muster.Figure{Edition: edition}}
		if edition == "" {
			w = &muster.Working{Op: "entry", Says: "promised"}
		}
		return []muster.Report{{
			Document: muster.Document{ID: "sha256:1"}, Text: muster.Text{Body: "Four words of text"},
			Findings: []muster.Finding{{Claim: claim, Now: v, Why: "own", Reads: []muster.Reading{{Plain: true, Known: muster.Then, Working: w, Axes: muster.Axes{Source: "nato", Edition: "d"}}}}},
		}}
	}
	changed, judged := Findings("nato", report(muster.Holds, "nato/a"), report(muster.Outdated, "nato/b"))
	if judged != 1 || len(changed) != 1 || changed[0].Before != muster.Holds || changed[0].After != muster.Outdated || changed[0].Text != "Four" {
		t.Errorf("%d %+v", judged, changed)
	}
	for name, pair := range map[string][2][]muster.Report{
		"the same":     {report(muster.Holds, "nato/a"), report(muster.Holds, "nato/b")},
		"a promise":    {report(muster.Unknown, ""), report(muster.Holds, "")},
		"another's":    {report(muster.Unknown, "sipri/a"), report(muster.Holds, "sipri/b")},
		"other claims": {nil, report(muster.Holds, "nato/b")},
	} {
		if changed, _ := Findings("nato", pair[0], pair[1]); len(changed) != 0 {
			t.Errorf("%s: %+v", name, changed)
		}
	}
}
