package reply

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// Media reads a Content-Type: the type in lower case and the encoding that it
// declares, "" where there is none. What is no type is "".
func Media(field string) (media, encoding string) {
	if first, _, several := strings.Cut(field, ","); several { // sent twice
		field = first
	}
	media, rest, _ := strings.Cut(field, ";")
	media = strings.ToLower(strings.TrimSpace(media))
	if !strings.Contains(media, "/") || strings.ContainsAny(media, " \t\"'<>") {
		media = ""
	}
	for part := range strings.SplitSeq(rest, ";") {
		name, value, _ := strings.Cut(part, "=")
		if strings.EqualFold(strings.TrimSpace(name), "charset") {
			encoding = strings.ToLower(strings.Trim(strings.TrimSpace(value), `"'`))
		}
	}
	return media, encoding
}

// endings are those by which files of a type would be named. "-" asks for a look
// at the content.
var endings = map[string]string{
	"text/html": "html", "application/xhtml+xml": "html", "application/vnd.wap.xhtml+xml": "html",
	"text/plain": "txt", "text/markdown": "md", "text/x-markdown": "md",
	"application/pdf": "pdf", "application/x-pdf": "pdf",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
	"message/rfc822": "eml", "multipart/related": "mht",
	"application/rss+xml": "xml", "application/atom+xml": "xml", "application/rdf+xml": "xml", "text/xml": "xml", "application/xml": "xml",
	"application/json": "json", "application/feed+json": "json", "application/ld+json": "json", "text/json": "json",
	"": "-", "application/octet-stream": "-", "binary/octet-stream": "-", "application/x-download": "-", "application/force-download": "-",
	"text/rtf": "-", "application/rtf": "-", "application/msword": "-", "unknown/unknown": "-",
}

// Ending is the ending, without its dot, that a file of a type would have, "-"
// where only the content can tell, and "" for what is no report: images, sound,
// style sheets, scripts, archives.
func Ending(media string) string { return endings[media] }

// UTF8 is a text in UTF-8, where its sender declared another encoding and it is
// not UTF-8 already; else it is returned as it is, for its own declarations and
// signs to be read.
func UTF8(b []byte, encoding string) []byte {
	if encoding == "" || encoding == "utf-8" || encoding == "utf8" || marked(b) {
		return b
	}
	e, name := charset.Lookup(encoding)
	if e == nil || name == "utf-8" || utf8.Valid(b) && !strings.HasPrefix(name, "utf-16") && !strings.HasPrefix(name, "iso-2022") {
		return b
	}
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return b
	}
	return out
}

// marked says whether a text begins with a byte-order mark.
func marked(b []byte) bool {
	start := string(b[:min(len(b), 3)])
	return start == "\xef\xbb\xbf" || strings.HasPrefix(start, "\xff\xfe") || strings.HasPrefix(start, "\xfe\xff")
}
