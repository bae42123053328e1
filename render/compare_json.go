package render

import "io"

func compareJSON(w io.Writer, v *comparison) error {
	e := encoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
