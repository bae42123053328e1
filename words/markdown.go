package words

import "strings"

// emphasis passes the stars, underscores and tildes that Markdown puts around
// words and that stand after words with a footnote: "**4.1 percent**", "Poland*".
// It returns i where the mark stands alone, or between two letters or digits.
func (l *lexer) emphasis(i int) int {
	b := l.body
	if b[i] != '*' && b[i] != '_' && b[i] != '~' {
		return i
	}
	j := i + 1
	for j < l.end && b[j] == b[i] && j-i < 4 {
		j++
	}
	if j-i > 3 || b[i] == '~' && j-i != 2 {
		return i
	}
	before, after := byte(' '), byte(' ')
	if i > 0 {
		before = b[i-1]
	}
	if j < len(b) {
		after = b[j]
	}
	if class[before] == space && class[after] == space || solid(before) && solid(after) {
		return i
	}
	return j
}

// solid says whether a byte belongs to a word or a number.
func solid(b byte) bool { return ascii(b) || class[b] == digit || b >= 0x80 }

// link passes the marks of a Markdown link, so that its words stand in their
// sentence and its address tells no numbers: of "[2.1 percent](https://…)" it
// passes "[" and "](https://…)". It returns i for any other bracket. Each scan
// ends at the next bracket: time stays linear.
func (l *lexer) link(i int) int {
	b := l.body[:l.end]
	if b[i] == ']' {
		return l.target(i)
	}
	if b[i] != '[' {
		return i
	}
	n := strings.IndexAny(b[i+1:min(len(b), i+1+linkMost)], "[]\n")
	if n <= 0 || b[i+1+n] != ']' || l.target(i+1+n) == i+1+n {
		return i
	}
	return i + 1
}

// linkMost is the longest text and the longest address of a link, in bytes.
const linkMost = 500

// target passes "](address)" at i; i when there is none.
func (l *lexer) target(i int) int {
	b := l.body[:l.end]
	if i+3 >= len(b) || b[i+1] != '(' {
		return i
	}
	rest := b[i+2 : min(len(b), i+2+linkMost)]
	if !strings.HasPrefix(rest, "http") && !strings.HasPrefix(rest, "/") && !strings.HasPrefix(rest, "#") && !strings.HasPrefix(rest, "mailto:") {
		return i
	}
	n := strings.IndexAny(rest, "()[]\n")
	if n <= 0 || rest[n] != ')' {
		return i
	}
	return i + 2 + n + 1
}
