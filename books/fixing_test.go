package books

import (
	"testing"

	"muster"
)

func TestFixing(t *testing.T) {
	s := open(t)
	day := muster.MustDay("2025-03-04")
	f, absent := s.Fixing("EUR", "USD", day)
	if absent != muster.Present || f.Value.String() != "1.0557" || f.Unit != "USD/EUR" || f.Status != muster.Final || f.Period != "2025-03-04" {
		t.Errorf("dollars per euro on 2025-03-04 = %+v (%s)", f, absent)
	}
	inverse, _ := s.Fixing("USD", "EUR", day)
	if inverse.Value.Mul(f.Value).Cmp(muster.Int(1)) != 0 || inverse.Unit != "EUR/USD" || inverse.Status != muster.Derived || inverse.Note == "" {
		t.Errorf("euros per dollar = %+v", inverse)
	}
	pound, _ := s.Fixing("EUR", "GBP", day)
	cross, _ := s.Fixing("GBP", "USD", day)
	want, _ := f.Value.Div(pound.Value)
	if cross.Value.Cmp(want) != 0 || cross.Unit != "USD/GBP" {
		t.Errorf("dollars per pound = %+v", cross)
	}
}

// A Sunday takes Friday's rate; a day long after the last rate takes none.
func TestFixingOfOtherDays(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		quote, day, period string
		absent             muster.Absence
	}{
		{"USD", "2025-03-09", "2025-03-07", muster.Present},
		{"USD", "2025-04-21", "2025-04-17", muster.Present}, // Easter Monday
		{"RUB", "2022-03-05", "2022-03-01", muster.Present},
		{"RUB", "2022-06-01", "", muster.NoSeries}, // suspended in March 2022
		{"USD", "2026-04-16", "2026-04-13", muster.Present},
		{"USD", "2026-08-01", "", muster.NotPublishedYet},
		{"USD", "1999-01-04", "", muster.NoSeries},
		{"XAU", "2025-03-04", "", muster.NoSeries},
		{"EUR", "2025-03-04", "", muster.NoSeries},
	} {
		f, absent := s.Fixing("EUR", c.quote, muster.MustDay(c.day))
		if absent != c.absent || f.Period != c.period {
			t.Errorf("%s on %s: %s %q, want %s %q", c.quote, c.day, f.Period, absent, c.period, c.absent)
		}
	}
}
