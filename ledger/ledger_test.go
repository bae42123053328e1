package ledger

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"muster"
)

func TestPledges(t *testing.T) {
	l, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	const share = "defence_expenditure_share_of_gdp"
	for _, want := range []struct{ entity, measure, ids string }{
		{"USA", share, "usa-demands-2-percent usa-demands-4-percent usa-demands-5-percent"},
		{"GBR", share, "gbr-2.5-percent-by-2030 gbr-2.5-percent-by-2027 gbr-3-percent-by-2034 gbr-5-percent-by-2035 gbr-4.1-percent-in-2027"},
		{"EU", "", "eu-rearm-europe-650-billion eu-rearm-europe-800-billion eu-safe-150-billion eu-safe-adopted eu-safe-allocated"},
		{"NATO", "core_" + share, "nato-3.5-percent-core-by-2035"},
		{"FRA", share, ""}, // nothing held is an empty answer, never another country's
	} {
		var ids []string
		for _, p := range l.Pledges(want.entity, want.measure) {
			ids = append(ids, p.ID)
		}
		if got := strings.Join(ids, " "); got != want.ids {
			t.Errorf("Pledges(%s, %s) = %s, want %s", want.entity, want.measure, got, want.ids)
		}
	}
	all := l.Pledges("", "")
	if !slices.IsSortedFunc(all, func(a, b muster.Pledge) int { return int(a.Made) - int(b.Made) }) {
		t.Error("the ledger is not in order of days")
	}
	for _, p := range all {
		if p.Verified && !official(p.Address) {
			t.Errorf("%s: verified, but %s is not the address of a maker", p.ID, p.Address)
		}
	}
}

// official says whether an address is one at which a maker itself speaks.
func official(address string) bool {
	for _, host := range []string{"www.nato.int/", "www.regjeringen.no/", "www.vie-publique.fr./", "fmn.dk/", "www.consilium.europa.eu/"} {
		if _, rest, _ := strings.Cut(address, "//"); strings.HasPrefix(rest, host) {
			return true
		}
	}
	return false
}

func TestSuperseded(t *testing.T) {
	l, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	old := l.Pledges("ESP", "defence_expenditure_share_of_gdp")[0]
	if old.Until != muster.MustDay("2025-04-22") {
		t.Errorf("%s ends on %s", old.ID, old.Until)
	}
}

// Parse, print and parse again is the identity, for every entry that ships.
func TestRoundTrip(t *testing.T) {
	l, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	roundTrip(t, l.pledges)
}

func roundTrip(t *testing.T, pledges []muster.Pledge) {
	t.Helper()
	text := Print(pledges)
	again, err := Parse("printed", []byte(text))
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if len(again) != len(pledges) {
		t.Fatalf("%d entries became %d", len(pledges), len(again))
	}
	for i, e := range again {
		if Print([]muster.Pledge{e.Pledge}) != Print(pledges[i:i+1]) || e.Low.Cmp(pledges[i].Low) != 0 || e.High.Cmp(pledges[i].High) != 0 {
			t.Fatalf("%+v became %+v", pledges[i], e.Pledge)
		}
		e.Low, e.High = pledges[i].Low, pledges[i].High // equal in value, compared above
		if !reflect.DeepEqual(e.Pledge, pledges[i]) {
			t.Fatalf("%+v became %+v", pledges[i], e.Pledge)
		}
	}
}

const good = `pledge nor-3-percent
who: NOR
measure: defence_expenditure_share_of_gdp
amount: 3 % of GDP
made: 2024-01-01
by: 2030
verified: no
title: a title
address: https://example.org/a
`

