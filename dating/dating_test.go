package dating

import (
	"strings"
	"testing"

	"muster"
	"muster/clean"
	"muster/quote/names"
)

// shelf is a ledger of invented entries for real bodies.
type shelf []muster.Pledge

func (s shelf) Pledges(entity, measure string) []muster.Pledge { return s }

var fake = shelf{
	{ID: "eu-boats", Entity: "EU", Kind: muster.Announcement, Low: muster.Int(800_000_000_000), High: muster.Int(800_000_000_000), Unit: "EUR", Made: muster.MustDay("2025-03-04")},
	{ID: "gbr-boats", Entity: "GBR", Kind: muster.PledgeMade, Low: muster.Ratio(25, 1000), High: muster.Ratio(25, 1000), Unit: "ratio", Made: muster.MustDay("2025-02-25")},
}

func published(t testing.TB, body string, doc muster.Document, flag string) muster.Dating {
	text, err := clean.Text(&muster.Document{Format: "txt", Bytes: []byte(body)})
	if err != nil {
		t.Fatal(err)
	}
	var day muster.Day
	if flag != "" {
		day = muster.MustDay(flag)
	}
	return Published(&text, names.Read(&text), doc, fake, day, asOf, asOf)
}

func TestPublished(t *testing.T) {
	const title = "Boats come early\n\n"
	for _, c := range []struct{ name, in, from, to, basis, why string }{
		{"nothing", title + "The boats came early and everybody was glad.", "", "", "none", "nothing in the text"},
		{"a year is no day", title + "The boats cost ten million in 2024.", "", "", "none", ""},
		{"published line", title + "Published: 3 May 2025\n\nThe boats came early.", "2025-05-03", "2025-05-03", "text", "published says"},
		{"a day in May", title + "Tuesday, 6 May 2025\n\nThe boats came early.", "2025-05-06", "2025-05-06", "text", "published says"},
		{"a day and an outlet", title + "6 May 2025 · The Lantern\n\nThe boats came early.", "2025-05-06", "2025-05-06", "text", "published says"},
		{"a day in a sentence", title + "6 May 2025 was a cold day, and the boats were late.", "2025-05-06", "2025-06-06", "inferred", "is past"},
		{"dateline on its own", title + "SYLVAN (Eastwire) - 3 May 2025\n\nThe boats came early. They were glad.", "2025-05-03", "2025-05-03", "text", "dateline says"},
		{"a day as first line", "2025-05-03\n\nBoats come early\n\nThe boats came early.", "2025-05-03", "2025-05-03", "text", "published says"},
		{"no such day", "Boats come early\n\n29 February 2025\n\nThe boats came early.", "", "", "none", ""},
		{"byline", "Boats come early\nPosted by admin on May 3, 2025\n\nThe boats came early.", "2025-05-03", "2025-05-03", "text", "byline"},
		{"line with an author and a day", title + "Drawn up for the council by Ada Brill, 3 May 2025\n\nThe boats came early.", "2025-05-03", "2025-05-03", "text", "heading says"},
		{"heading with a day", title + "The boats of May 3, 2025\n\nThe boats came early.", "", "", "none", ""},
		{"heading with an author further down", title + "The boats came early and everybody was glad.\n\nA song by Ada Brill, 3 May 2025\n\nThe boats came early and they sang.", "", "", "none", ""},
		{"dateline", title + "Sylvan – Eastwire, 3 May 2025. The boats came early.", "2025-05-03", "2025-05-03", "text", "dateline"},
		{"credit", title + "The boats came early.\n\nThis report by Eastwire was first published May 3, 2025.", "2025-05-03", "2025-05-03", "text", "credit"},
		{"a credit of something else", title + "The boats came early.\n\n(Reporting by Otto Finn, who was born on May 3, 2001)", "", "", "none", ""},
		// 2 May 2025 was a Friday, and so was 2 May 2014.
		{"dateline without a year", title + "SYLVAN, May 2 (Eastwire) - The boats came early on Friday. They cost less than in 2024.", "2025-05-02", "2025-05-02", "inferred", "weekday"},
		{"dateline and offices", title + "SYLVAN, Sept 2 (Eastwire) - NATO Secretary General Mark Rutte met U.S. President Joe Biden on Monday.", "2024-10-01", "2025-01-20", "inferred", "Mark Rutte"},
		{"one name, two countries' offices", title + "NATO Secretary General Jens Stoltenberg met Prime Minister Orban on Monday.", "2014-10-01", "2024-09-30", "inferred", "Jens Stoltenberg"},
		{"one name, its country said", title + "NATO Secretary General Jens Stoltenberg met Romanian Prime Minister Orban.", "2019-11-04", "2020-12-07", "inferred", "Ludovic Orban"},
		{"offices", title + "U.S. Defense Secretary Pete Hegseth met NATO Secretary General Mark Rutte and British Prime Minister Keir Starmer.", "2025-01-25", "2026-07-10", "inferred", "Pete Hegseth has been US Defense Secretary since 2025-01-25"},
		{"closed terms", title + "German Chancellor Olaf Scholz met US President Donald Trump.", "2025-01-20", "2025-05-06", "inferred", "Olaf Scholz was German Chancellor until 2025-05-06"},
		{"a slip is left aside", title + "NATO Secretary General Mark Rutte met President Donald Trump. Rutte, NATO Secretary General Mark Rutte that is, heard Defense Secretary Hagel.", "2025-01-20", "2026-07-10", "inferred", "left aside: Chuck Hagel"},
		{"former is no evidence", title + "Former German Chancellor Olaf Scholz spoke.", "", "", "none", ""},
		{"under is no evidence", title + "The boats were ordered under German Chancellor Olaf Scholz.", "", "", "none", ""},
		{"a call told by its weekday", title + "NATO Secretary General Mark Rutte was at the White House on Thursday. Commission President Ursula von der Leyen had shown a plan for boats on March 4.", "2025-03-13", "2025-03-19", "inferred", "Rutte was at the White House on 2025-03-13"},
		{"no call on that weekday", title + "NATO Secretary General Mark Rutte was at the White House on Friday. Commission President Ursula von der Leyen had shown a plan for boats on March 4.", "2025-03-04", "2025-04-04", "inferred", "eu-boats"},
		{"a call elsewhere", title + "NATO Secretary General Mark Rutte was at the Pentagon on Thursday. Commission President Ursula von der Leyen had shown a plan for boats on March 4.", "2025-03-04", "2025-04-04", "inferred", "eu-boats"},
		{"a window that the list does not cover", title + "NATO Secretary General Mark Rutte told President Donald Trump of boats Thursday at the White House.", "2025-01-20", "2026-07-10", "inferred", "Donald Trump has been"},
		{"another of that surname", title + "Julia Rutte, a baker, sold bread at the White House on Thursday. Commission President Ursula von der Leyen had shown a plan for boats on March 4.", "2025-03-04", "2025-04-04", "inferred", "eu-boats"},
		{"upcoming summit", title + "NATO Secretary General Mark Rutte spoke of boats before the upcoming NATO summit in The Hague.", "2024-10-01", "2025-06-24", "inferred", "still to come"},
		{"past summit", title + "NATO Secretary General Mark Rutte said allies had agreed on boats at the NATO summit in The Hague.", "2025-06-24", "2026-07-10", "inferred", "is past"},
		{"ledger, a day", title + "U.S. Defense Secretary Pete Hegseth spoke of boats. Commission President Ursula von der Leyen had shown a plan for them on March 4.", "2025-03-04", "2025-04-04", "inferred", "eu-boats"},
		{"ledger, a month", title + "In February, British Prime Minister Keir Starmer pledged 2,5% for boats.", "2025-02-25", "2025-03-28", "inferred", "gbr-boats"},
		{"ledger, another amount", title + "In February, British Prime Minister Keir Starmer pledged 7% for boats.", "2024-07-05", "2026-07-10", "inferred", ""},
		{"first paragraph", title + "Minister Ada Brill met the sailors on April 24, 2025.", "2025-04-24", "2025-05-25", "inferred", "31 days"},
		{"background", title + "Minister Ada Brill met the sailors.\n\nThe yard opened on April 24, 2012.\n\nThe boats cost less than in 2024.", "2012-04-24", "2026-07-10", "inferred", "is past"},
		{"what is to come", title + "Minister Ada Brill will meet the sailors on April 24, 2026.", "", "", "none", ""},
		{"caption and weekday", title + "Minister Ada Brill waves at a boat, Port Sylvan, Thursday, April 24, 2025.\n\nAP Photo/Otto Finn\n\nThe boats came early, Brill said on Friday.", "2025-04-25", "2025-05-01", "inferred", "weekday"},
	} {
		d := published(t, c.in, muster.Document{}, "")
		if d.From.String() != c.from || d.To.String() != c.to || d.Basis != c.basis || !strings.Contains(d.Why, c.why) || d.Why == "" {
			t.Errorf("%s: %s to %s (%s) %s\n  want %s to %s (%s) %s", c.name, d.From, d.To, d.Basis, d.Why, c.from, c.to, c.basis, c.why)
		}
	}
}

