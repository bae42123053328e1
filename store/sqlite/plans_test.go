package sqlite

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/store/storetest"
)

// What is asked for a report that is taken in, for days, and for a figure or a speaker,
// is found by an index: nothing looks through all that is held.
func TestPlans(t *testing.T) {
	ctx := context.Background()
	s := opened(t, filepath.Join(t.TempDir(), "a.db"))
	defer s.Close()
	s.writer.most = 2
	a, b := storetest.Report(1), storetest.Report(2)
	all := func(of muster.Held) {
		for _, q := range []muster.ReportQuery{{IDs: []string{a.ID}}, {Story: "s"}, {Since: 5}, {Until: 5}, {Since: 5, Until: 5}, {From: 5, To: 9}} {
			if _, err := of.Reports(ctx, q); err != nil {
				t.Error(err)
			}
		}
		for _, q := range []muster.ClaimQuery{{Measure: "gdp"}, {Measure: "gdp", Subject: "DEU", From: 5}, {Speaker: "somebody"}, {Speaker: "somebody", Measure: "gdp", Period: "2024"}} {
			if _, err := of.Claims(ctx, q); err != nil {
				t.Error(err)
			}
		}
		of.Has(ctx, a.ID)
		of.Known(ctx, a.ID)
		of.Sightings(ctx, a.ID)
		of.Near(ctx, a.ID)
		of.Links(ctx, a.ID)
		of.Cluster(ctx, a.ID, 1000, 9, b.ID)
		of.Unsettled(ctx)
		of.Unlinked(ctx, 5)
		of.Text(ctx, a.ID, 5)
	}
	all(s)
	change := func(do func(c muster.Changing) error) {
		t.Helper()
		if err := s.Change(ctx, do); err != nil {
			t.Fatal(err)
		}
	}
	change(func(c muster.Changing) error {
		for range 2 { // replaced
			for i := range 5 {
				r := storetest.Report(i)
				if _, err := c.Put(ctx, r, "text", 9); err != nil {
					return err
				}
				c.See(ctx, r.ID, muster.Sighting{Path: "p"})
				c.Join(ctx, "s", r.ID)
				c.Unsettle(ctx, r.ID)
				c.Settled(ctx, r.ID)
				c.Linked(ctx, r.ID)
			}
			c.Link(ctx, muster.Link{From: a.ID, To: b.ID, Like: 1000})
			c.Link(ctx, muster.Link{From: a.ID, To: b.ID})
		}
		all(c)
		return nil
	})
	n := 0
	for _, asked := range []*asking{&s.asking, &s.writer.asking} {
		for query := range asked.known {
			switch word, _, _ := strings.Cut(strings.TrimSpace(query), " "); word {
			case "PRAGMA", "BEGIN", "COMMIT", "ROLLBACK":
				continue
			}
			if strings.Contains(query, "INTO unlinked SELECT") {
				continue // of all reports, once for an edition
			}
			n++
			rows, err := s.read.QueryContext(ctx, "EXPLAIN QUERY PLAN "+without(query))
			if err != nil {
				t.Errorf("%s: %v", query, err)
				continue
			}
			for rows.Next() {
				var id, parent, unused int
				var detail string
				if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
					t.Error(err)
				}
				if detail == "SCAN link" && strings.Contains(query, "INSERT INTO report") {
					continue // where a report's number changed, which none does
				}
				if f := strings.Fields(detail); f[0] == "SCAN" && held[f[1]] {
					t.Errorf("%s\n: %s", query, detail)
				}
			}
			rows.Close()
		}
	}
	if n < 30 {
		t.Errorf("%d statements were looked at", n)
	}
}

// held are the tables that grow with the reports held, by the names that statements have
// for them. What waits (fresh, unsettled, unlinked) is looked through.
var held = map[string]bool{"report": true, "r": true, "a": true, "b": true, "claim": true, "c": true, "mark": true, "m": true, "mark_rest": true, "sighting": true, "link": true, "l": true, "cached_text": true, "t": true}

// without is a statement with nothing for what it is given.
func without(query string) string {
	var b strings.Builder
	for i, part := range strings.Split(query, "?") {
		if i > 0 {
			b.WriteString("NULL")
			part = strings.TrimLeft(part, "0123456789")
		}
		b.WriteString(part)
	}
	return b.String()
}
