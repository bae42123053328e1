// Package worldbank reads what the World Bank's API (version 2, format=json)
// answers: an array of two, what page it is and the figures. A file may hold
// several pages, one after the other, when it holds them all.
package worldbank

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"muster"
	"muster/books/draft"
	"muster/books/places"
)

const (
	maxFile    = 32 << 20
	maxFigures = 400_000
	maxPages   = 10_000
)

//go:embed indicators.txt
var indicatorsText string

type indicator struct{ measure, unit, prices string }

var indicators = sync.OnceValue(func() map[string]indicator {
	known := map[string]indicator{}
	for line := range strings.Lines(indicatorsText) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		known[f[0]] = indicator{f[1], f[2], strings.Trim(f[3], "-")}
	}
	return known
})

// page is the first of the two.
type page struct {
	Page        number `json:"page"`
	Pages       number `json:"pages"`
	Total       number `json:"total"`
	LastUpdated string `json:"lastupdated"`
	Message     []struct {
		Value string `json:"value"`
	} `json:"message"`
}

// number is a number that the API prints with or without quotes.
type number int

// UnmarshalJSON reads 3 and "3".
func (n *number) UnmarshalJSON(b []byte) error {
	i, err := strconv.Atoi(strings.Trim(string(b), `"`))
	*n = number(i)
	return err
}

// figure is one of the second.
type figure struct {
	Indicator struct{ ID, Value string }
	Country   struct{ ID, Value string }
	ISO3      string      `json:"countryiso3code"`
	Date      string      `json:"date"`
	Value     json.Number `json:"value"`
	Status    string      `json:"obs_status"`
}

// Read reads the answer. The error is one sentence without a subject.
func Read(file []byte) (*draft.Edition, error) {
	if len(file) > maxFile {
		return nil, fmt.Errorf("it is larger than %d MB; ask for fewer indicators or years", maxFile>>20)
	}
	r := reader{e: &draft.Edition{Source: "worldbank", Publisher: "World Bank", Licence: "CC BY 4.0", Partial: true}}
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff"))))
	seen := map[int]bool{}
	pages := 0
	for {
		var answer []json.RawMessage
		err := d.Decode(&answer)
		if err == io.EOF {
			break
		}
		if err != nil || len(answer) == 0 {
			return nil, fmt.Errorf("it is not what the World Bank's API answers, an array of two (%v); ask with format=json and keep the answer as it is", reason(err))
		}
		p, figures, err := read(answer)
		if err != nil {
			return nil, err
		}
		if pages != 0 && int(p.Pages) != pages || seen[int(p.Page)] {
			return nil, fmt.Errorf("its pages are not of one answer (page %d of %d twice, or of another length); put the pages of one answer into the file", p.Page, p.Pages)
		}
		pages, seen[int(p.Page)] = int(p.Pages), true
		if err := r.day(p.LastUpdated); err != nil {
			return nil, err
		}
		for _, f := range figures {
			if err := r.add(f); err != nil {
				return nil, err
			}
		}
	}
	if len(seen) < pages || pages == 0 {
		return nil, fmt.Errorf("it holds %d of %d pages of the answer; ask with per_page=20000 so that all is on one page", len(seen), pages)
	}
	return r.finish()
}

func reason(err error) error {
	if err == nil {
		return errors.New("it is empty")
	}
	return err
}

func read(answer []json.RawMessage) (page, []figure, error) {
	var p page
	if err := json.Unmarshal(answer[0], &p); err != nil {
		return p, nil, fmt.Errorf("its first part does not say which page it is (%v); keep the API's answer as it is", err)
	}
	switch {
	case len(p.Message) > 0:
		return p, nil, fmt.Errorf("the World Bank's API answered with an error and not with figures (%.80q); correct the request and ask again", p.Message[0].Value)
	case p.Pages <= 0 || p.Total <= 0 || len(answer) < 2:
		return p, nil, fmt.Errorf("the World Bank's API answered with no figures (pages is %d); correct the countries, the indicator or the years and ask again", p.Pages)
	case p.Pages > maxPages || p.Page < 1 || p.Page > p.Pages:
		return p, nil, fmt.Errorf("it says it is page %d of %d, which cannot be; keep the API's answer as it is", p.Page, p.Pages)
	}
	var figures []figure
	if err := json.Unmarshal(answer[1], &figures); err != nil {
		return p, nil, fmt.Errorf("its figures are not as the World Bank prints them (%v); keep the API's answer as it is", err)
	}
	if len(figures) > maxFigures {
		return p, nil, fmt.Errorf("it has more than %d figures; ask for fewer indicators or years", maxFigures)
	}
	return p, figures, nil
}

// reader collects the edition.
type reader struct {
	e         *draft.Edition
	order     []*draft.Row
	names     []string // of indicators
	aggregate []string // names that are no countries
	nulls     int
}

func (r *reader) day(updated string) error {
	if updated == "" {
		return nil
	}
	if _, err := muster.ParseDay(updated); err != nil {
		return fmt.Errorf("lastupdated is %.20q and no day; keep the API's answer as it is", updated)
	}
	if r.e.Day != "" && r.e.Day != updated {
		return fmt.Errorf("its pages are of different days, %s and %s; ask for all of them again", r.e.Day, updated)
	}
	r.e.Day = updated
	return nil
}

func (r *reader) add(f figure) error {
	known, ok := indicators()[f.Indicator.ID]
	switch {
	case strings.HasPrefix(f.Indicator.ID, "MS.MIL."):
		return fmt.Errorf("the indicator %s is SIPRI's set, published again; add SIPRI's own workbook with --source sipri", f.Indicator.ID)
	case !ok:
		return fmt.Errorf("the indicator %.40q is not known; these are: %s", f.Indicator.ID, strings.Join(slices.Sorted(keys()), ", "))
	}
	year, err := strconv.Atoi(f.Date)
	if err != nil || year < draft.MinYear || year > draft.MaxYear {
		return fmt.Errorf("the date %.20q of %s is no year; ask for yearly figures", f.Date, f.Indicator.ID)
	}
	entity := map[string]string{"WLD": "WORLD", "EUU": "EU"}[f.ISO3]
	if places.Known(f.ISO3) {
		entity = f.ISO3
	}
	if f.ISO3 == "XKX" {
		entity = "UVK"
	}
	if entity == "" {
		if !slices.Contains(r.aggregate, f.Country.Value) && len(r.aggregate) < 400 {
			r.aggregate = append(r.aggregate, f.Country.Value)
		}
		return nil
	}
	if f.Value == "" {
		r.nulls++
		y := strconv.Itoa(year)
		r.e.Gaps = append(r.e.Gaps, draft.Gap{Table: f.Indicator.ID, Entity: entity, Measure: known.measure, From: y, To: y, Kind: draft.NotAvailable, Why: "The World Bank has no figure (null)."})
		return nil
	}
	cell, ok := draft.Decimal(string(f.Value))
	if !ok {
		return fmt.Errorf("%.40q of %s, %s, is no figure; keep the API's answer as it is", f.Value, f.Country.Value, f.Date)
	}
	if mark := map[string]string{"E": " e", "F": " p", "P": " e"}[strings.ToUpper(f.Status)]; mark != "" {
		cell += mark
	}
	return r.cell(f, entity, known, year, cell)
}

func keys() func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range indicators() {
			if !yield(k) {
				return
			}
		}
	}
}
