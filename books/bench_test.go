package books

import (
	"testing"

	"muster"
)

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := Open(); err != nil {
			b.Fatal(err)
		}
	}
}

// Open and the first look-up, which reads the list of editions.
func BenchmarkOpenAndFirstFigure(b *testing.B) {
	k := muster.Key{Measure: "defence_expenditure", Entity: "USA", Unit: "USD", Prices: "current"}
	for b.Loop() {
		s, _ := Open()
		if _, absent := s.Figure(june2024, k, "2024"); absent != muster.Present {
			b.Fatal(absent)
		}
	}
}

func BenchmarkFigure(b *testing.B) {
	s := open(b)
	k := muster.Key{Measure: "defence_expenditure", Entity: "USA", Unit: "USD", Prices: "current"}
	b.ReportAllocs()
	for b.Loop() {
		if _, absent := s.Figure(june2024, k, "2024"); absent != muster.Present {
			b.Fatal(absent)
		}
	}
}

func BenchmarkFixing(b *testing.B) {
	s := open(b)
	day := muster.MustDay("2025-03-09")
	b.ReportAllocs()
	for b.Loop() {
		if _, absent := s.Fixing("GBP", "USD", day); absent != muster.Present {
			b.Fatal(absent)
		}
	}
}

func BenchmarkMembers(b *testing.B) {
	s := open(b)
	day := muster.MustDay("2025-03-09")
	b.ReportAllocs()
	for b.Loop() {
		s.Members("NATO_EUROPE", day)
	}
}
