package quote

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"muster"
	"muster/clean"
	"muster/quote/names"
	"muster/words"
)

// This file measures attributions on PolNeAR, political news annotated with who
// said, thought or wanted what. The definitions are those of the authors of
// Citron (its evaluation script):
//
//   - exact, cue: a cue is right when a gold cue has the same tokens;
//   - exact, source and content: right when the gold attribution with an
//     overlapping cue has the same spans, in the same number;
//   - overlap: shared tokens, summed over all pairs of found and gold
//     attributions of a document, against the tokens found and the tokens of
//     the gold; F1 is the harmonic mean of both shares.
//
// Tokens are this program's. An article that two people annotated counts once
// for each.

// polnearDoc is one annotation of one article.
type polnearDoc struct {
	name string
	body string
	gold []muster.Attribution
}

// readPolnear reads the annotations of a split, "train" or "dev".
func readPolnear(t testing.TB, split string) []polnearDoc {
	dir := corpora(t, "bench/polnear/"+split)
	files, err := filepath.Glob(filepath.Join(dir, "attributions", "*.ann"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no annotations: %v", err)
	}
	var out []polnearDoc
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".ann")
		body, err := os.ReadFile(filepath.Join(dir, "text", name[:strings.LastIndexByte(name, '_')]+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		ann, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, polnearDoc{name, string(body), standoff(string(body), string(ann))})
	}
	return out
}

// standoff reads BRAT annotations: spans are characters of the text.
func standoff(body, ann string) []muster.Attribution {
	at := make([]int, 0, len(body)+1)
	for i := range body {
		at = append(at, i)
	}
	at = append(at, len(body))
	spans := map[string][]muster.Span{}
	var out []muster.Attribution
	for line := range strings.SplitSeq(ann, "\n") {
		id, rest, ok := strings.Cut(line, "\t")
		if !ok {
			continue
		}
		head, _, _ := strings.Cut(rest, "\t")
		_, where, _ := strings.Cut(head, " ")
		if strings.HasPrefix(id, "T") {
			for part := range strings.SplitSeq(where, ";") {
				var s, e int
				if n, _ := fmt.Sscan(part, &s, &e); n == 2 && e < len(at) && s < e {
					spans[id] = append(spans[id], muster.Span{Start: at[s], End: at[e]})
				}
			}
		}
		if !strings.HasPrefix(id, "E") {
			continue
		}
		var a muster.Attribution
		for role := range strings.FieldsSeq(where) {
			name, ref, _ := strings.Cut(role, ":")
			switch strings.TrimRight(name, "0123456789") {
			case "Source":
				if s := spans[ref]; len(s) > 0 {
					a.Source = muster.Span{Start: s[0].Start, End: s[len(s)-1].End}
				}
			case "Cue":
				if s := spans[ref]; len(s) > 0 {
					a.Cue = muster.Span{Start: s[0].Start, End: s[len(s)-1].End}
				}
			case "Content":
				a.Content = append(a.Content, spans[ref]...)
			}
		}
		if a.Cue.Len() > 0 && len(a.Content) > 0 {
			sort.Slice(a.Content, func(i, k int) bool { return a.Content[i].Start < a.Content[k].Start })
			out = append(out, a)
		}
	}
	return out
}

// score is exact and overlap counts of one role.
type score struct{ tp, fp, fn, both, ours, gold int }

func (s score) String() string {
	p, r := ratio(s.tp, s.tp+s.fp), ratio(s.tp, s.tp+s.fn)
	op, or := ratio(s.both, s.ours), ratio(s.both, s.gold)
	return fmt.Sprintf("exact P %.3f R %.3f F1 %.3f; overlap P %.3f R %.3f F1 %.3f", p, r, f1(p, r), op, or, s.overlap())
}

func (s score) overlap() float64 { return f1(ratio(s.both, s.ours), ratio(s.both, s.gold)) }
func (s score) exact() float64 {
	return f1(ratio(s.tp, s.tp+s.fp), ratio(s.tp, s.tp+s.fn))
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// tokenRange is the tokens that a span touches.
func tokenRange(toks []words.Token, s muster.Span) [2]int {
	if s.Len() <= 0 {
		return [2]int{}
	}
	i := words.Index(toks, s.Start)
	k := i
	for k < len(toks) && toks[k].Start < s.End {
		k++
	}
	return [2]int{i, k}
}

// tokenised is an attribution in tokens.
type tokenised struct {
	cue             [2]int
	source, content [][2]int
}

func tokenise(toks []words.Token, a *muster.Attribution) tokenised {
	t := tokenised{cue: tokenRange(toks, a.Cue)}
	if a.Source.Len() > 0 {
		t.source = [][2]int{tokenRange(toks, a.Source)}
	}
	for _, c := range a.Content {
		t.content = append(t.content, tokenRange(toks, c))
	}
	return t
}

func shared(a, b [][2]int) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x[1], y[1])-max(x[0], y[0]))
		}
	}
	return n
}

func length(a [][2]int) int {
	n := 0
	for _, x := range a {
		n += x[1] - x[0]
	}
	return n
}

