//go:build nosipri

package books

func embedded() []string { return []string{openPack} }
