// Command muster checks numbers said about allied defence spending against the
// official figures, and shows its working.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/alecthomas/kong"

	"muster/check"
)

// commands are the sub-commands, one file each.
type commands struct {
	Check   checkCommand   `cmd:"" help:"Check reports: files, folders, or - for standard input."`
	Compare compareCommand `cmd:"" help:"Lay reports of one event side by side: statements, numbers, what changed and what is left out."`
	Ask     askCommand     `cmd:"" help:"Compute a formula over the books, with its working."`
	Trace   traceCommand   `cmd:"" help:"Show how one sentence is read, step by step."`
	Pledges pledgesCommand `cmd:"" help:"What was promised, by when, and what came of it, by rule."`
	Path    pathCommand    `cmd:"" help:"What reaching a share of GDP costs, year by year, with its uncertainty."`
	Books   booksCommand   `cmd:"" help:"List the editions inside, or show one."`
	Ingest  ingestCommand  `cmd:"" help:"Take reports into a store, to be remembered by what they claim and which event they tell of."`
	Stories storiesCommand `cmd:"" help:"What is in a store: stories, who said the same, how a number moved."`

	Version kong.VersionFlag `help:"Print the version." short:"v"`
}

// gcPercent lets the heap of a short run grow to 24 MB before it is swept: a report
// needs 20 at most, and sweeping cost a third of a run's processor time.
const gcPercent = 600

func main() {
	debug.SetGCPercent(gcPercent)
	os.Exit(run(os.Args[1:]))
}

// run parses the command line and returns the exit status of contract.md: 0
// done, 1 a finding that --fail-on names, 2 wrong usage, 3 something could not
// be read.
func run(args []string) int {
	var c commands
	parser, err := kong.New(&c,
		kong.Name("muster"),
		kong.Description("Numbers said about allied defence spending, checked against the official figures of the day, with every step shown."),
		kong.Vars{"version": "muster " + check.Version},
		kong.Exit(func(code int) { panic(exit(code)) }),
	)
	if err != nil {
		fmt.Fprintln(os.Stderr, "muster:", err)
		return 2
	}
	return guarded(parser, args)
}

// exit carries kong's wish to stop (after --help) out of Parse.
type exit int

func guarded(parser *kong.Kong, args []string) (status int) {
	defer func() {
		if r := recover(); r != nil {
			code, ok := r.(exit)
			if !ok {
				panic(r)
			}
			status = int(code)
		}
	}()
	ctx, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintln(os.Stderr, "muster: "+err.Error()+". Run muster --help for what works.")
		return 2
	}
	if err := ctx.Run(); err != nil {
		var status exitStatus
		if errors.As(err, &status) {
			return int(status)
		}
		fmt.Fprintln(os.Stderr, "muster: "+err.Error())
		return 3
	}
	return 0
}

// exitStatus ends a command with an exit status and no further message.
type exitStatus int

// Error is for the one who runs the command; main prints nothing of it.
func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }
