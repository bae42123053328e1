package pack

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestFind(t *testing.T) {
	p := FromLines([]string{"s\tb\t2", "s\ta\t1", "s\ta b\t9", "d\tx\t2025-03-04\t1", "d\tx\t2025-03-07\t2", "e\tx\t0"})
	if got, ok := p.First("s\ta\t"); got != "1" || !ok {
		t.Errorf("first = %q, %v", got, ok)
	}
	if got, ok := p.First("s\tc\t"); got != "s\tc\t" && ok {
		t.Errorf("a line that is not there: %q", got)
	}
	if got := slices.Collect(p.All("d\tx\t")); !slices.Equal(got, []string{"2025-03-04\t1", "2025-03-07\t2"}) {
		t.Errorf("all = %q", got)
	}
	for day, want := range map[string]string{
		"2025-03-04": "2025-03-04\t1", "2025-03-05": "2025-03-04\t1", "2025-03-08": "2025-03-07\t2",
	} {
		if got, ok := p.Before("d\tx\t", day); got != want || !ok {
			t.Errorf("before %s = %q, %v", day, got, ok)
		}
	}
	if got, ok := p.Before("d\tx\t", "2025-03-03"); ok {
		t.Errorf("before the first day = %q", got)
	}
	if _, ok := (Pack{}).First("s"); ok {
		t.Error("an empty pack has a line")
	}
}

// A pack that lost or gained a byte is noticed.
func TestVerify(t *testing.T) {
	p := FromLines([]string{"s\ta\t1"})
	q, err := Open(p.Text())
	if err != nil || !q.Verify() || q != p {
		t.Errorf("%+v became %+v (%v)", p, q, err)
	}
	q, err = Open(strings.Replace(p.Text(), "\t1", "\t2", 1))
	if err != nil || q.Verify() {
		t.Error("a changed pack is not noticed")
	}
	if _, err := Open("something else\n"); err == nil {
		t.Error("any text is a pack")
	}
}

func TestBase(t *testing.T) {
	for printed, want := range map[string][2]string{
		"million USD": {"USD", "e6"}, "thousand persons": {"persons", "e3"}, "percent": {"ratio", "e-2"}, "billion EUR": {"EUR", "e9"},
		"USD": {"USD", ""}, "USD/EUR": {"USD/EUR", ""}, "index": {"index", ""},
	} {
		unit, power, ok := Base(printed)
		if unit != want[0] || power != want[1] || !ok {
			t.Errorf("%s = %q %q %v", printed, unit, power, ok)
		}
	}
	for _, printed := range []string{"", "million", "million dollars", "usd", "per cent", "USD/", "million percent", "trillion USD"} {
		if unit, _, ok := Base(printed); ok {
			t.Errorf("%q is a unit: %q", printed, unit)
		}
	}
}

func TestCellOK(t *testing.T) {
	for _, cell := range []string{"", "0", "-1.5", "22.644885131685633", "980000 r", "1 e"} {
		if !cellOK(cell) {
			t.Errorf("%q is no cell", cell)
		}
	}
	for _, cell := range []string{" ", "1 ", "1 x", "1 re", "1e6", "1.", ".5", "1,000", "--1", "..", "n/a", "1/3", strings.Repeat("1", 60)} {
		if cellOK(cell) {
			t.Errorf("%q is a cell", cell)
		}
	}
}

// Whatever the files say, Build ends with packs that verify or with an error
// of one line.
func FuzzBuild(f *testing.F) {
	f.Add("table,row,entity,measure,unit,prices,2014,2015e\nT,R,USA,gdp,million USD,current,1,2 r\n", "day,USD\n2025-03-04,1.0557\n",
		"group,country,signed,joined,left\nEU,GBR,,1973-01-01,2020-01-31\n", "2025-03-04 | held | A title\n")
	f.Add("table,row\n", "day\n", "group\n", "# nothing\n")
	f.Fuzz(func(t *testing.T, figures, daily, members, known string) {
		columns, lines, err := figureLines("s/d", []byte(figures))
		if err == nil && len(columns) > maxColumns {
			t.Errorf("%d columns", len(columns))
		}
		all := lines
		if _, lines, err := dailyLines("s/d", []byte(daily)); err == nil {
			all = append(all, lines...)
		}
		if lines, err := memberLines("s/d", []byte(members)); err == nil {
			all = append(all, lines...)
		}
		if lines, err := readKnown(fstest.MapFS{"s/known.txt": {Data: []byte(known)}}, "s"); err == nil {
			all = append(all, lines...)
		}
		for _, line := range all {
			if strings.Contains(line, "\n") {
				t.Errorf("a line with a new line in it: %q", line)
			}
		}
		p := FromLines(all)
		if q, err := Open(p.Text()); err != nil || !q.Verify() {
			t.Errorf("the pack does not verify: %v", err)
		}
		for _, line := range all {
			if _, ok := p.First(line); !ok {
				t.Errorf("%q is not found again", line)
			}
		}
	})
}
