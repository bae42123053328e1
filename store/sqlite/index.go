package sqlite

import (
	"context"
	"strings"

	"muster"
	"muster/marks"
)

// The index of marks has two tables of one shape: in mark are the leaders of each mark
// and day, in mark_rest the others. Of most marks there are no others.

// sought is a list of marks in SQL, ?1 to ?40; those not given are null.
var sought = `(VALUES (?1)` + func() string {
	var b strings.Builder
	for i := 2; i <= muster.MostSought; i++ {
		b.WriteString(", (?" + itoa(i) + ")")
	}
	return b.String()
}() + `)`

func itoa(i int) string {
	if i >= 10 {
		return string(rune('0'+i/10)) + string(rune('0'+i%10))
	}
	return string(rune('0' + i))
}

// arguments are marks for sought, and what comes after them as ?41 and so on.
func arguments(list []uint32, more ...any) []any {
	out := make([]any, muster.MostSought, muster.MostSought+len(more))
	for i, m := range list {
		out[i] = int64(m)
	}
	return append(out, more...)
}

// full lists the marks that have as many leaders on a day as there can be, and those
// that reports of no known day have as well: with the number of leaders on known days,
// counted to one more than brings the two together.
var full = `
	SELECT s.column1, m.day, COUNT(*), CASE WHEN m.day = 0 THEN (SELECT COUNT(*) FROM (SELECT 1 FROM mark x WHERE x.hash = s.column1 AND x.day > 0 LIMIT ?43)) ELSE 0 END
	FROM ` + sought + ` s CROSS JOIN mark m ON m.hash = s.column1 AND m.day IN (0, ?41)
	GROUP BY s.column1, m.day HAVING m.day = 0 OR COUNT(*) >= ?42`

// bucket is a mark on a day.
type bucket struct {
	leaders int
	known   int // leaders on known days; only where reports of no known day have the mark
	unknown bool
}

// buckets looks up what full lists, by mark.
func (c *changing) buckets(ctx context.Context, day muster.Day, list []uint32) (map[uint32]bucket, error) {
	out := map[uint32]bucket{}
	err := c.each(ctx, func(scan func(...any) error) error {
		var hash, at, n, known int64
		if err := scan(&hash, &at, &n, &known); err != nil {
			return err
		}
		b := out[uint32(hash)]
		if muster.Day(at) == day {
			b.leaders = int(n)
		}
		if at == 0 {
			b.unknown, b.known = true, int(known)
		}
		out[uint32(hash)] = b
		return nil
	}, full, arguments(list, day, marks.Leaders, marks.MostMixed+2)...)
	return out, err
}

// enter enters the marks of a report and lists other reports that are found by fewer
// than before: those that led one of its marks, and where there are too many of a mark
// on known days those of no known day.
func (c *changing) enter(ctx context.Context, n int64, rank uint32, day muster.Day, list []uint32) ([]int64, error) {
	if len(list) == 0 {
		return nil, nil
	}
	crowded, err := c.buckets(ctx, day, list)
	if err != nil {
		return nil, err
	}
	plain := make([]uint32, 0, len(list))
	for _, m := range list {
		if _, special := crowded[m]; !special {
			plain = append(plain, m)
		}
	}
	if err := c.exec(ctx, enterAll, arguments(plain, day, int64(rank), n)...); err != nil {
		return nil, err
	}
	var touched []int64
	for _, m := range list {
		b, special := crowded[m]
		if !special {
			continue
		}
		rest := false
		if b.leaders >= marks.Leaders {
			var last, lastRank int64
			if _, err := c.row(ctx, `SELECT report, rank FROM mark WHERE hash = ? AND day = ? ORDER BY rank DESC, report DESC LIMIT 1`, []any{int64(m), day}, &last, &lastRank); err != nil {
				return nil, err
			}
			if rest = int64(rank) > lastRank || int64(rank) == lastRank && n > last; !rest {
				if err := c.move(ctx, "mark", "mark_rest", m, day, lastRank, last); err != nil {
					return nil, err
				}
				touched = append(touched, last)
			}
		}
		table := "mark"
		if rest {
			table = "mark_rest"
		}
		if err := c.exec(ctx, `INSERT OR IGNORE INTO `+table+` (hash, day, rank, report) VALUES (?, ?, ?, ?)`, int64(m), day, int64(rank), n); err != nil {
			return nil, err
		}
		if day != 0 && b.unknown && b.leaders < marks.Leaders && b.known == marks.MostMixed {
			if touched, err = c.ofNoDay(ctx, m, touched); err != nil {
				return nil, err
			}
		}
	}
	return touched, nil
}

// enterAll enters marks that are not crowded: most are not.
var enterAll = `INSERT OR IGNORE INTO mark (hash, day, rank, report) SELECT column1, ?41, ?42, ?43 FROM ` + sought + ` WHERE column1 IS NOT NULL ORDER BY 1`

// leave takes the marks of a report out again, and lists other reports that are found
// by more than before.
func (c *changing) leave(ctx context.Context, n int64, rank uint32, day muster.Day, list []uint32) ([]int64, error) {
	crowded, err := c.buckets(ctx, day, list)
	if err != nil {
		return nil, err
	}
	var touched []int64
	for _, m := range list {
		led, err := c.numbers(ctx, `DELETE FROM mark WHERE hash = ? AND day = ? AND rank = ? AND report = ? RETURNING report`, int64(m), day, int64(rank), n)
		if err != nil {
			return nil, err
		}
		if len(led) == 0 {
			if err := c.exec(ctx, `DELETE FROM mark_rest WHERE hash = ? AND day = ? AND rank = ? AND report = ?`, int64(m), day, int64(rank), n); err != nil {
				return nil, err
			}
			continue
		}
		var next, nextRank int64
		found, err := c.row(ctx, `SELECT report, rank FROM mark_rest WHERE hash = ? AND day = ? ORDER BY rank, report LIMIT 1`, []any{int64(m), day}, &next, &nextRank)
		if err != nil {
			return nil, err
		}
		if found {
			if err := c.move(ctx, "mark_rest", "mark", m, day, nextRank, next); err != nil {
				return nil, err
			}
			touched = append(touched, next)
		}
		if b := crowded[m]; day != 0 && b.unknown && !found && b.known == marks.MostMixed+1 {
			if touched, err = c.ofNoDay(ctx, m, touched); err != nil {
				return nil, err
			}
		}
	}
	return touched, nil
}

// move moves an entry to the other table.
func (c *changing) move(ctx context.Context, from, to string, mark uint32, day muster.Day, rank, n int64) error {
	if err := c.exec(ctx, `DELETE FROM `+from+` WHERE hash = ? AND day = ? AND rank = ? AND report = ?`, int64(mark), day, rank, n); err != nil {
		return err
	}
	return c.exec(ctx, `INSERT INTO `+to+` (hash, day, rank, report) VALUES (?, ?, ?, ?)`, int64(mark), day, rank, n)
}

// ofNoDay appends the leaders of a mark among reports of no known day.
func (c *changing) ofNoDay(ctx context.Context, mark uint32, to []int64) ([]int64, error) {
	n, err := c.numbers(ctx, `SELECT report FROM mark WHERE hash = ? AND day = 0`, int64(mark))
	return append(to, n...), err
}
