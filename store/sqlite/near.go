package sqlite

import (
	"context"
	"math"
	"slices"
	"strings"

	"muster"
	"muster/marks"
)

// nearby finds the reports that several marks bring together with one (?44, of rank
// ?46 and day ?43): the leaders of its marks on the days ?41 to ?42, and of the marks
// that it leads itself the others as well; and of those, where fewer than ?45 leaders of
// known days have them, the leaders of the days ?47 to ?48, which are those of no known
// day for a report of a known one, and the other way round. It costs a few look-ups a
// mark, however many reports are held.
var nearby = `
	SELECT report FROM (
		SELECT m.report, m.hash FROM ` + sought + ` s CROSS JOIN mark m ON m.hash = s.column1 AND m.day BETWEEN ?41 AND ?42
		UNION ALL
		SELECT r.report, r.hash FROM ` + sought + ` s CROSS JOIN mark_rest r ON r.hash = s.column1 AND r.day BETWEEN ?41 AND ?42
		WHERE ` + strings.ReplaceAll(leads, "s.column1", "r.hash") + `
		UNION ALL
		SELECT m.report, m.hash FROM ` + sought + ` s CROSS JOIN mark m ON m.hash = s.column1 AND m.day BETWEEN ?47 AND ?48
		WHERE EXISTS (SELECT 1 FROM mark z WHERE z.hash = s.column1 AND z.day = 0) AND ` + leads + `
			AND (SELECT COUNT(*) FROM (SELECT 1 FROM mark x WHERE x.hash = s.column1 AND x.day > 0 LIMIT ?45)) < ?45
	) WHERE report <> ?44 GROUP BY report HAVING SUM(CASE hash & 3 WHEN 0 THEN ` + itoa(marks.Worth[0]) + ` WHEN 1 THEN ` + itoa(marks.Worth[1]) + ` WHEN 2 THEN ` + itoa(marks.Worth[2]) + ` ELSE ` + itoa(marks.Worth[3]) + ` END) >= ` + itoa(marks.Least)

const leads = `EXISTS (SELECT 1 FROM mark o WHERE o.hash = s.column1 AND o.day = ?43 AND o.rank = ?46 AND o.report = ?44)`

// Near lists the reports that several marks bring together with one.
func (a *asking) Near(ctx context.Context, id string) ([]string, error) {
	var n int64
	var d muster.Dating
	var blob []byte
	held, err := a.row(ctx, `SELECT n, first_day, last_day, marks FROM report WHERE id = ?`, []any{id}, &n, &d.From, &d.To, &blob)
	if err != nil || !held {
		return nil, err
	}
	own := day(d)
	from, to, mixedFrom, mixedTo := max(1, own-marks.LastDay), own+marks.LastDay, muster.Day(0), muster.Day(0)
	if own == 0 {
		from, to, mixedFrom, mixedTo = 0, 0, 1, math.MaxInt32
	}
	out, err := a.strings(ctx, `SELECT id FROM report WHERE n IN (`+nearby+`)`,
		arguments(marks.Sought(from64(blob)), from, to, own, n, marks.MostMixed+1, int64(marks.Rank(id)), mixedFrom, mixedTo)...)
	slices.Sort(out)
	return out, err
}
