// Package storetest is the suite that every [muster.Store] passes.
package storetest

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster"
)

// Run runs the suite on stores that open makes, each empty.
func Run(t *testing.T, open func(t *testing.T) muster.Store) {
	for _, c := range []struct {
		name string
		run  func(*testing.T, muster.Store)
	}{
		{"what was put comes back", putAndGet},
		{"a report put twice is one, and stays in its story", twice},
		{"claims are found by meaning", byMeaning},
		{"words and marks are bounded", bounded},
		{"reports near by rare marks", near},
		{"links and stories change with a report", linked},
		{"texts expire, and nothing with them", texts},
		{"many writers at once", writers},
		{"a query that was given up", cancelled},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			defer s.Close()
			c.run(t, s)
		})
	}
}

// Report makes an invented report.
func Report(i int) muster.Kept {
	day := muster.DayOf(2025, 1, 1+i%300)
	return muster.Kept{
		ID: fmt.Sprintf("sha256:%04d", i), Path: fmt.Sprintf("r%d.txt", i), Address: fmt.Sprintf("https://example.org/%d", i), Title: "Spending rises",
		Outlet: []string{"The Harbour Post", "Northwire"}[i%2], Author: "Ada Quill", Language: "en",
		Published: muster.Dating{Window: muster.Window{From: day, To: day}, Basis: "metadata"}, Taken: day,
		Signature: []uint32{uint32(i), 7, 1 << 31}, Marks: []uint64{uint64(i), 1 << 63, 42}, Said: []string{"one", "two words"}, Speakers: []string{"invented-speaker"},
		Claims: []muster.KeptClaim{{
			ID: "c1", Span: muster.Span{Start: 3, End: 40}, Words: "Germany spends 2.1 percent", Speaker: "invented-speaker", Role: "minister",
			Form: "level_share_gdp", Measure: "defence_expenditure_share_of_gdp", Subject: []string{"DEU"}, Tense: muster.Is,
			Period: muster.Period{From: "2024", To: "2024", Basis: "said"}, Relation: "=", Low: muster.MustNumber("0.0205"), High: muster.MustNumber("0.0215"), Value: muster.MustNumber("0.021"),
			Unit: "ratio", Hedge: muster.Exactly, Then: muster.Holds, Now: muster.Fails,
		}},
	}
}

func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func put(t *testing.T, s muster.Store, r muster.Kept) {
	t.Helper()
	if err := s.Put(context.Background(), r, "", 0); err != nil {
		t.Fatal(err)
	}
}

// equal compares numbers by value.
var equal = cmp.Comparer(func(a, b muster.Number) bool { return a.String() == b.String() })

func putAndGet(t *testing.T, s muster.Store) {
	ctx := context.Background()
	want := Report(1)
	put(t, s, want)
	if !must[bool](t)(s.Has(ctx, want.ID)) || must[bool](t)(s.Has(ctx, "sha256:none")) {
		t.Error("Has is wrong")
	}
	all := must[[]muster.Kept](t)(s.Reports(ctx, muster.ReportQuery{}))
	plain := want
	plain.Claims, plain.Signature, plain.Marks, plain.Said = nil, nil, nil, nil
	if d := cmp.Diff([]muster.Kept{plain}, all, equal); d != "" {
		t.Error(d)
	}
	claims := must[[]muster.KeptClaim](t)(s.Claims(ctx, muster.ClaimQuery{}))
	claim := want.Claims[0]
	claim.Report, claim.Said, claim.Outlet, claim.Title = want.ID, want.Published.Window, want.Outlet, want.Title
	if d := cmp.Diff([]muster.KeptClaim{claim}, claims, equal); d != "" {
		t.Error(d)
	}
}

func twice(t *testing.T, s muster.Store) {
	ctx := context.Background()
	r := Report(1)
	put(t, s, r)
	if err := s.Join(ctx, "story-a", r.ID, "sha256:unknown"); err != nil {
		t.Fatal(err)
	}
	r.Title, r.Claims = "Spending falls", nil
	put(t, s, r)
	all := must[[]muster.Kept](t)(s.Reports(ctx, muster.ReportQuery{Story: "story-a"}))
	if len(all) != 1 || all[0].Title != "Spending falls" {
		t.Errorf("%+v", all)
	}
	if left := must[[]muster.KeptClaim](t)(s.Claims(ctx, muster.ClaimQuery{})); len(left) != 0 {
		t.Errorf("claims of the report before it was replaced: %+v", left)
	}
}

