package workbook

import (
	"fmt"
	"strconv"
)

// indexed are the places of the old palette that are blue or red.
var indexed = map[string]Colour{"2": Red, "10": Red, "16": Red, "60": Red, "4": Blue, "12": Blue, "18": Blue, "30": Blue, "32": Blue, "39": Blue, "48": Blue, "56": Blue}

// styles reads the font's colour of each cell style.
func (p *parts) styles(name string) ([]Colour, error) {
	part, err := p.read(name)
	if err != nil || part == nil {
		return nil, err
	}
	var fonts, cells []Colour
	inFonts, inCells := false, false
	s := scanner{b: part}
	for {
		t, err := s.next()
		if err != nil {
			return nil, fmt.Errorf("its styles cannot be read: %v; download it again", err)
		}
		tag, opens := string(t.name), t.kind == start
		switch {
		case t.kind == over:
			return cells, nil
		case tag == "fonts":
			inFonts = opens && !t.empty
		case tag == "cellXfs":
			inCells = opens && !t.empty
		case inFonts && opens && tag == "font":
			fonts = append(fonts, Plain)
		case inFonts && opens && tag == "color" && len(fonts) > 0:
			fonts[len(fonts)-1] = colour(t)
		case inCells && opens && tag == "xf":
			c := Plain
			if i, err := strconv.Atoi(t.attr("fontId")); err == nil && i >= 0 && i < len(fonts) {
				c = fonts[i]
			}
			cells = append(cells, c)
		}
		if len(fonts) > maxCells || len(cells) > maxCells {
			return nil, fmt.Errorf("it has more than %d styles; give the publisher's own file", maxCells)
		}
	}
}

// colour tells blue and red from the rest. Colours of the theme are Plain:
// they change with the reader's settings and cannot mean anything.
func colour(t token) Colour {
	rgb := t.attr("rgb")
	if len(rgb) != 8 {
		return indexed[t.attr("indexed")]
	}
	n, err := strconv.ParseUint(rgb[2:], 16, 32)
	if err != nil {
		return Plain
	}
	r, g, b := int(n>>16), int(n>>8&0xff), int(n&0xff)
	switch {
	case r >= 0x80 && r-g > 0x40 && r-b > 0x40:
		return Red
	case b >= 0x80 && b-r > 0x40 && b-g > 0x30:
		return Blue
	}
	return Plain
}
