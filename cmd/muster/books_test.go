package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// ownEdition writes a folder of books with one edition: Germany's money, GDP
// and share at constant prices.
func ownEdition(t *testing.T, share string) string {
	t.Helper()
	dir := t.TempDir()
	figures := "table,row,entity,measure,unit,prices,2026,2027e\n" +
		"Table 2,Germany,DEU,core_defence_expenditure,million USD,constant-2021,100000,110000\n" +
		"Table 3,Germany,DEU,core_defence_expenditure_share_of_gdp,percent,constant-2021,2.50," + share + "\n" +
		"Table 5,Germany,DEU,gdp,million USD,constant-2021,4000000,4000000\n"
	sum := sha256.Sum256([]byte(figures))
	origin := fmt.Sprintf(`{"publisher": "NATO", "title": "=Defence", "published": "2027-07-01", "address": "", "licence": "credit",
"completeness": "partial", "price_base": "2021", "transcribed": "by hand", "checksums": {"figures.csv": "sha256:%s"}}`, hex.EncodeToString(sum[:]))
	at := filepath.Join(dir, "nato", "2027-07-01")
	if err := os.MkdirAll(at, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"origin.json": origin, "figures.csv": figures} {
		if err := os.WriteFile(filepath.Join(at, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// printed runs a command and returns what it prints and its exit status.
func printed(t *testing.T, args ...string) (string, int) {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out := make(chan string)
	go func() {
		b, _ := io.ReadAll(read)
		out <- string(b)
	}()
	stdout, stderr := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = write, write
	status := run(args)
	os.Stdout, os.Stderr = stdout, stderr
	write.Close()
	return <-out, status
}

// An edition of one's own is audited; a difference nobody explains is exit
// status 1, with an explanation it is 0, and an explanation of nothing is 1.
func TestAuditOwnEdition(t *testing.T) {
	exceptions := func(dir, years string) string {
		path := filepath.Join(dir, "exceptions.txt")
		line := "nato/2027-07-01 | a share is money over GDP | DEU | " + years + " | 2027-07-02 | A slip. | my letter to the publisher\n"
		if err := os.WriteFile(path, []byte(line), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good, bad, known := ownEdition(t, "2.75"), ownEdition(t, "2.76"), ownEdition(t, "2.76")
	exceptions(known, "2027")
	for _, c := range []struct {
		why    string
		args   []string
		status int
		says   string
	}{
		{"all agree", []string{"nato/2027-07-01", "--books", good}, 0, ""},
		{"a wrong share", []string{"nato/2027-07-01", "--books", bad}, 1, "DEU 2027: published 2.76 %, computed 2.75 %"},
		{"only that edition", []string{"nato/2027-07-01", "--books", bad, "--format", "json"}, 1, `"passed": false`},
		{"explained", []string{"nato/2027-07-01", "--books", bad, "--exceptions", exceptions(t.TempDir(), "2027")}, 0, ""},
		{"explained in the folder", []string{"nato/2027-07-01", "--books", known, "--all"}, 0, "A slip."},
		{"an explanation of nothing", []string{"nato/2027-07-01", "--books", bad, "--exceptions", exceptions(t.TempDir(), "2026..2027")}, 1, "stale     nato/2027-07-01"},
		{"a table that is none", []string{"--exceptions", filepath.Join(good, "nato", "2027-07-01", "figures.csv")}, 2, "line 1"},
		{"an edition that is none", []string{"nato/2031-01-01"}, 2, "there is no edition"},
	} {
		out, status := printed(t, append([]string{"books", "audit"}, c.args...)...)
		if status != c.status || !strings.Contains(out, c.says) {
			t.Errorf("%s: exit status %d, want %d; %q in\n%s", c.why, status, c.status, c.says, out)
		}
	}
}
