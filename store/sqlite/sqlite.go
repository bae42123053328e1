// Package sqlite keeps reports and claims in one file of SQLite, without cgo.
// One connection writes, in a transaction a change; others read beside it
// (write-ahead log). A change has returned only when it is on the disk.
package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"muster"
	"muster/marks"
)

// Store is a [muster.Store] in one file.
type Store struct {
	asking // of the readers
	read   *sql.DB
	write  *sql.DB
	writer *changing     // on the one connection of write
	turn   chan struct{} // holds who changes the store now
}

var _ muster.Store = (*Store)(nil)

// readers is how many connections read at once: more than the cores of a
// laptop gain nothing.
const readers = 4

// Open opens the store in a file, makes it where there is none, and brings it to
// the newest version. The error is one sentence: what is wrong, where, and what
// to do.
func Open(ctx context.Context, path string) (*Store, error) {
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("the store %s cannot be made: its folder does not exist; make it or name another file", path)
	}
	// What somebody reads is their own: SQLite gives its other files the same rights.
	if f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600); err == nil {
		f.Close()
	}
	s := &Store{turn: make(chan struct{}, 1)}
	var err error
	if s.write, err = connect(path, 1); err == nil {
		err = migrate(ctx, s.write)
	}
	if err == nil {
		s.read, err = connect(path, readers)
	}
	if err == nil {
		s.asking.of = s.read
		var c *sql.Conn
		if c, err = s.write.Conn(ctx); err == nil {
			s.writer = &changing{asking: asking{of: c, recent: &recent{}}, conn: c}
			err = s.unlink(ctx)
		}
	}
	if err != nil {
		s.Close()
		return nil, fmt.Errorf("the store %s cannot be opened: %w", path, Plain(err))
	}
	return s, nil
}

// unlink has the links of all reports found again where they were made by another edition
// of what makes two alike.
func (s *Store) unlink(ctx context.Context) error {
	const other = `SELECT edition FROM alike WHERE edition <> ?`
	if n, err := s.writer.numbers(ctx, other, marks.Edition); err != nil || len(n) == 0 {
		return err
	}
	return s.Change(ctx, func(muster.Changing) error {
		n, err := s.writer.numbers(ctx, other, marks.Edition)
		if err != nil || len(n) == 0 {
			return err
		}
		if err := s.writer.exec(ctx, `INSERT OR IGNORE INTO unlinked SELECT n FROM report`); err != nil {
			return err
		}
		return s.writer.exec(ctx, `UPDATE alike SET edition = ?`, marks.Edition)
	})
}

// connect opens a pool on the file. Full synchronisation makes every commit
// durable before it is acknowledged.
func connect(path string, most int) (*sql.DB, error) {
	q := url.Values{"_txlock": {"immediate"}, "_pragma": {
		"busy_timeout(30000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)",
		// A report changes some forty pages all over the index of marks: the log may grow
		// to 32 MB before it is written back, and as much of the file stays in memory.
		"wal_autocheckpoint(8000)", "cache_size(-32000)", "temp_store(MEMORY)",
	}}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: q.Encode()}).String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	return db, nil
}

// Close closes the file.
func (s *Store) Close() error {
	s.asking.close()
	var first error
	keep := func(err error) {
		if first == nil {
			first = err
		}
	}
	if s.writer != nil {
		s.writer.close()
		keep(s.writer.conn.Close())
	}
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			keep(db.Close())
		}
	}
	return first
}

// Change makes changes in a transaction of the writer, which has the file for itself
// from its beginning, against other processes as well.
func (s *Store) Change(ctx context.Context, do func(muster.Changing) error) error {
	select {
	case s.turn <- struct{}{}:
		defer func() { <-s.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if err := s.writer.exec(ctx, `BEGIN IMMEDIATE`); err != nil {
		return err
	}
	done := false
	defer func() {
		if !done { // given up, or do panicked
			s.writer.forget()
			s.writer.exec(context.WithoutCancel(ctx), `ROLLBACK`)
		}
	}()
	if err := s.writer.begun(ctx); err != nil {
		return err
	}
	if err := do(s.writer); err != nil {
		return err
	}
	if err := s.writer.exec(ctx, `COMMIT`); err != nil {
		return err
	}
	done = true
	return nil
}

// begun forgets what is known of the file where others changed it.
func (c *changing) begun(ctx context.Context) error {
	version, err := c.numbers(ctx, `PRAGMA data_version`)
	if err != nil {
		return err
	}
	if version[0] != c.version {
		c.version = version[0]
		c.forget()
	}
	return nil
}

// forget forgets what is known of the file.
func (c *changing) forget() { c.fresh, c.last, c.recent = nil, nil, &recent{} }

// Expire drops cached texts whose day has come, and overwrites what they were in the file.
func (s *Store) Expire(ctx context.Context, today muster.Day) (int, error) {
	gone := 0
	if n, err := s.numbers(ctx, `SELECT COUNT(*) FROM cached_text WHERE until <= ?`, today); err != nil || n[0] == 0 {
		return 0, err // nobody waits for a turn in vain
	}
	err := s.Change(ctx, func(muster.Changing) error {
		if err := s.writer.exec(ctx, `PRAGMA secure_delete = ON`); err != nil {
			return err
		}
		n, err := s.writer.numbers(ctx, `DELETE FROM cached_text WHERE until <= ? RETURNING report`, today)
		gone = len(n)
		if err == nil {
			err = s.writer.exec(ctx, `PRAGMA secure_delete = OFF`)
		}
		return err
	})
	// The log has the pages as they were; where others read for long, it is emptied later.
	for _, step := range [...]string{`PRAGMA busy_timeout = 200`, `PRAGMA wal_checkpoint(TRUNCATE)`, `PRAGMA busy_timeout = 30000`} {
		if err == nil {
			err = s.writer.exec(ctx, step)
		}
	}
	return gone, err
}
