package collect

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf16"
)

// kind is what the bytes of a file are.
type kind string

// The kinds of content; those that are read are the formats of documents too,
// but for feeds, mail and WARC files, which hold several.
const (
	plainText    kind = "txt"
	markdownText kind = "md"
	htmlPage     kind = "html"
	pdfFile      kind = "pdf"
	wordDocument kind = "docx"
	mailMessage  kind = "eml"
	feedFile     kind = "feed"
	jsonArticle  kind = "json" // schema.org, such as NewsArticle
	warcFile     kind = "warc"
	gzipFile     kind = "gzip"
	otherXML     kind = "xml"
	otherJSON    kind = "other json"
	oldWord      kind = "ole"
	lockedOffice kind = "locked office"
	richText     kind = "rtf"
	spreadsheet  kind = "xlsx"
	slides       kind = "pptx"
	openDocument kind = "odt"
	ebook        kind = "epub"
	zipArchive   kind = "zip"
	brokenZip    kind = "broken zip"
	picture      kind = "picture"
)

// titles name kinds inside a sentence.
var titles = map[kind]string{
	plainText: "plain text", htmlPage: "an HTML page", pdfFile: "PDF", wordDocument: "Word document", mailMessage: "a mail message",
	feedFile: "a feed", jsonArticle: "JSON", otherXML: "XML", otherJSON: "JSON", warcFile: "WARC file",
}

// refused are the kinds that are told and not read, and what to do.
var refused = map[kind]string{
	oldWord:      "is an old Word, Excel or Outlook file: save it as .docx or .txt",
	lockedOffice: "is an Office file locked with a password: save it without one",
	richText:     "is a rich-text (RTF) file: save it as .docx or .txt",
	spreadsheet:  "is a spreadsheet, which is no report: save its text as .txt",
	slides:       "is a set of slides: save its text as .txt or .pdf",
	openDocument: "is an OpenDocument file: save it as .docx or .txt",
	ebook:        "is an e-book: save its text as .txt or .html",
	zipArchive:   "is a zip archive: unpack it and name the folder",
	brokenZip:    "is a zip or Office file cut short or damaged: fetch or save it anew",
	picture:      "is an image, and Muster reads no words in images: save the text as .txt",
}

// magics are the first bytes of files that are told by them.
var magics = []struct {
	bytes string
	kind  kind
}{
	{"%PDF-", pdfFile}, {"\x1f\x8b", gzipFile}, {"WARC/", warcFile}, {"{\\rtf", richText},
	{"\x89PNG", picture}, {"\xff\xd8\xff", picture}, {"GIF8", picture}, {"II*\x00", picture}, {"MM\x00*", picture},
}

// sniff tells a file by its content; what it cannot tell is plainText.
func sniff(b []byte) kind {
	for _, m := range magics {
		if bytes.HasPrefix(b, []byte(m.bytes)) {
			return m.kind
		}
	}
	switch {
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return zipKind(b)
	case bytes.HasPrefix(b, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		if bytes.Contains(b, wide("EncryptedPackage")) {
			return lockedOffice
		}
		return oldWord
	case bytes.HasPrefix(bytes.TrimLeft(b[:min(len(b), 1024)], "\r\n\t \ufeff\x00"), []byte("%PDF-")):
		return pdfFile
	}
	text := bytes.TrimLeft(narrow(b), "\r\n\t \ufeff")
	switch {
	case len(text) == 0:
		return plainText
	case text[0] == '<':
		return markup(text)
	case text[0] == '{' || text[0] == '[':
		return jsonKind(text)
	case isMail(text):
		return mailMessage
	}
	return plainText
}

// zipKind tells the office formats by the members that each must have.
func zipKind(b []byte) kind {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return brokenZip
	}
	has := func(name string) bool {
		for _, f := range z.File {
			if f.Name == name {
				return true
			}
		}
		return false
	}
	switch {
	case has("[Content_Types].xml") && has("word/document.xml"):
		return wordDocument
	case has("[Content_Types].xml") && has("xl/workbook.xml"):
		return spreadsheet
	case has("[Content_Types].xml") && has("ppt/presentation.xml"):
		return slides
	case has("META-INF/container.xml"):
		return ebook
	case has("content.xml") && has("META-INF/manifest.xml"):
		return openDocument
	}
	return zipArchive
}

