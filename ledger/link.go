package ledger

import (
	"fmt"
)

// link checks what entries say of one another: ids are unique, an entry
// supersedes an earlier one of the same maker, and the superseded one ends the
// day its successor is made. Where the superseded entry gives no "until", link
// fills it in.
func link(entries []Entry) error {
	byID := make(map[string]*Entry, len(entries))
	for i := range entries {
		e := &entries[i]
		if first := byID[e.ID]; first != nil {
			return &Error{e.File, e.Line, fmt.Sprintf("the id %s is taken by %s:%d", e.ID, first.File, first.Line), "choose another"}
		}
		byID[e.ID] = e
	}
	for i := range entries {
		e := &entries[i]
		if of := byID[e.Of]; e.Of != "" && (of == nil || of.Entity != e.Entity || stage(of.Kind)) {
			return &Error{e.File, e.Line, "it belongs to " + e.Of + ", which is no promise of " + e.Entity, "give the id of a promise of the same maker"}
		}
		if e.Supersedes == "" {
			continue
		}
		old := byID[e.Supersedes]
		switch {
		case old == nil:
			return &Error{e.File, e.Line, "it supersedes " + e.Supersedes + ", which is no entry", "give the id of an entry"}
		case old.Entity != e.Entity:
			return &Error{e.File, e.Line, "it supersedes an entry of " + old.Entity, "an entry supersedes one of the same maker"}
		case old.Made >= e.Made:
			return &Error{e.File, e.Line, "it supersedes " + old.ID + ", which is not older", "correct made or supersedes"}
		case !old.Until.Known():
			old.Until = e.Made
		case old.Until > e.Made:
			return &Error{old.File, old.Line, "it is in force after " + e.ID + " superseded it", "leave until out, or correct it"}
		}
	}
	return nil
}
