package docx

import (
	"encoding/xml"
	"strings"

	"muster/clean/page"
)

// style is what matters of a paragraph or character style.
type style struct {
	name    string // Word's own in English, whatever its language: "heading 1"
	based   string
	outline bool // it stands in the outline: a heading
	item    bool
	hidden  bool
}

// basedMost is how many styles may be based on one another.
const basedMost = 20

// styles reads the table of styles.
func (f *file) styles(name string) (map[string]style, error) {
	all := map[string]style{}
	id := ""
	err := f.tokens(name, func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		if !ok {
			return nil
		}
		s := all[id]
		switch e.Name.Local {
		case "style":
			id = attr(e, "styleId")
			s = style{}
		case "name":
			s.name = strings.ToLower(attr(e, "val"))
		case "basedOn":
			s.based = attr(e, "val")
		case "outlineLvl":
			s.outline = isHeading(attr(e, "val"))
		case "numPr":
			s.item = true
		case "vanish":
			s.hidden = on(e)
		default:
			return nil
		}
		if id != "" {
			all[id] = s
		}
		return nil
	})
	return all, err
}

// isHeading says whether an outline level is that of a heading: 9 is body text.
func isHeading(level string) bool { return len(level) == 1 && '0' <= level[0] && level[0] <= '8' }

// look is a style with what it inherits.
func look(all map[string]style, id string) style {
	out := all[id]
	s := out
	for n := 0; n < basedMost && s.based != ""; n++ {
		s = all[s.based]
		out.outline = out.outline || s.outline
		out.item = out.item || s.item
		out.hidden = out.hidden || s.hidden
		if out.name == "" || !telling(out.name) && telling(s.name) {
			out.name = s.name
		}
	}
	return out
}

// telling says whether a style's name says what its paragraphs are.
func telling(name string) bool {
	k, why := meaning(name)
	return k != page.Paragraph || why != ""
}

// meaning is what Word's own names of styles say of a paragraph.
func meaning(name string) (page.LineKind, string) {
	switch {
	case name == "title":
		return page.Title, ""
	case strings.HasPrefix(name, "heading "):
		return page.Heading, ""
	case strings.HasPrefix(name, "toc"):
		return page.Paragraph, "table of contents"
	case name == "table of figures" || strings.HasPrefix(name, "index "):
		return page.Paragraph, "table of contents"
	case name == "caption":
		return page.Paragraph, "caption"
	case name == "header" || name == "footer":
		return page.Paragraph, "page " + name
	case strings.HasPrefix(name, "list"):
		return page.Item, ""
	}
	return page.Paragraph, ""
}
