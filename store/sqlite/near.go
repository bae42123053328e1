package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"math"
	"slices"
	"strings"

	"muster"
)

// Near lists reports that share marks, most first. A mark costs a look-up of at
// most Common+1 rows of the days asked for, however many reports are held.
func (s *Store) Near(ctx context.Context, q muster.NearQuery) ([]muster.Kept, error) {
	// Days that are not known lie at 0, before all others.
	find, err := s.read.PrepareContext(ctx, `
		SELECT report FROM mark WHERE hash = ?1 AND day BETWEEN ?2 AND ?3
		UNION ALL SELECT report FROM mark WHERE hash = ?1 AND day = 0 AND ?2 > 0 LIMIT ?4`)
	if err != nil {
		return nil, err
	}
	defer find.Close()
	to := q.To
	if to == 0 {
		to = math.MaxInt32
	}
	shared := map[int64]int{}
	for _, m := range q.Marks[:min(len(q.Marks), muster.MostSought)] {
		having, err := numbers(find.QueryContext(ctx, int64(m), q.From, to, q.Common+1))
		if err != nil {
			return nil, err
		}
		if len(having) > q.Common {
			continue
		}
		for _, n := range having {
			shared[n]++
		}
	}
	found := make([]int64, 0, len(shared))
	for n, k := range shared {
		if k >= q.Least {
			found = append(found, n)
		}
	}
	slices.SortFunc(found, func(a, b int64) int { return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b)) })
	if q.Most > 0 && len(found) > q.Most {
		// The last to be listed has equals: all of them are read, the least ids stay.
		least := shared[found[q.Most-1]]
		found = found[:q.Most+slices.IndexFunc(append(found[q.Most:len(found):len(found)], -1), func(n int64) bool { return shared[n] < least })]
	}
	out := make([]muster.Kept, 0, len(found))
	count := map[string]int{}
	read, err := s.read.PrepareContext(ctx, whole+`n = ?`)
	if err != nil {
		return nil, err
	}
	defer read.Close()
	for _, n := range found {
		r, err := scanned(read.QueryRowContext(ctx, n))
		if err != nil {
			return nil, err
		}
		count[r.ID] = shared[n]
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b muster.Kept) int {
		return cmp.Or(cmp.Compare(count[b.ID], count[a.ID]), cmp.Compare(a.ID, b.ID))
	})
	if q.Most > 0 && len(out) > q.Most {
		out = out[:q.Most]
	}
	return out, nil
}

// Known lists reports by id, with signatures and marks.
func (s *Store) Known(ctx context.Context, ids ...string) ([]muster.Kept, error) {
	var out []muster.Kept
	for _, id := range ids {
		r, err := scanned(s.read.QueryRowContext(ctx, whole+`id = ?`, id))
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b muster.Kept) int { return cmp.Compare(a.ID, b.ID) })
	return out, nil
}

// Links lists the links from reports.
func (s *Store) Links(ctx context.Context, ids ...string) ([]muster.Link, error) {
	find, err := s.read.PrepareContext(ctx, `
		SELECT b.id, l.alike FROM report a JOIN link l ON l.from_report = a.n JOIN report b ON b.n = l.to_report WHERE a.id = ? ORDER BY b.id`)
	if err != nil {
		return nil, err
	}
	defer find.Close()
	var out []muster.Link
	for _, id := range ids {
		if out, err = links(out, id)(find.QueryContext(ctx, id)); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(out, func(a, b muster.Link) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return out, nil
}

// links appends those from a report.
func links(out []muster.Link, from string) func(*sql.Rows, error) ([]muster.Link, error) {
	return func(rows *sql.Rows, err error) ([]muster.Link, error) {
		if err != nil {
			return nil, err
		}
		defer rows.Close()
		for rows.Next() {
			l := muster.Link{From: from}
			if err := rows.Scan(&l.To, &l.Like); err != nil {
				return nil, err
			}
			out = append(out, l)
		}
		return out, rows.Err()
	}
}

func numbers(rows *sql.Rows, err error) ([]int64, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []int64
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		list = append(list, n)
	}
	return list, rows.Err()
}

// whole asks for a report with its signature and marks.
const whole = `SELECT id, path, address, title, outlet, author, language, first_day, last_day, basis, taken, story, signature, marks, said, speakers FROM report WHERE `

func scanned(row *sql.Row) (muster.Kept, error) {
	var r muster.Kept
	var signature, marks []byte
	var said, speakers string
	err := row.
		Scan(&r.ID, &r.Path, &r.Address, &r.Title, &r.Outlet, &r.Author, &r.Language, &r.Published.From, &r.Published.To, &r.Published.Basis, &r.Taken, &r.Story, &signature, &marks, &said, &speakers)
	r.Signature, r.Marks = from32(signature), from64(marks)
	r.Speakers = listed(speakers)
	if said != "" {
		r.Said = strings.Split(said, "\n")
	}
	return r, err
}
