package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// root is the top of the repository.
var root = filepath.Join("..", "..")

// goFile is one Go file that is part of a build: no test, not generated, not
// left out by "//go:build ignore".
type goFile struct {
	path  string // from the root, with slashes
	pkg   string // folder from the root, "." for the root
	lines int
	ast   *ast.File
	set   *token.FileSet
}

// goFiles parses every Go file that is part of a build.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && (name == "testdata" || strings.HasPrefix(name, ".") && path != root) {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := string(src)
		if strings.HasPrefix(text, "//go:build ignore") || strings.HasPrefix(text, "// Code generated") {
			return nil
		}
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, path, src, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		pkg := "."
		if i := strings.LastIndexByte(rel, '/'); i >= 0 {
			pkg = rel[:i]
		}
		files = append(files, goFile{rel, pkg, strings.Count(text, "\n"), parsed, set})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// read returns a file of the repository.
func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, path))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// tracked lists the files that git knows.
func tracked(t *testing.T) []string {
	t.Helper()
	git := exec.Command("git", "ls-files", "-z")
	git.Dir = root
	out, err := git.Output()
	if err != nil {
		t.Skip("not a git checkout, or no git: ", err)
	}
	return strings.Split(strings.TrimRight(string(out), "\x00"), "\x00")
}