func TestFlagAndMetadataWin(t *testing.T) {
	in := "Boats come early\n\nPublished: 3 May 2025\n\nThe boats came early."
	if d := published(t, in, muster.Document{}, "2025-06-01"); d.Basis != "flag" || d.From != muster.MustDay("2025-06-01") || !d.Exact() {
		t.Errorf("flag: %+v", d)
	}
	day := muster.MustDay("2025-05-30")
	doc := muster.Document{Published: muster.Dating{Window: muster.Window{From: day, To: day}, Basis: "metadata", Why: "its feed says so"}}
	if d := published(t, in, doc, ""); d.Window != doc.Published.Window || d.Basis != "metadata" || !strings.HasPrefix(d.Why, "its feed says so; less trusted: the published says “3 May 2025”") || len(d.Candidates) != 2 {
		t.Errorf("metadata: %+v", d)
	}
}

// The day on which a file was made is listed and dates no report.
func TestFileDatesNothing(t *testing.T) {
	made := muster.Candidate{Day: muster.MustDay("2025-05-30"), Basis: "file", Where: "the day on which the file was made"}
	doc := muster.Document{Published: muster.Dating{Candidates: []muster.Candidate{made}}}
	if d := published(t, "Boats come early\n\nThe boats came early.", doc, ""); d.Basis != "none" || len(d.Candidates) != 1 {
		t.Errorf("%+v", d)
	}
	if d := published(t, "Boats come early\n\nPublished: 3 May 2025\n\nThe boats came early.", doc, ""); d.Basis != "text" || d.From != muster.MustDay("2025-05-03") {
		t.Errorf("%+v", d)
	}
}

