package quote

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"muster"
	"muster/clean"
	"muster/quote/names"
)

// Sixteen times the text takes about sixteen times as long, however hostile it is;
// work that grows with the square would take 256 times.
func TestLinear(t *testing.T) {
	for name, make := range map[string]func(n int) string{
		"inserted":    func(n int) string { return strings.Repeat("boats, Finn said, ", n) },
		"according":   func(n int) string { return strings.Repeat("boats according to Finn ", n) },
		"open marks":  func(n int) string { return strings.Repeat("“boats, Finn said ", n) },
		"brackets":    func(n int) string { return strings.Repeat("(Finn said that (", n) },
		"colons":      func(n int) string { return strings.Repeat("Finn said:\n\n“Boats.\n\n", n) },
		"turns":       func(n int) string { return strings.Repeat("Finn: Boats?\n\nBrill: No.\n\n", n) },
		"nested":      func(n int) string { return strings.Repeat("Finn said that Brill said that ", n) },
		"lone quotes": func(n int) string { return "Finn said no. " + strings.Repeat("“Boats.” ", n) },
		"asides":      func(n int) string { return strings.Repeat("Finn, a sailor, a cook, ", n) + "said no." },
		"shared surname": func(n int) string {
			var b strings.Builder
			for i := range n {
				b.WriteString("Ada" + strings.Repeat("b", i%7) + " Q" + strconv.Itoa(i%9) + "x Finn said no. Finn said yes. ")
			}
			return b.String()
		},
	} {
		took := func(n int) time.Duration {
			text, err := clean.Text(&muster.Document{Format: "txt", Bytes: []byte("Boats came early\n\n" + make(n))})
			if err != nil {
				t.Fatal(err)
			}
			page := names.Read(&text)
			best := time.Hour
			for range 2 {
				start := time.Now()
				Statements(&text, page, muster.Window{})
				best = min(best, time.Since(start))
			}
			return best
		}
		small, large := took(150), took(2400)
		for range 5 { // a busy machine: the least of several runs
			if large <= 80*small+100*time.Millisecond {
				break
			}
			large = min(large, took(2400))
		}
		t.Logf("%s: %v, %v", name, small, large)
		if large > 80*small+100*time.Millisecond {
			t.Errorf("%s: %v, sixteen times as much %v", name, small, large)
		}
	}
}
