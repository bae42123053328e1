//go:build ignore

// This program packs shelf/ into pack/*.pack. Run it as go generate ./books.
package main

import (
	"fmt"
	"os"

	"muster/books/pack"
)

func main() {
	packs, err := pack.Build(os.DirFS("shelf"))
	if err != nil {
		fmt.Fprintln(os.Stderr, "shelf:", err)
		os.Exit(1)
	}
	for group, p := range packs {
		if err := os.WriteFile("pack/"+group+".pack", []byte(p.Text()), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
