package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"muster"
	"muster/check"
	"muster/collect"
	"muster/remember"
	"muster/store/sqlite"
)

// ingestCommand is `muster ingest`.
type ingestCommand struct {
	Reports []string `arg:"" name:"report" help:"A file, a folder, - for standard input, or with --fetch an address."`

	Store     string `help:"The file of the store (default: one of your own, in your configuration folder)." placeholder:"FILE"`
	Published string `help:"The day the report appeared (2025-03-13), when the file does not say." placeholder:"DATE"`
	CacheDays int    `help:"Keep the full text in a private cache for so many days; otherwise only address, dates, claims and short spans are kept." default:"0"`
	Books     string `help:"A folder of more editions beside those inside the binary." placeholder:"DIR"`
	Format    string `help:"text or json, a line for each report." default:"text" enum:"text,json"`
	Fetch     bool   `help:"Allow the network: fetch the pages whose addresses are given, and nothing else."`
}

// acknowledged is the line of one report, printed after it is durable.
type acknowledged struct {
	Taken     bool   `json:"taken"` // false: the store held its text already
	Place     bool   `json:"place"` // the text was held, and has now one more place where it appeared
	Path      string `json:"path"`
	ID        string `json:"id"`
	Published string `json:"published"`
	Title     string `json:"title"`
	Story     string `json:"story"`
	Claims    int    `json:"claims"`
	Alike     int    `json:"alike"`
	Version   string `json:"version_of"` // another text of the same address, "" for none
}

// together is how many reports become durable at once: the disk is waited for once for
// all of them.
const together = 16

// Run takes reports in, a few at a time. A line is printed for each once it is durable;
// a report that is held already changes nothing, but that a further place where it
// appeared is kept.
func (c *ingestCommand) Run() error {
	published, err := day("--published", c.Published)
	if err != nil {
		return usage(err)
	}
	if c.CacheDays < 0 || c.CacheDays > mostCacheDays {
		return usage(fmt.Errorf("--cache-days is from 0 to %d, not %d", mostCacheDays, c.CacheDays))
	}
	ctx := context.Background()
	s, err := openStore(ctx, c.Store, true)
	if err != nil {
		return err
	}
	defer s.Close()
	o, err := check.Open(c.Books)
	if err != nil {
		return err
	}
	o.Published, o.Alone = published, true
	today := today()
	if _, err := s.Expire(ctx, today); err != nil {
		return err
	}
	until := muster.Day(0)
	if c.CacheDays > 0 {
		until = today + muster.Day(c.CacheDays)
	}
	out := bufio.NewWriter(os.Stdout)
	docs := collect.Files(c.Reports, collect.Options{Stdin: os.Stdin, Fetch: c.Fetch, Remark: func(m muster.Remark) { fmt.Fprintln(os.Stderr, "muster: "+m.Path+": "+m.Why) }})
	var ready []remember.Taking
	take := func() error {
		taken, err := remember.Take(ctx, s, until, ready...)
		if err != nil {
			return fmt.Errorf("%d reports were not taken in, %s the first: %w", len(ready), ready[0].Path(), sqlite.Plain(err))
		}
		ready = ready[:0]
		return c.acknowledge(out, taken)
	}
	result, err := check.Stream(docs, o, func(r *muster.Report) error {
		if ready = append(ready, remember.Ready(r, today, until)); len(ready) < together {
			return nil
		}
		return take()
	})
	if err == nil && len(ready) > 0 {
		err = take()
	}
	if err == nil {
		err = remember.Settle(ctx, s)
	}
	for _, e := range result.Errors {
		fmt.Fprintln(os.Stderr, "muster: "+e.Error)
	}
	if err != nil {
		return err
	}
	if len(result.Errors) > 0 {
		return exitStatus(3)
	}
	return nil
}

func (c *ingestCommand) acknowledge(out *bufio.Writer, taken []remember.Taken) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for i := range taken {
		k := &taken[i]
		if c.Format == "json" {
			if err := enc.Encode(acknowledged{k.New, k.Place && !k.New, k.Path, k.ID, k.Published.From.String(), k.Title, k.Story, len(k.Claims), k.Alike, k.Version}); err != nil {
				return err
			}
			continue
		}
		what := "held "
		switch {
		case k.New:
			what = "taken"
		case k.Place:
			what = "place"
		}
		changed := ""
		if k.Version != "" {
			changed = "  (the text of this address was changed: " + brief(k.Version) + " is another)"
		}
		fmt.Fprintf(out, "%s  %s  %s  %s  %s%s\n", what, brief(k.ID), dayOr(k.Published.From), k.Story, k.Path, changed)
	}
	return out.Flush()
}

// mostCacheDays bounds a cache of texts that are not ours to keep.
const mostCacheDays = 365

// brief is an id as people read it.
func brief(id string) string {
	if len(id) > 19 {
		return id[:19]
	}
	return id
}

func dayOr(d muster.Day) string {
	if !d.Known() {
		return "no day    "
	}
	return d.String()
}

// openStore opens the store of a file, or the user's own. It is made only where
// make says so: asking a store that is not there is a mistake.
func openStore(ctx context.Context, path string, create bool) (*sqlite.Store, error) {
	if path == "" {
		dir, err := os.UserConfigDir()
		if err != nil {
			return nil, fmt.Errorf("there is no folder for your store (%w): name a file with --store", err)
		}
		dir = filepath.Join(dir, "muster")
		if create {
			if err := os.MkdirAll(dir, 0o700); err != nil {
				return nil, fmt.Errorf("the folder of your store cannot be made (%w): name a file with --store", err)
			}
		}
		path = filepath.Join(dir, "store.db")
	}
	if _, err := os.Stat(path); err != nil && !create {
		return nil, fmt.Errorf("there is no store %s: take reports in first with muster ingest, or name another file with --store", path)
	}
	return sqlite.Open(ctx, path)
}
