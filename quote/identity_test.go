package quote

import (
	"strings"
	"testing"

	"muster"
	"muster/clean"
	"muster/quote/names"
)

// spoke reads a text and returns its said statements.
func spoke(t *testing.T, body, day string) []muster.Statement {
	t.Helper()
	text, err := clean.Text(&muster.Document{Format: "txt", Bytes: []byte(body)})
	if err != nil {
		t.Fatal(err)
	}
	var w muster.Window
	if day != "" {
		w = muster.Window{From: muster.MustDay(day), To: muster.MustDay(day)}
	}
	var out []muster.Statement
	for _, s := range Statements(&text, names.Read(&text), w) {
		if said(&s) {
			out = append(out, s)
		}
	}
	return out
}

// Only office holders of the day get an identity, and a namesake never does. The
// want lists the speakers of the said statements, * before an identity.
func TestIdentity(t *testing.T) {
	for _, c := range []struct{ name, day, in, want string }{
		{"full name", "2025-06-10", "Mark Rutte said boats float.", "*Mark Rutte"},
		{"not yet born to office", "1999-06-10", "Mark Rutte said boats float.", "Mark Rutte"},
		{"title and surname", "2025-06-10", "NATO Secretary General Rutte said boats float.", "*Mark Rutte"},
		{"another title", "2025-06-10", "Harbour master Rutte said boats float.", "Rutte"},
		{"surname alone, nothing else", "2025-06-10", "Rutte said boats float.", "Rutte"},
		{"surname, and the body named", "2025-06-10", "Rutte said NATO has boats.", "*Mark Rutte"},
		{"surname, and the country named", "2025-06-10", "Pistorius said that Germany has boats.", "*Boris Pistorius"},
		{"courtesy, and the body named", "2025-06-10", "Mr Rutte said NATO has boats.", "*Mark Rutte"},
		{"the other gender", "2025-06-10", "Mrs Rutte said NATO has boats.", "Rutte"},
		{"an initial", "2025-06-10", "Mark J. Rutte said NATO has boats.", "Mark J. Rutte"},
		{"another first name", "2025-06-10", "Anna Rutte said NATO has boats. Rutte said they float.", "Anna Rutte, Anna Rutte"},
		{"a baker of the same name", "2025-06-10", "Mark Rutte, a baker in Ghent, said NATO has boats. Rutte said they float.", "Mark Rutte, Mark Rutte"},
		{"a baker before the name", "2025-06-10", "The baker Mark Rutte said NATO has boats.", "Mark Rutte"},
		{"two of one surname", "2025-06-10", "Jan Rutte met NATO's Mark Rutte. Rutte said boats float.", "Rutte"},
		{"two, told apart by courtesy", "2025-06-10", "Anna Rutte met NATO's Mark Rutte. Mrs Rutte said boats float. Mr Rutte said they sink.", "Anna Rutte, *Mark Rutte"},
		{"the surname was his before", "2025-06-10", "NATO's Mark Rutte said boats float. Rutte said they swim.\n\nHis cousin, Jan Rutte, smiled.\n\nRutte said they sink.", "*Mark Rutte, *Mark Rutte, *Mark Rutte"},
		{"the surname was nobody's before", "2025-06-10", "NATO's Mark Rutte said boats float.\n\nHis cousin, Jan Rutte, smiled.\n\nRutte said they sink.", "*Mark Rutte, Rutte"},
		{"an airport", "2025-06-10", "Rutte airport said NATO has boats.", "Rutte airport"},
		{"a ship", "2025-06-10", "The USS Mark Rutte said NATO has boats.", "USS Mark Rutte"},
		{"a government", "2025-06-10", "The Merz government said Germany has boats.", "Merz government"},
		{"an office without a name", "2025-06-10", "The German defence minister said boats float.", "*Boris Pistorius"},
		{"an office of the wrong country", "2025-06-10", "The Freedonian defence minister said boats float.", "Freedonian defence minister"},
	} {
		var got []string
		for _, s := range spoke(t, "Port Sylvan got two boats.\n\n"+c.in, c.day) {
			name := ""
			if s.Speaker != nil {
				name = s.Speaker.Name
				if s.Speaker.ID != "" {
					name = "*" + name
				}
			}
			got = append(got, name)
		}
		if g := strings.Join(got, ", "); g != c.want {
			t.Errorf("%s: %s\n got  %s\n want %s", c.name, c.in, g, c.want)
		}
	}
}

// Where something was said, and for whom.
func TestSetting(t *testing.T) {
	for _, c := range []struct{ in, place, behalf string }{
		{"Otto Finn said in Port Sylvan on Monday that boats float.", "Port Sylvan", ""},
		{"“Boats float,” Otto Finn told reporters at a meeting in The Hague.", "The Hague", ""},
		{"In Sylvan, Otto Finn said that boats float.", "Sylvan", ""},
		{"Speaking in Sylvan, Otto Finn said that boats float.", "Sylvan", ""},
		{"Otto Finn said that boats float in Sylvan.", "", ""},
		{"Otto Finn of the yard in Sylvan said that boats float.", "", ""},
		{"Otto Finn said in May that boats float.", "", ""},
		{"Otto Finn said in English that boats float.", "", ""},
		{"Otto Finn said at NATO headquarters that boats float.", "", ""},
		{"Speaking for the guild, Otto Finn said that boats float.", "", "guild"},
		{"Otto Finn, on behalf of the owners, said that boats float.", "", "owners"},
		{"A spokeswoman for the harbour council said that boats float.", "", "harbour council"},
		{"“Boats float,” Kremlin spokesman Otto Finn said.", "", "Kremlin"},
		{"“Boats float,” said Ada Brill, a spokeswoman for the Harbour Council.", "", "Harbour Council"},
	} {
		got := spoke(t, "Boats came early.\n\n"+c.in, "2025-06-10")
		if len(got) == 0 || got[0].Place != c.place || got[0].OnBehalfOf != c.behalf {
			t.Errorf("%s: %+v", c.in, got)
		}
	}
}

// What was said without who said it, the pieces of a quotation, and reports in
// reports.
func TestParts(t *testing.T) {
	body := "Boats came early.\n\n“Boats,” said Otto Finn, “float. They swim.”\n\nFinn said that Ada Brill had warned of fog. Brill, Finn added, was late."
	got := spoke(t, body, "")
	var out []string
	for _, s := range got {
		line := s.ID + " " + s.Within + " " + s.Group + " " + body[s.CueSpan.Start:s.CueSpan.End] + ":"
		for _, c := range s.Content {
			line += " [" + body[c.Start:c.End] + "]"
		}
		out = append(out, line)
	}
	want := "s2  s2 said: [“Boats,”]\ns3  s2 said: [“float. They swim.”]\ns4   said: [that Ada Brill had warned of fog]\ns5 s4  warned of: [fog]\ns6   added: [Brill] [was late]"
	if g := strings.Join(out, "\n"); g != want {
		t.Errorf("got\n%s\nwant\n%s", g, want)
	}
}
