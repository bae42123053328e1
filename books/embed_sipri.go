//go:build !nosipri

package books

import _ "embed"

// SIPRI's terms allow non-commercial use only: build with -tags nosipri to
// leave its figures out.
//
//go:embed pack/sipri.pack
var sipriPack string

func embedded() []string { return []string{openPack, sipriPack} }
