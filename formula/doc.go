// Package formula is the language in which claims ask the books: it parses,
// prints and evaluates a [muster.Formula]. A formula yields a value, never a
// verdict, and every value carries its working down to the cells of an edition.
//
//	parse:  text -> Expr     print: Expr -> text (the identity on canonical text)
//	eval:   Expr and Axes -> Value, Working or Absent
//
// docs/reference/formulas.md lists the language; its examples run as tests.
package formula
