package clean

import (
	"strings"
	"testing"

	"muster"
)

func read1(t testing.TB, format, body string) muster.Text {
	text, err := Text(&muster.Document{Path: "r.txt", Format: format, Bytes: []byte(body)})
	if err != nil {
		t.Fatal(err)
	}
	covered(t, &text)
	return text
}

// show writes a text as "kind:words" and "-why:words" in order of place.
func show(text muster.Text) string {
	var out []string
	bs, ss := text.Blocks, text.Skipped
	for len(bs)+len(ss) > 0 {
		if len(ss) == 0 || len(bs) > 0 && bs[0].Start <= ss[0].Start {
			s := string(bs[0].Kind) + ":" + brief(text.Of(bs[0].Span))
			if bs[0].Speaker.Len() > 0 {
				s = string(bs[0].Kind) + "(" + text.Of(bs[0].Speaker) + "):" + brief(text.Of(bs[0].Span))
			}
			out, bs = append(out, s), bs[1:]
			continue
		}
		out, ss = append(out, "-"+ss[0].Why+":"+brief(text.Of(ss[0].Span))), ss[1:]
	}
	return strings.Join(out, "\n")
}

func brief(s string) string {
	w := strings.Fields(s)
	if len(w) > 4 {
		return strings.Join(w[:2], " ") + " … " + w[len(w)-1]
	}
	return strings.Join(w, " ")
}

