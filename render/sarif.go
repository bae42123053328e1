package render

import (
	"io"
	"net/url"
	"strings"

	"muster"
)

// The types below are the part of SARIF 2.1.0 (OASIS, 2020) that a check fills: a
// result a claim, a rule a form. What editors and code hosts show is the message, at
// the region of the words.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool         `json:"tool"`
	Invocations []sarifInvocation `json:"invocations"`
	ColumnKind  string            `json:"columnKind"`
	Results     []sarifResult     `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"semanticVersion,omitempty"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID string `json:"id"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level   string    `json:"level"`
	Message sarifText `json:"message"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Kind         string            `json:"kind"`
	Level        string            `json:"level"`
	Message      sarifText         `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Properties   sarifProperties   `json:"properties"`
}

type sarifLocation struct {
	Physical sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"` // none for a file whose clean text is not the file
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int       `json:"startLine"`
	StartColumn int       `json:"startColumn"`
	EndLine     int       `json:"endLine"`
	EndColumn   int       `json:"endColumn"`
	ByteOffset  int       `json:"byteOffset"`
	ByteLength  int       `json:"byteLength"`
	Snippet     sarifText `json:"snippet"`
}

type sarifProperties struct {
	Finding    string   `json:"finding"`
	FindingNow string   `json:"finding_now"`
	Claim      string   `json:"claim"`
	Words      string   `json:"words"`
	Sources    []string `json:"sources"`
}

// sarifKinds are what a finding is in SARIF: its kind, and the level that goes with it
// (SARIF 3.27.9: a level other than "none" only where the kind is "fail").
var sarifKinds = map[muster.Verdict][2]string{
	muster.Holds: {"pass", "none"}, muster.Depends: {"fail", "warning"}, muster.Outdated: {"fail", "warning"},
	muster.Fails: {"fail", "error"}, muster.Unknown: {"open", "none"},
}

// SARIF writes the claims of a check for editors and for services that show the results
// of analysis tools, as SARIF 2.1.0: `fails` is an error, `depends` and `outdated` are
// warnings, `holds` passes and `unknown` is open. Reports that could not be read are
// notifications.
func SARIF(w io.Writer, c *muster.Check, o Options) error {
	run := sarifRun{
		Tool: sarifTool{sarifDriver{Name: "Muster", Rules: []sarifRule{}}}, ColumnKind: "unicodeCodePoints",
		Results: []sarifResult{}, Invocations: []sarifInvocation{{Successful: len(c.Errors) == 0}},
	}
	for _, e := range c.Errors {
		run.Invocations[0].Notifications = append(run.Invocations[0].Notifications, sarifNotification{"error", sarifText{e.Error}})
	}
	rules := map[string]int{}
	for i := range c.Reports {
		on := newSheet(&c.Reports[i])
		findings := o.findings(on.Report)
		for k := range findings {
			f := &findings[k]
			n, known := rules[f.Claim.Form]
			if !known {
				n = len(rules)
				rules[f.Claim.Form] = n
				run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{f.Claim.Form})
			}
			run.Results = append(run.Results, sarifResultOf(on, f, n, o))
		}
	}
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func sarifResultOf(r *sheet, f *muster.Finding, rule int, o Options) sarifResult {
	words := line(r.Text.Of(f.Claim.Span), maxQuoted)
	kind := sarifKinds[f.Then]
	out := sarifResult{
		RuleID: f.Claim.Form, RuleIndex: rule, Kind: kind[0], Level: kind[1],
		Message:      sarifText{string(f.Then) + ": “" + words + "” (" + spokenBy(r, f) + "). " + line(f.Why, 1000)},
		Fingerprints: map[string]string{"reportAndClaim/v1": r.Document.ID + "/" + f.Claim.ID},
		Properties:   sarifProperties{Finding: string(f.Then), FindingNow: string(f.Now), Claim: f.Claim.ID, Words: words, Sources: []string{}},
	}
	plain, others, _ := choose(f)
	for _, cite := range citations(append(plain, others...), o) {
		out.Properties.Sources = append(out.Properties.Sources, cite.Where()+": "+cite.Listed())
	}
	at := sarifPhysical{Artifact: sarifArtifact{fileURI(r.Document.Path)}}
	if r.Text.Offsets == "file" {
		region := sarifRegion{ByteOffset: f.Claim.Start, ByteLength: f.Claim.Len(), Snippet: sarifText{words}}
		region.StartLine, region.StartColumn = r.lineColumn(f.Claim.Start)
		region.EndLine, region.EndColumn = r.lineColumn(f.Claim.End)
		at.Region = &region
	}
	out.Locations = []sarifLocation{{at}}
	return out
}

// fileURI is a path as a URI reference; an address stays one.
func fileURI(path string) string {
	if strings.HasPrefix(path, "http://") || strings.HasPrefix(path, "https://") {
		return path
	}
	path = strings.ReplaceAll(path, `\`, "/")
	u := url.URL{Path: path}
	if strings.HasPrefix(path, "/") {
		u.Scheme = "file"
		return u.String()
	}
	return strings.TrimPrefix(u.String(), "./")
}
