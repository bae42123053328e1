package clean

import (
	"strings"

	"muster"
)

// captionMost is the longest caption, in bytes, that is known only by the photo
// credit below it.
const captionMost = 400

// markCaptions names the paragraphs that stand directly above a photo credit or
// a caption's button and read like a caption: people doing things in the
// present tense.
func markCaptions(body string, paras []para) {
	for i := range paras {
		if paras[i].Why != "" || paras[i].Kind != "" || i+1 >= len(paras) || paras[i].Len() > captionMost {
			continue
		}
		below := paras[i+1].Why
		if below != "caption" && below != "photo credit" {
			continue
		}
		if captionLike(body[paras[i].Start:paras[i].End]) {
			paras[i].Why = "caption"
		}
	}
}

func captionLike(s string) bool {
	verbs := furniture().caption
	for w := range strings.FieldsSeq(s) {
		if verbs[strings.Trim(w, ",.()")] {
			return true
		}
	}
	return false
}

// credit returns the credit in brackets that ends a paragraph: "(Reporting by
// ...)", else an empty span.
func credit(body string, s muster.Span) muster.Span {
	text := body[s.Start:s.End]
	if !strings.HasSuffix(text, ")") {
		return muster.Span{}
	}
	at := strings.LastIndexByte(text, '(')
	if at <= 0 || len(text)-at > furnitureMost {
		return muster.Span{}
	}
	if furniture().reason(text[at:]) != "credit" {
		return muster.Span{}
	}
	return muster.Span{Start: s.Start + at, End: s.End}
}
