// Package cos reads the objects of a PDF file: numbers, names, dictionaries,
// streams, wherever the file keeps them, broken tables of contents mended. It
// knows nothing of pages or letters. Everything that a file can ask for is
// bounded.
package cos

// Object is nil, bool, Int, Real, String, Name, Array, Dict, Ref, *Stream, or
// Word in a stream of operators.
type Object any

// Int is a whole number.
type Int int64

// Real is a number with a fraction.
type Real float64

// String is a string's bytes.
type String string

// Name is a name without its slash.
type Name string

// Word is an operator or keyword.
type Word string

// Array is a list of objects.
type Array []Object

// Dict is a dictionary.
type Dict map[Name]Object

// Ref points to an object of the file.
type Ref struct{ Num, Gen int }

// Stream is a dictionary with bytes, still packed.
type Stream struct {
	Dict
	raw []byte
	ref Ref  // its own number, for decryption
	Cut bool // the file ends before the stream does
}

// Number is an object as a number; ok is false for what is none.
func Number(o Object) (v float64, ok bool) {
	switch n := o.(type) {
	case Int:
		return float64(n), true
	case Real:
		return float64(n), true
	}
	return 0, false
}
