// Package pages measures the reading of web pages beside the two extractors that
// other programs use, on the same pages in the same run: how much of the text
// each gets, and how long it takes. The pages of testdata follow what kinds of
// site served from 2014 to 2026 (agencies, papers, ministries, parliaments,
// think-tanks, blogs, pages saved by browsers); every word in them is our own.
//
//	go test -v ./bench/pages             the table, with its floors
//	go test -bench . ./bench/pages       pages a second
package pages
