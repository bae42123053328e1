package collect

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
	"muster/collect/web"
)

// world writes files into a new folder; a name that ends in / is a folder.
func world(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(path, 0o755); err != nil {
				t.Fatal(err)
			}
		} else if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// all goes through what paths name.
func all(paths []string, stdin io.Reader) (documents []muster.Document, errors []muster.FileError) {
	for d, e := range Files(paths, Options{Stdin: stdin}) {
		if e != nil {
			errors = append(errors, *e)
		} else {
			documents = append(documents, d)
		}
	}
	return documents, errors
}

// collected reads and returns the documents' and errors' texts without dir.
func collected(t *testing.T, dir string, paths ...string) (documents, errors []string) {
	t.Helper()
	for i, p := range paths {
		paths[i] = filepath.Join(dir, p)
	}
	ds, es := all(paths, nil)
	for _, d := range ds {
		documents = append(documents, strings.TrimPrefix(d.Path, dir+"/")+" "+d.Format+" "+string(d.Bytes))
	}
	for _, e := range es {
		errors = append(errors, strings.ReplaceAll(e.Error, dir+"/", ""))
	}
	return documents, errors
}

func want(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestFolder(t *testing.T) {
	dir := world(t, map[string]string{
		"b.txt": "two", "a.md": "one", "c/d/e.TXT": "three", "z.json": "{}", "z.csv": "1",
		".hidden.txt": "no", ".git/x.txt": "no", "f.html": "<p>", "empty/": "",
	})
	documents, errors := collected(t, dir, "")
	want(t, "documents", documents, "a.md md one", "b.txt txt two", "c/d/e.TXT txt three", "f.html html <p>")
	want(t, "errors", errors)
	documents, errors = collected(t, dir, "empty")
	want(t, "documents of an empty folder", documents)
	want(t, "errors of an empty folder", errors, "empty holds no file that is a report: name another folder, or a file.")
}

// What is named is read or refused, never passed over; order is the caller's.
func TestNamed(t *testing.T) {
	dir := world(t, map[string]string{
		"b.txt": "two", "a.md": "one", "z.json": "{}", "z.csv": "1", "plain": "?", "x.docx": "", "y.warc.gz": "", "nothing.txt": "",
	})
	documents, errors := collected(t, dir, "b.txt", "z.json", "a.md", "z.csv", "plain", "x.docx", "y.warc.gz", "gone.txt", "b.txt", "nothing.txt")
	want(t, "documents", documents, "b.txt txt two", "a.md md one", "b.txt txt two", "nothing.txt txt ")
	want(t, "errors", errors,
		"z.json is JSON but neither a JSON Feed nor a NewsArticle: name one of these, or save the report as .txt.",
		"z.csv is a .csv file, which is no report that Muster knows: save it as .txt.",
		"plain has no ending that tells its format: rename it to .txt or .md.",
		"x.docx is no Word document inside but plain text: rename it, or save it anew.",
		"y.warc.gz is no WARC file inside but plain text: rename it, or save it anew.",
		"gone.txt does not exist: check the spelling.")
}

func TestLinks(t *testing.T) {
	dir := world(t, map[string]string{"a/one.txt": "1", "b/two.txt": "2"})
	for name, target := range map[string]string{
		"a/back": dir, "a/other": filepath.Join(dir, "b"), "a/self.txt": filepath.Join(dir, "a/self.txt"), "a/gone.txt": "nowhere", "a/file.txt": "one.txt",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	documents, errors := collected(t, dir, "")
	want(t, "documents", documents, "a/file.txt txt 1", "a/one.txt txt 1", "a/other/two.txt txt 2", "b/two.txt txt 2")
	want(t, "errors", errors,
		"a/back is a link back to a folder that it lies in: remove the link.",
		"a/gone.txt does not exist: check the spelling.",
		"a/self.txt is a link that leads back to itself: remove it.")
}

func TestStandardInput(t *testing.T) {
	ds, es := all([]string{"-", "-"}, strings.NewReader("hello"))
	if len(ds) != 1 || string(ds[0].Bytes) != "hello" || ds[0].Format != "txt" || ds[0].Path != "-" {
		t.Errorf("documents = %v", ds)
	}
	if len(es) != 1 || es[0].Error != "Standard input was already read: name - once." {
		t.Errorf("errors = %v", es)
	}
}

// endless counts what is read of it.
type endless struct{ n int }

func (e *endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	e.n += len(b)
	return len(b), nil
}

// What is too large is refused without reading it all.
func TestTooLarge(t *testing.T) {
	e := &endless{}
	ds, es := all([]string{"-"}, e)
	if len(ds) != 0 || len(es) != 1 || es[0].Error != "Standard input is larger than 10 MB, more than one report can be: split it." || e.n > 2*MaxReport {
		t.Errorf("%v after %d bytes", es, e.n)
	}
	path := filepath.Join(t.TempDir(), "big.txt")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(50_000_000); err != nil { // a sparse file: costs no disk
		t.Fatal(err)
	}
	f.Close()
	if ds, es := all([]string{path}, nil); len(ds) != 0 || len(es) != 1 {
		t.Errorf("%d documents, %v", len(ds), es)
	}
	exact := bytes.Repeat([]byte("y"), MaxReport)
	if err := os.WriteFile(path, exact, 0o644); err != nil {
		t.Fatal(err)
	}
	if ds, es := all([]string{path}, nil); len(ds) != 1 || len(es) != 0 {
		t.Errorf("a report of the very limit: %d documents, %v", len(ds), es)
	}
}

func TestAddress(t *testing.T) {
	_, es := all([]string{"https://example.org/a", "FTP://example.org", "a\nb.txt"}, nil)
	if len(es) != 3 || !strings.Contains(es[0].Error, "add --fetch") || !strings.Contains(es[1].Error, "add --fetch") || !strings.HasPrefix(es[2].Error, `"a\nb.txt" does not exist`) {
		t.Errorf("%v", es)
	}
	for _, e := range Files([]string{"http://127.0.0.1/", "http://[::1]:8080/"}, Options{Fetch: true}) {
		if e == nil || !strings.Contains(e.Error, "inside your own network") && !strings.Contains(e.Error, "a port other than") {
			t.Errorf("%v", e)
		}
	}
}

// What the server says decides what a page is; what is no report is an error.
func TestFetched(t *testing.T) {
	const address = "https://example.org/a"
	for _, c := range []struct {
		name string
		page web.Page
		want string
	}{
		{"a page", web.Page{Media: "text/html", Encoding: "iso-8859-1", Body: []byte("<p>Caf\xe9")}, "html <p>Café"},
		{"a page as text", web.Page{Media: "text/plain", Body: []byte("<!DOCTYPE html><p>Late.")}, "html <!DOCTYPE html><p>Late."},
		{"text", web.Page{Media: "text/plain", Body: []byte("Late.")}, "txt Late."},
		{"no type", web.Page{Body: []byte("Late.")}, "txt Late."},
		{"half a page", web.Page{Media: "text/plain", Body: []byte("La"), Flaw: "ends before it is complete"}, address + " is a page whose reply ends before it is complete: what was there was read. | txt La"},
		{"an image", web.Page{Media: "image/png", Body: []byte("\x89PNG")}, address + " is no page but of the kind image: name the page itself."},
		{"an image as a page", web.Page{Media: "text/html", Body: []byte("\x89PNG")}, address + " is no page but a file that Muster does not read: name the page itself."},
		{"data", web.Page{Media: "application/json", Body: []byte("{}")}, address + " is data and no report: name the page itself."},
		{"nothing", web.Page{Media: "text/html"}, address + " is a page without words: open it in a browser, save it and name the file."},
		{"an archive", web.Page{Media: "application/warc", Body: []byte(replied("http://example.org/b", "text/plain", "Late."))}, "txt Late."},
		{"a feed", web.Page{Media: "application/rss+xml", Body: []byte("<rss version='2.0'><channel><item><title>Late</title></item></channel></rss>")}, "txt Late"},
	} {
		var got []string
		r := &run{fetch: func(string) (*web.Page, error) {
			c.page.Address, c.page.Modified = address+"/b", "Tue, 06 May 2025 07:08:09 GMT"
			return &c.page, nil
		}}
		r.yield = func(d muster.Document, e *muster.FileError) bool {
			if e != nil {
				got = append(got, e.Error)
				return true
			}
			got = append(got, d.Format+" "+string(d.Bytes))
			if d.Path != address || d.Address != address+"/b" && c.name != "an archive" || c.name != "an archive" && len(d.Published.Candidates) != 1 || d.Published.From.Known() {
				t.Errorf("%s: %+v", c.name, d)
			}
			return true
		}
		r.path(address)
		want(t, c.name, []string{strings.Join(got, " | ")}, c.want)
	}
	r := &run{fetch: func(string) (*web.Page, error) { return nil, errors.New("is far away: go there") }}
	r.yield = func(_ muster.Document, e *muster.FileError) bool {
		want(t, "error", []string{e.Error}, address+" is far away: go there.")
		return true
	}
	r.path(address)
}

// Documents and errors come in the order of paths, and nothing is read that
// nobody asks for.
func TestOneAtATime(t *testing.T) {
	dir := world(t, map[string]string{"a.txt": "1", "c.txt": "3"})
	stdin := &endless{}
	var got []string
	for d, e := range Files([]string{filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"), filepath.Join(dir, "c.txt"), "-"}, Options{Stdin: stdin}) {
		if e != nil {
			got = append(got, "error")
			continue
		}
		if got = append(got, string(d.Bytes)); len(got) == 3 {
			break
		}
	}
	want(t, "in order", got, "1", "error", "3")
	if stdin.n > 0 {
		t.Errorf("read %d bytes that nobody asked for", stdin.n)
	}
}
