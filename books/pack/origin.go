package pack

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"muster"
)

// Origin is an edition's origin.json: where it comes from and how it got here.
type Origin struct {
	Publisher    string            `json:"publisher"`
	Title        string            `json:"title"`
	Published    string            `json:"published"` // the folder's own day
	Address      string            `json:"address"`
	Licence      string            `json:"licence"`
	Group        string            `json:"pack,omitempty"` // licence group: "" is "open"
	Completeness string            `json:"completeness"`   // whole | partial
	SecondHand   bool              `json:"second_hand,omitempty"`
	PriceBase    string            `json:"price_base,omitempty"` // year of the constant prices
	Transcribed  string            `json:"transcribed"`          // by whom or how
	Checksums    map[string]string `json:"checksums"`            // file name to "sha256:…"
	Original     *Original         `json:"original,omitempty"`   // the file that it was read from
	Notes        []string          `json:"notes,omitempty"`
	Breaks       []Remark          `json:"breaks,omitempty"`  // from which year on figures are not comparable with those before
	Missing      []Gap             `json:"missing,omitempty"` // why cells are empty
	Remarks      []Remark          `json:"remarks,omitempty"`
}

// Original is the file that an edition was read from, which the shelf does not
// keep: the publisher's own, or the table that was made of it.
type Original struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
	Layout string `json:"layout,omitempty"` // which of the publisher's layouts it has
	Cells  int    `json:"cells,omitempty"`  // numbers in it, where only a part may be reproduced
}

// Gap says why cells of an edition are empty. Empty fields mean all; From and
// To are years.
type Gap struct {
	Table   string `json:"table,omitempty"`
	Entity  string `json:"entity,omitempty"`
	Measure string `json:"measure,omitempty"`
	From    string `json:"from,omitempty"`
	To      string `json:"to,omitempty"`
	Kind    string `json:"kind"` // not_available | no_such_state | not_held
	Why     string `json:"why"`
}

// Remark is a note on some figures of an edition: a break in a series, a
// change of definition. Empty fields mean all; From and To are years.
type Remark struct {
	Entity  string `json:"entity,omitempty"`
	Measure string `json:"measure,omitempty"`
	From    string `json:"from,omitempty"`
	To      string `json:"to,omitempty"`
	Note    string `json:"note"`
}

// tables are the files of an edition that hold its facts; each has a checksum.
var tables = []string{"daily.csv", "figures.csv", "members.csv"}

// readOrigin reads and checks dir/origin.json and the checksums it gives.
func readOrigin(fsys fs.FS, dir string) (Origin, map[string][]byte, error) {
	var o Origin
	name := path.Join(dir, "origin.json")
	b, err := readFile(fsys, name)
	if err != nil {
		return o, nil, err
	}
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&o); err != nil {
		return o, nil, fmt.Errorf("%s: %v; correct the file, as books/README.md lays it out", name, err)
	}
	if err := o.check(dir); err != nil {
		return o, nil, fmt.Errorf("%s: %v", name, err)
	}
	files := map[string][]byte{}
	for _, table := range tables {
		b, err := readFile(fsys, path.Join(dir, table))
		if isAbsent(err) && o.Checksums[table] == "" {
			continue
		}
		if err != nil {
			return o, nil, err
		}
		sum := sha256.Sum256(b)
		if got := "sha256:" + hex.EncodeToString(sum[:]); got != o.Checksums[table] {
			return o, nil, fmt.Errorf("%s: the checksum of %s is %q but the file has %q; restore the file, or correct the checksum if the change is meant", name, table, o.Checksums[table], got)
		}
		files[table] = b
	}
	if len(files) == 0 {
		return o, nil, fmt.Errorf("%s: the edition holds no figures; put a figures.csv beside it", dir)
	}
	return o, files, nil
}

func (o Origin) check(dir string) error {
	day := path.Base(dir)
	switch {
	case o.Published != day:
		return fmt.Errorf("published is %q but the folder says %q; make them agree", o.Published, day)
	case o.Title == "" || o.Publisher == "":
		return fmt.Errorf("publisher or title is missing; fill them in")
	case o.Completeness != "whole" && o.Completeness != "partial":
		return fmt.Errorf("completeness is %q; write whole or partial", o.Completeness)
	}
	if _, err := muster.ParseDay(day); err != nil {
		return fmt.Errorf("the folder %q is not a day like 2025-03-13; rename it", day)
	}
	for _, s := range append(slices.Clone(o.Notes), o.Title, o.Publisher, o.Address, o.Licence, o.PriceBase, o.Group) {
		if strings.ContainsAny(s, "\t\n\r") {
			return fmt.Errorf("a field has a tab or a new line in it; take it out")
		}
	}
	for _, g := range o.Missing {
		if g.Kind != "not_available" && g.Kind != "no_such_state" && g.Kind != "not_held" || g.Why == "" {
			return fmt.Errorf("a gap under missing is %q because of %q; write not_available, no_such_state or not_held, and why", g.Kind, g.Why)
		}
		if strings.ContainsAny(g.Table+g.Entity+g.Measure+g.From+g.To+g.Why, "\t\n\r") {
			return fmt.Errorf("a gap has a tab or a new line in it; take it out")
		}
	}
	if o.Original != nil && (strings.ContainsAny(o.Original.Name+o.Original.SHA256+o.Original.Layout, "\t\n\r") || len(o.Original.SHA256) != 64) {
		return fmt.Errorf("original: the sha256 is not 64 digits, or a field has a tab or a new line in it; correct it")
	}
	for _, r := range o.Breaks {
		if r.From == "" || r.Note == "" {
			return fmt.Errorf("a break does not say from which year on, or what breaks; fill it in")
		}
	}
	for _, r := range append(slices.Clone(o.Remarks), o.Breaks...) {
		if strings.ContainsAny(r.Entity+r.Measure+r.From+r.To+r.Note, "\t\n\r") {
			return fmt.Errorf("a remark has a tab or a new line in it; take it out")
		}
	}
	return nil
}

// Covers says whether a gap speaks of a figure, whatever its table. One that
// names nothing but a table covers no figure.
func (g Gap) Covers(measure, entity, period string) bool {
	return (g.Table == "" || g.Entity+g.Measure != "") && (g.Entity == "" || g.Entity == entity) && (g.Measure == "" || g.Measure == measure) && (g.From == "" || period >= g.From) && (g.To == "" || period <= g.To)
}

// Said counts the fields by which a gap says where it is.
func (g Gap) Said() int {
	n := 0
	for _, f := range []string{g.Table, g.Entity, g.Measure, g.From, g.To} {
		if f != "" {
			n++
		}
	}
	return n
}
