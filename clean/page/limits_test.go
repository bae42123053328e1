package page

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// Pages that are made to be slow, deep or large end in one sentence or are read,
// in little time and memory.
func TestHostile(t *testing.T) {
	many := func(s string, n int) string { return strings.Repeat(s, n) }
	var fonts strings.Builder
	for i := range 500 {
		fmt.Fprintf(&fonts, "<font size=%d>", i)
	}
	for _, c := range []struct{ name, page, want string }{
		{"deep", many("<div>", 600) + "boats", "512 deep"},
		{"deep but just", many("<div>", 450) + "The boats came early and everybody was glad of it, the harbour master said." + many("</div>", 450), ""},
		{"formatting that is repeated", fonts.String() + many("<p>x", 200_000), "1.5 million"},
		{"formatting that is repeated in a row of one look", "<p>The boats came early and everybody was glad, he said." + many("<b>", 100) + many("<p>x", 3000), ""},
		{"elements without end", many("<i></i>", 900_000), "1.5 million"},
		{"nothing", "", "no words"},
		{"only scripts", "<html><script>" + many("x", 1000) + "</script><noscript>words</noscript>", "no words"},
		{"a script that never ends", "<p>The boats came early.</p><script>" + many("<b", 400_000), ""},
		{"tables in tables", many("<table><tr><td>", 100) + "The boats came early.", ""},
		{"a table of one cell a row", "<table>" + many("<tr><td>boats came early", 20_000) + "</table>", ""},
		{"hidden in hidden", many("<div aria-hidden=true><b>x</b>", 400) + "The boats came early.", "no words"},
		{"attributes", "<p " + many("a=b ", 200_000) + ">The boats came early.", ""},
		{"one long class", "<p class='" + many("ad ", 300_000) + "'>The boats came early.", ""},
		{"links in a row", many("<a href=x>boats", 30_000), ""},
		{"many articles", many("<article><h1>Boats come early</h1><p>The boats came early and everybody was glad of it, the harbour master said. He had waited for them since the morning, and so had the town, which had paid for them. They came on time, he said.</p></article>", 1500), ""},
		{"many bodies", many("<div itemprop=articleBody><p>The boats came early and everybody was glad of it.</p></div>", 5000), ""},
		{"quotations in a row", many("<blockquote>The boats came early and everybody was glad of it, he said.</blockquote>", 20_000), ""},
		{"deep JSON", `<script type="application/ld+json">` + many(`{"@graph":[`, 50_000) + `</script><p>The boats came early.`, ""},
		{"wide JSON", `<script type="application/ld+json">[` + many(`{"@type":"NewsArticle","headline":"x"},`, 30_000) + `1]</script><p>The boats came early.`, ""},
		{"times", many("<time datetime='2025-05-03'>3 May 2025</time>", 20_000) + "<p>The boats came early.", ""},
		{"references", many("&#x110000;&bogus;&amp", 100_000), ""},
		{"a select without end", "<p>The boats came early.<select>" + many("<option>x", 100_000), ""},
		{"frames", "<frameset>" + many("<frame>", 1000), "no words"},
		{"a comment without end", "<p>The boats came early.<!--" + many("-", 1_000_000), ""},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		_, err := Read([]byte(c.page))
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v", c.name, err)
		}
		if spent := after.TotalAlloc - before.TotalAlloc; took > 10*time.Second || spent > 600<<20 {
			t.Errorf("%s: %v, %d MB", c.name, took, spent>>20)
		}
		if took > 100*time.Millisecond {
			t.Logf("%s: %v, %d MB", c.name, took, (after.TotalAlloc-before.TotalAlloc)>>20)
		}
	}
}

// Twice the page takes about twice the time: the worst shapes that are read.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"<p>The boats came early and everybody was glad of it, he said.</p>",
		"<div><span>The boats</span><br><br>came early. </div>",
		"<article><h1>Boats come early</h1><p>The boats came early and everybody was glad of it, the harbour master said.</p></article>",
		"<blockquote><p>The boats came early and everybody was glad of it.</p></blockquote>",
		"<ul><li><a href=x>The boats came early</a></li></ul>",
		"<table><tr><td>boats<td>12<tr><td>ships<td>9</table>",
		"<p><time datetime=2025-05-03>3 May</time> <a rel=author href=x>Ada</a>",
	} {
		took := func(n int) time.Duration {
			page := []byte("<html><body>" + strings.Repeat(unit, n))
			start := time.Now()
			Read(page)
			return time.Since(start)
		}
		// A busy machine makes single runs slow: one good ratio of several is enough.
		ratio := 1e9
		for range 6 {
			if small := took(500); small > 0 {
				ratio = min(ratio, float64(took(4000))/float64(small))
			}
			if ratio < 16 {
				break
			}
		}
		if ratio > 32 {
			t.Errorf("eight times as much of %q takes %.1f times as long", unit, ratio)
		}
	}
}

// FuzzRead: no panic, no control characters, the same lines twice.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"<html><h1>Boats</h1><p>The boats came early.<p>They float.", "<p>a<br><br>b<table><tr><td>1<td>2<tr><td>3<td>4</table>",
		"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"x\",\"datePublished\":\"2025-01-01\"}</script>",
		"<div hidden>x</div><q>a<q>b</q></q><time datetime=2025-01-01>May</time>", "\xff\xfe<\x00p\x00>\x00x\x00", "<meta charset=shift_jis>\x83\x65",
		"<b>Ada Brill</b> Who pays?<aside class='pull-quote'>x</aside><footer><cite>y</cite></footer>",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		p, err := Read(raw)
		if err != nil {
			return
		}
		if len(p.Lines) == 0 {
			t.Fatal("no lines and no error")
		}
		for i, l := range p.Lines {
			if l.Text == "" || l.Text != strings.TrimSpace(l.Text) || strings.ContainsAny(l.Text, "\n\r\x00") || l.Label > len(l.Text) || i > 0 && l.Kind == Title || i == 0 && l.More {
				t.Fatalf("line %d: %+v", i, l)
			}
		}
		q, _ := Read(raw)
		if fmt.Sprint(p) != fmt.Sprint(q) {
			t.Fatal("two readings differ")
		}
		Article(raw)
	})
}
