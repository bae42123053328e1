package render

import "muster"

type jsonStanding struct {
	ID         string         `json:"id"`
	Kind       string         `json:"kind"`
	Who        string         `json:"who"`
	To         []string       `json:"to"`
	Speaker    *string        `json:"speaker"`
	Measure    string         `json:"measure"`
	Low        *string        `json:"low"`
	High       *string        `json:"high"`
	Unit       string         `json:"unit"`
	Per        *string        `json:"per"`
	Relation   string         `json:"relation"`
	Made       string         `json:"made"`
	From       *string        `json:"from"`
	By         *string        `json:"by"`
	Until      *string        `json:"until"`
	Conditions *string        `json:"conditions"`
	Supersedes *string        `json:"supersedes"`
	Quote      *string        `json:"quote"`
	Verified   bool           `json:"verified"`
	Title      string         `json:"title"`
	Address    string         `json:"address"`
	Note       *string        `json:"note"`
	Day        string         `json:"day"`
	Status     string         `json:"status"`
	Why        string         `json:"why"`
	Edition    *string        `json:"edition"`
	Judged     *string        `json:"judged_by"`
	In         *string        `json:"year"`
	Got        *string        `json:"got"`
	Needed     *string        `json:"needed"`
	Working    []*jsonWorking `json:"working"`
	Each       []jsonStanding `json:"members"`
	Stages     []jsonStage    `json:"stages"`
}

type jsonStage struct {
	Name   string  `json:"name"`
	Amount string  `json:"amount"`
	Unit   string  `json:"unit"`
	Day    string  `json:"day"`
	Rate   *string `json:"rate"`
	Of     *string `json:"of"`
	Source string  `json:"source"`
}

func jsonStandingOf(s *muster.Standing, o Options) jsonStanding {
	relation := s.Relation
	if relation == "" {
		relation = "at least"
	}
	j := jsonStanding{
		ID: s.ID, Kind: string(s.Kind), Who: s.Who, To: list(s.To), Speaker: known(s.Speaker), Measure: s.Measure,
		Low: number(s.Low), High: number(s.High), Unit: s.Unit, Per: known(s.Per), Relation: relation, Made: s.MadeOn(), From: known(s.From), By: known(s.By), Until: day(s.Until),
		Conditions: known(s.Conditions), Supersedes: known(s.Supersedes), Quote: known(s.Quote), Verified: s.Verified, Title: s.Title, Address: s.Address, Note: known(s.Note),
		Day: s.Day.String(), Status: string(s.Status), Why: s.Why, Edition: known(string(s.Edition)), Judged: known(s.Judged), In: known(s.In),
		Got: number(s.Got), Needed: number(s.Needed), Working: []*jsonWorking{}, Each: []jsonStanding{}, Stages: []jsonStage{},
	}
	for _, w := range s.Working {
		j.Working = append(j.Working, working(w, o))
	}
	for i := range s.Each {
		j.Each = append(j.Each, jsonStandingOf(&s.Each[i], o))
	}
	for _, x := range s.Stages {
		j.Stages = append(j.Stages, jsonStage{x.Name, x.Amount.String(), x.Unit, stageDay(x), number(x.Rate), known(x.Of), x.Source})
	}
	return j
}
