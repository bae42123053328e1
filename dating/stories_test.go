package dating

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"muster"
	"muster/clean"
	"muster/ledger"
	"muster/quote/names"
)

func corpora(t testing.TB, name string) string {
	dir := os.Getenv("MUSTER_CORPORA")
	if dir == "" {
		dir = "../../shared"
	}
	dir = filepath.Join(dir, name)
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no corpora beside the checkout: set MUSTER_CORPORA to measure on them")
	}
	return dir
}

var asOf = muster.MustDay("2026-07-10")

func TestBenches(t *testing.T) {
	l, err := ledger.Open()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"bench/stories/dev/gold.jsonl", "bench/claims/dev.jsonl"} {
		path := corpora(t, file)
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 1<<24)
		var n, none, inside, exact, narrow int
		for sc.Scan() {
			var g struct{ File, ID, Published, Title, Text string }
			if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
				t.Fatal(err)
			}
			raw := []byte(g.Title + "\n\n" + g.Text)
			if g.File != "" {
				if raw, err = os.ReadFile(filepath.Join(filepath.Dir(path), g.File)); err != nil {
					t.Fatal(err)
				}
			}
			text, err := clean.Text(&muster.Document{Bytes: raw})
			if err != nil {
				t.Fatal(err)
			}
			d := Published(&text, names.Read(&text), muster.Document{}, l, 0, asOf, asOf)
			day := muster.MustDay(g.Published)
			n++
			switch {
			case d.Basis == "none":
				none++
				continue
			case d.From <= day && day <= d.To:
				inside++
			default:
				t.Errorf("OUT %s%s published %s: %s to %s (%s) %s", g.File, g.ID, g.Published, d.From, d.To, d.Basis, d.Why)
				continue
			}
			if d.Exact() {
				exact++
			}
			if d.To-d.From <= 31 {
				narrow++
			}
		}
		f.Close()
		t.Logf("%s: %d reports, %d undated, %d windows with the day inside (%d exact, %d within a month)", file, n, none, inside, exact, narrow)
	}
}

// TestSeeds holds the windows of the seeds: each bound from general evidence, and
// the day on which the report really appeared inside.
func TestSeeds(t *testing.T) {
	l, err := ledger.Open()
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(corpora(t, "seeds"), "*.txt"))
	want := map[string][3]string{ // earliest From, latest To, a day inside
		"000": {"2025-04-24", "2025-06-24", "2025-04-25"},
		"001": {"2025-04-25", "2025-05-02", "2025-04-25"},
		"002": {"2025-01-20", "2025-06-24", "2025-04-26"},
		"003": {"2025-01-25", "2026-07-10", "2025-02-17"},
		"004": {"2025-03-04", "2025-04-10", "2025-03-14"},
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text, err := clean.Text(&muster.Document{Bytes: raw})
		if err != nil {
			t.Fatal(err)
		}
		d := Published(&text, names.Read(&text), muster.Document{}, l, 0, asOf, asOf)
		w := want[filepath.Base(f)[:3]]
		t.Logf("%s: %s to %s (%s) %s", filepath.Base(f)[:3], d.From, d.To, d.Basis, d.Why)
		in := muster.MustDay(w[2])
		if d.From < muster.MustDay(w[0]) || d.To > muster.MustDay(w[1]) || in < d.From || in > d.To {
			t.Errorf("%s: %s to %s, want within %v", filepath.Base(f), d.From, d.To, w)
		}
	}
}
