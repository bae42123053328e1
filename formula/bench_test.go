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

// 31 members with forces in each of 12 years, 372 conditions with full working.
// Target: under 1 ms.
func BenchmarkMembersByYears(b *testing.B) {
	core := muster.Axes{Source: "nato", Edition: "2026-07-10", Year: "2026", Day: "2026-07-10", Definition: "core"}
	benchmark(b, "count(NATO[2024], 2015..2026 where defence_expenditure_share_of_gdp >= 2%)", core)
}

// The same cells as a series, a working each. Target: under 1 ms.
func BenchmarkTable(b *testing.B) {
	shelf := open(b)
	e, err := formula.Parse("each(NATO[2024]: it.defence_expenditure_share_of_gdp)[2015..2026]")
	if err != nil {
		b.Fatal(err)
	}
	core := muster.Axes{Source: "nato", Edition: "2026-07-10", Day: "2026-07-10", Definition: "core"}
	s, no := formula.Table(shelf, e, core)
	if no != nil || len(s.Cells) != 31*12 {
		b.Fatal(len(s.Cells), no)
	}
	b.ReportAllocs()
	for b.Loop() {
		formula.Table(shelf, e, core)
	}
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
