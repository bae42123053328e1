package swap

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/check"
)

// TestOnlyTheNumber changes only the number in a claim, with as many digits and
// decimals and the same hedge, and demands the same list of readings: name,
// formula, axes. The sentences are those of examples.txt, where the number that
// changes stands between double brackets, and those beside the forms, where
// each number that a claim tests is changed in turn.
func TestOnlyTheNumber(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	day, n, silent := muster.MustDay("2025-03-13"), 0, 0
	for _, line := range table("examples.txt") {
		if d, ok := strings.CutPrefix(line, "@ "); ok {
			day = muster.MustDay(strings.TrimSpace(d))
			continue
		}
		before, rest, _ := strings.Cut(line, "[[")
		number, after, ok := strings.Cut(rest, "]]")
		if !ok {
			t.Errorf("no [[number]] in %q", line)
			continue
		}
		n++
		if !same(t, o, day, before, number, after) {
			silent++
			t.Logf("nothing is claimed: %s", before+number+after)
		}
	}
	t.Logf("%d sentences, of %d nothing is claimed", n, silent)
	if n < 60 {
		t.Errorf("%d sentences; at least 60", n)
	}
}

// same reads the sentence with several numbers; it is false when none yields a
// claim.
func same(t *testing.T, o check.Options, day muster.Day, before, number, after string) bool {
	t.Helper()
	// A threshold ("at least 2 %") stands in the formula itself: masked.
	first, claimed := readings(t, o, day, before+number+after)
	first = mask(first, number)
	for _, other := range alternatives(number) {
		got, some := readings(t, o, day, before+other+after)
		got = mask(got, other)
		claimed = claimed || some
		if got != first {
			t.Errorf("the number changes the readings (%s):\n%s\n%s%s\n%s", day, before+number+after, first, before+other+after, got)
			return true
		}
	}
	return claimed
}

// mask hides a percentage in a list of readings, but not the end of a longer
// number.
func mask(list, number string) string {
	for _, before := range []string{" ", "=", "\""} {
		list = strings.ReplaceAll(list, before+number+"%", before+"#%")
	}
	return list
}

// readings lists form, subject and readings of all claims of a sentence,
// without values.
func readings(t *testing.T, o check.Options, day muster.Day, sentence string) (list string, some bool) {
	t.Helper()
	o.Published = day
	r, err := check.Read(muster.Document{Path: "swap", Format: "txt", Bytes: []byte(sentence)}, o)
	if err != nil {
		t.Fatalf("%q: %v", sentence, err)
	}
	var b strings.Builder
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "  %s %s %s %s..%s because %q\n", f.Claim.Form, strings.Join(f.Claim.Subject, ","), f.Claim.Measure, f.Claim.Period.From, f.Claim.Period.To, f.Because)
		for _, d := range f.Reads {
			if d.Known == muster.Earlier { // only sought where no other reading holds
				continue
			}
			fmt.Fprintf(&b, "    %s | plain %v | %s | %s | %+v\n", d.Known, d.Plain, d.Name, d.Formula, d.Axes)
		}
	}
	return b.String(), len(r.Findings) > 0
}

// alternatives are other numbers with as many digits, decimals and trailing
// zeros; words of number give other such words.
func alternatives(number string) []string {
	for _, words := range [][]string{small[2:], ordinals[2:], {"half", "two thirds", "a third", "three quarters"}, {"twice", "three times", "four times"}} {
		for _, w := range words {
			if w == number {
				return words
			}
		}
	}
	var out []string
	for _, add := range []byte{1, 3, 4} {
		b := []byte(number)
		for i, c := range b {
			if c < '1' || c > '9' { // zeros stay: they are the room
				continue
			}
			b[i] = '1' + (c-'1'+add)%9
		}
		out = append(out, string(b))
	}
	return out
}

// TestOnlyTheNumberBesideForms runs the same over the examples of the forms.
func TestOnlyTheNumberBesideForms(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("../../forms/*/examples.txt")
	n := 0
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		day, skip := muster.MustDay("2025-03-13"), false
		for line := range strings.Lines(string(b)) {
			line = strings.TrimRight(line, "\r\n")
			if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
				continue
			}
			if !strings.HasPrefix(line, "  ") {
				head, said, dated := strings.Cut(line, " @ ")
				skip = strings.HasPrefix(head, "silent") || strings.HasPrefix(head, "gap")
				day = muster.MustDay("2025-03-13")
				if dated {
					day = muster.MustDay(strings.TrimSpace(said))
				}
				continue
			}
			if !skip {
				n += numbersOf(t, o, day, strings.TrimSpace(line))
			}
		}
	}
	t.Logf("%d numbers changed", n)
	if n == 0 {
		t.Fatal("no examples beside the forms: the test would measure nothing")
	}
}

// numbersOf changes each number that a claim of the sentence tests, years and
// dates apart.
func numbersOf(t *testing.T, o check.Options, day muster.Day, sentence string) int {
	t.Helper()
	o.Published = day
	r, err := check.Read(muster.Document{Path: "swap", Format: "txt", Bytes: []byte(sentence)}, o)
	if err != nil {
		t.Fatalf("%q: %v", sentence, err)
	}
	tested := map[string]bool{}
	for _, f := range r.Findings {
		tested[f.Claim.Quantity] = true
	}
	n := 0
	for _, q := range r.Quantities {
		if !tested[q.ID] || q.Unit == "year" || q.Unit == "date" || q.Unit == "rank" {
			continue
		}
		// The first run of digits of the quantity's words.
		words := sentence[q.Start:q.End]
		i := strings.IndexAny(words, "0123456789")
		if i < 0 {
			continue
		}
		j := i
		for j < len(words) && (words[j] >= '0' && words[j] <= '9' || (words[j] == '.' || words[j] == ',') && j+1 < len(words) && words[j+1] >= '0' && words[j+1] <= '9') {
			j++
		}
		n++
		same(t, o, day, sentence[:q.Start+i], words[i:j], sentence[q.Start+j:])
	}
	return n
}