func byMeaning(t *testing.T, s muster.Store) {
	ctx := context.Background()
	for i := range 10 {
		r := Report(i)
		if i%2 == 1 {
			r.Claims[0].Subject, r.Claims[0].Speaker, r.Claims[0].Period.To = []string{"FRA", "DEUX"}, "", "2023"
		}
		put(t, s, r)
	}
	day := muster.DayOf(2025, 1, 5)
	for name, c := range map[string]struct {
		q    muster.ClaimQuery
		want int
	}{
		"all":           {muster.ClaimQuery{}, 10},
		"measure":       {muster.ClaimQuery{Measure: "defence_expenditure_share_of_gdp"}, 10},
		"other measure": {muster.ClaimQuery{Measure: "gdp"}, 0},
		"subject":       {muster.ClaimQuery{Subject: "DEU"}, 5},
		"one of two":    {muster.ClaimQuery{Subject: "FRA"}, 5},
		"speaker":       {muster.ClaimQuery{Speaker: "invented-speaker"}, 5},
		"period":        {muster.ClaimQuery{Period: "2023"}, 5},
		"since":         {muster.ClaimQuery{From: day}, 6},
		"until":         {muster.ClaimQuery{To: day}, 5},
		"most":          {muster.ClaimQuery{Most: 3}, 3},
		"no injection":  {muster.ClaimQuery{Subject: "x' OR 1=1 --"}, 0},
	} {
		got := must[[]muster.KeptClaim](t)(s.Claims(ctx, c.q))
		if len(got) != c.want {
			t.Errorf("%s: %d claims, want %d", name, len(got), c.want)
		}
		for i := 1; i < len(got); i++ {
			if got[i].Said.From < got[i-1].Said.From {
				t.Errorf("%s: not in the order of days", name)
			}
		}
	}
}

func bounded(t *testing.T, s muster.Store) {
	ctx := context.Background()
	r := Report(1)
	r.Claims[0].Words = strings.Repeat("é", muster.MostWords)
	r.Marks = nil
	for i := range 3 * muster.MostMarks {
		r.Marks = append(r.Marks, uint64(i))
	}
	put(t, s, r)
	words := must[[]muster.KeptClaim](t)(s.Claims(ctx, muster.ClaimQuery{}))[0].Words
	if len(words) > muster.MostWords || !strings.HasPrefix(r.Claims[0].Words, words) || strings.ContainsRune(words, '\uFFFD') {
		t.Errorf("%d bytes of words are kept", len(words))
	}
	if got := must[[]muster.Kept](t)(s.Near(ctx, muster.NearQuery{Marks: []uint64{uint64(muster.MostSought)}, Common: 10, Most: 10})); len(got) != 0 {
		t.Error("more marks are looked up than MostSought")
	}
	if got := must[[]muster.Kept](t)(s.Known(ctx, r.ID))[0].Marks; len(got) != muster.MostMarks {
		t.Errorf("%d marks are kept", len(got))
	}
}

func near(t *testing.T, s muster.Store) {
	ctx := context.Background()
	for i := range 20 {
		r := Report(i)
		r.Marks = []uint64{1, uint64(100 + i%5), uint64(1000 + i)}
		put(t, s, r)
	}
	look := func(q muster.NearQuery) []muster.Kept { return must[[]muster.Kept](t)(s.Near(ctx, q)) }
	got := look(muster.NearQuery{Marks: []uint64{1, 102, 1007}, Common: 10})
	if len(got) != 4 || got[0].ID != Report(7).ID || got[1].ID != Report(2).ID {
		t.Errorf("near: %d reports, first %v", len(got), got)
	}
	if got[0].Signature == nil || len(got[0].Marks) != 3 || len(got[0].Said) != 2 {
		t.Error("marks, their words and signature do not come with them")
	}
	if common := look(muster.NearQuery{Marks: []uint64{1}, Common: 19}); len(common) != 0 {
		t.Error("a mark that is not rare finds reports")
	}
	if most := look(muster.NearQuery{Marks: []uint64{102, 1007}, Common: 10, Most: 2}); len(most) != 2 || most[1].ID != Report(2).ID {
		t.Errorf("%d of at most 2", len(most))
	}
	if least := look(muster.NearQuery{Marks: []uint64{102, 1007}, Common: 10, Least: 2}); len(least) != 1 || least[0].ID != Report(7).ID {
		t.Errorf("%d share two marks, want 1", len(least))
	}
	undated := Report(30)
	undated.Published = muster.Dating{}
	undated.Marks = []uint64{1}
	put(t, s, undated)
	day := muster.DayOf(2025, 1, 5)
	if days := look(muster.NearQuery{Marks: []uint64{1}, From: day, To: day + 1, Common: 10}); len(days) != 3 {
		t.Errorf("%d reports of two days and of no known day, want 3", len(days))
	}
	again := Report(4) // of that day
	again.Marks = []uint64{77}
	put(t, s, again)
	if days := look(muster.NearQuery{Marks: []uint64{1}, From: day, To: day + 1, Common: 10}); len(days) != 2 {
		t.Errorf("%d reports, want 2: the marks of a report that was replaced are gone", len(days))
	}
}

