package sqlite

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"muster"
	"muster/marks"
	"muster/store/storetest"
)

func opened(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// put keeps a report in a change of its own.
func put(s *Store, r muster.Kept, text string, until muster.Day) error {
	return s.Change(context.Background(), func(c muster.Changing) error {
		_, err := c.Put(context.Background(), r, text, until)
		return err
	})
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) muster.Store {
		return opened(t, filepath.Join(t.TempDir(), "with space & 100%.db"))
	})
}

// few has the marks of few reports wait.
func few(t *testing.T) *Store {
	s := opened(t, filepath.Join(t.TempDir(), "few.db"))
	s.writer.most = 3
	return s
}

func TestFewFresh(t *testing.T) {
	storetest.Marks(t, func(t *testing.T) muster.Store { return few(t) })
}

// Wherever the marks of reports are, waiting, in the index or beside it, and whoever of two
// programs took them in: near to a report are the same, also where reports were replaced.
func TestFreshAndIndex(t *testing.T) {
	ctx := context.Background()
	const n, together = 160, 20
	var puts []muster.Kept
	r := rand.New(rand.NewPCG(3, 4))
	for range 2 * n { // half of them twice or more
		k := storetest.Report(r.IntN(n))
		k.ID = fmt.Sprint("sha256:", marks.Hash(k.ID))
		day := muster.Day(20_000 + []int{0, 0, 0, 3, 17, 70}[r.IntN(6)])
		if r.IntN(5) == 0 {
			day = 0
		}
		k.Published.Window, k.Marks = muster.Window{From: day, To: day}, nil
		for m := range uint64(6) {
			if r.IntN(3) > 0 {
				k.Marks = append(k.Marks, m<<4|3)
			}
		}
		puts = append(puts, k)
	}
	all, one, other := opened(t, filepath.Join(t.TempDir(), "all.db")), few(t), few(t)
	path := filepath.Join(t.TempDir(), "two.db")
	first, second := opened(t, path), opened(t, path)
	first.writer.most, second.writer.most = 30, 50
	var touched [4][]string
	for i, by := range [][]*Store{{all}, {one}, {other}, {first, second}} {
		for at := 0; at*together < len(puts); at++ {
			for _, again := range []bool{i == 2, false} { // given up first, and then made
				var others []string
				err := by[at%len(by)].Change(ctx, func(c muster.Changing) error {
					others = nil
					for _, k := range puts[at*together : (at+1)*together] {
						list, err := c.Put(ctx, k, "", 0)
						if err != nil {
							return err
						}
						others = append(others, fmt.Sprint(k.ID, list))
					}
					if again {
						return errGivenUp
					}
					return nil
				})
				switch {
				case again && err != errGivenUp, !again && err != nil:
					t.Fatal(err)
				case !again:
					touched[i] = append(touched[i], others...)
				}
				if i != 2 {
					break
				}
			}
		}
	}
	near := func(s *Store, id string) (out []string) {
		list, err := s.Near(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range list {
			out = append(out, k.ID)
		}
		return out
	}
	found := 0
	for i, s := range []*Store{all, one, other, second} {
		if !slices.Equal(touched[i], touched[0]) {
			t.Errorf("store %d: others are near to others than before", i)
		}
		for k := range n {
			id := fmt.Sprint("sha256:", marks.Hash(storetest.Report(k).ID))
			want := near(all, id)
			if got := near(s, id); !slices.Equal(got, want) {
				t.Fatalf("store %d: near to %s are %d, not %d", i, id, len(got), len(want))
			}
			found += len(want)
		}
	}
	for _, s := range []*Store{all, one, other, first, second} {
		s.Close()
	}
	if found == 0 {
		t.Error("nothing is near to anything")
	}
}

var errGivenUp = errors.New("given up")

// What was written is there when the file is opened again.
func TestReopen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := opened(t, path)
	if err := put(s, storetest.Report(1), "", 0); err != nil {
		t.Fatal(err)
	}
	s.Close()
	s = opened(t, path)
	defer s.Close()
	if ok, err := s.Has(context.Background(), storetest.Report(1).ID); err != nil || !ok {
		t.Error(ok, err)
	}
}

