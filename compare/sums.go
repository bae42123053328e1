package compare

import (
	"fmt"
	"slices"

	"muster"
)

// apart is how far parts may lie from their whole before they cannot be its parts, and
// tooFar from where they are parts of something else; of the whole.
var apart, tooFar = muster.Ratio(1, 20), muster.Ratio(1, 3)

// sums notes where one report's parts of what all allies spend, Europe with or without
// Canada and the United States, cannot make the whole that another report of the story gives for the
// same year. It knows the numbers by their claims; retell finds others by their
// words, and what it has found is not said again.
func (f *figures) sums(stories []muster.Story, ids []string) {
	storyOf := make(map[string]int, len(ids))
	for i, s := range stories {
		if len(s.Documents) > 1 {
			for _, d := range s.Documents {
				storyOf[d] = i + 1
			}
		}
	}
	money := map[int][]telling{}
	for _, t := range f.told {
		if at := storyOf[ids[t.order]]; at > 0 && spending(t) {
			money[at-1] = append(money[at-1], t)
		}
	}
	for i := range stories {
		if all := money[i]; len(all) > 2 && len(all) <= widely && !slices.ContainsFunc(stories[i].Notes, func(n muster.StoryNote) bool { return n.Kind == "parts_do_not_add_up" }) {
			stories[i].Notes = append(stories[i].Notes, f.sum(all, ids)...)
		}
	}
}

// spending says whether a number is the money that somebody spends in a year.
func spending(t telling) bool {
	return t.measure == "defence_expenditure" && (t.form == "level_money" || t.form == "projection_plan") && t.test.Relation == muster.Equals && t.number.Known() &&
		muster.IsCurrency(t.test.Unit) && len(t.of) == 1 && len(t.beside) == 0 && t.period.To != ""
}

// sum is the first whole that parts cannot make.
func (f *figures) sum(all []telling, ids []string) []muster.StoryNote {
	of := func(codes ...string) []telling {
		var out []telling
		for _, t := range all {
			if slices.Contains(codes, t.of[0]) {
				out = append(out, t)
			}
		}
		slices.SortStableFunc(out, func(a, b telling) int { return int(a.order - b.order) })
		return out
	}
	for _, europe := range of("NATO_EUROPE_CANADA", "NATO_EUROPE") {
		for _, usa := range of("USA") {
			for _, whole := range of("NATO") {
				if !oneSum(europe, usa) || !oneSum(europe, whole) || europe.order == usa.order && usa.order == whole.order {
					continue
				}
				made := europe.number.Add(usa.number)
				off, _ := made.Sub(whole.number).Div(whole.number)
				if off = off.Abs(); off.Cmp(apart) <= 0 || off.Cmp(tooFar) > 0 {
					continue
				}
				n := muster.StoryNote{Kind: "parts_do_not_add_up"}
				for _, t := range [...]telling{europe, usa, whole} {
					n.Where = append(n.Where, muster.Place{Document: ids[t.order], Span: muster.Span{Start: int(t.start), End: int(t.end)}})
				}
				billions, _ := made.Div(muster.Int(1_000_000_000))
				n.Why = fmt.Sprintf("“%s” and “%s” make %s billion, not “%s”: the parts may be at constant and the whole at current prices.",
					europe.words, usa.words, billions.Grouped(0), whole.words)
				return []muster.StoryNote{n}
			}
		}
	}
	return nil
}

// oneSum says whether two sums are of one currency and year.
func oneSum(a, b telling) bool {
	return a.test.Unit == b.test.Unit && a.period.From == b.period.From && a.period.To == b.period.To
}
