package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"time"
)

func main() {
	only := flag.String("set", "", "one set alone, such as news7.txt")
	wrong := flag.Bool("wrong", false, "print the sentences that we read otherwise than marked")
	python := flag.String("python", "", "the interpreter of an environment that has the peers; bench/peer/run.sh makes one")
	flag.Parse()
	if err := run(os.Stdout, *only, *python, *wrong); err != nil {
		fmt.Fprintln(os.Stderr, "peer:", err)
		os.Exit(1)
	}
}

// sets are the files of sentences, in the order they were written: each from the
// third on when the reader had been taught on those before it.
var sets = []string{"news1.txt", "news2.txt", "news3.txt", "news4.txt", "news5.txt", "news6.txt", "news7.txt", "news8.txt", "news9.txt"}

// peers are the tools that peers.py can run.
var peers = []string{"quantulum3", "recognizers"}

func run(w io.Writer, only, python string, wrong bool) error {
	if only != "" {
		set, err := load(only)
		if err != nil {
			return err
		}
		return table(w, only, set, python, wrong)
	}
	var all []sentence
	for _, name := range sets {
		set, err := load(name)
		if err != nil {
			return err
		}
		all = append(all, set...)
	}
	if err := table(w, "general news, our own sentences", all, python, wrong); err != nil {
		return err
	}
	told, err := stories()
	if errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintln(w, "stories: not here; set MUSTER_CORPORA to the folder of the corpora")
		return nil
	}
	if err != nil {
		return err
	}
	return table(w, "stories (dev)", told, python, wrong)
}

// table prints a line for each tool: accuracy, speed on one core, and how many
// times slower than we are.
func table(w io.Writer, title string, set []sentence, python string, wrong bool) error {
	mine := timed(set)
	s := total(set, mine)
	if wrong {
		for _, line := range s.wrong {
			fmt.Fprintln(w, line)
		}
	}
	fmt.Fprintf(w, "%s: %d texts, %d numbers, %d bytes\n\n", title, s.sentences, s.gold, s.bytes)
	fmt.Fprintln(w, "| reader | value F1 | value and unit F1 | the same, units of measure only | MB/s | time |")
	fmt.Fprintln(w, "|---|---|---|---|---|---|")
	row(w, "muster", &s, mine.took, mine.took)
	if python != "" {
		for _, name := range peers {
			theirs, err := runPeer(python, name, set)
			if err != nil {
				return err
			}
			p := total(set, theirs)
			row(w, name, &p, theirs.took, mine.took)
		}
	}
	fmt.Fprintf(w, "\nmuster: %v\n\n", &s)
	return nil
}

func row(w io.Writer, name string, s *score, took, ours time.Duration) {
	fmt.Fprintf(w, "| %s | %.3f | %.3f | %.3f | %.3g | %.0f× |\n", name, s.value(), s.withUnit(), s.ofMeasure(),
		float64(s.bytes)/1e6/took.Seconds(), took.Seconds()/ours.Seconds())
}

func total(set []sentence, f found) score {
	var s score
	for i, t := range set {
		s.add(t, f.mentions[i])
	}
	return s
}

// timed reads a set on one core, as often as fills a second, after one round
// that loads the tables.
func timed(set []sentence) found {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var f found
	for _, t := range set {
		f.mentions = append(f.mentions, ours(t.text))
	}
	rounds, start := 0, time.Now()
	for time.Since(start) < time.Second {
		for _, t := range set {
			ours(t.text)
		}
		rounds++
	}
	f.took = time.Since(start) / time.Duration(rounds)
	return f
}
