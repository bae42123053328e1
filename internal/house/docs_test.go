package house

import (
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every exported name says what it is, and every package does.
func TestDocComments(t *testing.T) {
	documented := map[string]bool{}
	var packages []string
	for _, f := range goFiles(t) {
		if !documented[f.pkg] {
			packages = append(packages, f.pkg)
		}
		documented[f.pkg] = documented[f.pkg] || f.ast.Doc != nil
		for _, d := range f.ast.Decls {
			for _, name := range undocumented(d) {
				t.Errorf("%s: %s has no doc comment", f.set.Position(name.Pos()), name.Name)
			}
		}
	}
	for _, pkg := range packages {
		if !documented[pkg] {
			t.Errorf("package %s has no package comment", pkg)
			documented[pkg] = true // once
		}
	}
}

// undocumented lists the exported names of a declaration that have no comment
// of their own, nor of the group that they stand in.
func undocumented(d ast.Decl) []*ast.Ident {
	var out []*ast.Ident
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && exportedReceiver(d) {
			out = append(out, d.Name)
		}
	case *ast.GenDecl:
		if d.Doc != nil && d.Tok != token.TYPE {
			return nil
		}
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				if s.Name.IsExported() && s.Doc == nil && (d.Doc == nil || len(d.Specs) > 1) {
					out = append(out, s.Name)
				}
			case *ast.ValueSpec:
				for _, n := range s.Names {
					if n.IsExported() && s.Doc == nil && s.Comment == nil {
						out = append(out, n)
					}
				}
			}
		}
	}
	return out
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return true
	}
	t := d.Recv.List[0].Type
	if p, ok := t.(*ast.StarExpr); ok {
		t = p.X
	}
	if g, ok := t.(*ast.IndexExpr); ok {
		t = g.X
	}
	id, ok := t.(*ast.Ident)
	return !ok || id.IsExported()
}

// pages are the documents whose paths must exist.
func pages(t *testing.T) []string {
	t.Helper()
	out := []string{"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"}
	for _, pattern := range []string{"docs/*.md", "docs/*/*.md"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range found {
			rel, err := filepath.Rel(root, p)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, filepath.ToSlash(rel))
		}
	}
	return out
}

// A file or folder that a page names in backquotes exists: `render/text.go`.
// Patterns and placeholders (`forms/<form>/`, `books/*`) are left alone.
func TestPathsInPages(t *testing.T) {
	for _, page := range pages(t) {
		for i, part := range strings.Split(outsideFences(read(t, page)), "`") {
			if i%2 == 0 || !strings.Contains(part, "/") || strings.ContainsAny(part, " <>*{}|:…=\n") || strings.HasPrefix(part, "-") {
				continue
			}
			if first, _, _ := strings.Cut(part, "/"); !exists(first) && !exists(part) {
				continue // "nato/2024-06-17" is an edition, no path
			}
			if !exists(part) {
				t.Errorf("%s names `%s`, which does not exist", page, part)
			}
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(filepath.Join(root, strings.TrimPrefix(path, "./")))
	return err == nil && path != ""
}

// outsideFences drops fenced blocks.
func outsideFences(page string) string {
	var b strings.Builder
	in := false
	for line := range strings.SplitAfterSeq(page, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			in = !in
			continue
		}
		if !in {
			b.WriteString(line)
		}
	}
	return b.String()
}

// There is a page for each thing that can be added in one place.
func TestHowTos(t *testing.T) {
	for _, thing := range []string{"measure", "source", "form", "language", "store", "output", "saying", "pledge", "person"} {
		page := "docs/how-to/add-a-" + thing + ".md"
		if thing == "output" {
			page = "docs/how-to/add-an-output.md"
		}
		if !exists(page) {
			t.Errorf("there is no %s", page)
			continue
		}
		if !strings.Contains(read(t, "CONTRIBUTING.md"), page) {
			t.Errorf("CONTRIBUTING.md does not name %s", page)
		}
	}
}
