package ledger

import (
	"fmt"
	"slices"
	"strings"

	"muster"
	"muster/atlas"
)

// Standings says what became of every promise and demand made by a day, by rule
// and arithmetic on the editions published until then; oldest first, those of
// entity alone where it is not "". Entries of stages (plan, appropriation,
// execution) stand under their promise.
//
// The figure is that of the deadline's year (or Year), in the newest edition
// that has it; of a promise without deadline, the newest year. The rules, in
// the order in which they are tried:
//
//	superseded            another promise of the maker has taken its place before its deadline
//	not measurable        no series is published, or the words do not say what is counted
//	pending               no figure since it was made
//	met                   the figure reaches the target
//	met then revised away it did in an earlier edition on the same definition
//	re-scoped             it did, or did not, on the definition of then, and the new one turned it
//	overdue               the deadline has passed and the figure does not reach it
//	behind                the newest figure is below a straight line from the promise to its deadline
//	on path               it is not
func Standings(b muster.Books, day muster.Day, entity string) []muster.Standing {
	var out []muster.Standing
	for _, p := range b.Pledges(entity, "") {
		if p.Made > day || stage(p.Kind) {
			continue
		}
		out = append(out, standing(b, day, p))
	}
	return out
}

// StandingOf is where one promise stands on a day: see [Standings].
func StandingOf(b muster.Books, day muster.Day, p muster.Pledge) muster.Standing {
	return standing(b, day, p)
}

// Changed lists the promises whose status differs between two days: because an
// edition came out, a deadline passed or another promise was made. Promises made
// in between have a Before without status.
func Changed(b muster.Books, from, to muster.Day, entity string) []muster.StandingChange {
	before := map[string]muster.Standing{}
	for _, s := range Standings(b, from, entity) {
		before[s.ID] = s
		for _, m := range s.Each {
			before[s.ID+" "+m.Who] = m
		}
	}
	var out []muster.StandingChange
	for _, s := range Standings(b, to, entity) {
		if old := before[s.ID]; old.Status != s.Status {
			out = append(out, muster.StandingChange{Before: old, After: s})
		} else if s.Status == muster.PledgeSuperseded {
			continue // what became of its members is history
		}
		for _, m := range s.Each {
			if old, ok := before[s.ID+" "+m.Who]; ok && old.Status != m.Status {
				out = append(out, muster.StandingChange{Before: old, After: m})
			}
		}
	}
	return out
}

// standing is one promise on a day.
func standing(b muster.Books, day muster.Day, p muster.Pledge) muster.Standing {
	s := muster.Standing{Pledge: p, Who: p.Entity, Day: day}
	s.Stages = stages(b, day, p)
	group := bound(p)
	judged := s
	if why := unmeasurable(p); why != "" {
		judged.Status, judged.Why = muster.PledgeNotMeasurable, why
	} else if group != "" {
		members(b, day, group, &judged)
	} else {
		one(b, day, &judged)
	}
	if p.Until.Known() && p.Until <= day {
		by := "withdrawn on " + p.Until.String()
		if next := successor(b, p); next != nil {
			by = "replaced by " + next.ID + ", made " + madeOn(next)
		}
		if p.By != "" && passed(p.By, p.Until) { // a new promise does not undo an old deadline
			judged.Why += "; " + by + ", after its deadline"
			return judged
		}
		was := ""
		if judged.Status != "" {
			was = "; by its own words it would be " + string(judged.Status) + ": " + judged.Why
		}
		judged.Status, judged.Why = muster.PledgeSuperseded, by+was
	}
	return judged
}

// bound is the group whose members a promise binds one by one, or "".
func bound(p muster.Pledge) string {
	who := p.Entity
	if len(p.To) == 1 {
		who = p.To[0]
	}
	if _, group := atlas.Group(who); group && p.Measure != "common_funding_share" {
		return who
	}
	return ""
}

func successor(b muster.Books, p muster.Pledge) *muster.Pledge {
	for _, q := range b.Pledges(p.Entity, "") {
		if q.Supersedes == p.ID {
			return &q
		}
	}
	return nil
}

