package house

import (
	"strings"
	"testing"

	"muster"
	"muster/check"
	"muster/collect"
	"muster/render"
)

// What README.md shows of the output is what the program prints.
func TestReadmeOutput(t *testing.T) {
	_, rest, ok := strings.Cut(read(t, "README.md"), "Part of what\nthe first prints:\n\n```\n")
	shown, _, closed := strings.Cut(rest, "\n```")
	if !ok || !closed {
		t.Fatal("README.md shows no output")
	}
	t.Chdir(root)
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	c := check.Run(collect.Files([]string{"testdata/reports"}, collect.Options{}), o)
	if len(c.Errors) > 0 {
		t.Fatal(c.Errors)
	}
	var out strings.Builder
	edition := func(id muster.EditionID) (found muster.Edition) {
		for _, e := range o.Shelf.Editions(id.Source()) {
			if e.ID == id {
				found = e
			}
		}
		return found
	}
	if err := render.Text(&out, &c, render.Options{Edition: edition}); err != nil {
		t.Fatal(err)
	}
	for block := range strings.SplitSeq(shown, "\n\n") {
		if !strings.Contains(out.String(), block) {
			t.Errorf("the program does not print this of README.md:\n%s", block)
		}
	}
}
