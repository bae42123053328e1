package diff

import (
	"slices"
	"strings"

	"muster"
)

// Findings lists the findings about a source's figures that read differently
// when reports are judged as of a later day, and how many were compared. Both
// checks are of the same reports, so a claim is found again by its document and
// its place. A finding that rests on no figure of the source, as one about a
// promise, is not the edition's doing and is left out.
func Findings(source string, before, after []muster.Report) (changed []muster.FindingChange, judged int) {
	type place struct {
		document, form string
		start, end     int
	}
	at := func(r *muster.Report, f *muster.Finding) place {
		return place{r.Document.ID, f.Claim.Form, f.Claim.Start, f.Claim.End}
	}
	old := map[place]*muster.Finding{}
	for i := range before {
		for k := range before[i].Findings {
			f := &before[i].Findings[k]
			old[at(&before[i], f)] = f
		}
	}
	for i := range after {
		r := &after[i]
		for k := range r.Findings {
			f := &r.Findings[k]
			was := old[at(r, f)]
			if was == nil || !about(source, was) && !about(source, f) {
				continue
			}
			judged++
			if was.Now == f.Now {
				continue
			}
			changed = append(changed, muster.FindingChange{
				Document: r.Document.ID, Path: r.Document.Path, Claim: f.Claim.ID, Text: r.Text.Of(f.Claim.Span),
				Before: was.Now, After: f.Now, WhyBefore: why(was), WhyAfter: why(f),
			})
		}
	}
	return changed, judged
}

// about says whether a figure of the source stands beneath a reading of a
// finding.
func about(source string, f *muster.Finding) bool {
	return slices.ContainsFunc(f.Reads, func(r muster.Reading) bool { return rests(family(source), r.Working) })
}

func rests(source string, w *muster.Working) bool {
	if w == nil {
		return false
	}
	if w.Figure != nil {
		return family(w.Figure.Edition.Source()) == source
	}
	return slices.ContainsFunc(w.From, func(child *muster.Working) bool { return rests(source, child) })
}

// why is what the newest plain reading computes, and from which edition; where
// there is none, the finding's own reason.
func why(f *muster.Finding) string {
	for _, known := range []muster.Known{muster.Now, muster.Then} {
		for i := range f.Reads {
			r := &f.Reads[i]
			if r.Plain && r.Known == known && r.Working != nil && r.Axes.Edition != "" {
				return strings.TrimSpace(r.Name+": ") + " " + r.Working.Says + " (" + r.Axes.Source + "/" + r.Axes.Edition + ")"
			}
		}
	}
	return f.Why
}
