package atlas

import "testing"

// The tables are read once a process: what that costs.
func BenchmarkReadPeople(b *testing.B) {
	for b.Loop() {
		readPeople()
	}
}
