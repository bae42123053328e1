package judge

import (
	"slices"
	"strings"

	"muster"
	"muster/atlas"
	"muster/ledger"
)

// deadline says what the ledger holds beside a claim about a promise: the
// deadline that the words leave out or have wrong, and what replaced a promise
// that is no longer in force. Of a promise said to be kept or broken it says
// where the ledger's rule puts it, and so of one that somebody is on track to keep.
func deadline(b muster.Books, cl *muster.Claim, day muster.Day) string {
	course := cl.Form == "pledge_status" || cl.Form == "projection_plan"
	if len(cl.Subject) == 0 || !course && (cl.Form != "pledge" || cl.Tense != muster.Pledged) {
		return ""
	}
	p := promised(b, cl, day)
	if p == nil || cl.Form == "projection_plan" && !dueWith(p, cl) {
		return ""
	}
	if course {
		s := ledger.StandingOf(b, day, *p)
		return " By the ledger's rule the promise" + p.Due() + ", made " + p.MadeOn() + ", is: " + string(s.Status) + " (" + s.Why + ")."
	}
	who := strings.TrimSuffix(sentence(atlas.Name(cl.Subject[0])), ".")
	if p.Until != 0 && p.Until <= day {
		for _, next := range b.Pledges(cl.Subject[0], "") {
			if next.Supersedes == p.ID && next.Low.Known() {
				return " " + who + " made that promise" + p.Due() + " on " + p.MadeOn() + " and replaced it on " + next.MadeOn() + " by " + ledger.Amount(&next) + next.Due() + "."
			}
		}
		return " " + who + " made that promise" + p.Due() + " on " + p.MadeOn() + "; it is no longer in force."
	}
	switch {
	case p.By == "" && p.From == "":
		return ""
	case cl.Period.To == "":
		return " The words leave out the deadline: " + atlas.Name(cl.Subject[0]) + " pledged it on " + p.MadeOn() + p.Due() + "."
	}
	return " Pledged on " + p.MadeOn() + p.Due() + "."
}

// untold says whether the words tell of a promise of certain days from which the ledger
// has none of that maker: what else it holds cannot speak against it.
func untold(b muster.Books, cl *muster.Claim) (reason, ask string, ok bool) {
	if cl.Form != "pledge" || !cl.Made.Known() || len(cl.Subject) != 1 {
		return "", "", false
	}
	var newest *muster.Pledge
	for _, p := range b.Pledges(cl.Subject[0], "") {
		if p.Made >= cl.Made.From && p.Made <= cl.Made.To {
			return "", "", false
		}
		if newest == nil || p.Made > newest.Made {
			newest = &p
		}
	}
	who, when := atlas.Name(cl.Subject[0]), cl.Made.From.String()
	if !cl.Made.Exact() {
		when += " to " + cl.Made.To.String()
	}
	reason = "the words tell of a promise made on " + when + "; the ledger has none of " + who + " from then"
	if newest != nil {
		reason += ": its newest is of " + newest.MadeOn()
	}
	return reason, "Where is that promise on record? The ledger takes it with its source.", true
}

// dueThen gives a claim that a promise was kept or broken the year by which it
// was due, where the words name none and that year has come: what was promised
// for 2023 is not kept by what is spent in 2026.
func dueThen(b muster.Books, cl *muster.Claim, day muster.Day) {
	if cl.Form != "pledge_status" || cl.Period.To != "" || len(cl.Subject) != 1 {
		return
	}
	p := promised(b, cl, day)
	if p == nil || p.From != "" || len(p.By) < 4 {
		return
	}
	year := p.Year
	if year == "" {
		year = p.By[:4]
	}
	if year <= day.String()[:4] {
		cl.Period = muster.Period{From: year, To: year, Basis: "inferred", Why: "the promise of " + p.MadeOn() + " was due then"}
	}
}

// promised is the entry of which a claim speaks: of its amount, the one whose
// deadline the words name before others, one in force before one replaced, the
// newest before older ones.
func promised(b muster.Books, cl *muster.Claim, day muster.Day) *muster.Pledge {
	var best *muster.Pledge
	rank := 0
	for _, p := range slices.Backward(b.Pledges(cl.Subject[0], cl.Measure)) {
		if p.Kind != muster.PledgeMade || p.Made > day || !p.Low.Known() || !amountOf(cl, p.Low) {
			continue
		}
		score := 1
		if p.Until == 0 || p.Until > day {
			score += 1
		}
		if dueWith(&p, cl) {
			score += 2
		}
		if score > rank {
			best, rank = &p, score
		}
	}
	return best
}

// dueWith says whether the words name an entry's own deadline.
func dueWith(p *muster.Pledge, cl *muster.Claim) bool {
	to := cl.Period.To
	return len(to) >= 4 && len(p.By) >= 4 && p.By[:4] == to[:4]
}

// amountOf says whether a claim speaks of an amount. That a promise is kept is
// tested against the line itself.
func amountOf(cl *muster.Claim, n muster.Number) bool {
	if cl.Form != "pledge_status" {
		return cl.Test.Meets(n)
	}
	return cl.Test.Low.Known() && cl.Test.Low.Cmp(n) == 0 || cl.Test.High.Known() && cl.Test.High.Cmp(n) == 0
}
