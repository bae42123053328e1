package muster

import (
	"testing"
	"time"
)

// Days are read and written as package time does.
func TestDayText(t *testing.T) {
	for d := MustDay("1999-12-25"); d < MustDay("2004-03-05"); d++ {
		s := time.Unix(int64(d-1)*86400, 0).UTC().Format("2006-01-02")
		if got, err := ParseDay(s); d.String() != s || got != d || err != nil {
			t.Fatalf("%s is written %s and read as %v, %v", s, d, got, err)
		}
	}
	for _, s := range []string{"0000-01-01", "0001-02-03", "9999-12-31", "1900-02-28"} {
		if d, err := ParseDay(s); err != nil || d.String() != s {
			t.Errorf("%s is %s: %v", s, d, err)
		}
	}
	for _, s := range []string{"2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "2025-1-10", "2025-01-1x", "2025/01/10", "12025-01-01", ""} {
		if d, err := ParseDay(s); err == nil {
			t.Errorf("%q is read as %s", s, d)
		}
	}
}
