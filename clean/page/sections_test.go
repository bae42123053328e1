package page

import (
	"strings"
	"testing"
)

// What a line makes of the part that it begins: whole lines anywhere, beginnings
// in headings only.
func TestSection(t *testing.T) {
	for _, c := range []struct {
		line    string
		heading bool
		want    string
	}{
		{"Related articles", false, "related"}, {"RELATED ARTICLES:", true, "related"}, {"Responses (3)", true, "comments"},
		{"2 responses to “Boats come early”", true, "comments"}, {"2 responses to “Boats come early”", false, ""},
		{"More from Port Sylvan", true, "related"}, {"More from the minister was not to be had", false, ""},
		{"Subscribe to unlock this article", true, "paywall"}, {"- Advertisement -", false, "advertisement"}, {"Editors’ picks", true, "related"},
		{"Moreover", true, ""}, {"Why now?", true, ""}, {"Background", true, ""}, {"Related: the harbour dues", false, ""}, {"", true, ""}, {"…", true, ""},
	} {
		if got, _ := section(c.line, c.heading); got != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
}

const prose = "<p>The harbour of Port Sylvan took in forty boats on Monday, the master said, and more are to come before the frost.</p>"

func text(t *testing.T, page string) string {
	t.Helper()
	p, err := Read([]byte("<html><body>" + page + "</body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, l := range p.Lines {
		if l.Why == "" {
			b.WriteString(l.Text + "\n")
		}
	}
	return b.String()
}

// A part that begins with such words is theirs, whatever its class; the report
// that begins with one is not.
func TestEntitled(t *testing.T) {
	report := "<div class=x><h1>Boats come early</h1>" + strings.Repeat(prose, 4)
	for _, c := range []struct{ in, not, must string }{
		{report + "<div class=q1><h3>Also today</h3><p>Rents in the old town fall for the first time in ten years, a clerk says.</p></div></div>", "Rents", "forty boats"},
		{report + "<div class=q1><h3>Also rising</h3><p>Rents in the old town rise for the first time in ten years, a clerk says.</p></div></div>", "nothing", "Rents"},
		{report + "<section><h2>Discussion</h2>" + prose + "<p>Rents were not discussed.</p></section></div>", "nothing", "Rents were"},
		{report + "<section><h2>History</h2><p>The pier was built in the year of the comet, and burnt down twice since.</p></section></div>", "nothing", "comet"},
		{report + "<section><h2>Topics</h2><a href=/a>Harbours</a><div>The rents of the quay</div></section></div>", "rents", "forty boats"},
		{"<div><h3>Comment</h3>" + report + "</div></div>", "nothing", "forty boats"},
		{report + "<div><div>Advertisement</div><p>Winter tyres at half price until Sunday, only with our partner on the quay.</p></div>" + prose + "</div>", "tyres", "forty boats"},
	} {
		got := text(t, c.in)
		if strings.Contains(got, c.not) || !strings.Contains(got, c.must) {
			t.Errorf("%s\nread %s", c.in, got)
		}
	}
}

// Headlines that are links, each with a teaser, are other reports where the page
// has a report beside them; a page of nothing else is a digest.
func TestCards(t *testing.T) {
	card := "<li><h3><a href=/a>Ferry stuck in ice</a></h3><p>Forty people waited for nine hours on the ferry to Sylvan until a tug came.</p></li>"
	stream := "<ul>" + strings.Repeat(card, 12) + "</ul>"
	if got := text(t, "<div><h1>Boats come early</h1>"+strings.Repeat(prose, 9)+"</div>"+stream); strings.Contains(got, "tug") || !strings.Contains(got, "forty boats") {
		t.Errorf("the stream is read: %s", got)
	}
	if got := text(t, "<h1>This week</h1>"+stream); !strings.Contains(got, "tug") {
		t.Errorf("the digest is lost: %s", got)
	}
}

// A first paragraph in a heading element is a paragraph; a heading is not.
func TestLeadInHeading(t *testing.T) {
	lead := "<h2>The harbour took in forty boats on Monday, the master said, more than on any day since the great frost of two years ago.</h2>"
	p, err := Read([]byte("<html><body><h1>Boats come early</h1><div>" + lead + "<h2>Why now?</h2>" + strings.Repeat(prose, 3) + "</div></body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	if p.Lines[1].Kind != Paragraph || p.Lines[2].Kind != Heading {
		t.Errorf("%+v", p.Lines[:3])
	}
}

// Raised numbers: the mark of a footnote goes, a power stays.
func TestRaised(t *testing.T) {
	for in, want := range map[string]string{
		"It costs ten crowns.<sup>2</sup> More": "It costs ten crowns. More", "the crowns<sup>12</sup> of": "the crowns of",
		"of 30 km<sup>2</sup> and": "of 30 km2 and", "10<sup>6</sup> crowns": "106 crowns", "the 2<sup>nd</sup> boat": "the 2nd boat",
	} {
		if got := strings.TrimSpace(text(t, "<p>"+in+"</p>")); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// A box below the report that no mark sets apart begins with a short line; a
// report that goes on there does not.
func TestBoxes(t *testing.T) {
	report := "<div class=a><h1>Boats come early</h1>" + strings.Repeat(prose, 4) + "</div>"
	for in, box := range map[string]bool{
		"<div class=b><h4>Agenda of the week</h4><p>On Saturday the harbour opens its gates to visitors from ten to five</p></div>":        true,
		"<div class=b><div>Property</div><div>Three-bedroom house in Naas with garden, viewing on Saturday from noon onwards</div></div>":  true,
		"<div class=b><p>On Saturday the harbour opens its gates to visitors from ten to five, and the master will speak there.</p></div>": false,
		"<div class=a><h4>Agenda of the week</h4><p>On Saturday the harbour opens its gates to visitors from ten to five</p></div>":        false,
		"<h4>What comes next</h4><p>On Saturday the harbour opens its gates to visitors from ten to five, and the master will speak.</p>":  false,
		"<ul><li>Saturday</li><li>On Sunday the harbour opens its gates to visitors from ten to five, and the master speaks.</li></ul>":    false,
	} {
		if got := text(t, report+in); strings.Contains(got, "from ") == box {
			t.Errorf("%s\nbox %v: %s", in, box, got)
		}
	}
}

// The headline by its class, where nothing else tells it; and a banner above it
// that has sentences is no part of the report.
func TestHeadline(t *testing.T) {
	for _, in := range []string{
		"<span class=storyhead>Boats come early</span><br>" + prose + prose,
		"<div><p>Here is how you know: an official page of Vesland always has the name of the realm in its address.</p></div><h1>Boats come early</h1>" + prose + prose,
	} {
		p, err := Read([]byte("<html><head><title>Boats come early</title></head><body><div>" + in + "</div></body></html>"))
		if err != nil || len(p.Lines) != 3 || p.Lines[0].Kind != Title || p.Lines[0].Text != "Boats come early" {
			t.Errorf("%s: %v %+v", in, err, p.Lines)
		}
	}
}
