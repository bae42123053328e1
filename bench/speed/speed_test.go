package speed

import (
	"bufio"
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime/debug"
	"testing"
	"time"

	"muster"
	"muster/check"
)

// report is an invented report of the usual length, about 6 kB.
//
//go:embed testdata/report.txt
var report []byte

func options(b testing.TB) check.Options {
	b.Helper()
	o, err := check.Open("")
	if err != nil {
		b.Fatal(err)
	}
	return o
}

// asProgram sets the collector as the program has it (gcPercent of cmd/muster), for
// one benchmark.
func asProgram(b *testing.B) {
	was := debug.SetGCPercent(600)
	b.Cleanup(func() { debug.SetGCPercent(was) })
}

func document(body []byte) muster.Document {
	return muster.Document{Path: "report.txt", Format: "txt", Bytes: body}
}

// BenchmarkReport is text to findings for one report, books open.
func BenchmarkReport(b *testing.B) {
	o := options(b)
	b.SetBytes(int64(len(report)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := check.Read(document(report), o); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCorpus is text to findings over the mini reports of the corpora, or
// over the field's where those are absent: dense with claims, a hard case.
func BenchmarkCorpus(b *testing.B) {
	o := options(b)
	docs, size := corpus(b)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			if _, err := check.Read(d, o); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkQuiet is text to findings where nothing is claimed: what reading
// alone costs.
func BenchmarkQuiet(b *testing.B) {
	asProgram(b)
	o := options(b)
	quiet := bytes.Repeat([]byte("The band played until it rained, and the 400 people in the square went home by the river road.\n\n"), 62)
	b.SetBytes(int64(len(quiet)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := check.Read(document(quiet), o); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen is opening the books and the ledger inside the binary.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		options(b)
	}
}

// corpus reads the mini reports as separate documents.
func corpus(b *testing.B) (docs []muster.Document, size int) {
	b.Helper()
	shared := cmp.Or(os.Getenv("MUSTER_CORPORA"), filepath.Join("..", "..", "..", "shared"))
	raw, err := os.ReadFile(filepath.Join(shared, "bench", "claims", "dev.jsonl"))
	if err != nil {
		raw, err = os.ReadFile(filepath.Join("..", "field", "reports.jsonl"))
	}
	if err != nil {
		b.Skip("no corpora here: set MUSTER_CORPORA to their folder")
	}
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(nil, 4<<20)
	for lines.Scan() {
		var r struct {
			ID, Title, Text string
			Published       muster.Day
		}
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			b.Fatal(err)
		}
		d := document([]byte(r.Title + "\n\n" + r.Text + "\n"))
		d.Path = r.ID + ".txt"
		d.Published = muster.Dating{Window: muster.Window{From: r.Published, To: r.Published}, Basis: "metadata", Why: "the corpus says so"}
		docs = append(docs, d)
		size += len(d.Bytes)
	}
	return docs, size
}

// TestLinear: reading eight times as much takes no more than about eight times
// as long. The bound of three times the fair share leaves room for a busy
// machine; a quadratic stage would take eight.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	o := options(t)
	once := fastest(t, o, report)
	eight := fastest(t, o, bytes.Repeat(append(report, '\n'), 8))
	ratio := float64(eight) / float64(once)
	t.Logf("%d bytes in %v, eight times as much in %v: %.1f times as long", len(report), once, eight, ratio)
	if ratio > 24 {
		t.Errorf("eight times as much text took %.1f times as long", ratio)
	}
}

// fastest is the best of five readings; the first pays for the word tables.
func fastest(t *testing.T, o check.Options, body []byte) time.Duration {
	t.Helper()
	best := time.Hour
	for range 6 {
		start := time.Now()
		if _, err := check.Read(document(body), o); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	return best
}
