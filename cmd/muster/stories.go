package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"muster"
	"muster/check"
	"muster/remember"
	"muster/render"
	"muster/store/sqlite"
)

// storiesCommand is `muster stories`.
type storiesCommand struct {
	Store  string `help:"The file of the store (default: your own)." placeholder:"FILE"`
	Claim  string `help:"Who else said this, when, and how the number moved: a sentence, or a subject and a measure (DEU.defence_expenditure_share_of_gdp)." placeholder:"SENTENCE"`
	SaidBy string `help:"What an office holder of the atlas said: an id or a name." placeholder:"WHO"`
	About  string `help:"With --said-by: a measure, or words." placeholder:"WHAT"`
	Since  string `help:"Only what appeared on this day or later." placeholder:"DATE"`
	Until  string `help:"Only what appeared on this day or earlier." placeholder:"DATE"`
	Format string `help:"text, json or csv." default:"text" enum:"text,json,csv"`
}

// Run prints stories, or claims with how their number moved.
func (c *storiesCommand) Run() error {
	since, err := day("--since", c.Since)
	if err != nil {
		return usage(err)
	}
	until, err := day("--until", c.Until)
	if err != nil {
		return usage(err)
	}
	if c.About != "" && c.SaidBy == "" {
		return usage(errors.New("--about says what of, and needs --said-by to say who"))
	}
	if c.Claim != "" && c.SaidBy != "" {
		return usage(errors.New("--claim and --said-by are two questions: ask one at a time"))
	}
	ctx := context.Background()
	s, err := openStore(ctx, c.Store, false)
	if err != nil {
		return err
	}
	defer s.Close()
	if _, err := s.Expire(ctx, today()); err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	if c.Claim == "" && c.SaidBy == "" {
		list, err := remember.Stories(ctx, s, since, until)
		if err != nil {
			return err
		}
		if err := render.StoriesKept(out, list, c.Format); err != nil {
			return err
		}
		return out.Flush()
	}
	a, err := c.ask(ctx, s)
	if err != nil {
		return usage(err)
	}
	a.From, a.To = since, until
	found, err := remember.Find(ctx, s, a)
	if err != nil {
		return err
	}
	if err := render.Said(out, &found, c.Format); err != nil {
		return err
	}
	return out.Flush()
}

// ask reads what is asked for.
func (c *storiesCommand) ask(ctx context.Context, s *sqlite.Store) (remember.Question, error) {
	if c.SaidBy != "" {
		return remember.SaidBy(c.SaidBy, c.About)
	}
	if q, ok := remember.Expression(c.Claim); ok {
		return q, nil
	}
	if !strings.Contains(strings.TrimSpace(c.Claim), " ") {
		return remember.Question{}, fmt.Errorf("--claim: %q is neither a sentence nor a subject and a measure of the atlas, which look like DEU.defence_expenditure_share_of_gdp", c.Claim)
	}
	o, err := check.Open("")
	if err != nil {
		return remember.Question{}, err
	}
	r, err := check.Read(muster.Document{Path: "--claim", Format: "txt", Bytes: []byte(c.Claim)}, o)
	if err != nil {
		return remember.Question{}, err
	}
	q, ok := remember.Sentence(&r)
	if !ok {
		return q, fmt.Errorf("--claim: no claim was read in %q; muster trace shows why, and a subject and a measure can be given instead (DEU.defence_expenditure_share_of_gdp)", c.Claim)
	}
	return q, nil
}
