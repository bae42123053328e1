package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"muster/books/add"
)

// booksAddCommand is `muster books add FILE --source nato --published DAY`.
type booksAddCommand struct {
	File      string `arg:"" help:"What the publisher offers for download: docs/how-to/add-an-edition.md says which file."`
	Source    string `help:"Whose figures: ecb, eurostat, imf, nato, nato_press, sipri, worldbank; with --describe any name." required:"" placeholder:"SOURCE"`
	Published string `help:"The day on which the edition was published (2025-08-28), when the file does not say." placeholder:"DATE"`
	Shelf     string `help:"The folder of your editions (default: muster/books in your data folder)." placeholder:"DIR"`
	Title     string `help:"The edition's title, where the file's own is not right."`
	Address   string `help:"The address that the file was downloaded from."`
	Describe  string `help:"A description of the columns of a table that is no publisher's own file." placeholder:"FILE.json"`
	Format    string `help:"text or json." default:"text" enum:"text,json"`
}

// maxDownload is the size of the largest file that is read, in bytes; readers
// have smaller limits of their own.
const maxDownload = 64 << 20

// Run reads the file, puts the edition on the shelf and prints what it changes.
func (c *booksAddCommand) Run() error {
	shelf := c.Shelf
	if shelf == "" {
		var err error
		if shelf, err = userShelf(); err != nil {
			return usage(err)
		}
	}
	file, err := download(c.File)
	if err != nil {
		return err
	}
	var description []byte
	if c.Describe != "" {
		if description, err = download(c.Describe); err != nil {
			return err
		}
	}
	report, err := add.Run(add.Request{
		Name: filepath.Base(c.File), File: file, Description: description, Source: c.Source, Published: c.Published,
		Title: c.Title, Address: c.Address, Shelf: shelf,
	})
	var mistake add.Mistake
	if errors.As(err, &mistake) {
		return usage(err)
	}
	if err != nil {
		return err
	}
	if c.Format == "json" {
		enc := json.NewEncoder(os.Stdout)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		return enc.Encode(report)
	}
	return add.Text(os.Stdout, report, shelf)
}

// userShelf is where a user's editions are kept unless --shelf says otherwise.
// Nothing reads it unasked: --books names it.
func userShelf() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "muster", "books"), nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("there is no folder for your editions (%w); name one with --shelf", err)
	}
	return filepath.Join(dir, "muster", "books"), nil
}

// download reads a file within the limit.
func download(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		var p *os.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		return nil, fmt.Errorf("%s cannot be read (%w); give a file that was downloaded", name, err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxDownload+1))
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read (%w); give a file and no folder", name, err)
	}
	if len(b) > maxDownload {
		return nil, fmt.Errorf("%s is larger than %d MB, and no publisher's file is; give the publisher's own file", name, maxDownload>>20)
	}
	return b, nil
}