func TestPlain(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"headline and paragraphs", "Freedonia buys boats\n\nThe navy bought two boats.\n\nThey float.\n",
			"title:Freedonia buys boats\nparagraph:The navy … boats.\nparagraph:They float."},
		{"no headline", "The navy of Freedonia bought two boats on Monday.\nThey float.",
			"paragraph:The navy … Monday.\nparagraph:They float."},
		{"a lone line is no headline", "Poland spends 4 percent of GDP", "paragraph:Poland spends … GDP"},
		{"a hard wrap is no end", "Boats\n\nThe treasury of Freedonia, which had promised in the spring to pay for the boats and for the crews, asked president\nAda Brill to wait.",
			"title:Boats\nparagraph:The treasury … wait."},
		{"wrapped mail", "Boats\n\nThe treasury of Freedonia has promised to pay for the\nboats and for their crews, and the minister will sign a\ncontract. The shipyard says that it can deliver the first\nof them in May.\n\nNobody at the yard was surprised at all by the news of\nyesterday.",
			"title:Boats\nparagraph:The treasury … May.\nparagraph:Nobody at … yesterday."},
		{"caption, credit, buttons", "Boats\n\nMinister Ada Brill waves at a boat in Port Sylvan, May 3, 2025.\n\nAP Photo/Otto Finn\n\nhide caption\n\nThe boats came early.",
			"title:Boats\n-caption:Minister Ada … 2025.\n-photo credit:AP Photo/Otto Finn\n-caption:hide caption\nparagraph:The boats came early."},
		{"a paragraph above a credit is kept", "Boats\n\nThe council approved the plan.\n\nAP Photo/Otto Finn",
			"title:Boats\nparagraph:The council … plan.\n-photo credit:AP Photo/Otto Finn"},
		{"dateline", "Boats\n\nPORT SYLVAN, May 3 (Eastwire) - The boats came early.\n\nTHE yard — once rich — is poor.",
			"title:Boats\n-dateline:PORT SYLVAN, … -\nparagraph:The boats came early.\nparagraph:THE yard … poor."},
		{"dateline with a full date", "Boats\n\nSylvan – Eastwire, 3 May 2025. The boats came early.",
			"title:Boats\n-dateline:Sylvan – … 2025.\nparagraph:The boats came early."},
		{"no dateline", "Boats\n\nTwo boats - both new - came early.", "title:Boats\nparagraph:Two boats … early."},
		{"bylines and share counts", "Boats\nBy ADA BRILL, Naval Editor\n2.4k shares   Tweet   Like us\n\nBy Friday the boats had come.",
			"title:Boats\n-byline:By ADA … Editor\n-share counts:2.4k shares … us\nparagraph:By Friday … come."},
		{"headings", "Boats\n\nThe boats came early.\n\nWho pays for them\n\nNobody does.\n\n2. The crews\n\nThey are paid.",
			"title:Boats\nparagraph:The boats came early.\n-heading:Who pays for them\nparagraph:Nobody does.\n-heading:2. The crews\nparagraph:They are paid."},
		{"careless text has no headings", "Boats come early\nThe yard is glad about it\nThe crew is paid by the town",
			"title:Boats come early\nparagraph:The yard … it\nparagraph:The crew … town"},
		{"credit at the end of a paragraph", "Boats\n\nThe boats came early. (Reporting by Otto Finn)",
			"title:Boats\nparagraph:The boats came early.\n-credit:(Reporting by Otto Finn)"},
		{"a quoted newsletter is news", "Boats\n\n“Subscribe to our newsletter,” the minister said.\n\nSubscribe to our newsletter.",
			"title:Boats\nparagraph:“Subscribe to … said.\n-newsletter:Subscribe to our newsletter."},
		{"box", "Boats\n\nAda Brill said the boats came early.\n\nFreedonia is a country in the north. Its capital is Sylvan. It joined NATO in 1999.\n\nThe yard is glad.",
			"title:Boats\nparagraph:Ada Brill … early.\nbox:Freedonia is … 1999.\n-encyclopedia box:Freedonia is … 1999.\nparagraph:The yard is glad."},
		{"a line of background is no box", "Boats\n\nThe boats came early.\n\nNATO was founded in 1949 to keep the peace.\n\nThe yard is glad.",
			"title:Boats\nparagraph:The boats came early.\nparagraph:NATO was … peace.\nparagraph:The yard is glad."},
		{"opinion is no box", "Boats\n\nThe boats came early.\n\nThe plan is a gamble, Brill said. It was founded on hope. Its capital is borrowed.",
			"title:Boats\nparagraph:The boats came early.\nparagraph:The plan … borrowed."},
		{"interview", "Boats\n\nAda Brill came to the studio.\n\nOtto Finn: Who pays?\n\nMinister Ada Brill: We do.\nAnd the town.\n\nFinn: How much?\n\nBrill: Ten million.\n\nThe boats sail in May.",
			"title:Boats\nparagraph:Ada Brill … studio.\nturn(Otto Finn):Who pays?\nturn(Minister Ada Brill):We do.\nturn(Minister Ada Brill):And the town.\nturn(Finn):How much?\nturn(Brill):Ten million.\nparagraph:The boats … May."},
		{"transcript", "Boats\n\nBRILL: The boats are late.\n\nFINN (laughing): They are.\n\nBRILL: Yes.\n\nFINN: No.\n\nVIK: Perhaps.",
			"title:Boats\nturn(BRILL):The boats are late.\n-label:(laughing):\nturn(FINN):They are.\nturn(BRILL):Yes.\nturn(FINN):No.\nturn(VIK):Perhaps."},
		{"parliament", "Boats\n\nSir Otto Finn (Sylvan North) (Ind): Are they late?\n\nThe Minister for Boats (Ms Ada Brill): They are.\n\nSir Otto Finn: Why?\n\nMs Brill: Fog.\n\nMr Hugo Vik (Norrow) (Con): Fog in May.",
			"title:Boats\n-label:(Sylvan North) (Ind):\nturn(Sir Otto Finn):Are they late?\n-label:The Minister … (\nturn(Ms Ada Brill):They are.\nturn(Sir Otto Finn):Why?\nturn(Ms Brill):Fog.\n-label:(Norrow) (Con):\nturn(Mr Hugo Vik):Fog in May."},
		{"questions and answers", "Boats\n\nOtto Finn came.\n\nQ. Late?\n\nA. Yes.\n\nQ. Why?\n\nA. Fog.", "title:Boats\nparagraph:Otto Finn came.\nturn(Q):Late?\nturn(A):Yes.\nturn(Q):Why?\nturn(A):Fog."},
		{"notice", "Boats\n\nWHO: The minister.\n\nWHAT: A talk on boats.\n\nWHEN: Friday.\n\nWHERE: Sylvan.\n\nWHY: Who knows?\n\nNOTE: Bring a coat.", "title:Boats\nparagraph:WHO: The minister.\nparagraph:WHAT: A … boats.\nparagraph:WHEN: Friday.\nparagraph:WHERE: Sylvan.\n-heading:WHY: Who knows?\nparagraph:NOTE: Bring a coat."},
		{"labels without turns", "Boats\n\nFriday: ministers meet.\n\nThe cost: ten million.", "title:Boats\nparagraph:Friday: ministers meet.\nparagraph:The cost: ten million."},
		{"footer", "Boats\n\nThe boats came early.\n\nRead more: Ten boats you will love\nComments are closed.\n© Eastwire 2025\nScroll to Top",
			"title:Boats\nparagraph:The boats came early.\n-related:Read more: … love\n-comment form:Comments are closed.\n-copyright:© Eastwire 2025\n-navigation:Scroll to Top"},
	} {
		if got := show(read1(t, "txt", c.in)); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	in := "---\ndate: 2025-05-03\n---\n# Boats come *early*\n\n![a boat](b.png)\n\nThe **navy** got [two boats](http://x.example).\n\n## Who pays\n\n> “Nobody,” she said.\n\n- Ten million a boat.\n- Two boats.\n\n| a | b |\n\n```\ncode\n```\n"
	want := "-front matter:---\n-front matter:date: 2025-05-03\n-front matter:---\ntitle:Boats come *early*\n-image:![a boat](b.png)\nparagraph:The **navy** … boats](http://x.example).\n-heading:Who pays\nparagraph:“Nobody,” she said.\nparagraph:Ten million a boat.\nparagraph:Two boats.\n-table:| a … |\n-code:```\n-code:code\n-code:```"
	if got := show(read1(t, "md", in)); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestSpansAreFileOffsets(t *testing.T) {
	in := "\ufeffBoats\r\n\r\nThe boats came early.\r\n"
	text := read1(t, "txt", in)
	if text.Body != in || text.Offsets != "file" || text.Of(text.Title) != "Boats" || text.Blocks[1].Start != 12 {
		t.Errorf("%q %+v", text.Offsets, text)
	}
}

func TestRepair(t *testing.T) {
	text := read1(t, "txt", "The boats cost \x80 10 million, \x93too much\x94, Ren\xe9 said.")
	if want := "The boats cost € 10 million, “too much”, René said."; text.Body != want || text.Offsets != "text" {
		t.Errorf("%q %s", text.Body, text.Offsets)
	}
	text = read1(t, "txt", "\xff\xfeB\x00o\x00a\x00t\x00s\x00.\x00")
	if text.Body != "Boats." || text.Offsets != "text" {
		t.Errorf("UTF-16: %q %s", text.Body, text.Offsets)
	}
}

func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		format string
		bytes  string
		want   string
	}{
		"empty":       {"txt", " \r\n\t", "r.txt is empty"},
		"invisible":   {"txt", "\ufeff\u200b\n", "no words"},
		"zero bytes":  {"txt", "boats\x00boats", "zero byte at offset 5"},
		"pdf":         {"txt", "%PDF-1.7 boats", "is a PDF"},
		"controls":    {"txt", "bo\x01\x02\x03at", "control characters from offset 2"},
		"broken":      {"txt", "\xff\xfe\xfd\xff\xfe\xfdb", "not valid UTF-8"},
		"too large":   {"txt", strings.Repeat("boats. ", Limit/7+1), "over the limit of 10 MB"},
		"odd formats": {"wpd", "boats", `format "wpd"`},
	} {
		_, err := Text(&muster.Document{Path: "r.txt", Format: c.format, Bytes: []byte(c.bytes)})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte("Boats\n\nPORT, May 3 - The “boats” came.\n\nA: Who?\nB: Me.\nA: Why?\nB: So."), false)
	f.Add([]byte("# Boats\n***\n> x\n- y\n---\n```\n"), true)
	f.Add([]byte("\xff\xfea\x00"), false)
	f.Add([]byte("by B\n(\n©\n:\n— x"), true)
	f.Fuzz(func(t *testing.T, raw []byte, md bool) {
		format := "txt"
		if md {
			format = "md"
		}
		text, err := Text(&muster.Document{Format: format, Bytes: raw})
		if err == nil {
			bounds(t, &text)
		}
	})
}

