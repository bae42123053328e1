package formula

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"muster"
)

// The scripts of testdata are examples that anyone can read: a formula behind
// ">", the axes behind "|", then what it must give. "=" is the value and its
// unit, "says" a part of the working's words, "not" a part that they must not
// have, "!" the absence and a part of its reason. A line "with ..." sets axes
// for what follows.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.script")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	b, err := os.ReadFile("testdata/world.txt")
	if err != nil {
		t.Fatal(err)
	}
	books := parseWorld(t, string(b))
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			runScript(t, books, string(text))
		})
	}
}

func runScript(t *testing.T, books muster.Books, text string) {
	var with, formula string
	var v muster.Value
	var w *muster.Working
	var no *Absent
	for n, line := range strings.Split(text, "\n") {
		kind, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		rest = strings.TrimSpace(rest)
		switch kind {
		case "", "#":
		case "with":
			with = rest
		case ">":
			f, axes, _ := strings.Cut(rest, "|")
			formula = strings.TrimSpace(f)
			e, err := Parse(muster.Formula(formula))
			if err != nil {
				t.Fatalf("line %d: %v", n+1, err)
			}
			v, w, no = Eval(books, e, axesOf(t, with+" "+axes))
			if no == nil {
				checkWorking(t, w)
			}
		case "=":
			got := ""
			if no != nil {
				got = "! " + no.Error()
			} else {
				got = show(v)
			}
			if got != rest {
				t.Errorf("line %d: %s\n got %s\nwant %s", n+1, formula, got, rest)
			}
		case "says", "not":
			if no != nil {
				t.Errorf("line %d: %s is absent: %v", n+1, formula, no)
			} else if strings.Contains(allSays(w, 6), rest) != (kind == "says") {
				t.Errorf("line %d: %s\nmust %s %q\n%s", n+1, formula, kind, rest, allSays(w, 6))
			}
		case "!":
			if no == nil || !strings.Contains(no.Error(), rest) {
				t.Errorf("line %d: %s\n got %s, %v\nwant absence %q", n+1, formula, show(v), no, rest)
			}
		default:
			t.Fatalf("line %d: %q begins nothing", n+1, kind)
		}
	}
}

// show writes a value as the scripts do.
func show(v muster.Value) string {
	var s []string
	if v.Number.Known() {
		s = append(s, v.Number.String())
	}
	if v.Low.Known() {
		s = append(s, v.Low.String()+".."+v.High.String())
	}
	for _, p := range v.Each {
		s = append(s, "each "+p.Name+" "+p.Number.String())
	}
	for _, p := range v.Any {
		s = append(s, "any "+p.Name+" "+p.Number.String())
	}
	if len(s) == 0 {
		s = append(s, "nothing")
	}
	for _, x := range []string{v.Unit, v.Per, v.Prices, v.Definition} {
		if x != "" {
			s = append(s, x)
		}
	}
	return strings.Join(s, " ")
}

func allSays(w *muster.Working, depth int) string {
	s := w.Says + "\n"
	if depth == 0 {
		return s
	}
	for _, c := range w.From {
		s += "  " + allSays(c, depth-1)
	}
	return s
}

// checkWorking holds every step of every working to the rule: it says
// something, and it gives its own value when computed again.
func checkWorking(t *testing.T, w *muster.Working) {
	t.Helper()
	if _, err := Recompute(w); err != nil {
		t.Errorf("the working does not recompute: %v", err)
	}
	var walk func(*muster.Working)
	walk = func(w *muster.Working) {
		if w.Says == "" || w.Op == "" {
			t.Errorf("a step %q without words", w.Op)
		}
		for _, c := range w.From {
			walk(c)
		}
	}
	walk(w)
}

func axesOf(t *testing.T, text string) muster.Axes {
	t.Helper()
	var ax muster.Axes
	into := map[string]*string{
		"source": &ax.Source, "edition": &ax.Edition, "prices": &ax.Prices, "currency": &ax.Currency,
		"year": &ax.Year, "members": &ax.Members, "definition": &ax.Definition, "day": &ax.Day,
	}
	for _, f := range strings.Fields(text) {
		k, v, _ := strings.Cut(f, "=")
		if into[k] == nil {
			t.Fatalf("no axis %q", f)
		}
		*into[k] = v
	}
	return ax
}
