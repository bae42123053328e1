package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"muster"
)

// miniReport is one line of a corpus: a short report with its gold. Anchors,
// NoClaim and MayClaim are stretches of Text.
type miniReport struct {
	ID        string
	Published muster.Day
	Title     string
	Text      string
	Claims    []goldClaim
	NoClaim   []string `json:"no_claim"`  // asserts nothing that the books decide
	MayClaim  []string `json:"may_claim"` // an aside: no credit, no penalty
	Tags      []string
}

// goldClaim is what a careful reader with the books in hand finds. Finding and
// FindingNow list the acceptable ones, mostly one.
type goldClaim struct {
	Anchor     string
	Form       string
	Facet      string // finer than Form, "" for the same
	Subject    []string
	Measure    string
	Finding    []muster.Verdict
	FindingNow []muster.Verdict `json:"finding_now"`
	Note       string           `json:"finding_note"`
	NoteNow    string           `json:"now_note"`
	Because    muster.Absence
	Must       []goldNumber `json:"must_compute"`
	MustNow    []goldNumber `json:"compute_now"`
}

// goldNumber is a value that a reading of the claim must show, within Tol, in
// base units.
type goldNumber struct {
	About   string
	Number  muster.Number
	Tol     muster.Number
	Unit    string
	Formula string
}

// UnmarshalJSON reads the numbers exactly, as they are printed.
func (g *goldNumber) UnmarshalJSON(b []byte) error {
	var raw struct {
		About, Unit, Formula string
		Number, Tol          json.Number
	}
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	n, err := muster.ParseNumber(raw.Number.String())
	if err != nil {
		return err
	}
	tol, err := muster.ParseNumber(raw.Tol.String())
	if err != nil {
		return err
	}
	*g = goldNumber{About: raw.About, Number: n, Tol: tol.Abs(), Unit: raw.Unit, Formula: raw.Formula}
	return nil
}

// corpora is the folder of the shared corpora: MUSTER_CORPORA, else beside the
// checkout.
func corpora() string {
	return cmp.Or(os.Getenv("MUSTER_CORPORA"), filepath.Join(root(), "..", "shared"))
}

// root is the top of the checkout that this file was compiled from.
func root() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "..")
}

// path says where a named corpus lies.
func path(corpus string) string {
	switch corpus {
	case "dev":
		return filepath.Join(corpora(), "bench", "claims", "dev.jsonl")
	case "field", "fresh", "fresh2":
		return filepath.Join(root(), "bench", corpus, "reports.jsonl")
	}
	return corpus
}

// read reads a corpus; the error wraps fs.ErrNotExist where there is none.
func read(corpus string) ([]miniReport, error) {
	f, err := os.Open(path(corpus))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []miniReport
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 4<<20)
	for lines.Scan() {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var r miniReport
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s, report %d: %w", filepath.Base(path(corpus)), len(out)+1, err)
		}
		out = append(out, r)
	}
	return out, lines.Err()
}
