// Package clean turns the bytes of a document into clean text: the report's own
// words in blocks, and everything else of the page told apart with a reason. It
// refuses, in one sentence, what it cannot read.
package clean

import (
	"fmt"

	"muster"
	"muster/clean/docx"
	"muster/clean/page"
	"muster/clean/pdf"
)

// Limit is the size of the largest report that is read, in bytes: 10 MB, as
// contract.md has it.
const Limit = 10 << 20

// Text reads a document by its format: "txt" ("" is txt), "md", "html", or "json"
// for an article of schema.org. A page fills what the document does not know yet
// of title, outlet, author, address, language and days of publication. The error
// says in one sentence what is wrong, where, and what to do; there is no Text
// with it.
func Text(doc *muster.Document) (muster.Text, error) {
	t, err := byFormat(doc)
	if err == nil {
		sign(doc, &t)
	}
	return t, err
}

func byFormat(doc *muster.Document) (muster.Text, error) {
	name := doc.Path
	switch {
	case name == "":
		name = "the report"
	case name == "-":
		name = "standard input"
	}
	if doc.Part != "" {
		name += ", " + doc.Part + ","
	}
	if len(doc.Bytes) > Limit {
		return muster.Text{}, fmt.Errorf("%s is %d MB, over the limit of 10 MB: split it into single reports", name, len(doc.Bytes)>>20)
	}
	switch doc.Format {
	case "", "txt", "text":
		return fromBytes(name, doc, false)
	case "md", "markdown":
		return fromBytes(name, doc, true)
	case "eml":
		return fromLetter(name, doc.Bytes)
	case "html", "htm", "xhtml":
		return fromPage(name, doc, page.Read)
	case "json":
		return fromPage(name, doc, page.Article)
	case "docx":
		return fromPage(name, doc, docx.Read)
	case "pdf":
		return fromPage(name, doc, pdf.Read)
	}
	return muster.Text{}, fmt.Errorf("%s has the format %q, which is not read: save it as .txt", name, doc.Format)
}

func fromBytes(name string, doc *muster.Document, markdown bool) (muster.Text, error) {
	body, offsets, err := decode(name, doc.Bytes)
	if err != nil {
		return muster.Text{}, err
	}
	t := Plain(body, markdown)
	if t.Offsets = offsets; doc.Part != "" {
		t.Offsets = "text" // the bytes are a part's, not the file's
	}
	if len(t.Blocks) == 0 && len(t.Skipped) == 0 {
		return muster.Text{}, fmt.Errorf("%s has no words in it: give a report with text", name)
	}
	return t, nil
}
