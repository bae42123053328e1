package formula

import (
	"os"
	"testing"

	"muster"
	"pgregory.net/rapid"
)

// formulas generates formulas over the tiny world, most of them sensible.
func formulas(t *rapid.T, depth int, it bool) string {
	who := rapid.SampledFrom([]string{"USA", "GBR", "DEU", "SWE", "NATO", "NATO_EUROPE_CANADA", "EU", "ISL", "RUS", "{DEU, GBR}"})
	name := rapid.SampledFrom([]string{
		"defence_expenditure", "defence_expenditure_share_of_gdp", "gdp", "defence_expenditure_real_change",
		"defence_expenditure_per_capita", "armed_forces_personnel", "military_expenditure", "common_funding_share", "population",
	})
	when := rapid.SampledFrom([]string{"", "", "", "[2023]", "[y-1]"})
	group := rapid.SampledFrom([]string{"NATO", "EU", "NATO except USA", "GBR, DEU", "WORLD"})
	if depth == 0 {
		subject := who.Draw(t, "who")
		if it && rapid.Bool().Draw(t, "it") {
			subject = "it"
		}
		if rapid.IntRange(0, 5).Draw(t, "literal") == 0 {
			return rapid.SampledFrom([]string{"2%", "0.2pp", "1.5", "USD 1000000", "EUR 5", "0"}).Draw(t, "number")
		}
		return subject + "." + name.Draw(t, "measure") + when.Draw(t, "when")
	}
	next := func(it bool) string { return formulas(t, depth-1, it) }
	switch rapid.IntRange(0, 17).Draw(t, "op") {
	case 0, 1, 2, 3:
		op := rapid.SampledFrom([]string{" + ", " - ", " * ", " / "}).Draw(t, "sign")
		return "(" + next(it) + op + next(it) + ")" + when.Draw(t, "when")
	case 4:
		return "(" + next(it) + ") in " + rapid.SampledFrom([]string{"EUR", "GBP", "USD", "national"}).Draw(t, "currency")
	case 5:
		op := rapid.SampledFrom([]string{"sum", "mean", "min", "max", "each"}).Draw(t, "fold")
		return op + "(" + group.Draw(t, "group") + ": " + next(true) + ")"
	case 6, 7:
		op := rapid.SampledFrom([]string{"count", "list"}).Draw(t, "count")
		sign := rapid.SampledFrom([]string{" >= ", " < ", " = "}).Draw(t, "relation")
		return op + "(" + group.Draw(t, "group") + " where " + next(true) + sign + next(true) + ")"
	case 8:
		return "rank(" + who.Filter(func(s string) bool { return s[0] != '{' }).Draw(t, "who") + ": " + next(true) + " among " + group.Draw(t, "group") + ")"
	case 9:
		return "top(" + next(true) + " among " + group.Draw(t, "group") + " lowest first)"
	case 10:
		return "change(" + next(it) + ", y-1, y)"
	case 11:
		return "diff(" + next(it) + ")"
	case 12:
		return "excess(" + next(it) + ", 2023, 2023..y)"
	case 13:
		return "streak(" + next(it) + " up)"
	case 14:
		return "highest(" + next(it) + ", y-1..y)"
	case 15:
		return "round(" + next(it) + ", 0.1%)"
	case 16:
		return "-" + next(it)
	}
	return rapid.SampledFrom([]string{
		"members(NATO)", "ismember(SWE, NATO)", "joined(SWE, NATO)", "founded(NATO)", "rate(USD/GBP, 2025-03-04)",
		"rate(EUR/USD)", "announced(EU, defence_expenditure)", "pledge(GBR, defence_expenditure_share_of_gdp)", "flatshare(GBR, 2023)",
	}).Draw(t, "leaf")
}

func tinyWorld(t testing.TB) *world {
	b, err := os.ReadFile("testdata/world.txt")
	if err != nil {
		t.Fatal(err)
	}
	return parseWorld(t, string(b))
}

