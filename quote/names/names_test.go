package names

import (
	"strings"
	"testing"

	"muster"
	"muster/words"
)

// find writes the mentions of a sentence as "office/country:name", with "~"
// where the country is only implied and "-" before offices not held now.
func find(s string) string {
	var out []string
	for _, m := range Find(s, words.Tokens(s, muster.Span{End: len(s)})) {
		x := m.Office
		if m.Country != "" {
			x += "/" + m.Country
			if !m.Named {
				x += "~"
			}
		}
		if m.NotNow {
			x = "-" + x
		}
		if m.Institution {
			x = "body"
		}
		out = append(out, x+":"+s[m.Name.Start:m.Name.End])
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for in, want := range map[string]string{
		"Freedonian boats float.":                                                              "",
		"Yesterday Anna Lepik spoke, and today Otto Finn did.":                                 ":Anna Lepik; :Otto Finn",
		"Tonight French President Otto Finn and Sylvan Today met.":                             "president/FRA:Otto Finn; :Sylvan Today",
		"Overnight Anna Lepik spoke. Meanwhile Otto Finn slept. Earlier Ada Brill sang.":       ":Anna Lepik; :Otto Finn; :Ada Brill",
		"German Defence Minister Anna Lepik met U.S. Defense Secretary Otto Finn.":             "defence minister/DEU:Anna Lepik; defence minister/USA:Otto Finn",
		"British armed forces minister Anna Lepik met French armed forces minister Otto Finn.": "minister/GBR:Anna Lepik; defence minister/FRA:Otto Finn",
		"Anna Lepik, the British armed forces minister, met the armed forces minister.":        "minister/GBR:Anna Lepik; defence minister/FRA~:",
		"Germany’s defence minister, Anna Lepik, was late.":                                    "defence minister/DEU:Anna Lepik",
		"Anna Lepik, the German defence minister, was late.":                                   "defence minister/DEU:Anna Lepik",
		"Ada von der Brill, President of the European Commission, spoke.":                      "commission president/EU:Ada von der Brill",
		"State Secretary for Military Music Ilka Verő-Brand said no.":                          "state secretary:Ilka Verő-Brand",
		"Deputy Minister of Inland Fisheries Aiko van der Brill said no.":                      "minister:Aiko van der Brill",
		"The minister for Veterans and Family Affairs Olga Brand said no.":                     "minister:Olga Brand",
		"State Secretary for Maritime Music Ilka Verő-Brand said no.":                          "state secretary:Ilka Verő-Brand",
		"State Secretary for Defence Jan Brill came.":                                          "state secretary:Jan Brill",
		"Former NATO Secretary General Otto Finn spoke.":                                       "-secretary general/NATO:Otto Finn",
		"Defense Secretary Finn spoke.":                                                        "defence minister/USA~:Finn",
		"Economist Ada Brill, of the Sylvan Institute, spoke.":                                 "expert:Ada Brill; body:Sylvan Institute",
		"The mayor of Sylvan, Otto Finn, spoke.":                                               "mayor:Otto Finn",
		"Prime Minister of Poland Ada Brill spoke.":                                            "prime minister/POL:Ada Brill",
		"In Berlin the chancellor spoke, and Rutte listened.":                                  "chancellor/DEU~:; :Rutte",
		"On Monday Ada Brill-Finn came.":                                                       ":Ada Brill-Finn",
		"NATO’s chief statistician Ada Brill spoke.":                                           "official/NATO:Ada Brill",
		"The president of the rowing club spoke.":                                              "-president:",
		"The president of the country spoke.":                                                  "president:",
		"The US president-elect spoke.":                                                        "-president/USA:",
		"The secretary general of NATO spoke.":                                                 "secretary general/NATO:",
		"At 5 PM Poland spoke.":                                                                "",
		"U.S. President Ada Brill and Chinese Premier Otto Finn met.":                          "president/USA:Ada Brill; prime minister/CHN:Otto Finn",
		"Vice President Ada Brill spoke.":                                                      "vice president/USA~:Ada Brill",
	} {
		if got := find(in); got != want {
			t.Errorf("%s\n  got  %s\n  want %s", in, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Former U.S. Defense Secretary of the von der - Finn, the")
	f.Add("President 's of de la Brill-")
	f.Fuzz(func(t *testing.T, s string) {
		toks := words.Tokens(s, muster.Span{End: len(s)})
		end := 0
		for _, m := range Find(s, toks) {
			if m.From < end || m.To <= m.From || m.To > len(toks) || m.Name.End > len(s) || m.Title.End > len(s) || m.Start >= m.End {
				t.Fatalf("%+v", m)
			}
			end = m.To
		}
	})
}
