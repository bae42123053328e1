package parquet

import "encoding/binary"

// compact writes Thrift's compact protocol, of which Parquet's metadata needs
// structs, lists, integers and strings.
type compact struct {
	bytes []byte
	last  []int16 // the last field written, of each struct that is open
}

// Types of the compact protocol.
const (
	typeI32    = 5
	typeI64    = 6
	typeBinary = 8
	typeList   = 9
	typeStruct = 12
)

func (c *compact) open() { c.last = append(c.last, 0) }

func (c *compact) close() {
	c.last = c.last[:len(c.last)-1]
	c.bytes = append(c.bytes, 0)
}

// field writes a field's header; ids rise by at most 15, as they do here.
func (c *compact) field(id int16, kind byte) {
	top := &c.last[len(c.last)-1]
	c.bytes = append(c.bytes, byte(id-*top)<<4|kind)
	*top = id
}

func (c *compact) i32(id int16, n int) {
	c.field(id, typeI32)
	c.bytes = binary.AppendVarint(c.bytes, int64(n)) // zigzag, as Thrift has it
}

func (c *compact) i64(id int16, n int) {
	c.field(id, typeI64)
	c.bytes = binary.AppendVarint(c.bytes, int64(n))
}

func (c *compact) text(id int16, s string) {
	c.field(id, typeBinary)
	c.word(s)
}

func (c *compact) word(s string) {
	c.bytes = binary.AppendUvarint(c.bytes, uint64(len(s)))
	c.bytes = append(c.bytes, s...)
}

func (c *compact) list(id int16, kind byte, size int) {
	c.field(id, typeList)
	if size < 15 {
		c.bytes = append(c.bytes, byte(size)<<4|kind)
		return
	}
	c.bytes = append(c.bytes, 0xF0|kind)
	c.bytes = binary.AppendUvarint(c.bytes, uint64(size))
}

// nested opens a struct that is a field; close ends it.
func (c *compact) nested(id int16) {
	c.field(id, typeStruct)
	c.open()
}
