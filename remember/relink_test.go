package remember

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/store/sqlite"
)

// What another edition of package marks linked is linked again when stories are told.
func TestAnotherEdition(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "s.db")
	all := invented()
	all = all[len(all)-60:]
	told := func(take bool) (links, stories string) {
		s, err := sqlite.Open(ctx, path)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if take {
			var list []Taking
			for _, k := range all {
				list = append(list, Taking{kept: k})
			}
			if _, err := Take(ctx, s, 0, list...); err != nil {
				t.Fatal(err)
			}
		}
		list, err := Stories(ctx, s, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, st := range list {
			line := st.ID
			for _, k := range st.Reports {
				line += " " + k.ID
			}
			lines = append(lines, line)
		}
		slices.Sort(lines)
		var of []muster.Link
		for _, k := range all {
			more, err := s.Links(ctx, k.ID)
			if err != nil {
				t.Fatal(err)
			}
			of = append(of, more...)
		}
		if left, err := s.Unlinked(ctx, 9); err != nil || len(left) > 0 {
			t.Errorf("%d reports are not linked again: %v", len(left), err)
		}
		return fmt.Sprint(of), strings.Join(lines, "\n")
	}
	links, stories := told(true)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, old := range []string{`UPDATE alike SET edition = 0`, `UPDATE link SET alike = alike / 3 + 1`, `DELETE FROM link WHERE from_report % 5 = 0 OR to_report % 5 = 0`,
		`INSERT OR REPLACE INTO link SELECT a.n, b.n, 5000 FROM report a, report b WHERE a.n <> b.n AND a.n % 7 = b.n % 7`, `UPDATE report SET story = 'story-' || n % 7`} {
		if _, err := db.ExecContext(ctx, old); err != nil {
			t.Fatal(err)
		}
	}
	db.Close()
	again, same := told(false)
	if again != links {
		t.Error("links are others than before")
	}
	if same != stories {
		t.Error("stories are others than before")
	}
}
