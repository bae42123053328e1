package books

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"muster"
	"muster/books/pack"
)

// A claim asks an edition for the same few measures of many members, often for
// what is not there. So an edition's lines are cut up by measure, and within
// it by entity, the first time each is asked for; a cell is parsed once. What
// nobody asks for is never read.

// tables are the measures of an edition asked for so far. Reading takes no
// lock: a new measure makes a new map.
type tables struct {
	byMeasure atomic.Pointer[map[string]table]
	making    sync.Mutex
}

// table is one measure of one edition.
type table struct {
	byEntity map[string]*block
	all      func() []muster.Key // of every entity, in the order of the lines
}

// block is one entity's series of a measure.
type block struct {
	once  sync.Once
	lines string // as in the pack
	keys  []muster.Key
	rows  []*row
}

// row is one series with the cells parsed so far.
type row struct {
	key muster.Key
	series
	cells []atomic.Pointer[muster.Figure] // by column
}

// table finds a measure's table.
func (e *edition) table(measure string) table {
	if known := e.tables.byMeasure.Load(); known != nil {
		if t, ok := (*known)[measure]; ok {
			return t
		}
	}
	e.tables.making.Lock()
	defer e.tables.making.Unlock()
	known := map[string]table{}
	if old := e.tables.byMeasure.Load(); old != nil {
		known = maps.Clone(*old)
	}
	if len(known) >= maxTables {
		clear(known)
	}
	t := e.cut(measure)
	known[measure] = t
	e.tables.byMeasure.Store(&known)
	return t
}

// maxTables bounds what is remembered of an edition, absent measures included:
// the atlas has fewer than fifty.
const maxTables = 256

// cut divides the lines of a measure by entity.
func (e *edition) cut(measure string) table {
	lines := e.pack.Block(pack.Prefix("s", string(e.ID), measure))
	if lines == "" {
		return table{all: func() []muster.Key { return nil }}
	}
	skip := len(pack.Prefix("s", string(e.ID), measure))
	t := table{byEntity: map[string]*block{}}
	var entities []string
	t.all = sync.OnceValue(func() []muster.Key {
		var keys []muster.Key
		for _, entity := range entities {
			keys = append(keys, e.block(measure, entity).keys...)
		}
		return slices.Clip(keys)
	})
	for lines != "" {
		entity, _, _ := strings.Cut(lines[skip:], "\t")
		entities = append(entities, entity)
		end := 0
		for strings.HasPrefix(lines[end:], lines[:skip+len(entity)+1]) {
			end += strings.IndexByte(lines[end:], '\n') + 1
		}
		t.byEntity[entity] = &block{lines: lines[:end]}
		lines = lines[end:]
	}
	return t
}

// block finds an entity's series of a measure; nil when there are none.
func (e *edition) block(measure, entity string) *block {
	b := e.table(measure).byEntity[entity]
	if b != nil {
		b.once.Do(func() { e.read(b, measure, entity) })
	}
	return b
}

// read cuts the lines of a block into rows. Where two rows answer to one key,
// the first line is the last row of the publication (NATO's Table 2 before its
// Table 1) and the one that counts.
func (e *edition) read(b *block, measure, entity string) {
	skip := len(pack.Prefix("s", string(e.ID), measure, entity))
	for line := range strings.Lines(b.lines) {
		k := muster.Key{Measure: measure, Entity: entity}
		rest := strings.TrimSuffix(line[skip:], "\n")
		k.Unit, rest, _ = strings.Cut(rest, "\t")
		k.Prices, rest, _ = strings.Cut(rest, "\t")
		if len(b.keys) > 0 && b.keys[len(b.keys)-1] == k {
			continue
		}
		b.keys = append(b.keys, k)
		b.rows = append(b.rows, &row{key: k, series: readSeries(rest), cells: make([]atomic.Pointer[muster.Figure], len(e.periods))})
	}
	b.keys = slices.Clip(b.keys)
}

// row finds the row that answers to a key; nil when there is none.
func (e *edition) row(k muster.Key) *row {
	b := e.block(k.Measure, k.Entity)
	if b == nil {
		return nil
	}
	for i := range b.keys {
		if b.keys[i].Unit == k.Unit && b.keys[i].Prices == k.Prices {
			return b.rows[i]
		}
	}
	return nil
}
