// Package speed measures how fast Muster reads: text to findings in MB/s, one
// report in microseconds, the whole process in wall time and memory.
//
//	go test -bench . ./bench/speed       text to findings, one report, opening
//	GOMAXPROCS=1 go test -bench News ./bench/speed   ordinary news on one core
//	bench/speed/process.sh               the whole process, built as shipped
package speed
