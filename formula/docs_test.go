package formula_test

import (
	"os"
	"strings"
	"testing"

	"muster"
	"muster/formula"
)

// The examples of the reference page are run: in a block marked "formula", a
// line that begins with "=" is the working's words, "!" the reason of an
// absence or of a syntax error, "with" sets axes for what follows.
func TestReferencePage(t *testing.T) {
	b, err := os.ReadFile("../docs/reference/formulas.md")
	if err != nil {
		t.Fatal(err)
	}
	shelf := open(t)
	axes, last := "", ""
	inside, ran := false, 0
	for n, line := range strings.Split(string(b), "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(trimmed, "```"):
			inside = trimmed == "```formula"
			axes, last = "", ""
		case !inside || trimmed == "" || trimmed[0] == '#':
		case strings.HasPrefix(trimmed, "with "):
			axes = strings.TrimPrefix(trimmed, "with ")
		case trimmed[0] == '=' || trimmed[0] == '!':
			ran++
			got := result(t, shelf, last, axes)
			if begins, ok := strings.CutSuffix(trimmed, "…"); ok && strings.HasPrefix(got, begins) {
				continue
			}
			if got != trimmed {
				t.Errorf("line %d: %s\n got %s\nwant %s", n+1, last, got, trimmed)
			}
		default:
			last = trimmed
			if e, err := formula.Parse(muster.Formula(last)); err == nil && e.String() != last {
				t.Errorf("line %d: %s is printed as %s", n+1, last, e)
			}
		}
	}
	if ran < 30 {
		t.Errorf("only %d examples ran", ran)
	}
}

func result(t *testing.T, b muster.Books, text, axes string) string {
	e, err := formula.Parse(muster.Formula(text))
	if err != nil {
		return "! " + err.Error()
	}
	_, w, no := formula.Eval(b, e, with(t, axes))
	if no != nil {
		return "! " + no.Error()
	}
	return "= " + w.Says
}