// bounds is covered without the demand that no letter is lost: Markdown's marks
// may be anything.
func bounds(t *testing.T, text *muster.Text) {
	end := 0
	for _, b := range text.Blocks {
		if b.Start < end || b.End > len(text.Body) || b.Start >= b.End || b.Speaker.End > len(text.Body) {
			t.Fatalf("block %+v in %d bytes", b, len(text.Body))
		}
		end = b.End
	}
	for _, s := range text.Skipped {
		if s.Start < 0 || s.End > len(text.Body) || s.Start >= s.End || s.Why == "" {
			t.Fatalf("skip %+v in %d bytes", s, len(text.Body))
		}
	}
}

func BenchmarkText(b *testing.B) {
	raw := []byte(strings.Repeat("Minister Ada Brill said on Monday that the boats of Freedonia, which cost 10 million dollars each, would come early.\n\n“They are good boats,” she told reporters. Its capital is Sylvan and the yard was founded in 1949.\n\n", 400))
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Text(&muster.Document{Format: "txt", Bytes: raw}); err != nil {
			b.Fatal(err)
		}
	}
}

// A line of marks parts; it says nothing.
func TestRuleOfMarks(t *testing.T) {
	text := Plain("Boats come early\n\nThe boats came early. Everybody was glad.\n\n___\n\nOtto Finn wrote from Eastport.\n", false)
	if len(text.Skipped) != 1 || text.Skipped[0].Why != "rule" {
		t.Errorf("%+v", text.Skipped)
	}
}

// A short item of a Markdown list is read; a heading is not.
func TestMarkdownItems(t *testing.T) {
	in := "# Boats come early\n\nThe boats came early. Everybody was glad.\n\n- Sylvan got two boats\n* Eastport got three\n\n## The yard\n\nThe yard was full.\n"
	text := Plain(in, true)
	var read []string
	for _, b := range text.Blocks {
		read = append(read, text.Of(b.Span))
	}
	if got, want := strings.Join(read, "|"), "Boats come early|The boats came early. Everybody was glad.|Sylvan got two boats|Eastport got three|The yard was full."; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
