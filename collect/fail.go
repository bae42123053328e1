package collect

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"

	"muster"
)

var (
	errTooLarge = errors.New("too large")
	errPacked   = errors.New("damaged gzip")
)

// fail notes one sentence about a path: "x.txt is ...".
func (r *run) fail(path, predicate string) {
	r.hand(muster.Document{}, &muster.FileError{Path: path, Error: shown(path) + " " + oneLine(predicate) + "."})
}

// stop is fail for a limit of the whole run.
func (r *run) stop(path, predicate string) {
	if !r.full {
		r.fail(path, predicate)
	}
	r.full = true
}

// failed is fail for an error of the operating system.
func (r *run) failed(path string, err error) {
	switch {
	case errors.Is(err, errTooLarge):
		r.fail(path, "is larger than "+strconv.Itoa(MaxReport>>20)+" MB, more than one report can be: split it")
	case errors.Is(err, errPacked):
		r.fail(path, "is a gzip file cut short or damaged: fetch or pack it anew")
	case errors.Is(err, fs.ErrNotExist):
		r.fail(path, "does not exist: check the spelling")
	case errors.Is(err, fs.ErrPermission):
		r.fail(path, "may not be read by you: ask for the right to read it")
	case errors.Is(err, syscall.ELOOP):
		r.fail(path, "is a link that leads back to itself: remove it")
	case errors.Is(err, syscall.ENAMETOOLONG):
		r.fail(path, "has a name that is too long: check the spelling")
	default:
		var p *fs.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		r.fail(path, "could not be read ("+err.Error()+"): try again, or copy the file")
	}
}

// maxSentence bounds a sentence about a file, in bytes: it may quote the file.
const maxSentence = 1000

// oneLine is a sentence on one line that no terminal trips over, whatever of a
// file it quotes.
func oneLine(s string) string {
	if len(s) > maxSentence {
		s = s[:maxSentence] + "…"
	}
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || unicode.Is(unicode.Cf, c) || c == utf8.RuneError {
			return ' '
		}
		return c
	}, s)
}

// shown is a path as a sentence can hold it: quoted where a terminal would
// trip over it.
func shown(path string) string {
	if path == "-" {
		return "Standard input"
	}
	if q := strconv.Quote(path); q != `"`+path+`"` || path == "" {
		return q
	}
	return path
}
