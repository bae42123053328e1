package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"

	"muster"
)

// script is the program that runs one peer.
//
//go:embed peers.py
var script string

// peerUnit is what a peer's unit is called here, and what its value is worth.
type peerUnit struct {
	unit  string
	scale muster.Number
}

// peerUnits reads testdata/units.txt, by the peers' names. A name may stand for
// several of ours ("pound"): any of them will do.
func peerUnits() (map[string][]peerUnit, error) {
	b, err := testdata.ReadFile("testdata/units.txt")
	if err != nil {
		return nil, err
	}
	out := map[string][]peerUnit{}
	for line := range strings.Lines(string(b)) {
		left, names, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok || line[0] == '#' {
			continue
		}
		unit, factor, scaled := strings.Cut(left, " x ")
		if !scaled {
			factor = "1"
		}
		scale, err := muster.ParseNumber(factor)
		if err != nil {
			return nil, fmt.Errorf("units.txt: %q: %w", line, err)
		}
		for name := range strings.SplitSeq(names, "; ") {
			out[name] = append(out[name], peerUnit{unit, scale})
		}
	}
	return out, nil
}

// found is what a tool read of each sentence of a set, and how long it took.
type found struct {
	mentions [][]mention
	took     time.Duration
}

// runPeer lets one peer read a set of sentences; python is the interpreter of
// an environment that has it installed.
func runPeer(python, name string, set []sentence) (found, error) {
	units, err := peerUnits()
	if err != nil {
		return found{}, err
	}
	var in bytes.Buffer
	enc := json.NewEncoder(&in)
	for _, s := range set {
		if err := enc.Encode(s.text); err != nil {
			return found{}, err
		}
	}
	cmd := exec.Command(python, "-c", script, name)
	cmd.Stdin, cmd.Stderr = &in, os.Stderr
	b, err := cmd.Output()
	if err != nil {
		return found{}, fmt.Errorf("%s does not run: %w", name, err)
	}
	var f found
	sc := bufio.NewScanner(bytes.NewReader(b))
	sc.Buffer(nil, 1<<24)
	for n := 0; sc.Scan(); n++ {
		if n == len(set) {
			var end struct{ Seconds float64 }
			if err := json.Unmarshal(sc.Bytes(), &end); err != nil {
				return f, err
			}
			f.took = time.Duration(end.Seconds * float64(time.Second))
			break
		}
		var rows [][5]any
		if err := json.Unmarshal(sc.Bytes(), &rows); err != nil {
			return f, fmt.Errorf("%s, sentence %d: %w", name, n+1, err)
		}
		f.mentions = append(f.mentions, peerMentions(set[n], rows, units))
	}
	if len(f.mentions) != len(set) {
		return f, fmt.Errorf("%s read %d of %d sentences", name, len(f.mentions), len(set))
	}
	return f, sc.Err()
}

// peerMentions turns what a peer printed into mentions, with offsets in bytes.
func peerMentions(s sentence, rows [][5]any, units map[string][]peerUnit) []mention {
	offsets := make([]int, 0, len(s.text)+1)
	for i := range s.text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(s.text))
	at := func(x any) int {
		f, _ := x.(float64)
		return offsets[min(max(int(f), 0), len(offsets)-1)]
	}
	value := func(x any) muster.Number {
		f, _ := x.(float64)
		n, _ := muster.ParseNumber(strconv.FormatFloat(f, 'f', -1, 64))
		return n
	}
	var out []mention
	for _, r := range rows {
		m := mention{Span: muster.Span{Start: at(r[0]), End: at(r[1])}, low: value(r[2]), high: value(r[3])}
		name, _ := r[4].(string)
		m.take(s, strings.ToLower(name), units)
		out = append(out, m)
	}
	return out
}

// take gives a mention the unit that a peer named. Where a name may mean
// several, the one of gold is taken: the peer has the benefit of the doubt.
func (m *mention) take(s sentence, name string, units map[string][]peerUnit) {
	if name == "" {
		m.unit = "#"
		return
	}
	name, per, _ := strings.Cut(name, " per ")
	if u := units[name+" per "+per]; per != "" && u != nil {
		name, per = name+" per "+per, ""
	}
	m.per = per
	list := units[name]
	if len(list) == 0 {
		m.unit = name
		return
	}
	best := list[0]
	for _, g := range s.gold {
		if i := slices.IndexFunc(list, func(u peerUnit) bool { return u.unit == g.unit }); i >= 0 && g.Overlaps(m.Span) {
			best = list[i]
		}
	}
	m.unit = best.unit
	m.low, m.high = m.low.Mul(best.scale), m.high.Mul(best.scale)
}
