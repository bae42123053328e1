package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"muster"
	"muster/audit"
	"muster/check"
	"muster/render"
)

// auditCommand is `muster books audit`.
type auditCommand struct {
	Editions   []string `arg:"" optional:"" help:"source/day, or a source for all its editions (default: every edition that is held)."`
	Books      string   `help:"A folder of more editions; they are audited too." placeholder:"DIR"`
	Exceptions string   `help:"A table of known differences of your own editions (default: DIR/exceptions.txt)." placeholder:"FILE"`
	All        bool     `help:"Every difference, the explained ones included, and what lacks its parts."`
	Format     string   `help:"text, json or csv." default:"text" enum:"text,json,csv"`
}

// Run recomputes what can be recomputed. The exit status is 1 when a difference
// has no explanation, or an explanation no difference.
func (c *auditCommand) Run() error {
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	wanted, err := heldEditions(o, c.Editions)
	if err != nil {
		return usage(err)
	}
	known := audit.Known()
	own, err := c.own()
	if err != nil {
		return usage(err)
	}
	a := audit.Run(o.Books(), wanted, append(known, own...))
	passed := audit.Passed(a)
	err = save("", "", nil, c.Format, func(w io.Writer) error {
		switch c.Format {
		case "json":
			return render.AuditJSON(w, &a, passed, render.Options{Edition: editions(o)})
		case "csv":
			return render.AuditCSV(w, &a)
		}
		return render.AuditText(w, &a, c.All)
	})
	if err == nil && !passed {
		return exitStatus(1)
	}
	return err
}

// maxExceptions bounds a table of exceptions.
const maxExceptions = 1 << 20

// own reads the known differences of the user's editions.
func (c *auditCommand) own() ([]muster.AuditException, error) {
	path := c.Exceptions
	if path == "" && c.Books != "" {
		path = filepath.Join(c.Books, "exceptions.txt")
	}
	if path == "" {
		return nil, nil
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) && c.Exceptions == "" {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", path, err)
	}
	if info.Size() > maxExceptions {
		return nil, fmt.Errorf("%s has more than %d bytes; a table of exceptions is short", path, maxExceptions)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", path, err)
	}
	return audit.Exceptions(path, string(b))
}

// heldEditions finds editions by "source/day" or source; all that are held where
// none is named.
func heldEditions(o check.Options, names []string) ([]muster.Edition, error) {
	if len(names) == 0 {
		return o.Shelf.Editions(""), nil
	}
	var out []muster.Edition
	for _, name := range names {
		of := o.Shelf.Editions(name)
		if len(of) == 0 || strings.Contains(name, "/") {
			e, err := edition(o, name)
			if err != nil {
				return nil, err
			}
			of = []muster.Edition{e}
		}
		out = append(out, of...)
	}
	return out, nil
}
