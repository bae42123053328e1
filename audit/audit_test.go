package audit

import (
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

// Every figure of the books inside that can be recomputed is, or has a named
// and dated reason; no reason has outlived its difference.
func TestShelf(t *testing.T) {
	b := open(t)
	a := Run(b, b.Shelf.Editions(""), Known())
	for _, d := range a.Differences {
		if d.Exception == nil {
			t.Errorf("%s, %s: %s %s is printed as %s and computed as %s (%s)", d.Edition, d.Rule, d.Entity, d.Period, d.Wanted.Number, d.Computed.Number, d.Working.Says)
		}
	}
	for _, x := range a.Stale {
		t.Errorf("%s, %s, %s %v: the difference does not occur any more", x.Edition, x.Rule, x.Entity, x.Years)
	}
	if !Passed(a) != t.Failed() {
		t.Error("Passed and the differences disagree")
	}
	// As the books' own notes say; a rule that checks nothing proves nothing.
	for _, c := range []struct {
		edition         muster.EditionID
		rule            string
		checked, differ int
	}{
		{"nato/2024-06-17", "a share at current prices", 363, 27}, {"nato/2024-06-17", "a share is money over GDP", 363, 3},
		{"nato/2024-06-17", "members sum to the total", 110, 0}, {"nato/2024-06-17", "growth is the change of the level", 330, 0},
		{"nato/2024-06-17", "categories sum to 100", 341, 0}, {"nato/2024-06-17", "per head is the sum over the heads", 363, 0},
		{"nato/2024-06-17", "growth since 2014", 31, 0}, {"nato/2026-07-10", "a share is money over GDP", 429, 0},
		{"nato/2025-08-28", "growth is the change of the level", 285, 0}, {"imf/2026-04-14", "growth is the change of the level", 2179, 1},
		{"sipri/2025-04-28", "constant is current in the base year", 46, 0},
	} {
		found := false
		for _, got := range a.Counts {
			if got.Edition == c.edition && got.Rule == c.rule {
				found = true
				if got.Checked != c.checked || got.Differ != c.differ {
					t.Errorf("%s, %s: %d recomputed, %d differ; want %d and %d", c.edition, c.rule, got.Checked, got.Differ, c.checked, c.differ)
				}
			}
		}
		if !found && len(b.Shelf.Editions(c.edition.Source())) > 0 {
			t.Errorf("%s, %s: not applied", c.edition, c.rule)
		}
	}
}

// tampered are books in which one figure is another.
type tampered struct {
	library
	key    muster.Key
	period string
	by     muster.Number
}

func (b tampered) Figure(e muster.EditionID, k muster.Key, period string) (muster.Figure, muster.Absence) {
	f, absent := b.library.Figure(e, k, period)
	if absent == muster.Present && k == b.key && period == b.period {
		f.Value = f.Value.Mul(b.by)
		f.Printed = f.Value.String()
	}
	return f, absent
}

// A wrong figure is found by every rule that rests on it.
func TestFindsAWrongFigure(t *testing.T) {
	b := open(t)
	june := b.Shelf.Editions("nato")[1:2]
	wrong := tampered{b, muster.Key{Measure: "defence_expenditure", Entity: "FRA", Unit: "USD", Prices: "constant-2015"}, "2019", muster.MustNumber("1.001")}
	a := Run(wrong, june, Known())
	rules := map[string]bool{}
	for _, d := range a.Differences {
		if d.Exception == nil {
			rules[d.Rule] = true
			if !strings.Contains("FRA NATO NATO_EUROPE_CANADA", d.Entity) {
				t.Errorf("%s is blamed on %s", d.Rule, d.Entity)
			}
		}
	}
	for _, want := range []string{"a share is money over GDP", "growth is the change of the level", "members sum to the total", "per head is the sum over the heads"} {
		if !rules[want] {
			t.Errorf("%s does not notice", want)
		}
	}
	if Passed(a) {
		t.Error("the audit passes")
	}
}

// An exception whose difference is gone fails, also when only one of its years
// is; one of an edition that is not audited does not.
func TestStale(t *testing.T) {
	b := open(t)
	june := b.Shelf.Editions("nato")[1:2]
	table := `nato/2024-06-17 | a share at current prices | NLD | 2021..2024 | 2026-11-24 | why | source
nato/2019-06-25 | a share is money over GDP | FRA | 2015 | 2026-11-24 | why | source`
	more, err := Exceptions("own.txt", table)
	if err != nil {
		t.Fatal(err)
	}
	a := Run(b, june, append(Known(), more...))
	if len(a.Stale) != 1 || a.Stale[0].From != "2021" || Passed(a) {
		t.Errorf("stale: %+v", a.Stale)
	}
}

// A table that says something wrong is refused with its line.
func TestExceptions(t *testing.T) {
	good := "nato/2024-06-17 | a share at current prices | NLD | 2022,2024..2026 | 2026-11-24 | why | source\n"
	got, err := Exceptions("t", "# comment\n\n"+good)
	if err != nil || len(got) != 1 || strings.Join(got[0].Years, " ") != "2022 2024 2025 2026" {
		t.Errorf("%+v %v", got, err)
	}
	for bad, want := range map[string]string{
		"a | b":                              "line 1: 2 fields",
		strings.Replace(good, "why", " ", 1): "line 1: field 6 is empty",
		strings.Replace(good, "2026-11-24", "x", 1):  "line 1: not a day",
		strings.Replace(good, "2022", "22", 1):       `"22" is no year`,
		strings.Replace(good, "2022", "2022..1", 1):  "is no year",
		strings.Replace(good, "current", "other", 1): "no rule",
	} {
		if _, err := Exceptions("t", bad); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", bad, err, want)
		}
	}
}

func FuzzExceptions(f *testing.F) {
	f.Add("nato/2024-06-17 | a share at current prices | NLD | 2022..2024 | 2026-11-24 | why | source\n")
	f.Fuzz(func(t *testing.T, s string) {
		got, err := Exceptions("t", s)
		for _, x := range got {
			if err == nil && (len(x.Years) == 0 || x.Why == "" || x.Noted == 0) {
				t.Fatalf("%q gives %+v", s, x)
			}
		}
	})
}
