// Package collect brings bytes in: files, folders and standard input become
// documents, and what cannot be read becomes one sentence. It asks nothing of the
// network unless told to, and opens no device.
package collect

import (
	"bufio"
	"bytes"
	"io"
	"iter"
	"os"

	"muster"
	"muster/collect/warc"
	"muster/collect/web"
)

// Limits. MaxReport is contract.md's; the others keep a mistaken path (a home
// folder, a loop of links) from running for ever. There is none on all reports
// together: they are handed on one at a time.
const (
	MaxReport  = 10 << 20 // bytes of one report
	MaxEntries = 200_000  // files and folders looked at
	MaxDepth   = 32       // folders inside one another
)

// Options say what may be read beside named files.
type Options struct {
	Stdin io.Reader // what "-" names; nil where there is none
	Fetch bool      // addresses may be fetched from the network
	// Remark, unless nil, is told what a reader should know of a file that was
	// read, such as what it holds beside reports.
	Remark func(muster.Remark)
}

// run is one pass over the paths.
type run struct {
	yield   func(muster.Document, *muster.FileError) bool
	stdin   io.Reader
	tell    func(muster.Remark)
	fetch   func(address string) (*web.Page, error) // nil where the network must not be asked
	entries int
	handed  int  // documents and errors, so far
	full    bool // nothing more is read: a limit was reached, or nobody listens
}

// Files reads the reports that paths name, one at a time: files, folders
// (searched through, in order of name), addresses and "-" for standard input. Documents and
// errors come in the order of paths; a document has Path, Format and Bytes. Every
// report that could not be read is an error whose sentence says what, where and
// what to do, with an empty document beside it. Inside folders hidden files and
// files that are no reports are passed over. It can be gone through once.
func Files(paths []string, o Options) iter.Seq2[muster.Document, *muster.FileError] {
	return func(yield func(muster.Document, *muster.FileError) bool) {
		r := &run{yield: yield, stdin: o.Stdin, tell: o.Remark}
		if o.Fetch {
			r.fetch = web.Fetch
		}
		for _, path := range paths {
			if !r.full {
				r.path(path)
			}
		}
	}
}

func (r *run) path(path string) {
	switch {
	case path == "-":
		r.standardInput()
		return
	case isAddress(path):
		r.address(path)
		return
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		r.failed(path, err)
	case info.IsDir():
		before := r.handed
		r.folder(path, []os.FileInfo{info})
		if r.handed == before {
			r.fail(path, "holds no file that is a report: name another folder, or a file")
		}
	default:
		r.named(path, info)
	}
}

// named reads a file that was asked for by name: what is no report is an error.
func (r *run) named(path string, info os.FileInfo) {
	ending, _ := endingOf(path)
	if !info.Mode().IsRegular() {
		r.fail(path, "is not a file but a "+special(info.Mode())+": pipe it to Muster and name - instead")
		return
	}
	r.file(path, ending, true)
}

func (r *run) standardInput() {
	if r.stdin == nil {
		r.fail("-", "was already read: name - once")
		return
	}
	in := r.stdin
	r.stdin = nil
	r.bytes("-", "-", bufio.NewReaderSize(in, sample), nil, true)
}

// file reads a regular file. Asked says that it was asked for by name, not
// found in a folder.
func (r *run) file(path, ending string, asked bool) {
	f, err := os.Open(path)
	if err != nil {
		r.failed(path, err)
		return
	}
	defer f.Close()
	r.bytes(path, ending, bufio.NewReaderSize(f, sample), f, asked)
}

// sample is how much of a file tells whether it is an archive, in bytes.
const sample = 64 << 10

// bytes reads what a file or standard input holds: an archive as it goes, else
// one file of reports as a whole. In file it can be gone back to.
func (r *run) bytes(path, ending string, from *bufio.Reader, file *os.File, asked bool) {
	start, _ := from.Peek(sample) // what is wrong will be told below
	if isArchive(ending, start) {
		if file == nil {
			r.archive(path, from, nil)
		} else {
			r.archive(path, from, file)
		}
		return
	}
	if file != nil {
		if info, err := file.Stat(); err == nil && info.Size() > MaxReport {
			r.failed(path, errTooLarge)
			return
		}
	}
	b, err := readAll(from) // the size may have grown since, or be untrue
	if err != nil {
		r.failed(path, err)
		return
	}
	r.report(path, ending, b, asked)
}

// isArchive says whether a file is a WARC file by its first bytes. Where the
// name says so too, they may be damaged.
func isArchive(ending string, start []byte) bool {
	if warc.Begins(start) {
		return true
	}
	named := ending == "warc" || ending == "warc.gz"
	return named && (bytes.HasPrefix(start, []byte("\x1f\x8b")) || bytes.Contains(start, []byte("\nWARC/1.")))
}

// readAll reads at most MaxReport bytes; more is errTooLarge.
func readAll(from io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(from, MaxReport+1))
	if err == nil && len(b) > MaxReport {
		return nil, errTooLarge
	}
	return b, err
}

// remark tells what a reader should know of a file.
func (r *run) remark(path, why string) {
	if r.tell != nil {
		r.tell(muster.Remark{Path: path, Why: shown(path) + ": " + why + "."})
	}
}

// keep hands on a document.
func (r *run) keep(d muster.Document) { r.hand(d, nil) }

// hand gives one document or one error to the caller, unless it has had enough.
func (r *run) hand(d muster.Document, e *muster.FileError) {
	r.handed++
	if !r.full && !r.yield(d, e) {
		r.full = true
	}
}
