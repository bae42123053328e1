package collect

import (
	"errors"
	"fmt"
	"hash/fnv"

	"muster/collect/warc"
)

// maxHeld bounds the records of an archive that can be found again, by three
// names each: a gigabyte of pages has some thirty thousand.
const maxHeld = 200_000

// held says where records are, by a hash of each name that a later one may use.
type held map[uint64]warc.Place

func (h held) add(rec *warc.Record) {
	for _, name := range []string{"id " + rec.ID, "digest " + rec.Digest, "visit " + rec.Date + " " + rec.Target} {
		if key := hash(name); len(h) < 3*maxHeld {
			if _, taken := h[key]; !taken {
				h[key] = rec.Place
			}
		}
	}
}

// find is where the content of a revisit is.
func (h held) find(rec *warc.Record) (warc.Place, bool) {
	names := []string{"id " + rec.RefersTo, "visit " + rec.RefersToDate + " " + rec.RefersToTarget}
	if rec.RefersTo == "" && rec.RefersToTarget == "" {
		names = append(names, "digest "+rec.Digest)
	}
	for _, name := range names {
		if at, ok := h[hash(name)]; ok && name != "id " && name != "visit  " && name != "digest " {
			return at, true
		}
	}
	return warc.Place{}, false
}

func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s)) // a hash does not fail
	return h.Sum64()
}

// A page may be read again as often as the archive names it, but in all not more
// than so many times what was read so far, and once so many bytes.
const (
	maxAgain  = 8
	freeAgain = 64 << 20
)

// revisit hands on a page that had not changed since an earlier visit: the
// content is that record's, the address and the day are its own.
func (a *archive) revisit(rec *warc.Record) {
	at, ok := a.held.find(rec)
	switch {
	case !ok:
		a.total++
		a.failed(fmt.Sprintf("has at offset %v a page (%s) that was not stored again, as it had not changed, and the archive does not hold the earlier record%s: check the page by itself",
			rec.Place, orNone(rec.Target), naming(rec)))
		return
	case a.file == nil:
		a.total++
		a.passed["page read before"]++
		return
	case a.again > freeAgain && a.again/maxAgain > rec.Offset:
		a.total++
		a.passed["page read too often before"]++
		return
	}
	had, err := warc.At(a.file, at)
	if err == nil && had.Type == "revisit" {
		err = errors.New("refers to a record that refers to another")
	}
	if err != nil {
		a.total++
		a.failed(fmt.Sprintf("has at offset %v a page that was not stored again, and the earlier record at offset %v cannot be read", rec.Place, at))
		return
	}
	a.again += int64(len(had.Block))
	visit := *rec
	a.take(had, &visit)
}

func naming(rec *warc.Record) string {
	switch {
	case rec.RefersTo != "":
		return " " + rec.RefersTo
	case rec.RefersToTarget != "":
		return " of " + rec.RefersToTarget
	}
	return ""
}

func orNone(s string) string {
	if s == "" {
		return "without an address"
	}
	return s
}
