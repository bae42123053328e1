package bridge

import (
	"strings"
	"testing"

	"muster"
	"muster/books"
	"muster/formula"
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

var today = muster.MustDay("2026-11-01")

func bridged(t testing.TB, entity, year string, from muster.EditionID) muster.Bridge {
	t.Helper()
	b, err := Of(open(t), entity, year, Options{From: from, Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The items that are quantified add up to the difference, exactly, for every
// pair of every ally; every step recomputes.
func TestItemsAddUp(t *testing.T) {
	spans := 0
	for _, who := range []string{"DEU", "NLD", "POL", "LUX", "USA", "GBR", "TUR", "BGR", "NATO", "KOR"} {
		for _, year := range []string{"2014", "2019", "2024"} {
			b, err := Of(open(t), who, year, Options{Today: today})
			if err != nil {
				t.Errorf("%s %s: %v", who, year, err)
				continue
			}
			for _, s := range b.Spans {
				if s.Refused != "" {
					continue
				}
				sum, quantified := muster.Int(0), 0
				for _, item := range s.Items {
					if item.Working == nil {
						continue
					}
					quantified++
					sum = sum.Add(item.Working.Value.Number)
					if _, err := formula.Recompute(item.Working); err != nil {
						t.Errorf("%s %s %s: %v", who, year, item.Name, err)
					}
				}
				spans++
				if quantified > 0 && sum.Cmp(s.Total.Value.Number) != 0 {
					t.Errorf("%s %s, %s from %s to %s: the items sum to %s, the difference is %s", who, year, s.Of, s.From, s.To, sum, s.Total.Value.Number)
				}
			}
		}
	}
	if spans < 100 {
		t.Errorf("only %d bridges", spans)
	}
}

func item(s muster.BridgeSpan, kind string) *muster.BridgeItem {
	for i := range s.Items {
		if s.Items[i].Kind == kind {
			return &s.Items[i]
		}
	}
	return nil
}

func spanTo(t testing.TB, b muster.Bridge, to muster.EditionID, of string) muster.BridgeSpan {
	t.Helper()
	for _, s := range b.Spans {
		if s.To == to && s.Of == of {
			return s
		}
	}
	t.Fatalf("no bridge of %s to %s", of, to)
	return muster.BridgeSpan{}
}

// The Dutch share of June 2024 is 2.05 as published and 1.85 at current prices;
// the bridge names that before anything else.
func TestNetherlands(t *testing.T) {
	b := bridged(t, "NLD", "2024", "nato/2024-06-17")
	s := spanTo(t, b, "nato/2026-07-10", "share of GDP")
	first := s.Items[0]
	if first.Kind != "price base" || first.Working.Value.Number.Mul(muster.Int(100)).Fixed(2) != "-0.20" {
		t.Errorf("first item: %+v", first)
	}
	if rest := item(s, "rest"); rest == nil || rest.Name != "definition and revision, in one" {
		t.Errorf("rest: %+v", rest)
	}
	if d := item(s, "definition"); d == nil || d.Working != nil || d.Source == "" {
		t.Errorf("definition: %+v", d)
	}
}

// NATO and Eurostat: euros with euros, and the reasons of that pair only.
func TestEurostat(t *testing.T) {
	s := spanTo(t, bridged(t, "DEU", "2024", "nato/2024-06-17"), "eurostat/2026-04-27", "share of GDP")
	names := ""
	for _, i := range s.Items {
		names += i.Name + "; "
	}
	for _, want := range []string{"civil defence", "delivery", "pensions", "level of government", "GDP divided by"} {
		if !strings.Contains(names, want) {
			t.Errorf("no %q in %s", want, names)
		}
	}
	if strings.Contains(names, "fiscal year") || strings.Contains(names, "core definition") {
		t.Errorf("reasons of others: %s", names)
	}
	// A country outside the euro is converted at the year's mean rate.
	if s := spanTo(t, bridged(t, "POL", "2024", "nato/2024-06-17"), "eurostat/2026-04-27", "money"); s.Refused != "" || s.Total.Value.Unit != "EUR" {
		t.Errorf("Poland: %+v", s)
	}
}

// The American fiscal year is named with SIPRI, and no exchange rate.
func TestFiscalYear(t *testing.T) {
	b := bridged(t, "USA", "2022", "nato/2024-06-17")
	for _, s := range b.Spans {
		if s.To.Source() != "sipri" {
			continue
		}
		if item(s, "fiscal year") == nil || item(s, "exchange rate") != nil {
			t.Errorf("%s to %s: %+v", s.From, s.To, s.Items)
		}
	}
}

// Two editions of SIPRI on one definition: revision and vintage, no definition.
func TestVintage(t *testing.T) {
	b := open(t)
	if len(b.Shelf.Editions("sipri")) < 2 {
		t.Skip("built without SIPRI")
	}
	s := spanTo(t, bridged(t, "GBR", "2024", "sipri/2025-04-28"), "sipri/2026-04-27", "money")
	if r := item(s, "rest"); r == nil || r.Name != "revision of the money" || item(s, "definition") != nil || item(s, "vintage") == nil {
		t.Errorf("%+v", s.Items)
	}
}

// What is not there is said with what is.
func TestNothing(t *testing.T) {
	for _, c := range []struct {
		who, year string
		from      muster.EditionID
		want      string
	}{
		{"DEU", "2035", "", "there are"}, {"BLR", "2024", "", "nor in any other year"}, {"DEU", "2024", "nato/2019-06-25", "has no spending of Germany in 2024"},
	} {
		if _, err := Of(open(t), c.who, c.year, Options{From: c.from, Today: today}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %s: %v, want %q", c.who, c.year, err, c.want)
		}
	}
	early, err := Of(open(t), "DEU", "2019", Options{Today: muster.MustDay("2019-12-31")})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range early.Rows {
		if r.Edition.Published > muster.MustDay("2019-12-31") {
			t.Errorf("as of 2019: %s", r.Edition.ID)
		}
	}
}
