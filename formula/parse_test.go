package formula

import (
	"errors"
	"testing"

	"muster"
)

// Canonical text prints as itself; other spellings of it print as it.
func TestPrint(t *testing.T) {
	for _, c := range []struct{ canonical, other string }{
		{"USA.defence_expenditure", " USA . defence_expenditure "},
		{"USA.defence_expenditure[2024]", "(USA.defence_expenditure)[2024]"},
		{"USA.gdp / NATO.gdp [2024]", "USA.gdp/NATO.gdp  [ 2024 ]"},
		{"USA.gdp / NATO.gdp[2024]", "USA.gdp/NATO.gdp[2024]"},
		{"(USA.gdp - GBR.gdp)[y-1]", "(USA.gdp-GBR.gdp)[y - 1]"},
		{"NOR.defence_expenditure in EUR [2021]", "NOR.defence_expenditure in EUR [2021]"},
		{"(USA.gdp + GBR.gdp) in EUR", ""},
		{"USA.gdp - (GBR.gdp - FRA.gdp)", ""},
		{"USA.gdp - GBR.gdp - FRA.gdp", "(USA.gdp - GBR.gdp) - FRA.gdp"},
		{"USA.gdp * 2 + GBR.gdp / 3", "(USA.gdp * 2) + (GBR.gdp / 3)"},
		{"-(USA.gdp + GBR.gdp) * -2", ""},
		{"EUR 800000000000 / USD 1.5", ""},
		{"2% + 0.2pp", "2.0 % + 0.20pp"},
		{"{EST, LVA, LTU}.gdp / BEL.gdp", "{EST,LVA,LTU}.gdp/BEL.gdp"},
		{"{NATO except USA, CAN}.gdp", ""},
		{"sum(EST, LVA: it.gdp)", "sum(EST,LVA:gdp)"},
		{"max(EST.gdp, LVA.gdp[2020])", ""},
		{"each(GBR, FRA: it.defence_expenditure / NATO.defence_expenditure)", ""},
		{"count(NATO where defence_expenditure_share_of_gdp >= 2%)", "count(NATO where it.defence_expenditure_share_of_gdp>=2%)"},
		{"count(NATO where round(defence_expenditure_share_of_gdp, 0.1%) >= 2% and gdp > USD 5 or ismember(it, EU) = 1)", ""},
		{"count(NATO where rank(it.gdp among NATO) <= 3)", "count(NATO where rank(gdp among NATO) <= 3)"},
		{"count(NATO where gdp + gdp[y-1] > USD 3)", "count(NATO where (gdp + gdp[y-1]) > USD 3)"},
		{"list(NATO except USA where gdp > USD 1)", ""},
		{"rank(USA.gdp among NATO lowest first)", ""},
		{"rank(CZE: change(it.gdp) among NATO)", "rank(CZE: change(gdp) among NATO)"},
		{"rank(CZE: change(it.gdp) / 2 among NATO)", "rank(change(CZE.gdp) / 2 among NATO)"},
		{"rank(CZE: flatshare(it, 2014) among NATO)", "rank(flatshare(CZE, 2014) among NATO)"},
		{"top(gdp among NATO)", "top(it.gdp among NATO)"},
		{"change(DEU.gdp)", ""},
		{"change(DEU.gdp, 2014, y)", ""},
		{"diff(DEU.gdp, y-1, y+2)", ""},
		{"excess(DEU.defence_expenditure, 2014, 2015..2024)", ""},
		{"flatshare(GBR, 2014)", "flatshare(GBR.defence_expenditure, 2014)"},
		{"flatshare(GBR.military_expenditure, y-1)", ""},
		{"streak(ITA.gdp down)", ""},
		{"highest(GBR.gdp, y-10..y-1)", ""},
		{"members(NATO)", ""},
		{"members(NATO, 2016-09-24)", ""},
		{"ismember(SWE, NATO)", ""},
		{"joined(SWE, NATO)", ""},
		{"founded(NATO)", ""},
		{"rate(USD/EUR, 2025-03-04)", "rate(USD / EUR,2025-03-04)"},
		{"pledge(GBR, defence_expenditure_share_of_gdp, by 2027)", ""},
		{"announced(EU, defence_expenditure) in USD", ""},
		{"GBR.defence_expenditure in national", ""},
		{"DEU.gdp[2014..2024]", "(DEU.gdp)[ 2014 .. 2024 ]"},
		{"DEU.gdp / FRA.gdp [y-10..y]", "DEU.gdp/FRA.gdp [y-10..y]"},
		{"each(NATO[2024] except USA: it.gdp[2014..y])", "each(NATO[2024]except USA:gdp[2014..y])"},
		{"mean(DEU.gdp[2014..2024])", ""},
		{"abs(DEU.gdp - FRA.gdp)", ""},
		{"{NATO[y-1], SWE}.gdp", ""},
		{"count(NATO[2024], 2015..2024 where gdp > USD 1)", "count(NATO[2024],2015..2024 where it.gdp>USD 1)"},
		{"count(NATO except USA, y-3..y where gdp > USD 1 and abs(gdp) > USD 2)", ""},
		{"list(2015..2024 where DEU.gdp > FRA.gdp)", ""},
	} {
		for _, text := range []string{c.canonical, c.other} {
			if text == "" {
				continue
			}
			e, err := Parse(muster.Formula(text))
			if err != nil {
				t.Errorf("%s: %v", text, err)
			} else if got := e.String(); got != c.canonical {
				t.Errorf("%s prints %s, want %s", text, got, c.canonical)
			}
		}
	}
}

