package check_test

import (
	"fmt"
	"strings"
	"testing"

	"muster"
	"muster/check"
	"muster/forms"
)

// Every form lives beside its examples (forms/<form>/examples.txt): a line
// flush left says what the indented sentences under it must be read as,
//
//	level_share_gdp DEU = 0.0235..0.0245 | DEU.defence_expenditure_share_of_gdp
//	  Germany spends 2.4 per cent of GDP on defence.
//
// "silent" heads sentences in which the form must find nothing, "gap" sentences
// that it should read and does not yet: a gap that closes fails the test, so
// that it is moved. Each sentence is a report of its own, said on 2025-03-13
// unless the header ends in "@ DAY".
func TestExamples(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range forms.All() {
		t.Run(f.Name, func(t *testing.T) {
			n, silent := 0, 0
			for _, e := range parse(t, f.Examples) {
				n++
				if e.want == "" && !e.gap {
					silent++
				}
				example(t, o, f.Name, e)
			}
			if n < 4 || silent == 0 {
				t.Errorf("%s has %d examples; a rule needs at least four, one of them silent", f.Name, n)
			}
		})
	}
}

type said struct {
	want     string // "" for silent
	gap      bool
	day      muster.Day
	sentence string
}

func parse(t *testing.T, text string) []said {
	t.Helper()
	var out []said
	head := said{day: muster.MustDay("2025-03-13")}
	for _, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if strings.HasPrefix(line, "  ") {
			e := head
			e.sentence = strings.TrimSpace(line)
			out = append(out, e)
			continue
		}
		want, day, dated := strings.Cut(line, " @ ")
		head = said{want: strings.TrimSpace(want), day: muster.MustDay("2025-03-13")}
		if dated {
			head.day = muster.MustDay(strings.TrimSpace(day))
		}
		if rest, ok := strings.CutPrefix(head.want, "gap "); ok {
			head.gap, head.want = true, rest
		}
		if head.want == "silent" {
			head.want = ""
		}
	}
	return out
}

func example(t *testing.T, o check.Options, form string, e said) {
	t.Helper()
	o.Published = e.day
	r, err := check.Read(muster.Document{Path: "example", Format: "txt", Bytes: []byte(e.sentence)}, o)
	if err != nil {
		t.Errorf("%q: %v", e.sentence, err)
		return
	}
	var got []string
	found := false
	for _, f := range r.Findings {
		if f.Claim.Form != form && e.want == "" && !variantOf(f.Claim.Form, form) {
			continue
		}
		s := show(f.Claim)
		got = append(got, s)
		found = found || s == e.want
	}
	switch {
	case e.want == "" && len(got) > 0:
		t.Errorf("%q must be silent, says\n  %s", e.sentence, strings.Join(got, "\n  "))
	case e.gap && found:
		t.Errorf("%q works now: move it out of the gaps", e.sentence)
	case e.want != "" && !e.gap && !found:
		t.Errorf("%q\n  want %s\n  got  %s", e.sentence, e.want, strings.Join(got, "\n       "))
	}
}

// variantOf says whether a form's rule also builds claims under another name.
func variantOf(name, form string) bool {
	return name == "projection_plan" && form == "level_share_gdp" || name == "counterfactual_change" && form == "cumulative"
}

func show(cl *muster.Claim) string {
	formula := ""
	for _, m := range cl.Meanings {
		if m.Plain {
			formula = " | " + string(m.Formula)
			break
		}
	}
	not := ""
	if cl.Test.Negated {
		not = "not "
	}
	return fmt.Sprintf("%s %s %s%s %s..%s%s", cl.Form, strings.Join(cl.Subject, ","), not, cl.Test.Relation, cl.Test.Low, cl.Test.High, formula)
}
