package house

import (
	"go/ast"
	"path"
	"slices"
	"strings"
	"testing"
)

// Limits of a file: ARCHITECTURE.md says why.
const (
	longest = 400
	median  = 150
)

// Files are short: one idea each.
func TestLengths(t *testing.T) {
	var lengths []int
	for _, f := range goFiles(t) {
		lengths = append(lengths, f.lines)
		if f.lines > longest {
			t.Errorf("%s has %d lines, more than %d: split it by idea", f.path, f.lines, longest)
		}
	}
	slices.Sort(lengths)
	mid := lengths[len(lengths)/2]
	t.Logf("%d files, median %d lines, longest %d", len(lengths), mid, lengths[len(lengths)-1])
	if mid > median {
		t.Errorf("the median file has %d lines, more than %d", mid, median)
	}
}

// No package is a drawer.
func TestPackageNames(t *testing.T) {
	drawers := []string{"util", "utils", "common", "helper", "helpers", "manager", "misc", "base", "shared", "lib", "core", "types", "models"}
	for _, f := range goFiles(t) {
		for _, name := range []string{f.ast.Name.Name, path.Base(f.pkg)} {
			if slices.Contains(drawers, name) {
				t.Errorf("%s: a package called %s says nothing: name it after its one thing", f.path, name)
			}
		}
	}
}

// The program reads words with tables rather than patterns, asks no clock, no
// network and no dice, and nothing happens on import.
func TestForbidden(t *testing.T) {
	imports := map[string]string{
		"regexp": "write a table and a rule", "math/rand": "the same input must give the same output",
		"math/rand/v2": "the same input must give the same output", "net": "only collect/web asks the network",
		"net/http": "only collect/web asks the network", "os/exec": "nothing is run", "unsafe": "memory is safe",
	}
	for _, f := range goFiles(t) {
		for _, spec := range f.ast.Imports {
			path := strings.Trim(spec.Path.Value, `"`)
			if path == "math/rand/v2" && f.pkg == "pathway" {
				continue // seeded, and the seed is printed: the same request gives the same bytes
			}
			if (path == "net" || path == "net/http") && f.pkg == "collect/web" {
				continue // the one place that asks the network, and only under --fetch
			}
			if path == "os/exec" && f.path == "clean/pdf/foreign.go" {
				continue // pdftotext, where the machine has it and our own reader finds no letters
			}
			if why := imports[path]; why != "" && !strings.HasPrefix(f.pkg, "bench/") {
				t.Errorf("%s imports %s: %s", f.path, spec.Path.Value, why)
			}
		}
		ast.Inspect(f.ast, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Recv == nil && n.Name.Name == "init" {
					t.Errorf("%s has an init function: declare a value, or build it once when asked", f.path)
				}
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && n.Sel.Name == "Now" && !strings.HasPrefix(f.pkg, "bench/") && f.path != "cmd/muster/today.go" {
					t.Errorf("%s asks the clock: pass the day in", f.path)
				}
			}
			return true
		})
	}
}
