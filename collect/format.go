package collect

import (
	"os"
	"path/filepath"
	"strings"
)

// knowledge says what Muster does with a format.
type knowledge int

const (
	unknown knowledge = iota
	read              // it is a report, and read
	later             // contract.md lists it, but it is not read yet
	data              // as later, but most such files are no reports: passed over inside folders
)

// formats are the endings of contract.md.
var formats = map[string]knowledge{
	"txt": read, "md": read,
	"html": later, "htm": later, "docx": later, "pdf": later, "eml": later, "warc": later, "warc.gz": later,
	"xml": data, "json": data,
}

// formatOf gives a path's format by its ending, in lower case, and what is
// done with it.
func formatOf(path string) (string, knowledge) {
	name := strings.ToLower(filepath.Base(path))
	if strings.HasSuffix(name, ".warc.gz") {
		return "warc.gz", formats["warc.gz"]
	}
	format := strings.TrimPrefix(filepath.Ext(name), ".")
	return format, formats[format]
}

// isAddress says whether a path is meant as a web address.
func isAddress(path string) bool {
	return strings.HasPrefix(path, "http://") || strings.HasPrefix(path, "https://")
}

// special names what is neither a file nor a folder.
func special(mode os.FileMode) string {
	switch {
	case mode&os.ModeNamedPipe != 0:
		return "pipe"
	case mode&os.ModeSocket != 0:
		return "socket"
	default:
		return "device"
	}
}
