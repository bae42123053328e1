// Package delimited reads tables of text, separated by commas or tabs, in
// UTF-8 or UTF-16, row by row and within limits.
package delimited

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf16"
)

// Limits, from the publishers' own files: the IMF's is 26 MB in UTF-16.
const (
	maxFile    = 48 << 20
	maxLine    = 1 << 20
	maxColumns = 2_000
	maxRows    = 1_000_000
)

// Text returns the file as UTF-8 without a mark of byte order, or a sentence
// without a subject when it is no text.
func Text(b []byte) (string, error) {
	if len(b) > maxFile {
		return "", fmt.Errorf("it is larger than %d MB, and no publisher's table is; give the publisher's own file", maxFile>>20)
	}
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return fromUTF16(b[2:], false), nil
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return fromUTF16(b[2:], true), nil
	case len(b) > 3 && b[1] == 0 && b[3] == 0:
		return fromUTF16(b, false), nil
	case bytes.IndexByte(b[:min(len(b), 4096)], 0) >= 0:
		return "", errors.New("it is no text; give the publisher's own file")
	}
	return string(bytes.ToValidUTF8(bytes.TrimPrefix(b, []byte("\ufeff")), []byte("?"))), nil
}

func fromUTF16(b []byte, big bool) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		if big {
			units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
		} else {
			units[i] = uint16(b[2*i+1])<<8 | uint16(b[2*i])
		}
	}
	return string(utf16.Decode(units))
}

// Commas reads a table separated by commas. The rows are as long as the head
// or shorter; missing cells are "". Line is a row's place in the file, from 1.
func Commas(b []byte, row func(head, cells []string, line int) error) error {
	text, err := Text(b)
	if err != nil {
		return err
	}
	if err := lines(text); err != nil {
		return err
	}
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord, r.ReuseRecord = -1, true
	var head []string
	for n := 0; ; n++ {
		cells, err := r.Read()
		if err == io.EOF {
			if head == nil {
				return errors.New("it is empty; give the publisher's own file")
			}
			return nil
		}
		if err != nil {
			var p *csv.ParseError
			if errors.As(err, &p) {
				return fmt.Errorf("line %d is not as a table separated by commas should be (%v); correct the file", p.Line, p.Err)
			}
			return err
		}
		line, _ := r.FieldPos(0)
		if head == nil {
			if head, err = heads(cells); err != nil {
				return err
			}
			continue
		}
		if cells, err = fit(head, cells, line, n); err != nil {
			return err
		}
		if err := row(head, cells, line); err != nil {
			return err
		}
	}
}

// Tabs reads a table separated by tabs, whose cells may stand in quotes.
func Tabs(b []byte, row func(head, cells []string, line int) error) error {
	text, err := Text(b)
	if err != nil {
		return err
	}
	if err := lines(text); err != nil {
		return err
	}
	var head []string
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		if line = strings.TrimSuffix(line, "\r"); strings.TrimSpace(line) == "" {
			continue
		}
		if strings.Count(line, "\t") > maxColumns {
			return tooWide()
		}
		cells := strings.Split(line, "\t")
		for i, c := range cells {
			if len(c) >= 2 && c[0] == '"' && c[len(c)-1] == '"' {
				cells[i] = strings.ReplaceAll(c[1:len(c)-1], `""`, `"`)
			}
		}
		if head == nil {
			if head, err = heads(cells); err != nil {
				return err
			}
			continue
		}
		if cells, err = fit(head, cells, n, n); err != nil {
			return err
		}
		if err := row(head, cells, n); err != nil {
			return err
		}
	}
	if head == nil {
		return errors.New("it is empty; give the publisher's own file")
	}
	return nil
}

// lines refuses what no table has: a line of a megabyte.
func lines(text string) error {
	n := 1
	for text != "" {
		i := strings.IndexByte(text, '\n')
		if i < 0 {
			i = len(text) - 1
		}
		if i > maxLine {
			return fmt.Errorf("line %d is longer than %d MB; give the publisher's own file", n, maxLine>>20)
		}
		text = text[i+1:]
		n++
	}
	return nil
}

func heads(cells []string) ([]string, error) {
	if len(cells) > maxColumns {
		return nil, tooWide()
	}
	head := slices.Clone(cells)
	for i := range head {
		head[i] = strings.TrimSpace(head[i])
	}
	return head, nil
}

func tooWide() error {
	return fmt.Errorf("it has more than %d columns; give the publisher's own file", maxColumns)
}

func fit(head, cells []string, line, n int) ([]string, error) {
	if n > maxRows {
		return nil, fmt.Errorf("it has more than %d rows; give the publisher's own file", maxRows)
	}
	for i := len(head); i < len(cells); i++ {
		if strings.TrimSpace(cells[i]) != "" {
			return nil, fmt.Errorf("line %d has more cells than the first line has names; correct the file", line)
		}
	}
	cells = cells[:min(len(cells), len(head))]
	for len(cells) < len(head) {
		cells = append(cells, "")
	}
	return cells, nil
}

// Column finds a column by its name, whatever the case; -1 when there is none.
func Column(head []string, name string) int {
	return slices.IndexFunc(head, func(h string) bool { return strings.EqualFold(h, name) })
}
