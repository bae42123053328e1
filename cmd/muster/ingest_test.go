package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"muster/store/sqlite"
)

// asProgram is the environment variable that makes this test binary the program.
const asProgram = "MUSTER_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(run(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// program is muster as a process of its own.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Skip("this test must start itself again, and cannot:", err)
	}
	c := exec.Command(self, args...)
	c.Env = append(os.Environ(), asProgram+"=1")
	return c
}

// runMuster runs the program to its end.
func runMuster(t *testing.T, args ...string) (out, errs string, status int) {
	t.Helper()
	var stdout, stderr strings.Builder
	c := program(t, args...)
	c.Stdout, c.Stderr = &stdout, &stderr
	c.Run()
	return stdout.String(), stderr.String(), c.ProcessState.ExitCode()
}

// ingested takes texts, each of a day, into a new store and returns its path.
func ingested(t *testing.T, texts map[string]string) string {
	t.Helper()
	dir, store := t.TempDir(), filepath.Join(t.TempDir(), "s.db")
	for day, text := range texts {
		name := filepath.Join(dir, day+".txt")
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if out, stderr, status := runMuster(t, "ingest", "--store", store, "--published", day, name); status != 0 || !strings.HasPrefix(out, "taken") {
			t.Fatalf("status %d, %s%s", status, out, stderr)
		}
	}
	return store
}

func TestIngestTwice(t *testing.T) {
	dir := t.TempDir()
	report := filepath.Join(dir, "a.txt")
	os.WriteFile(report, []byte("Germany spends 2.1 percent of GDP on defence, Mark Rutte said."), 0o644)
	store := filepath.Join(dir, "s.db")
	first, _, _ := runMuster(t, "ingest", "--store", store, "--published", "2025-03-13", report)
	second, _, status := runMuster(t, "ingest", "--store", store, "--published", "2025-03-13", report)
	if status != 0 || !strings.HasPrefix(first, "taken") || !strings.HasPrefix(second, "held") {
		t.Errorf("status %d: %q, then %q", status, first, second)
	}
	if info, err := os.Stat(store); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the store can be read by others: %v %v", info.Mode(), err)
	}
	if _, stderr, status := runMuster(t, "ingest", "--store", store, filepath.Join(dir, "none.txt")); status != 3 || stderr == "" {
		t.Errorf("a report that is not there: status %d, %q", status, stderr)
	}
	if _, stderr, status := runMuster(t, "stories", "--store", filepath.Join(dir, "none.db")); status != 3 || !strings.Contains(stderr, "muster ingest") {
		t.Errorf("a store that is not there: status %d, %q", status, stderr)
	}
}

// The same text at a second outlet is one report in two places, and both are told.
func TestIngestPlaces(t *testing.T) {
	dir := t.TempDir()
	store := filepath.Join(dir, "s.db")
	page := func(name, outlet, day string) string {
		path := filepath.Join(dir, name)
		os.WriteFile(path, []byte(`<html><head><title>Spending</title><meta property="og:site_name" content="`+outlet+`"><meta property="article:published_time" content="`+day+`">
			<link rel="canonical" href="https://`+name+`.example/spending"></head><body><article><h1>Spending</h1><p>Germany spends 2.1 percent of GDP on defence, Mark Rutte said in Brussels on Thursday, and the harbour of Tollvik needs a new crane.</p>
			<p>Nothing else was decided at the meeting, which ended at noon with soup and a photograph.</p></article></body></html>`), 0o644)
		return path
	}
	late, early := page("a.html", "The Harbour Post", "2025-03-14"), page("b.html", "Northwire", "2025-03-13")
	out, stderr, status := runMuster(t, "ingest", "--store", store, late, early, late)
	if lines := strings.Split(out, "\n"); status != 0 || len(lines) != 4 || !strings.HasPrefix(lines[0], "taken") || !strings.HasPrefix(lines[1], "place") || !strings.HasPrefix(lines[2], "held") {
		t.Fatalf("status %d: %s%s", status, out, stderr)
	}
	out, _, _ = runMuster(t, "stories", "--store", store, "--claim", "DEU.defence_expenditure_share_of_gdp")
	if !strings.Contains(out, "1 claim in 1 report") || !strings.Contains(out, "2025-03-13  Mark Rutte") || !strings.Contains(out, "Northwire") || !strings.Contains(out, "the same text: 2025-03-14  The Harbour Post") {
		t.Error(out)
	}
	out, _, _ = runMuster(t, "stories", "--store", store, "--format", "csv")
	if !strings.Contains(out, "2025-03-13") || !strings.Contains(out, "2025-03-14") {
		t.Error(out)
	}
}