// What was there on a day appeared no later; the day itself is no day of
// publication.
func TestThere(t *testing.T) {
	there := func(day string) muster.Document {
		d := muster.MustDay(day)
		return muster.Document{Published: muster.Dating{Window: muster.Window{To: d}, Candidates: []muster.Candidate{{Day: d, Basis: "file", Where: "WARC-Date"}}}}
	}
	const title = "Boats come early\n\n"
	for _, c := range []struct{ name, in, day, to, basis, why string }{
		{"no evidence", title + "The boats came early.", "2025-05-06", "", "none", "nothing in the text"},
		{"a day of its own", title + "Published: 3 May 2025\n\nThe boats came early.", "2025-05-06", "2025-05-03", "text", "published says"},
		{"the next day elsewhere", title + "Published: 7 May 2025\n\nThe boats came early.", "2025-05-06", "2025-05-07", "text", "published says"},
		{"a day after it", title + "Published: 3 May 2026\n\nThe boats came early.", "2025-05-06", "", "none", "not believed"},
		{"an end", title + "U.S. Defense Secretary Pete Hegseth met NATO Secretary General Mark Rutte.", "2025-05-06", "2025-05-06", "inferred", "not after 2025-05-06, when it was there (WARC-Date)"},
	} {
		d := published(t, c.in, there(c.day), "")
		if d.To.String() != c.to || d.Basis != c.basis || !strings.Contains(d.Why, c.why) {
			t.Errorf("%s: %+v", c.name, d)
		}
		if n := len(d.Candidates); n == 0 || d.Candidates[n-1].Basis != "file" {
			t.Errorf("%s: candidates %v", c.name, d.Candidates)
		}
	}
}

