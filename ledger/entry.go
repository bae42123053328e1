package ledger

import (
	"strings"

	"muster"
)

// Entry is a pledge and the place where it is written.
type Entry struct {
	muster.Pledge
	File string
	Line int // of its first line, counted from 1
}

// field is one "key: value" line of an entry: how it is read and how it is
// written. read returns "" or, for a value it cannot take, what would work.
type field struct {
	key  string
	must bool
	read func(p *muster.Pledge, v string) string
	show func(p *muster.Pledge) string
}

// fields is the format: the keys in the order in which they are printed.
var fields = []field{
	{"who", true,
		func(p *muster.Pledge, v string) string { p.Entity = v; return codeLike(v) },
		func(p *muster.Pledge) string { return p.Entity }},
	{"speaker", false,
		func(p *muster.Pledge, v string) string { p.Speaker = v; return slugLike(v) },
		func(p *muster.Pledge) string { return p.Speaker }},
	{"to", false, readTo,
		func(p *muster.Pledge) string { return strings.Join(p.To, ", ") }},
	{"measure", true,
		func(p *muster.Pledge, v string) string { p.Measure = v; return measureLike(v) },
		func(p *muster.Pledge) string { return p.Measure }},
	{"amount", true, readAmount, showAmount},
	{"relation", false,
		func(p *muster.Pledge, v string) string { p.Relation = v; return oneOf(v, "at most", "about") },
		func(p *muster.Pledge) string { return p.Relation }},
	{"counts", false,
		func(p *muster.Pledge, v string) string {
			p.Counts = v
			return oneOf(v, "level", "more", "sum", "parts")
		},
		func(p *muster.Pledge) string { return p.Counts }},
	{"of", false,
		func(p *muster.Pledge, v string) string { p.Of = v; return slugLike(v) },
		func(p *muster.Pledge) string { return p.Of }},
	{"made", true,
		readMade, madeOn},
	{"from", false,
		func(p *muster.Pledge, v string) string { p.From = v; return yearLike(v) },
		func(p *muster.Pledge) string { return p.From }},
	{"by", false, readBy,
		func(p *muster.Pledge) string { return p.By }},
	{"year", false,
		func(p *muster.Pledge, v string) string { p.Year = v; return yearLike(v) },
		func(p *muster.Pledge) string { return p.Year }},
	{"until", false,
		func(p *muster.Pledge, v string) string { return readDay(&p.Until, v) },
		func(p *muster.Pledge) string { return p.Until.String() }},
	{"conditions", false,
		func(p *muster.Pledge, v string) string { p.Conditions = v; return "" },
		func(p *muster.Pledge) string { return p.Conditions }},
	{"supersedes", false,
		func(p *muster.Pledge, v string) string { p.Supersedes = v; return slugLike(v) },
		func(p *muster.Pledge) string { return p.Supersedes }},
	{"verified", true, readVerified, showVerified},
	{"title", true,
		func(p *muster.Pledge, v string) string { p.Title = v; return "" },
		func(p *muster.Pledge) string { return p.Title }},
	{"address", true,
		func(p *muster.Pledge, v string) string { p.Address = v; return addressLike(v) },
		func(p *muster.Pledge) string { return p.Address }},
	{"quote", false,
		func(p *muster.Pledge, v string) string { p.Quote = v; return quoteLike(v) },
		func(p *muster.Pledge) string { return p.Quote }},
	{"note", false,
		func(p *muster.Pledge, v string) string { p.Note = v; return "" },
		func(p *muster.Pledge) string { return p.Note }},
}

// keys lists the format's keys for error messages.
func keys() string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.key
	}
	return strings.Join(names, ", ")
}

func readTo(p *muster.Pledge, v string) string {
	for code := range strings.SplitSeq(v, ",") {
		code = strings.TrimSpace(code)
		if fix := codeLike(code); fix != "" {
			return fix
		}
		p.To = append(p.To, code)
	}
	return ""
}

func readDay(d *muster.Day, v string) string {
	day, err := muster.ParseDay(v)
	if err != nil {
		return "write a day like 2025-02-25"
	}
	*d = day
	return ""
}

// readMade reads a day, or a month or a year where the source gives no day.
func readMade(p *muster.Pledge, v string) string {
	day, ok := firstDay(v)
	if !ok {
		return "write a day like 2025-02-25; a month or a year, 2025-02 or 2025, where the day is not known"
	}
	p.Made, p.MadeIn = day, ""
	if len(v) < len("2025-02-25") {
		p.MadeIn = v
	}
	return ""
}

// madeOn is when an entry was made, as far as it is known.
func madeOn(p *muster.Pledge) string {
	if p.MadeIn != "" {
		return p.MadeIn
	}
	return p.Made.String()
}

// firstDay reads a year, a month or a day as the first day of it.
func firstDay(v string) (muster.Day, bool) {
	full := v
	switch len(v) {
	case len("2027"):
		full = v + "-01-01"
	case len("2027-04"):
		full = v + "-01"
	}
	day, err := muster.ParseDay(full)
	return day, err == nil
}

func readBy(p *muster.Pledge, v string) string {
	if _, ok := firstDay(v); !ok {
		return "write a year, a month or a day: 2027, 2027-04 or 2027-04-01"
	}
	p.By = v
	return ""
}

func readVerified(p *muster.Pledge, v string) string {
	if v != "yes" && v != "no" {
		return `write "yes" when the words were read at the maker's own address, else "no"`
	}
	p.Verified = v == "yes"
	return ""
}

func showVerified(p *muster.Pledge) string {
	if p.Verified {
		return "yes"
	}
	return "no"
}
