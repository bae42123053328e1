package main

import (
	"time"

	"muster"
)

// today is the day on which the command is run. It is the only clock of the
// program: from it come the day on which a report was taken in and the day on
// which a cached text expires, and no finding.
func today() muster.Day {
	year, month, day := time.Now().Date()
	return muster.DayOf(year, int(month), day)
}
