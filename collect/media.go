package collect

import (
	"fmt"
	"slices"
	"strings"
)

// mediaNames name the types that are no reports, by the beginning of the type.
var mediaNames = []struct{ begins, name string }{
	{"image/", "image"}, {"video/", "video"}, {"audio/", "sound"}, {"font/", "font"},
	{"application/font", "font"}, {"application/x-font", "font"}, {"application/vnd.ms-fontobject", "font"},
	{"text/css", "style sheet"}, {"text/javascript", "script"}, {"application/javascript", "script"}, {"application/x-javascript", "script"},
	{"application/ecmascript", "script"}, {"application/zip", "archive"}, {"application/gzip", "archive"},
	{"text/dns", "name look-up"},
}

// mediaName names what has a type that is no report's.
func mediaName(media string) string {
	for _, m := range mediaNames {
		if strings.HasPrefix(media, m.begins) {
			return m.name
		}
	}
	return noFile
}

// counts are things passed over, by name.
type counts map[string]int

// String is "8 images, 2 style sheets, 1 script": the most first.
func (c counts) String() string {
	names := make([]string, 0, len(c))
	for name := range c {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if c[a] != c[b] {
			return c[b] - c[a]
		}
		return strings.Compare(a, b)
	})
	for i, name := range names {
		names[i] = fmt.Sprint(c[name], " ", plural(name, c[name]))
	}
	return strings.Join(names, ", ")
}

func plural(name string, n int) string {
	if n == 1 || name == noData || name == noText {
		return name
	}
	if first, rest, ok := strings.Cut(name, " of "); ok {
		return first + "s of " + rest
	}
	if status, ok := strings.CutPrefix(name, "reply "); ok {
		return "replies " + status
	}
	return name + "s"
}
