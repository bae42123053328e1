package feed

import (
	"fmt"
	"strings"
	"testing"

	"muster"
)

// brief shows what an item came to, a line each.
func brief(ds []muster.Document, errs []error) string {
	var out []string
	for _, d := range ds {
		day := "-"
		if len(d.Published.Candidates) > 0 {
			day = d.Published.Candidates[0].Day.String() + " " + d.Published.Candidates[0].Where
		}
		out = append(out, fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%s", d.Part, d.Format, d.Title, d.Author, d.Address, d.Outlet, d.Language, day))
	}
	for _, err := range errs {
		out = append(out, "! "+err.Error())
	}
	return strings.Join(out, "\n")
}

const (
	rssFeed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Sylvan Post</title><link>https://post.example</link><language>en-GB</language>
<item><title>Boats &amp;amp; &lt;b&gt;barges&lt;/b&gt; come</title><link>https://post.example/1</link><dc:creator>Ada Brill</dc:creator>
<pubDate>Thu, 13 Mar 2025 23:30:00 -0500</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The boats came <em>early</em>.</p>]]></content:encoded></item>
<item><title>Crews wait</title><guid>https://post.example/2</guid><author>finn@post.example (Otto Finn)</author><pubDate>14 Mar 2025</pubDate><description>The crews of the boats wait for their pay.</description></item>
<item><title></title><pubDate>?</pubDate></item>
</channel></rss>`
	atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Sylvan Wire</title><author><name>The desk</name></author>
<entry><title>Tax rises</title><link rel="self" href="https://wire.example/self"/><link href="https://wire.example/a"/><published>2025-03-13T08:00:00Z</published><updated>2025-04-01T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The tax rose by <b>2</b> percent.</p></div></content></entry>
<entry><title>Tax falls</title><updated>2025-04-02T00:00:00Z</updated><summary>It fell.</summary></entry></feed>`
	rdfFeed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old Post</title></channel>
<item><title>Docks open</title><link>https://old.example/d</link><dc:date>2015-06-01T10:00:00+02:00</dc:date><description>The docks opened.</description></item></rdf:RDF>`
	jsonText = `{"version":"https://jsonfeed.org/version/1.1","title":"Sylvan JSON","language":"en","authors":[{"name":"Ada Brill"}],"items":[
{"id":7,"url":"https://json.example/7","title":"Ports grow","content_html":"<p>The ports grew.</p>","date_published":"2025-03-13T23:59:00-08:00"},
{"id":"8","content_text":"No title here, only words.","authors":[{"name":"Otto Finn"}]},
"no item",
{"id":"9","title":"Summary only","summary":"One line."}]}`
)

