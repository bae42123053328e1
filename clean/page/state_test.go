package page

import (
	"strings"
	"testing"
)

// The text of a page that a script builds, from the data of the script: in order,
// once, without captions and other reports.
func TestState(t *testing.T) {
	p1 := "Forty boats came into Port Sylvan on Monday, the harbour master said, and as many are to come before the frost."
	p2 := "“Nobody has seen such a crowd since the war,” said Otto Finn, who has sold rope on the quay for fifty years."
	p3 := "The council will decide in May whether to build a second pier, at a cost of nine million crowns."
	other := "Ferries to the islands sailed again on Tuesday after winds of nine Beaufort had kept them in port for three days."
	want := p1 + "\n" + p2 + "\n" + p3 + "\n"
	for name, script := range map[string]string{
		"list of objects": `<script type="application/json">{"props":{"story":{"headline":"Boats","content":[{"type":"p","html":"` + p1 + `"},{"type":"image","text":"Boats at the quay in the morning of the third of May in the year of the frost."},{"type":"p","html":"` + p2 + `"},{"type":"p","html":"` + p3 + `"}]},"related":[{"text":"` + other + `"}]}}</script>`,
		"one markup":      `<script>window.__DATA__ = {"page":{"body":"<p>` + p1 + `</p><p>` + p2 + `</p><p>` + p3 + `</p>","more":[{"body":"` + other + `"}]}};</script>`,
		"pieces":          `<script>var a={};function f(){return {x:1}} var s={"doc":{"content":[{"type":"paragraph","content":[{"type":"text","text":"` + p1[:30] + `"},{"type":"text","text":"` + p1[30:] + `"}]},{"type":"paragraph","content":[{"text":"` + p2 + `"}]},{"type":"paragraph","content":[{"text":"` + p3 + `"}]}]}}</script>`,
		"twice":           `<script>x={"content":[{"text":"` + p1 + `"},{"text":"` + p2 + `"},{"text":"` + p3 + `"}]};y={"content":[{"text":"` + p1 + `"},{"text":"` + p2 + `"},{"text":"` + p3 + `"}]}</script>`,
		"noscript":        `<noscript><h1>Boats</h1><p>` + p1 + `</p><p>` + p2 + `</p><p>` + p3 + `</p></noscript>`,
		"template":        `<script type="text/template"><p>` + p1 + `</p><p>` + p2 + `</p><p>` + p3 + `</p></script>`,
	} {
		p, err := Read([]byte("<html><body><div id=root><p>Loading…</p></div>" + script + "</body></html>"))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := ""
		for _, l := range p.Lines {
			if l.Kind != Title && l.Why == "" {
				got += l.Text + "\n"
			}
		}
		if got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	// A page that shows its report keeps it, whatever its scripts hold.
	page := "<html><body><h1>Boats</h1>" + strings.Repeat(prose, 3) + `<script>x={"content":[{"text":"` + strings.Repeat(other, 9) + `"}]}</script></body></html>`
	if got := text(t, page); strings.Contains(got, "Ferries") {
		t.Errorf("the script is read: %s", got)
	}
	for _, bad := range []string{strings.Repeat(`{"a":`, 400), strings.Repeat("{[\"", 4000), `{"text":"` + strings.Repeat("x", 4000), strings.Repeat(`{"content":[]}`, 3000)} {
		if lines := (&head{scripts: []string{bad}}).built(); len(lines) > 0 {
			t.Errorf("%.20q: %v", bad, lines)
		}
	}
}
