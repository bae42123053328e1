package collect

import (
	"bytes"
	"compress/gzip"

	"muster"
	"muster/collect/feed"
	"muster/collect/mail"
)

// report takes the bytes of one file apart into documents: a page, text, PDF or
// Word file is one; a feed is one an item; a message is one and one for each
// report attached. Asked says that the file was asked for by name.
func (r *run) report(path, ending string, b []byte, asked bool) {
	is, why := told(ending, b)
	if is == gzipFile {
		inner, err := gunzip(b)
		if err != nil {
			r.failed(path, err)
			return
		}
		if is, why = told("-", inner); is == gzipFile {
			why = "is a gzip file inside a gzip file: unpack it first"
		}
		b = inner
	}
	switch {
	case why != "":
		if asked || endings[ending] != data || is == feedFile || is == jsonArticle {
			r.fail(path, why)
		}
	case is == warcFile:
		r.fail(path, "holds a WARC file: unpack it first")
	case is == feedFile:
		r.parts(path, b, feed.Items)
	case is == jsonArticle:
		r.parts(path, b, articles)
	case is == mailMessage:
		r.message(path, b)
	case is == plainText && ending == "":
		r.fail(path, "has no ending that tells its format: rename it to .txt or .md")
	case is == plainText && ending != "-" && formats[ending] == "":
		r.fail(path, "is a ."+ending+" file, which is no report that Muster knows: save it as .txt")
	case is == otherXML || is == otherJSON:
		_, why = fromData(string(is), is)
		r.fail(path, why)
	default:
		r.keep(muster.Document{Path: path, Format: string(is), Bytes: b})
	}
}

// parts keeps the reports of a file of several, and names those that could not
// be had.
func (r *run) parts(path string, b []byte, split func([]byte) ([]muster.Document, []error)) {
	documents, errs := split(b)
	for _, d := range documents {
		d.Path = path
		r.keep(d)
	}
	for _, err := range errs {
		r.fail(path, err.Error())
	}
}

// message keeps a message's own words and the reports that it carries, each
// told by its name and content like a file.
func (r *run) message(path string, b []byte) {
	reports, errs := mail.Reports(b)
	for _, m := range reports {
		d := m.Document
		d.Path = path
		if m.Name != "" {
			ending, _ := endingOf(m.Name)
			is, why := told(ending, d.Bytes)
			switch is {
			case plainText, markdownText, htmlPage, pdfFile, wordDocument:
			default:
				if why == "" {
					why = "is no report that Muster reads inside a message: save it by itself"
				}
			}
			if why != "" {
				r.fail(path, "has the attachment “"+m.Name+"”, which "+why)
				continue
			}
			d.Format = string(is)
		}
		r.keep(d)
	}
	for _, err := range errs {
		r.fail(path, err.Error())
	}
}

// gunzip unpacks a report that was saved packed, at most MaxReport bytes of it.
func gunzip(b []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, errPacked
	}
	inner, err := readAll(z)
	if err != nil && err != errTooLarge {
		err = errPacked
	}
	return inner, err
}
