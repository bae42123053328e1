// Package page reads saved web pages: the report's own words in lines, with
// what the markup says that each line is; what the page says of itself (title,
// outlet, author, address, language, the days it may have appeared on); and,
// in short, what stands on the page beside the report. It never passes markup
// on, and it fetches nothing.
package page

import "muster"

// LineKind is what the markup says that a line is.
type LineKind uint8

// The kinds of line.
const (
	Paragraph  LineKind = iota
	Title               // the headline: at most one, first
	Standfirst          // the summary below the headline
	Heading             // between paragraphs
	Item                // of a list
	Row                 // of a table of data, cells apart by tabs
)

// Line is one line of the report: a paragraph, a heading, or what a single line
// break ends inside a paragraph. Text has neither white space at its ends nor
// line breaks.
type Line struct {
	Text string
	Kind LineKind
	Why  string // the furniture that the markup says it is: "caption", "related" ...; "" for none
	More bool   // goes on in the paragraph of the line before, after a single line break
	// Label is how many bytes of Text are a speaker's name that the markup sets
	// apart in bold: "Ada Brill" in <b>Ada Brill</b> Who pays? 0 for none.
	Label int
}

// Page is what was read.
type Page struct {
	Lines   []Line
	Outside []muster.Outside
	About   About
	Missing string // what could not be read of a damaged file, after its name; "" for nothing
}

// About is what a page says of itself. Every text is one line; absence is "".
type About struct {
	Title    string
	Outlet   string
	Author   string
	Address  string // http or https only
	Language string // the primary subtag, "en"
	// Published has the days of publication that the page names, most trusted
	// first; none is judged against the present day here.
	Published []muster.Candidate
	Modified  muster.Day // the newest day of a change that the page names
	// Why says how the first day was chosen where that is not plain trust.
	Why string
}
