package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Three tellings of one invented afternoon: an interview, a retelling that changes
// a number and a quotation, and a report of something else.
var harbour = map[string]string{
	"a-interview.txt": `Harbour chief wants forty ferries

Harbour Wire, 4 March 2025

Harbour Commissioner Odalys Quist said the port of Wexcombe needs at least 40 ferries by 2031.

“We have patched these hulls for twenty winters, and the tide does not wait for a committee,” Quist said.

Quist said the ferry fleet costs the town $85 million a year, most of it for fuel.

The commissioner said that night crossings to Sallow Island would end in June unless the council hires pilots.

The Wexcombe council meets on Thursday to vote on the ferry budget.
`,
	"b-retold.txt": `Wexcombe must buy ferries, says commissioner

Tidal Courier, 5 March 2025

Harbour Commissioner Odalys Quist said the port of Wexcombe needs 30 ferries.

“We have patched these <b>hulls</b> for thirty winters, and the tide does not wait for any committee,” Quist said.

Quist said the ferry fleet costs the town $85 million a year.
`,
	"c-other.txt": `Glass works reopen after fire

Upland Post, 9 July 2025

The Brennick glass works lit its second furnace on Monday, eleven weeks after a fire closed the plant.

“Nobody here forgot how to blow a bottle,” said foreman Teodor Alsing.
`,
}

func written(t *testing.T, reports map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, words := range reports {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(words), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestCompare(t *testing.T) {
	dir := written(t, harbour)
	a, b, c := filepath.Join(dir, "a-interview.txt"), filepath.Join(dir, "b-retold.txt"), filepath.Join(dir, "c-other.txt")
	page, stderr, status := runMuster(t, "compare", a, b, c)
	if status != 0 || stderr != "" {
		t.Fatalf("status %d, %s", status, stderr)
	}
	page = regexp.MustCompile(`<span class="aloud">[^<]*</span>`).ReplaceAllString(page, "")
	for _, want := range []string{
		"3 reports: one event told by several, 1 alone",
		"probably drew on report 1",
		"<del>at least 40</del> <ins>30</ins> ferries",
		"USD 85 million",
		"Glass works reopen after fire",
		"night crossings to Sallow Island",
		"&lt;b&gt;hulls&lt;/b&gt;",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if strings.Contains(page, "<b>hulls") || strings.Contains(page, "<script") {
		t.Error("words of a report became markup")
	}
	for _, format := range []string{"html", "json", "text"} {
		one, _, _ := runMuster(t, "compare", "--format", format, a, b)
		again, _, _ := runMuster(t, "compare", "--format", format, a, b)
		other, _, _ := runMuster(t, "compare", "--format", format, b, a)
		if one != again {
			t.Errorf("%s: the same reports gave other bytes", format)
		}
		if one != other {
			t.Errorf("%s: the order of the reports changed what is shown", format)
		}
	}
}

func TestCompareOfOne(t *testing.T) {
	dir := written(t, harbour)
	out, _, status := runMuster(t, "compare", "--format", "text", filepath.Join(dir, "c-other.txt"))
	if status != 0 || !strings.Contains(out, "two or more are needed") {
		t.Errorf("status %d: %s", status, out)
	}
	_, stderr, status := runMuster(t, "compare", filepath.Join(dir, "c-other.txt"), filepath.Join(dir, "none.txt"))
	if status != 3 || !strings.Contains(stderr, "none.txt") {
		t.Errorf("status %d: %s", status, stderr)
	}
}
