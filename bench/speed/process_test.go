//go:build unix

package speed

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Goals for one report of 6 kB, whole process, on one small core.
const (
	wallGoal   = 20 * time.Millisecond
	memoryGoal = 60 << 20 // bytes
	// Missing a goal is printed; missing it by this factor fails, as machines
	// differ.
	tolerance = 4
)

// TestProcess builds the command as it is shipped and measures whole runs: the
// median wall time and the peak of resident memory. It runs only when asked,
// with MUSTER_SPEED=1, because building takes a while.
func TestProcess(t *testing.T) {
	if os.Getenv("MUSTER_SPEED") == "" {
		t.Skip("set MUSTER_SPEED=1 to build the command and measure whole runs")
	}
	bin := filepath.Join(t.TempDir(), "muster")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", bin, "muster/cmd/muster")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if info, err := os.Stat(bin); err == nil {
		t.Logf("binary %.1f MB", float64(info.Size())/1e6)
	}
	for _, args := range [][]string{
		{"--version"},
		{"check", "testdata/report.txt"},
		{"check", "--format", "json", "--explain", "testdata/report.txt"},
	} {
		wall, peak := measure(t, bin, args)
		t.Logf("%-55s %6.1f ms (%.1f of the goal)  %5.1f MB (%.1f of the goal)", strings.Join(args, " "),
			wall.Seconds()*1e3, float64(wall)/float64(wallGoal), float64(peak)/1e6, float64(peak)/memoryGoal)
		if wall > tolerance*wallGoal || peak > tolerance*memoryGoal {
			t.Errorf("%v takes %v and %d bytes; the goals are %v and %d", args, wall, peak, wallGoal, memoryGoal)
		}
	}
}

// measure runs the command often and returns the median wall time and the
// largest peak of resident memory. The child's peak begins at this process's
// own, so this test must stay small: it opens no books.
func measure(t *testing.T, bin string, args []string) (time.Duration, int64) {
	t.Helper()
	var walls []time.Duration
	var peak int64
	for range 21 {
		cmd := exec.Command(bin, args...)
		start := time.Now()
		err := cmd.Run()
		walls = append(walls, time.Since(start))
		if err != nil {
			t.Fatalf("%v: %v", args, err)
		}
		usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
		if !ok {
			t.Fatal("this system tells no resource usage")
		}
		bytes := int64(usage.Maxrss)
		if runtime.GOOS != "darwin" { // elsewhere in kilobytes
			bytes *= 1024
		}
		peak = max(peak, bytes)
	}
	slices.Sort(walls)
	return walls[len(walls)/2], peak
}
