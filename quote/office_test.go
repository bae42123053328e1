package quote

import "testing"

// An office without a country is that of the country, or the body, that the report is
// about; where two may be meant, or none is named, it is nobody's.
func TestHomeOffices(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"the country that opens the report", "Boats\n\nBritain has boats. The prime minister said that boats float.", "Keir Starmer"},
		{"by the dateline", "Boats float\n\nLONDON, April 10 (Sylvan Wire) - Boats float, the foreign secretary said.", "David Lammy"},
		{"two countries", "Britain and France count boats\n\nThe prime minister said that boats float.", "prime minister"},
		{"a country only mentioned", "Boats\n\nA boat from Britain sank. The prime minister said that boats float.", "prime minister"},
		{"the alliance", "NATO counts boats\n\nThe secretary general said that boats float.", "Mark Rutte"},
		{"a union that only mentions it", "Guild counts boats\n\nThe guild met.\n\nNATO has boats, too. The secretary general said that boats float.", "secretary general"},
		{"a former one", "Boats\n\nBritain has boats. The former prime minister said that boats float.", "former prime minister"},
		{"another title", "Boats\n\nBritain has boats. The shadow defence secretary said that boats float.", "shadow defence secretary"},
		{"one whom the atlas does not know", "Boats\n\nBritain has boats. Freedonia’s prime minister, Ada Brill, left. The prime minister said that boats float.", "Ada Brill"},
	} {
		got := ""
		for _, s := range spoke(t, c.in, "2025-04-10") {
			if said(&s) {
				got = name(&s)
			}
		}
		if got != c.want {
			t.Errorf("%s: by %q, want %q", c.name, got, c.want)
		}
	}
}
