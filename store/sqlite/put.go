package sqlite

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"strings"
	"unicode/utf8"

	"muster"
)

// Put keeps a report with its claims, or replaces it whole; its story stays.
func (s *Store) Put(ctx context.Context, r muster.Kept, text string, until muster.Day, others ...muster.Placed) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		if err := dropMarks(ctx, tx, r.ID); err != nil {
			return err
		}
		n, err := putReport(ctx, tx, &r)
		if err != nil {
			return err
		}
		if err := putClaims(ctx, tx, n, &r); err != nil {
			return err
		}
		if err := putMarks(ctx, tx, n, &r); err != nil {
			return err
		}
		if err := putLinks(ctx, tx, n, r.Alike); err != nil {
			return err
		}
		for _, p := range others {
			if err := place(ctx, tx, p); err != nil {
				return err
			}
		}
		if text == "" {
			return nil
		}
		_, err = tx.ExecContext(ctx, `INSERT OR REPLACE INTO cached_text (report, until, body) VALUES (?, ?, ?)`, n, until, text)
		return err
	})
}

func putReport(ctx context.Context, tx *sql.Tx, r *muster.Kept) (n int64, err error) {
	err = tx.QueryRowContext(ctx, `
		INSERT INTO report (id, path, address, title, outlet, author, language, first_day, last_day, basis, taken, story, signature, marks, said, speakers)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET path = excluded.path, address = excluded.address, title = excluded.title, outlet = excluded.outlet,
			author = excluded.author, language = excluded.language, first_day = excluded.first_day, last_day = excluded.last_day,
			basis = excluded.basis, taken = excluded.taken, signature = excluded.signature, marks = excluded.marks, said = excluded.said, speakers = excluded.speakers,
			story = CASE WHEN excluded.story = '' THEN report.story ELSE excluded.story END
		RETURNING n`,
		r.ID, r.Path, r.Address, r.Title, r.Outlet, r.Author, r.Language, r.Published.From, r.Published.To, r.Published.Basis, r.Taken, r.Story,
		words32(r.Signature), words64(r.Marks[:min(len(r.Marks), muster.MostMarks)]), sayings(r.Said), codes(r.Speakers)).Scan(&n)
	return n, err
}

func putClaims(ctx context.Context, tx *sql.Tx, n int64, r *muster.Kept) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM claim WHERE report = ?`, n); err != nil {
		return err
	}
	if len(r.Claims) == 0 {
		return nil
	}
	insert, err := tx.PrepareContext(ctx, `
		INSERT INTO claim (report, id, first, past, words, speaker, role, form, measure, subject, tense, period_from, period_to, relation,
			low, high, value, unit, hedge, verdict, verdict_now, said, period_basis)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for i := range r.Claims {
		c := &r.Claims[i]
		if _, err := insert.ExecContext(ctx, n, c.ID, c.Start, c.End, cut(c.Words, muster.MostWords), c.Speaker, c.Role, c.Form, c.Measure, codes(c.Subject),
			string(c.Tense), c.Period.From, c.Period.To, c.Relation, c.Low.String(), c.High.String(), c.Value.String(), c.Unit, string(c.Hedge),
			string(c.Then), string(c.Now), r.Published.From, c.Period.Basis); err != nil {
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

// dropMarks drops the marks of a report that is replaced: they are in its row.
func dropMarks(ctx context.Context, tx *sql.Tx, id string) error {
	var n int64
	var d muster.Dating
	var marks []byte
	err := tx.QueryRowContext(ctx, `SELECT n, first_day, last_day, marks FROM report WHERE id = ?`, id).Scan(&n, &d.From, &d.To, &marks)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	list := from64(marks)
	for _, m := range list[:min(len(list), muster.MostSought)] {
		if _, err := tx.ExecContext(ctx, `DELETE FROM mark WHERE hash = ? AND day = ? AND report = ?`, int64(m), day(d), n); err != nil {
			return err
		}
	}
	return nil
}

func putMarks(ctx context.Context, tx *sql.Tx, n int64, r *muster.Kept) error {
	if len(r.Marks) == 0 {
		return nil
	}
	insert, err := tx.PrepareContext(ctx, `INSERT OR IGNORE INTO mark (hash, day, report) VALUES (?, ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, m := range r.Marks[:min(len(r.Marks), muster.MostSought)] {
		if _, err := insert.ExecContext(ctx, int64(m), day(r.Published), n); err != nil {
			return err
		}
	}
	return nil
}

// putLinks writes each link in both directions.
func putLinks(ctx context.Context, tx *sql.Tx, n int64, alike []muster.Alike) error {
	for _, drop := range []string{
		`DELETE FROM link WHERE (from_report, to_report) IN (SELECT to_report, from_report FROM link WHERE from_report = ?)`,
		`DELETE FROM link WHERE from_report = ?`,
	} {
		if _, err := tx.ExecContext(ctx, drop, n); err != nil {
			return err
		}
	}
	for _, a := range alike {
		if _, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO link (from_report, to_report, alike)
			SELECT ?1, n, ?3 FROM report WHERE id = ?2 AND n <> ?1 UNION ALL SELECT n, ?1, ?3 FROM report WHERE id = ?2 AND n <> ?1`, n, a.ID, a.Like); err != nil {
			return err
		}
	}
	return nil
}

func place(ctx context.Context, tx *sql.Tx, p muster.Placed) error {
	for _, id := range p.Reports {
		if _, err := tx.ExecContext(ctx, `UPDATE report SET story = ? WHERE id = ?`, p.Story, id); err != nil {
			return err
		}
	}
	return nil
}

// Join puts reports into a story.
func (s *Store) Join(ctx context.Context, story string, ids ...string) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		return place(ctx, tx, muster.Placed{Story: story, Reports: ids})
	})
}

// Expire drops cached texts whose day has come.
func (s *Store) Expire(ctx context.Context, today muster.Day) (int, error) {
	gone := int64(0)
	err := s.change(ctx, func(tx *sql.Tx) error {
		r, err := tx.ExecContext(ctx, `DELETE FROM cached_text WHERE until <= ?`, today)
		if err == nil {
			gone, err = r.RowsAffected()
		}
		return err
	})
	return int(gone), err
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

func words32(list []uint32) []byte {
	b := make([]byte, 0, 4*len(list))
	for _, w := range list {
		b = binary.LittleEndian.AppendUint32(b, w)
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

func from32(b []byte) []uint32 {
	var list []uint32
	for ; len(b) >= 4; b = b[4:] {
		list = append(list, binary.LittleEndian.Uint32(b))
	}
	return list
}

func from64(b []byte) []uint64 {
	var list []uint64
	for ; len(b) >= 8; b = b[8:] {
		list = append(list, binary.LittleEndian.Uint64(b))
	}
	return list
}
