package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"muster/collect"
)

// Ceilings of the heap while an archive is read, in bytes: one of few pages, and
// one of any number. Half of each is what the collector leaves lying.
const (
	few  = 96 << 20
	most = 160 << 20
)

// An archive of 20 MB takes no more memory than any other; every page is read.
func TestArchive(t *testing.T) {
	for name, k := range map[string]kind{"plain": {pictures: 8}, "packed": {packed: true, pictures: 8}} {
		r, err := measure(20<<20, k)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %v", name, r)
		if r.heap > few || r.reports != r.pages || r.errors > 0 || r.claims < r.pages {
			t.Errorf("%s: %v; at most %d MB", name, r, few>>20)
		}
	}
}

// Once grouping holds what it ever will, of 15,000 reports, an archive takes no more
// memory however large it is: a gigabyte is held against 400 MB, which has 16,800 pages.
// Asked for with MUSTER_ARCHIVE=1, as it takes some minutes.
func TestGigabyte(t *testing.T) {
	if os.Getenv("MUSTER_ARCHIVE") == "" {
		t.Skip("set MUSTER_ARCHIVE=1 to read an archive of 1 GB")
	}
	filled, err := measure(400<<20, kind{})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(filled)
	large, err := measure(1<<30, kind{})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(large)
	if large.heap > most || 2*large.heap > 3*filled.heap || large.reports != large.pages {
		t.Errorf("1 GB has %.2f times the peak of 400 MB", float64(large.heap)/float64(filled.heap))
	}
}

// The same kind and size give the same bytes, and a packed archive the same
// reports as a plain one.
func TestSame(t *testing.T) {
	var one, two, packed bytes.Buffer
	for to, k := range map[*bytes.Buffer]kind{&one: {}, &two: {}, &packed: {packed: true}} {
		if _, err := write(to, 300_000, k); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("two archives of one kind differ")
	}
	texts := func(b *bytes.Buffer) (out []string) {
		for d, e := range collect.Files([]string{"-"}, collect.Options{Stdin: b}) {
			if e != nil {
				t.Fatal(e.Error)
			}
			out = append(out, string(d.Bytes))
		}
		return out
	}
	short, long := texts(&one), texts(&packed) // as much packed is more
	if len(short) < 5 || len(long) <= len(short) || strings.Join(short, "") != strings.Join(long[:len(short)], "") {
		t.Errorf("%d pages plain, %d packed", len(short), len(long))
	}
}
