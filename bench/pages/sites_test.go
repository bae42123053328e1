package pages

import (
	"bytes"
	"flag"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/markusmobius/go-trafilatura"

	"muster"
	"muster/check"
)

var set = flag.String("set", "testdata/*", "the pages to measure, a glob of folders")

// site is a page after the manner of a real site with what a reader should get
// of it. Its gold is a line for each: "p" a paragraph of the body, "maybe" words
// that may be read or left (a standfirst, a note), "not" words that must not be
// read. Several good values of a field stand apart by " | ".
type site struct {
	name                            string
	raw                             []byte
	title, outlet, author, day, lng string
	body, maybe, not                []string
}

func sites(t testing.TB) []site {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(*set, "*.gold"))
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	var out []site
	for _, f := range files {
		base := strings.TrimSuffix(f, ".gold")
		raw, err := os.ReadFile(base + ".html")
		if err != nil {
			t.Fatal(err)
		}
		gold, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s := site{name: filepath.Base(base), raw: raw}
		for line := range strings.Lines(string(gold)) {
			kind, words, _ := strings.Cut(strings.TrimSpace(line), ":")
			words = strings.TrimSpace(words)
			switch kind {
			case "title":
				s.title = words
			case "outlet":
				s.outlet = words
			case "author":
				s.author = words
			case "day":
				s.day = words
			case "language":
				s.lng = words
			case "p":
				s.body = append(s.body, words)
			case "maybe":
				s.maybe = append(s.maybe, words)
			case "not":
				s.not = append(s.not, words)
			default:
				t.Fatalf("%s: %q", f, line)
			}
		}
		out = append(out, s)
	}
	return out
}

// took is what a reader makes of a page: its text a paragraph a line.
type took struct{ text, title, outlet, author, day, language string }

func musterTakes(o check.Options) func(raw []byte) took {
	return func(raw []byte) took {
		r, err := check.Read(muster.Document{Path: "page.html", Format: "html", Bytes: raw}, o)
		if err != nil {
			return took{}
		}
		d := r.Document
		got := took{title: d.Title, outlet: d.Outlet, author: d.Author, language: d.Language}
		if d.Published.From.Known() && d.Published.From == d.Published.To {
			got.day = d.Published.From.String()
		}
		// Headings, datelines and labels are told apart but stay words of the report.
		b := []byte(r.Text.Body)
		gone := []muster.Span{r.Text.Title}
		for _, s := range r.Text.Skipped {
			if s.Why != "heading" && s.Why != "dateline" && s.Why != "label" {
				gone = append(gone, s.Span)
			}
		}
		for _, s := range gone {
			for i := s.Start; i < s.End; i++ {
				b[i] = ' '
			}
		}
		got.text = string(b)
		return got
	}
}

func trafilaturaTakes(raw []byte) took {
	r, err := trafilatura.Extract(bytes.NewReader(raw), trafilatura.Options{ExcludeComments: true})
	if err != nil || r == nil {
		return took{}
	}
	got := took{text: r.ContentText, title: r.Metadata.Title, outlet: r.Metadata.Sitename, author: r.Metadata.Author, language: r.Metadata.Language}
	if !r.Metadata.Date.IsZero() {
		got.day = r.Metadata.Date.Format("2006-01-02")
	}
	return got
}

// flat is the words of a text in one form.
func flat(s string) string { return " " + strings.Join(split(s), " ") + " " }

// agrees says that a field has one of the good values.
func agrees(got, gold string) bool {
	for g := range strings.SplitSeq(gold, " | ") {
		if flat(g) == flat(got) {
			return true
		}
	}
	return false
}

// names are the names of several authors, in order of the alphabet's letters.
func sameNames(got, gold string) bool {
	got = strings.NewReplacer(";", ",", " and ", ",", " & ", ",").Replace(got)
	a, b := map[string]bool{}, map[string]bool{}
	for n := range strings.SplitSeq(got, ",") {
		a[flat(n)] = true
	}
	for n := range strings.SplitSeq(gold, ",") {
		b[flat(n)] = true
	}
	if len(a) != len(b) {
		return false
	}
	for n := range b {
		if !a[n] {
			return false
		}
	}
	return true
}

// tally adds up pages.
type tally struct {
	precision, recall                    float64
	paragraphs, found, lines, right      int
	title, outlet, author, day, language int
	traps, caught, pages, exact          int
}

