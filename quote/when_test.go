package quote

import (
	"testing"

	"muster"
)

// "A year ago" is about the day a year back; "last year" is any day of it.
func TestYearsAgo(t *testing.T) {
	day := muster.MustDay
	on := muster.Window{From: day("2025-03-03"), To: day("2025-03-03")}
	whole := func(first, last string) muster.Window { return muster.Window{From: day(first), To: day(last)} }
	for _, c := range []struct {
		said      string
		year, now muster.Window
		want      string
	}{
		{"A year ago", whole("2024-01-01", "2024-12-31"), on, "2024-02-02 2024-04-02"},
		{"two years ago", whole("2023-01-01", "2023-12-31"), on, "2023-02-01 2023-04-02"},
		{"a year ago", whole("2024-01-01", "2024-12-31"), whole("2025-03-01", "2025-03-09"), "2024-01-31 2024-04-08"},
		{"last year", whole("2024-01-01", "2024-12-31"), on, ""},
		{"2024", whole("2024-01-01", "2024-12-31"), on, ""},
		{"two weeks ago", whole("2025-02-17", "2025-02-23"), on, ""},
		{"a year ago", whole("2024-01-01", "2024-12-31"), whole("2024-12-01", "2025-03-09"), ""},
	} {
		w, ok := yearsAgo(c.said, c.year, c.now)
		if got := w.From.String() + " " + w.To.String(); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s: %s %t, want %s", c.said, got, ok, c.want)
		}
	}
}
