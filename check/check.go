// Package check is the assembly line: the stages of Muster in the order in
// which they run.
package check

import (
	"crypto/sha256"
	"encoding/hex"

	"muster"
	"muster/books"
	"muster/clean"
	"muster/dating"
	"muster/ledger"
	"muster/quote/names"
)

// Version is what the outputs call this build.
const Version = "0.1.0"

// Options are what a run depends on beside its documents.
type Options struct {
	Published muster.Day // the day the reports appeared, where their files do not say
	AsOf      muster.Day // what "now" means; 0 for the newest edition in the books
	Shelf     *books.Shelf
	Ledger    *ledger.Ledger
	Alone     bool // reports are not grouped into stories
}

// Open opens the embedded books and the ledger; extra names a folder of more
// editions, "" for none.
func Open(extra string) (Options, error) {
	shelf, err := books.Open()
	if extra != "" {
		shelf, err = books.OpenDir(extra)
	}
	if err != nil {
		return Options{}, err
	}
	l, err := ledger.Open()
	if err != nil {
		return Options{}, err
	}
	return Options{Shelf: shelf, Ledger: l}, nil
}

// library joins the shelf and the ledger to the Books that formulas ask.
type library struct {
	*books.Shelf
	*ledger.Ledger
}

// Books are the books of the options, the ledger included.
func (o Options) Books() muster.Books { return library{o.Shelf, o.Ledger} }

// Today is what "now" means: AsOf, else the day of the newest edition.
func (o Options) Today() muster.Day {
	if o.AsOf != 0 {
		return o.AsOf
	}
	day, _ := muster.ParseDay(string(o.Shelf.Newest())[len(o.Shelf.Newest().Source())+1:])
	return day
}

// latest is the last day on which a report can have appeared: AsOf where it is
// given; else two years after the newest edition, as reports come before the
// figures that judge them, but not long before.
func (o Options) latest() muster.Day {
	if o.AsOf != 0 {
		return o.AsOf
	}
	return o.Today().AddMonths(24)
}

// digest is the name of a text by its bytes.
func digest(text string) string {
	h := sha256.New()
	var buf [4096]byte // so that the text is not copied as a whole
	for len(text) > 0 {
		n := copy(buf[:], text)
		h.Write(buf[:n])
		text = text[n:]
	}
	return "sha256:" + hex.EncodeToString(h.Sum(buf[:0]))
}

// Read takes one document through every stage but the last.
func Read(d muster.Document, o Options) (muster.Report, error) {
	text, err := clean.Text(&d)
	if err != nil {
		return muster.Report{}, err
	}
	d.ID = digest(text.Body)
	d.Outlet = outlet(&d)
	if d.Language == "" {
		d.Language = "en"
	}
	if d.Title == "" {
		d.Title = text.Of(text.Title)
	}
	page := names.Read(&text)
	defer page.Done()
	d.Published = dating.Published(&text, page, d, o.Ledger, o.Published, o.Today(), o.latest())
	r := muster.Report{Document: d, Text: text}
	read(&r, page, o)
	return r, nil
}
