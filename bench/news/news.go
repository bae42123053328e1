// Package news makes up general news: events of ten kinds, each told by two to four
// outlets in wordings of their own, and beside each event a look-alike with the same
// people or places that is another event: the same teams in another match, the same
// company in another quarter, the same court in another case, the same storm two days
// later. It measures how well and how fast reports are grouped.
//
//	go test -v -run Quality ./bench/news -events 80      B-cubed F1 of both groupers
//	go run ./bench/news/measure --reports 10000          time and memory of a store
//
// The same seed gives the same reports.
package news

import (
	"embed"
	"fmt"
	"math/rand/v2"
	"path"
	"strconv"
	"strings"

	"muster"
	"muster/lang"
)

//go:embed topics/*.txt
var files embed.FS

// Report is a report with the event that it tells of.
type Report struct {
	Name, Outlet string
	Event        int
	Day          muster.Day
	Text         string
}

// topic is a kind of event: facts, each in several wordings, with slots.
type topic struct {
	name    string
	keep    map[string]bool
	names   [][2]string // slot, sort of name
	numbers []bounds
	facts   [][]string
	stock   []string // sentences that many events of the kind have
}

type bounds struct {
	slot     string
	low, top int
}

func topics() []topic {
	entries, err := files.ReadDir("topics")
	if err != nil {
		panic(err) // they are part of the program
	}
	var out []topic
	for _, e := range entries {
		b, err := files.ReadFile(path.Join("topics", e.Name()))
		if err != nil {
			panic(err)
		}
		out = append(out, parse(strings.TrimSuffix(e.Name(), ".txt"), string(b)))
	}
	return out
}

func parse(name, text string) topic {
	t := topic{name: name, keep: map[string]bool{}, facts: [][]string{nil}}
	for line := range strings.Lines(text) {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch word {
		case "keep":
			for f := range strings.FieldsSeq(rest) {
				t.keep[f] = true
			}
		case "names":
			for f := range strings.FieldsSeq(rest) {
				slot, sort, _ := strings.Cut(f, ":")
				t.names = append(t.names, [2]string{slot, sort})
			}
		case "numbers":
			for f := range strings.FieldsSeq(rest) {
				slot, span, _ := strings.Cut(f, ":")
				low, top, _ := strings.Cut(span, "-")
				a, _ := strconv.Atoi(low)
				b, _ := strconv.Atoi(top)
				t.numbers = append(t.numbers, bounds{slot, a, b})
			}
		case "-":
			t.facts[len(t.facts)-1] = append(t.facts[len(t.facts)-1], rest)
		case "+":
			t.facts = append(t.facts, nil)
		case "=":
			t.stock = append(t.stock, rest)
		}
	}
	return t
}

// Maker makes reports, an event after the other.
type Maker struct {
	r      *rand.Rand
	topics []topic
	firsts []string
	filler []string // words that English uses seldom
	words  int      // of a report, at least; 0 for as many as its facts have
	event  int
	day    muster.Day
	span   int // days over which events are spread
	last   map[string]string
	turns  map[string]string // words that this event has others for; "" where it keeps them
	topic  *topic
	colour [][]string // words of what else there is to tell of an event
}

// New makes a maker. Reports have at least so many words: where the facts are fewer,
// with sentences half of which are of the event, half of their own. Events are spread over
// span days.
func New(seed uint64, words, span int) *Maker {
	m := &Maker{r: rand.New(rand.NewPCG(seed, 11)), topics: topics(), words: words, day: muster.MustDay("2025-01-06"), span: span}
	for _, e := range lang.Table("en", "firstnames") {
		if e.Value == "he" || e.Value == "she" {
			m.firsts = append(m.firsts, e.Sayings...)
		}
	}
	for _, e := range lang.Table("en", "frequency") {
		if e.Value != "often" {
			m.filler = append(m.filler, e.Sayings...)
		}
	}
	return m
}

// Event makes the reports of the next event. Every second one is a look-alike of the
// one before.
func (m *Maker) Event() []Report {
	alike := m.event%2 == 1
	slots := map[string]string{}
	m.turns, m.colour = map[string]string{}, nil
	for range m.words / 20 {
		m.colour = append(m.colour, []string{m.word(), m.word(), m.word(), m.word(), m.word()})
	}
	day := m.day + muster.Day(m.r.IntN(m.span))
	if !alike {
		m.topic = &m.topics[m.event/2%len(m.topics)]
	}
	for _, n := range m.topic.names {
		if alike && m.topic.keep[n[0]] {
			slots[n[0]], slots[n[0]+".last"] = m.last[n[0]], m.last[n[0]+".last"]
			continue
		}
		slots[n[0]], slots[n[0]+".last"] = m.name(n[1])
	}
	for _, n := range m.topic.numbers {
		slots[n.slot] = grouped(n.low + m.r.IntN(n.top-n.low+1))
	}
	if alike {
		last, _ := muster.ParseDay(m.last["day"])
		gap := []muster.Day{2, 3, 7, 14, 30, 91}[m.r.IntN(6)]
		if m.topic.name == "storm" || m.topic.name == "strike" {
			gap = 2
		}
		day = last + gap
	}
	slots["day"] = day.String()
	slots["weekday"] = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}[day.Weekday()]
	m.last = slots
	n := 2 + m.r.IntN(3)
	var out []Report
	for k := range n {
		out = append(out, Report{Name: fmt.Sprintf("%s%06d-%d.txt", m.topic.name, m.event, k), Outlet: "Outlet " + strconv.Itoa(k), Event: m.event, Day: day + muster.Day(m.r.IntN(2)), Text: m.tell(slots, k)})
	}
	m.event++
	return out
}

