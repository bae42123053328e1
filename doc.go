// Package muster holds the nouns of Muster: what arrives, what it says, what it
// claims, what the books answer and what came of it. Nouns do not act: every
// verb lives in a package of its own, and ARCHITECTURE.md says which.
package muster
