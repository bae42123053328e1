package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"muster"
	"muster/render"
)

// save writes to standard output, to a file, or into a folder to a file named
// after the query and its editions. Nothing is written when write fails.
func save(path, query string, from []muster.EditionID, format string, write func(io.Writer) error) error {
	if path == "" {
		out := bufio.NewWriter(os.Stdout)
		if err := write(out); err != nil {
			return usage(err)
		}
		return out.Flush()
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		path = filepath.Join(path, render.FileName(query, from, extension(format)))
	}
	var out bytes.Buffer
	if err := write(&out); err != nil {
		return usage(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		return fmt.Errorf("%s cannot be written: %w; give a path in a folder that exists", path, err)
	}
	fmt.Fprintln(os.Stderr, "muster: wrote "+path)
	return nil
}

// extension is how the name of a file of a format ends.
func extension(format string) string {
	switch format {
	case "text":
		return "txt"
	case "sdmx":
		return "sdmx.csv"
	}
	return format
}
