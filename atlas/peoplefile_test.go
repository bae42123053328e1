package atlas

import (
	"strings"
	"testing"

	"muster"
)

const freedonia = `# Freedonia
checked 2025-12-31

[defence minister | Freedonian Defence Minister | https://example.org/ministers]
checked 2026-02-01
created 2015-01-01
Ada Brill | 2015-01-02 | 2017-03 | f
Otto Finn | 2017-03..2017-05 | 2019 | m, acting, unverified | https://example.org/finn
Ada Brill | 2020-01-01 | | f, end unverified
`

func TestParsePeople(t *testing.T) {
	s, err := parsePeople("FRE", freedonia)
	if err != nil {
		t.Fatal(err)
	}
	o := s[0].office
	if len(s) != 1 || o.Name != "defence minister" || o.Checked != muster.MustDay("2026-02-01") || o.Created != muster.MustDay("2015-01-01") || len(s[0].entries) != 3 {
		t.Fatalf("%+v", s)
	}
	finn := s[0].entries[1].term
	for what, got := range map[string][2]muster.Day{
		"the earliest first day": {finn.From, muster.MustDay("2017-03-01")}, "the latest first day": {finn.Since, muster.MustDay("2017-05-31")},
		"the earliest last day": {finn.Until, muster.MustDay("2019-01-01")}, "the latest last day": {finn.To, muster.MustDay("2019-12-31")},
	} {
		if got[0] != got[1] {
			t.Errorf("%s is %s, want %s", what, got[0], got[1])
		}
	}
	if !finn.Acting || finn.FromVerified || finn.ToVerified || finn.Source != "https://example.org/finn" || finn.Role != "Freedonian Defence Minister" {
		t.Errorf("%+v", finn)
	}
	if now := s[0].entries[2].term; now.To != 0 || !now.FromVerified || now.ToVerified || !now.Surely(muster.MustDay("2030-01-01")) {
		t.Errorf("%+v", now)
	}
	if !finn.Covers(muster.MustDay("2017-04-01")) || finn.Surely(muster.MustDay("2017-04-01")) || !finn.Surely(muster.MustDay("2018-04-01")) {
		t.Error("a day on which he may have begun is no certain one")
	}
	b := newPeopleBook(8)
	if err := b.addSections(s); err != nil {
		t.Fatal(err)
	}
	if err := b.finish("Ada Brill = Ada von Brill; Brill\n"); err != nil || len(b.list) != 2 || len(b.list[0].Terms) != 2 || b.names["brill"][0] != b.list[0] {
		t.Errorf("%v: %+v", err, b)
	}
}

