package main

import (
	"fmt"

	"muster"
	"muster/check"
)

// traceCommand is `muster trace SENTENCE`.
type traceCommand struct {
	Sentence  string `arg:"" help:"One sentence, as a report would print it."`
	Published string `help:"The day it was said." placeholder:"DATE"`
}

// Run reads one sentence as a report of its own and shows every stage.
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
	r, err := check.Read(muster.Document{Path: "sentence", Format: "txt", Bytes: []byte(c.Sentence)}, o)
	if err != nil {
		return err
	}
	for _, s := range r.Statements {
		who := "nobody named"
		if s.Speaker != nil {
			who = s.Speaker.Name
		}
		fmt.Printf("statement %s  %s, %s, by rule %q\n  %s\n", s.ID, s.Kind, who, s.Rule, r.Text.Of(s.Span))
	}
	for _, q := range r.Quantities {
		fmt.Printf("quantity %s  %q  %s %s..%s %s per=%q of=%q rule=%q %s\n", q.ID, r.Text.Of(q.Span), q.Hedge, q.Low, q.High, q.Unit, q.Per, q.Of, q.Rule, q.Left)
	}
	for _, f := range r.Findings {
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
	return nil
}
