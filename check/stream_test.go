package check_test

import (
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/check"
)

func options(t testing.TB) check.Options {
	t.Helper()
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	o.Published = muster.MustDay("2025-03-13")
	return o
}

// mixed hands on n documents of very different lengths; every fifth is an error,
// and every seventh is the same text.
func mixed(n int) iter.Seq2[muster.Document, *muster.FileError] {
	return func(yield func(muster.Document, *muster.FileError) bool) {
		for i := range n {
			path := fmt.Sprint("r", i)
			if i%5 == 4 {
				if !yield(muster.Document{}, &muster.FileError{Path: path, Error: path}) {
					return
				}
				continue
			}
			text := fmt.Sprintf("NATO has %d members. ", 20+i)
			text += strings.Repeat("The harbour of Vellin was quiet that day. ", i*37%200)
			if i%7 == 0 {
				text = "NATO has 32 members."
			}
			if i == 11 {
				text = "a\x00b"
			}
			if !yield(muster.Document{Path: path, Format: "txt", Bytes: []byte(text)}, nil) {
				return
			}
		}
	}
}

// Reports come in the order of their documents, whatever the number of cores,
// with the errors of reading among those of collecting.
func TestStreamOrder(t *testing.T) {
	o := options(t)
	procs := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(procs)
	run := func(n int) string {
		runtime.GOMAXPROCS(n)
		var got []string
		c, err := check.Stream(mixed(40), o, func(r *muster.Report) error {
			got = append(got, r.Document.Path+" "+r.Document.ID)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range c.Errors {
			got = append(got, e.Path)
		}
		for _, s := range c.Stories {
			got = append(got, s.ID)
		}
		return strings.Join(got, "\n")
	}
	one, four := run(1), run(4)
	if one != four {
		t.Errorf("one core:\n%s\nfour:\n%s", one, four)
	}
	if !strings.Contains(one, "r12 ") || !strings.Contains(one, "#2") || !strings.Contains(one, "\nr4\nr9\nr11\nr14\n") {
		t.Errorf("%s", one)
	}
	c := check.Run(mixed(40), o)
	if len(c.Reports) != 31 || c.Reports[8].Document.Path != "r10" || c.Reports[8].Document.Bytes != nil {
		t.Errorf("%d reports", len(c.Reports))
	}
}

// The run ends where its reader has enough, and where the documents fail.
func TestStreamStops(t *testing.T) {
	o := options(t)
	n, asked := 0, 0
	endless := func(yield func(muster.Document, *muster.FileError) bool) {
		for d := range mixed(1000) {
			if asked++; !yield(d, nil) {
				return
			}
		}
	}
	enough := errors.New("enough")
	_, err := check.Stream(endless, o, func(*muster.Report) error {
		if n++; n == 3 {
			return enough
		}
		return nil
	})
	if err != enough || n != 3 {
		t.Errorf("%v after %d", err, n)
	}
	c := check.Run(func(yield func(muster.Document, *muster.FileError) bool) {
		yield(muster.Document{Path: "a", Format: "txt", Bytes: []byte("NATO has 32 members.")}, nil)
		panic("torn")
	}, o)
	if len(c.Reports) != 1 || len(c.Errors) != 1 || !strings.Contains(c.Errors[0].Error, "fault in Muster (torn)") {
		t.Errorf("%d reports, errors %v", len(c.Reports), c.Errors)
	}
}

// A large document is read alone, and whole runs of large ones still end.
func TestStreamLarge(t *testing.T) {
	o := options(t)
	large := []byte(strings.Repeat("The harbour of Vellin was quiet that day.\n\n", 30_000))
	var docs []muster.Document
	for i := range 3 {
		docs = append(docs, muster.Document{Path: fmt.Sprint(i), Format: "txt", Bytes: slices.Clone(large)})
	}
	n := 0
	if _, err := check.Stream(check.Of(docs...), o, func(*muster.Report) error { n++; return nil }); err != nil || n != 3 {
		t.Errorf("%d reports, %v", n, err)
	}
}

// A file that could be read in part is a report, and an error that says so.
func TestReadInPart(t *testing.T) {
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	torn := strings.Replace(pdf("BT /H 9 Tf 9 9 Td (boats) Tj ET", ""), "[3 0 R]", "[3 0 R 9 0 R]", 1)
	c := check.Run(check.Of(muster.Document{Path: "torn.pdf", Format: "pdf", Bytes: []byte(torn)}), o)
	if len(c.Reports) != 1 || len(c.Errors) != 1 || !strings.Contains(c.Errors[0].Error, "torn.pdf is a damaged PDF of which 1 of 2 pages") {
		t.Errorf("%d reports, %v", len(c.Reports), c.Errors)
	}
}
