package pack

import (
	"iter"
	"strings"
)

// Prefix joins fields to the beginning of a line, the last tab included.
func Prefix(fields ...string) string { return strings.Join(fields, "\t") + "\t" }

// First returns what follows prefix in the first line that begins with it.
func (p Pack) First(prefix string) (rest string, ok bool) {
	line, _ := p.lineAt(p.seek(prefix))
	return strings.CutPrefix(line, prefix)
}

// All yields, in order, what follows prefix in every line that begins with it.
func (p Pack) All(prefix string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for at := p.seek(prefix); at < len(p.lines); {
			line, next := p.lineAt(at)
			rest, ok := strings.CutPrefix(line, prefix)
			if !ok || !yield(rest) {
				return
			}
			at = next
		}
	}
}

// Block returns all lines that begin with prefix, as one text.
func (p Pack) Block(prefix string) string {
	return p.lines[p.seek(prefix):p.seek(prefix+"\xff")]
}

// Before returns what follows prefix in the last line that begins with it and
// whose rest is not after key.
func (p Pack) Before(prefix, key string) (rest string, ok bool) {
	at := p.seek(prefix + key + "\xff")
	if at == 0 {
		return "", false
	}
	start := strings.LastIndexByte(p.lines[:at-1], '\n') + 1
	return strings.CutPrefix(p.lines[start:at-1], prefix)
}

// seek returns the offset of the first line that is not less than key.
func (p Pack) seek(key string) int {
	low, high := 0, len(p.lines)
	for low < high {
		start := low + strings.LastIndexByte(p.lines[low:(low+high)/2], '\n') + 1
		line, next := p.lineAt(start)
		if line < key {
			low = next
		} else {
			high = start
		}
	}
	return low
}

// lineAt returns the line that begins at an offset and where the next begins.
func (p Pack) lineAt(start int) (line string, next int) {
	if start >= len(p.lines) {
		return "", start
	}
	end := start + strings.IndexByte(p.lines[start:], '\n')
	return p.lines[start:end], end + 1
}

// Cell returns the nth (from 0) of comma-separated cells, "" beyond the last.
func Cell(cells string, n int) string {
	for ; n > 0; n-- {
		i := strings.IndexByte(cells, ',')
		if i < 0 {
			return ""
		}
		cells = cells[i+1:]
	}
	if i := strings.IndexByte(cells, ','); i >= 0 {
		return cells[:i]
	}
	return cells
}
