package house

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// foreign is what no file of the repository names: folders of one machine, and
// hosts that only a machine's own set-up should choose. Each is written in two
// parts so that this file does not hold it.
var foreign = []string{
	"/" + "work/", "/" + "tmp/", "/" + "root/", "/" + "home/", "C:" + "\\Users",
	"proxy." + "golang.org", "sum." + "golang.org", "goproxy" + ".", "GOPROXY" + "=", "registry." + "npmjs", "pypi" + ".org", "crates" + ".io",
}

func TestNothingForeign(t *testing.T) {
	for _, path := range tracked(t) {
		b, err := os.ReadFile(filepath.Join(root, path))
		if err != nil || bytes.IndexByte(b, 0) >= 0 { // deleted but not committed, or binary
			continue
		}
		for i, line := range strings.Split(string(b), "\n") {
			for _, f := range foreign {
				at := strings.Index(line, f)
				if at < 0 || at > 0 && f[0] == '/' && wordy(line[at-1]) {
					continue // "https://example.org/home/": part of a longer path
				}
				t.Errorf("%s:%d names %s", path, i+1, f)
			}
		}
	}
}

// wordy says whether a byte may stand before a slash inside a longer path.
func wordy(c byte) bool {
	return c == '.' || c == '-' || c == '_' || c == '*' || c == '}' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// The README's own two commands are what the continuous integration runs.
func TestReadmeCommands(t *testing.T) {
	readme, run := read(t, "README.md"), read(t, ".ci/run")
	for _, command := range []string{"go run ./cmd/muster check testdata/reports", "go test ./..."} {
		if !strings.Contains(readme, "\n"+command+"\n") {
			t.Errorf("README.md does not give the command %s on a line of its own", command)
		}
		if !strings.Contains(run, "\n"+command) {
			t.Errorf(".ci/run does not run %s", command)
		}
	}
	for _, path := range []string{"cmd/muster", "testdata/reports", "LICENSE", "CHANGELOG.md"} {
		if !exists(path) {
			t.Errorf("there is no %s", path)
		}
	}
	for _, script := range []string{".ci/run", ".ci/full"} {
		info, err := os.Stat(filepath.Join(root, script))
		if err != nil {
			t.Error(err)
		} else if info.Mode()&0o111 == 0 {
			t.Errorf("%s cannot be executed", script)
		}
	}
}
