package compare

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/marks"
	"muster/retell"
)

// mostCompared bounds the reports of a run that are compared, some 1.5 kB each.
// Those that come later are grouped with none, and say so: a store has no bound.
const mostCompared = 120_000

// Gathering gathers what stories need of reports, which need not be kept. The
// zero Gathering is empty.
type Gathering struct {
	profiles []profiled
	most     int // 0 for mostCompared; tests set less
	figures  figures
	speakers interned
	tellings map[int]retell.Telling // by place among the reports, as far as there is room
	room     int                    // bytes of tellings held
	worded   int                    // bytes of the words of marks held
	visits   []retell.Visit         // of all reports, at most mostVisits
	first    *muster.Report         // the first report, until a second comes: alone it needs no marks
}

// Streamed is an empty Gathering for a run whose memory must not grow with what it
// reads: it compares the first 15,000 reports, and says so of the rest.
func Streamed() Gathering { return Gathering{most: mostStreamed} }

// mostStreamed keeps what is held of an archive's reports below some 50 MB.
const mostStreamed = 15_000

// mostTold bounds what is held of reports to lay them out sentence by sentence:
// some fifteen hundred of ordinary length. Reports beyond are grouped, and their
// stories have no lineage.
const mostTold = 12 << 20

// mostWorded bounds the words of marks that are held to say why reports are one story:
// those of some ten thousand reports. Later ones are told by counts alone.
const mostWorded = 4 << 20

// mostVisits bounds the visits that are held against one another.
const mostVisits = 2000

// Add takes what is needed of the next report, whose id no other has.
func (g *Gathering) Add(r *muster.Report) {
	p := profiled{id: strings.Clone(r.Document.ID), alone: len(g.profiles) >= cmp.Or(g.most, mostCompared)}
	p.Day, p.Side.Window = marks.Bucket(r.Document.Published.Window), r.Document.Published.Window
	p.order = int32(len(g.profiles))
	p.speakers = g.speakers.of(r.Statements)
	if !p.alone {
		g.lay(&p, r)
	}
	g.profiles = append(g.profiles, p)
}

// lay takes what laying a report beside others needs: its marks, its numbers and, as
// far as there is room, its sentences.
func (g *Gathering) lay(p *profiled, r *muster.Report) {
	if t := retell.Tell(r); g.room+t.Size() <= mostTold {
		if g.tellings == nil {
			g.tellings = map[int]retell.Telling{}
		}
		g.tellings[len(g.profiles)] = t
		g.room += t.Size()
	}
	if v := retell.Visits(r); len(g.visits)+len(v) <= mostVisits {
		g.visits = append(g.visits, v...)
	}
	g.mark(p, r)
	if g.worded += len(p.words); g.worded > mostWorded {
		p.words, p.of = "", nil
	}
	g.figures.add(r, p.order)
}

// mark takes the marks of a report; of the first only when a second comes.
func (g *Gathering) mark(p *profiled, r *muster.Report) {
	switch {
	case len(g.profiles) == 0:
		first := *r
		g.first = &first
		return
	case g.first != nil:
		g.profiles[0].take(g.first)
		g.first = nil
	}
	p.take(r)
}

// Left is how many numbers of reports are not compared, as there are more
// different ones than can be kept.
func (g *Gathering) Left() int { return g.figures.left }

// maxSpeakers bounds the speakers that are kept of one report.
const maxSpeakers = 100

// interned gives speakers small numbers.
type interned struct {
	numbers map[string]int32
	names   []string
}

// of are the numbers of those who speak in statements, each once, in order.
func (n *interned) of(statements []muster.Statement) []int32 {
	var out []int32
	for i := range statements {
		s := statements[i].Speaker
		if s == nil || len(out) == maxSpeakers {
			continue
		}
		id := cmp.Or(s.ID, s.Name)
		if id == "" {
			continue
		}
		number, known := n.numbers[id]
		if !known {
			if n.numbers == nil {
				n.numbers = map[string]int32{}
			}
			id = strings.Clone(id) // else it keeps the whole report
			number = int32(len(n.names))
			n.names = append(n.names, id)
			n.numbers[id] = number
		}
		if !slices.Contains(out, number) {
			out = append(out, number)
		}
	}
	return out
}
