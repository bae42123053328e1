//go:build unix

package collect

import (
	"path/filepath"
	"syscall"
	"testing"
)

func TestPipesAndDevices(t *testing.T) {
	dir := world(t, map[string]string{"ok.txt": "1"})
	if err := syscall.Mkfifo(filepath.Join(dir, "p.txt"), 0o644); err != nil {
		t.Skip("no pipes here:", err)
	}
	documents, errors := collected(t, dir, "", "p.txt")
	want(t, "documents", documents, "ok.txt txt 1")
	want(t, "errors", errors,
		"p.txt is not a file but a pipe: it cannot be read inside a folder.",
		"p.txt is not a file but a pipe: pipe it to Muster and name - instead.")
	if _, es := all([]string{"/dev/zero"}, nil); len(es) != 1 {
		t.Errorf("an endless device is refused: %v", es)
	}
}
