package formula_test

import (
	"testing"

	"muster"
	"muster/books"
	"muster/formula"
)

// reader is the real books without a ledger.
type reader struct{ *books.Shelf }

func (reader) Pledges(entity, measure string) []muster.Pledge { return nil }

func open(t testing.TB) muster.Books {
	t.Helper()
	shelf, err := books.Open()
	if err != nil {
		t.Fatal(err)
	}
	return reader{shelf}
}

var june = muster.Axes{Source: "nato", Edition: "2024-06-17", Year: "2024", Day: "2024-07-01"}

func benchmark(b *testing.B, text muster.Formula, ax muster.Axes) {
	shelf := open(b)
	e, err := formula.Parse(text)
	if err != nil {
		b.Fatal(err)
	}
	if _, _, no := formula.Eval(shelf, e, ax); no != nil {
		b.Fatal(no)
	}
	b.ReportAllocs()
	for b.Loop() {
		formula.Eval(shelf, e, ax)
	}
}

func BenchmarkCell(b *testing.B) { benchmark(b, "USA.defence_expenditure", june) }

// Target: under 100 µs.
func BenchmarkCount(b *testing.B) {
	benchmark(b, "count(NATO where defence_expenditure_share_of_gdp >= 2%)", june)
}

// Target: under 1 ms: 31 members over 11 years, nothing published for the group.
func BenchmarkExcess(b *testing.B) {
	benchmark(b, "excess(NATO_EUROPE.defence_expenditure, 2014, 2014..2024)", june)
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		formula.Parse("count(NATO where round(defence_expenditure_share_of_gdp, 0.1%) >= 2%)")
	}
}
