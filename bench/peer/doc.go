// Command peer measures the reader of numbers on sentences of general news in
// our own words (testdata/*.txt), and other tools beside it on the same text in
// the same run.
//
//	go run ./bench/peer                 our figures
//	go run ./bench/peer --wrong         the sentences read otherwise, a line each
//	go run ./bench/peer --set FILE      one file of sentences alone
//	bench/peer/run.sh                   fetches the peers by package name into a
//	                                    virtual environment, and runs all
//
// A sentence marks what it says: "[about 30 miles|~30 miles]" is a quantity
// with its value and unit, "{Friday}" a date, a time or a place in an order,
// which nobody is asked for, "[a day|?]" a number that may be read or not. A
// number without a mark is none: a name, a score, an address. Values take k, M,
// B and T; "a..b" is a range; "~", "<~", ">", ">=", "<", "<=" are the hedges
// about, nearly, over, at least, under, up to; "up" and "down" say which way it
// went. "#cars" counts cars, "#" counts what is not said beside it.
package main
