package sense

import (
	"strings"

	"muster"
	"muster/atlas"
)

// Of puts a subject into a formula written about "it": one country or group
// stands in its place, a list becomes each(...) or sum(...).
//
//	Of([]string{"DEU"}, false, "it.gdp")          DEU.gdp
//	Of([]string{"EST", "LVA"}, true, "it.gdp")    each(EST, LVA: it.gdp)
//	Of([]string{"EST", "LVA"}, false, "it.gdp")   sum(EST, LVA: it.gdp)
func Of(codes []string, each bool, about string) muster.Formula {
	if len(codes) == 1 {
		return muster.Formula(strings.ReplaceAll(about, "it.", codes[0]+"."))
	}
	list := strings.Join(codes, ", ")
	if each {
		return muster.Formula("each(" + list + ": " + about + ")")
	}
	return muster.Formula("sum(" + list + ": " + about + ")")
}

// Source is whose figures the words point at: "nato" for allies and groups of
// allies, "sipri" for everyone else, unless the words name a source.
func Source(named string, codes []string) string {
	if named != "" {
		return named
	}
	for _, c := range codes {
		if !atlas.Ally(c) {
			return "sipri"
		}
	}
	return "nato"
}

// kin maps NATO's measures to SIPRI's nearest; the two are never mixed.
var kin = map[string]string{
	"defence_expenditure":              "military_expenditure",
	"defence_expenditure_share_of_gdp": "military_expenditure_share_of_gdp",
}

// Kin is the measure of another source that a reader could mean by the same
// words; "" where there is none.
func Kin(measure, source string) string {
	if source == "sipri" {
		return kin[measure]
	}
	return ""
}

// Sources turns a meaning on NATO's figures into the meanings of the same
// words by source: the one that the words or the subject ask for is plain, the
// other a further reading unless the words name a source.
func Sources(m muster.Meaning, named string, codes []string) []muster.Meaning {
	source := Source(named, codes)
	other := m
	other.Formula = sipri(m.Formula)
	other.Axes.Source = "sipri"
	other.Name = strings.ReplaceAll(m.Name, "defence spending", "military spending by SIPRI's definition")
	hasKin := other.Formula != m.Formula
	if source == "sipri" {
		if hasKin {
			other.Plain = m.Plain
			return []muster.Meaning{other}
		}
		return []muster.Meaning{m}
	}
	m.Axes.Source = "nato"
	if named != "" || !hasKin {
		return []muster.Meaning{m}
	}
	other.Plain = false
	other.Fixed = true
	return []muster.Meaning{m, other}
}

// sipri rewrites a formula into SIPRI's measures.
func sipri(f muster.Formula) muster.Formula {
	s := strings.ReplaceAll(string(f), ".defence_expenditure", ".military_expenditure")
	s = strings.ReplaceAll(s, "where defence_expenditure", "where military_expenditure")
	s = strings.ReplaceAll(s, "round(defence_expenditure", "round(military_expenditure")
	if strings.Contains(s, "military_expenditure_real_change") || strings.Contains(s, "military_expenditure_per_capita") {
		return f
	}
	return muster.Formula(s)
}

// In puts a money formula into a currency; dollars are what NATO and SIPRI
// publish and need no step.
func In(f muster.Formula, currency string) muster.Formula {
	if currency == "" || currency == "USD" {
		return f
	}
	return Into(f, currency)
}

// Into puts a formula into a currency, dollars included: an announced sum
// converts from the currency that it was announced in.
func Into(f muster.Formula, currency string) muster.Formula {
	return muster.Formula("(" + string(f) + ") in " + currency)
}

// Inside is In for a formula about "it" that will stand inside each(...); the
// conversion then belongs to every element.
func Inside(about, currency string, each bool) string {
	if !each {
		return about
	}
	return string(In(muster.Formula(about), currency))
}

// Joined is the day on which each of the codes joined a group.
func Joined(codes []string, group string) muster.Formula {
	if len(codes) == 1 {
		return muster.Formula("joined(" + codes[0] + ", " + group + ")")
	}
	return muster.Formula("each(" + strings.Join(codes, ", ") + ": joined(it, " + group + "))")
}
