package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"muster"
)

// Has says whether a report is known.
func (a *asking) Has(ctx context.Context, id string) (bool, error) {
	var n int
	return a.row(ctx, `SELECT 1 FROM report WHERE id = ?`, []any{id}, &n)
}

// filter collects conditions and their values.
type filter struct {
	where []string
	args  []any
}

func (f *filter) and(condition string, arg any) {
	f.where, f.args = append(f.where, condition), append(f.args, arg)
}

func (f *filter) days(column string, from, to muster.Day) {
	if from != 0 {
		f.and(column+" >= ?", from)
	}
	if to != 0 {
		f.and(column+" <= ? AND "+column+" > 0", to)
	}
}

func (f *filter) sql() string {
	if len(f.where) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(f.where, " AND ")
}

func limit(most int) string {
	if most <= 0 {
		return ""
	}
	return fmt.Sprint(" LIMIT ", most)
}

// Reports lists reports by their day, then id.
func (a *asking) Reports(ctx context.Context, q muster.ReportQuery) ([]muster.Kept, error) {
	var f filter
	if len(q.IDs) > 0 {
		list, err := json.Marshal(q.IDs)
		if err != nil {
			return nil, err
		}
		f.and("id IN (SELECT value FROM json_each(?))", string(list))
	}
	if q.Story != "" {
		f.and("story <> '' AND story = ?", q.Story) // lets the partial index be used
	}
	if q.Outlet != "" {
		f.and("outlet = ?", q.Outlet)
	}
	f.days("first_day", q.From, q.To)
	if q.Since != 0 || q.Until != 0 {
		var told filter
		if q.Since != 0 {
			told.and("last_day >= ?", q.Since)
		}
		if q.Until != 0 {
			told.and("first_day <> 0 AND first_day <= ?", q.Until)
		}
		f.where = append(f.where, "story <> '' AND story IN (SELECT story FROM report"+told.sql()+")")
		f.args = append(f.args, told.args...)
	}
	rows, err := a.query(ctx, `SELECT id, path, address, title, outlet, author, language, first_day, last_day, basis, taken, story, speakers FROM report`+
		f.sql()+` ORDER BY first_day, id`+limit(q.Most), f.args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []muster.Kept
	for rows.Next() {
		var r muster.Kept
		var speakers string
		if err := rows.Scan(&r.ID, &r.Path, &r.Address, &r.Title, &r.Outlet, &r.Author, &r.Language, &r.Published.From, &r.Published.To, &r.Published.Basis, &r.Taken, &r.Story, &speakers); err != nil {
			return nil, err
		}
		r.Speakers = listed(speakers)
		out = append(out, r)
	}
	return out, rows.Err()
}

// Claims lists claims by the day said, then report and claim.
func (a *asking) Claims(ctx context.Context, q muster.ClaimQuery) ([]muster.KeptClaim, error) {
	var f filter
	for _, c := range []struct{ column, value string }{{"c.measure", q.Measure}, {"c.form", q.Form}, {"c.speaker", q.Speaker}} {
		if c.value != "" {
			f.and(c.column+" = ?", c.value)
		}
	}
	if q.Speaker != "" {
		f.where = append(f.where, "c.speaker <> ''") // lets the partial index be used
	}
	if q.Subject != "" {
		f.and("instr(c.subject, ?) > 0", " "+q.Subject+" ")
	}
	if q.Period != "" {
		f.and("c.period_to = ?", q.Period)
	}
	f.days("c.said", q.From, q.To)
	rows, err := a.query(ctx, `
		SELECT r.id, c.id, c.first, c.past, c.words, c.speaker, c.role, c.form, c.measure, c.subject, c.tense, c.period_from, c.period_to, c.relation,
			c.low, c.high, c.value, c.unit, c.hedge, c.verdict, c.verdict_now, c.period_basis,
			iif(c.own_first, c.own_first, r.first_day), iif(c.own_first, c.own_last, r.last_day), r.outlet, r.title
		FROM claim c JOIN report r ON r.n = c.report`+f.sql()+` ORDER BY c.said, r.id, c.first, c.id`+limit(q.Most), f.args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []muster.KeptClaim
	for rows.Next() {
		var c muster.KeptClaim
		var subject, low, high, value string
		if err := rows.Scan(&c.Report, &c.ID, &c.Start, &c.End, &c.Words, &c.Speaker, &c.Role, &c.Form, &c.Measure, &subject, &c.Tense, &c.Period.From, &c.Period.To, &c.Relation,
			&low, &high, &value, &c.Unit, &c.Hedge, &c.Then, &c.Now, &c.Period.Basis, &c.Said.From, &c.Said.To, &c.Outlet, &c.Title); err != nil {
			return nil, err
		}
		c.Subject = listed(subject)
		for _, n := range []struct {
			to *muster.Number
			s  string
		}{{&c.Low, low}, {&c.High, high}, {&c.Value, value}} {
			if err := n.to.UnmarshalText([]byte(n.s)); err != nil {
				return nil, err
			}
		}
		out = append(out, c)
	}
	return out, rows.Err()
}

// listed reads what codes wrote; nil for none.
func listed(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Fields(s)
}

// Text is a cached text.
func (a *asking) Text(ctx context.Context, id string, today muster.Day) (string, bool, error) {
	var body string
	held, err := a.row(ctx, `SELECT t.body FROM cached_text t JOIN report r ON r.n = t.report WHERE r.id = ? AND t.until > ?`, []any{id, today}, &body)
	return body, held, err
}