// Two programs that take in the same event at once miss no link: nothing comes between
// what one looks up and what it keeps.
func TestIngestBeside(t *testing.T) {
	dir, store := t.TempDir(), filepath.Join(t.TempDir(), "s.db")
	for i := range 40 {
		for k := range 2 {
			own := string([]rune{'b' + rune(i%20), 'a', 'd' + rune(i/20), 'u'})
			text := fmt.Sprintf("The mayor of Tollvik%s, Ada Quill%s, opened a bridge over the Osk%s with %d guests. Norway spends 2.%d percent of GDP on defence, the builder Sig%smark said there. Report %d.", own, own, own, 300+17*i, i%10, own, k)
			os.MkdirAll(filepath.Join(dir, fmt.Sprint(k)), 0o755)
			os.WriteFile(filepath.Join(dir, fmt.Sprint(k), fmt.Sprintf("%02d.txt", i)), []byte(text), 0o644)
		}
	}
	runMuster(t, "stories", "--store", store)
	a := program(t, "ingest", "--store", store, "--published", "2025-06-01", filepath.Join(dir, "0"))
	b := program(t, "ingest", "--store", store, "--published", "2025-06-01", filepath.Join(dir, "1"))
	var said [2]strings.Builder
	for i, c := range []*exec.Cmd{a, b} {
		c.Stderr = &said[i]
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(a.Wait(), b.Wait()); err != nil {
		t.Fatal(err, said[0].String(), said[1].String())
	}
	out, _, _ := runMuster(t, "stories", "--store", store, "--format", "json")
	var got struct {
		Stories []struct{ Reports []struct{ Path string } }
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err, out)
	}
	for _, s := range got.Stories {
		if len(s.Reports) != 2 {
			t.Errorf("a story of %d reports: %v", len(s.Reports), s.Reports)
		}
	}
	if len(got.Stories) != 40 {
		t.Errorf("%d stories, want 40", len(got.Stories))
	}
}

var drifting = map[string]string{
	"2025-03-13": "“Twenty-two allies spend at least 2 percent of GDP on defence,” NATO Secretary General Mark Rutte said in Brussels. Gerda Holm, a baker, said Germany spends 2.1 percent of GDP on defence.\n",
	"2025-06-20": "“Thirty-one allies spend at least 2 percent of GDP on defence,” NATO Secretary General Mark Rutte told reporters.\n",
}

func TestSaidBy(t *testing.T) {
	store := ingested(t, drifting)
	out, stderr, status := runMuster(t, "stories", "--store", store, "--said-by", "rutte", "--format", "json")
	var got struct {
		Claims []struct{ Speaker, Words, Said string }
		Drift  []struct{ Kind, Why string }
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err, out, stderr, status)
	}
	for _, c := range got.Claims {
		if c.Speaker != "mark-rutte" {
			t.Errorf("%+v", c)
		}
	}
	if len(got.Drift) != 1 || got.Drift[0].Kind != "number_changed" || !strings.Contains(got.Drift[0].Why, "2025-03-13") || !strings.Contains(got.Drift[0].Why, "2025-06-20") {
		t.Errorf("drift: %+v of %+v", got.Drift, got.Claims)
	}
	if _, stderr, status := runMuster(t, "stories", "--store", store, "--said-by", "Gerda Holm"); status != 2 || strings.Count(stderr, "\n") != 1 || !strings.Contains(stderr, "no record") {
		t.Errorf("someone who holds no office: status %d, %q", status, stderr)
	}
}

