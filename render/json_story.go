package render

import (
	"encoding/json"

	"muster"
)

type jsonStory struct {
	ID            string             `json:"id"`
	Documents     []string           `json:"documents"`
	Event         jsonEvent          `json:"event"`
	Why           string             `json:"why"`
	Lineage       []jsonLineage      `json:"lineage"`
	Said          []jsonSaid         `json:"said"`
	Drift         []jsonDrift        `json:"drift"`
	Disagreements []jsonDisagreement `json:"disagreements"`
	Notes         []jsonStoryNote    `json:"notes"`
}

type jsonEvent struct {
	Date   *string  `json:"date"`
	Place  *string  `json:"place"`
	People []string `json:"people"`
}

type jsonLineage struct {
	From  string          `json:"from"`
	To    string          `json:"to"`
	Share json.RawMessage `json:"share"` // a bare number, as contract.md shows it
	Why   string          `json:"why"`
}

type jsonSaid struct {
	StatementIDs []string      `json:"statement_ids"`
	SameAs       string        `json:"same_as"`
	Variants     []jsonVariant `json:"variants"`
}

type jsonVariant struct {
	Statement string `json:"statement"`
	How       string `json:"how"`
}

type jsonDrift struct {
	Kind     string     `json:"kind"`
	From     string     `json:"from"`
	To       string     `json:"to"`
	Why      string     `json:"why"`
	FromAt   *jsonPlace `json:"from_at"`
	ToAt     *jsonPlace `json:"to_at"`
	FromSays *string    `json:"from_says"`
	ToSays   *string    `json:"to_says"`
}

type jsonDisagreement struct {
	About  string     `json:"about"`
	Values []jsonTold `json:"values"`
	Why    string     `json:"why"`
}

type jsonTold struct {
	Document string `json:"document"`
	Claim    string `json:"claim"`
	Value    string `json:"value"`
	jsonSpan
	Finding *string `json:"finding"`
	Books   *string `json:"books"` // what the books say of it, one sentence
}

type jsonStoryNote struct {
	Kind  string      `json:"kind"`
	Where []jsonPlace `json:"where"`
	Why   string      `json:"why"`
}

type jsonPlace struct {
	Document string `json:"document"`
	jsonSpan
}

func jsonPlaceOf(p muster.Place) *jsonPlace {
	if p.Document == "" {
		return nil
	}
	return &jsonPlace{p.Document, span(p.Span)}
}

// story is a story as the contract has it; what is added to it says how
// statements are told again and where words changed.
func story(s *muster.Story) jsonStory {
	j := jsonStory{
		ID: s.ID, Documents: list(s.Documents), Why: s.Why,
		Event:   jsonEvent{day(s.Event.Date), known(s.Event.Place), list(s.Event.People)},
		Lineage: []jsonLineage{}, Said: []jsonSaid{}, Drift: []jsonDrift{},
		Disagreements: []jsonDisagreement{}, Notes: []jsonStoryNote{},
	}
	for _, l := range s.Lineage {
		share := "null"
		if l.Share.Known() {
			share = trim(l.Share.Fixed(2))
		}
		j.Lineage = append(j.Lineage, jsonLineage{l.From, l.To, json.RawMessage(share), l.Why})
	}
	for _, d := range s.Drift {
		j.Drift = append(j.Drift, jsonDrift{d.Kind, d.From, d.To, d.Why, jsonPlaceOf(d.FromAt), jsonPlaceOf(d.ToAt), known(d.FromSays), known(d.ToSays)})
	}
	for _, said := range s.Said {
		out := jsonSaid{StatementIDs: []string{said.SameAs}, SameAs: said.SameAs, Variants: []jsonVariant{}}
		for _, v := range said.Variants {
			out.StatementIDs = append(out.StatementIDs, v.Statement)
			out.Variants = append(out.Variants, jsonVariant(v))
		}
		j.Said = append(j.Said, out)
	}
	for _, d := range s.Disagreements {
		out := jsonDisagreement{About: d.About, Values: []jsonTold{}, Why: d.Why}
		for _, v := range d.Values {
			out.Values = append(out.Values, jsonTold{v.Document, v.Claim, v.Value, span(v.Span), known(string(v.Finding)), known(v.Books)})
		}
		j.Disagreements = append(j.Disagreements, out)
	}
	for _, n := range s.Notes {
		out := jsonStoryNote{Kind: n.Kind, Where: []jsonPlace{}, Why: n.Why}
		for _, p := range n.Where {
			out.Where = append(out.Where, jsonPlace{p.Document, span(p.Span)})
		}
		j.Notes = append(j.Notes, out)
	}
	return j
}
