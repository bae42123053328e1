package pdf

import (
	"bytes"
	"strings"
	"testing"
)

// A file that breaks off anywhere is refused, or says how many pages it lacks, or
// has lost nothing that is read: never less than the whole in silence.
func TestBrokenOff(t *testing.T) {
	t.Setenv("PATH", "") // pdftotext would be asked a thousand times
	texts := []string{"Ferries sail early", "Barges wait until noon", "Rowing boats stay ashore"}
	var drawn, deflated []string
	for _, text := range texts {
		drawn = append(drawn, at(50, 740, 20, text))
		deflated = append(deflated, packed(at(50, 740, 20, text)))
	}
	for name, whole := range map[string][]byte{"plain": pagesOf(drawn...), "packed": bytes.ReplaceAll(pagesOf(deflated...), []byte(">>\nstream"), []byte("/Filter/FlateDecode>>\nstream"))} {
		told := 0
		for n := len(whole); n > 0; n-- {
			p, err := Read(whole[:n])
			if err != nil {
				continue
			}
			if p.Missing != "" {
				told++
				continue
			}
			for _, text := range texts {
				if !strings.Contains(show(p), text) {
					t.Fatalf("%s: %d bytes of %d: %q is lost in silence:\n%s", name, n, len(whole), text, show(p))
				}
			}
		}
		if told == 0 {
			t.Errorf("%s: never told", name)
		}
	}
	p, err := Read(bytes.Replace(pagesOf(drawn...), []byte("6 0 obj"), []byte("66 0 obj"), 1))
	if err != nil || !strings.Contains(p.Missing, "1 of 3 pages") {
		t.Errorf("%q, %v", p.Missing, err)
	}
	if p, err := Read(pagesOf(drawn[0], "", drawn[2])); err != nil || p.Missing != "" {
		t.Errorf("an empty page is no damage: %q, %v", p.Missing, err)
	}
}
