// Package pack turns the shelf's text into the loaded form of the books and
// finds lines in it again.
//
// A pack is text: a header line, then tab-separated lines in byte order. The
// first field says what a line is, the next ones are what it is looked up by:
//
//	b  edition  entity measure from to note                     a break: not comparable with what is before
//	d  edition  day  cells                                      official rates of a day
//	e  edition  published title publisher address licence second-hand held price-base columns currencies note
//	g  edition  entity measure from to table kind why           a gap, and why
//	k  source   day  title                                      an edition known to exist
//	m  group    edition country signed joined left              a membership
//	n  edition  entity measure from to note                     a remark on figures
//	o  edition  name sha256 bytes layout cells transcribed      the file it was read from
//	s  edition  measure entity unit prices nth table row printed-unit printed-prices cells   a series
//
// Byte order is the index: a look-up is a binary search over the text itself,
// so opening a pack reads only its header. Numbers stay as they were printed
// and are parsed when asked for.
package pack

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

const magic = "muster.books/1 sha256:"

// Pack is the loaded form of some editions. The zero Pack holds nothing.
type Pack struct {
	Digest string // "sha256:…" of the lines
	lines  string // sorted, each ending in "\n"
}

// Open reads a pack's header. The lines are trusted to be what Build wrote;
// Verify checks them.
func Open(text string) (Pack, error) {
	head, lines, ok := strings.Cut(text, "\n")
	if !ok || !strings.HasPrefix(head, magic) {
		return Pack{}, fmt.Errorf("not a pack of books: its first line is not %q and a checksum", magic)
	}
	return Pack{Digest: head[len(magic)-len("sha256:"):], lines: lines}, nil
}

// Verify says whether the lines are those the header's checksum was made of.
func (p Pack) Verify() bool { return p.Digest == digest(p.lines) }

// Text is the pack with its header, as Open reads it.
func (p Pack) Text() string {
	return strings.TrimSuffix(magic, "sha256:") + p.Digest + "\n" + p.lines
}

// FromLines sorts lines into a pack; each is as the package says, without its
// end.
func FromLines(lines []string) Pack {
	slices.Sort(lines)
	text := ""
	if len(lines) > 0 {
		text = strings.Join(lines, "\n") + "\n"
	}
	return Pack{Digest: digest(text), lines: text}
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256:" + hex.EncodeToString(sum[:])
}
