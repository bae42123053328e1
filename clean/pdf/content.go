package pdf

import (
	"math"

	"muster/clean/cos"
)

// Limits of a file's pages. The longest report seen here has 400 pages of 4,000
// letters, drawn by 8 million numbers and operators.
const (
	MaxPages      = 5_000
	MaxOperators  = 16_000_000 // numbers and operators
	MaxGlyphs     = 6_000_000
	MaxPageGlyphs = 200_000
	MaxForms      = 50_000 // drawn: a few may draw one another a million times
	MaxWidths     = 3_000_000
	contentsMost  = 5_000 // streams of one page
	formsMost     = 12    // forms inside one another
	stackMost     = 512
	spacedLeast   = 4 // glyphs of a string whose spacing is a style
)

// matrix is a, b, c, d, e, f of PDF.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

func (m matrix) by(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// mark is a glyph where it stands on the page, upright coordinates, y upwards.
type mark struct {
	x0, x1, y float64
	size      float64
	text      string
	bold      bool
	rough     bool // its width is a guess
	artifact  bool // the file says that it is no content: a page header
	alt       uint64
	turn      int // 0, 1, 2, 3 quarters; -1 for slanted lines
}

// state is what q saves and Q restores.
type state struct {
	ctm                               matrix
	font                              *font
	size                              float64
	charSpace, wordSpace, lead, scale float64
	rise                              float64
}

// painter goes through the operators of a page.
type painter struct {
	*document
	marks    []mark
	state    state
	stack    []state
	text     matrix // of the glyph
	line     matrix // of the line
	tags     []tag
	glyphs   []glyph
	artifact int
}

// tag is an open stretch of marked content.
type tag struct {
	artifact bool
	actual   string // the text that stands for what is drawn inside, where given
	replaces bool
	start    int // of the marks inside
}

// paint reads a content stream with its resources.
func (p *painter) paint(b []byte, resources cos.Dict, depth int) error {
	l := cos.NewLexer(b)
	var args []cos.Object
	for {
		o, more := l.Next()
		if !more {
			return nil
		}
		if p.operators++; p.operators > MaxOperators || p.count > MaxGlyphs || len(p.marks) > MaxPageGlyphs {
			return cos.ErrTooMuch
		}
		w, isWord := o.(cos.Word)
		if !isWord {
			if len(args) < stackMost {
				args = append(args, o)
			}
			continue
		}
		switch w {
		case "ID":
			l.SkipImage()
		case "Do":
			if err := p.do(args, resources, depth); err != nil {
				return err
			}
		case "Tf":
			if len(args) >= 2 {
				if name, ok := args[0].(cos.Name); ok {
					p.state.font = p.document.font(p.file.Dict(resources["Font"])[name])
				}
				p.state.size = num(args[1])
			}
		case "BDC", "BMC":
			p.open(args, resources)
		case "EMC":
			p.close()
		default:
			p.operator(w, args)
		}
		args = args[:0]
	}
}

func num(o cos.Object) float64 {
	v, _ := cos.Number(o)
	if math.Abs(v) > 1e9 {
		return 0
	}
	return v
}

func (p *painter) operator(w cos.Word, args []cos.Object) {
	arg := func(i int) float64 {
		if i < len(args) {
			return num(args[i])
		}
		return 0
	}
	s := &p.state
	switch w {
	case "q":
		if len(p.stack) < stackMost {
			p.stack = append(p.stack, *s)
		}
	case "Q":
		if n := len(p.stack); n > 0 {
			*s, p.stack = p.stack[n-1], p.stack[:n-1]
		}
	case "cm":
		s.ctm = matrix{arg(0), arg(1), arg(2), arg(3), arg(4), arg(5)}.by(s.ctm)
	case "BT":
		p.text, p.line = identity, identity
	case "Tc":
		s.charSpace = arg(0)
	case "Tw":
		s.wordSpace = arg(0)
	case "Tz":
		s.scale = arg(0) / 100
	case "TL":
		s.lead = arg(0)
	case "Ts":
		s.rise = arg(0)
	case "Td":
		p.move(arg(0), arg(1))
	case "TD":
		s.lead = -arg(1)
		p.move(arg(0), arg(1))
	case "Tm":
		p.line = matrix{arg(0), arg(1), arg(2), arg(3), arg(4), arg(5)}
		p.text = p.line
	case "T*":
		p.move(0, -s.lead)
	case "'":
		p.move(0, -s.lead)
		p.show(args)
	case "\"":
		s.wordSpace, s.charSpace = arg(0), arg(1)
		p.move(0, -s.lead)
		if len(args) > 2 {
			p.show(args[2:])
		}
	case "Tj":
		p.show(args)
	case "TJ":
		if len(args) > 0 {
			list, _ := args[0].(cos.Array)
			for _, o := range list {
				if str, ok := o.(cos.String); ok {
					p.draw(str)
				} else {
					p.text = matrix{1, 0, 0, 1, -num(o) / 1000 * s.size * s.scale, 0}.by(p.text)
				}
			}
		}
	}
}

func (p *painter) move(x, y float64) {
	p.line = matrix{1, 0, 0, 1, x, y}.by(p.line)
	p.text = p.line
}

func (p *painter) show(args []cos.Object) {
	if len(args) > 0 {
		if s, ok := args[0].(cos.String); ok {
			p.draw(s)
		}
	}
}

// draw notes the glyphs of a string.
func (p *painter) draw(str cos.String) {
	s := &p.state
	if s.font == nil {
		return
	}
	p.glyphs = s.font.read(str, p.glyphs[:0])
	p.count += len(p.glyphs)
	for _, g := range p.glyphs {
		m := matrix{s.size * s.scale, 0, 0, s.size, 0, s.rise}.by(p.text).by(s.ctm)
		advance := g.width*s.size + s.charSpace
		if g.space {
			advance += s.wordSpace
		}
		end := matrix{s.size * s.scale, 0, 0, s.size, g.width * s.size * s.scale, s.rise}.by(p.text).by(s.ctm)
		p.note(g, m, end)
		p.text = matrix{1, 0, 0, 1, advance * s.scale, 0}.by(p.text)
	}
}

// note turns a glyph's place so that its line runs from left to right.
func (p *painter) note(g glyph, m, end matrix) {
	size := math.Hypot(m[2], m[3])
	if size < 0.5 || size > 2000 || math.IsNaN(size) || g.text == "" {
		return
	}
	k := mark{size: size, text: g.text, alt: g.alt, bold: p.state.font.bold, rough: p.state.font.standard != nil, artifact: p.artifact > 0}
	x0, y0, x1, y1 := m[4], m[5], end[4], end[5]
	// Letters set apart are one word; a string of two or three may be the end of
	// one and the beginning of the next.
	if spread := p.state.charSpace; len(p.glyphs) >= spacedLeast && spread > 0 && spread < p.state.size/2 {
		x1 += (x1 - x0) / math.Max(g.width*p.state.size, 1e-6) * spread
	}
	along := math.Hypot(m[0], m[1])
	cos, sin := m[0]/along, m[1]/along
	switch {
	case cos > 0.99:
		k.x0, k.x1, k.y = x0, x1, y0
	case sin > 0.99:
		k.turn, k.x0, k.x1, k.y = 1, y0, y1, -x0
	case cos < -0.99:
		k.turn, k.x0, k.x1, k.y = 2, -x0, -x1, -y0
	case sin < -0.99:
		k.turn, k.x0, k.x1, k.y = 3, -y0, -y1, x0
	default:
		k.turn = -1
	}
	p.marks = append(p.marks, k)
}

// do draws a form; pictures have no words.
func (p *painter) do(args []cos.Object, resources cos.Dict, depth int) error {
	if len(args) == 0 || depth >= formsMost {
		return nil
	}
	name, _ := args[0].(cos.Name)
	form, ok := p.file.Resolve(p.file.Dict(resources["XObject"])[name]).(*cos.Stream)
	if !ok {
		return nil
	}
	if p.file.Name(form.Dict["Subtype"]) == "Image" {
		p.pictures++
		return nil
	}
	if p.forms++; p.forms > MaxForms {
		return cos.ErrTooMuch
	}
	b, err := p.file.Unpack(form)
	if err == cos.ErrTooMuch {
		return err
	}
	inner := p.file.Dict(form.Dict["Resources"])
	if inner == nil {
		inner = resources
	}
	saved, text, line := p.state, p.text, p.line
	if m := p.file.Array(form.Dict["Matrix"]); len(m) == 6 {
		var fm matrix
		for i := range fm {
			fm[i] = p.file.Number(m[i])
		}
		p.state.ctm = fm.by(p.state.ctm)
	}
	stack := p.stack
	p.stack = nil
	err = p.paint(b, inner, depth+1)
	p.stack = stack
	p.state, p.text, p.line = saved, text, line
	return err
}

// open notes a stretch of marked content: artifacts, and text given in full.
func (p *painter) open(args []cos.Object, resources cos.Dict) {
	t := tag{start: len(p.marks)}
	if len(args) > 0 {
		t.artifact = args[0] == cos.Name("Artifact")
	}
	if len(args) > 1 {
		d, ok := args[1].(cos.Dict)
		if name, named := args[1].(cos.Name); named {
			d, ok = p.file.Dict(p.file.Dict(resources["Properties"])[name]), true
		}
		if s, given := p.file.Resolve(d["ActualText"]).(cos.String); ok && given {
			t.replaces, t.actual = true, textString(s)
		}
	}
	if len(p.tags) == stackMost {
		return
	}
	if t.artifact {
		p.artifact++
	}
	p.tags = append(p.tags, t)
}

func (p *painter) close() {
	n := len(p.tags)
	if n == 0 {
		return
	}
	t := p.tags[n-1]
	p.tags = p.tags[:n-1]
	if t.artifact {
		p.artifact--
	}
	if t.replaces && t.start < len(p.marks) {
		first, last := p.marks[t.start], p.marks[len(p.marks)-1]
		first.text = t.actual
		first.x1 = math.Max(first.x1, last.x1)
		p.marks = append(p.marks[:t.start], first)
	}
}
