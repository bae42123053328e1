// Package swap tests the whole reader from outside: it swaps ally, year,
// number, verb, voice and order in sentences and demands that the finding
// follows the books, and changes only the number in a claim and demands that
// the readings stay. What is expected is computed here from the books' figures
// alone, by contract.md, without the packages under test.
package swap
