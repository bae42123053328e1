package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"muster"
)

// AnswerText writes what came of a formula: its value, the reading that gave
// it, the working down to the cells, and every other reading beside it.
func AnswerText(w io.Writer, a *muster.Answer, o Options) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s = %s\n", a.Formula, sayAnswer(a.Value))
	indented(b, "reading", a.Name)
	if a.Axes.Year != "" {
		indented(b, "year", a.Axes.Year)
	}
	answerWorking(b, a.Working, 0)
	for _, cite := range citations([]*muster.Reading{&a.Reading}, o) {
		indented(b, "source", cite.Where())
		if cite.Edition.Address != "" {
			indented(b, "", line(cite.Edition.Address, 500))
		}
		if cite.Edition.Licence != "" {
			indented(b, "", line(cite.Edition.Licence, 300))
		}
	}
	for i := range a.Others {
		b.WriteByte('\n')
		other(b, &a.Others[i])
	}
	return b.Flush()
}

func other(b *bufio.Writer, r *muster.Other) {
	indented(b, "also", sayAnswer(r.Value)+"  "+r.Name)
	switch {
	case r.Apart != nil && r.Apart.Number.Sign() != 0:
		indented(b, "", sayApart(r.Apart)+" than the first")
	case r.Apart != nil:
		indented(b, "", "the same as the first")
	case r.Refused != "":
		indented(b, "", "not subtracted from the first: "+r.Refused)
	}
	if r.Working != nil {
		indented(b, "", line(r.Working.Says, 600))
	}
}

// sayApart is a difference in words: "0.23 points less".
func sayApart(v *muster.Value) string {
	size := *v
	size.Number, size.Low, size.High = v.Number.Abs(), muster.Number{}, muster.Number{}
	if v.Number.Sign() < 0 {
		return sayValue(&size) + " less"
	}
	return sayValue(&size) + " more"
}

// sayAnswer is a value in words, a list item by item.
func sayAnswer(v *muster.Value) string {
	parts := v.Each
	if len(parts) == 0 && !v.Number.Known() {
		parts = v.Any
	}
	if len(parts) == 0 {
		return sayValue(v)
	}
	out := make([]string, len(parts))
	for i, p := range parts {
		item := *v
		item.Each, item.Any, item.Number, item.Low, item.High = nil, nil, p.Number, p.Low, p.High
		out[i] = p.Name + " " + sayValue(&item)
	}
	return strings.Join(out, ", ")
}

// answerWorking writes every step, and behind a published number its cell.
func answerWorking(b *bufio.Writer, w *muster.Working, level int) {
	if w == nil {
		return
	}
	words := line(sayStep(w), 2000)
	if f := w.Figure; f != nil {
		words += "  [" + strings.Join(nonEmpty(string(f.Edition), f.Table, f.Row, f.Column), ", ") + "]"
		if f.Note != "" {
			words += " (" + line(f.Note, 300) + ")"
		}
	}
	if level == 0 {
		indented(b, "working", words)
	} else {
		step(b, min(level, 2*maxLevel), words)
	}
	for _, child := range w.From {
		answerWorking(b, child, level+1)
	}
}

func nonEmpty(words ...string) []string {
	var out []string
	for _, s := range words {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}
