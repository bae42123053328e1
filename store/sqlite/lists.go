package sqlite

import (
	"context"
	"database/sql"
	"encoding/binary"
	"strconv"
	"strings"

	"muster"
	"muster/marks"
)

// The index of marks has a list for each mark and period: who of the reports of the
// period has it, in the order in which they were entered. A list has all that lead the
// mark on a day; where it grows long the others are moved to the table mark_rest. The
// marks of the latest reports are in neither: see fresh.

// entry is that a report has a mark.
type entry struct {
	day    muster.Day // 0 where it is not one known day
	rank   uint32
	report int64
}

// periods are of 64 days: what a report is held against lies in two at most.
const periodBits = 6

// undated is the period of reports of no known day.
const undated = int64(-1) << 30

func period(d muster.Day) int64 {
	if d == 0 {
		return undated
	}
	return int64(d) >> periodBits
}

// entrySize is how many bytes an entry has: the day within the period, the rank, the
// number of the report.
const entrySize = 9

func appendEntry(b []byte, e entry) []byte {
	b = append(b, byte(e.day)&(1<<periodBits-1))
	b = binary.LittleEndian.AppendUint32(b, e.rank)
	return binary.LittleEndian.AppendUint32(b, uint32(e.report))
}

// dayIn is the day of an entry of a period, by its first byte.
func dayIn(period int64, first byte) muster.Day {
	if period == undated {
		return 0
	}
	return muster.Day(period<<periodBits | int64(first))
}

// entryOf is the entry with which a list of a period begins.
func entryOf(period int64, list []byte) entry {
	return entry{dayIn(period, list[0]), binary.LittleEndian.Uint32(list[1:]), int64(binary.LittleEndian.Uint32(list[5:]))}
}

// eachEntry hands on the entries of a list of a period.
func eachEntry(period int64, list []byte, do func(entry)) {
	for ; len(list) >= entrySize; list = list[entrySize:] {
		do(entryOf(period, list))
	}
}

// key is that of a list: keys of one number are found twice as fast as those of two.
func key(period int64, mark uint32) int64 { return period<<32 | int64(mark) }

// lists hands on the lists of marks in periods; what is handed on is valid only then.
func (a *asking) lists(ctx context.Context, periods []int64, of []uint32, do func(period int64, mark uint32, list []byte)) error {
	keys := make([]int64, 0, len(periods)*len(of))
	for _, p := range periods {
		for _, m := range of {
			keys = append(keys, key(p, m))
		}
	}
	return a.each(ctx, func(scan func(...any) error) error {
		var k int64
		var list sql.RawBytes
		if err := scan(&k, &list); err != nil {
			return err
		}
		do(k>>32, uint32(k), list)
		return nil
	}, `SELECT m.key, m.list FROM json_each(?) s CROSS JOIN mark m ON m.key = s.value`, numbered(keys))
}

// numbered is a list of numbers as json_each reads it.
func numbered(list []int64) string {
	b := make([]byte, 0, 16*len(list)+2)
	b = append(b, '[')
	for i, n := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, n, 10)
	}
	return string(append(b, ']'))
}

// periods lists those of which the index has lists, that of no known day left out.
func (a *asking) periods(ctx context.Context) ([]int64, error) {
	return a.numbers(ctx, `WITH RECURSIVE p (x) AS (
		SELECT (SELECT MIN(key) FROM mark WHERE key >= ?1) UNION ALL SELECT (SELECT MIN(key) FROM mark WHERE key >= ((x >> 32) + 1) << 32) FROM p WHERE x IS NOT NULL)
		SELECT x >> 32 FROM p WHERE x IS NOT NULL`, key(undated+1, 0))
}

// grown adds to a list.
const grown = ` ON CONFLICT (key) DO UPDATE SET list = CAST(list || excluded.list AS BLOB)`

// atOnce is how many lists a statement adds to.
const atOnce = 64

var growMany = `INSERT INTO mark (key, list) VALUES (?, ?)` + strings.Repeat(", (?, ?)", atOnce-1) + grown

const growOne = `INSERT INTO mark (key, list) VALUES (?, ?)` + grown

// grow adds to lists what pairs of a mark and an entry say, which must be in the order of
// period and mark: then it costs little for each, as neighbours lie on one page.
func (c *changing) grow(ctx context.Context, n int, at func(int) (mark uint32, e entry)) error {
	args := make([]any, 0, 2*atOnce)
	for i := 0; i < n; {
		mark, e := at(i)
		of, list := period(e.day), []byte(nil)
		for {
			list = appendEntry(list, e)
			if i++; i == n {
				break
			}
			next, more := at(i)
			if next != mark || period(more.day) != of {
				break
			}
			e = more
		}
		if args = append(args, key(of, mark), list); len(args) == cap(args) {
			if err := c.exec(ctx, growMany, args...); err != nil {
				return err
			}
			args = args[:0]
		}
	}
	for ; len(args) > 0; args = args[2:] {
		if err := c.exec(ctx, growOne, args[:2]...); err != nil {
			return err
		}
	}
	return nil
}

// lengthy says whether a list has more than twice as many reports of a day as lead.
func lengthy(list []byte) bool {
	const most = 2 * marks.Leaders
	if len(list) <= most*entrySize {
		return false
	}
	var n [1 << periodBits]uint16
	for ; len(list) >= entrySize; list = list[entrySize:] {
		if n[list[0]]++; n[list[0]] > most {
			return true
		}
	}
	return false
}

// shorten moves those who do not lead a mark on their day from its list to mark_rest,
// where there are many.
func (c *changing) shorten(ctx context.Context, of int64, mark uint32, list []byte) error {
	days := map[muster.Day][]entry{}
	eachEntry(of, list, func(e entry) { days[e.day] = append(days[e.day], e) })
	var left []byte
	for _, all := range days {
		ordered(all)
		for i, e := range all {
			if i < marks.Leaders {
				left = appendEntry(left, e)
			} else if err := c.exec(ctx, `INSERT OR IGNORE INTO mark_rest (hash, day, rank, report) VALUES (?, ?, ?, ?)`, int64(mark), e.day, int64(e.rank), e.report); err != nil {
				return err
			}
		}
	}
	return c.exec(ctx, `UPDATE mark SET list = ? WHERE key = ?`, left, key(of, mark))
}
