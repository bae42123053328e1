package mail

import (
	"strings"
	"sync"
	"unicode"

	"muster/lang"
)

var table = sync.OnceValue(func() map[string][]string {
	t := map[string][]string{}
	for _, e := range lang.Table("en", "mail") {
		t[e.Value] = append(t[e.Value], e.Sayings...)
	}
	return t
})

// bare takes "Re:" and "Fwd:" off a subject, and says whether the message
// passes another on.
func bare(subject string) (title string, passedOn bool) {
	for {
		before, after, ok := strings.Cut(subject, ":")
		word := strings.ToLower(strings.TrimSpace(before))
		switch {
		case ok && has(table()["passes on"], word):
			passedOn = true
		case ok && has(table()["answers"], word):
		default:
			return subject, passedOn
		}
		subject = strings.TrimSpace(after)
	}
}

func has(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

// quoting puts ">" before every line that is quoted from a message that this
// one answers, and before the lines that name it. A message that passes another
// on, or has no words of its own above it, is read with it; then only the head
// of the inner message is marked.
func quoting(text string, passedOn bool) string {
	lines := strings.Split(text, "\n")
	if at := forwardedAt(lines); at >= 0 && at+1 < len(lines) && strings.HasPrefix(lines[at+1], ">") {
		unquote(lines[at+1:]) // a program that marks what it passes on as quoted
	} else if at < 0 && passedOn {
		unquote(lines)
	}
	out := make([]string, 0, len(lines))
	own, rest := 0, false
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		bareLine := strings.ToLower(strings.Trim(strings.TrimSpace(line), "-_*=> "))
		switch {
		case rest:
			out = append(out, "> "+line)
			continue
		case strings.HasPrefix(line, ">"):
			out = append(out, line)
			continue
		case starts(table()["forwarded"], bareLine):
			passedOn = true
			i = markHead(lines, i, &out)
			continue
		case starts(table()["answered starts"], bareLine) || rule(line) && headFollows(lines, i+1) || headFollows(lines, i) && i > 0:
			if passedOn || own == 0 {
				i = markHead(lines, i, &out)
			} else {
				rest = true
				out = append(out, "> "+line)
			}
			continue
		}
		if n := attribution(lines, i); n > 0 {
			for _, l := range lines[i : i+n] {
				out = append(out, "> "+l)
			}
			i += n - 1
			if !quotedBelow(lines, i+1) { // programs that quote below the line without marks
				rest = own > 0 && !passedOn
			}
			continue
		}
		out = append(out, line)
		own += letters(line)
	}
	if own == 0 { // nothing but quotation: somebody passes it on without a word
		unquote(out)
	}
	return strings.Join(out, "\n")
}

// forwardedAt is the line that heads a message passed on, or -1; blank lines
// under it are no lines.
func forwardedAt(lines []string) int {
	for i, line := range lines {
		if starts(table()["forwarded"], strings.ToLower(strings.Trim(strings.TrimSpace(line), "-_*=> "))) {
			for i+1 < len(lines) && strings.TrimSpace(lines[i+1]) == "" {
				i++
			}
			return i
		}
	}
	return -1
}

// unquote takes one mark of quotation off each line.
func unquote(lines []string) {
	for i := range lines {
		lines[i] = strings.TrimPrefix(strings.TrimPrefix(lines[i], ">"), " ")
	}
}

func starts(list []string, s string) bool {
	for _, l := range list {
		if strings.HasPrefix(s, l) {
			return true
		}
	}
	return false
}

func rule(line string) bool {
	line = strings.TrimSpace(line)
	return len(line) >= 10 && strings.Trim(line, "_-") == ""
}

// headLines is how many lines of names and values make the head of an inner
// message.
const headLines = 3

// headFollows says whether the lines from i on, blank ones aside, are the head
// of a message that somebody answers: "From: …", "Sent: …", "To: …".
func headFollows(lines []string, i int) bool {
	n := 0
	for ; i < len(lines) && n < headLines; i++ {
		line := strings.TrimSpace(strings.Trim(lines[i], "*"))
		if line == "" && n == 0 {
			continue
		}
		if !headLine(line) {
			return false
		}
		n++
	}
	return n == headLines
}

func headLine(line string) bool {
	name, _, ok := strings.Cut(line, ":")
	return ok && has(table()["head names"], strings.ToLower(strings.Trim(name, "* ")))
}

// markHead marks a line and the head of the inner message below it; it returns
// the last line that it marked.
func markHead(lines []string, i int, out *[]string) int {
	last := i
	for k := i + 1; k < len(lines) && k < i+20; k++ {
		if headLine(strings.Trim(lines[k], "* ")) {
			last = k
		} else if strings.TrimSpace(lines[k]) != "" {
			if last > i && unicode.IsSpace(rune(lines[k][0])) {
				last = k // a folded line
				continue
			}
			break
		} else if last > i {
			break
		}
	}
	for _, l := range lines[i : last+1] {
		*out = append(*out, "> "+l)
	}
	return last
}

// attribution is the number of lines, at most three, of a line that names whose
// words are quoted below it: "On 3 May 2025, Ada Brill wrote:".
func attribution(lines []string, i int) int {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(lines[i])), " ")
	if !has(table()["answered begins"], first) {
		return 0
	}
	joined := ""
	for n := 1; n <= 3 && i+n <= len(lines); n++ {
		joined = strings.TrimSpace(joined + " " + strings.ToLower(strings.TrimSpace(lines[i+n-1])))
		if len(joined) > 300 {
			return 0
		}
		for _, end := range table()["answered ends"] {
			if strings.HasSuffix(joined, end) && strings.ContainsFunc(joined, unicode.IsDigit) {
				return n
			}
		}
	}
	return 0
}

// quotedBelow says whether the next line that is not blank is marked.
func quotedBelow(lines []string, i int) bool {
	for ; i < len(lines); i++ {
		if s := strings.TrimSpace(lines[i]); s != "" {
			return s[0] == '>'
		}
	}
	return true
}