// Every mistake is named with its file, its line and what would work.
func TestMistakes(t *testing.T) {
	for _, c := range []struct{ change, to, want string }{
		{"pledge nor", "promise nor", `f.txt:1: an entry cannot begin with "promise nor-3-percent"`},
		{"pledge nor-3-percent", "pledge", `f.txt:1: "" is no id`},
		{"who: NOR", "who: Norway", `f.txt:2: who cannot be "Norway": write a country code`},
		{"who: NOR\n", "", "f.txt:1: nor-3-percent: the field who is missing"},
		{"by: 2030", "who: SWE", "f.txt:6: who stands here and on line 2: keep one"},
		{"by: 2030", "by 2030", `f.txt:6: "by 2030" is no field: write "key: value"`},
		{"by: 2030", "by: soon", `f.txt:6: by cannot be "soon": write a year`},
		{"by: 2030", "by: 2020", "f.txt:1: nor-3-percent: its deadline is before"},
		{"by: 2030", "until: 2020-01-01", "f.txt:1: nor-3-percent: it ends before"},
		{"by: 2030", "deadline: 2030", `f.txt:6: there is no field "deadline": use who, speaker`},
		{"3 % of GDP", "3% of GDP", `f.txt:4: amount cannot be "3% of GDP": write it like "2.5 % of GDP"`},
		{"3 % of GDP", "3 %", "f.txt:1: nor-3-percent: its amount and its measure disagree"},
		{"3 % of GDP", "5 to 3 % of GDP", "f.txt:4: amount cannot be"},
		{"3 % of GDP", "0 % of GDP", "f.txt:4: amount cannot be"},
		{"3 % of GDP", "3 billion", "f.txt:4: amount cannot be"},
		{"2024-01-01", "1 January 2024", "f.txt:5: made cannot be"},
		{"by: 2030", "relation: around", `f.txt:6: relation cannot be "around": write at most or about`},
		{"by: 2030", "counts: much", `f.txt:6: counts cannot be "much": write level`},
		{"by: 2030", "year: soon", `f.txt:6: year cannot be "soon": write a year like 2027`},
		{"by: 2030", "of: other", "f.txt:1: nor-3-percent: a plan, an appropriation or an execution belongs"},
		{"pledge nor", "plan nor", "f.txt:1: nor-3-percent: a plan, an appropriation or an execution belongs"},
		{"by: 2030", "quote: we will", "f.txt:1: nor-3-percent: only words read at the maker's own address"},
		{"by: 2030", "quote: " + strings.Repeat("word ", 26), "f.txt:6: quote cannot be"},
		{"no\n", "maybe\n", "f.txt:7: verified cannot be"},
		{"https://example.org/a", "example.org", "f.txt:9: address cannot be"},
		{"a title", "a\x01title", "f.txt:8: the line holds the unprintable character U+0001"},
		{"a title", strings.Repeat("x", 5000), "f.txt:8: the line is longer"},
	} {
		text := strings.Replace(good, c.change, c.to, 1)
		_, err := Parse("f.txt", []byte(text))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q instead of %q: %v, want %s", c.to, c.change, err, c.want)
		}
	}
	if _, err := Parse("f.txt", []byte(good)); err != nil {
		t.Errorf("a good entry: %v", err)
	}
}

// Mistakes between entries are found when all files have been read.
func TestLinks(t *testing.T) {
	later := strings.Replace(strings.Replace(good, "nor-3-percent", "nor-later", 1), "2024-01-01", "2025-01-01", 1)
	for _, c := range []struct{ second, want string }{
		{good, "b.txt:1: the id nor-3-percent is taken by a.txt:1"},
		{later + "supersedes: nor-9", "b.txt:1: it supersedes nor-9, which is no entry"},
		{strings.Replace(later, "NOR", "SWE", 1) + "supersedes: nor-3-percent", "b.txt:1: it supersedes an entry of NOR"},
		{strings.Replace(later, "2025", "2023", 1) + "supersedes: nor-3-percent", "b.txt:1: it supersedes nor-3-percent, which is not older"},
	} {
		_, err := Read(fstest.MapFS{"a.txt": {Data: []byte(good)}, "b.txt": {Data: []byte(c.second)}})
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}

func TestAmounts(t *testing.T) {
	for _, c := range []struct{ said, low, high, unit, per, printed string }{
		{"EUR 800 billion", "800000000000", "800000000000", "EUR", "", "EUR 800 billion"},
		{"GBP 13.4 billion a year", "13400000000", "13400000000", "GBP", "year", "GBP 13.4 billion a year"},
		{"EUR 400 to 800 million", "400000000", "800000000", "EUR", "", "EUR 400 to 800 million"},
		{"EUR 0.5 million", "500000", "500000", "EUR", "", "EUR 500 thousand"},
		{"20 %", "0.2", "0.2", "ratio", "", "20 %"},
		{"260 thousand persons", "260000", "260000", "persons", "", "260 thousand persons"},
	} {
		var p muster.Pledge
		if fix := readAmount(&p, c.said); fix != "" {
			t.Errorf("%q: %s", c.said, fix)
			continue
		}
		if p.Low.String() != c.low || p.High.String() != c.high || p.Unit != c.unit || p.Per != c.per || showAmount(&p) != c.printed {
			t.Errorf("%q = %s to %s %s %s, printed %q", c.said, p.Low, p.High, p.Unit, p.Per, showAmount(&p))
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte("demand a\nwho: USA\namount: EUR 0.000001 billion a year\n"))
	l, err := Open()
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte(Print(l.pledges)))
	f.Fuzz(func(t *testing.T, b []byte) {
		entries, err := Parse("f.txt", b)
		if err != nil {
			return
		}
		pledges := make([]muster.Pledge, len(entries))
		for i := range entries {
			pledges[i] = entries[i].Pledge
		}
		roundTrip(t, pledges)
	})
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := Open(); err != nil {
			b.Fatal(err)
		}
	}
}
