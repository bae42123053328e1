package sqlite

import (
	"context"
	"database/sql"
	"encoding/binary"
	"strings"
	"unicode/utf8"

	"muster"
)

// Put keeps a report with its claims, or replaces it whole; its story stays.
func (s *Store) Put(ctx context.Context, r muster.Kept, text string, until muster.Day) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		n, err := putReport(ctx, tx, &r)
		if err != nil {
			return err
		}
		if err := putClaims(ctx, tx, n, &r); err != nil {
			return err
		}
		if err := putMarks(ctx, tx, n, r.Marks); err != nil {
			return err
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
		INSERT INTO report (id, path, address, title, outlet, author, language, first_day, last_day, basis, taken, story, signature, marks)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET path = excluded.path, address = excluded.address, title = excluded.title, outlet = excluded.outlet,
			author = excluded.author, language = excluded.language, first_day = excluded.first_day, last_day = excluded.last_day,
			basis = excluded.basis, taken = excluded.taken, signature = excluded.signature, marks = excluded.marks,
			story = CASE WHEN excluded.story = '' THEN report.story ELSE excluded.story END
		RETURNING n`,
		r.ID, r.Path, r.Address, r.Title, r.Outlet, r.Author, r.Language, r.Published.From, r.Published.To, r.Published.Basis, r.Taken, r.Story,
		words32(r.Signature), words64(r.Marks)).Scan(&n)
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
			low, high, value, unit, hedge, verdict, verdict_now, said)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for i := range r.Claims {
		c := &r.Claims[i]
		if _, err := insert.ExecContext(ctx, n, c.ID, c.Start, c.End, cut(c.Words, muster.MostWords), c.Speaker, c.Role, c.Form, c.Measure, codes(c.Subject),
			string(c.Tense), c.Period.From, c.Period.To, c.Relation, c.Low.String(), c.High.String(), c.Value.String(), c.Unit, string(c.Hedge),
			string(c.Then), string(c.Now), r.Published.From); err != nil {
			return err
		}
	}
	return nil
}

func putMarks(ctx context.Context, tx *sql.Tx, n int64, marks []uint64) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM mark WHERE report = ?`, n); err != nil {
		return err
	}
	if len(marks) == 0 {
		return nil
	}
	insert, err := tx.PrepareContext(ctx, `INSERT OR IGNORE INTO mark (hash, report) VALUES (?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, m := range marks[:min(len(marks), muster.MostMarks)] {
		if _, err := insert.ExecContext(ctx, int64(m), n); err != nil {
			return err
		}
	}
	return nil
}

// Join puts reports into a story.
func (s *Store) Join(ctx context.Context, story string, ids ...string) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		for _, id := range ids {
			if _, err := tx.ExecContext(ctx, `UPDATE report SET story = ? WHERE id = ?`, story, id); err != nil {
				return err
			}
		}
		return nil
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
