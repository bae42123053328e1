package pathway

import (
	"fmt"
	"strconv"
	"strings"

	"muster"
	"muster/atlas"
)

// Request is what is asked of a pathway. The zero value of a field means the
// default that its comment names.
type Request struct {
	Who      []string      // ISO codes or groups; none: every NATO member and the groups
	Target   muster.Number // share of GDP, above 0 and at most 0.2
	By       int           // the target's year
	From     int           // the first year; 0: the newest that NATO's edition prints
	Shape    muster.Shape  // "": straight
	Prices   string        // "": constant prices of the first year; "current"; "constant-2024"
	Currency string        // "": the ally's own where one is asked for, else USD
	Withdraw muster.Number // the part by which the United States spend less; unknown: none
	Paths    int           // simulated paths; 0: none
	Seed     uint64
	AsOf     muster.Day // editions published by then; 0: all
}

// MostPaths and farthest bound a request: what they take is known (see
// BenchmarkSimulate), and beyond them nobody forecasts anything.
const (
	MostPaths = 200_000
	farthest  = 40 // years
)

// groups are the lines shown beside the allies when nobody is named.
var groups = []string{"NATO_EUROPE", "NATO_EUROPE_CANADA", "NATO"}

// check refuses what cannot be meant, in one sentence.
func (r *Request) check() error {
	if !r.Target.Known() || r.Target.Sign() <= 0 || r.Target.Cmp(muster.MustNumber("0.2")) > 0 {
		return fmt.Errorf("the target must be a share of GDP above 0 and at most 20 %%, such as 3.5%%")
	}
	switch r.Shape {
	case "":
		r.Shape = muster.Straight
	case muster.Straight, muster.Compound, muster.FrontLoaded, muster.BackLoaded, muster.Planned:
	default:
		return fmt.Errorf("there is no shape %q; straight, compound, front, back and plan are", r.Shape)
	}
	if r.Paths < 0 || r.Paths > MostPaths || r.Paths%2 != 0 {
		return fmt.Errorf("the number of paths must be even, from 0 to %d: %d is not", MostPaths, r.Paths)
	}
	if r.Withdraw.Known() && (r.Withdraw.Sign() <= 0 || r.Withdraw.Cmp(muster.Int(1)) > 0) {
		return fmt.Errorf("the part withdrawn must be above 0 and at most 100 %%")
	}
	for _, who := range r.Who {
		if _, ok := atlas.Group(who); ok {
			continue
		}
		if _, ok := atlas.Country(who); !ok {
			return fmt.Errorf("there is no ally or group %q; give ISO codes such as DEU, or NATO, NATO_EUROPE, NATO_EUROPE_CANADA", who)
		}
	}
	return nil
}

// base reads Prices: the year of constant prices, or 0 for current ones.
func (r *Request) base() (int, error) {
	switch {
	case r.Prices == "":
		r.Prices = "constant-" + strconv.Itoa(r.From)
	case r.Prices == "current":
		return 0, nil
	}
	s, ok := strings.CutPrefix(r.Prices, "constant-")
	year, err := strconv.Atoi(s)
	if !ok || err != nil || year < pastFrom || year > r.By {
		return 0, fmt.Errorf("there are no prices %q; give current or constant-YEAR with a year from %d to %d", r.Prices, pastFrom, r.By)
	}
	return year, nil
}
