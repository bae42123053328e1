package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"

	"muster"
)

// stories reads the hand-marked stories of the corpora, a text each. The corpus
// leaves small counts and dates unmarked: numbers outside gold count against a
// tool only where they are money, shares or points (loose).
func stories() ([]sentence, error) {
	dir := os.Getenv("MUSTER_CORPORA")
	if dir == "" {
		dir = filepath.Join("..", "shared")
	}
	dir = filepath.Join(dir, "bench", "stories", "dev")
	b, err := os.ReadFile(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		return nil, err
	}
	var out []sentence
	for line := range bytes.Lines(b) {
		var story struct {
			File       string
			Quantities []struct {
				Unit, Hedge string
				Value, Per  *string
				Low, High   string
				Start, End  int
			}
		}
		if err := json.Unmarshal(line, &story); err != nil {
			return nil, err
		}
		text, err := os.ReadFile(filepath.Join(dir, story.File))
		if err != nil {
			return nil, err
		}
		s := sentence{text: string(text), loose: true}
		for _, q := range story.Quantities {
			m := mention{Span: muster.Span{Start: q.Start, End: q.End}, unit: q.Unit, hedge: muster.Hedge(q.Hedge)}
			if q.Value != nil {
				q.Low, q.High = *q.Value, *q.Value
			}
			if m.low, err = muster.ParseNumber(q.Low); err != nil {
				return nil, err
			}
			if m.high, err = muster.ParseNumber(q.High); err != nil {
				return nil, err
			}
			switch q.Unit {
			case "count", "persons":
				m.unit = "#"
			case "date", "rank", "year":
				s.apart = append(s.apart, m.Span)
				continue
			}
			s.gold = append(s.gold, m)
		}
		out = append(out, s)
	}
	return out, nil
}
