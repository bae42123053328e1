package sipri

import (
	"slices"
	"strings"
	"testing"

	"muster/books/draft"
	"muster/books/workbook/booktest"
)

func tab(name string, head []any, rows ...[]any) booktest.Sheet {
	return booktest.Sheet{Name: name, Rows: append([][]any{{"Figures in blue are SIPRI estimates."}, {}, head, {}, {"Africa"}}, rows...)}
}

func small() []booktest.Sheet {
	return []booktest.Sheet{
		{Name: "Front page"},
		tab("Current US$", []any{"Country", "Notes", 2014, 2015}, []any{"Germany", "§7", 40.5, booktest.Blue(41)}, []any{"Ukraine", "", "xxx", booktest.Red(5)}, []any{"Türkiye", "", ". .", 6}),
		tab("Share of GDP", []any{"Country", "Notes", 2014, 2015}, []any{"Germany", "", 0.0119, booktest.Raw(` s="1"><v>1.2000000000000001E-2</v>`)}),
		tab("Constant (2023) US$", []any{"Country", "", "Notes", 2014, 2015}, []any{"Germany", nil, "", 50, "..."}),
		{Name: "Regional totals", Rows: [][]any{{"Figures are in US$ b., at constant 2023 prices and exchange rates"}, {"Region", 2014, 2015, "2015 (current prices)"}, {"World", 1.75, booktest.Red(1.8), 1.5}, {"Asia & Oceania", 1, 2, 3}}},
		{Name: "Footnotes", Rows: [][]any{{"§", "Figures are for the adopted budget."}, {7, "", "Germany: a note of its own."}}},
		{Name: "Local currency financial years", Rows: [][]any{{"not read"}}},
	}
}

func TestRead(t *testing.T) {
	e, err := Read(booktest.Build(small()...))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, r := range e.Rows {
		for y, cell := range r.Cells {
			got[strings.Join([]string{r.Entity, r.Measure, r.Unit, r.Prices, draft.Shift("0", 0) + string(rune('0'+y%10))}, " ")] = cell
		}
	}
	for key, want := range map[string]string{
		"DEU military_expenditure million USD current 04":                     "40.5",
		"DEU military_expenditure million USD current 05":                     "41 e",
		"UKR military_expenditure million USD current 05":                     "5 u",
		"DEU military_expenditure_share_of_gdp percent current 04":            "1.19",
		"DEU military_expenditure_share_of_gdp percent current 05":            "1.2 e",
		"DEU military_expenditure million USD constant-2023 04":               "50",
		"WORLD military_expenditure billion USD constant-2023 05":             "1.8 u",
		"WORLD military_expenditure billion USD current 05":                   "1.5",
		"REGION_ASIA_AND_OCEANIA military_expenditure billion USD current 05": "3",
	} {
		if got[key] != want {
			t.Errorf("%s is %q, want %q", key, got[key], want)
		}
	}
	for _, g := range []draft.Gap{
		{Table: "Current US$", Entity: "UKR", Measure: "military_expenditure", From: "2014", To: "2014", Kind: draft.NoSuchState},
		{Table: "Current US$", Entity: "TUR", Measure: "military_expenditure", From: "2014", To: "2014", Kind: draft.NotAvailable},
	} {
		if !slices.ContainsFunc(e.Gaps, func(h draft.Gap) bool { h.Why = ""; return h == g }) {
			t.Errorf("no gap %+v in %+v", g, e.Gaps)
		}
	}
	if r := e.Rows[0]; r.Remark != "Figures are for the adopted budget. Germany: a note of its own." {
		t.Errorf("remark %q", r.Remark)
	}
	if e.PriceBase != "2023" || !e.Partial || e.Group != "sipri" {
		t.Errorf("%+v", e)
	}
}

