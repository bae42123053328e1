package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"muster"
	"muster/check"
	"muster/remember"
	"muster/render"
)

// storiesCommand is `muster stories`. A question that is nil was not asked; one that is
// empty was, in vain.
type storiesCommand struct {
	Store  string  `help:"The file of the store (default: your own)." placeholder:"FILE"`
	Claim  *string `help:"Who else said this, when, and how the number moved: a sentence, a few words (Germany's defence spending), or a subject and a measure (DEU.defence_expenditure_share_of_gdp)." placeholder:"SENTENCE"`
	SaidBy *string `help:"What an office holder of the atlas said: an id, a name, or an office for who holds it today." placeholder:"WHO"`
	About  *string `help:"With --said-by: a measure, a country, a number, or words." placeholder:"WHAT"`
	Since  string  `help:"Only what appeared, or of claims was said, on this day or later." placeholder:"DATE"`
	Until  string  `help:"Only what appeared, or of claims was said, on this day or earlier." placeholder:"DATE"`
	Format string  `help:"text, json or csv." default:"text" enum:"text,json,csv"`
}

// fits says what does not fit together of what was asked, in a sentence.
func (c *storiesCommand) fits(since, until muster.Day) error {
	for _, f := range []struct {
		name  string
		given *string
	}{{"--claim", c.Claim}, {"--said-by", c.SaidBy}, {"--about", c.About}} {
		if f.given != nil && strings.TrimSpace(*f.given) == "" {
			return fmt.Errorf("%s is empty: say what is asked for, or leave it away", f.name)
		}
	}
	switch {
	case c.About != nil && c.SaidBy == nil:
		return errors.New("--about says what of, and needs --said-by to say who")
	case c.Claim != nil && c.SaidBy != nil:
		return errors.New("--claim and --said-by are two questions: ask one at a time")
	case since.Known() && until.Known() && since > until:
		return fmt.Errorf("--since %s is after --until %s: no day lies between", since, until)
	}
	return nil
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
	if err := c.fits(since, until); err != nil {
		return usage(err)
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
	if c.Claim == nil && c.SaidBy == nil {
		list, err := remember.Stories(ctx, s, since, until)
		if err != nil {
			return err
		}
		if err := render.StoriesKept(out, list, c.Format); err != nil {
			return err
		}
		return out.Flush()
	}
	a, err := c.ask()
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
func (c *storiesCommand) ask() (remember.Question, error) {
	if c.SaidBy != nil {
		return c.saidBy()
	}
	if q, ok := remember.Expression(*c.Claim); ok {
		return q, nil
	}
	if err := remember.Misread(*c.Claim); err != nil {
		return remember.Question{}, fmt.Errorf("--claim: %w", err)
	}
	r, err := readWords("--claim", *c.Claim)
	if err != nil {
		return remember.Question{}, err
	}
	if q, ok := remember.Sentence(r); ok {
		return q, nil
	}
	q, ok := phrase("--claim", r)
	if !ok || q.Anything() {
		return q, fmt.Errorf("--claim: %q names no country, group or measure of the atlas; say whose figure and which, as in “Germany spends 2 percent of GDP on defence” or DEU.defence_expenditure_share_of_gdp (muster trace shows how words are read)", *c.Claim)
	}
	return q, nil
}

// phrase asks for what a few words name. Where no country is among them they are read
// again with a capital for each word, as people type "germany" without.
func phrase(flag string, r *muster.Report) (remember.Question, bool) {
	q, ok := remember.Phrase(r)
	if ok && q.Names() {
		return q, ok
	}
	if named, err := readWords(flag, capitals(r.Text.Body)); err == nil {
		if again, well := remember.Phrase(named); well && again.Names() {
			return again, true
		}
	}
	return q, ok
}

// capitals gives each word a capital letter.
func capitals(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		first, n := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(first)) + w[n:]
	}
	return strings.Join(words, " ")
}

// saidBy asks for what somebody said; an office stands for who holds it today.
func (c *storiesCommand) saidBy() (remember.Question, error) {
	about := ""
	var read *muster.Report
	if c.About != nil {
		about = *c.About
		var err error
		if read, err = readWords("--about", about); err != nil {
			return remember.Question{}, err
		}
		if _, ok := remember.Phrase(read); !ok {
			if named, err := readWords("--about", capitals(about)); err == nil {
				read = named
			}
		}
	}
	q, err := remember.SaidBy(*c.SaidBy, about, read)
	if err == nil {
		return q, nil
	}
	held, known := heldBy(strings.TrimSpace(*c.SaidBy))
	if known == 0 {
		return q, err
	}
	if q, err = remember.SaidBy(held.ID, about, read); err == nil {
		q.Asked += fmt.Sprintf(" (%s on %s)", cmp.Or(held.Role, *c.SaidBy), known)
	}
	return q, err
}

// heldBy is who holds an office, read as a report has it, and the day on which that is
// known: the newest that the atlas has been checked to, as a rule; 0 for nobody.
func heldBy(office string) (muster.Speaker, muster.Day) {
	o, err := check.Open("")
	if err != nil {
		return muster.Speaker{}, 0
	}
	ways := []string{office}
	if !strings.HasPrefix(strings.ToLower(office), "the ") {
		ways = []string{"The " + office, office}
	}
	for _, back := range [...]muster.Day{0, 200, 400} {
		on := o.Today() - back
		for _, way := range ways {
			r, err := readOn(on, "--said-by", way+" said that NATO has 32 members.")
			if err != nil {
				return muster.Speaker{}, 0
			}
			for i := range r.Statements {
				if who := r.Statements[i].Speaker; who != nil && who.ID != "" && who.Mention.Len() > 0 {
					return *who, on
				}
			}
		}
	}
	return muster.Speaker{}, 0
}

// mostAsked bounds the words of a question, in bytes.
const mostAsked = 2000

// readWords reads words as a report of today.
func readWords(flag, words string) (*muster.Report, error) { return readOn(today(), flag, words) }

// readOn reads words as a report of a day.
func readOn(on muster.Day, flag, words string) (*muster.Report, error) {
	o, err := check.Open("")
	if err != nil {
		return nil, err
	}
	o.Published = on
	if len(words) > mostAsked {
		return nil, fmt.Errorf("%s has %d bytes: ask in at most %d", flag, len(words), mostAsked)
	}
	r, err := check.Read(muster.Document{Path: flag, Format: "txt", Bytes: []byte(words)}, o)
	if err != nil {
		return nil, err
	}
	return &r, nil
}
