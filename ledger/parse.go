package ledger

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
)

// Limits of a file, so that a mistaken or hostile one is refused early.
const (
	maxFile = 4 << 20 // bytes
	maxLine = 4 << 10 // bytes
)

// Error is a mistake in a ledger file: where it is, what is wrong, and what
// would work.
type Error struct {
	File    string
	Line    int // counted from 1
	Problem string
	Fix     string
}

// Error gives file, line, problem and remedy in one sentence.
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d: %s: %s", e.File, e.Line, e.Problem, e.Fix)
}

// Parse reads the entries of one file. An entry is a line with its kind and
// its id, then a line "key: value" for each field; an empty line ends it, and
// lines that begin with # are comments:
//
//	pledge gbr-2.5-percent-by-2027
//	who: GBR
//	measure: defence_expenditure_share_of_gdp
//	amount: 2.5 % of GDP
//	made: 2025-02-25
//	by: 2027
//	verified: no
//	title: what the source is called
//	address: https://…
//
// The error, if any, is an [*Error].
func Parse(file string, b []byte) ([]Entry, error) {
	if len(b) > maxFile {
		return nil, &Error{file, 1, "the file is larger than 4 MB", "split it into several files"}
	}
	if !utf8.Valid(b) {
		return nil, &Error{file, 1, "the file is not UTF-8", "save it as UTF-8"}
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	var (
		out  []Entry
		open *reader
		n    int
	)
	finish := func() error {
		if open == nil {
			return nil
		}
		e, err := open.finish()
		out, open = append(out, e), nil
		return err
	}
	for line := range strings.SplitSeq(string(b), "\n") {
		n++
		line = strings.TrimSpace(line)
		if err := printable(file, n, line); err != nil {
			return nil, err
		}
		switch {
		case line == "":
			if err := finish(); err != nil {
				return nil, err
			}
		case line[0] == '#':
		case open == nil:
			r, err := begin(file, n, line)
			if err != nil {
				return nil, err
			}
			open = r
		default:
			if err := open.take(n, line); err != nil {
				return nil, err
			}
		}
	}
	if err := finish(); err != nil {
		return nil, err
	}
	return out, nil
}

func printable(file string, n int, line string) error {
	if len(line) > maxLine {
		return &Error{file, n, "the line is longer than 4,096 bytes", "shorten it"}
	}
	for _, c := range line {
		if c != '\t' && !unicode.IsPrint(c) {
			return &Error{file, n, fmt.Sprintf("the line holds the unprintable character %U", c), "remove it"}
		}
	}
	return nil
}

// reader is an entry of which the end has not been seen yet.
type reader struct {
	entry   Entry
	seen    [24]int // line of each field, by its index in fields; 0 for none
	saysGDP bool    // the amount is one "of GDP"
}

func begin(file string, n int, line string) (*reader, error) {
	kind, id, _ := strings.Cut(line, " ")
	id = strings.TrimSpace(id)
	switch muster.PledgeKind(kind) {
	case muster.PledgeMade, muster.Demand, muster.Announcement, muster.Plan, muster.Appropriation, muster.Execution:
	default:
		return nil, &Error{file, n, fmt.Sprintf("an entry cannot begin with %q", line),
			`begin it with its kind and its id, such as "pledge gbr-2.5-percent-by-2027"; demand, announcement, plan, appropriation and execution are the other kinds`}
	}
	if fix := slugLike(id); fix != "" {
		return nil, &Error{file, n, fmt.Sprintf("%q is no id", id), fix}
	}
	e := Entry{File: file, Line: n}
	e.ID, e.Kind = id, muster.PledgeKind(kind)
	return &reader{entry: e}, nil
}

func (r *reader) take(n int, line string) error {
	key, value, ok := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	if !ok || value == "" {
		return &Error{r.entry.File, n, fmt.Sprintf("%q is no field", line), `write "key: value", or leave the line out`}
	}
	for i, f := range fields {
		if f.key != key {
			continue
		}
		if r.seen[i] != 0 {
			return &Error{r.entry.File, n, fmt.Sprintf("%s stands here and on line %d", key, r.seen[i]), "keep one"}
		}
		r.seen[i] = n
		if fix := f.read(&r.entry.Pledge, value); fix != "" {
			return &Error{r.entry.File, n, fmt.Sprintf("%s cannot be %q", key, value), fix}
		}
		if key == "amount" {
			r.saysGDP = strings.HasSuffix(value, "GDP")
		}
		return nil
	}
	return &Error{r.entry.File, n, fmt.Sprintf("there is no field %q", key), "use " + keys()}
}

// finish checks what one entry alone can show to be wrong.
func (r *reader) finish() (Entry, error) {
	p := &r.entry.Pledge
	fail := func(problem, fix string) (Entry, error) {
		return r.entry, &Error{r.entry.File, r.entry.Line, p.ID + ": " + problem, fix}
	}
	for i, f := range fields {
		if f.must && r.seen[i] == 0 {
			return fail("the field "+f.key+" is missing", "add a line \""+f.key+": …\"")
		}
	}
	if r.saysGDP != (percentOf(p.Measure) != "") {
		return fail("its amount and its measure disagree", `a measure that ends in _share_of_gdp takes "2.5 % of GDP", any other none`)
	}
	if p.Until.Known() && p.Until < p.Made {
		return fail("it ends before it is made", "correct until or made")
	}
	if p.By != "" && p.By < p.Made.String()[:min(len(p.By), 10)] {
		return fail("its deadline is before the day it is made", "correct by or made")
	}
	if p.From != "" && p.By != "" && p.By[:4] < p.From {
		return fail("its deadline is before its first year", "correct by or from")
	}
	if p.Quote != "" && !p.Verified {
		return fail("only words read at the maker's own address are quoted", "paraphrase them under conditions, or verify the entry")
	}
	if stage(p.Kind) != (p.Of != "") {
		return fail("a plan, an appropriation or an execution belongs to a promise, and only they do", "add or leave out the line \"of: the promise's id\"")
	}
	return r.entry, nil
}

// stage says whether a kind is a step from pledge to cash.
func stage(k muster.PledgeKind) bool {
	return k == muster.Plan || k == muster.Appropriation || k == muster.Execution
}
