package books

import _ "embed"

//go:embed pack/open.pack
var openPack string
