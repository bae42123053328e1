package words

import (
	"strings"
	"testing"

	"muster"
)

func quotes(s string) string {
	var out []string
	for _, q := range Quotes(s, muster.Span{End: len(s)}) {
		t := strings.Repeat(">", q.Depth) + s[q.Inner.Start:q.Inner.End]
		if q.Continues {
			t = "+" + t
		}
		if q.Open {
			t += "…"
		}
		out = append(out, t)
	}
	return strings.Join(out, " | ")
}

// Inner words; > is depth, + continues, … has no closing mark.
func TestQuotes(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"“We pay,” she said. “You do not.”", "We pay, | You do not."},
		{`"We pay," she said. "You do not."`, "We pay, | You do not."},
		{"Ukraine’s allies, NATO‘s budget and the '90s", ""},
		{"‘We pay our share’: an interview", "We pay our share"},
		{"‘We pay the allies’ share today,’ he said", "We pay the allies’ share today,"},
		{"'We don't pay,' she said.", "We don't pay,"},
		{"the allies' share and the members' dues", ""},
		{"“He said ‘never’ to me,” she said.", "He said ‘never’ to me, | >never"},
		{"“One.\n\n“Two,” he said.", "One.… | +Two,"},
		{"“One.\n“Two,” he said.", "One.… | +Two,"},
		{"“One.\n\nNobody spoke. “Two,” he said.", "One.… | Two,"},
		{"„So it is“, sagte er. «Voilà», dit-elle.", "So it is | Voilà"},
		{"« So it is, » she said, « and so it was. » Nobody spoke.", " So it is,  |  and so it was. "},
		{"„So it is,” he said", "So it is,"},
		{"He is 6'2\" tall and “old”", "old"},
		{"(“so-called” aid)", "so-called"},
		{`He called it "a 'great' plan".`, "a 'great' plan | >great"},
		{"”Never”, she said", "Never"},
		{"rock 'n' roll", ""},
		{"''We pay,'' she said. ''You don't.''", "We pay, | You don't."},
		{"''So 'never' is the word,'' she said", "So 'never' is the word, | >never"},
		{"He is 6'2'' tall and ''old''", "old"},
		{"‘2 per cent’ is the rule", "2 per cent"},
		{"“‘Never’ is a long time,” he said", "‘Never’ is a long time, | >Never"},
	} {
		if got := quotes(c.in); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}
