package muster

// Document is one report as it arrived. Bytes are the file's own; nothing
// later changes them.
type Document struct {
	ID        string // "sha256:…" of the clean text; a repeat in one run gets "#2"
	Path      string
	Address   string // where it was published, "" when the file does not say
	Part      string // which report of a file of several; "" when the file is one
	Format    string // "txt", "md", "html", "pdf" ...
	Title     string
	Outlet    string
	Author    string // as the byline or the metadata names it; "" when unknown
	Language  string // BCP 47, "en"
	Published Dating
	Bytes     []byte
}

// Dating says when a report appeared and how that is known. Where no day is
// known, Window may still be, each bound with its evidence in Why. Both ends
// unknown means no evidence at all.
type Dating struct {
	Window
	Basis string // metadata | text | flag | inferred | none
	Why   string // the evidence, one plain sentence
	// Candidates are all the days that the file and its text offer, the chosen
	// one among them, in order of trust.
	Candidates []Candidate
}

// Candidate is one day on which a document may have been published, and where
// it says so: "JSON-LD datePublished", "Open Graph", "byline".
type Candidate struct {
	Day   Day
	Basis string // metadata | text | file
	Where string
}
