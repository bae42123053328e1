// Package collect brings bytes in: files, folders and standard input become
// documents, and what cannot be read becomes one sentence. It reads no web
// page and opens no device.
package collect

import (
	"fmt"
	"io"
	"os"

	"muster"
)

// Limits of one run. MaxReport is contract.md's; the others keep a mistaken
// path (a home folder, a loop of links) from filling memory.
const (
	MaxReport  = 10 << 20 // bytes of one report
	MaxRun     = 1 << 30  // bytes of all reports
	MaxEntries = 200_000  // files and folders looked at
	MaxDepth   = 32       // folders inside one another
)

// run is what one call has gathered so far.
type run struct {
	documents []muster.Document
	errors    []muster.FileError
	stdin     io.Reader
	bytes     int
	entries   int
	full      bool // a limit of the run was reached; nothing more is read
}

// Files reads the reports that paths name: files, folders (searched through,
// in order of name) and "-" for stdin. Documents keep the order of paths and
// have Path, Format and Bytes. Every report that could not be read is an error
// whose sentence says what, where and what to do; the others are still
// returned. Inside folders hidden files and files that are no reports are
// passed over.
func Files(paths []string, stdin io.Reader) ([]muster.Document, []muster.FileError) {
	r := &run{stdin: stdin}
	for _, path := range paths {
		if !r.full {
			r.path(path)
		}
	}
	return r.documents, r.errors
}

func (r *run) path(path string) {
	switch {
	case path == "-":
		r.standardInput()
		return
	case isAddress(path):
		r.fail(path, "is an address, and Muster fetches nothing from the network: save the page as .txt and name the file")
		return
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		r.failed(path, err)
	case info.IsDir():
		r.folder(path, []os.FileInfo{info})
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
	r.file(path, ending, info, true)
}

func (r *run) standardInput() {
	if r.stdin == nil {
		r.fail("-", "was already read: name - once")
		return
	}
	b, err := readAll(r.stdin)
	r.stdin = nil
	if err != nil {
		r.failed("-", err)
		return
	}
	r.report("-", "-", b, true)
}

// file reads a regular file. Asked says that it was asked for by name, not
// found in a folder.
func (r *run) file(path, ending string, info os.FileInfo, asked bool) {
	if info.Size() > MaxReport {
		r.failed(path, errTooLarge)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		r.failed(path, err)
		return
	}
	defer f.Close()
	b, err := readAll(f) // the size may have grown since, or be untrue
	if err != nil {
		r.failed(path, err)
		return
	}
	r.report(path, ending, b, asked)
}

// readAll reads at most MaxReport bytes; more is errTooLarge.
func readAll(from io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(from, MaxReport+1))
	if err == nil && len(b) > MaxReport {
		return nil, errTooLarge
	}
	return b, err
}

// keep adds a document, unless the run is full.
func (r *run) keep(d muster.Document) {
	if r.full {
		return
	}
	if r.bytes += len(d.Bytes); r.bytes > MaxRun {
		r.stop(d.Path, fmt.Sprintf("and what follows was not read, as one run takes %d MB of reports: check them in parts", MaxRun>>20))
		return
	}
	r.documents = append(r.documents, d)
}
