package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"muster"
	"muster/check"
	"muster/clause"
	"muster/render"
)

// traceCommand is `muster trace SENTENCE`.
type traceCommand struct {
	Sentence  string `arg:"" help:"One sentence, as a report would print it."`
	Published string `help:"The day it was said." placeholder:"DATE"`
	Format    string `help:"text or json." default:"text" enum:"text,json"`
}

// traced is what the reader saw in one statement.
type traced struct {
	Statement string          `json:"statement"`
	Kind      string          `json:"kind"`
	Rule      string          `json:"rule"`
	Tokens    []string        `json:"tokens"`
	Tags      []tracedTag     `json:"tags"`
	Mentions  []tracedMention `json:"mentions"`
}

type tracedTag struct {
	Table string `json:"table"`
	Value string `json:"value"`
	Words string `json:"words"`
}

type tracedMention struct {
	Codes []string `json:"codes"`
	Words string   `json:"words"`
	Role  string   `json:"role"`
}

// Run reads one sentence as a report of its own and shows every stage: tokens,
// tags, mentions, quantities with why one is no claim, claims with the rules
// that built them, meanings and readings.
func (c *traceCommand) Run() error {
	on, err := day("--published", c.Published)
	if err != nil {
		return usage(err)
	}
	o, err := check.Open("")
	if err != nil {
		return err
	}
	o.Published = on
	result := check.Run(check.Of(muster.Document{Path: "sentence", Format: "txt", Bytes: []byte(c.Sentence)}), o)
	for _, e := range result.Errors {
		fmt.Fprintln(os.Stderr, "muster: "+e.Error)
		return exitStatus(3)
	}
	r := &result.Reports[0]
	seen := see(r)
	if c.Format == "json" {
		var b strings.Builder
		if err := render.JSON(&b, &result, render.Options{Explain: true, WithText: true, Edition: editions(o)}); err != nil {
			return err
		}
		enc := json.NewEncoder(os.Stdout)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		return enc.Encode(map[string]any{"sentence": c.Sentence, "trace": seen, "check": json.RawMessage(b.String())})
	}
	for _, s := range seen {
		printSeen(s)
	}
	for _, q := range r.Quantities {
		fmt.Printf("quantity %s  %q  %s %s..%s %s per=%q of=%q rule=%q %s\n", q.ID, r.Text.Of(q.Span), q.Hedge, q.Low, q.High, q.Unit, q.Per, q.Of, q.Rule, q.Left)
	}
	for _, f := range r.Findings {
		printFinding(r, &f)
	}
	return nil
}

// see reads the statements of a report once more, for what was tagged.
func see(r *muster.Report) []traced {
	var out []traced
	memory := clause.NewMemory(r.Text.Body)
	for i := range r.Statements {
		st := &r.Statements[i]
		c := clause.Read(r.Text.Body, nil, st, r.Quantities, r.Document.Published.Window, memory)
		t := traced{Statement: r.Text.Of(st.Span), Kind: string(st.Kind), Rule: st.Rule}
		for _, tok := range c.Toks {
			t.Tokens = append(t.Tokens, tok.Lower)
		}
		for _, tag := range c.Tags {
			t.Tags = append(t.Tags, tracedTag{tag.Table, tag.Value, r.Text.Of(c.SpanOf(tag.From, tag.To))})
		}
		for _, m := range c.Mentions {
			t.Mentions = append(t.Mentions, tracedMention{m.Codes, r.Text.Of(c.SpanOf(m.From, m.To)), string(m.Role)})
		}
		memory.Learn(c)
		out = append(out, t)
	}
	return out
}

func printSeen(s traced) {
	fmt.Printf("statement  %s, by rule %q\n  %s\n", s.Kind, s.Rule, s.Statement)
	fmt.Printf("  tokens    %s\n", strings.Join(s.Tokens, " | "))
	for _, t := range s.Tags {
		fmt.Printf("  tag       %q is %s in %s\n", t.Words, t.Value, t.Table)
	}
	for _, m := range s.Mentions {
		fmt.Printf("  mention   %q is %s, %s\n", m.Words, strings.Join(m.Codes, " "), m.Role)
	}
}

func printFinding(r *muster.Report, f *muster.Finding) {
	cl := f.Claim
	fmt.Printf("claim %s  %s  %v %s  test %s %s..%s %s  rules %v\n  %q\n  %s: %s\n", cl.ID, cl.Form, cl.Subject, cl.Measure, cl.Test.Relation, cl.Test.Low, cl.Test.High, cl.Test.Unit, cl.Rules, r.Text.Of(cl.Span), f.Then, f.Why)
	for _, m := range cl.Meanings {
		fmt.Printf("    meaning %q plain=%t  %s\n", m.Name, m.Plain, m.Formula)
	}
	for _, rd := range f.Reads {
		value := string(rd.Absent) + " " + rd.Why
		if rd.Value != nil {
			value = fmt.Sprintf("%s holds=%t", rd.Working.Says, rd.Holds)
		}
		fmt.Printf("    reading %s %q %s/%s %s: %s\n", rd.Known, rd.Name, rd.Axes.Source, rd.Axes.Edition, rd.Axes.Year, value)
	}
}
