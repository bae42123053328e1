package collect

import (
	"bytes"
	"unicode/utf8"

	"muster"
	"muster/collect/feed"
	"muster/collect/reply"
)

// sent is what a server sent under an address: a reply, or a piece of an archive
// of replies.
type sent struct {
	about    muster.Document // Path, Part, Address and what is known of the day
	media    string          // "text/html", "" where it is not said
	encoding string          // as declared, "" where it is not said
	body     []byte          // which nobody else holds
}

// kinds of what is sent and is no report, as they are counted.
const (
	noText  = "empty"
	noData  = "data"
	noFile  = "file of another kind"
	noGuess = "file without a type"
)

// sent hands on the reports in what a server sent: the declared type decides,
// unless the content is plainly something else. What holds no report is named:
// "image"; else the result is "".
func (r *run) sent(s sent) string {
	ending := reply.Ending(s.media)
	if ending == "" {
		return mediaName(s.media)
	}
	if len(bytes.TrimSpace(s.body)) == 0 {
		return noText
	}
	is := sniff(s.body)
	switch ending {
	case "html", "txt", "md":
		s.body = reply.UTF8(s.body, s.encoding)
		if is == plainText {
			is = sniff(s.body) // in UTF-16 without a mark
		}
	case "-":
		if is == plainText && !readable(s.body) {
			return noGuess
		}
	}
	switch {
	case refused[is] != "" && is != oldWord && is != lockedOffice && is != richText:
		return noFile
	case is == gzipFile || is == warcFile:
		return noFile
	case is == pdfFile || is == wordDocument || ending == "pdf" || ending == "docx" || ending == "-" || ending == "eml" || ending == "mht" || refused[is] != "":
		r.apart(s, func(r *run) { r.report(s.about.Path, ending, s.body, true) })
	case is == feedFile && ending != "md":
		r.apart(s, func(r *run) { r.parts(s.about.Path, s.body, feed.Items) })
	case is == jsonArticle && ending != "md" && ending != "txt":
		r.whole(s, jsonArticle)
	case ending == "html" && (is == otherJSON || is == otherXML), (ending == "xml" || ending == "json") && is != htmlPage:
		return noData
	case ending == "html", is == htmlPage && (ending != "md" && wholePage(s.body) || ending == "xml" || ending == "json"):
		r.whole(s, htmlPage)
	case ending == "md":
		r.whole(s, markdownText)
	default:
		r.whole(s, plainText)
	}
	return ""
}

// whole hands on what was sent as one document.
func (r *run) whole(s sent, is kind) {
	d := s.about
	d.Format, d.Bytes = string(is), s.body
	r.keep(d)
}

// apart hands on what take finds in what was sent, with what is known of it.
func (r *run) apart(s sent, take func(*run)) {
	take(&run{yield: func(d muster.Document, e *muster.FileError) bool {
		if e != nil {
			e.Error = placed(s.about, e.Error)
		} else {
			d = described(s.about, d)
		}
		r.hand(d, e)
		return !r.full
	}})
}

// described adds to a document what is known of what it was sent in.
func described(about, d muster.Document) muster.Document {
	d.Path = about.Path
	switch {
	case about.Part != "" && d.Part != "":
		d.Part = about.Part + ", " + d.Part
	case about.Part != "":
		d.Part = about.Part
	}
	if d.Address == "" {
		d.Address = about.Address
	}
	d.Published.Candidates = append(d.Published.Candidates, about.Published.Candidates...)
	if d.Published.Basis == "" && !d.Published.From.Known() && !d.Published.To.Known() {
		d.Published.Window = about.Published.Window
	}
	return d
}

// placed puts into an error's sentence, after the path, which part it is of.
func placed(about muster.Document, sentence string) string {
	if about.Part == "" {
		return sentence
	}
	name := shown(about.Path)
	return name + " (" + about.Part + ")" + sentence[min(len(name), len(sentence)):]
}

// readable says whether bytes whose type nobody says are a text.
func readable(b []byte) bool {
	if marked := bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")); marked {
		return true
	}
	return utf8.Valid(b) && bytes.IndexFunc(b, func(c rune) bool { return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' }) < 0
}