func alike(a, b [][2]int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// count adds one document's counts of a role; get picks its spans.
func (s *score) count(ours, gold []tokenised, get func(*tokenised) [][2]int, cue bool) {
	right := func(a, b *tokenised) bool {
		return (cue || len(shared2(a, b)) > 0) && alike(get(a), get(b))
	}
	for i := range ours {
		s.ours += length(get(&ours[i]))
		hit := false
		for k := range gold {
			s.both += shared(get(&ours[i]), get(&gold[k]))
			hit = hit || right(&ours[i], &gold[k])
		}
		if hit {
			s.tp++
		} else {
			s.fp++
		}
	}
	for k := range gold {
		s.gold += length(get(&gold[k]))
		hit := false
		for i := range ours {
			hit = hit || right(&ours[i], &gold[k])
		}
		if !hit {
			s.fn++
		}
	}
}

// shared2 is not empty when the cues of two attributions overlap.
func shared2(a, b *tokenised) []int {
	if a.cue[0] < b.cue[1] && b.cue[0] < a.cue[1] {
		return []int{1}
	}
	return nil
}

// attributionsOf lists what the reader finds in a text.
func attributionsOf(t testing.TB, name, body string) []muster.Attribution {
	text, err := clean.Text(&muster.Document{Path: name, Format: "txt", Bytes: []byte(body)})
	if err != nil {
		t.Fatal(err)
	}
	var out []muster.Attribution
	for _, s := range Statements(&text, names.Read(&text), muster.Window{}) {
		out = append(out, s.Attributions...)
	}
	return out
}

// polnearScores are the scores of a split.
type polnearScores struct {
	source, cue, content score
	given                score // sources where the cue was found: right or not
}

func polnear(t testing.TB, split string, each func(d *polnearDoc, toks []words.Token, ours []muster.Attribution)) polnearScores {
	var s polnearScores
	for _, d := range readPolnear(t, split) {
		if !utf8.ValidString(d.body) {
			continue
		}
		ours := attributionsOf(t, d.name, d.body)
		toks := words.Tokens(d.body, muster.Span{End: len(d.body)})
		a := make([]tokenised, len(ours))
		for i := range ours {
			a[i] = tokenise(toks, &ours[i])
		}
		g := make([]tokenised, len(d.gold))
		for i := range d.gold {
			g[i] = tokenise(toks, &d.gold[i])
		}
		s.cue.count(a, g, func(x *tokenised) [][2]int { return [][2]int{x.cue} }, true)
		s.source.count(a, g, func(x *tokenised) [][2]int { return x.source }, false)
		s.content.count(a, g, func(x *tokenised) [][2]int { return x.content }, false)
		for i := range a {
			for k := range g {
				if len(shared2(&a[i], &g[k])) > 0 {
					s.given.count(a[i:i+1], g[k:k+1], func(x *tokenised) [][2]int { return x.source }, false)
					break
				}
			}
		}
		if each != nil {
			each(&d, toks, ours)
		}
	}
	return s
}

// TestPolnear measures on both splits and holds floors, which only rise.
func TestPolnear(t *testing.T) {
	for _, c := range []struct {
		split           string
		content, source float64
	}{
		{"dev", 0.815, 0.795},
		{"train", 0.820, 0.735},
	} {
		s := polnear(t, c.split, nil)
		t.Logf("%s: content %s", c.split, s.content)
		t.Logf("%s: source  %s", c.split, s.source)
		t.Logf("%s: cue     %s", c.split, s.cue)
		t.Logf("%s: source where the cue was found: %s", c.split, s.given)
		if s.content.overlap() < c.content || s.source.overlap() < c.source {
			t.Errorf("%s: floors: content %.3f, source %.3f (overlap F1)", c.split, c.content, c.source)
		}
	}
}

// TestPolnearKeys writes what each rule and cue is right about to a file, for
// tuning: POLNEAR_KEYS names it.
func TestPolnearKeys(t *testing.T) {
	path := os.Getenv("POLNEAR_KEYS")
	if path == "" {
		t.Skip("POLNEAR_KEYS names no file")
	}
	split := os.Getenv("POLNEAR_SPLIT")
	if split == "" {
		split = "train"
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	polnear(t, split, func(d *polnearDoc, toks []words.Token, ours []muster.Attribution) {
		hit := make([]bool, len(d.gold))
		line := func(kind string, a *muster.Attribution, g *muster.Attribution) {
			x := func(a *muster.Attribution) string {
				if a == nil {
					return "\t\t"
				}
				var c []string
				for _, s := range a.Content {
					c = append(c, d.body[s.Start:s.End])
				}
				return d.body[a.Source.Start:a.Source.End] + "\t" + d.body[a.Cue.Start:a.Cue.End] + "\t" + strings.Join(c, " ## ")
			}
			rule := ""
			at := 0
			n := [3]int{}
			if a != nil {
				rule, at = a.Rule, a.Cue.Start
				ta := tokenise(toks, a)
				n[0] = length(ta.content)
				if g != nil {
					tg := tokenise(toks, g)
					n[2] = shared(ta.content, tg.content)
				} else {
					for k := range d.gold {
						tg := tokenise(toks, &d.gold[k])
						n[2] += shared(ta.content, tg.content)
					}
				}
			}
			if g != nil {
				tg := tokenise(toks, g)
				n[1] = length(tg.content)
				at = g.Cue.Start
			}
			fmt.Fprintln(f, strings.ReplaceAll(kind+"\t"+rule+"\t"+d.name+"\t"+strconv.Itoa(at)+"\t"+fmt.Sprint(n[0], " ", n[1], " ", n[2])+"\t"+x(a)+"\t"+x(g), "\n", " / "))
		}
		for i := range ours {
			found := false
			for k := range d.gold {
				if ours[i].Cue.Overlaps(d.gold[k].Cue) {
					found, hit[k] = true, true
					line("HIT", &ours[i], &d.gold[k])
					break
				}
			}
			if !found {
				line("EXTRA", &ours[i], nil)
			}
		}
		for k := range d.gold {
			if !hit[k] {
				line("MISS", nil, &d.gold[k])
			}
		}
	})
}
