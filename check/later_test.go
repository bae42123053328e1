package check_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/ask"
	"muster/check"
	"muster/formula"
)

// later writes an edition that is published on a day: the rows of one that is
// inside, with other numbers and other years.
func later(t *testing.T, r *rand.Rand, shelf, like, day string) {
	t.Helper()
	inside := filepath.Join("..", "books", "shelf", filepath.FromSlash(like))
	source, _, _ := strings.Cut(like, "/")
	folder := filepath.Join(shelf, source, day)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	sums := map[string]string{}
	for _, name := range []string{"figures.csv", "daily.csv", "members.csv"} {
		b, err := os.ReadFile(filepath.Join(inside, name))
		if err != nil {
			continue
		}
		text := string(b)
		switch name {
		case "figures.csv":
			text = otherNumbers(r, text)
		case "daily.csv":
			head, rest, _ := strings.Cut(text, "\n")
			width := strings.Count(head, ",")
			text = head + "\n" + otherNumbers(r, rest) + day + strings.Repeat(",1.5", width) + "\n"
		case "members.csv":
			text += "NATO,IRL,,2020-01-01,\n"
		}
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256([]byte(text))
		sums[name] = "sha256:" + hex.EncodeToString(sum[:])
	}
	origin, err := json.Marshal(map[string]any{"publisher": "P", "title": "T", "published": day, "address": "", "licence": "L", "completeness": "whole", "price_base": "2021", "transcribed": "by a test", "checksums": sums})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "origin.json"), origin, 0o644); err != nil {
		t.Fatal(err)
	}
}

// otherNumbers changes one digit of most cells and empties some; the names
// before them stay.
func otherNumbers(r *rand.Rand, text string) string {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	for i, line := range lines {
		cells := strings.Split(line, ",")
		for j := len(cells) - 1; j > 0 && i > 0; j-- {
			c := cells[j]
			if c == "" || strings.Trim(c, "0123456789.-eprud ") != "" {
				break
			}
			switch r.IntN(4) {
			case 0:
				cells[j] = ""
			case 1, 2:
				cells[j] = "1" + strings.TrimPrefix(c, "-")
			}
		}
		lines[i] = strings.Join(cells, ",")
	}
	return strings.Join(lines, "\n") + "\n"
}

var asked = []muster.Formula{
	"USA.defence_expenditure / NATO.defence_expenditure", "DEU.defence_expenditure_share_of_gdp", "count(NATO where defence_expenditure_share_of_gdp >= 2%)",
	"POL.military_expenditure_share_of_gdp", "FRA.gdp", "GBR.population", "EU.government_defence_expenditure", "change(NATO_EUROPE_CANADA.defence_expenditure)", "ITA.defence_expenditure_share_of_gdp[2019]",
}

const spoken = `Oslo, March 12, 2025

The United States pays more than half of NATO's defence spending, the minister Ola Brekke said. "Poland spends 4.1 percent of its GDP on defence," she said. She added that 23 allies met the target of 2 percent in 2024. "Germany spends less than France," she said. Norway pledged 5 billion euros, or about $5.4 billion. NATO has 32 members.
`

// answers is everything that the books say as of a day.
func answers(t *testing.T, o check.Options, day muster.Day) string {
	t.Helper()
	o.AsOf = day
	var b strings.Builder
	for _, text := range asked {
		e, err := formula.Parse(text)
		if err != nil {
			t.Fatal(text, err)
		}
		for _, source := range []string{"", "sipri", "imf", "worldbank", "eurostat"} {
			a := ask.All(o.Books(), ask.Question{Expr: e, Axes: muster.Axes{Source: source}, Today: day})
			j, err := json.Marshal(a)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "%s %s %s\n", text, source, j)
		}
	}
	for _, on := range []string{"2015-06-01", "2020-03-27", "2024-03-07", "2025-03-09"} {
		if d := muster.MustDay(on); d <= day {
			m, _ := o.Shelf.Members("NATO", d)
			f, absent := o.Shelf.Fixing("USD", "EUR", d)
			fmt.Fprintln(&b, on, m, f.Value, f.Edition, absent)
		}
	}
	result := check.Run(check.Of(muster.Document{Path: "said.txt", Format: "txt", Bytes: []byte(spoken)}), o)
	j, err := json.Marshal(result.Reports[0].Findings)
	if err != nil {
		t.Fatal(err)
	}
	b.Write(j)
	return b.String()
}

// An edition published later never changes an answer as of an earlier day,
// whatever is in it.
func TestLaterEditionsChangeNothingEarlier(t *testing.T) {
	inside := options(t)
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 7))
		day := muster.DayOf(2026, 7, 12).AddMonths(r.IntN(3))
		if seed%2 == 1 { // between editions that are inside
			day = muster.DayOf(2024, 7, 1).AddMonths(r.IntN(20))
		}
		shelf := t.TempDir()
		for _, like := range []string{"nato/2024-06-17", "nato/2026-07-10", "sipri/2025-04-28", "imf/2026-04-14", "worldbank/2025-12-31", "eurostat/2026-04-27", "ecb/2026-04-13", "nato_membership/2024-03-07", "nato_press/2024-03-14"} {
			if r.IntN(4) > 0 {
				later(t, r, shelf, like, (day + 1 + muster.Day(r.IntN(400))).String())
			}
		}
		more, err := check.Open(shelf)
		if err != nil {
			t.Fatal(err)
		}
		more.Published = inside.Published
		if more.Shelf.Digest() == inside.Shelf.Digest() {
			t.Fatal("nothing was added")
		}
		was, is := strings.Split(answers(t, inside, day), "\n"), strings.Split(answers(t, more, day), "\n")
		for i := range was {
			if was[i] != is[i] {
				at := 0
				for at < min(len(was[i]), len(is[i])) && was[i][at] == is[i][at] {
					at++
				}
				from := max(0, at-200)
				t.Fatalf("as of %s (seed %d):\n%.500s\nwas\n%.500s", day, seed, is[i][from:], was[i][from:])
			}
		}
	}
}
