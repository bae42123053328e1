package pack

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"muster"
)

// Bounds on what is read, so that a wrong folder ends in a sentence and not in
// an empty memory. The largest file inside is 0.7 MB.
const (
	maxFile     = 16 << 20
	maxEditions = 2000
)

// Build reads a shelf, source/day/ folders as books/README.md lays them out,
// and packs it, a pack for each licence group ("open", "sipri"). An error is
// one sentence: where, what, and what to do.
func Build(fsys fs.FS) (map[string]Pack, error) {
	sources, err := folders(fsys, ".")
	if err != nil {
		return nil, err
	}
	lines := map[string][]string{"open": nil}
	count := 0
	for _, source := range sources {
		days, err := folders(fsys, source)
		if err != nil {
			return nil, err
		}
		known, err := readKnown(fsys, source)
		if err != nil {
			return nil, err
		}
		lines["open"] = append(lines["open"], known...)
		for _, day := range days {
			if count++; count > maxEditions {
				return nil, fmt.Errorf("more than %d editions; give a folder that holds only editions", maxEditions)
			}
			group, edition, err := readEdition(fsys, path.Join(source, day))
			if err != nil {
				return nil, err
			}
			lines[group] = append(lines[group], edition...)
		}
	}
	if count == 0 {
		return nil, errors.New("no editions in it; give a folder laid out as source/2025-03-13/origin.json and figures.csv")
	}
	packs := map[string]Pack{}
	for group, l := range lines {
		packs[group] = FromLines(l)
	}
	return packs, nil
}

// readEdition returns the licence group and the lines of one edition.
func readEdition(fsys fs.FS, dir string) (group string, lines []string, err error) {
	o, files, err := readOrigin(fsys, dir)
	if err != nil {
		return "", nil, err
	}
	held, second := o.Completeness, ""
	if o.SecondHand {
		second = "second-hand"
	}
	var columns, currencies []string
	if b, ok := files["figures.csv"]; ok {
		columns, lines, err = figureLines(dir, b)
		if err != nil {
			return "", nil, err
		}
	}
	if b, ok := files["daily.csv"]; ok {
		var daily []string
		currencies, daily, err = dailyLines(dir, b)
		if err != nil {
			return "", nil, err
		}
		lines = append(lines, daily...)
	}
	if b, ok := files["members.csv"]; ok {
		members, err := memberLines(dir, b)
		if err != nil {
			return "", nil, err
		}
		lines = append(lines, members...)
	}
	lines = append(lines, join("e", dir, o.Published, o.Title, o.Publisher, o.Address, o.Licence, second, held,
		o.PriceBase, strings.Join(columns, ","), strings.Join(currencies, ","), strings.Join(o.Notes, " ")))
	for _, r := range o.Remarks {
		lines = append(lines, join("n", dir, r.Entity, r.Measure, r.From, r.To, r.Note))
	}
	for _, r := range o.Breaks {
		lines = append(lines, join("b", dir, r.Entity, r.Measure, r.From, r.To, r.Note))
	}
	for _, g := range o.Missing {
		lines = append(lines, join("g", dir, g.Entity, g.Measure, g.From, g.To, g.Table, g.Kind, g.Why))
	}
	if f := o.Original; f != nil {
		lines = append(lines, join("o", dir, f.Name, f.SHA256, strconv.FormatInt(f.Bytes, 10), f.Layout, strconv.Itoa(f.Cells), o.Transcribed))
	}
	if o.Group == "" {
		return "open", lines, nil
	}
	return o.Group, lines, nil
}

// readKnown returns the lines of source/known.txt, which lists editions as
// "day | held | title".
func readKnown(fsys fs.FS, source string) ([]string, error) {
	name := path.Join(source, "known.txt")
	b, err := readFile(fsys, name)
	if isAbsent(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var lines []string
	for n, line := range strings.Split(string(b), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 3 || strings.ContainsRune(line, '\t') {
			return nil, fmt.Errorf("%s line %d: %q is not like \"2025-03-13 | held | title\"; correct it", name, n+1, line)
		}
		day := strings.TrimSpace(f[0])
		if _, err := muster.ParseDay(day); err != nil {
			return nil, fmt.Errorf("%s line %d: %v; correct it", name, n+1, err)
		}
		lines = append(lines, join("k", source, day, strings.TrimSpace(f[2])))
	}
	return lines, nil
}

func join(fields ...string) string { return strings.Join(fields, "\t") }

// folders lists the folders in dir, hidden ones apart, in order.
func folders(fsys fs.FS, dir string) ([]string, error) {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be listed (%v); give a folder that can be read", dir, reason(err))
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() || e.Name()[0] == '.' {
			continue
		}
		if strings.ContainsAny(e.Name(), "\t\n\r") {
			return nil, fmt.Errorf("the folder %q has a tab or a new line in its name; rename it", e.Name())
		}
		names = append(names, e.Name())
	}
	return names, nil
}

func isAbsent(err error) bool { return errors.Is(err, fs.ErrNotExist) }

func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// readFile reads a bounded file; a missing one is fs.ErrNotExist.
func readFile(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read (%w); put the file there", name, reason(err))
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read (%w); put the file there", name, reason(err))
	}
	if len(b) > maxFile {
		return nil, fmt.Errorf("%s is larger than %d MB; split it into editions", name, maxFile>>20)
	}
	return b, nil
}
