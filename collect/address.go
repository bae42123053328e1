package collect

import (
	"bufio"
	"bytes"
	"strings"
	"time"

	"muster"
)

// maxScheme is the length of the longest scheme of an address.
const maxScheme = 20

// isAddress says whether a path is meant as a web address: it begins with a
// scheme ("https://").
func isAddress(path string) bool {
	scheme, _, ok := strings.Cut(path, "://")
	return ok && scheme != "" && len(scheme) <= maxScheme && strings.Trim(strings.ToLower(scheme), "abcdefghijklmnopqrstuvwxyz0123456789+-.") == ""
}

// address fetches the page at an address and hands on its reports.
func (r *run) address(path string) {
	if r.fetch == nil {
		r.fail(path, "is an address, and nothing is asked of the network unless you say so: add --fetch, or save the page and name the file")
		return
	}
	page, err := r.fetch(path)
	if err != nil {
		r.fail(path, err.Error())
		return
	}
	s := sent{about: muster.Document{Path: path, Address: page.Address}, media: page.Media, encoding: page.Encoding, body: page.Body}
	if day, ok := modified(page.Modified); ok {
		s.about.Published.Candidates = []muster.Candidate{{Day: day, Basis: "file", Where: "HTTP Last-Modified"}}
	}
	if page.Flaw != "" {
		r.fail(path, "is a page whose reply "+page.Flaw+": what was there was read")
	}
	if isArchive("", page.Body) {
		r.archive(path, bufio.NewReader(bytes.NewReader(page.Body)), bytes.NewReader(page.Body))
		return
	}
	switch why := r.sent(s); why {
	case "":
	case noText:
		r.fail(path, "is a page without words: open it in a browser, save it and name the file")
	case noData:
		r.fail(path, "is data and no report: name the page itself")
	case noFile, noGuess:
		r.fail(path, "is no page but a file that Muster does not read: name the page itself")
	default:
		r.fail(path, "is no page but of the kind "+why+": name the page itself")
	}
}

// modified reads HTTP's form of a date: "Tue, 06 May 2025 07:08:09 GMT".
func modified(s string) (muster.Day, bool) {
	t, err := time.Parse("Mon, 02 Jan 2006 15:04:05 MST", s)
	if err != nil {
		return 0, false
	}
	return muster.DayOf(t.Year(), int(t.Month()), t.Day()), true
}
