package render

import (
	"strings"
	"testing"
)

// said is runs in one line: [-gone-] and {+new+}.
func marked(list []run) string {
	var parts []string
	for _, r := range list {
		switch r.Kind {
		case "gone":
			parts = append(parts, "[-"+r.Words+"-]")
		case "new":
			parts = append(parts, "{+"+r.Words+"+}")
		default:
			parts = append(parts, r.Words)
		}
	}
	return strings.Join(parts, " ")
}

func TestRuns(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"We need nearly 40 boats by 2031.", "We need 40 boats.", "We need [-nearly-] 40 boats. [-by 2031.-]"},
		{"The boats are dear", "The ferries are dear", "The [-boats-] {+ferries+} are dear"},
		{"“Boats are dear,” she said", "boats are dear, she said", "boats are dear, she said"},
		{"It is Kim’s boat", "It is Kim's boat", "It is Kim's boat"},
		{"grew by 2%", "grew by 2", "grew by [-2%-] {+2+}"},
		{"it is -5 now", "it is 5 now", "it is [--5-] {+5+} now"},
		{"a b c d", "w x y z", "[-a b c d-] {+w x y z+}"},
		{"", "all new", "{+all new+}"},
		{"all gone", "", "[-all gone-]"},
		{"", "", ""},
	} {
		got, _ := runs(c.a, c.b)
		if marked(got) != c.want {
			t.Errorf("%q beside %q: %s, want %s", c.b, c.a, marked(got), c.want)
		}
	}
}

// The words of either side are all there, in order, whatever they are.
func FuzzRuns(f *testing.F) {
	f.Add("We need nearly 40 boats", "We need 40 “big” boats")
	f.Add("<b> & \x00", "… — \u202e")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := strings.Fields(a), strings.Fields(b)
		if len(x) > 60 || len(y) > 60 {
			return
		}
		got, alike := runs(a, b)
		if alike < 0 || alike > 1 {
			t.Fatalf("alike is %v", alike)
		}
		var of []string
		for _, r := range got {
			if r.Kind != "gone" {
				of = append(of, r.Words)
			}
		}
		if strings.Join(of, " ") != strings.Join(y, " ") {
			t.Fatalf("%q became %q", y, of)
		}
	})
}

// A change in the last sentence of a long turn is shown, what both have is shortened, and
// each cut is marked.
func TestShortened(t *testing.T) {
	long := strings.Repeat("the harbour needs tugs and crews before the winter comes again ", 20)
	list, _ := runs(long+"nobody will be dismissed", long+"everybody will be dismissed")
	out := shortened(list)
	var shown []string
	for _, r := range out {
		shown = append(shown, r.Kind+":"+r.Words)
	}
	text := strings.Join(shown, " ")
	if length(out) > mostShown || !strings.Contains(text, "gone:nobody") || !strings.Contains(text, "new:everybody") || !strings.Contains(text, " … ") {
		t.Errorf("%q", text)
	}
	if short := []run{{"same", "as it is"}}; len(shortened(short)) != 1 || shortened(short)[0].Words != "as it is" {
		t.Error("a short statement was cut")
	}
	other := shortened([]run{{"gone", long}, {"new", long}})
	if n := length(other); n > mostShown+4 || !strings.HasSuffix(other[len(other)-1].Words, "…") {
		t.Errorf("%d letters: %q", n, other)
	}
}