// An office stands for who holds it; what cannot be answered says what to do.
func TestAsk(t *testing.T) {
	store := ingested(t, drifting)
	for _, c := range []struct {
		why    string
		ask    []string
		status int
		says   string
	}{
		{"an office", []string{"--said-by", "the NATO secretary general", "--about", "2 percent"}, 0, "what Mark Rutte said"},
		{"the whole sentence of an office holder is kept", []string{"--said-by", "Rutte, Mark", "--about", "Brussels"}, 0, "“Twenty-two allies spend at least 2 percent of GDP on defence,” NATO Secretary General Mark Rutte said in Brussels."},
		{"words that claim nothing", []string{"--claim", "Germany's share of GDP for defence"}, 0, "“Germany spends 2.1 percent of GDP on defence”"},
		{"typed without capitals", []string{"--claim", "germany defence spending"}, 0, "defence spending, Germany: 1 claim"},
		{"a title and a name", []string{"--said-by", "Secretary General Rutte"}, 0, "what Mark Rutte said"},
		{"how a paper calls him", []string{"--said-by", "Mr. Rutte"}, 0, "what Mark Rutte said"},
		{"far too many words", []string{"--claim", strings.Repeat("Germany ", 500)}, 2, "at most 2000"},
		{"nothing held", []string{"--claim", "LVA.defence_expenditure"}, 0, "muster ingest"},
		{"no office of the atlas", []string{"--said-by", "the mayor of Milan"}, 2, "no record"},
		{"an empty question", []string{"--claim", " "}, 2, "--claim is empty"},
		{"days the wrong way round", []string{"--since", "2025-06-01", "--until", "2025-01-01"}, 2, "after --until"},
		{"the nearest measure", []string{"--claim", "DEU.defence_spending"}, 2, "the nearest is defence_expenditure"},
	} {
		out, stderr, status := runMuster(t, append([]string{"stories", "--store", store}, c.ask...)...)
		if said := out + stderr; status != c.status || !strings.Contains(said, c.says) || strings.Contains(said, "Gerda Holm") {
			t.Errorf("%s: status %d, %s", c.why, status, said)
		}
	}
}

func TestClaim(t *testing.T) {
	store := ingested(t, drifting)
	for _, ask := range []string{"DEU.defence_expenditure_share_of_gdp", "Germany spends 2.1 percent of its GDP on defence.", "defence_expenditure_share_of_gdp DEU"} {
		out, stderr, status := runMuster(t, "stories", "--store", store, "--claim", ask)
		if status != 0 || !strings.Contains(out, "2.1 %") || !strings.Contains(out, "2025-03-13") {
			t.Errorf("%s: status %d, %s%s", ask, status, out, stderr)
		}
	}
	for _, wrong := range []string{"The weather was fine.", "defence_spending"} {
		if _, stderr, status := runMuster(t, "stories", "--store", store, "--claim", wrong); status != 2 || strings.Count(stderr, "\n") != 1 || !strings.Contains(stderr, wrong) {
			t.Errorf("%s: status %d, %s", wrong, status, stderr)
		}
	}
	out, _, _ := runMuster(t, "stories", "--store", store, "--said-by", "mark-rutte", "--format", "csv")
	if !strings.HasPrefix(out, "said,speaker,") || strings.Count(out, "\n") < 3 {
		t.Errorf("csv: %s", out)
	}
}

// Killed in the middle of 1,000 reports, the program has lost nothing that it
// acknowledged, and goes on where it was.
func TestIngestKilled(t *testing.T) {
	dir, store := t.TempDir(), filepath.Join(t.TempDir(), "s.db")
	for i := range 1000 {
		text := fmt.Sprintf("Norway spends %d.%d percent of GDP on defence, the clerk Ada Vik%d said in Bor%d.", i/100, i%100, i, i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	c := program(t, "ingest", "--store", store, "--format", "json", dir)
	pipe, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	var ids []string
	lines := bufio.NewScanner(pipe)
	for lines.Scan() {
		var a acknowledged
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			break // cut by the kill
		}
		if ids = append(ids, a.ID); len(ids) == 60 {
			c.Process.Kill()
		}
	}
	c.Wait()
	if len(ids) < 60 || len(ids) == 1000 {
		t.Fatalf("%d reports were acknowledged", len(ids))
	}
	s, err := sqlite.Open(context.Background(), store)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, id := range ids {
		if ok, err := s.Has(context.Background(), id); err != nil || !ok {
			t.Errorf("%s was acknowledged and is lost (%v)", id, err)
		}
	}
}
