package clean

import (
	"fmt"
	"strings"
	"sync"

	"muster"
	"muster/lang"
)

// fromLetter reads a message's own words, as collect/mail hands them on.
func fromLetter(name string, raw []byte) (muster.Text, error) {
	body, _, err := decode(name, raw)
	if err != nil {
		return muster.Text{}, err
	}
	t := laid(body, letter(body, cut(body)))
	t.Offsets = "text"
	if len(t.Blocks) == 0 && len(t.Skipped) == 0 {
		return muster.Text{}, fmt.Errorf("%s has no words in it: give a message with text", name)
	}
	return t, nil
}

// letter names the lines of a message that are not its own words: quoted lines
// of the message that it answers, and all from the signature on.
func letter(body string, lines []line) []line {
	signed := ""
	for i := range lines {
		l := &lines[i]
		text := body[l.Start:l.End]
		switch {
		case text[0] == '>':
			l.Why = "quoted reply"
		case signed != "":
			l.Why = signed
		case text == "--":
			signed = "signature"
			l.Why = signed
		case endsLetter(text):
			signed = "boilerplate"
			l.Why = signed
		}
	}
	return lines
}

// endsLetter says whether a line begins what a mail program or a lawyer puts
// under every message.
func endsLetter(text string) bool {
	low := strings.TrimLeft(plain(text), "*_ ")
	for _, s := range letterEnds() {
		if strings.HasPrefix(low, s) {
			return true
		}
	}
	return false
}

var letterEnds = sync.OnceValue(func() []string {
	var out []string
	for _, e := range lang.Table("en", "mail") {
		if e.Value == "ends" {
			out = append(out, e.Sayings...)
		}
	}
	return out
})
