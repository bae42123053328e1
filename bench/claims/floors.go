package main

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
)

// floors are, by corpus and measure, the percentages that must not be lost.
// They only rise.
type floors map[string]map[string]float64

func floorsPath() string { return filepath.Join(root(), "bench", "claims", "floors.json") }

func readFloors() (floors, error) {
	b, err := os.ReadFile(floorsPath())
	if err != nil {
		return nil, err
	}
	var f floors
	return f, json.Unmarshal(b, &f)
}

// raiseFloors writes what was reached, cut to a tenth of a point, where it is
// above the floor.
func raiseFloors(corpus string, reached map[string]float64) error {
	f, err := readFloors()
	if err != nil {
		return err
	}
	if f[corpus] == nil {
		f[corpus] = map[string]float64{}
	}
	for name, v := range reached {
		f[corpus][name] = max(f[corpus][name], math.Floor(v*10)/10)
	}
	b, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(floorsPath(), append(b, '\n'), 0o644)
}
