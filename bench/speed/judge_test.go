package speed

import (
	"testing"

	"muster"
	"muster/books"
	"muster/check"
	"muster/judge"
	"muster/ledger"
)

// library joins the shelf and the ledger, as package check does.
type library struct {
	*books.Shelf
	*ledger.Ledger
}

// BenchmarkClaim is judging alone: what one claim of the corpora costs on
// average, then, now and earlier together. "cold" opens the books anew for
// every round, as a process of one run does; "warm" keeps them, as a service
// does. The goal is 50 µs.
func BenchmarkClaim(b *testing.B) {
	o := options(b)
	docs, _ := corpus(b)
	var reports []muster.Report
	claims := 0
	for _, d := range append(docs, document(report)) {
		r, err := check.Read(d, o)
		if err != nil {
			b.Fatal(err)
		}
		reports = append(reports, r)
		claims += len(r.Findings)
	}
	today := o.Today()
	round := func(l muster.Books) {
		for i := range reports {
			for _, f := range reports[i].Findings {
				judge.Judge(l, f.Claim, reports[i].Document.Published, today)
			}
		}
	}
	perClaim := func(b *testing.B) {
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(claims), "µs/claim")
	}
	b.Run("cold", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s, err := books.Open()
			if err != nil {
				b.Fatal(err)
			}
			round(library{s, o.Ledger})
		}
		perClaim(b)
	})
	b.Run("warm", func(b *testing.B) {
		b.ReportAllocs()
		l := library{o.Shelf, o.Ledger}
		for b.Loop() {
			round(l)
		}
		perClaim(b)
	})
}
