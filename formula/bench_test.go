package formula_test

import (
	"testing"

	"muster"
	"muster/formula"
)

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

// Target: under 25 µs.
func BenchmarkCount(b *testing.B) {
	benchmark(b, "count(NATO where defence_expenditure_share_of_gdp >= 2%)", june)
}

// Target: under 300 µs: 31 members over 11 years, nothing published for the group.
func BenchmarkExcess(b *testing.B) {
	benchmark(b, "excess(NATO_EUROPE.defence_expenditure, 2014, 2014..2024)", june)
}

// Value alone, as when editions and years are only tried.
func BenchmarkValue(b *testing.B) {
	shelf := open(b)
	e, err := formula.Parse("count(NATO where defence_expenditure_share_of_gdp >= 2%)")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		formula.Value(shelf, e, june)
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		formula.Parse("count(NATO where round(defence_expenditure_share_of_gdp, 0.1%) >= 2%)")
	}
}
