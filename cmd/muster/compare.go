package main

import (
	"bufio"
	"fmt"
	"os"

	"muster"
	"muster/check"
	"muster/collect"
	"muster/compare"
	"muster/render"
)

// compareCommand is `muster compare`: reports of one event side by side.
type compareCommand struct {
	Reports []string `arg:"" name:"report" help:"A file, a folder, - for standard input, or with --fetch an address."`

	Format    string `help:"html (one page that needs nothing else), json or text." default:"html" enum:"html,json,text"`
	Published string `help:"The day the reports appeared (2025-03-13), when they do not say." placeholder:"DATE"`
	Books     string `help:"A folder of more editions beside those inside the binary." placeholder:"DIR"`
	Fetch     bool   `help:"Allow the network: fetch the pages whose addresses are given, and nothing else."`
}

// Run prints the stories among the reports side by side. One that cannot be read
// is named on standard error and on the page, and the others are compared.
func (c *compareCommand) Run() error {
	published, err := day("--published", c.Published)
	if err != nil {
		return usage(err)
	}
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	o.Published = published
	var remarks []muster.Remark
	docs := collect.Files(c.Reports, collect.Options{Stdin: os.Stdin, Fetch: c.Fetch, Remark: func(m muster.Remark) { remarks = append(remarks, m) }})
	result := check.Run(docs, o)
	result.Remarks = append(remarks, result.Remarks...)
	page := render.Comparison{Check: &result}
	for i := range result.Stories {
		page.Left = append(page.Left, compare.LeftOut(&result, &result.Stories[i]))
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<16)
	if err := render.Compare(out, &page, c.Format); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	for _, e := range result.Errors {
		fmt.Fprintln(os.Stderr, "muster: "+e.Error)
	}
	if len(result.Errors) > 0 {
		return exitStatus(3)
	}
	return nil
}
