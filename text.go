package muster

// Span is a half-open range of UTF-8 byte offsets into Text.Body.
type Span struct{ Start, End int }

// Len is the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains says whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps says whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Text is the clean text of a document. For valid UTF-8 .txt and .md Body is
// the file itself, so spans are offsets into the file ("file"); for everything
// else Body is what was extracted ("text").
type Text struct {
	Body    string
	Offsets string // "file" | "text"
	Title   Span   // of the headline inside Body; empty when there is none
	Blocks  []Block
	Skipped []Skip
	Outside []Outside
	Missing string // what of the file could not be read, as the rest of a sentence; "" for nothing
}

// Of returns the words of a span.
func (t *Text) Of(s Span) string { return t.Body[s.Start:s.End] }

// BlockKind says what a block of text is.
type BlockKind string

// The kinds of block that are read.
const (
	TitleBlock     BlockKind = "title"
	ParagraphBlock BlockKind = "paragraph"
	TurnBlock      BlockKind = "turn" // an interview turn; Speaker says whose
	BoxBlock       BlockKind = "box"  // an encyclopedia box: skipped as furniture, its claims still read
)

// Block is a stretch of text that is read: a headline, a paragraph, an
// interview turn. Blocks are in order and do not overlap.
type Block struct {
	Span
	Kind    BlockKind
	Speaker Span // the label of an interview turn ("Martin"), else empty
}

// Skip is a stretch that is told apart from the report's own words, and why:
// "caption", "credit", "heading", "share counts", "encyclopedia box" ...
type Skip struct {
	Span
	Why string
}

// Outside is a stretch of a page that stands beside the report and is no part
// of Text.Body: navigation, comments, "read next". Text has its first words.
type Outside struct {
	Why  string
	Text string
}
