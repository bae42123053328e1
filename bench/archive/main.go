// Command archive writes an archive of invented news, to see that Muster reads
// archives of any size in the same memory:
//
//	go run ./bench/archive --size 1024 | muster check --format jsonl -
//	go run ./bench/archive --measure        100 MB and 1 GB, in this process
//
// The same flags give the same bytes.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
)

func main() {
	megabytes := flag.Int64("size", 100, "size of the archive in MB, as stored")
	packed := flag.Bool("gzip", false, "pack each record")
	compare := flag.Bool("measure", false, "read 100 MB and 1 GB in this process and print the peak of memory of each")
	flag.Parse()
	if err := run(*megabytes<<20, *packed, *compare); err != nil {
		fmt.Fprintln(os.Stderr, "archive:", err)
		os.Exit(1)
	}
}

func run(size int64, packed, compare bool) error {
	if !compare {
		out := bufio.NewWriterSize(os.Stdout, 1<<20)
		if _, err := write(out, size, kind{packed: packed}); err != nil {
			return err
		}
		return out.Flush()
	}
	small, err := measure(100<<20, kind{packed: packed})
	if err != nil {
		return err
	}
	fmt.Println(small)
	large, err := measure(1<<30, kind{packed: packed})
	if err != nil {
		return err
	}
	fmt.Println(large)
	fmt.Printf("1 GB has %.2f times the peak of 100 MB\n", float64(large.heap)/float64(small.heap))
	return nil
}