func FuzzPublished(f *testing.F) {
	f.Add("Boats\n\nSYLVAN, Feb 29 (X) - On March 4, President of the European Commission Ursula von der Leyen, at the next NATO summit in Brussels, 0,5% 31 November 9999.")
	f.Add("Posted by admin on February 30, 0000\n\nThe President Trump Trump in May 2025 will.")
	f.Fuzz(func(t *testing.T, body string) {
		text, err := clean.Text(&muster.Document{Format: "txt", Bytes: []byte(body)})
		if err != nil {
			return
		}
		d := Published(&text, names.Read(&text), muster.Document{}, fake, 0, asOf, asOf)
		if d.Basis == "" || d.Why == "" || d.Basis == "none" != (d.From == 0 && d.To == 0) || d.From != 0 && d.To < d.From || d.To > asOf {
			t.Fatalf("%+v", d)
		}
	})
}

func BenchmarkPublished(b *testing.B) {
	body := strings.Repeat("Minister Ada Brill said on Monday that the boats of Freedonia, which cost 10 million dollars each in 2024, would come early. NATO Secretary General Mark Rutte met her on March 4.\n\n", 100)
	text := clean.Plain(body, false)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		Published(&text, names.Read(&text), muster.Document{}, fake, 0, asOf, asOf)
	}
}

// Of the days that a page offers the most trusted that can be true is taken; the
// others are listed, and Why names them.
func TestCandidates(t *testing.T) {
	day := func(s, basis, where string) muster.Candidate {
		return muster.Candidate{Day: muster.MustDay(s), Basis: basis, Where: where}
	}
	const bare, dated = "Boats come early\n\nThe boats came early.", "Boats come early\n\nPublished: 4 May 2025\n\nThe boats came early."
	for _, c := range []struct {
		name, in    string
		offers      []muster.Candidate
		want, basis string
		why         []string
		listed      int
	}{
		{"one", bare, []muster.Candidate{day("2025-05-03", "metadata", "A")}, "2025-05-03", "metadata", []string{"A says 2025-05-03"}, 1},
		{"two agree", bare, []muster.Candidate{day("2025-05-03", "metadata", "A"), day("2025-05-03", "metadata", "B")}, "2025-05-03", "metadata", []string{"one other source agrees"}, 2},
		{"the first of two that differ", bare, []muster.Candidate{day("2025-05-03", "metadata", "A"), day("2025-05-05", "metadata", "B")}, "2025-05-03", "metadata", []string{"less trusted: B says 2025-05-05"}, 2},
		{"the text differs", dated, []muster.Candidate{day("2025-05-03", "metadata", "A")}, "2025-05-03", "metadata", []string{"less trusted: the published says “4 May 2025”"}, 2},
		{"too old", dated, []muster.Candidate{day("1970-01-01", "metadata", "A")}, "2025-05-04", "text", []string{"left aside: A says 1970-01-01, but it is before 1990"}, 2},
		{"too new", dated, []muster.Candidate{day("2099-01-01", "metadata", "A")}, "2025-05-04", "text", []string{"A says 2099-01-01, but it is after 2026-07-10"}, 2},
		{"none can be true", bare, []muster.Candidate{day("2099-01-01", "metadata", "A")}, "", "none", []string{"nothing in the text", "not believed: A"}, 1},
		{"shown on the page", bare, []muster.Candidate{day("2025-05-03", "text", "the line “3 May 2025”"), day("2025-05-04", "metadata", "A")}, "2025-05-03", "text", []string{"the line “3 May 2025” says 2025-05-03", "less trusted: A"}, 2},
	} {
		d := published(t, c.in, muster.Document{Published: muster.Dating{Candidates: c.offers}}, "")
		got := ""
		if d.Exact() {
			got = d.From.String()
		}
		if got != c.want || d.Basis != c.basis || len(d.Candidates) != c.listed {
			t.Errorf("%s: %+v", c.name, d)
		}
		for _, w := range c.why {
			if !strings.Contains(d.Why, w) {
				t.Errorf("%s: why %q, want %q in it", c.name, d.Why, w)
			}
		}
	}
	if d := published(t, dated, muster.Document{}, "2025-06-01"); d.Basis != "flag" || len(d.Candidates) != 1 {
		t.Errorf("flag: %+v", d)
	}
	explained := muster.Document{Published: muster.Dating{Candidates: []muster.Candidate{day("2025-05-03", "metadata", "A")}, Why: "A and B name one moment"}}
	if d := published(t, bare, explained, ""); !strings.HasPrefix(d.Why, "A and B name one moment") {
		t.Errorf("explained: %+v", d)
	}
}