// score adds one page and says in words what is wrong with it.
func (a *tally) score(s *site, got took) (wrong []string) {
	a.pages++
	text := flat(got.text)
	text = strings.TrimPrefix(text, strings.TrimSuffix(flat(s.title), " ")) // an extractor may lead with the headline
	good := " "
	for _, p := range s.body {
		good += strings.TrimSpace(flat(p)) + " "
	}
	ok := good
	for _, m := range s.maybe {
		ok += "|" + flat(m)
		text = strings.Replace(text, flat(m), " ", 1)
	}
	both, have, need := overlap(strings.Fields(text), strings.Fields(good))
	if have > 0 {
		a.precision += both / have
	}
	if need > 0 {
		a.recall += both / need
	}
	bad := len(wrong)
	for _, p := range s.body {
		a.paragraphs++
		if strings.Contains(text, flat(p)) {
			a.found++
		} else {
			wrong = append(wrong, "lost: "+p)
		}
	}
	for l := range strings.Lines(got.text) {
		if f := flat(l); strings.TrimSpace(f) != "" && f != flat(s.title) {
			a.lines++
			if strings.Contains(ok, f) {
				a.right++
			} else {
				wrong = append(wrong, "more: "+strings.TrimSpace(l))
			}
		}
	}
	for _, n := range s.not {
		a.traps++
		if strings.Contains(flat(got.text), flat(n)) {
			a.caught++
		}
	}
	if bad == len(wrong) {
		a.exact++
	}
	field := func(n *int, what, got, gold string, good bool) {
		if good {
			*n++
		} else {
			wrong = append(wrong, what+": "+got+", want "+gold)
		}
	}
	field(&a.title, "title", got.title, s.title, agrees(got.title, s.title))
	field(&a.outlet, "outlet", got.outlet, s.outlet, agrees(got.outlet, s.outlet))
	field(&a.author, "author", got.author, s.author, sameNames(got.author, s.author))
	field(&a.day, "day", got.day, s.day, got.day == s.day)
	field(&a.language, "language", got.language, s.lng, strings.HasPrefix(strings.ToLower(s.lng), strings.ToLower(got.language)) || strings.HasPrefix(strings.ToLower(got.language), strings.ToLower(s.lng)))
	return wrong
}

func (a *tally) f1() float64 {
	p, r := a.precision/float64(a.pages), a.recall/float64(a.pages)
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Floors of the sites: F1 of four-word runs, and the pages of a hundred whose
// body and fields are exact, sentences read that must not be. They only rise.
const (
	sitesF1     = 0.99
	sitesExact  = 90
	sitesFields = 92
	sitesTraps  = 0
)

func TestSites(t *testing.T) {
	log.SetOutput(nowhere{})
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	all := sites(t)
	var ours tally
	for i := range all {
		s := &all[i]
		for _, w := range ours.score(s, musterTakes(o)(s.raw)) {
			t.Logf("%s: %s", s.name, w)
		}
	}
	var peer tally
	for i := range all {
		peer.score(&all[i], trafilaturaTakes(all[i].raw))
	}
	t.Logf("%-12s %5s %5s %5s  %9s %9s %5s  %5s %6s %6s %4s %4s  %s", "reader", "P", "R", "F1", "par. P", "par. R", "exact", "title", "outlet", "author", "day", "lang", "traps read")
	row := func(name string, a *tally) {
		t.Logf("%-12s %.3f %.3f %.3f  %4d/%-4d %4d/%-4d %5d  %5d %6d %6d %4d %4d  %d/%d of %d pages", name, a.precision/float64(a.pages), a.recall/float64(a.pages), a.f1(),
			a.right, a.lines, a.found, a.paragraphs, a.exact, a.title, a.outlet, a.author, a.day, a.language, a.caught, a.traps, a.pages)
	}
	row("muster", &ours)
	row("trafilatura", &peer)
	if *set != "testdata/*" {
		return // other pages than those of the floors
	}
	least := func(what string, n, floor int) {
		if n*100 < floor*ours.pages {
			t.Errorf("%s: %d of %d pages, floor %d %%", what, n, ours.pages, floor)
		}
	}
	least("exact", ours.exact, sitesExact)
	for what, n := range map[string]int{"title": ours.title, "outlet": ours.outlet, "author": ours.author, "day": ours.day, "language": ours.language} {
		least(what, n, sitesFields)
	}
	if ours.f1() < sitesF1 || ours.caught > sitesTraps {
		t.Errorf("F1 %.3f, floor %.2f; %d traps read, floor %d", ours.f1(), sitesF1, ours.caught, sitesTraps)
	}
}
