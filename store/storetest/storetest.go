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
	Marks(t, open)
	run(t, open, []test{
		{"what was put comes back", putAndGet},
		{"a claim is of the day on which it was made", saidBefore},
		{"a report put twice is one, and stays in its story", twice},
		{"claims are found by meaning", byMeaning},
		{"words and marks are bounded", bounded},
		{"links and clusters", linked},
		{"a text in several places", places},
		{"stories to be looked at again", unsettled},
		{"a change that fails changes nothing", failed},
		{"texts expire, and nothing with them", texts},
		{"many writers at once", writers},
		{"a query that was given up", cancelled},
	})
}

// Marks runs of the suite what finds reports by their marks.
func Marks(t *testing.T, open func(t *testing.T) muster.Store) {
	run(t, open, []test{
		{"reports near by marks", near},
		{"of very many the leaders are near", leaders},
		{"reports of no known day are near, as long as there are few", mixed},
	})
}

type test struct {
	name string
	run  func(*testing.T, muster.Store)
}

func run(t *testing.T, open func(t *testing.T) muster.Store, all []test) {
	for _, c := range all {
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
		Signature: []byte{byte(i), 7, 255}, Marks: []uint64{uint64(i), 1 << 63, 42}, Said: []string{"one", "two words"}, Speakers: []string{"invented-speaker"},
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

func change(t *testing.T, s muster.Store, do func(muster.Changing) error) {
	t.Helper()
	if err := s.Change(context.Background(), do); err != nil {
		t.Fatal(err)
	}
}

// put keeps a report and says which others are near to others than before.
func put(t *testing.T, s muster.Store, r muster.Kept) (touched []string) {
	t.Helper()
	change(t, s, func(c muster.Changing) (err error) {
		touched, err = c.Put(context.Background(), r, "", 0)
		return err
	})
	return touched
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
	change(t, s, func(c muster.Changing) error { return c.Join(ctx, "story-a", r.ID, "sha256:unknown") })
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

// A claim whose words name the day on which it was made is of that day.
func saidBefore(t *testing.T, s muster.Store) {
	ctx := context.Background()
	early, late := Report(1), Report(9)
	late.Claims[0].Said = muster.Window{From: muster.DayOf(2024, 6, 1), To: muster.DayOf(2024, 6, 30)}
	put(t, s, early)
	put(t, s, late)
	got := must[[]muster.KeptClaim](t)(s.Claims(ctx, muster.ClaimQuery{}))
	if len(got) != 2 || got[0].Report != late.ID || got[0].Said != late.Claims[0].Said || got[1].Said != early.Published.Window {
		t.Errorf("%+v", got)
	}
	if got := must[[]muster.KeptClaim](t)(s.Claims(ctx, muster.ClaimQuery{To: muster.DayOf(2024, 12, 31)})); len(got) != 1 {
		t.Errorf("%d claims until the end of 2024", len(got))
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
	if got := must[[]muster.Kept](t)(s.Known(ctx, r.ID))[0].Marks; len(got) != muster.MostMarks {
		t.Errorf("%d marks are kept", len(got))
	}
}

func texts(t *testing.T, s muster.Store) {
	ctx := context.Background()
	r := Report(1)
	change(t, s, func(c muster.Changing) error {
		_, err := c.Put(ctx, r, "The whole text.", 100)
		return err
	})
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
				if err := s.Change(context.Background(), func(c muster.Changing) error {
					_, err := c.Put(context.Background(), Report(10*w+i), "", 0)
					return err
				}); err != nil {
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
	if err := s.Change(ctx, func(c muster.Changing) error {
		_, err := c.Put(ctx, Report(1), "", 0)
		return err
	}); err == nil {
		t.Error("a put that was given up is acknowledged")
	}
	put(t, s, Report(2))
}
