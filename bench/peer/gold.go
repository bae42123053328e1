package main

import (
	"bufio"
	"bytes"
	"embed"
	"fmt"
	"strings"

	"muster"
)

//go:embed testdata/*.txt
var testdata embed.FS

// mention is a number that a sentence says, in gold or as a tool reads it.
type mention struct {
	muster.Span
	low, high muster.Number // equal unless it is a range
	unit      string        // "ratio", "points", "USD", "kilometers", "#cars"
	per       string        // "barrel", "" when unsaid
	hedge     muster.Hedge
}

// sentence is a text with its mentions, and the spans that are not scored.
type sentence struct {
	text  string
	gold  []mention
	apart []muster.Span
	loose bool // gold is not complete: see stories
}

// load reads one file of marked sentences.
func load(name string) ([]sentence, error) {
	b, err := testdata.ReadFile("testdata/" + name)
	if err != nil {
		return nil, err
	}
	var out []sentence
	sc := bufio.NewScanner(bytes.NewReader(b))
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		s, err := parse(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		out = append(out, s)
	}
	return out, sc.Err()
}

// parse takes the marks out of a sentence.
func parse(line string) (sentence, error) {
	var s sentence
	var text strings.Builder
	for line != "" {
		i := strings.IndexAny(line, "[{")
		if i < 0 {
			text.WriteString(line)
			break
		}
		text.WriteString(line[:i])
		closing := byte(']')
		if line[i] == '{' {
			closing = '}'
		}
		j := strings.IndexByte(line[i:], closing)
		if j < 0 {
			return s, fmt.Errorf("%q is never closed", line[i:])
		}
		said, marks, marked := strings.Cut(line[i+1:i+j], "|")
		line = line[i+j+1:]
		span := muster.Span{Start: text.Len(), End: text.Len() + len(said)}
		text.WriteString(said)
		if closing == '}' || marks == "?" {
			s.apart = append(s.apart, span)
			continue
		}
		if !marked {
			return s, fmt.Errorf("%q has no value", said)
		}
		for mark := range strings.SplitSeq(marks, ";") {
			m, err := parseMark(strings.TrimSpace(mark))
			if err != nil {
				return s, err
			}
			m.Span = span
			s.gold = append(s.gold, m)
		}
	}
	s.text = text.String()
	return s, nil
}

// parseMark reads "~2.5M USD/day up".
func parseMark(mark string) (mention, error) {
	m := mention{hedge: muster.Exactly}
	for _, h := range []struct {
		sign  string
		hedge muster.Hedge
	}{{"<~", muster.Nearly}, {"~", muster.About}, {">=", muster.AtLeast}, {"<=", muster.UpTo}, {">", muster.Over}, {"<", muster.Under}} {
		if rest, ok := strings.CutPrefix(mark, h.sign); ok {
			m.hedge, mark = h.hedge, rest
			break
		}
	}
	value, unit, ok := strings.Cut(mark, " ")
	if !ok {
		return m, fmt.Errorf("mark %q has no unit", mark)
	}
	for _, way := range []string{" up", " down"} {
		unit = strings.TrimSuffix(unit, way)
	}
	m.unit, m.per, _ = strings.Cut(unit, "/")
	low, high, isRange := strings.Cut(value, "..")
	var err error
	if m.low, err = parseValue(low); err != nil {
		return m, err
	}
	m.high = m.low
	if isRange {
		m.hedge = muster.Between
		if m.high, err = parseValue(high); err != nil {
			return m, err
		}
	}
	m.normalise()
	return m, nil
}

// parseValue reads "2.5M".
func parseValue(s string) (muster.Number, error) {
	scale := int64(1)
	if s != "" {
		if i := strings.IndexByte("kMBT", s[len(s)-1]); i >= 0 {
			scale = [...]int64{1e3, 1e6, 1e9, 1e12}[i]
			s = s[:len(s)-1]
		}
	}
	n, err := muster.ParseNumber(s)
	if err != nil {
		return n, err
	}
	return n.Mul(muster.Int(scale)), nil
}

// normalise brings per cent and basis points to the units of the contract.
func (m *mention) normalise() {
	e := int64(1)
	switch m.unit {
	case "%":
		m.unit, e = "ratio", 100
	case "points":
		e = 100
	case "bps":
		m.unit, e = "points", 10000
	}
	m.low, m.high = m.low.Mul(muster.Ratio(1, e)), m.high.Mul(muster.Ratio(1, e))
}
