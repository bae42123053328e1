package atlas

import (
	"strings"
	"testing"
)

func TestOutletOf(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.reuters.com/world/europe/a-report-2025-03-13/": "Reuters",
		"http://uk.reuters.com:80/x":                                "Reuters",
		"reuters.com":                                               "Reuters",
		"REUTERS":                                                   "Reuters",
		"Thomson Reuters":                                           "Reuters",
		"//apnews.com/article/x":                                    "Associated Press",
		"AP":                                                        "Associated Press",
		"https://www.bbc.co.uk/news/uk-1":                           "BBC",
		"BBC News":                                                  "BBC",
		"Guardian":                                                  "The Guardian",
		"the guardian":                                              "The Guardian",
		"https://www.nato.int/cps/en/natohq/news_1.htm": "NATO",
		"https://shape.nato.int/news":                   "SHAPE", // its own line, not its parent's
		"https://www.politico.eu/article/x":             "Politico Europe",
		"https://www.politico.com/news":                 "Politico",
		"elpais.com":                                    "El País", "El Pais": "El País",
		"https://www.war.gov/News": "U.S. Department of Defense",
		"pravda.com.ua":            "Ukrainska Pravda", "pravda.ru": "Pravda.Ru",
		"The Times": "The Times", "The Times of India": "The Times of India",
		// Not these.
		"https://notreuters.com/x": "", "https://reuters.com.example.org/": "", "https://example.org/reuters.com": "",
		"https://reuters.com@example.org/": "", "Sylvan Post": "", "": "", "com": "", "co.uk": "", "https://": "",
		"Reuters Institute for Boats": "", "Times": "", "Post": "",
	} {
		got := ""
		if o, ok := OutletOf(in); ok {
			got = o.Name
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	if _, ok := OutletOf(strings.Repeat("a.", 4000) + "reuters.com"); ok {
		t.Error("a host without end")
	}
	if o, _ := OutletOf("AFP"); !o.Wire() || o.Country != "FRA" {
		t.Errorf("%+v", o)
	}
	if o, _ := OutletOf("ft.com"); o.Wire() {
		t.Errorf("%+v", o)
	}
}

// Every line is whole, and no name or domain is two outlets'.
func TestOutlets(t *testing.T) {
	if n := len(Outlets()); n < 250 {
		t.Errorf("only %d outlets", n)
	}
	kinds := map[string]bool{"agency": true, "newspaper": true, "broadcaster": true, "magazine": true, "site": true, "trade": true, "institute": true, "official": true}
	names, domains := map[string]string{}, map[string]string{}
	for _, o := range Outlets() {
		if o.Name == "" || len(o.Domains) == 0 || !kinds[o.Kind] || len(o.Country) < 2 || o.Country != strings.ToUpper(o.Country) || len(o.Language) < 2 || len(o.Language) > 3 {
			t.Errorf("%+v is not whole", o)
		}
		for _, n := range append([]string{o.Name}, o.Aliases...) {
			if had := names[outletKey(n)]; had != "" {
				t.Errorf("%q is both %s and %s", n, had, o.Name)
			}
			names[outletKey(n)] = o.Name
		}
		for _, d := range o.Domains {
			if had := domains[d]; had != "" {
				t.Errorf("%s is both %s and %s", d, had, o.Name)
			}
			domains[d] = o.Name
			if d != hostOf("https://"+d+"/") || !strings.Contains(d, ".") || strings.HasPrefix(d, "www.") {
				t.Errorf("%s: %q is no domain", o.Name, d)
			}
		}
	}
}

func FuzzOutletOf(f *testing.F) {
	f.Add("https://www.reuters.com/world")
	f.Add("a@b:c.d/e")
	f.Fuzz(func(t *testing.T, s string) {
		if o, ok := OutletOf(s); ok != (o != nil) {
			t.Fatal(s)
		}
	})
}