func TestParsePeopleErrors(t *testing.T) {
	for change, want := range map[[2]string]string{
		{"checked 2025-12-31\n", ""}:                   "line 3: say first to which day",
		{"2025-12-31", "2025-13-31"}:                   "line 2: checked: not a day",
		{"https://example.org/ministers", ""}:          "has no source",
		{"| https://example.org/ministers]", "]"}:      "an office is written [office | role as printed | address]",
		{"https://example.org/finn", "example.org"}:    "the source of Otto Finn is no address",
		{"2015-01-02", ""}:                             "the first day of Ada Brill: a day (2025-03-13), a month",
		{"2015-01-02", "2015-02-30"}:                   "the first day of Ada Brill",
		{"2017-03..2017-05", "2017-05..2017-03"}:       "the first day of Otto Finn",
		{"| 2019 |", "| 2016 |"}:                       "Otto Finn ends before the first day",
		{"| 2019 |", "| 2020-02 |"}:                    "the terms of Otto Finn and Ada Brill overlap",
		{"| 2019 |", "| |"}:                            "Otto Finn has no last day, but Ada Brill follows",
		{"2020-01-01", "2027-01-01"}:                   "lies after the day to which the office was checked, 2026-02-01",
		{"acting", "actng"}:                            `"actng" is no note`,
		{"m, acting", "m, f"}:                          "Otto Finn is both f and m",
		{"Otto Finn", "Finn"}:                          "a holder is written: full name",
		{"f, end unverified", "f | https://e.org | x"}: "a holder has five fields",
		{"created 2015-01-01\nAda Brill | 2015-01-02 | 2017-03 | f", "Ada Brill | 2015-01-02 | 2017-03 | f\ncreated 2015-01-01"}: "created belongs before the holders",
		{"# Freedonia", "created 2015-01-01"}:                "created belongs under an office",
		{"# Freedonia", "Ada Brill | 2015-01-02 | 2017 | f"}: "a holder before any office",
	} {
		_, err := parsePeople("FRE", strings.Replace(freedonia, change[0], change[1], 1))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "line ") {
			t.Errorf("%q for %q:\n  got  %v\n  want %s", change[1], change[0], err, want)
		}
	}
	twice := freedonia + freedonia[strings.Index(freedonia, "["):]
	if _, err := parsePeople("FRE", twice); err == nil || !strings.Contains(err.Error(), "stands twice") {
		t.Errorf("two sections of one office: %v", err)
	}
	if _, err := parsePeople("FRE", strings.Repeat("\n", fileMost+1)); err == nil {
		t.Error("a file without end")
	}
	for line, want := range map[string]string{
		"Nobody Known = Nobody": "Nobody Known holds no office", "Ada Brill: Brill": "write: full name = other names",
	} {
		b := newPeopleBook(1)
		s, _ := parsePeople("FRE", freedonia)
		if err := b.addSections(s); err != nil {
			t.Fatal(err)
		}
		if err := b.finish(line); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", line, err)
		}
	}
	b := newPeopleBook(1)
	s, _ := parsePeople("FRE", freedonia+"\n[mayor | Mayor of Freedonia | https://example.org]\nAda Brill | 2015 | 2016 | m\n")
	if err := b.addSections(s); err == nil || !strings.Contains(err.Error(), "two people need two names") {
		t.Errorf("two people of one name: %v", err)
	}
}

func FuzzParsePeople(f *testing.F) {
	f.Add(freedonia)
	f.Add("checked 2025-12-31\n[a|b|https://c]\nx y|2015..|..2016|f,m||")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := parsePeople("FRE", text)
		if err != nil {
			return
		}
		b := newPeopleBook(1)
		if b.addSections(s) != nil {
			return
		}
		for _, o := range b.sections {
			last := muster.Day(0)
			for _, h := range o.Held {
				if h.From > h.Since || h.To != 0 && (h.Until > h.To || h.To < h.From) || h.Since < last {
					t.Fatalf("%+v", h.Term)
				}
				last = h.Until
			}
		}
	})
}

// Days are read as the rest of the program reads them.
func TestSpan(t *testing.T) {
	for d := muster.DayOf(1899, 12, 31); d <= muster.DayOf(2200, 1, 1); d += 13 {
		if w, err := span(d.String()); err != nil || w.From != d || w.To != d {
			t.Fatalf("%s: %v, %v", d, w, err)
		}
	}
	for in, want := range map[string]string{"2024-02": "2024-02-01 2024-02-29", "2023-02": "2023-02-01 2023-02-28", "2100-02": "2100-02-01 2100-02-28", "2025": "2025-01-01 2025-12-31", "2025-12": "2025-12-01 2025-12-31"} {
		if w, err := span(in); err != nil || w.From.String()+" "+w.To.String() != want {
			t.Errorf("%s: %v, %v", in, w, err)
		}
	}
	for _, in := range []string{"2025-13", "2025-00", "2025-02-29", "2025-2-3", "20250203", "25", "2025-", "2025-03-", "2025-03-1x", "2025x03", "-2025", "2025-03-13-"} {
		if w, err := span(in); err == nil {
			t.Errorf("%s: %v", in, w)
		}
	}
}
