// Package add puts an edition that a user downloaded on the user's shelf, and
// says what it changes. Nothing on a shelf is ever overwritten.
package add

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"muster"
	"muster/books"
	"muster/books/draft"
	"muster/books/from"
	"muster/books/pack"
)

// Request is what the user wants to add, and where.
type Request struct {
	Name        string // of the file, without folders: it is recorded
	File        []byte
	Description []byte // of a table's columns, nil for publishers' own files
	Source      string // "nato"
	Published   string // a day, "" when the file names it
	Title       string // "" for the reader's
	Address     string // "" for the reader's
	Shelf       string // folder of the user's editions, made when it is not there
}

// Report says what came of it.
type Report struct {
	Edition  muster.EditionID `json:"edition"`
	Folder   string           `json:"folder"`
	Outcome  string           `json:"outcome"` // added | already there | already inside
	StandsIn bool             `json:"stands_in,omitempty"`
	Title    string           `json:"title"`
	Layout   string           `json:"layout,omitempty"`
	Held     string           `json:"held"` // whole | partial
	Cells    int              `json:"cells"`
	Changes  []Changes        `json:"changes"` // against what was there of the source, nearest first
	Missing  []pack.Gap       `json:"missing,omitempty"`
	Notes    []string         `json:"notes,omitempty"`
}

// Mistake is an error of the one who asks, not of the file.
type Mistake struct{ error }

// The outcomes.
const (
	Added         = "added"
	AlreadyThere  = "already there"
	AlreadyInside = "already inside"
)

// Run reads the file, puts the edition on the shelf and compares it with what
// was known before. An error is one sentence: what, why, and what works.
func Run(q Request) (Report, error) {
	if err := from.Known(q.Source, q.Description != nil); err != nil {
		return Report{}, Mistake{fmt.Errorf("--source: %w", err)}
	}
	if _, err := muster.ParseDay(q.Published); q.Published != "" && err != nil {
		return Report{}, Mistake{fmt.Errorf("--published: %w", err)}
	}
	e, err := from.Read(q.Source, q.File, q.Description)
	if err != nil {
		return Report{}, fmt.Errorf("%s: %w", q.Name, err)
	}
	day, err := published(e, q.Published)
	if err != nil {
		return Report{}, Mistake{fmt.Errorf("%s: %w", q.Name, err)}
	}
	if q.Title != "" {
		e.Title = q.Title
	}
	if q.Address != "" {
		e.Address = q.Address
	}
	before, err := open(q.Shelf)
	if err != nil {
		return Report{}, err
	}
	id := muster.EditionID(e.Source + "/" + day.String())
	r := Report{Edition: id, Folder: filepath.Join(q.Shelf, e.Source, day.String()), Outcome: Added, Title: e.Title, Layout: e.Layout, Held: held(e), Cells: e.Count(), Missing: e.Gaps, Notes: e.Notes}
	files, err := text(e, day, q)
	if err != nil {
		return Report{}, fmt.Errorf("%s: %w", q.Name, err)
	}
	if same, err := there(id, r.Folder, files); err != nil || same {
		r.Outcome = AlreadyThere
		return r, err
	}
	temporary, p, err := stage(q.Shelf, e.Source, day.String(), files)
	if temporary != "" {
		defer os.RemoveAll(temporary)
	}
	if err != nil {
		return Report{}, fmt.Errorf("%s: %w", q.Name, err)
	}
	if same, err := inside(before, id, p); err != nil || same {
		r.Outcome = AlreadyInside
		return r, err
	}
	r.StandsIn = find(before, id).ID != ""
	if err := settle(temporary, q.Shelf, e.Source, day.String()); err != nil {
		return Report{}, fmt.Errorf("%s: %w", q.Name, err)
	}
	after, err := open(q.Shelf)
	if err != nil {
		return Report{}, err
	}
	r.Changes = compare(before, after, id)
	return r, nil
}

func held(e *draft.Edition) string {
	if e.Partial {
		return "partial"
	}
	return "whole"
}

// open returns the books inside and those of the user's shelf, if it is there.
func open(shelf string) (*books.Shelf, error) {
	entries, err := os.ReadDir(shelf)
	if errors.Is(err, os.ErrNotExist) || err == nil && !hasFolders(entries) {
		return books.Open()
	}
	return books.OpenDir(shelf)
}

func hasFolders(entries []os.DirEntry) bool {
	for _, e := range entries {
		if e.IsDir() && e.Name()[0] != '.' {
			return true
		}
	}
	return false
}

// published is the edition's day: as given, or as the file names it, and one
// on which such figures can have been published.
func published(e *draft.Edition, given string) (muster.Day, error) {
	switch {
	case given == "" && e.Day == "":
		return 0, errors.New("the file does not say when it was published; give --published 2025-08-28")
	case given == "":
		given = e.Day
	case e.Day != "" && e.Day != given && e.Layout != "described":
		return 0, fmt.Errorf("the file says that it is of %s, and --published says %s; leave --published out, or give the file of that day", e.Day, given)
	}
	day, err := muster.ParseDay(given)
	if err != nil {
		return 0, fmt.Errorf("--published: %w", err)
	}
	years := e.Years()
	if len(years) == 0 || e.Source != "nato" && e.Source != "sipri" || e.Layout == "described" {
		return day, nil
	}
	if last := years[len(years)-1]; last > day.Year() || last < day.Year()-1 {
		return 0, fmt.Errorf("its figures end in %d, and an edition published on %s would end in %d or %d; check --published", last, day, day.Year()-1, day.Year())
	}
	return day, nil
}

func sum(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:])
}
