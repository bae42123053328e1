package sqlite

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/store/storetest"
)

// A file that a newer version made is refused, and left as it is.
func TestNewer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := opened(t, path)
	if err := s.writer.exec(context.Background(), `INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`); err != nil {
		t.Fatal(err)
	}
	s.Close()
	s, err := Open(context.Background(), path)
	if err == nil {
		s.Close()
		t.Fatal("it was opened")
	}
	if says := err.Error(); !strings.Contains(says, "newer version") || !strings.Contains(says, "999") || strings.Contains(says, "\n") {
		t.Error(says)
	}
}

// What SQLite says of a file is told in words, with what to do.
func TestPlain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.db")
	if err := os.WriteFile(path, bytes.Repeat([]byte("no store "), 500), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), path); err == nil || !strings.Contains(err.Error(), "it is not a store of Muster") || strings.Contains(err.Error(), "(26)") {
		t.Error(err)
	}
	if other := errors.New("another"); Plain(other) != other || Plain(nil) != nil {
		t.Error("another error is not left as it is")
	}
}

// A text that has expired is nowhere in the files, and what is kept is.
func TestExpiredIsGone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := opened(t, path)
	defer s.Close()
	secret := strings.Repeat("words that are not ours to keep ", 400)
	if err := put(s, storetest.Report(1), secret, muster.MustDay("2025-03-05")); err != nil {
		t.Fatal(err)
	}
	held := func() bool {
		for _, name := range []string{path, path + "-wal"} {
			if b, _ := os.ReadFile(name); bytes.Contains(b, []byte("words that are not ours to keep")) {
				return true
			}
		}
		return false
	}
	if !held() {
		t.Fatal("the text was never written")
	}
	if n, err := s.Expire(context.Background(), muster.MustDay("2025-03-05")); err != nil || n != 1 {
		t.Fatal(n, err)
	}
	if held() {
		t.Error("the expired text still stands in the file")
	}
	if ok, err := s.Has(context.Background(), storetest.Report(1).ID); err != nil || !ok {
		t.Error("the report is gone", err)
	}
}
