// Command claims measures Muster against mini reports with gold findings: the
// share of findings and numbers that are right, then and now, by form, the
// wrong ones by name, and the alarms where nothing was claimed.
//
//	go run ./bench/claims                    the examples beside the checkout
//	go run ./bench/claims --corpus field     bench/field, kept in the checkout
//	go run ./bench/claims --corpus fresh     bench/fresh, written without sight of the program
//	go run ./bench/claims --corpus fresh2    bench/fresh2, a second set of the same
//	go run ./bench/claims --wrong            the wrong ones, a line each
//	go run ./bench/claims --verbose          every wrong one with our readings
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"

	"muster/check"
)

func main() {
	corpus := flag.String("corpus", "dev", "dev, field, fresh, fresh2, or a file of the same shape")
	verbose := flag.Bool("verbose", false, "print every wrong finding with gold, readings and formulas")
	wrong := flag.Bool("wrong", false, "list the wrong findings, a line each")
	only := flag.String("only", "", "judge one report, by id")
	raise := flag.Bool("raise", false, "write the floors of this corpus where they rose")
	flag.Parse()
	if err := run(*corpus, *only, *verbose, *wrong, *raise); err != nil {
		fmt.Fprintln(os.Stderr, "claims:", err)
		os.Exit(1)
	}
}

func run(corpus, only string, verbose, wrong, raise bool) error {
	reports, err := read(corpus)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no corpus %q here; set MUSTER_CORPORA to the folder of the corpora: %w", corpus, err)
	}
	if err != nil {
		return err
	}
	o, err := check.Open("")
	if err != nil {
		return err
	}
	var s score
	for _, r := range reports {
		if only == "" || r.ID == only {
			s.add(r, judge(r, o))
		}
	}
	if verbose {
		printWrong(os.Stdout, &s)
	}
	if wrong {
		listWrong(os.Stdout, &s)
	}
	printScore(os.Stdout, &s)
	if raise && only == "" {
		return raiseFloors(corpus, s.measures())
	}
	return nil
}
