package sqlite

import (
	"context"
	"database/sql"
	"sync"
)

// preparer is a pool, or the connection of the writer.
type preparer interface {
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// asking asks with statements that are prepared once: to read SQL costs more than to
// run most of it.
type asking struct {
	of    preparer
	mu    sync.Mutex
	known map[string]*sql.Stmt

	recent *recent // nil for readers, which are many at once
}

func (a *asking) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if s := a.known[query]; s != nil {
		return s, nil
	}
	s, err := a.of.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	if a.known == nil {
		a.known = map[string]*sql.Stmt{}
	}
	a.known[query] = s
	return s, nil
}

func (a *asking) close() {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, s := range a.known {
		s.Close()
	}
	a.known = nil
}

func (a *asking) query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := a.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

func (a *asking) exec(ctx context.Context, query string, args ...any) error {
	s, err := a.statement(ctx, query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(ctx, args...)
	return err
}

// each hands on the rows of an answer.
func (a *asking) each(ctx context.Context, do func(scan func(...any) error) error, query string, args ...any) error {
	rows, err := a.query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// row scans the one row of an answer; false where there is none.
func (a *asking) row(ctx context.Context, query string, args []any, into ...any) (bool, error) {
	found := false
	err := a.each(ctx, func(scan func(...any) error) error {
		found = true
		return scan(into...)
	}, query, args...)
	return found, err
}

// numbers are the first column of an answer.
func (a *asking) numbers(ctx context.Context, query string, args ...any) ([]int64, error) {
	var list []int64
	err := a.each(ctx, func(scan func(...any) error) error {
		list = append(list, 0)
		return scan(&list[len(list)-1])
	}, query, args...)
	return list, err
}

// strings are the first column of an answer.
func (a *asking) strings(ctx context.Context, query string, args ...any) ([]string, error) {
	var list []string
	err := a.each(ctx, func(scan func(...any) error) error {
		list = append(list, "")
		return scan(&list[len(list)-1])
	}, query, args...)
	return list, err
}
