package attributed

import "testing"

// Rules found on articles of PolNeAR that were read for them, each with what it must
// leave alone.
func TestMoreAttributions(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// The colon before what is said belongs to the cue.
		{"Finn said: “Boats float.”", "Finn | said: | “Boats float.”"},
		// Two joined by "and", of one kind or of two.
		{"Brill and the guild said boats float.", "Brill and the guild | said | boats float"},
		{"The yard and two of its pilots said boats float.", "The yard and two of its pilots | said | boats float"},
		{"Brill ran and the guild said boats float.", "the guild | said | boats float"},
		{"Finn and Brill have both said that boats float.", "Finn and Brill | have both said | that boats float"},
		// Words that part a source from its verb, and words that are part of it.
		{"Finn, however, said boats float.", "Finn | said | boats float"},
		{"Finn, meanwhile, said boats float.", "Finn | said | boats float"},
		{"Otto Finn himself said boats float.", "Otto Finn himself | said | boats float"},
		{"“Boats float,” said one harbour pilot.", "one harbour pilot | said | “Boats float,”"},
		{"“Boats float,” said someone in Sylvan.", "someone in Sylvan | said | “Boats float,”"},
		{"“Boats float,” said Otto Finn on Radio Sylvan.", "Otto Finn | said | “Boats float,”"},
		{"“Boats float,” said Otto A. Finn of Sylvan.", "Otto A. Finn of Sylvan | said | “Boats float,”"},
		{"The guild’s spokesman Otto A. Finn said boats float.", "The guild’s spokesman Otto A. Finn | said | boats float"},
		{"Otto Finn, who went to Port Sylvan, on the coast, to see the yard, said boats float.", "Otto Finn, who went to Port Sylvan, on the coast, to see the yard, | said | boats float"},
		{"With Finn calling for boats, Brill left.", "Finn | calling for | boats"},
		// A past that is no report ends what stands before it.
		{"Brill took the boats Finn said were late.", "Finn | said | the boats + were late"},
		// Questions, and who answers; forms in -ing before their subject.
		{"Asked whether boats float, Finn left.", " | Asked | whether boats float"},
		{"Finn left when asked about boats.", " | asked about | boats"},
		{"Noting that boats float, Otto Finn went home.", "Otto Finn | Noting | that boats float"},
		{"In praising the yard, Finn broke a promise.", "Finn | praising | the yard"},
		{"Noting that boats float.", ""},
		// What only gives a thing its name reports nothing.
		{"Finn owns a boat called Brill.", ""},
		{"Finn called Brill a fool.", "Finn | called | Brill a fool"},
		// What is reported goes on behind "as" and "because"; not the day, nor what it
		// was said in.
		{"Finn praised Brill as a sailor.", "Finn | praised | Brill as a sailor"},
		{"Finn praised Brill on Monday.", "Finn | praised | Brill"},
		{"Finn praised Brill in a letter.", "Finn | praised | Brill"},
		{"Finn says boats float, but he sold his.", "Finn | says | boats float"},
	} {
		if got := found(c.in, false); got != c.want {
			t.Errorf("%s\n got:\n%s\n want:\n%s", c.in, got, c.want)
		}
	}
}
