package collect

import (
	"bytes"
	"strings"
)

// headerNames are those by which the head of a mail message is told. Those
// with true only mail programs write; the others a person may type.
var headerNames = map[string]bool{
	"received": true, "return-path": true, "message-id": true, "mime-version": true, "delivered-to": true, "dkim-signature": true,
	"content-transfer-encoding": true, "authentication-results": true,
	"from": false, "to": false, "cc": false, "subject": false, "date": false, "reply-to": false, "sender": false, "content-type": false,
}

// isMail says whether a text begins with the head of a mail message: lines of
// names and values, those that only a mail program writes among them, or a
// sender with a subject or a day. The blank line that ends the head must come.
func isMail(text []byte) bool {
	sure, seen, closed := head(text)
	return closed && (sure > 0 && len(seen) > 1 || seen["from"] && (seen["subject"] || seen["date"]))
}

// ironclad says whether the head can only be a mail program's.
func ironclad(text []byte) bool {
	sure, _, closed := head(text)
	return closed && sure > 0
}

// headMost is the largest head of a message that is looked through, in bytes.
const headMost = 256 << 10

func head(text []byte) (sure int, seen map[string]bool, closed bool) {
	seen = map[string]bool{}
	first := true
	rest := text[:min(len(text), headMost)]
	for len(rest) > 0 {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		switch {
		case len(line) == 0:
			return sure, seen, true
		case line[0] == ' ' || line[0] == '\t':
			if first {
				return 0, nil, false
			}
		case first && bytes.HasPrefix(line, []byte("From ")) && bytes.IndexByte(line, '@') > 0:
			sure++ // the first line of a mailbox
			seen["mailbox"] = true
		default:
			name, _, ok := strings.Cut(string(line[:min(len(line), 100)]), ":")
			if !ok || name == "" || strings.ContainsAny(name, " \t") {
				return 0, nil, false
			}
			name = strings.ToLower(name)
			if strict, known := headerNames[name]; known {
				seen[name] = true
				if strict {
					sure++
				}
			}
		}
		first = false
	}
	return sure, seen, len(text) <= headMost // a message without a body has no blank line
}
