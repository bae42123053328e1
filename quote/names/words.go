package names

import (
	"muster"
	"muster/words"
)

// Country returns the code of the country, capital or body (NATO, EU, UN) that
// the tokens from up to to name as a whole, "" for none.
func Country(body string, toks []words.Token, from, to int) string {
	return table().country(body, toks, from, to)
}

// Run returns the span of the capitalised words at token i, as a name may have
// them, and where they end; an empty span for none.
func Run(body string, toks []words.Token, i int) (muster.Span, int) {
	f := finder{body: body, toks: toks, t: table()}
	to, _ := f.run(i)
	if to == i {
		return muster.Span{}, i
	}
	return f.span(i, to), to
}

// Again says whether a word names a body spoken of again: "institute",
// "report".
func Again(word string) bool { return table().again.HasWord(word) }

// Nameless says whether a word is a source that nobody can be named for:
// "letter", "sources".
func Nameless(word string) bool { return table().nameless.HasWord(word) }

// Institution says whether a word belongs to the name of a body.
func Institution(word string) bool { return table().institution.HasWord(word) }

// Never says whether a word is no part of a name however it is written.
func Never(word string) bool { return table().never.HasWord(word) }

// Past says whether a word sets a sentence in the past or apart from now, so
// that an old title in it is no error.
func Past(word string) bool { return table().past.HasWord(word) }

// Demonym says whether a word is a country's adjective: "norwegian".
func Demonym(word string) bool { return table().demonyms.HasWord(word) }

// NotNow says whether a word says of the title after it that it is not held
// now: "former", "acting".
func NotNow(word string) bool { return table().notNow.HasWord(word) }

// ForNow says whether a word says of the title after it that it is held for a
// time: "acting". The atlas has those that hold it.
func ForNow(word string) bool { return table().forNow.HasWord(word) }

// AnyOffice says whether a title may stand for any office of its bearer:
// "Secretary Rubio".
func AnyOffice(title string) bool { return table().anyOffice.HasWord(title) }