func linked(t *testing.T, s muster.Store) {
	ctx := context.Background()
	for i := range 3 {
		put(t, s, Report(i))
	}
	r := Report(3)
	r.Story = "story-b"
	r.Alike = []muster.Alike{{ID: Report(0).ID, Like: 1200}, {ID: Report(2).ID, Like: 1700}, {ID: "sha256:none", Like: 9}}
	if err := s.Put(ctx, r, "", 0, muster.Placed{Story: "story-b", Reports: []string{Report(0).ID, Report(2).ID}}); err != nil {
		t.Fatal(err)
	}
	want := []muster.Link{{From: Report(0).ID, To: r.ID, Like: 1200}, {From: r.ID, To: Report(0).ID, Like: 1200}, {From: r.ID, To: Report(2).ID, Like: 1700}}
	if d := cmp.Diff(want, must[[]muster.Link](t)(s.Links(ctx, r.ID, Report(0).ID))); d != "" {
		t.Error(d)
	}
	if got := must[[]muster.Kept](t)(s.Reports(ctx, muster.ReportQuery{Story: "story-b"})); len(got) != 3 {
		t.Errorf("%d reports in the story, want 3", len(got))
	}
	if got := must[[]muster.Kept](t)(s.Reports(ctx, muster.ReportQuery{IDs: []string{r.ID, Report(1).ID, "sha256:none"}})); len(got) != 2 {
		t.Errorf("%d reports by id, want 2", len(got))
	}
	r.Alike = r.Alike[:1]
	put(t, s, r)
	if got := must[[]muster.Link](t)(s.Links(ctx, Report(2).ID)); len(got) != 0 {
		t.Errorf("links of a report before it was replaced: %v", got)
	}
}

func texts(t *testing.T, s muster.Store) {
	ctx := context.Background()
	r := Report(1)
	if err := s.Put(ctx, r, "The whole text.", 100); err != nil {
		t.Fatal(err)
	}
	if body, ok, err := s.Text(ctx, r.ID, 99); err != nil || !ok || body != "The whole text." {
		t.Errorf("%q, %v, %v", body, ok, err)
	}
	if _, ok, _ := s.Text(ctx, r.ID, 100); ok {
		t.Error("the text is there on the day that it expires")
	}
	if n := must[int](t)(s.Expire(ctx, 99)); n != 0 {
		t.Errorf("%d expired early", n)
	}
	if n := must[int](t)(s.Expire(ctx, 100)); n != 1 {
		t.Errorf("%d expired", n)
	}
	if _, ok, _ := s.Text(ctx, r.ID, 1); ok {
		t.Error("an expired text is still held")
	}
	if len(must[[]muster.KeptClaim](t)(s.Claims(ctx, muster.ClaimQuery{}))) != 1 {
		t.Error("a claim went with the text")
	}
}

func writers(t *testing.T, s muster.Store) {
	var all sync.WaitGroup
	errs := make(chan error, 8)
	for w := range 8 {
		all.Go(func() {
			for i := range 10 {
				if err := s.Put(context.Background(), Report(10*w+i), "", 0); err != nil {
					errs <- err
					return
				}
			}
		})
	}
	all.Wait()
	close(errs)
	for err := range errs {
		t.Error(err)
	}
	if got := must[[]muster.Kept](t)(s.Reports(context.Background(), muster.ReportQuery{})); len(got) != 80 {
		t.Errorf("%d reports of 80", len(got))
	}
}

func cancelled(t *testing.T, s muster.Store) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if err := s.Put(ctx, Report(1), "", 0); err == nil {
		t.Error("a put that was given up is acknowledged")
	}
	put(t, s, Report(2))
}
