package sqlite

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/store/storetest"
)

// Whatever a report is called and says: it comes back, within the bounds.
func FuzzRoundTrip(f *testing.F) {
	s := opened(f, filepath.Join(f.TempDir(), "a.db"))
	f.Cleanup(func() { s.Close() })
	ctx := context.Background()
	f.Add("sha256:1", "Title", "Outlet", "words that were said", "two\nlines", []byte{1, 2, 3}, int32(5))
	f.Add("' OR 1=1 --", "\x00", "é", strings.Repeat("é", 300), "", []byte{}, int32(0))
	f.Fuzz(func(t *testing.T, id, title, outlet, said, mark string, signature []byte, day int32) {
		if id == "" || strings.ContainsRune(id+title+outlet+said+mark, 0) {
			t.Skip() // what is kept is made of texts, which have no zero bytes
		}
		r := storetest.Report(1)
		r.ID, r.Title, r.Outlet, r.Signature, r.Said = id, title, outlet, signature, []string{mark}
		r.Published.Window = muster.Window{From: muster.Day(day), To: muster.Day(day)}
		r.Claims[0].Words = said
		if err := s.Change(ctx, func(c muster.Changing) error {
			if _, err := c.Put(ctx, r, said, 1<<20); err != nil {
				return err
			}
			_, err := c.See(ctx, id, muster.Sighting{Path: title, Outlet: outlet, Published: r.Published})
			return err
		}); err != nil {
			t.Fatal(err)
		}
		known, err := s.Known(ctx, id)
		if err != nil || len(known) != 1 || known[0].Title != title || known[0].Outlet != outlet || known[0].Published.Window != r.Published.Window {
			t.Fatalf("%+v, %v", known, err)
		}
		if len(signature) > 0 && len(signature) != 512 && string(known[0].Signature) != string(signature) {
			t.Error("another signature came back")
		}
		if _, err := s.Near(ctx, id); err != nil {
			t.Error(err)
		}
		claims, err := s.Claims(ctx, muster.ClaimQuery{Measure: r.Claims[0].Measure, Period: "2024"})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, c := range claims {
			found = found || c.Report == id && strings.HasPrefix(said, c.Words)
			if len(c.Words) > muster.MostWords {
				t.Errorf("%d bytes of words", len(c.Words))
			}
		}
		if !found {
			t.Error("the claim did not come back")
		}
	})
}