// tell writes an event in the words of an outlet: facts in an order of its own, the
// first first, each in another wording than its neighbour's where there is one, and
// one of them left out.
func (m *Maker) tell(slots map[string]string, outlet int) string {
	var said []string
	left := 1 + m.r.IntN(len(m.topic.facts)-1)
	for i, wordings := range m.topic.facts {
		if i == left {
			continue
		}
		w := wordings[(outlet+m.r.IntN(2))%len(wordings)]
		if outlet < 2 {
			w = wordings[outlet%len(wordings)]
		}
		said = append(said, fill(m.turned(w), slots))
	}
	m.r.Shuffle(len(said)-1, func(i, j int) { said[i+1], said[j+1] = said[j+1], said[i+1] })
	said = append(said, m.topic.stock[m.r.IntN(len(m.topic.stock))], m.topic.stock[m.r.IntN(len(m.topic.stock))])
	n := 0
	for _, s := range said {
		n += len(strings.Fields(s))
	}
	var b strings.Builder
	b.WriteString(said[0])
	for i, s := range said[1:] {
		if i%2 == 1 {
			b.WriteString("\n\n")
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	order := m.r.Perm(len(m.colour))
	for i := 0; n < m.words; n, i = n+11, i+1 {
		c := []string{m.word(), m.word(), m.word(), m.word(), m.word()}
		if i%2 == 0 && i/2 < len(order)*2/3 { // of what there is to tell each outlet has two thirds
			c = m.colour[order[i/2]]
		}
		if m.r.IntN(2) == 0 {
			fmt.Fprintf(&b, " The %s of the %s was %s, and few %s it %s.", c[0], c[1], c[2], c[3], c[4])
		} else {
			fmt.Fprintf(&b, " Few had %s the %s, though its %s %s was %s.", c[3], c[1], c[2], c[0], c[4])
		}
	}
	b.WriteByte('\n')
	return b.String()
}

// turned puts other words into a wording, the same ones throughout an event: two
// events of a kind are told in words of one field, not in the same sentences.
func (m *Maker) turned(wording string) string {
	inside := false
	fields := strings.Fields(wording)
	for i, f := range fields {
		if strings.Contains(f, "{") || inside {
			inside = !strings.Contains(f, "}")
			continue
		}
		w := strings.Trim(f, ",.:;“”'!?")
		if len(w) < 4 || w != strings.ToLower(w) || plain[w] {
			continue
		}
		turn, known := m.turns[w]
		if !known {
			if m.r.IntN(2) == 0 {
				turn = m.word()
			}
			m.turns[w] = turn
		}
		if turn != "" {
			fields[i] = strings.Replace(f, w, turn, 1)
		}
	}
	return strings.Join(fields, " ")
}

// plain are words that stay: small ones, units, and what makes a saying.
var plain = func() map[string]bool {
	out := map[string]bool{}
	for f := range strings.FieldsSeq("said with that from into that were have been their them they when where which while after before over than until more most million thousand percent euros dollars pounds francs basis points hours minutes metres kilometres year years week month night according were would will what") {
		out[f] = true
	}
	return out
}()

func (m *Maker) word() string { return m.filler[m.r.IntN(len(m.filler))] }

func fill(wording string, slots map[string]string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(wording, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		slot, after, _ := strings.Cut(rest, "}")
		b.WriteString(slots[slot])
		wording = after
	}
}

// name coins a name, and the short form of it.
func (m *Maker) name(sort string) (whole, short string) {
	w := m.coin()
	switch sort {
	case "person":
		return m.firsts[m.r.IntN(len(m.firsts))] + " " + w, w
	case "firm":
		return w + []string{" Works", " Group", " Lines", ""}[m.r.IntN(4)], w
	}
	return w, w
}

var syllables = strings.Fields("al an ber bra cor dan del dor el fen gar gri hal har il jor kal ket lan lin lo mar mel mo nar nes ol or pel ral ren rin sal sko sten tam tel tor ul ur val ven ver vik wen wick yar zan")

func (m *Maker) coin() string {
	w := ""
	for range 2 + m.r.IntN(2) {
		w += syllables[m.r.IntN(len(syllables))]
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

// grouped prints a number as papers do.
func grouped(n int) string {
	s := strconv.Itoa(n)
	if n >= 1000 {
		s = s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s
}
