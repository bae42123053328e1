package collect

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// folder reads the reports below path in order of name. above are the folders
// on the way, path's own included: a link back to one of them is a loop.
func (r *run) folder(path string, above []os.FileInfo) {
	if len(above) > MaxDepth {
		r.fail(path, fmt.Sprintf("lies more than %d folders deep: name it itself", MaxDepth))
		return
	}
	entries, err := os.ReadDir(path) // sorted by name
	if err != nil {
		r.failed(path, err)
	}
	for _, e := range entries {
		if r.full {
			return
		}
		if r.entries++; r.entries > MaxEntries {
			r.stop(path, fmt.Sprintf("holds too much, as one run looks at %d files: check it in parts", MaxEntries))
			return
		}
		if !strings.HasPrefix(e.Name(), ".") {
			r.inside(filepath.Join(path, e.Name()), e, above)
		}
	}
}

// inside takes one entry of a folder. Files that are no reports are passed
// over before anything is asked of them.
func (r *run) inside(path string, e os.DirEntry, above []os.FileInfo) {
	ending, known := endingOf(path)
	link := e.Type()&os.ModeSymlink != 0
	if known == unknown && !e.IsDir() && !link {
		return
	}
	info, err := os.Stat(path) // follows links
	switch {
	case err != nil:
		if known != unknown {
			r.failed(path, err)
		}
	case info.IsDir():
		for _, a := range above {
			if os.SameFile(a, info) {
				r.fail(path, "is a link back to a folder that it lies in: remove the link")
				return
			}
		}
		r.folder(path, append(above[:len(above):len(above)], info))
	case known == unknown:
	case !info.Mode().IsRegular():
		r.fail(path, "is not a file but a "+special(info.Mode())+": it cannot be read inside a folder")
	default:
		r.file(path, ending, false)
	}
}
