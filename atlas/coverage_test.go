package atlas

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"muster"
)

var update = flag.Bool("update", false, "write docs/reference/atlas.md")

const coveragePage = "../docs/reference/atlas.md"

// The page of what is covered and what is missing says what the tables say.
func TestCoverage(t *testing.T) {
	want := coverage()
	if *update {
		if err := os.WriteFile(coveragePage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(coveragePage)
	if err != nil || string(got) != want {
		t.Errorf("%s is not what the tables say (%v): go test ./atlas -run TestCoverage -update", coveragePage, err)
	}
}

// coverageFrom is the first day that the atlas means to cover.
var coverageFrom = muster.MustDay("2014-01-01")

// laterGaps are changes after the day checked that are known to have happened,
// with successors that could not be confirmed to a name and a day. Take a line
// out when its term goes in.
const laterGaps = `
After the day checked:

| of | office | what is known |
|---|---|---|
| Bulgaria | defence, foreign and finance minister | a new government since 2026-05-08: checked to the day before |
| Denmark | defence, foreign and finance minister | a new government since 2026-06-02 |
| Hungary | defence, foreign and finance minister | entered to the month: the government began on or soon after 2026-05-09 |
| Latvia | foreign minister | a new government since 2026-05-28; an election on 2026-10-03 |
| Latvia | finance minister | certain to 2025-12-31 and on 2026-06-04; an election on 2026-10-03 |
| Lithuania | defence, foreign and finance minister | a new government since 2026-07-14 |
| Slovenia | defence, foreign and finance minister | a new government since June 2026 |
| Sweden | all | an election on 2026-09-13; the old government stayed as caretaker |
| the United Kingdom | foreign and finance minister | the holders before 2026-07-20 are certain only to 2025-12-31 |
`

func coverage() string {
	var b, gaps strings.Builder
	terms, verified, declared := 0, 0, declaredHoles()
	for _, p := range People() {
		terms += len(p.Terms)
		for _, t := range p.Terms {
			if t.FromVerified && t.ToVerified {
				verified++
			}
		}
	}
	fmt.Fprintf(&b, `# What the atlas covers

Written by `+"`go test ./atlas -run TestCoverage -update`"+`; a test compares it with the
tables.

%d people, %d terms, %d offices. Of %d terms (%d %%) both ends were read in public
data; the others are known to whoever entered them and carry the address to
check them against.

Covered is the share of the days from 2014-01-01 (or from when the office was
created) to the day it was checked to (or abolished) on which the holder is
certain to the day. A day on which two terms meet, or that a coarse date leaves
open, is not.

## Offices

| of | office | covered | checked to | terms | verified |
|---|---|---|---|---|---|
`, len(People()), terms, len(Offices()), verified, verified*100/terms)
	offices := slices.Clone(Offices())
	slices.SortStableFunc(offices, func(a, b *Office) int { return strings.Compare(Name(a.Country), Name(b.Country)) })
	for _, o := range offices {
		from, to := max(coverageFrom, o.Created), o.Checked
		if o.Ended != 0 {
			to = o.Ended
		}
		sure, ok := 0, 0
		for d := from; d <= to; d++ {
			if _, held := Holder(o.Name, o.Country, d); held {
				sure++
			}
		}
		for _, h := range o.Held {
			if h.FromVerified && h.ToVerified {
				ok++
			}
		}
		until := o.Checked.String()
		if o.Ended != 0 {
			until = "abolished " + o.Ended.String()
		}
		fmt.Fprintf(&b, "| %s | %s | %d %% | %s | %d | %d |\n", Name(o.Country), o.Name, sure*100/int(to-from+1), until, len(o.Held), ok)
		for _, h := range holes(o) {
			fmt.Fprintf(&gaps, "| %s | %s | %s | %s | %s |\n", Name(o.Country), o.Name, h.from, h.to, declared[h.key(o)])
		}
	}
	b.WriteString("\n## Gaps\n\nNobody is entered for these days, of more than one.\n\n| of | office | from | to | why |\n|---|---|---|---|---|\n")
	b.WriteString(gaps.String())
	b.WriteString(laterGaps)
	kinds := map[string]int{}
	for _, o := range Outlets() {
		kinds[o.Kind]++
	}
	b.WriteString("\nNot entered at all: monarchs, the defence minister of Iceland (it has none: the\nforeign minister answers for defence), prime ministers of the United States and\nforeign ministers under that name there (the Secretary of State).\n")
	fmt.Fprintf(&b, "\n## Outlets\n\n%d: ", len(Outlets()))
	for i, k := range slices.Sorted(maps.Keys(kinds)) {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%d %s", kinds[k], k)
	}
	b.WriteString(".\n")
	return b.String()
}
