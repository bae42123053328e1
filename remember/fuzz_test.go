package remember_test

import (
	"context"
	"testing"

	"muster"
	"muster/remember"
)

// Whatever is asked: an answer or one sentence, never more claims than are held, and
// none of a speaker who was not asked for.
func FuzzFind(f *testing.F) {
	reports := readAll(f, []told{
		{"a", "1", "2025-03-13", "“Twenty-two allies spend at least 2 percent of GDP on defence,” NATO Secretary General Mark Rutte said in Brussels. Germany spends 2.1 percent of GDP on defence."},
		{"b", "1", "2025-06-20", "“Thirty-one allies spend at least 2 percent of GDP on defence,” NATO Secretary General Mark Rutte told reporters."},
	})
	s := opened(f)
	ctx := context.Background()
	for i := range reports {
		taken(f, s, &reports[i], 1, 0)
	}
	all, err := s.Claims(ctx, muster.ClaimQuery{})
	if err != nil || len(all) == 0 {
		f.Fatal(len(all), err)
	}
	f.Add("DEU.defence_expenditure_share_of_gdp", "rutte", "2 percent")
	f.Add("defence_expenditure [2024]", "mark-rutte", "")
	f.Add("", "Nobody Known", "\xff")
	f.Add("DEU.x", "Sánchez, Pedro", "Germany's and Poland's defence spending since 2014, 2.1 percent")
	f.Fuzz(func(t *testing.T, expression, who, about string) {
		check := func(q muster.Recalled, err error, speaker string) {
			if err != nil {
				t.Fatal(err)
			}
			if len(q.Claims) > len(all) || len(q.Same) != len(q.Claims) {
				t.Errorf("%d claims, %d same", len(q.Claims), len(q.Same))
			}
			for _, c := range q.Claims {
				if speaker != "" && c.Speaker != speaker {
					t.Errorf("%q was asked for, %q answers", speaker, c.Speaker)
				}
			}
		}
		if q, ok := remember.Expression(expression); ok {
			a, err := remember.Find(ctx, s, q)
			check(a, err, "")
		}
		remember.Misread(expression)
		read := readWords(t, about)
		if q, ok := remember.Phrase(read); ok {
			a, err := remember.Find(ctx, s, q)
			check(a, err, "")
		}
		if q, err := remember.SaidBy(who, about, read); err == nil {
			if q.Speaker == "" {
				t.Errorf("%q is nobody", who)
			}
			a, err := remember.Find(ctx, s, q)
			check(a, err, q.Speaker)
		}
	})
}
