// Package sqlite keeps reports and claims in one file of SQLite, without cgo.
// One connection writes, in a transaction a call; others read beside it
// (write-ahead log). A write has returned only when it is on the disk.
package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver "sqlite"

	"muster"
)

//go:embed migrations/*.sql
var files embed.FS

// Store is a [muster.Store] in one file.
type Store struct {
	write *sql.DB
	read  *sql.DB
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
	s := &Store{}
	var err error
	if s.write, err = connect(path, 1); err == nil {
		err = migrate(ctx, s.write)
	}
	if err == nil {
		s.read, err = connect(path, readers)
	}
	if err != nil {
		s.Close()
		return nil, fmt.Errorf("the store %s cannot be opened (%w): name a file that Muster made, or a new one", path, err)
	}
	return s, nil
}

// connect opens a pool on the file. Full synchronisation makes every commit
// durable before it is acknowledged.
func connect(path string, most int) (*sql.DB, error) {
	q := url.Values{"_txlock": {"immediate"}, "_pragma": {
		"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)",
		// A report changes some sixty pages all over the index of marks: the log may grow
		// to 32 MB before it is written back, and as much of the file stays in memory.
		"wal_autocheckpoint(8000)", "cache_size(-32000)",
	}}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: q.Encode()}).String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(most)
	return db, nil
}

// migrate runs the migrations that a file has not seen.
func migrate(ctx context.Context, db *sql.DB) error {
	p, err := provider(db)
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

func provider(db *sql.DB) (*goose.Provider, error) {
	sub, err := fs.Sub(files, "migrations")
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectSQLite3, db, sub)
}

// Close closes the file.
func (s *Store) Close() error {
	var first error
	for _, db := range []*sql.DB{s.read, s.write} {
		if db == nil {
			continue
		}
		if err := db.Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// change runs do in a transaction of the writer.
func (s *Store) change(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		tx.Rollback()
		return err
	}
	return tx.Commit()
}
