package check

import (
	"muster"
	"muster/atlas"
)

// outlet is who published a document, by the name of the atlas: the outlet of
// its address, else of the name that the file gives where it gives no address.
// A name that the atlas does not know, or whose address it does not know, stays
// as the file gives it: two papers may be called the same.
func outlet(d *muster.Document) string {
	if o, ok := atlas.OutletOf(d.Address); ok {
		return o.Name
	}
	if o, ok := atlas.OutletOf(d.Outlet); ok && d.Address == "" {
		return o.Name
	}
	return d.Outlet
}
