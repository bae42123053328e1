package compare

import (
	"cmp"
	"slices"
	"strings"

	"muster"
	"muster/marks"
	"muster/retell"
)

// maxFeatures bounds the features that a run keeps of all its reports, 16 bytes
// each with their words beside them: some three thousand reports have that many.
// Of a run of more, every report keeps the same part of all possible features,
// chosen by their hash, so that what two reports share can still be told.
const maxFeatures = 5 << 18

// A part is how many of 2^32 possible features are kept. It shrinks by a quarter,
// as often as is needed, to no less than leastPart: a report of 3 kB keeps some
// twenty of its 500, by which four stories in five are still told right. A run
// that is larger still has more reports than can be compared.
const (
	wholePart = 1 << 32
	leastPart = wholePart / 20
)

// Gathering gathers what stories need of reports, which need not be kept. The
// zero Gathering is empty.
type Gathering struct {
	profiles []profiled
	features int    // of all profiles
	part     uint64 // 0 for wholePart
	most     int    // 0 for maxFeatures; tests set less
	gatherer gatherer
	figures  figures
	speakers interned
	tellings map[int]retell.Telling // by place among the reports, as far as there is room
	room     int                    // bytes of tellings held
	visits   []retell.Visit         // of all reports, at most mostVisits
	first    *muster.Report         // the first report, until a second comes: alone it needs no marks
}

// mostTold bounds what is held of reports to lay them out sentence by sentence:
// some three thousand of ordinary length. Reports beyond are grouped, and their
// stories have no lineage.
const mostTold = 24 << 20

// mostVisits bounds the visits that are held against one another.
const mostVisits = 2000

// Add takes what is needed of the next report, whose id no other has.
func (g *Gathering) Add(r *muster.Report) {
	p := profiled{id: strings.Clone(r.Document.ID), window: r.Document.Published.Window, alone: g.crowded()}
	if !p.alone {
		list, size := g.gatherer.features(r)
		p.features = slices.Clone(list)
		p.body = strings.Clone(r.Text.Body[:size])
		if g.part > 0 {
			p.keep(g.part)
		}
		g.features += len(p.features)
	}
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
	if !p.alone {
		g.mark(&p, r)
	}
	p.speakers = g.speakers.of(r.Statements)
	g.figures.add(r, int32(len(g.profiles)))
	g.profiles = append(g.profiles, p)
	for g.features > cmp.Or(g.most, maxFeatures) && !g.thinnest() {
		g.thinner()
	}
}

// mark takes the marks of a report; of the first only when a second comes.
func (g *Gathering) mark(p *profiled, r *muster.Report) {
	switch {
	case len(g.profiles) == 0:
		first := *r
		g.first = &first
		return
	case g.first != nil:
		g.profiles[0].side = sideOf(g.first)
		g.first = nil
	}
	p.side = sideOf(r)
}

func sideOf(r *muster.Report) marks.Side {
	m := marks.Of(r) // the signature is left out: copies have their marks in common as well
	return marks.NewSide(nil, m.Marks, r.Document.Published.Window)
}

// crowded says that no more reports can be compared.
func (g *Gathering) crowded() bool {
	return g.thinnest() && g.features > cmp.Or(g.most, maxFeatures)
}

func (g *Gathering) thinnest() bool { return 0 < g.part && g.part <= leastPart }

// Left is how many numbers of reports are not compared, as there are more
// different ones than can be kept.
func (g *Gathering) Left() int { return g.figures.left }

// thinner lets go of a quarter of the features.
func (g *Gathering) thinner() {
	g.part = cmp.Or(g.part, wholePart) / 4 * 3
	g.gatherer.part = g.part
	g.features = 0
	for i := range g.profiles {
		g.profiles[i].keep(g.part)
		g.features += len(g.profiles[i].features)
	}
}

// chosen says whether a feature is among the part that is kept, by the upper end
// of its key. The others find its place in tables.
func chosen(key, part uint64) bool { return part == 0 || key>>32 < part }

// keep lets go of features that are not chosen, and of the body but for the words
// and names among the others: phrases are three quarters of all words.
func (p *profiled) keep(part uint64) {
	n, size := 0, 0
	for i := range p.features {
		if f := &p.features[i]; chosen(f.key, part) {
			n++
			size += f.alone() + 1
		}
	}
	var body strings.Builder
	body.Grow(size)
	kept := make([]feature, 0, n)
	for _, f := range p.features {
		if chosen(f.key, part) {
			words := p.body[f.from : int(f.from)+f.alone()]
			f.from, f.size = int32(body.Len()), uint16(len(words))
			body.WriteString(words)
			body.WriteByte(' ')
			kept = append(kept, f)
		}
	}
	p.features, p.body = kept, body.String()
}

// alone is the size of a feature's words where it is one word or name, else 0.
func (f *feature) alone() int {
	if f.kind == wordFeature || f.kind == nameFeature {
		return int(f.size)
	}
	return 0
}

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
