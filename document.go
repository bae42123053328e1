package muster

// Document is one report as it arrived. Bytes are the file's own; nothing
// later changes them.
type Document struct {
	ID        string // "sha256:…" of the clean text; a repeat in one run gets "#2"
	Path      string
	Part      string // which report of a file of several; "" when the file is one
	Format    string // "txt", "md", "html" ...
	Title     string
	Outlet    string
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
}