// unmeasurable says why no figure can decide a promise, or "".
func unmeasurable(p muster.Pledge) string {
	m, ok := atlas.Measure(p.Measure)
	switch {
	case !ok:
		return "no series of " + strings.ReplaceAll(p.Measure, "_", " ") + " is published, and no list of what counts"
	case p.Counts == "parts":
		return "it adds up parts of which not all have a series: each part is an entry of its own"
	case m.Kind == "money" && p.Counts != "level":
		what := map[string]string{"more": "more than a path that is not published", "sum": "a sum over years"}[p.Counts]
		if what == "" {
			what = "a sum of which the words do not say what it counts"
		}
		return "it promises " + what + ": no published series decides that"
	case p.Entity == "EU" && !strings.HasPrefix(m.Source, "eurostat"):
		return "no series of " + m.Label + " of the EU as a whole is held on NATO's definition"
	case len(p.To) > 0 && p.Kind == muster.Demand && bound(p) == "":
		return "it asks several at once: look at each of them"
	}
	return ""
}

// members judges a group's promise for each member that it binds, and sums up.
func members(b muster.Books, day muster.Day, group string, s *muster.Standing) {
	all, _ := b.Members(group, day)
	counts := map[muster.PledgeStatus]int{}
	for _, m := range all {
		if !b.HasForces(m) {
			continue
		}
		each := muster.Standing{Pledge: s.Pledge, Who: m, Day: day}
		one(b, day, &each)
		counts[each.Status]++
		s.Each = append(s.Each, each)
	}
	var parts []string
	for _, st := range []muster.PledgeStatus{
		muster.PledgeMet, muster.PledgeRevisedAway, muster.PledgeRescoped, muster.PledgeOnPath, muster.PledgeBehind, muster.PledgeOverdue, muster.PledgePending, muster.PledgeNotMeasurable,
	} {
		if counts[st] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[st], st))
		}
	}
	s.Status = worst(counts, len(s.Each))
	s.Why = fmt.Sprintf("of %d members with armed forces: %s", len(s.Each), strings.Join(parts, ", "))
	for _, m := range s.Each {
		if m.Edition != "" {
			s.Edition, s.Judged, s.In = m.Edition, m.Judged, m.In
			break
		}
	}
}

// worst is a group's status: met only when every member met it, else the
// furthest from it that any member is.
func worst(counts map[muster.PledgeStatus]int, n int) muster.PledgeStatus {
	if n == 0 {
		return muster.PledgeNotMeasurable
	}
	for _, st := range []muster.PledgeStatus{
		muster.PledgeOverdue, muster.PledgeRescoped, muster.PledgeRevisedAway, muster.PledgeBehind, muster.PledgeOnPath, muster.PledgeMet, muster.PledgePending,
	} {
		if counts[st] > 0 && (st != muster.PledgeMet || counts[st] == n) {
			return st
		}
	}
	return muster.PledgePending
}

