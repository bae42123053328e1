package seeds

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/check"
	"muster/collect"
)

// seeds are the reports, checked together once, without flags.
type seeds struct {
	check muster.Check
}

// open checks the folder as `muster check` does; it skips where there is none.
func open(t *testing.T) seeds {
	t.Helper()
	dir := filepath.Join(cmp.Or(os.Getenv("MUSTER_CORPORA"), filepath.Join("..", "..", "..", "shared")), "seeds")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the seed reports are not here; set MUSTER_CORPORA to the folder of the corpora")
	}
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	c := check.Run(collect.Files([]string{dir}, collect.Options{}), o)
	for _, e := range c.Errors {
		t.Error(e.Path, e.Error)
	}
	return seeds{c}
}

// report finds a report by the number that its file name begins with.
func (s seeds) report(t *testing.T, number string) *muster.Report {
	t.Helper()
	for i := range s.check.Reports {
		if strings.HasPrefix(filepath.Base(s.check.Reports[i].Document.Path), number) {
			return &s.check.Reports[i]
		}
	}
	t.Fatalf("no report %s", number)
	return nil
}

// number finds the quantity in some words of a report; the words stand there
// once, or the first counts.
func number(t *testing.T, r *muster.Report, words string) *muster.Quantity {
	t.Helper()
	i := strings.Index(r.Text.Body, words)
	if i < 0 {
		t.Fatalf("the report does not say %q", words)
	}
	at := muster.Span{Start: i, End: i + len(words)}
	var best *muster.Quantity
	for k := range r.Quantities {
		q := &r.Quantities[k]
		if q.Overlaps(at) && (best == nil || q.Len() > best.Len()) {
			best = q
		}
	}
	if best == nil {
		t.Errorf("no quantity is read in %q", words)
	}
	return best
}

// finding finds what came of the claim that tests the quantity in some words,
// else of one that uses it.
func finding(t *testing.T, r *muster.Report, words string) *muster.Finding {
	t.Helper()
	q := number(t, r, words)
	if q == nil {
		return nil
	}
	var uses *muster.Finding
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Claim.Quantity == q.ID {
			return f
		}
		for _, id := range f.Claim.Uses {
			if id == q.ID {
				uses = f
			}
		}
	}
	if uses == nil {
		t.Errorf("%q is in no claim (left: %s)", words, q.Left)
	}
	return uses
}

// near says whether some reading that passes the filter has a value, a bound
// or an element within tol of n.
func near(f *muster.Finding, n, tol string, only func(muster.Reading) bool) bool {
	want, room := muster.MustNumber(n), muster.MustNumber(tol)
	is := func(m muster.Number) bool { return m.Known() && m.Sub(want).Abs().Cmp(room) <= 0 }
	for _, r := range f.Reads {
		if r.Value == nil || only != nil && !only(r) {
			continue
		}
		if is(r.Value.Number) || is(r.Value.Low) || is(r.Value.High) {
			return true
		}
		for _, p := range append(append([]muster.Part(nil), r.Value.Each...), r.Value.Any...) {
			if is(p.Number) {
				return true
			}
		}
	}
	return false
}

// leaves are all steps of all workings of a finding.
func leaves(f *muster.Finding) []*muster.Working {
	var out []*muster.Working
	var walk func(*muster.Working)
	walk = func(w *muster.Working) {
		if w == nil {
			return
		}
		out = append(out, w)
		for _, from := range w.From {
			walk(from)
		}
	}
	for _, r := range f.Reads {
		walk(r.Working)
	}
	return out
}
