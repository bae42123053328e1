package swap

import (
	"math/rand/v2"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"
)

// table reads the lines of a file, without comments and empty ones.
func table(name string) []string {
	b, err := os.ReadFile(name)
	if err != nil {
		panic(err)
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		if s := strings.TrimRight(line, "\r\n "); s != "" && !strings.HasPrefix(s, "#") {
			out = append(out, s)
		}
	}
	return out
}

// template is a line of templates.txt under its family.
type template struct {
	family string
	args   []string
	forms  []string // the forms that may answer; empty: any
	text   string
}

// said says whether the sentence gives the year.
func (t template) said() bool {
	return strings.Contains(t.text, "{Y}") || strings.Contains(t.text, "{inY}")
}

func templates() []template {
	var out []template
	var head template
	for _, line := range table("templates.txt") {
		if rest, ok := strings.CutPrefix(line, "  "); ok {
			t := head
			t.text = strings.TrimSpace(rest)
			out = append(out, t)
			continue
		}
		left, forms, _ := strings.Cut(line, ":")
		f := strings.Fields(left)
		head = template{family: f[0], args: f[1:], forms: strings.Fields(forms)}
	}
	return out
}

// fill puts words into slots {so} and picks one of [each|such|list]. It is
// false when a slot has no words.
func fill(r *rand.Rand, text string, slots map[string]string) (string, bool) {
	var b strings.Builder
	for text != "" {
		i := strings.IndexAny(text, "{[")
		if i < 0 {
			b.WriteString(text)
			break
		}
		b.WriteString(text[:i])
		end := "]"
		if text[i] == '{' {
			end = "}"
		}
		j := strings.Index(text[i:], end)
		inside := text[i+1 : i+j]
		if end == "}" {
			s := slots[inside]
			if s == "" {
				return "", false
			}
			b.WriteString(s)
		} else {
			b.WriteString(pick(r, strings.Split(inside, "|")))
		}
		text = text[i+j+1:]
	}
	return strings.Join(strings.Fields(b.String()), " "), true
}

func upper(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(c)) + s[n:]
}

func possessive(s string) string {
	if strings.HasSuffix(s, "s") {
		return s + "'"
	}
	return s + "'s"
}

// frame puts a sentence into a voice: the report's own, a quotation, reported
// speech, a paragraph. Spelling is British or American throughout.
func frame(r *rand.Rand, s string) string {
	s = strings.TrimSuffix(s, ".")
	switch n := r.IntN(20); {
	case n < 12:
		s = upper(s) + "."
	case n < 14:
		s = "“" + upper(s) + ",” said Marta Olin, who follows budgets at a think tank."
	case n < 15:
		s = "Researcher Jon Vesper said: \"" + upper(s) + ".\""
	case n < 17:
		s = "Researcher Jon Vesper said that " + s + "."
	case n < 18:
		s = "According to the analyst Ines Falk, " + s + "."
	default:
		s = "The committee met behind closed doors. " + upper(s) + ". Members of the opposition stayed away."
	}
	if r.IntN(2) == 0 {
		s = strings.NewReplacer("defence", "defense", "Defence", "Defense", "per cent", "percent").Replace(s)
	}
	return s
}
