package pdf

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// Bounds of asking pdftotext: the time it may take, and what it may say. A file
// of 10 MB takes it about two seconds.
const (
	foreignTime = 20 * time.Second
	foreignMost = 128 << 20
)

var errForeign = errors.New("pdftotext has no answer")

// foreign reads a file with pdftotext (poppler), where the machine has it. The
// file goes in through standard input, never by name, and no shell is asked.
func foreign(raw []byte) ([]sheet, error) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		return nil, errForeign
	}
	ctx, cancel := context.WithTimeout(context.Background(), foreignTime)
	defer cancel()
	c := exec.CommandContext(ctx, program, "-q", "-bbox-layout", "-enc", "UTF-8", "-", "-")
	c.Stdin = bytes.NewReader(raw)
	c.Env = []string{"LC_ALL=C"}
	c.WaitDelay = time.Second
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, errForeign
	}
	if err := c.Start(); err != nil {
		return nil, errForeign
	}
	b, readErr := io.ReadAll(io.LimitReader(out, foreignMost+1))
	if len(b) > foreignMost {
		cancel()
	}
	if err := c.Wait(); err != nil || readErr != nil || len(b) > foreignMost {
		return nil, errForeign
	}
	return fromBoxes(b)
}

// fromBoxes reads what pdftotext says: pages, lines and words with their boxes.
func fromBoxes(b []byte) ([]sheet, error) {
	d := xml.NewDecoder(bytes.NewReader(bytes.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, b)))
	d.Strict = false
	var out []sheet
	var marks []mark
	var box [4]float64
	word := false
	for {
		t, err := d.Token()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, errForeign
		}
		switch t := t.(type) {
		case xml.StartElement:
			word = t.Name.Local == "word"
			for _, a := range t.Attr {
				v, err := strconv.ParseFloat(a.Value, 64)
				if i := strings.Index("xMin yMin xMax yMax", a.Name.Local); err == nil && i >= 0 && word {
					box[i/5] = v
				}
			}
			if t.Name.Local == "page" {
				marks = nil
			}
		case xml.CharData:
			if s := strings.TrimSpace(string(t)); word && s != "" && box[3] > box[1] {
				marks = append(marks, mark{x0: box[0], x1: box[2], y: -box[3], size: (box[3] - box[1]) * 0.8, text: s},
					mark{x0: box[2], x1: box[2], y: -box[3], size: (box[3] - box[1]) * 0.8, text: " ", rough: true})
			}
		case xml.EndElement:
			word = false
			if t.Name.Local == "page" {
				var s sheet
				s.fill(marks)
				out = append(out, s)
			}
		}
	}
}
