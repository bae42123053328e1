// Package books answers for official figures, rates and memberships.
//
// The truth is the text in shelf/: a folder for each source and edition, never
// overwritten. `go generate ./books` packs it into pack/*.pack, which are
// embedded; a test compares the two. README.md lays the shelf out and says how
// to add an edition.
//
//go:generate go run generate.go
package books

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"slices"
	"sync"

	"muster"
	"muster/books/pack"
)

// Shelf is a set of editions. It implements [muster.Books] apart from the
// ledger, is read-only and safe for concurrent use. Slices that it returns are
// shared: callers do not change them.
type Shelf struct {
	packs   []pack.Pack
	index   func() *index
	members func() map[string]group
}

// Open returns the editions inside the program. It reads nothing but the
// packs' headers; the rest is read when asked for.
func Open() (*Shelf, error) {
	var packs []pack.Pack
	for _, text := range embedded() {
		p, err := pack.Open(text)
		if err != nil {
			return nil, fmt.Errorf("the books inside the program are damaged (%v); run go generate ./books and build again", err)
		}
		packs = append(packs, p)
	}
	return shelf(packs), nil
}

// OpenDir returns the editions inside the program and those of a folder laid
// out like the shelf. An edition of the folder stands in for its twin inside:
// see twin.go. The error is one sentence: what is wrong, where, and what to do.
func OpenDir(extra string) (*Shelf, error) {
	s, err := Open()
	if err != nil || extra == "" {
		return s, err
	}
	info, err := os.Stat(extra)
	if err != nil || !info.IsDir() {
		return nil, fmt.Errorf("the books folder %s is not a folder that can be read; give one laid out as source/2025-03-13/origin.json and figures.csv", extra)
	}
	more, err := pack.Build(os.DirFS(extra))
	if err != nil {
		return nil, fmt.Errorf("the books folder %s: %w", extra, err)
	}
	inside := s.index()
	packs := slices.Clone(s.packs)
	for _, group := range slices.Sorted(maps.Keys(more)) {
		p := more[group]
		for line := range more[group].All("e\t") {
			id := muster.EditionID(field(line, 0))
			if inside.byID[id] == nil {
				continue
			}
			if !s.admit(id, p) {
				return nil, fmt.Errorf("the books folder %s: edition %s is already inside the program and is never overwritten; take it out of the folder or give it its own day", extra, id)
			}
			p = s.completed(id, p)
		}
		packs = append(packs, p)
	}
	return shelf(packs), nil
}

// shelf wires the lazily read parts to the packs.
func shelf(packs []pack.Pack) *Shelf {
	s := &Shelf{packs: packs}
	s.index = sync.OnceValue(s.readIndex)
	s.members = sync.OnceValue(s.readMembers)
	return s
}

// Digest is "sha256:…" over the checksums of the packs, in their fixed order.
func (s *Shelf) Digest() string {
	h := sha256.New()
	for _, p := range s.packs {
		h.Write([]byte(p.Digest + "\n"))
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil))
}
