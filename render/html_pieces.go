package render

import (
	"slices"

	"muster"
)

// htmlPiece is a stretch of a report's text that is shown in one way: plain
// words, words of a claim, or words passed over. Tags are the findings of the
// claims that end with it.
type htmlPiece struct {
	Words   string
	Mark    string   // id, on the first piece that belongs to a claim
	Anchors []string // ids of claims that begin here and of which no piece is left
	Finding string   // anchor of the claim's finding; "" for other words
	Verdict string
	Skipped string // why it was passed over
	Tags    []htmlTag
}

type htmlTag struct{ Anchor, Verdict, ID string }

// pieces cuts a report's text where claims and skipped stretches begin and
// end. Claims may overlap: a piece belongs to the shortest claim around it.
func pieces(r *muster.Report, findings []muster.Finding, anchor string) []htmlPiece {
	body := r.Text.Body
	cuts := []int{0, len(body)}
	for i := range findings {
		s := findings[i].Claim.Span
		cuts = append(cuts, s.Start, s.End)
	}
	for _, s := range r.Text.Skipped {
		cuts = append(cuts, s.Start, s.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)

	var (
		out    []htmlPiece
		open   []int // findings that cover the piece, in order of Start
		next   int   // the first finding not yet opened
		skips  = r.Text.Skipped
		marked = map[int]bool{}
		begin  = map[int]int{} // the piece at which a finding's claim begins
		order  = byStart(findings)
	)
	for i := 0; i+1 < len(cuts); i++ {
		at := muster.Span{Start: cuts[i], End: cuts[i+1]}
		p := htmlPiece{Words: body[at.Start:at.End]}
		for next < len(order) && findings[order[next]].Claim.Start <= at.Start {
			open = append(open, order[next])
			begin[order[next]] = len(out)
			next++
		}
		if inner, ok := shortest(findings, open); ok {
			f := &findings[inner]
			p.Finding, p.Verdict = anchor+"-"+f.Claim.ID, string(f.Then)
			if !marked[inner] {
				p.Mark = p.Finding + "-words"
				marked[inner] = true
			}
		}
		for len(skips) > 0 && skips[0].End <= at.Start {
			skips = skips[1:]
		}
		if len(skips) > 0 && skips[0].Overlaps(at) {
			p.Skipped = skips[0].Why
		}
		still := open[:0]
		for _, f := range open {
			c := findings[f].Claim
			if c.End > at.End {
				still = append(still, f)
				continue
			}
			p.Tags = append(p.Tags, htmlTag{anchor + "-" + c.ID, string(findings[f].Then), c.ID})
		}
		open = still
		out = append(out, p)
	}
	for _, f := range order {
		if at, ok := begin[f]; ok && !marked[f] {
			out[at].Anchors = append(out[at].Anchors, anchor+"-"+findings[f].Claim.ID+"-words")
		}
	}
	return out
}

func byStart(findings []muster.Finding) []int {
	order := make([]int, len(findings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return findings[a].Claim.Start - findings[b].Claim.Start })
	return order
}

// shortest is the open finding with the fewest words.
func shortest(findings []muster.Finding, open []int) (int, bool) {
	best := -1
	for _, f := range open {
		if best < 0 || findings[f].Claim.Len() < findings[best].Claim.Len() {
			best = f
		}
	}
	return best, best >= 0
}
