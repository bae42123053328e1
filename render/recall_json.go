package render

import (
	"io"

	"muster"
)

type jsonKeptReport struct {
	ID        string         `json:"id"`
	Path      string         `json:"path"`
	Address   *string        `json:"address"`
	Title     string         `json:"title"`
	Outlet    *string        `json:"outlet"`
	Language  string         `json:"language"`
	Published jsonDay        `json:"published"`
	Taken     string         `json:"taken"`
	Also      []jsonSighting `json:"also"` // the other places where its text appeared
}

type jsonSighting struct {
	Path      string  `json:"path"`
	Address   *string `json:"address"`
	Title     string  `json:"title"`
	Outlet    *string `json:"outlet"`
	Published jsonDay `json:"published"`
	Taken     string  `json:"taken"`
}

// places are the other places where a text appeared.
func places(seen []muster.Sighting) []jsonSighting {
	out := []jsonSighting{}
	for _, s := range seen {
		out = append(out, jsonSighting{s.Path, known(s.Address), s.Title, known(s.Outlet), jsonDay{day(s.Published.From), day(s.Published.To), s.Published.Basis}, s.Taken.String()})
	}
	return out
}

type jsonDay struct {
	From  *string `json:"from"`
	To    *string `json:"to"`
	Basis string  `json:"basis"`
}

type jsonKeptStory struct {
	ID      string           `json:"id"`
	Reports []jsonKeptReport `json:"reports"`
	People  []string         `json:"people"`
	Why     string           `json:"why"`
}

func storiesJSON(w io.Writer, stories []muster.KeptStory) error {
	out := struct {
		Format  string          `json:"format"`
		Stories []jsonKeptStory `json:"stories"`
	}{"muster.stories/1", []jsonKeptStory{}}
	for _, s := range stories {
		j := jsonKeptStory{ID: s.ID, People: list(s.People), Why: s.Why}
		for _, r := range s.Reports {
			j.Reports = append(j.Reports, jsonKeptReport{r.ID, r.Path, known(r.Address), r.Title, known(r.Outlet), r.Language,
				jsonDay{day(r.Published.From), day(r.Published.To), r.Published.Basis}, r.Taken.String(), places(r.Also)})
		}
		out.Stories = append(out.Stories, j)
	}
	return encoder(w).Encode(out)
}

type jsonKeptClaim struct {
	Report   string         `json:"report"`
	Claim    string         `json:"claim"`
	Start    int            `json:"start"`
	End      int            `json:"end"`
	Said     *string        `json:"said"`
	SaidTo   *string        `json:"said_to"`
	Outlet   *string        `json:"outlet"`
	Title    string         `json:"title"`
	Speaker  *string        `json:"speaker"`
	Role     *string        `json:"role"`
	Words    string         `json:"words"`
	Form     string         `json:"form"`
	Measure  string         `json:"measure"`
	Subject  []string       `json:"subject"`
	Tense    string         `json:"tense"`
	Period   jsonDay        `json:"period"`
	Relation string         `json:"relation"`
	Value    *string        `json:"value"`
	Low      *string        `json:"low"`
	High     *string        `json:"high"`
	Unit     *string        `json:"unit"`
	Hedge    *string        `json:"hedge"`
	Then     string         `json:"finding"`
	Now      string         `json:"finding_now"`
	Same     bool           `json:"same_number"`
	Also     []jsonSighting `json:"also"` // the other places where the report's text appeared
	Address  *string        `json:"address"`
	Path     string         `json:"path"`
}

type jsonMoved struct {
	Kind string `json:"kind"`
	From string `json:"from"` // "document/c1"
	To   string `json:"to"`
	Why  string `json:"why"`
}

func saidJSON(w io.Writer, a *muster.Recalled) error {
	out := struct {
		Format string          `json:"format"`
		Asked  string          `json:"asked"`
		Claims []jsonKeptClaim `json:"claims"`
		Drift  []jsonMoved     `json:"drift"`
	}{"muster.said/1", a.Asked, []jsonKeptClaim{}, []jsonMoved{}}
	for i := range a.Claims {
		c := &a.Claims[i]
		out.Claims = append(out.Claims, jsonKeptClaim{
			c.Report, c.ID, c.Start, c.End, day(c.Said.From), day(c.Said.To), known(c.Outlet), c.Title, known(c.Speaker), known(c.Role), c.Words, c.Form, c.Measure,
			list(c.Subject), string(c.Tense), jsonDay{known(c.Period.From), known(c.Period.To), c.Period.Basis}, c.Relation, number(c.Value), number(c.Low), number(c.High),
			known(c.Unit), known(string(c.Hedge)), string(c.Then), string(c.Now), a.Same[i], places(c.Also), known(c.Address), c.Path,
		})
	}
	for _, m := range a.Moves {
		out.Drift = append(out.Drift, jsonMoved{m.Kind, m.From.Report + "/" + m.From.ID, m.To.Report + "/" + m.To.ID, m.Why})
	}
	return encoder(w).Encode(out)
}
