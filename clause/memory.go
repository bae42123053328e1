package clause

import (
	"strings"
	"sync"

	"muster"
	"muster/lang"
	"muster/match"
)

// Memory is what earlier statements of a report leave behind for words that
// point back: "it", "the figure", "on the same basis".
type Memory struct {
	Subject  []string
	Measure  string
	Year     string
	Source   string
	Prices   string
	Currency string
	Form     string
	Group    string
	Base     int           // the year that a change just told starts from
	Named    bool          // NATO or the EU has been named
	Topic    bool          // the report speaks of defence somewhere
	Low      muster.Number // the share of GDP that a promise starts from,
	High     muster.Number // and the one that it promises: "from 2.3 to 2.5 per cent"
	again    *Again
	quiet    Clause      // the memory of statements that say nothing, used again and again
	tags     []match.Tag // of the statements that say something
}

// Again builds a claim of the kind just made about another subject and number:
// "Germany spent $98 billion on defence, France $64 billion". Unit is the class
// of number that it takes: "money", "ratio", "count" ...
type Again struct {
	Unit     string
	Currency string // of a sum of money
	Build    func(c *Clause, q Quantity, s Subject) (muster.Claim, bool)
	age      int
}

// clause is an empty clause for the next statement. Most statements say nothing
// that any form could read: all of these use one piece of memory, good until the
// next is read.
func (m *Memory) clause() *Clause {
	if m == nil {
		return &Clause{}
	}
	c := &m.quiet
	*c = Clause{Tags: c.Tags, seg: c.seg[:0]}
	return c
}

// keep gives a clause that says something memory of its own.
func (m *Memory) keep(c *Clause) *Clause {
	if m == nil {
		return c
	}
	kept := *c
	had := len(m.tags)
	m.tags = append(m.tags, c.Tags...)
	kept.Tags, kept.seg = m.tags[had:len(m.tags):len(m.tags)], nil
	return &kept
}

// Keep remembers how to make the claim just made again.
func (m *Memory) Keep(unit string, build func(c *Clause, q Quantity, s Subject) (muster.Claim, bool)) {
	if m != nil {
		m.again = &Again{Unit: unit, Build: build}
	}
}

// KeepMoney is Keep for sums of money, which later ones may leave without their
// currency.
func (m *Memory) KeepMoney(currency string, build func(c *Clause, q Quantity, s Subject) (muster.Claim, bool)) {
	if m != nil {
		m.again = &Again{Unit: "money", Currency: currency, Build: build}
	}
}

// Pass is called once a statement: what was kept serves the statement it was
// kept in and the next one that makes no claim of its own.
func (m *Memory) Pass() {
	if m == nil || m.again == nil {
		return
	}
	if m.again.age++; m.again.age > 1 {
		m.again = nil
	}
}

// Renew keeps what Keep remembered for one statement more: it has just served.
func (m *Memory) Renew() {
	if m != nil && m.again != nil {
		m.again.age = 0
	}
}

// Again returns what Keep remembered, nil when nothing serves any more.
func (m *Memory) Again() *Again {
	if m == nil {
		return nil
	}
	return m.again
}

// Learn remembers whom a statement was about. A claim's own subject, put in
// afterwards by the caller, wins over a mere mention.
func (m *Memory) Learn(c *Clause) {
	for _, x := range c.Mentions {
		if x.Role == Direct || x.Role == Possessor && x.Table != "groups" {
			m.Subject = x.Codes
			return
		}
	}
	for _, x := range c.Mentions {
		if x.Role == Possessor || x.Role == By {
			m.Subject = x.Codes
			return
		}
	}
	for _, x := range c.Mentions {
		if x.Table == "people" || x.Role == Title {
			m.Subject = x.Codes
			return
		}
	}
}

// Remember keeps what a claim was about, for the words that point back to it.
func (m *Memory) Remember(form, measure, group, prices string, subject []string) {
	if m == nil {
		return
	}
	m.Form, m.Measure, m.Prices = form, measure, prices
	if group != "" {
		m.Group = group
	}
	if len(subject) > 0 {
		m.Subject = subject
	}
}

// NewMemory begins a report: whether it speaks of defence at all is known from
// its whole text, as a headline may say less than a last paragraph.
func NewMemory(body string) *Memory {
	m := memories.Get().(*Memory)
	for _, w := range topicWords() {
		if strings.Contains(body, w) {
			m.Topic = true
			return m
		}
	}
	return m
}

// memories are memories of reports that were read to the end.
var memories = sync.Pool{New: func() any { return &Memory{} }}

// spare is how many tags a memory keeps room for: ten times those of a long report.
const spare = 1 << 14

// Done gives the memory's room to the next report: whoever reads a report and is
// done with its clauses may say so.
func (m *Memory) Done() {
	if cap(m.tags) > spare {
		return
	}
	*m = Memory{tags: m.tags[:0], quiet: Clause{Tags: m.quiet.Tags[:0], seg: m.quiet.seg[:0]}}
	memories.Put(m)
}

var topicWords = sync.OnceValue(func() (list []string) {
	for _, e := range lang.Table("en", "topicwords") {
		list = append(list, e.Sayings...)
	}
	return list
})
