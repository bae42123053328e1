package quote

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"muster"
	"muster/words"
)

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
