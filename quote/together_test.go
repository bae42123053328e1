package quote

import (
	"strings"
	"testing"
)

// Rules for who speaks, each with what it must leave alone. The intro names the naval
// engineer Otto Finn and the Freedonian defence minister, Ada Brill.
func TestTogether(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"two who speak together", "Otto Finn and Ada Brill said the boats were late.", "indirect Otto Finn and Ada Brill: Otto … late."},
		{"behind the verb", "“Boats float,” said Finn and Brill.", "direct Otto Finn and Ada Brill: “Boats … float,”"},
		{"they", "Finn and Brill said boats float. They said they do.", "indirect Otto Finn and Ada Brill: Finn … float.\nindirect Otto Finn and Ada Brill: They … do."},
		{"the pair", "Finn and Brill met. The pair said that boats float.", "narration: Finn … met.\nindirect Otto Finn and Ada Brill: The … float."},
		{"one speaks, one comes", "Brill came and Finn said boats float.", "indirect Otto Finn: Brill … float."},
		{"a pronoun and a name", "Brill spoke. She and Finn said boats float.", "narration: Brill … spoke.\nindirect Ada Brill and Otto Finn: She … float."},
		{"one surname for two", "Alma and Otto Vik said boats float.", "indirect Alma Vik and Otto Vik: Alma … float."},
		{"his counterpart", "Finn and his Polish counterpart, Alma Vik, said boats float.", "indirect Otto Finn and Alma Vik: Finn … float."},
		{"two behind the verb", "“Boats float,” said Alma Vik, the mayor, and Otto Finn.", "direct Alma Vik and Otto Finn: “Boats … float,”"},
		{"the two, whoever they are", "The two said boats float.", "indirect: The … float."},
		{"her office", "Mayor Alma Vik will speak in May, her office confirmed.", "indirect Office of Alma Vik: Mayor … confirmed."},
		{"a body known by no name", "The navy has announced that boats float.", "indirect navy: The … float."},
		{"a thing", "The navy announced no boats.", "narration: The … boats."},
		{"did not deny", "Brill did not deny that boats float.", "indirect Ada Brill: Brill … float."},
		{"did not build", "Brill did not build that boat.", "narration: Brill … boat."},
		{"between commas", "Boats, Brill promised, will come.", "indirect Ada Brill: Boats, … come."},
		{"in somebody's words", "The yard will close, in the minister’s words, “sooner or later”.", "mixed Ada Brill: The … later”."},
		{"signed", "“Boats float.” — Otto Finn (@finn)", "direct Otto Finn: “Boats … float.”\nnarration: — … (@finn)"},
		{"that was", "“Not one boat more.” That was Finn, on the quay.", "direct Otto Finn: “Not … more.”\nnarration: That … quay."},
		{"that was something else", "“Not one boat more.” That was in May.", "direct Otto Finn: “Not … more.”\nnarration: That … May."},
		{"the hour", "10.05 “Boats float,” Finn said.", "direct Otto Finn: “Boats … float,”"},
		{"any verb", "“Boats float,” stormed Finn.", "direct Otto Finn: “Boats … float,”"},
		{"any verb, behind", "“Boats float,” Finn thundered.", "direct Otto Finn: “Boats … float,”"},
		{"a body with and", "The charity Hearth and Harbour says boats float. Hearth and Harbour said so twice.", "indirect Hearth and Harbour: The … float.\nindirect Hearth and Harbour: Hearth … twice."},
		{"what is wanted", "Brill wants two boats.", "indirect Ada Brill: Brill … boats."},
		{"what is wanted of nobody", "Boats want paint.", "narration: Boats … paint."},
		{"asked for", "Brill asked the town for a yard.", "indirect Ada Brill: Brill … yard."},
		{"asked", "Brill asked the questions.", "narration: Brill … questions."},
		{"a study of a body", "According to a study of the University of Sylvan, boats float.", "indirect University of Sylvan: According … float."},
		{"a letter from somebody", "A letter from Finn says boats float.", "indirect Otto Finn: A … float."},
		{"a letter to somebody", "A letter to Finn says boats float.", "indirect: A … float."},
		{"words that go on", "The boats were late again, Finn said, “whatever she hopes”.", "mixed Otto Finn: The … hopes”."},
		{"the outlet that reports", "Brill said that boats float, the Sylvan Post reported.", "indirect Ada Brill: Brill … reported.\nindirect Sylvan Post: boats … reported"},
		{"a place", "Gull Island is wet. “Boats float,” he said of it.", "narration: Gull … wet.\ndirect Otto Finn: “Boats … float,”"},
		{"a title before the next name", "In Port Sylvan, Mayor Alma Vik said boats float.", "indirect Alma Vik: In … float."},
		{"ranks", "Its chief, Rear Admiral Alma Vik, said boats float. The admiral said they sink.", "indirect Alma Vik: Its … float.\nindirect Alma Vik: The … sink."},
		{"another rank", "Its chief, Rear Admiral Alma Vik, said boats float. The sergeant said they sink.", "indirect Alma Vik: Its … float.\nindirect sergeant: The … sink."},
		{"the mayor of the town", "Mayor Alma Vik left. The mayor of the town said boats float.", "narration: Mayor … left.\nindirect Alma Vik: The … float."},
		{"a clause before", "When Alma Vik saw the yard, she said it was wet.", "indirect Alma Vik: When … wet."},
		{"a name with a hyphen", "Alma Lind-Vik left. Lind-Vik said boats float.", "narration: Alma … left.\nindirect Alma Lind-Vik: Lind-Vik … float."},
		{"Dame", "Dame Alma Vik left. Dame Alma said boats float.", "narration: Dame … left.\nindirect Alma Vik: Dame … float."},
	} {
		if got := paragraph(t, c.in); got != c.want {
			t.Errorf("%s: %s\n got:\n%s\n want:\n%s", c.name, c.in, got, c.want)
		}
	}
}

// Initials of a turn are who has them; two who do are nobody.
func TestInitials(t *testing.T) {
	text := "Boats\n\nAlma Vik spoke to Otto Finn in Sylvan.\n\nFinn: Late?\n\nVik: Yes.\n\nO.F.: Why?\n\nA.V.: Fog."
	if got := statements(t, text, ""); !strings.HasSuffix(got, "question Otto Finn: Why? … Why?\ndirect Alma Vik: Fog. … Fog.") {
		t.Errorf("got:\n%s", got)
	}
	if got := statements(t, strings.Replace(text, "in Sylvan", "and Ada Vale", 1), ""); strings.HasSuffix(got, "direct Alma Vik: Fog. … Fog.") {
		t.Errorf("two have the initials:\n%s", got)
	}
}