func TestItems(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"rss": {rssFeed, "item 1|html|Boats & barges come|Ada Brill|https://post.example/1|Sylvan Post|en-GB|2025-03-13 RSS pubDate\n" +
			"item 2|txt|Crews wait|Otto Finn|https://post.example/2|Sylvan Post|en-GB|2025-03-14 RSS pubDate\n" +
			"! has no words in item 3: check the page that it links to instead"},
		"atom": {atomFeed, "item 1|html|Tax rises|The desk|https://wire.example/a|Sylvan Wire|en|2025-03-13 Atom published\n" +
			"item 2|txt|Tax falls|The desk||Sylvan Wire|en|2025-04-02 Atom updated"},
		"rdf": {rdfFeed, "item 1|txt|Docks open||https://old.example/d|Old Post||2015-06-01 RSS dc:date"},
		"json": {jsonText, "item 1|html|Ports grow|Ada Brill|https://json.example/7|Sylvan JSON|en|2025-03-13 JSON Feed date_published\n" +
			"item 2|txt||Otto Finn||Sylvan JSON|en|-\n" +
			"item 4|txt|Summary only|Ada Brill||Sylvan JSON|en|-\n" +
			"! has no words in item 3: check the page that it links to instead"},
		"cut short": {rssFeed[:strings.Index(rssFeed, "finn@")], "item 1|html|Boats & barges come|Ada Brill|https://post.example/1|Sylvan Post|en-GB|2025-03-13 RSS pubDate\n" +
			"! is a feed that is damaged or breaks off (XML syntax error on line 5: unexpected EOF), and was read up to item 1: fetch it anew"},
		"no items": {`<rss><channel><title>x</title></channel></rss>`, "! is a feed without items: fetch it anew, or name its pages"},
		"deep":     {"<rss><channel><item>" + strings.Repeat("<a>", 1_000_000), "! is a feed with elements nested more than 200 deep, which no feed needs: fetch it anew"},
		"entities": {`<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>Boats &b; come</title></item></channel></rss>`,
			"item 1|txt|Boats &b; come|||||-"},
		"nonsense": {`<rss><channel><item></channel>`, "! is a damaged feed (XML syntax error on line 1: unexpected EOF): fetch it anew"},
		"bad json": {`{"version":"https://jsonfeed.org/version/1","items":[`, "! is a damaged JSON Feed (unexpected end of JSON input): fetch it anew"},
	} {
		if got := brief(Items([]byte(c.in))); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestBodies(t *testing.T) {
	ds, _ := Items([]byte(rssFeed))
	want := `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Boats &amp; barges come</title></head><body><article><h1>Boats &amp; barges come</h1>
<p>The boats came <em>early</em>.</p></article></body></html>`
	if string(ds[0].Bytes) != want {
		t.Errorf("%s", ds[0].Bytes)
	}
	if got := string(ds[1].Bytes); got != "Crews wait\n\nThe crews of the boats wait for their pay." {
		t.Errorf("%q", got)
	}
	ds, _ = Items([]byte(atomFeed))
	if !strings.Contains(string(ds[0].Bytes), "rose by <b>2</b> percent") {
		t.Errorf("%s", ds[0].Bytes)
	}
}

func TestEncodings(t *testing.T) {
	latin := "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><title>Caf\xe9</title><item><title>Ren\xe9 speaks</title></item></channel></rss>"
	wide := "\xff\xfe"
	for _, r := range `<?xml version="1.0" encoding="utf-16"?><rss><channel><item><title>René speaks</title></item></channel></rss>` {
		wide += string([]byte{byte(r), byte(r >> 8)})
	}
	for name, in := range map[string]string{"latin": latin, "utf-16": wide} {
		ds, errs := Items([]byte(in))
		if len(ds) != 1 || ds[0].Title != "René speaks" || len(errs) > 0 {
			t.Errorf("%s: %v %v", name, brief(ds, errs), errs)
		}
	}
}

// The day is the feed's own; figures whose order must be guessed tell none.
func TestDays(t *testing.T) {
	for in, want := range map[string]string{
		"Thu, 13 Mar 2025 23:30:00 -0500": "2025-03-13", "Fri, 13 Mar 2025 23:30:00 EST": "2025-03-13", "2025-03-13T23:30:00-08:00": "2025-03-13",
		"2025-03-13": "2025-03-13", "13 March 2025": "2025-03-13", "March 13, 2025": "2025-03-13", "03/04/2025": "", "yesterday": "", "0001-01-01T00:00:00Z": "", "1969-12-31": "", "": "",
	} {
		if got := dayOf(in).String(); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func FuzzItems(f *testing.F) {
	for _, s := range []string{rssFeed, atomFeed, rdfFeed, jsonText} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		ds, errs := Items(b)
		again, _ := Items(b)
		if len(ds)+len(errs) == 0 {
			t.Fatal("neither an item nor an error")
		}
		for i, d := range ds {
			if d.Part == "" || len(d.Bytes) == 0 || string(d.Bytes) != string(again[i].Bytes) {
				t.Fatalf("%+v", d)
			}
		}
	})
}

func BenchmarkItems(b *testing.B) {
	item := rssFeed[strings.Index(rssFeed, "<item>"):strings.Index(rssFeed, "<item><title>Crews")]
	feed := []byte(rssFeed[:strings.Index(rssFeed, "<item>")] + strings.Repeat(item, 1000) + "</channel></rss>")
	b.SetBytes(int64(len(feed)))
	for b.Loop() {
		if ds, _ := Items(feed); len(ds) != 1000 {
			b.Fatal(len(ds))
		}
	}
	b.ReportMetric(float64(1000*b.N)/b.Elapsed().Seconds(), "items/s")
}
