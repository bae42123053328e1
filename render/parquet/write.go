// Package parquet writes flat tables as Apache Parquet files: text columns and
// columns of optional numbers, one row group, plain encoding, gzip. That is all
// that an export of figures needs; docs/decisions says why no library does it.
//
// The format: github.com/apache/parquet-format.
package parquet

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// Column is one column of a table. A text column has a text for every row, ""
// where there is none; a column of numbers has nil for an empty cell.
type Column struct {
	Name    string
	Texts   []string
	Numbers []*float64 // set for a column of numbers, and then Texts is not
}

func (c *Column) rows() int {
	if c.Numbers != nil {
		return len(c.Numbers)
	}
	return len(c.Texts)
}

// Of Parquet's enumerations, those that are used.
const (
	magic = "PAR1"

	typeDouble, typeByteArray = 5, 6
	required, optional        = 0, 1
	utf8                      = 0
	plain, rle                = 0, 3
	codecGzip                 = 2
	dataPage                  = 0
)

// maxRows keeps sizes inside the 32 bits that a page header has.
const maxRows = 1 << 24

// Write writes columns of equal length as one file. Notes are key and value
// pairs of the file's own, in order. The same table gives the same bytes.
func Write(w io.Writer, columns []Column, notes [][2]string) error {
	if len(columns) == 0 {
		return fmt.Errorf("a parquet file needs a column")
	}
	rows := columns[0].rows()
	for i := range columns {
		if n := columns[i].rows(); n != rows || n > maxRows {
			return fmt.Errorf("column %s has %d rows, the first has %d (at most %d)", columns[i].Name, n, rows, maxRows)
		}
	}
	out := bytes.NewBufferString(magic)
	chunks := make([]chunk, len(columns))
	for i := range columns {
		c, err := page(out, &columns[i])
		if err != nil {
			return err
		}
		chunks[i] = c
	}
	foot := footer(columns, chunks, rows, notes)
	out.Write(foot)
	out.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(foot))))
	out.WriteString(magic)
	_, err := w.Write(out.Bytes())
	return err
}

// chunk is where a column's page went.
type chunk struct{ offset, plain, packed int }

// page writes a column as one data page.
func page(out *bytes.Buffer, c *Column) (chunk, error) {
	body := c.body()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write(body); err != nil {
		return chunk{}, err
	}
	if err := z.Close(); err != nil {
		return chunk{}, err
	}
	if len(body) > math.MaxInt32 {
		return chunk{}, fmt.Errorf("column %s is too large for one page", c.Name)
	}
	var h compact
	h.open()
	h.i32(1, dataPage)
	h.i32(2, len(body))
	h.i32(3, packed.Len())
	h.nested(5)
	h.i32(1, c.rows())
	h.i32(2, plain)
	h.i32(3, rle)
	h.i32(4, rle)
	h.close()
	h.close()
	at := chunk{offset: out.Len(), plain: len(h.bytes) + len(body), packed: len(h.bytes) + packed.Len()}
	out.Write(h.bytes)
	out.Write(packed.Bytes())
	return at, nil
}

// body is a page's values: of numbers, first which rows have one.
func (c *Column) body() []byte {
	var b []byte
	if c.Numbers == nil {
		for _, s := range c.Texts {
			b = binary.LittleEndian.AppendUint32(b, uint32(len(s)))
			b = append(b, s...)
		}
		return b
	}
	levels := c.levels()
	b = binary.LittleEndian.AppendUint32(b, uint32(len(levels)))
	b = append(b, levels...)
	for _, n := range c.Numbers {
		if n != nil {
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(*n))
		}
	}
	return b
}

// levels says in runs which rows have a number.
func (c *Column) levels() []byte {
	var b []byte
	for i := 0; i < len(c.Numbers); {
		j := i
		for j < len(c.Numbers) && (c.Numbers[j] == nil) == (c.Numbers[i] == nil) {
			j++
		}
		b = binary.AppendUvarint(b, uint64(j-i)<<1)
		if c.Numbers[i] == nil {
			b = append(b, 0)
		} else {
			b = append(b, 1)
		}
		i = j
	}
	return b
}

// footer is the file's metadata: schema, where each column is, and notes.
func footer(columns []Column, chunks []chunk, rows int, notes [][2]string) []byte {
	var f compact
	f.open()
	f.i32(1, 1)
	f.list(2, typeStruct, len(columns)+1)
	f.open()
	f.text(4, "schema")
	f.i32(5, len(columns))
	f.close()
	for i := range columns {
		f.open()
		if columns[i].Numbers != nil {
			f.i32(1, typeDouble)
			f.i32(3, optional)
			f.text(4, columns[i].Name)
		} else {
			f.i32(1, typeByteArray)
			f.i32(3, required)
			f.text(4, columns[i].Name)
			f.i32(6, utf8)
		}
		f.close()
	}
	f.i64(3, rows)
	f.list(4, typeStruct, 1)
	f.open()
	f.list(1, typeStruct, len(columns))
	total := 0
	for i := range columns {
		total += chunks[i].plain
		f.open()
		f.i64(2, chunks[i].offset)
		f.nested(3)
		kind := typeByteArray
		if columns[i].Numbers != nil {
			kind = typeDouble
		}
		f.i32(1, kind)
		f.list(2, typeI32, 2)
		f.bytes = binary.AppendVarint(f.bytes, plain)
		f.bytes = binary.AppendVarint(f.bytes, rle)
		f.list(3, typeBinary, 1)
		f.word(columns[i].Name)
		f.i32(4, codecGzip)
		f.i64(5, rows)
		f.i64(6, chunks[i].plain)
		f.i64(7, chunks[i].packed)
		f.i64(9, chunks[i].offset)
		f.close()
		f.close()
	}
	f.i64(2, total)
	f.i64(3, rows)
	f.close()
	if len(notes) > 0 {
		f.list(5, typeStruct, len(notes))
		for _, n := range notes {
			f.open()
			f.text(1, n[0])
			f.text(2, n[1])
			f.close()
		}
	}
	f.text(6, "muster")
	f.close()
	return f.bytes
}
