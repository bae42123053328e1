package judge_test

import (
	"testing"

	"muster"
	"muster/judge"
	"muster/sense"
)

// level is a claim that somebody spent between low and high billions in 2025.
func level(b muster.Books, code string, low, high int64) muster.Finding {
	billion := int64(1_000_000_000)
	c := &muster.Claim{
		Form: "level_money", Subject: []string{code}, Tense: muster.Was,
		Period:   muster.Period{From: "2025", To: "2025", Basis: "said"},
		Test:     muster.Test{Relation: muster.Equals, Low: muster.Int(low * billion), High: muster.Int(high * billion), Unit: "USD"},
		Meanings: sense.Sources(muster.Meaning{Name: "defence spending", Formula: muster.Formula(code + ".defence_expenditure"), Plain: true}, "nato", []string{code}),
	}
	return judge.Judge(b, c, on("2025-09-10"), asOf)
}

// 559 and 845 make 1,404, not 1,600: the parts are 2021 prices.
func TestPartsDoNotAddUp(t *testing.T) {
	b := open(t)
	for _, c := range []struct {
		why   string
		total [2]int64
		want  int
	}{
		{"parts in constant prices, the whole in current ones", [2]int64{1550, 1650}, 1},
		{"parts that add up", [2]int64{1350, 1450}, 0},
	} {
		notes := judge.Notes([]muster.Finding{
			level(b, "NATO", c.total[0], c.total[1]),
			level(b, "USA", 844, 846),
			level(b, "NATO_EUROPE_CANADA", 558, 560),
		})
		if len(notes) != c.want {
			t.Errorf("%s: %d notes, want %d: %+v", c.why, len(notes), c.want, notes)
		}
	}
}