// An error points at the place and says what would work there.
func TestSyntaxErrors(t *testing.T) {
	for _, c := range []struct {
		text   string
		offset int
		says   string
	}{
		{"", 0, "the formula ends where a cell such as USA.defence_expenditure is missing"},
		{"USA.defense_expenditure", 4, `no measure is called "defense_expenditure"; the nearest is defence_expenditure`},
		{"USA.wombats", 4, `no measure is called "wombats"; defence_expenditure is one`},
		{"usa.gdp", 0, `"usa" is no entity; did you mean USA (the United States)?`},
		{"Germany.gdp", 0, `"Germany" is no entity; did you mean DEU (Germany)?`},
		{"ΔDEU.gdp", 0, `"Δ" begins nothing; a cell such as USA.defence_expenditure, a number or a parenthesis would`},
		{"qwzx.gdp", 0, `"qwzx" is no entity; a code such as USA or NATO_EUROPE would be`},
		{"USA.gdp[2024..2014]", 14, "the second year must follow the first, by at most 200 years"},
		{"USA.gdp[2014..]", 14, `"]" is no year; 2024, y or y-1 would be`},
		{"{USA[2014], CAN}.gdp", 4, "only a group has members of a year, as in NATO[2024]"},
		{"count(2014..2024 where gdp > USD 1)", 23, "gdp needs an entity: USA.gdp"},
		{"USA", 3, "USA needs a measure: USA.defence_expenditure"},
		{"gdp", 0, "gdp needs an entity: USA.gdp"},
		{"USA.gdp USA.gdp", 8, `"USA" does not belong here; an operator (+ - * /), a year in brackets or the end would`},
		{"(USA.gdp", 8, `the formula ends where ")" is missing`},
		{"USA.gdp[24]", 8, `"24" is no year; 2024, y or y-1 would be`},
		{"USA.gdp in euros", 11, `"euros" is no currency; a code such as EUR, or the word national, would be`},
		{"counts(NATO where gdp > USD 1)", 0, `there is no function "counts"; the nearest is count`},
		{"count(NATO where gdp)", 20, "a condition needs one of < <= = >= >, as in defence_expenditure_share_of_gdp >= 2%"},
		{"it.gdp", 0, "it stands for nobody here; use it inside a list, as in each(GBR, FRA: it.defence_expenditure)"},
		{"members(NATO, 2016-02-30)", 14, `"2016" is no day; one such as 2016-09-24 would be`},
		{"round(USA.gdp, 0)", 15, "round needs a step above zero, such as 0.1%"},
		{"highest(USA.gdp, 2024..2014)", 23, "the second year must follow the first, by at most 200 years"},
		{"each(GBR.gdp)", 5, "each needs a list and a colon, as in each(GBR, FRA: it.defence_expenditure)"},
		{"rank(CZE.gdp / NATO.gdp among NATO)", 13, "rank needs one entity, as in rank(USA.defence_expenditure among NATO), or a name and a colon"},
		{"rank(2 among NATO)", 5, "rank needs one entity, as in rank(USA.defence_expenditure among NATO), or a name and a colon"},
		{"2016-09-24", 0, "a day stands only inside members, ismember and rate"},
		{"1.00000000000000000001", 0, "a number has at most 40 digits, 10 of them decimals"},
		{"USA.gdp ; DROP", 8, `";" does not belong here; an operator (+ - * /), a year in brackets or the end would`},
	} {
		_, err := Parse(muster.Formula(c.text))
		var syntax *SyntaxError
		if !errors.As(err, &syntax) {
			t.Errorf("%q is no error", c.text)
		} else if syntax.Offset != c.offset || syntax.Says != c.says {
			t.Errorf("%q: at %d %s\nwant at %d %s", c.text, syntax.Offset, syntax.Says, c.offset, c.says)
		}
	}
}

// Hostile text is refused, not followed.
func TestBounds(t *testing.T) {
	deep := func(open, close string, n int) string {
		s := "USA.gdp"
		for range n {
			s = open + s + close
		}
		return s
	}
	for name, text := range map[string]string{
		"parentheses": deep("(", ")", 60),
		"minus":       deep("-", "", 60),
		"calls":       deep("change(", ")", 60),
		"long":        deep("", " + USA.gdp", 600),
		"wide":        deep("", "+1", 600),
	} {
		if _, err := Parse(muster.Formula(text)); err == nil {
			t.Errorf("%s: not refused", name)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"USA.defence_expenditure / NATO.defence_expenditure [2024]",
		"count(NATO except ISL where round(gdp, 0.1%) >= 2% and gdp > USD 5)",
		"each(GBR, FRA: it.gdp in EUR)", "excess(USA.gdp, 2014, 2015..y)", "rank(CZE: change(it.gdp, y-1, y) among {)",
		"rate(USD/EUR, 2025-03-04) * -EUR 5", "pledge(GBR, gdp, by 2027)", "{EST, LVA}.gdp[y-1]",
		"each(NATO[2024], EU[y-1] except USA: it.gdp[2014..y]) [2014..2024]", "count(NATO[y], 2015..y where abs(gdp) > 0)",
		"mean(USA.gdp[y-3..y]) + count(2014..2024 where USA.gdp > 1)",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := Parse(muster.Formula(s))
		if err != nil {
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || syntax.Offset < 0 || syntax.Offset > len(s) {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		text := e.String()
		again, err := Parse(muster.Formula(text))
		if err != nil {
			t.Fatalf("%q prints %q: %v", s, text, err)
		}
		if again.String() != text {
			t.Fatalf("%q prints %q, then %q", s, text, again.String())
		}
	})
}
