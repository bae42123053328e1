package add

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"muster"
	"muster/books"
	"muster/books/draft"
	"muster/books/pack"
)

// text is the edition's folder: its files by name.
func text(e *draft.Edition, day muster.Day, q Request) (map[string][]byte, error) {
	files := map[string][]byte{}
	if b := e.Figures(); b != nil {
		files["figures.csv"] = b
	}
	if b := e.DailyRates(); b != nil {
		files["daily.csv"] = b
	}
	o := pack.Origin{
		Publisher: e.Publisher, Title: draft.Line(e.Title), Published: day.String(), Address: draft.Line(e.Address), Licence: e.Licence, Group: e.Group,
		Completeness: held(e), SecondHand: e.Second, PriceBase: e.PriceBase,
		Transcribed: "Read from the file by muster books add (" + e.Layout + ").",
		Original:    &pack.Original{Name: draft.Line(q.Name), SHA256: sum(q.File), Bytes: int64(len(q.File)), Layout: e.Layout},
		Checksums:   map[string]string{}, Remarks: remarks(e), Missing: e.Gaps,
	}
	for name, b := range files {
		o.Checksums[name] = "sha256:" + sum(b)
	}
	for _, n := range e.Notes {
		o.Notes = append(o.Notes, draft.Line(n))
	}
	for i := range o.Missing {
		o.Missing[i].Why = draft.Line(o.Missing[i].Why)
		o.Missing[i].Table = draft.Line(o.Missing[i].Table)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(o); err != nil {
		return nil, err
	}
	files["origin.json"] = b.Bytes()
	return files, nil
}

// remarks are the reader's, and the publisher's notes on rows, once each.
func remarks(e *draft.Edition) []pack.Remark {
	var out []pack.Remark
	for _, r := range e.Remarks {
		r.Note = draft.Line(r.Note)
		out = append(out, r)
	}
	seen := map[pack.Remark]bool{}
	for _, row := range e.Rows {
		r := pack.Remark{Entity: row.Entity, Measure: row.Measure, Note: draft.Line(row.Remark)}
		if r.Note != "" && !seen[r] {
			seen[r] = true
			out = append(out, r)
		}
	}
	return out
}

// find returns an edition that is held, the zero Edition when it is not.
func find(s *books.Shelf, id muster.EditionID) muster.Edition {
	for _, e := range s.Editions(id.Source()) {
		if e.ID == id {
			return e
		}
	}
	return muster.Edition{}
}

// there says whether the edition's folder is on the user's shelf already, the
// same; it is an error when it is there with other figures.
func there(id muster.EditionID, folder string, files map[string][]byte) (bool, error) {
	if _, err := os.Lstat(folder); err != nil {
		return false, nil
	}
	for _, name := range []string{"figures.csv", "daily.csv"} {
		b, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return false, fmt.Errorf("%s cannot be read (%v); make it readable", filepath.Join(folder, name), reason(err))
		}
		if !bytes.Equal(b, files[name]) {
			return false, fmt.Errorf("the edition %s is on the shelf already (%s) with other figures, and an edition is never overwritten; give the day on which this one was published, or another --shelf", id, folder)
		}
	}
	return true, nil
}

// inside compares the edition with its twin inside the program, if there is
// one: the same is nothing to add, one that contradicts is an error.
func inside(before *books.Shelf, id muster.EditionID, p pack.Pack) (same bool, err error) {
	twin := find(before, id)
	if twin.ID == "" {
		return false, nil
	}
	a := before.Agreement(id, p)
	switch {
	case a.Rounded+a.Other+a.Extra == 0 && a.Same > 0 && (a.Lacking == 0 || twin.Held == "partial"):
		return true, nil
	case twin.Held == "whole" && a.Other > 0:
		return false, fmt.Errorf("the edition %s is inside the program, whole, and this file differs from it in %d of %d cells (%s), and an edition is never overwritten; check the file, or give the day on which it was published", id, a.Other, a.Same+a.Rounded+a.Other, a.Example)
	case twin.Held == "whole" && a.Lacking > 0:
		return false, fmt.Errorf("the edition %s is inside the program, whole, and this file lacks %d of its cells, and an edition is never overwritten; give the publisher's whole file, or the day on which it was published", id, a.Lacking)
	}
	return false, nil
}

// stage writes the edition's folder under a name that no reader looks at, and
// reads it as a reader would.
func stage(shelf, source, day string, files map[string][]byte) (temporary string, p pack.Pack, err error) {
	cannot := func(err error) (string, pack.Pack, error) {
		return temporary, p, fmt.Errorf("the shelf %s cannot be written to (%v); make room, or give another --shelf", shelf, reason(err))
	}
	if err := os.MkdirAll(shelf, 0o755); err != nil {
		return cannot(err)
	}
	if temporary, err = os.MkdirTemp(shelf, ".adding-"); err != nil {
		return cannot(err)
	}
	folder := filepath.Join(temporary, source, day)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return cannot(err)
	}
	for name, b := range files {
		if err := write(filepath.Join(folder, name), b); err != nil {
			return cannot(err)
		}
	}
	packs, err := pack.Build(os.DirFS(temporary))
	if err != nil {
		return temporary, p, fmt.Errorf("what was read cannot be kept on a shelf: %w", err)
	}
	for _, built := range packs {
		if _, ok := built.First(pack.Prefix("e", source+"/"+day)); ok {
			p = built
		}
	}
	return temporary, p, nil
}

// settle gives a staged folder its name, in one step.
func settle(temporary, shelf, source, day string) error {
	if err := os.MkdirAll(filepath.Join(shelf, source), 0o755); err != nil {
		return fmt.Errorf("the shelf %s cannot be written to (%v); give another --shelf", shelf, reason(err))
	}
	final := filepath.Join(shelf, source, day)
	if _, err := os.Lstat(final); err == nil {
		return fmt.Errorf("%s appeared while the edition was read, and an edition is never overwritten; try again", final)
	}
	if err := os.Rename(filepath.Join(temporary, source, day), final); err != nil {
		return fmt.Errorf("%s cannot be put in place (%v); try again", final, reason(err))
	}
	return nil
}

func write(name string, b []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Sync(), f.Close())
}

func reason(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}
