package warc

import (
	"bufio"
	"bytes"
	"errors"
	"strconv"
	"strings"
)

// Limits of a record's head. The standard has about twenty fields; addresses of
// 8 kB occur.
const (
	maxHead  = 64 << 10 // bytes
	maxLines = 500
)

var (
	errNoRecord = errors.New("is no record")
	errHead     = errors.New("has a head that is cut short or too long")
	errLength   = errors.New("does not say how long it is")
)

// fields are those of a head, names in lower case; of a field that is repeated
// the first counts.
type fields map[string]string

// readHead reads a record's head: the line of the version, fields, and the blank
// line that ends them. Lines may end in LF alone and may be continued.
func readHead(r *bufio.Reader) (fields, int64, error) {
	f := fields{}
	size, last := 0, ""
	for n := 0; ; n++ {
		line, err := readLine(r, maxHead-size)
		size += len(line)
		switch {
		case n == 0 && !isVersion(line):
			return nil, 0, errNoRecord
		case err != nil || n == maxLines || n > 0 && isVersion(line): // the next record's
			return nil, 0, errHead
		case n == 0:
			continue
		}
		text := strings.TrimRight(string(line), "\r\n")
		switch {
		case text == "":
			length, err := strconv.ParseInt(f["content-length"], 10, 64)
			if err != nil || length < 0 {
				return f, 0, errLength
			}
			return f, length, nil
		case text[0] == ' ' || text[0] == '\t':
			if last != "" {
				f[last] += " " + strings.TrimSpace(text)
			}
			continue
		}
		name, value, ok := strings.Cut(text, ":")
		last = ""
		if name = strings.ToLower(strings.TrimSpace(name)); ok && name != "" {
			if _, repeated := f[name]; !repeated {
				f[name], last = strings.TrimSpace(value), name
			}
		}
	}
}

// versions are those of the format that are read; they differ in what a date may
// say and in which fields there are.
var versions = []string{"WARC/1.0", "WARC/1.1", "WARC/0.18", "WARC/0.17"}

func isVersion(line []byte) bool {
	text := string(bytes.TrimRight(line, " \t\r\n"))
	for _, v := range versions {
		if text == v {
			return true
		}
	}
	return false
}

// readLine reads through the next newline, at most most bytes.
func readLine(r *bufio.Reader, most int) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		if len(line)+len(part) > most {
			return line, errHead
		}
		line = append(line, part...)
		if err != bufio.ErrBufferFull {
			return line, err
		}
	}
}
