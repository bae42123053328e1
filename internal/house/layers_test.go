package house

import (
	"fmt"
	"sort"
	"strings"
	"testing"
)

// A package imports only from lines below its own in ARCHITECTURE.md, every
// package stands in that block, and every name in it is a package.
func TestLayers(t *testing.T) {
	levels, err := layers(read(t, "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, f := range goFiles(t) {
		from, name := level(levels, f.pkg)
		if name == "" {
			if f.pkg != "internal/house" {
				t.Errorf("%s: package %s is not in the layers block of ARCHITECTURE.md", f.path, f.pkg)
			}
			continue
		}
		used[name] = true
		for _, spec := range f.ast.Imports {
			path := strings.Trim(spec.Path.Value, `"`)
			if path != "muster" && !strings.HasPrefix(path, "muster/") {
				continue
			}
			pkg := strings.TrimPrefix(strings.TrimPrefix(path, "muster"), "/")
			if pkg == "" {
				pkg = "."
			}
			if to, _ := level(levels, pkg); to <= from {
				t.Errorf("%s imports %s, which is not below %s: move the code, or change ARCHITECTURE.md with it", f.path, path, f.pkg)
			}
		}
	}
	for _, name := range sorted(levels) {
		if !used[name] {
			t.Errorf("ARCHITECTURE.md has the layer %s, but there is no such package", name)
		}
	}
}

// layers parses the block: a line a layer, the topmost first.
func layers(page string) (map[string]int, error) {
	_, rest, ok := strings.Cut(page, "```layers\n")
	block, _, closed := strings.Cut(rest, "```")
	if !ok || !closed {
		return nil, fmt.Errorf("ARCHITECTURE.md has no ```layers block")
	}
	levels := map[string]int{}
	for i, line := range strings.Split(strings.TrimSpace(block), "\n") {
		for _, name := range strings.Fields(line) {
			if _, twice := levels[name]; twice {
				return nil, fmt.Errorf("ARCHITECTURE.md has the layer %s twice", name)
			}
			levels[name] = i + 1
		}
	}
	return levels, nil
}

// level is a package's layer and the name by which the block has it: its own,
// or "folder/*"; 0 and "" when it has neither.
func level(levels map[string]int, pkg string) (int, string) {
	if n, ok := levels[pkg]; ok {
		return n, pkg
	}
	for dir := pkg; strings.Contains(dir, "/"); {
		dir = dir[:strings.LastIndexByte(dir, '/')]
		if n, ok := levels[dir+"/*"]; ok {
			return n, dir + "/*"
		}
	}
	return 0, ""
}

func sorted(levels map[string]int) []string {
	var names []string
	for name := range levels {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// The parser of the block can fail, and so can a test that relies on it.
func TestLayersBlock(t *testing.T) {
	levels, err := layers("x\n```layers\ncmd\nforms\nforms/* books\n.\n```\n")
	if err != nil {
		t.Fatal(err)
	}
	for pkg, want := range map[string]int{"cmd": 1, "forms": 2, "forms/pledge": 3, "books": 3, ".": 4, "books/pack": 0} {
		if got, _ := level(levels, pkg); got != want {
			t.Errorf("%s is on line %d, want %d", pkg, got, want)
		}
	}
	for _, bad := range []string{"no block", "```layers\na\na\n```"} {
		if _, err := layers(bad); err == nil {
			t.Errorf("%q passes", bad)
		}
	}
}
