package speed

import (
	_ "embed"
	"encoding/json"
	"testing"
	"time"

	"muster"
	"muster/check"
	"muster/words"
)

// news is an invented report as papers print them: a number in 300 bytes, a
// claim in 2 kB, names, quotations and much that is neither.
//
//go:embed testdata/news.txt
var news []byte

// newsSize is about how much is read in one round: 1 MB.
const newsSize = 1 << 20

// BenchmarkNews is text to findings of ordinary news, as many reports as make
// 1 MB. The goal is 5 MB/s on one core: run it with GOMAXPROCS=1, so that the
// collector's work counts.
func BenchmarkNews(b *testing.B) {
	asProgram(b)
	o := options(b)
	n := newsSize / len(news)
	b.SetBytes(int64(n * len(news)))
	b.ReportAllocs()
	for b.Loop() {
		for range n {
			if _, err := check.Read(document(news), o); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkTokens is cutting the same text into words: what BenchmarkNews is
// measured against.
func BenchmarkTokens(b *testing.B) {
	body := string(news)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		words.Tokens(body, muster.Span{End: len(body)})
	}
}

//go:embed floors.json
var floors []byte

// slack is how far below its floor a ratio may lie: a busy machine, a detector
// of races or another processor moves it by a quarter; a stage that reads its text
// several times over moves it by more.
const slack = 0.7

// TestNews: the speed of reading news over the speed of cutting it into words
// does not fall far below its floor (floors.json). A ratio, as machines differ.
func TestNews(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	var floor map[string]float64
	if err := json.Unmarshal(floors, &floor); err != nil {
		t.Fatal(err)
	}
	o := options(t)
	body := string(news)
	const rounds = 60
	cut, read := time.Hour, time.Hour
	for range rounds { // by turns, so that both meet the same machine
		start := time.Now()
		words.Tokens(body, muster.Span{End: len(body)})
		cut = min(cut, time.Since(start))
		start = time.Now()
		if _, err := check.Read(document(news), o); err != nil {
			t.Fatal(err)
		}
		read = min(read, time.Since(start))
	}
	got, want := float64(cut)/float64(read), floor["news over tokens"]
	t.Logf("%d bytes cut in %v, read in %v: %.3f, floor %.3f", len(body), cut, read, got, want)
	if got < want*slack {
		t.Errorf("reading news is %.3f times as fast as cutting it into words; the floor is %.3f", got, want)
	}
}
