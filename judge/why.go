package judge

import (
	"strings"

	"muster"
)

// why is the one plain sentence of a finding: neutral, about the statement,
// with the numbers that decided.
func why(b muster.Books, cl *muster.Claim, o outcome, day muster.Day) string {
	var s string
	switch o.verdict {
	case muster.Holds:
		s = told(plainOnes(o.readings)) + allowed(cl)
	case muster.Depends:
		s = dependsSentence(cl, o)
	case muster.Outdated:
		s = outdatedSentence(o)
	case muster.Fails:
		s = told(plainOnes(o.readings)) + unrounded(cl, plainOnes(o.readings)) + allowed(cl)
		if n := computed(o.readings) - computed(plainOnes(o.readings)); n > 0 {
			s += "; no other reading holds either"
		}
	default:
		return strings.TrimSpace(absentSentence(o.because, o.reason) + lastWords(b, cl, o, day))
	}
	return sentence(s) + lastWords(b, cl, o, day)
}

func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

func plainOnes(rs []muster.Reading) []muster.Reading {
	var out []muster.Reading
	for _, r := range rs {
		if r.Plain {
			out = append(out, r)
		}
	}
	return out
}

func computed(rs []muster.Reading) int {
	n := 0
	for _, r := range rs {
		if r.Value != nil {
			n++
		}
	}
	return n
}

// told says what readings come to: "share of all allied defence spending: 65.6
// % in 2024".
func told(rs []muster.Reading) string {
	var parts []string
	for _, r := range rs {
		if r.Value != nil {
			parts = append(parts, tell(r))
		}
	}
	return strings.Join(parts, "; ")
}

func tell(r muster.Reading) string {
	s := Label(r) + ": " + Show(*r.Value)
	if y := r.Axes.Year; y != "" && r.Axes.Edition != "" {
		s += " for " + y
	}
	if r.Axes.Edition != "" {
		s += " (" + Publication(r) + ")"
	}
	return s
}

// unrounded gives one digit more where two would hide why a share fails: 3.146
// % prints as 3.15 %, which "3.2 per cent" would allow.
func unrounded(cl *muster.Claim, rs []muster.Reading) string {
	for _, r := range rs {
		if r.Value == nil || r.Value.Unit != "ratio" || !r.Value.Number.Known() {
			continue
		}
		n := r.Value.Number
		if !cl.Test.Meets(n) && cl.Test.Meets(n.Round(muster.MustNumber("0.0001"))) {
			return ", " + n.Mul(hundred).Fixed(3) + " % before rounding"
		}
	}
	return ""
}

// Label is a reading's name for people, its price base included.
func Label(r muster.Reading) string {
	s := r.Name
	switch {
	case strings.Contains(s, "prices"):
	case r.Axes.Prices == "current" && r.Value != nil && (muster.IsCurrency(r.Value.Unit) || r.Value.Prices == "" && r.Axes.Source != ""):
		s += ", current prices"
	case strings.HasPrefix(r.Axes.Prices, "constant-"):
		s += ", constant " + strings.TrimPrefix(r.Axes.Prices, "constant-") + " prices"
	}
	if r.Axes.Definition == "core" {
		s += ", core definition of 2026"
	}
	return s
}

// Publication names the edition of a reading: "NATO, 2024-06-17".
func Publication(r muster.Reading) string {
	name := map[string]string{"nato": "NATO", "nato_press": "NATO as reported by the press", "sipri": "SIPRI", "nato_common_funding": "common funding, as reported", "imf": "IMF", "ecb": "ECB"}[r.Axes.Source]
	if name == "" {
		name = r.Axes.Source
	}
	return name + ", " + r.Axes.Edition
}

// allowed says what the words allow: "the words allow 2.25 % to 2.35 %".
func allowed(cl *muster.Claim) string {
	t := cl.Test
	unit := t.Unit
	show := func(n muster.Number) string { return Show(muster.Value{Number: n, Unit: unit}) }
	negated := ""
	if t.Negated {
		negated = "deny "
	} else {
		negated = "allow "
	}
	switch {
	case t.Low.Known() && t.High.Known() && t.Low.Cmp(t.High) == 0:
		return "; the words say " + strings.TrimPrefix(strings.TrimPrefix(negated, "allow "), "deny ") + show(t.Low)
	case t.Low.Known() && t.High.Known():
		return "; the words " + negated + show(t.Low) + " to " + show(t.High)
	case t.Low.Known() && t.LowOpen:
		return "; the words " + negated + "more than " + show(t.Low)
	case t.Low.Known():
		return "; the words " + negated + show(t.Low) + " or more"
	case t.High.Known() && t.HighOpen:
		return "; the words " + negated + "less than " + show(t.High)
	case t.High.Known():
		return "; the words " + negated + show(t.High) + " or less"
	}
	return ""
}

func dependsSentence(cl *muster.Claim, o outcome) string {
	var yes, no []muster.Reading
	for _, r := range o.readings {
		switch {
		case r.Value == nil:
		case r.Holds:
			yes = append(yes, r)
		case r.Plain || len(no) == 0:
			no = append(no, r)
		}
	}
	if len(yes) > 2 {
		yes = yes[:2]
	}
	s := "it holds as " + told(yes)
	if len(no) > 0 {
		s += "; it does not hold as " + told(no)
	}
	for _, r := range o.readings {
		if r.Plain && r.Value == nil {
			s += "; " + r.Name + " cannot be computed"
		}
	}
	return s
}

func outdatedSentence(o outcome) string {
	s := ""
	for _, r := range o.earlier {
		if s != "" {
			s += "; "
		}
		switch {
		case r.Axes.Edition == "" && r.Why != "":
			s += "it held " + r.Why
		case r.Axes.Edition == "":
			s += "it held on " + r.Axes.Day
		default:
			s += "it held as " + tell(r)
		}
	}
	if p := told(plainOnes(o.readings)); p != "" {
		s += "; now " + p
		s = strings.Replace(s, "; now ", "; on the day it was said, ", 1)
	}
	return s
}

// lastWords adds what a reader must know beside the numbers: a deadline that
// the words leave out, a definition that continues another, an edition not
// held.
func lastWords(b muster.Books, cl *muster.Claim, o outcome, day muster.Day) string {
	s := deadline(b, cl, day)
	for _, r := range plainOnes(o.readings) {
		if r.Axes.Definition == "core" {
			s += " NATO's core definition of 2026 continues its earlier definition here; the two are never mixed in one formula."
			break
		}
	}
	for _, r := range plainOnes(o.readings) {
		if r.Why != "" && r.Value != nil {
			s += " " + r.Why
			break
		}
	}
	return s
}