// one judges a promise of one country.
func one(b muster.Books, day muster.Day, s *muster.Standing) {
	if s.From != "" {
		eachYear(b, day, s)
		return
	}
	found := outcomes(b, day, s)
	if len(found) == 0 {
		s.Status = muster.PledgePending
		s.Why = "no edition published by " + day.String() + " has a figure of " + atlas.Name(s.Who) + " for " + spokenYear(s)
		if year := deadlineYear(s.Pledge); year == "" || year > fmt.Sprint(day.Year()) || year == fmt.Sprint(day.Year()) {
			onTheWay(b, day, s)
		}
		return
	}
	last := found[len(found)-1]
	tell(s, last)
	figure := told(s, last.got, last.year, last.edition.ID)
	if last.reaches {
		if turned := turnedBy(found, last, false); turned != nil {
			s.Status, s.Why = muster.PledgeRescoped, fmt.Sprintf("%s: reached on the definition of %s alone; %s had %s on the older one", figure, last.edition.ID, turned.edition.ID, percentOrSum(turned.got, s.Unit))
			return
		}
		s.Status, s.Why = muster.PledgeMet, figure
		return
	}
	for _, o := range slices.Backward(found[:len(found)-1]) {
		if o.reaches && o.measure == last.measure && o.year == last.year {
			s.Status, s.Why = muster.PledgeRevisedAway, fmt.Sprintf("%s; %s had %s", figure, o.edition.ID, percentOrSum(o.got, s.Unit))
			return
		}
	}
	if turned := turnedBy(found, last, true); turned != nil {
		s.Status, s.Why = muster.PledgeRescoped, fmt.Sprintf("%s, on a newer definition; on the older one %s had %s", figure, turned.edition.ID, percentOrSum(turned.got, s.Unit))
		return
	}
	for _, o := range slices.Backward(found[:len(found)-1]) {
		if o.reaches && o.year == last.year { // on the older definition, and revised there before the new one came
			s.Status, s.Why = muster.PledgeRevisedAway, fmt.Sprintf("%s; %s had %s", figure, o.edition.ID, percentOrSum(o.got, s.Unit))
			return
		}
	}
	s.Status, s.Why = muster.PledgeBehind, figure+": "+missing(s, last.got)
	if s.By != "" && passed(s.By, day) {
		s.Status = muster.PledgeOverdue
	}
}

// turnedBy finds the newest edition on another definition that says the
// opposite of the last one: reached where it does not, or not where it does.
func turnedBy(found []outcome, last outcome, reached bool) *outcome {
	for i := len(found) - 1; i >= 0; i-- {
		if o := &found[i]; o.measure != last.measure && o.year == last.year {
			if o.reaches == reached {
				return o
			}
			return nil // the older definition agrees
		}
	}
	return nil
}

// told puts a figure into words.
func told(s *muster.Standing, got muster.Number, year string, e muster.EditionID) string {
	who := s.Who
	if len(s.To) == 1 && s.Measure == "common_funding_share" {
		who = s.To[0]
	}
	return fmt.Sprintf("%s has %s in %s (%s)", atlas.Name(who), percentOrSum(got, s.Unit), year, e)
}

func tell(s *muster.Standing, o outcome) {
	s.Edition, s.Judged, s.In, s.Got, s.Needed = o.edition.ID, o.measure, o.year, o.got, s.Low
	if o.working != nil {
		s.Working = append(s.Working, o.working)
	}
}

func missing(s *muster.Standing, got muster.Number) string {
	by, says := s.Low.Sub(got), " short"
	if by.Sign() < 0 {
		by, says = got.Sub(s.High), " over what was promised"
	}
	if s.Unit == "ratio" {
		return by.Mul(hundred).Round(muster.Ratio(1, 100)).String() + " points" + says
	}
	return percentOrSum(by, s.Unit) + says
}

func spokenYear(s *muster.Standing) string {
	if y := deadlineYear(s.Pledge); y != "" {
		return y
	}
	return "any year since"
}

// deadlineYear is the year whose figure shows a promise kept; "" for one
// without deadline.
func deadlineYear(p muster.Pledge) string {
	if p.Year != "" {
		return p.Year
	}
	if len(p.By) >= 4 {
		return p.By[:4]
	}
	return ""
}

// passed says whether a deadline lies before a day: a year and a month last
// until their ends.
func passed(by string, day muster.Day) bool {
	today := day.String()
	return by < today[:len(by)]
}

// meets applies a promise's relation. "About" has 5 % either way, as contract's
// room in words.
func meets(p *muster.Pledge, got muster.Number) bool {
	switch p.Relation {
	case "at most":
		return got.Cmp(p.High) <= 0
	case "about":
		room := muster.Ratio(1, 20)
		low, high := p.Low.Mul(muster.Int(1).Sub(room)), p.High.Mul(muster.Int(1).Add(room))
		return got.Cmp(low) >= 0 && got.Cmp(high) <= 0
	}
	return got.Cmp(p.Low) >= 0
}
