package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"io/fs"

	"github.com/pressly/goose/v3"

	"muster"
	"muster/marks"
)

//go:embed migrations/*.sql
var files embed.FS

// refilled is the version of the step that is no SQL: it fills the index of marks from
// the reports' own. Version 5 filled an index that is no longer made.
const refilled = 7

// mostTries is how often a step of the migrations may find that another program has
// just made it.
const mostTries = 20

// migrate runs the migrations that a file has not seen. Where another program runs them
// at the same time one of the two finds a step made already: it waits its turn and looks
// again.
func migrate(ctx context.Context, db *sql.DB) error {
	var err error
	for range mostTries {
		var p *goose.Provider
		if p, err = provider(db); err != nil {
			return err
		}
		if newer := (errNewer{}); errors.As(notNewer(ctx, p), &newer) {
			return newer
		}
		if _, err = p.Up(ctx); err == nil || ctx.Err() != nil {
			return err
		}
		tx, busy := db.BeginTx(ctx, nil) // immediate: it begins when the other's step is done
		if busy != nil {
			return err
		}
		tx.Rollback()
	}
	return err
}

func provider(db *sql.DB) (*goose.Provider, error) {
	sub, err := fs.Sub(files, "migrations")
	if err != nil {
		return nil, err
	}
	nothing := &goose.GoFunc{RunTx: func(context.Context, *sql.Tx) error { return nil }}
	return goose.NewProvider(goose.DialectSQLite3, db, sub,
		goose.WithGoMigrations(goose.NewGoMigration(5, nothing, nothing), goose.NewGoMigration(refilled, &goose.GoFunc{RunTx: refill}, nothing)))
}

// refill enters the marks of all reports, so many at a time.
func refill(ctx context.Context, tx *sql.Tx) error {
	c := &changing{asking: asking{of: tx}}
	defer c.close()
	for last, more := int64(0), true; more; {
		more = false
		f := &fresh{head: map[uint32]int32{}}
		err := c.each(ctx, func(scan func(...any) error) error {
			var id string
			var d muster.Dating
			var held []byte
			err := scan(&last, &id, &d.From, &d.To, &held)
			f.add(entry{day(d), marks.Rank(id), last}, marks.Sought(from64(held)))
			more = true
			return err
		}, `SELECT n, id, first_day, last_day, marks FROM report WHERE n > ? ORDER BY n LIMIT ?`, last, 4*mostFresh)
		if err != nil {
			return err
		}
		if err := c.absorb(ctx, f); err != nil {
			return err
		}
	}
	return nil
}