// markup tells pages, feeds and other XML by the first element.
func markup(text []byte) kind {
	rest := text[:min(len(text), 64<<10)]
	for {
		rest = bytes.TrimLeft(rest, "\r\n\t ")
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			_, after, ok := bytes.Cut(rest, []byte("-->"))
			if !ok {
				return htmlPage
			}
			rest = after
		case bytes.HasPrefix(rest, []byte("<!")), bytes.HasPrefix(rest, []byte("<?")):
			low := strings.ToLower(string(rest[:min(len(rest), 16)]))
			if strings.HasPrefix(low, "<!doctype html") {
				return htmlPage
			}
			rest = afterDeclaration(rest)
		default:
			return byElement(rest)
		}
	}
}

// afterDeclaration skips a declaration, an internal subset included.
func afterDeclaration(b []byte) []byte {
	end := bytes.IndexByte(b, '>')
	if open := bytes.IndexByte(b, '['); open >= 0 && open < end {
		if end = bytes.Index(b, []byte("]>")); end >= 0 {
			end++
		}
	}
	if end < 0 {
		return nil
	}
	return b[end+1:]
}

// pageElements are those with which a saved piece of a page may begin.
var pageElements = map[string]bool{
	"html": true, "head": true, "body": true, "title": true, "meta": true, "link": true, "script": true, "style": true, "base": true,
	"article": true, "main": true, "section": true, "header": true, "nav": true, "div": true, "p": true, "span": true, "table": true,
	"h1": true, "h2": true, "h3": true, "ul": true, "ol": true, "blockquote": true, "figure": true, "center": true, "font": true, "b": true, "a": true, "img": true, "br": true,
}

// wholePage says whether markup is a page rather than a piece of one.
func wholePage(b []byte) bool {
	start := bytes.ToLower(narrow(b)[:min(len(narrow(b)), 4096)])
	return bytes.Contains(start, []byte("<!doctype html")) || bytes.Contains(start, []byte("<html")) || bytes.Contains(start, []byte("<head"))
}

func byElement(b []byte) kind {
	name := ""
	if len(b) > 1 && b[0] == '<' {
		end := -1
		if at := bytes.IndexAny(b[1:], " \t\r\n>/"); at >= 0 {
			end = at + 1
		}
		if end > 1 {
			name = strings.ToLower(string(b[1:end]))
		}
	}
	_, local, prefixed := strings.Cut(name, ":")
	if !prefixed {
		local = name
	}
	switch {
	case local == "rss" || local == "feed" || local == "rdf" || local == "channel":
		return feedFile
	case pageElements[name]:
		return htmlPage
	case name == "" || !letter(name[0]):
		return plainText
	}
	return otherXML
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || c == '_' }

// jsonKind tells a JSON Feed by its version and schema.org's types by their
// context or type.
func jsonKind(text []byte) kind {
	if text[0] == '[' {
		if t := bytes.TrimLeft(text[1:], "\r\n\t "); len(t) == 0 || t[0] != '{' {
			if !json.Valid(text) {
				return plainText // "[Correction] ...", a text that begins with a bracket
			}
			return otherJSON
		}
		var list []json.RawMessage
		if json.Unmarshal(text, &list) != nil {
			return plainText
		}
		for _, e := range list {
			if k := jsonKind(bytes.TrimLeft(e, "\r\n\t ")); k != otherJSON && k != plainText {
				return k
			}
		}
		return otherJSON
	}
	if text[0] != '{' {
		return otherJSON
	}
	var top struct {
		Version json.RawMessage `json:"version"`
		Items   json.RawMessage `json:"items"`
		Context json.RawMessage `json:"@context"`
		Type    json.RawMessage `json:"@type"`
		Graph   json.RawMessage `json:"@graph"`
	}
	if err := json.Unmarshal(text, &top); err != nil {
		return plainText
	}
	switch {
	case bytes.Contains(top.Version, []byte("jsonfeed.org/version")):
		return feedFile
	case top.Graph != nil || bytes.Contains(top.Context, []byte("schema.org")) || bytes.Contains(top.Type, []byte("Article")):
		return jsonArticle
	}
	return otherJSON
}

// wide is a text in UTF-16, little end first, as Office files hold names.
func wide(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for _, c := range []byte(s) {
		b = append(b, c, 0)
	}
	return b
}

// narrowMost is how much of a UTF-16 file is looked at.
const narrowMost = 64 << 10

// narrow gives the beginning of a UTF-16 text in UTF-8; other text as it is.
func narrow(b []byte) []byte {
	if len(b) < 4 || !(b[0] == 0xff && b[1] == 0xfe || b[0] == 0xfe && b[1] == 0xff) {
		return b
	}
	var units []uint16
	for i := 2; i+1 < min(len(b), narrowMost); i += 2 {
		lo, hi := b[i], b[i+1]
		if b[0] == 0xfe {
			lo, hi = hi, lo
		}
		units = append(units, uint16(hi)<<8|uint16(lo))
	}
	return []byte(string(utf16.Decode(units)))
}
