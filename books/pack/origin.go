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
	Notes        []string          `json:"notes,omitempty"`
	Remarks      []Remark          `json:"remarks,omitempty"`
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
	for _, r := range o.Remarks {
		if strings.ContainsAny(r.Entity+r.Measure+r.From+r.To+r.Note, "\t\n\r") {
			return fmt.Errorf("a remark has a tab or a new line in it; take it out")
		}
	}
	return nil
}
