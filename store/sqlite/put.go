package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf8"

	"muster"
	"muster/marks"
)

// changing changes the store in the transaction of the writer.
type changing struct {
	asking
	conn    *sql.Conn
	fresh   *fresh  // what waits to be entered in the index; nil where it has to be read
	version int64   // of the file, by which it is known whether others changed it
	most    int     // how many reports wait; 0 for mostFresh, tests set less
	last    *posted // of the report entered last; nil where anything changed since
}

// Put keeps a report with its claims, or replaces it whole; its story and links stay.
func (c *changing) Put(ctx context.Context, r muster.Kept, text string, until muster.Day) ([]string, error) {
	left, err := c.dropMarks(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	n, err := c.putReport(ctx, &r)
	if err != nil {
		return nil, err
	}
	c.recent.beside.forget(n)
	if err := c.putClaims(ctx, n, &r); err != nil {
		return nil, err
	}
	list := r.Marks[:min(len(r.Marks), muster.MostMarks)]
	touched, err := c.enter(ctx, entry{day(r.Published), marks.Rank(r.ID), n}, marks.Sought(list))
	if err != nil {
		return nil, err
	}
	if text != "" {
		if err := c.exec(ctx, `INSERT OR REPLACE INTO cached_text (report, until, body) VALUES (?, ?, ?)`, n, until, text); err != nil {
			return nil, err
		}
	}
	return c.ids(ctx, append(left, touched...), n)
}

// ids are those of reports by number, each once, without one.
func (c *changing) ids(ctx context.Context, list []int64, without int64) ([]string, error) {
	slices.Sort(list)
	var out []string
	for _, n := range slices.Compact(list) {
		var id string
		if n == without {
			continue
		}
		if _, err := c.row(ctx, `SELECT id FROM report WHERE n = ?`, []any{n}, &id); err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return out, nil
}

func (c *changing) putReport(ctx context.Context, r *muster.Kept) (n int64, err error) {
	_, err = c.row(ctx, `
		INSERT INTO report (id, path, address, title, outlet, author, language, first_day, last_day, basis, taken, story, signature, marks, said, speakers)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET path = excluded.path, address = excluded.address, title = excluded.title, outlet = excluded.outlet,
			author = excluded.author, language = excluded.language, first_day = excluded.first_day, last_day = excluded.last_day,
			basis = excluded.basis, taken = excluded.taken, signature = excluded.signature, marks = excluded.marks, said = excluded.said, speakers = excluded.speakers,
			story = CASE WHEN excluded.story = '' THEN report.story ELSE excluded.story END
		RETURNING n`,
		[]any{r.ID, r.Path, r.Address, r.Title, r.Outlet, r.Author, r.Language, r.Published.From, r.Published.To, r.Published.Basis, r.Taken, r.Story,
			blob(r.Signature), words64(r.Marks[:min(len(r.Marks), muster.MostMarks)]), sayings(r.Said), codes(r.Speakers)}, &n)
	return n, err
}

func (c *changing) putClaims(ctx context.Context, n int64, r *muster.Kept) error {
	if err := c.exec(ctx, `DELETE FROM claim WHERE report = ?`, n); err != nil {
		return err
	}
	const insert = `
		INSERT INTO claim (report, id, first, past, words, speaker, role, form, measure, subject, tense, period_from, period_to, relation,
			low, high, value, unit, hedge, verdict, verdict_now, said, period_basis, own_first, own_last)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	for i := range r.Claims {
		k := &r.Claims[i]
		if err := c.exec(ctx, insert, n, k.ID, k.Start, k.End, cut(k.Words, muster.MostWords), k.Speaker, k.Role, k.Form, k.Measure, codes(k.Subject),
			string(k.Tense), k.Period.From, k.Period.To, k.Relation, k.Low.String(), k.High.String(), k.Value.String(), k.Unit, string(k.Hedge),
			string(k.Then), string(k.Now), cmp.Or(k.Said.From, r.Published.From), k.Period.Basis, k.Said.From, k.Said.To); err != nil {
			return err
		}
	}
	return nil
}

// sayings are kept a line each.
func sayings(said []string) string {
	var b strings.Builder
	for i, w := range said[:min(len(said), muster.MostSaid)] {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(cut(strings.ReplaceAll(w, "\n", " "), muster.MostSaying))
	}
	return b.String()
}

// day is by which a report's marks are found: 0 where it is not one known day.
func day(d muster.Dating) muster.Day {
	if !d.Exact() {
		return 0
	}
	return d.From
}

// dropMarks takes the marks of a report that is replaced out of the index.
func (c *changing) dropMarks(ctx context.Context, id string) ([]int64, error) {
	var n int64
	var d muster.Dating
	var held []byte
	found, err := c.row(ctx, `SELECT n, first_day, last_day, marks FROM report WHERE id = ?`, []any{id}, &n, &d.From, &d.To, &held)
	if err != nil || !found {
		return nil, err
	}
	return c.leave(ctx, entry{day(d), marks.Rank(id), n}, marks.Sought(from64(held)))
}

// Link keeps links, each in both directions, and drops those of Like 0.
func (c *changing) Link(ctx context.Context, links ...muster.Link) error {
	for _, l := range links {
		made := func(scan func(...any) error) error {
			var from, to int64
			err := scan(&from, &to)
			if err == nil {
				c.recent.link(from, to, int32(max(0, l.Like)))
			}
			return err
		}
		if l.Like > 0 {
			if err := c.each(ctx, made, `INSERT OR REPLACE INTO link (from_report, to_report, alike)
				SELECT a.n, b.n, ?3 FROM report a, report b WHERE a.id = ?1 AND b.id = ?2 AND a.n <> b.n
				UNION ALL SELECT b.n, a.n, ?3 FROM report a, report b WHERE a.id = ?1 AND b.id = ?2 AND a.n <> b.n
				RETURNING from_report, to_report`, l.From, l.To, l.Like); err != nil {
				return err
			}
			continue
		}
		for _, way := range [...][2]string{{l.From, l.To}, {l.To, l.From}} { // of both at once SQLite would look through all links
			if err := c.each(ctx, made, `DELETE FROM link WHERE from_report = (SELECT n FROM report WHERE id = ?) AND to_report = (SELECT n FROM report WHERE id = ?)
				RETURNING from_report, to_report`, way[0], way[1]); err != nil {
				return err
			}
		}
	}
	return nil
}

// Join puts reports into a story.
func (c *changing) Join(ctx context.Context, story string, ids ...string) error {
	for _, id := range ids {
		if err := c.exec(ctx, `UPDATE report SET story = ? WHERE id = ?`, story, id); err != nil {
			return err
		}
	}
	return nil
}

// See keeps one more place where a report appeared.
func (c *changing) See(ctx context.Context, id string, s muster.Sighting) (bool, error) {
	place := s.Address
	if place == "" {
		place = s.Outlet + "\n" + s.Path
	}
	n, err := c.numbers(ctx, `INSERT OR IGNORE INTO sighting (report, address, outlet, path, title, author, first_day, last_day, basis, taken, place)
		SELECT n, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM report WHERE id = ? RETURNING report`,
		s.Address, s.Outlet, s.Path, s.Title, s.Author, s.Published.From, s.Published.To, s.Published.Basis, s.Taken, place, id)
	return len(n) > 0, err
}

// Unsettle has the stories of reports looked at again later.
func (c *changing) Unsettle(ctx context.Context, ids ...string) error {
	for _, id := range ids {
		if err := c.exec(ctx, `INSERT OR IGNORE INTO unsettled (report) SELECT n FROM report WHERE id = ?`, id); err != nil {
			return err
		}
	}
	return nil
}

// Settled says that this was done.
func (c *changing) Settled(ctx context.Context, ids ...string) error {
	for _, id := range ids {
		if err := c.exec(ctx, `DELETE FROM unsettled WHERE report = (SELECT n FROM report WHERE id = ?)`, id); err != nil {
			return err
		}
	}
	return nil
}

// Linked says that the links of reports were found again.
func (c *changing) Linked(ctx context.Context, ids ...string) error {
	for _, id := range ids {
		if err := c.exec(ctx, `DELETE FROM unlinked WHERE report = (SELECT n FROM report WHERE id = ?)`, id); err != nil {
			return err
		}
	}
	return nil
}

// codes are written between spaces, so that one is found as " DEU ".
func codes(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return " " + strings.Join(list, " ") + " "
}

// cut keeps whole characters.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}

// blob is never null.
func blob(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

func words64(list []uint64) []byte {
	b := make([]byte, 0, 8*len(list))
	for _, w := range list {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	return b
}

func from64(b []byte) []uint64 {
	list := make([]uint64, 0, len(b)/8)
	for ; len(b) >= 8; b = b[8:] {
		list = append(list, binary.LittleEndian.Uint64(b))
	}
	return list
}
