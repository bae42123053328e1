package muster

// Report is everything read from one document: what `muster check` shows.
type Report struct {
	Document   Document
	Text       Text
	Statements []Statement
	Quantities []Quantity
	Findings   []Finding // in order of the claims' Start
	Notes      []Note
}

// Check is the outcome of one run.
type Check struct {
	Version  string
	Newest   EditionID
	Editions int
	Digest   string // "sha256:…" of the books
	Today    Day    // what "now" means
	Reports  []Report
	Stories  []Story
	Errors   []FileError
	Remarks  []Remark
}

// FileError is a report that could not be read: one sentence, what, where and
// what to do.
type FileError struct{ Path, Error string }

// Remark is what a reader should know of a file that was read: one sentence.
type Remark struct{ Path, Why string }
