package quote

import (
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"sort"
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

// readPolnear reads the annotations of a split: "train", "dev", or "held", the
// third of train that no rule was written by.
func readPolnear(t testing.TB, split string) []polnearDoc {
	held := split == "held"
	if held {
		split = "train"
	}
	dir := corpora(t, "bench/polnear/"+split)
	files, err := filepath.Glob(filepath.Join(dir, "attributions", "*.ann"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no annotations: %v", err)
	}
	var out []polnearDoc
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".ann")
		if held && !heldOut(name) {
			continue
		}
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
	once, sourced        score // content, source: each token counted once
}

// add counts one document.
func (s *polnearScores) add(ours, gold []tokenised) {
	s.cue.count(ours, gold, func(x *tokenised) [][2]int { return [][2]int{x.cue} }, true)
	s.source.count(ours, gold, func(x *tokenised) [][2]int { return x.source }, false)
	s.content.count(ours, gold, func(x *tokenised) [][2]int { return x.content }, false)
	s.once.cover(ours, gold, func(x *tokenised) [][2]int { return x.content })
	s.sourced.cover(ours, gold, func(x *tokenised) [][2]int { return x.source })
}

// cover adds one document, each token counted once.
func (s *score) cover(ours, gold []tokenised, get func(*tokenised) [][2]int) {
	a, b := covered(ours, get), covered(gold, get)
	s.ours += len(a)
	s.gold += len(b)
	for k := range a {
		if b[k] {
			s.both++
		}
	}
}

// covered is the tokens of any span of a role.
func covered(list []tokenised, get func(*tokenised) [][2]int) map[int]bool {
	m := map[int]bool{}
	for i := range list {
		for _, c := range get(&list[i]) {
			for k := c[0]; k < c[1]; k++ {
				m[k] = true
			}
		}
	}
	return m
}

// TestPolnearPeople prints how far two people agree who annotated the same
// article, by the same definitions: what can be hoped for.
func TestPolnearPeople(t *testing.T) {
	var s polnearScores
	n := 0
	for _, split := range []string{"train", "dev"} {
		last := polnearDoc{}
		for _, d := range readPolnear(t, split) {
			if d.body == last.body {
				toks := words.Tokens(d.body, muster.Span{End: len(d.body)})
				var two [2][]tokenised
				for k, doc := range []*polnearDoc{&last, &d} {
					for i := range doc.gold {
						two[k] = append(two[k], tokenise(toks, &doc.gold[i]))
					}
				}
				s.add(two[0], two[1])
				n++
			}
			last = d
		}
	}
	t.Logf("%d pairs of people: content %s", n, s.content)
	t.Logf("source %s", s.source)
	t.Logf("cue    %s", s.cue)
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
		s.add(a, g)
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

// heldOut says whether an article is of the third of train whose sentences nobody
// reads: rules are written by the other two, and how they do on the third is what
// they will do on articles that are not here.
func heldOut(name string) bool {
	article, _, _ := strings.Cut(name, ".txt")
	if i := strings.LastIndexByte(article, '_'); i > 0 {
		article = article[:i]
	}
	return crc32.ChecksumIEEE([]byte(article))%3 == 0
}

// TestPolnear measures on both splits and holds floors, which only rise.
func TestPolnear(t *testing.T) {
	for _, c := range []struct {
		split           string
		content, source float64
	}{
		{"dev", 0.848, 0.863},
		{"train", 0.850, 0.812},
		{"held", 0.836, 0.794},
	} {
		s := polnear(t, c.split, nil)
		t.Logf("%s: content %s", c.split, s.content)
		t.Logf("%s: source  %s", c.split, s.source)
		t.Logf("%s: cue     %s", c.split, s.cue)
		t.Logf("%s: source where the cue was found: %s", c.split, s.given)
		t.Logf("%s: each token once: content F1 %.3f, source F1 %.3f", c.split, s.once.overlap(), s.sourced.overlap())
		if s.content.overlap() < c.content || s.source.overlap() < c.source {
			t.Errorf("%s: floors: content %.3f, source %.3f (overlap F1)", c.split, c.content, c.source)
		}
	}
}