// Whatever is asked: no panic, the same answer twice, printing loses nothing,
// and every working gives its own value when computed again.
func TestRandomFormulas(t *testing.T) {
	books := tinyWorld(t)
	valued := 0
	rapid.Check(t, func(t *rapid.T) {
		text := formulas(t, rapid.IntRange(0, 3).Draw(t, "depth"), false)
		ax := muster.Axes{
			Edition: "2024-06-17", Year: "2024", Day: "2025-06-01",
			Prices:   rapid.SampledFrom([]string{"", "current", "constant"}).Draw(t, "prices"),
			Members:  rapid.SampledFrom([]string{"", "same"}).Draw(t, "members"),
			Currency: rapid.SampledFrom([]string{"", "", "EUR"}).Draw(t, "currency"),
		}
		e, err := Parse(muster.Formula(text))
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		Free(e)
		v, w, no := Eval(books, e, ax)
		printed, err := Parse(muster.Formula(e.String()))
		if err != nil {
			t.Fatalf("%s prints %s: %v", text, e, err)
		}
		again, _, noAgain := Eval(books, printed, ax)
		if (no == nil) != (noAgain == nil) || no == nil && !equal(v, again) || no != nil && no.Error() != noAgain.Error() {
			t.Fatalf("%s and %s differ: %s %v, %s %v", text, e, show(v), no, show(again), noAgain)
		}
		if no != nil {
			if no.Code == "" || no.Why == "" {
				t.Fatalf("%s: an absence without a reason: %+v", text, no)
			}
			return
		}
		valued++
		if _, err := Recompute(w); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if w.Says == "" {
			t.Fatalf("%s says nothing", text)
		}
	})
	if valued == 0 {
		t.Error("no random formula had a value")
	}
}

// A working that was tampered with does not recompute.
func TestRecomputeNotices(t *testing.T) {
	e, err := Parse("change(DEU.defence_expenditure) - 1 / 3")
	if err != nil {
		t.Fatal(err)
	}
	_, w, no := Eval(tinyWorld(t), e, muster.Axes{Edition: "2024-06-17", Year: "2024"})
	if no != nil {
		t.Fatal(no)
	}
	if _, err := Recompute(w); err != nil {
		t.Fatal(err)
	}
	w.From[0].From[0].Figure.Value = muster.Int(1)
	if _, err := Recompute(w); err == nil {
		t.Error("a changed figure goes unnoticed")
	}
}

// Layout through floats writes what exact arithmetic would.
func TestGrouped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 1e15).Draw(t, "n")
		d := rapid.IntRange(0, 4).Draw(t, "decimals")
		number := muster.Ratio(n, 1000)
		if got, ok := grouped(number.Float(), d); ok && got != number.Grouped(d) {
			t.Fatalf("%s with %d decimals: %s, want %s", number, d, got, number.Grouped(d))
		}
	})
}

func FuzzEval(f *testing.F) {
	for _, s := range []string{
		"each(NATO: sum(NATO: sum(NATO: it.gdp / NATO_EUROPE_CANADA.gdp)))",
		"count(NATO where rank(gdp among NATO) <= 3)",
		"excess(EU.defence_expenditure in EUR, 2014, 1900..2099)",
		"streak(members(NATO, 2016-09-24) up) / 0",
		"{NATO, EU except USA, ISL}.defence_expenditure_per_capita in GBP",
		"announced(EU, defence_expenditure) in USD * 2 - pledge(GBR, gdp)",
		"each(NATO[2024]: it.defence_expenditure[2023..2024]) [2023..y]",
		"count(NATO, 1900..2099 where gdp > 0) / max(USA.gdp[2023..2024])",
	} {
		f.Add(s, "same")
	}
	books := tinyWorld(f)
	f.Fuzz(func(t *testing.T, s, members string) {
		e, err := Parse(muster.Formula(s))
		if err != nil {
			return
		}
		Free(e)
		if _, w, no := Eval(books, e, muster.Axes{Year: "2024", Day: "2025-06-01", Members: members}); no == nil {
			if _, err := Recompute(w); err != nil && err.Error() != "working too large" {
				t.Fatalf("%s: %v", s, err)
			}
		}
	})
}
