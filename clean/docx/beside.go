package docx

import (
	"encoding/xml"
	"sort"
	"strings"
	"time"

	"muster"
	"muster/clean/page"
)

// notes adds the foot and end notes that the text refers to, in that order,
// after the text.
func (f *file) notes(dir string, w *walker) error {
	if len(w.noted) == 0 {
		return nil
	}
	refs := w.noted
	texts := map[noteRef][]page.Line{}
	for _, kind := range [...]string{"footnote", "endnote"} {
		n := &walker{styles: w.styles}
		n.sinks = []*[]page.Line{&n.lines}
		id := ""
		err := f.tokens(dir+"/"+kind+"s.xml", func(t xml.Token) error {
			if e, ok := t.(xml.StartElement); ok && e.Name.Local == kind {
				id = attr(e, "id")
				n.lines = nil
			}
			if err := n.take(t); err != nil {
				return err
			}
			if e, ok := t.(xml.EndElement); ok && e.Name.Local == kind {
				n.settle(&n.lines)
				texts[noteRef{kind, id}] = n.lines
				n.lines = nil
			}
			return nil
		})
		if err != nil {
			return err
		}
		w.left = append(w.left, n.left...)
	}
	for _, ref := range refs {
		for _, l := range texts[ref] {
			if l.Kind != page.Row {
				l.Kind = page.Item
			}
			w.lines = append(w.lines, l)
		}
		delete(texts, ref) // a second reference repeats nothing
	}
	return nil
}

// beside notes what stands beside the text: comments, page headers and footers.
func (f *file) beside(dir string, p *page.Page, s map[string]style) error {
	type part struct{ name, why string }
	parts := []part{{dir + "/comments.xml", "comment"}}
	for name := range f.members {
		base := strings.TrimPrefix(name, dir+"/")
		if base == name || !strings.HasSuffix(base, ".xml") {
			continue
		}
		if strings.HasPrefix(base, "header") {
			parts = append(parts, part{name, "page header"})
		} else if strings.HasPrefix(base, "footer") {
			parts = append(parts, part{name, "page footer"})
		}
	}
	sort.Slice(parts, func(i, j int) bool { return parts[i].name < parts[j].name })
	for _, part := range parts {
		w := &walker{styles: s}
		if err := f.walk(part.name, w); err != nil {
			return err
		}
		seen := map[string]bool{}
		for _, l := range w.lines {
			if !seen[l.Text] {
				seen[l.Text] = true
				p.Outside = append(p.Outside, muster.Outside{Why: part.why, Text: l.Text})
			}
		}
	}
	return nil
}

// core reads what the file says of itself.
func (f *file) core(p *page.Page) error {
	in := ""
	fields := map[string]string{}
	err := f.tokens("docProps/core.xml", func(t xml.Token) error {
		switch t := t.(type) {
		case xml.StartElement:
			in = t.Name.Local
		case xml.EndElement:
			in = ""
		case xml.CharData:
			if in != "" && len(fields[in]) < 1000 {
				fields[in] += string(t)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	p.About.Title, p.About.Author = page.Named("no title", oneLine(fields["title"])), page.Named("no author", oneLine(fields["creator"]))
	p.About.Language = oneLine(fields["language"])
	for _, d := range [...]struct{ field, where string }{{"created", "the day on which the file was made"}, {"modified", "the day on which the file was last changed"}} {
		if t, err := time.Parse(time.RFC3339, strings.TrimSpace(fields[d.field])); err == nil && t.Year() >= 1990 && t.Year() < 2100 {
			p.About.Published = append(p.About.Published, muster.Candidate{Day: muster.DayOf(t.Year(), int(t.Month()), t.Day()), Basis: "file", Where: d.where})
		}
	}
	return nil
}
