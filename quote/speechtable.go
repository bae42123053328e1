package quote

import (
	"strings"
	"sync"

	"muster"
	"muster/atlas"
	"muster/lang"
	"muster/words"
)

// manner is how a word or phrase reports speech.
type manner uint8

const (
	mute      manner = iota
	says             // on its own
	reports          // when a person or body is its subject
	refuses          // "would not say"
	phrased          // "pointed out"
	places           // "puts ... at"
	accords          // "according to"
	agentless        // "was told"
)

type phrase struct {
	words  []string
	manner manner
}

type speechTable struct {
	heads      words.Set // of the verbs, the phrases and what account reads
	verbs      words.Table[manner]
	phrases    words.Table[[]phrase] // by first word
	needThat   words.Set
	needQuote  words.Set
	base       words.Set // forms without an ending: they need a plural subject
	nounToo    words.Set
	thingsToo  words.Set
	complement words.Set
	auxiliary  words.Set
	blocks     words.Set
	account    words.Set
	addressee  words.Set
	clause     words.Set
	inner      words.Set
	behindDay  words.Set
	tallies    words.Set
	indefinite words.Set
	// What first names and courtesy titles tell of gender: "he" or "she".
	firstNames, titleGender words.Table[string]
	behalfHeads             words.Set
	behalf                  [][]string // "on behalf of"
	utterances              words.Set  // "Brill's answer" is Brill's
	quotes                  words.Set  // "quoted", before "as saying"
	persons                 words.Set  // nouns that "the" makes whoever spoke last: "the sailor"
	bearers                 words.Set  // nouns before the name of a body: "operator"
	serves                  words.Set  // nouns that "to" and somebody follow: "an adviser to Finn"
	placeFirst, placeLast   words.Set  // words that make a name a place's
	stance                  words.Set  // "wants", "rejected"
	bodies                  words.Set  // "the navy" speaks, known by no other name
	ranks                   words.Set  // of officers
	labels                  words.Set  // of turns, that name nobody: "moderator"
	studies                 words.Set  // what a body speaks by: "a study of the university"
	public                  words.Set  // public bodies: "the audit office" is no company named before
	dumb                    words.Set  // words of names of places and things, which "the group" is none of
	private                 words.Set  // what people do who hold no office: "baker"
	speaksFor               words.Set  // "spokesman"
	passive                 words.Set  // "ruled out by Finn"
	// Where something was said: prepositions, and words that are no place or may
	// follow one.
	whereabouts, notPlace words.Set
	pronouns              words.Table[string] // "she" -> "she", "her" -> "her"
}

var speech = sync.OnceValue(func() *speechTable {
	s := &speechTable{}
	lists := map[string]*words.Set{
		"need that": &s.needThat, "need quote": &s.needQuote, "noun too": &s.nounToo, "things too": &s.thingsToo, "complement": &s.complement,
		"auxiliary": &s.auxiliary, "blocks verb": &s.blocks, "account": &s.account, "addressee": &s.addressee,
		"speaks for": &s.speaksFor, "passive": &s.passive, "private": &s.private, "quotes": &s.quotes, "utterances": &s.utterances, "persons": &s.persons, "bearers": &s.bearers, "serves": &s.serves, "labels": &s.labels, "ranks": &s.ranks, "bodies": &s.bodies, "stance": &s.stance, "place first": &s.placeFirst, "place last": &s.placeLast, "studies": &s.studies, "public bodies": &s.public, "dumb": &s.dumb, "whereabouts": &s.whereabouts, "not a place": &s.notPlace, "clause words": &s.clause, "inner prepositions": &s.inner, "behind a day": &s.behindDay, "tallies": &s.tallies, "indefinite": &s.indefinite,
	}
	manners := map[string]manner{"say": says, "report": reports, "refuse": refuses, "phrase": phrased, "place": places, "according": accords, "agentless": agentless, "no report": mute}
	for _, e := range lang.Table("en", "speech") {
		if list := lists[e.Value]; list != nil {
			for _, w := range e.Sayings {
				list.Add(w)
			}
			continue
		}
		if e.Value == "behalf" {
			for _, saying := range e.Sayings {
				s.behalf = append(s.behalf, strings.Fields(saying))
				s.behalfHeads.Add(s.behalf[len(s.behalf)-1][0])
			}
			continue
		}
		m, ok := manners[e.Value]
		if !ok {
			panic("quote: speech.txt: no manner " + e.Value)
		}
		for _, w := range e.Sayings {
			if !strings.Contains(w, " ") && m != accords {
				if s.verbs.Word(w) == mute || m == says {
					s.verbs.Put(w, m)
				}
				continue
			}
			var p phrase
			for _, t := range words.Tokens(w, muster.Span{End: len(w)}) {
				p.words = append(p.words, t.Lower)
			}
			p.manner = m
			list := s.phrases.Ref(p.words[0])
			*list = append(*list, p)
		}
	}
	for _, e := range lang.Table("en", "firstnames") {
		list := &s.firstNames
		g, title := strings.CutSuffix(e.Value, " title")
		if title {
			list = &s.titleGender
		}
		for _, w := range e.Sayings {
			list.Put(atlas.Fold(w), g)
		}
	}
	for _, w := range accountHeads {
		s.heads.Add(w)
	}
	for w := range s.phrases.All() {
		s.heads.Add(w)
	}
	for w := range s.verbs.All() {
		s.heads.Add(w)
		if s.verbs.Word(w+"s") != mute || s.verbs.Word(w+"es") != mute || strings.HasSuffix(w, "y") && s.verbs.Word(w[:len(w)-1]+"ies") != mute {
			s.base.Add(w)
		}
	}
	for _, e := range lang.Table("en", "pronouns") {
		for _, w := range e.Sayings {
			s.pronouns.Put(w, e.Value)
		}
	}
	return s
})

// at returns the manner of the word or phrase at token i and its number of
// tokens.
func (s *speechTable) at(toks []words.Token, i, to int) (manner, int) {
	best, size := mute, 0
	if !s.heads.Has(&toks[i]) {
		return mute, 0
	}
	for _, p := range s.phrases.Of(&toks[i]) {
		if len(p.words) <= size || i+len(p.words) > to {
			continue
		}
		fits := true
		for k := range p.words {
			if toks[i+k].Lower != p.words[k] {
				fits = false
				break
			}
		}
		if fits {
			best, size = p.manner, len(p.words)
		}
	}
	if size > 0 {
		return best, size
	}
	if m := s.verbs.Of(&toks[i]); m != mute {
		return m, 1
	}
	return mute, 0
}

// behalfAt returns the number of tokens of "on behalf of" at token i, 0 for none.
func (s *speechTable) behalfAt(toks []words.Token, i, to int) int {
	best := 0
	if !s.behalfHeads.Has(&toks[i]) {
		return 0
	}
	for _, b := range s.behalf {
		if toks[i].Lower != b[0] || len(b) <= best || i+len(b) > to {
			continue
		}
		k := 1
		for k < len(b) && toks[i+k].Lower == b[k] {
			k++
		}
		if k == len(b) {
			best = k
		}
	}
	return best
}
