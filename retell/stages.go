package retell

import (
	"fmt"
	"strings"
	"sync"

	"muster/lang"
)

// stage is a step of a course of things.
type stage struct {
	course string
	step   string
	words  []string
}

var stages = sync.OnceValue(func() []stage {
	var out []stage
	for _, e := range lang.Table("en", "stages") {
		course, step, _ := strings.Cut(e.Value, " ")
		out = append(out, stage{course, step, e.Sayings})
	}
	return out
})

// laterStage finds a number of things at one step told as of a later one: of those who
// applied as of those who were recruited. Neither clause has a word of the other step.
func (v *view) laterStage() (found, bool) {
	for i := range v.b.Numbers {
		b := &v.b.Numbers[i]
		if !counted(b) && !b.Money() || !telling(b) {
			continue
		}
		line, a := v.twin(b)
		if a == nil {
			continue
		}
		theirs, here := line.low, strings.ToLower(around(v.b.Whole, b.At))
		for _, was := range stages() {
			first := wordOf(theirs, was.words)
			if was.step != "1" || first == "" {
				continue
			}
			for _, is := range stages() {
				if is.course != was.course || is.step == was.step || wordOf(theirs, is.words) != "" {
					continue
				}
				if second := wordOf(here, is.words); second != "" && wordOf(v.b.low, was.words) == "" && !v.toldLater(is.words, b) {
					return found{line: line, a: a.Words, b: b.Words, why: fmt.Sprintf("%s: “%s” here, “%s” in its source.", flat(b.Words), second, first)}, true
				}
			}
		}
	}
	return found{}, false
}

// toldLater says whether the source has the number beside a word of the later step too.
func (v *view) toldLater(words []string, b *Number) bool {
	for i := range v.tellings[v.from].Lines {
		l := &v.tellings[v.from].Lines[i]
		if v.holdsIn(l, b) && wordOf(l.low, words) != "" {
			return true
		}
	}
	return false
}

// wordOf is the first of some phrases that a text in small letters has, or "".
func wordOf(low string, phrases []string) string {
	for _, w := range phrases {
		if wordAt(low, w) >= 0 {
			return w
		}
	}
	return ""
}