// A file of every earlier version is brought to the newest with its reports.
func TestMigrations(t *testing.T) {
	ctx := context.Background()
	versions, err := files.ReadDir("migrations")
	if err != nil || len(versions) < 2 {
		t.Fatal("no migrations", err)
	}
	for v := range len(versions) + 3 { // two steps are no SQL
		path := filepath.Join(t.TempDir(), "old.db")
		db, err := connect(path, 1)
		if err != nil {
			t.Fatal(err)
		}
		p, err := provider(db)
		if err != nil {
			t.Fatal(err)
		}
		want := 0
		if v > 0 { // version 0 is an empty file
			want = 1
			if _, err := p.UpTo(ctx, int64(v)); err != nil {
				t.Fatal(err)
			}
			if _, err := db.ExecContext(ctx, `INSERT INTO report (id, path, address, title, outlet, author, language, first_day, last_day, basis, taken, story, signature, marks)
				VALUES ('sha256:old', 'p', 'https://a.example', 't', '', '', 'en', 5, 5, 'flag', 5, '', zeroblob(512), x'13000000000000002300000000000000330000000000000004')`); err != nil {
				t.Fatal(err)
			}
		}
		db.Close()
		s := opened(t, path)
		got, err := s.Reports(ctx, muster.ReportQuery{})
		if err != nil || len(got) != want {
			t.Errorf("version %d: %d reports, %v", v, len(got), err)
		}
		like := storetest.Report(1)
		like.Marks, like.Published.Window = []uint64{0x13, 0x23, 0x33}, muster.Window{From: 5, To: 5}
		if err := put(s, like, "text", 9); err != nil {
			t.Errorf("version %d: %v", v, err)
		}
		if want > 0 && v < refilled {
			old, err := s.Known(ctx, "sha256:old")
			seen, err2 := s.Sightings(ctx, "sha256:old")
			near, err3 := s.Near(ctx, like.ID)
			left, err4 := s.Unsettled(ctx)
			again, err5 := s.Unlinked(ctx, 9)
			const placed = 4 // the version from which on places are kept, and stories looked at again
			if err := errors.Join(err, err2, err3, err4, err5); err != nil || len(old[0].Signature) != 128 || len(near) != 1 || len(again) != 1 || v < placed && (len(seen["sha256:old"]) != 1 || len(left) != 1) {
				t.Errorf("version %d: %+v, %v, near %v, unsettled %v, unlinked %v, %v", v, old, seen, near, left, again, err)
			}
		}
		s.Close()
	}
}

// Several who open a new file at once all have a store.
func TestMadeAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new.db")
	errs := make(chan error, 6)
	for i := range cap(errs) {
		go func() {
			s, err := Open(context.Background(), path)
			if err == nil {
				err = errors.Join(put(s, storetest.Report(i), "", 0), s.Close())
			}
			errs <- err
		}()
	}
	for range cap(errs) {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

// A file that is no store, and a folder that is not there, are refused in one
// sentence.
func TestRefused(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte("this is no database, but it is long enough to look like a file of some kind, and longer than a header"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{text, filepath.Join(dir, "none", "a.db"), dir} {
		if s, err := Open(context.Background(), path); err == nil {
			s.Close()
			t.Errorf("%s was opened", path)
		}
	}
	if b, _ := os.ReadFile(text); len(b) != 101 && string(b[:4]) != "this" {
		t.Error("the file that is no store was changed")
	}
}

// child is the environment variable that makes this test binary take in reports
// until it is killed, printing each id after its Put returned.
const child = "MUSTER_TEST_STORE"

func TestMain(m *testing.M) {
	if path := os.Getenv(child); path != "" {
		s, err := Open(context.Background(), path)
		if err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		for i := range 1000 {
			r := storetest.Report(i)
			if err := put(s, r, "text", 1000000); err != nil {
				fmt.Println("error", err)
				os.Exit(1)
			}
			fmt.Println(r.ID)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// Killed in the middle of taking in 1,000 reports, a store has lost nothing that
// it acknowledged, and is whole.
func TestKilled(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Skip("this test must start itself again, and cannot:", err)
	}
	path := filepath.Join(t.TempDir(), "killed.db")
	c := exec.Command(self)
	c.Env = append(os.Environ(), child+"="+path)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	var acknowledged []string
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		acknowledged = append(acknowledged, lines.Text())
		if len(acknowledged) == 250 {
			c.Process.Kill() // SIGKILL: nothing is tidied up
		}
	}
	c.Wait()
	if len(acknowledged) < 250 || len(acknowledged) == 1000 {
		t.Fatalf("%d reports were acknowledged", len(acknowledged))
	}
	s := opened(t, path)
	defer s.Close()
	for _, id := range acknowledged {
		if ok, err := s.Has(context.Background(), id); err != nil || !ok {
			t.Errorf("%s was acknowledged and is lost (%v)", id, err)
		}
	}
	var whole string
	if err := s.read.QueryRow("PRAGMA integrity_check").Scan(&whole); err != nil || whole != "ok" {
		t.Errorf("the file is damaged: %s %v", whole, err)
	}
	claims, err := s.Claims(context.Background(), muster.ClaimQuery{})
	all, err2 := s.Reports(context.Background(), muster.ReportQuery{})
	if err != nil || err2 != nil || len(claims) != len(all) {
		t.Errorf("%d reports with %d claims: a report is whole or not there (%v, %v)", len(all), len(claims), err, err2)
	}
}

func BenchmarkPut(b *testing.B) {
	s := opened(b, filepath.Join(b.TempDir(), "a.db"))
	defer s.Close()
	i := 0
	for b.Loop() {
		i++
		if err := put(s, storetest.Report(i), "", 0); err != nil {
			b.Fatal(err)
		}
	}
}