func TestUnknownLayout(t *testing.T) {
	change := func(i int, s booktest.Sheet) []byte {
		sheets := small()
		sheets[i] = s
		return booktest.Build(sheets...)
	}
	head := []any{"Country", "Notes", 2014, 2015}
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"another sheet":    {change(0, booktest.Sheet{Name: "Arms", Rows: [][]any{{"x"}}}), `"Arms" that is not known`},
		"no current":       {change(1, booktest.Sheet{Name: "Front page 2"}), `"current us$"`},
		"no head":          {change(1, booktest.Sheet{Name: "Current US$", Rows: [][]any{{"State", 2014, 2015}}}), `begins with "Country"`},
		"years backwards":  {change(1, tab("Current US$", []any{"Country", "Notes", 2015, 2014})), "out of order"},
		"words in a cell":  {change(1, tab("Current US$", head, []any{"Germany", "", "many", 1})), `"many" is neither`},
		"share in percent": {change(2, tab("Share of GDP", head, []any{"Germany", "", 11.9, 12})), "no fraction"},
		"failed formula":   {change(1, tab("Current US$", head, []any{"Germany", "", booktest.Raw(` t="e"><v>#N/A</v>`), 1})), `"#N/A" is neither`},
		"no price base":    {booktest.Build(booktest.Sheet{Name: "Regional totals", Rows: [][]any{{"Region", 2014, 2015}, {"World", 1, 2}}}), "of which year"},
	} {
		if _, err := Read(c.file); err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want something of %q", name, err, c.want)
		}
	}
	e, err := Read(change(1, tab("Current US$", head, []any{"Germany", "", 1, 2}, []any{"Ruritania", "", 1, 2})))
	if err != nil || !e.Partial || !strings.Contains(strings.Join(e.Notes, " "), "Ruritania") {
		t.Errorf("a country that is not known is not named: %v", err)
	}
}

// A currency that is not what the row says is noticed by its rates.
func TestCurrencies(t *testing.T) {
	head := []any{"Country", "Currency", "Notes", 2016, 2017, 2018}
	sheets := small()
	sheets[1] = tab("Current US$", []any{"Country", "Notes", 2016, 2017, 2018}, []any{"Germany", "", 10, 20, 30}, []any{"Croatia", "", 1, 2, 3}, []any{"Liberia", "", 1, 2, 3}, []any{"Hungary", "", 1, 2, 3}, []any{"Ecuador", "", 1, 2, 3})
	sheets[6] = tab("Local currency calendar years", head,
		[]any{"Germany", "Euro", "", 9e6, 18.2e6, 27e6}, []any{"Croatia", "Kunas", "", 0.9e6, 1.82e6, 2.7e6}, []any{"Liberia", "Dollars", "", 1e6, 2e6, 3e6},
		[]any{"Hungary", "Forint", "", 300e6, 600e6, 900e6}, []any{"Ecuador", "US dollars", "", 5e6, 9e6, 13e6})
	e, err := Read(booktest.Build(sheets...))
	if err != nil {
		t.Fatal(err)
	}
	units := map[string]string{}
	for _, r := range e.Rows {
		if len(r.Unit) == 3 {
			units[r.Entity] = r.Unit
		}
	}
	if units["HRV"] != "EUR" || units["LBR"] != "USD" || units["HUN"] != "HUF" || units["DEU"] != "EUR" || units["ECU"] != "" {
		t.Errorf("%v", units)
	}
}

// Whatever a sheet says, Read ends with an edition that checks or a sentence.
func FuzzRead(f *testing.F) {
	f.Add("Current US$", "Country", "2015", "Germany", "xxx", 0.5)
	f.Add("Regional totals", "Region", "2015 (current prices)", "World", "...", 2.0)
	f.Add("Constant (2023) US$", "Country", "Notes", "§", "1", 1e9)
	f.Fuzz(func(t *testing.T, name, word, head, label, cell string, n float64) {
		sheets := small()
		sheets[0] = booktest.Sheet{Name: name, Rows: [][]any{{head}, {word, 2014, head, "2017"}, {label, n, cell, 1}, {label, cell, cell, booktest.Blue(n)}}}
		if e, err := Read(booktest.Build(sheets...)); err == nil {
			if err := e.Check(); err != nil {
				t.Errorf("an edition that does not check: %v", err)
			}
		}
	})
}
