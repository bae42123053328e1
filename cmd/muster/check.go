package main

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"muster"
	"muster/check"
	"muster/collect"
	"muster/forms"
	"muster/render"
)

// checkCommand is `muster check`, the main job.
type checkCommand struct {
	Reports []string `arg:"" name:"report" help:"A file, a folder, - for standard input, or with --fetch an address."`

	Format    string `help:"text, json, jsonl, html, csv, sarif, claimreview or md." default:"text" enum:"text,json,jsonl,html,csv,sarif,claimreview,md"`
	Published string `help:"The day the report appeared (2025-03-13), when the file does not say." placeholder:"DATE"`
	AsOf      string `help:"What \"now\" means; caps then and now (default: the newest edition inside)." placeholder:"DATE"`
	Books     string `help:"A folder of more editions beside those inside the binary." placeholder:"DIR"`
	Only      string `help:"Show only claims of these forms, comma-separated; never changes what is computed." placeholder:"FORM,..."`
	FailOn    string `help:"Exit 1 when such a finding exists: fails, outdated, depends, unknown." placeholder:"FINDING,..."`
	Explain   bool   `help:"Show every reading, every number left and why."`
	WithText  bool   `help:"Include the clean text in the JSON."`
	Fetch     bool   `help:"Allow the network: fetch the pages whose addresses are given, and nothing else."`
}

// Run checks the reports and prints what came of them. One that cannot be read
// is named on standard error, and the others are still checked.
func (c *checkCommand) Run() error {
	published, err := day("--published", c.Published)
	if err != nil {
		return usage(err)
	}
	asOf, err := day("--as-of", c.AsOf)
	if err != nil {
		return usage(err)
	}
	failOn, err := verdicts(c.FailOn)
	if err != nil {
		return usage(err)
	}
	only, err := formNames(c.Only)
	if err != nil {
		return usage(err)
	}
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	o.Published, o.AsOf = published, asOf
	var remarks []muster.Remark
	docs := collect.Files(c.Reports, collect.Options{Stdin: os.Stdin, Fetch: c.Fetch, Remark: func(m muster.Remark) { remarks = append(remarks, m) }})
	opts := render.Options{Explain: c.Explain, WithText: c.WithText, Only: only, Edition: editions(o), Membership: memberships(o)}
	out := bufio.NewWriterSize(os.Stdout, 1<<16)
	failed := false
	var result muster.Check
	if c.Format == "jsonl" {
		if os.Getenv("GOGC") == "" {
			debug.SetGCPercent(streamGC)
		}
		lines := render.NewLines(out, opts)
		result, err = check.Stream(docs, o, func(r *muster.Report) error {
			failed = failed || has(r, failOn)
			if err := lines.Report(r); err != nil {
				return err
			}
			return out.Flush()
		})
		result.Remarks = append(remarks, result.Remarks...)
		if err == nil {
			err = lines.End(&result)
		}
	} else {
		result = check.Run(docs, o)
		result.Remarks = append(remarks, result.Remarks...)
		for i := range result.Reports {
			failed = failed || has(&result.Reports[i], failOn)
		}
		err = c.print(out, &result, opts)
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return err
	}
	for _, e := range result.Errors {
		fmt.Fprintln(os.Stderr, "muster: "+e.Error)
	}
	switch {
	case len(result.Errors) > 0:
		return exitStatus(3)
	case failed:
		return exitStatus(1)
	}
	return nil
}

// streamGC is the collector's percentage for a stream, see GOGC: what is kept of a
// long run has hardly any pointers and is looked through quickly, so that half the
// usual room to leave things lying costs little.
const streamGC = 50

// print writes a check that is whole.
func (c *checkCommand) print(w io.Writer, result *muster.Check, o render.Options) error {
	switch c.Format {
	case "json":
		return render.JSON(w, result, o)
	case "html":
		return render.HTML(w, result, o)
	case "csv":
		return render.CSV(w, result, o)
	case "sarif":
		return render.SARIF(w, result, o)
	case "claimreview":
		return render.ClaimReview(w, result, o)
	case "md":
		return render.Markdown(w, result, o)
	}
	return render.Text(w, result, o)
}

func usage(err error) error {
	fmt.Fprintln(os.Stderr, "muster: "+err.Error())
	return exitStatus(2)
}

func day(flag, s string) (muster.Day, error) {
	if s == "" {
		return 0, nil
	}
	d, err := muster.ParseDay(s)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", flag, err)
	}
	return d, nil
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ",")
}

// verdicts reads --fail-on.
func verdicts(s string) (map[muster.Verdict]bool, error) {
	out := map[muster.Verdict]bool{}
	for _, v := range list(s) {
		switch muster.Verdict(v) {
		case muster.Holds, muster.Depends, muster.Outdated, muster.Fails, muster.Unknown:
			out[muster.Verdict(v)] = true
		default:
			return nil, fmt.Errorf("--fail-on: there is no finding %q; holds, depends, outdated, fails and unknown are", v)
		}
	}
	return out, nil
}

// formNames reads --only.
func formNames(s string) ([]string, error) {
	known := map[string]bool{"projection_plan": true, "counterfactual_change": true, "pledge_status": true, "existential_negative": true}
	for _, f := range forms.All() {
		known[f.Name] = true
	}
	for _, name := range list(s) {
		if !known[name] {
			return nil, fmt.Errorf("--only: there is no form %q; the forms are %s", name, strings.Join(slices.Sorted(maps.Keys(known)), ", "))
		}
	}
	return list(s), nil
}

// editions looks editions up by id, for the outputs.
func editions(o check.Options) func(muster.EditionID) muster.Edition {
	byID := map[muster.EditionID]muster.Edition{}
	for _, e := range o.Shelf.Editions("") {
		byID[e.ID] = e
	}
	return func(id muster.EditionID) muster.Edition { return byID[id] }
}

// memberships finds the edition that a group's members were read from.
func memberships(o check.Options) func(string) muster.Edition {
	return func(group string) muster.Edition {
		held := o.Shelf.Editions(strings.ToLower(group) + "_membership")
		if len(held) == 0 {
			return muster.Edition{}
		}
		return held[len(held)-1]
	}
}

// has says whether a report has a finding that was asked for.
func has(r *muster.Report, wanted map[muster.Verdict]bool) bool {
	for _, f := range r.Findings {
		if wanted[f.Then] {
			return true
		}
	}
	return false
}
