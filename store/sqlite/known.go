package sqlite

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"muster"
)

// Known lists reports by id, with signatures and marks.
func (a *asking) Known(ctx context.Context, ids ...string) ([]muster.Kept, error) {
	out := make([]muster.Kept, 0, len(ids))
	for _, id := range ids {
		var r muster.Kept
		var marks []byte
		var said, speakers string
		held, err := a.row(ctx, `SELECT id, path, address, title, outlet, author, language, first_day, last_day, basis, taken, story, signature, marks, said, speakers FROM report WHERE id = ?`, []any{id},
			&r.ID, &r.Path, &r.Address, &r.Title, &r.Outlet, &r.Author, &r.Language, &r.Published.From, &r.Published.To, &r.Published.Basis, &r.Taken, &r.Story, &r.Signature, &marks, &said, &speakers)
		if err != nil {
			return nil, err
		}
		if !held {
			continue
		}
		r.Signature, r.Marks, r.Speakers = signature(r.Signature), from64(marks), listed(speakers)
		if said != "" {
			r.Said = strings.Split(said, "\n")
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b muster.Kept) int { return cmp.Compare(a.ID, b.ID) })
	return out, nil
}

// signature is one as it is kept now: until version 3 each number had four bytes, of
// which the first is kept.
func signature(b []byte) []byte {
	const numbers = 128
	switch len(b) {
	case 0:
		return nil
	case 4 * numbers:
		for i := range numbers {
			b[i] = b[4*i]
		}
		return b[:numbers]
	}
	return b
}

// Sightings lists where reports appeared, the first place first.
func (a *asking) Sightings(ctx context.Context, ids ...string) (map[string][]muster.Sighting, error) {
	out := make(map[string][]muster.Sighting, len(ids))
	take := func(scan func(...any) error) error {
		var id string
		var s muster.Sighting
		err := scan(&id, &s.Path, &s.Address, &s.Title, &s.Outlet, &s.Author, &s.Published.From, &s.Published.To, &s.Published.Basis, &s.Taken)
		out[id] = append(out[id], s)
		return err
	}
	const of, order = `SELECT r.id, s.path, s.address, s.title, s.outlet, s.author, s.first_day, s.last_day, s.basis, s.taken
		FROM report r JOIN sighting s ON s.report = r.n WHERE `, ` ORDER BY s.first_day = 0, s.first_day, s.last_day, s.address, s.outlet, s.path`
	if len(ids) == 0 {
		return out, a.each(ctx, take, of+`r.n IN (SELECT report FROM sighting GROUP BY report HAVING COUNT(*) > 1)`+order)
	}
	for _, id := range ids {
		if err := a.each(ctx, take, of+`r.id = ?`+order, id); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Links lists the links from reports.
func (a *asking) Links(ctx context.Context, ids ...string) ([]muster.Link, error) {
	var out []muster.Link
	for _, id := range ids {
		if err := a.each(ctx, func(scan func(...any) error) error {
			l := muster.Link{From: id}
			err := scan(&l.To, &l.Like)
			out = append(out, l)
			return err
		}, `SELECT b.id, l.alike FROM report a JOIN link l ON l.from_report = a.n JOIN report b ON b.n = l.to_report WHERE a.id = ? ORDER BY b.id`, id); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(out, func(a, b muster.Link) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return out, nil
}

// connected walks links of at least ?2 from a report, without ?3, to at most ?4 reports.
const connected = `
	WITH RECURSIVE part (n) AS (
		SELECT n FROM report WHERE id = ?1
		UNION
		SELECT l.to_report FROM part CROSS JOIN link l ON l.from_report = part.n AND l.alike >= ?2 AND l.to_report <> ?3
		LIMIT ?4)
	`

// Cluster is a report with all that links connect with it.
func (a *asking) Cluster(ctx context.Context, id string, like, most int, without string) (muster.Cluster, bool, error) {
	var left int64
	if without != "" {
		if _, err := a.row(ctx, `SELECT n FROM report WHERE id = ?`, []any{without}, &left); err != nil {
			return muster.Cluster{}, false, err
		}
	}
	limit := most + 1
	if most <= 0 {
		limit = -1
	}
	var c muster.Cluster
	var part []int64
	place := map[int64]int32{}
	err := a.each(ctx, func(scan func(...any) error) error {
		var m muster.Member
		var n int64
		err := scan(&n, &m.ID, &m.Story, &m.From)
		place[n], part = int32(len(c.Reports)), append(part, n)
		c.Reports = append(c.Reports, m)
		return err
	}, connected+`SELECT r.n, r.id, r.story, r.first_day FROM part CROSS JOIN report r ON r.n = part.n`, id, like, left, limit)
	if err != nil || most > 0 && len(c.Reports) > most {
		return c, false, err
	}
	if len(c.Reports) < 2 {
		return c, true, nil
	}
	err = a.each(ctx, func(scan func(...any) error) error {
		var from, to int64
		var alike int32
		err := scan(&from, &to, &alike)
		if b, inside := place[to]; inside {
			c.Links = append(c.Links, muster.ClusterLink{A: place[from], B: b, Like: alike})
		}
		return err
	}, `SELECT l.from_report, l.to_report, l.alike FROM json_each(?) j CROSS JOIN link l ON l.from_report = j.value AND l.to_report > j.value`, numbered(part))
	return c, true, err
}

// Unsettled lists reports whose story has to be looked at again.
func (a *asking) Unsettled(ctx context.Context) ([]string, error) {
	return a.strings(ctx, `SELECT r.id FROM unsettled u CROSS JOIN report r ON r.n = u.report ORDER BY r.id`)
}

// Unlinked lists reports whose links have to be found again.
func (a *asking) Unlinked(ctx context.Context, most int) ([]string, error) {
	return a.strings(ctx, `SELECT r.id FROM unlinked u CROSS JOIN report r ON r.n = u.report ORDER BY u.report LIMIT ?`, most)
}
