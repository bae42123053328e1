// Package house holds the tests that keep the house tidy: layers, documents,
// lengths, names, and what must not be in the repository. It has no code of
// its own.
package house
