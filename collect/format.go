package collect

import (
	"os"
	"path/filepath"
	"strings"
)

// knowledge says what Muster does with files of an ending.
type knowledge int

const (
	unknown knowledge = iota // read only when named, and only if the content tells a format
	read                     // a report
	data                     // may be a report; passed over inside folders when it is none
)

// endings are those of contract.md and their usual variants.
var endings = map[string]knowledge{
	"txt": read, "text": read, "md": read, "markdown": read,
	"html": read, "htm": read, "xhtml": read, "shtml": read,
	"docx": read, "docm": read, "pdf": read, "eml": read, "mbox": read, "mht": read, "mhtml": read,
	"rss": read, "atom": read, "warc": read, "warc.gz": read,
	"xml": data, "rdf": data, "json": data,
}

// endingOf gives a path's ending in lower case, without the dot, and what is
// done with such files.
func endingOf(path string) (string, knowledge) {
	name := strings.ToLower(filepath.Base(path))
	if strings.HasSuffix(name, ".warc.gz") {
		return "warc.gz", endings["warc.gz"]
	}
	ending := strings.TrimPrefix(filepath.Ext(name), ".")
	return ending, endings[ending]
}

// formats are the documents' formats by ending, where the content does not
// tell another.
var formats = map[string]kind{
	"txt": plainText, "text": plainText, "md": markdownText, "markdown": markdownText,
	"html": htmlPage, "htm": htmlPage, "xhtml": htmlPage, "shtml": htmlPage,
	"docx": wordDocument, "docm": wordDocument, "pdf": pdfFile, "eml": mailMessage, "mbox": mailMessage,
	"mht": mailMessage, "mhtml": mailMessage, "rss": feedFile, "atom": feedFile, "xml": feedFile, "rdf": feedFile,
	"json": jsonArticle, "warc": warcFile, "warc.gz": warcFile,
}

// told is the kind of a report by its ending and its content. Content that
// cannot be mistaken wins: a page saved as .txt is a page. Where ending and
// content cannot both be right, or what the content is is not read, the second
// result says so and what to do.
func told(ending string, b []byte) (kind, string) {
	is := sniff(b)
	if why := refused[is]; why != "" {
		return is, why
	}
	named, known := formats[ending]
	switch {
	case is == pdfFile || is == wordDocument || is == warcFile || is == gzipFile:
		return is, ""
	case !known:
		return is, ""
	case named == markdownText:
	case named == plainText:
		if is == htmlPage && wholePage(b) || is == feedFile || is == mailMessage && ironclad(b) {
			return is, ""
		}
	case named == htmlPage:
		if is == feedFile || is == mailMessage {
			return is, ""
		}
	case named == mailMessage:
		if is == htmlPage { // some programs save a message's page as .eml
			return is, ""
		}
		if is != mailMessage {
			return is, "has no mail headers: save the whole message, or rename it to .txt"
		}
	case named == feedFile || named == jsonArticle:
		return fromData(ending, is)
	case is != named:
		return is, "is no " + titles[named] + " inside but " + titles[is] + ": rename it, or save it anew"
	}
	return named, ""
}

// fromData is told for endings that any program uses for its data.
func fromData(ending string, is kind) (kind, string) {
	switch is {
	case feedFile, jsonArticle, htmlPage:
		return is, ""
	case otherXML:
		return otherXML, "is XML but no feed (RSS, Atom): name a feed, or save the report as .html or .txt"
	case otherJSON:
		return otherJSON, "is JSON but neither a JSON Feed nor a NewsArticle: name one of these, or save the report as .txt"
	case mailMessage:
		return is, "is a mail message inside: rename it to .eml"
	}
	if ending == "json" {
		return otherJSON, "is no JSON inside, or damaged JSON: save it anew, or rename it to .txt"
	}
	return otherXML, "is no feed inside, or a damaged one: save it anew, or rename it to .txt"
}

// special names what is neither a file nor a folder.
func special(mode os.FileMode) string {
	switch {
	case mode&os.ModeNamedPipe != 0:
		return "pipe"
	case mode&os.ModeSocket != 0:
		return "socket"
	default:
		return "device"
	}
}
