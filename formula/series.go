package formula

import "muster"

// inEach computes an expression in each of several years, which name the
// values.
func (v *evaluator) inEach(years []int, e *Expr, s scope) (names []string, from []*muster.Working, no *Absent) {
	names, from = make([]string, len(years)), make([]*muster.Working, len(years))
	for i, y := range years {
		s.year = y
		if from[i], no = v.eval(e, s); no != nil {
			return nil, nil, no
		}
		names[i] = yearText(y)
	}
	return names, from, nil
}

// series computes X[2014..2024]: a list of values, one a year. A year without a
// value makes it absent; [Table] shows such years as gaps.
func (v *evaluator) series(e *Expr, s scope) (*muster.Working, *Absent) {
	years, no := stretch(e.years[0], e.years[1], s)
	if no != nil {
		return nil, no
	}
	names, from, no := v.inEach(years, e.args[0], s)
	if no != nil {
		return nil, no
	}
	return v.node("years", names, from)
}

// overYears says whether a fold takes the years of a series for its values:
// mean(DEU.gdp[2014..2024]).
func (e *Expr) overYears() bool {
	return len(e.args) == 1 && e.args[0].op == "at" && len(e.args[0].years) == 2
}

// foldYears computes sum, mean, min and max over the years of a series.
func (v *evaluator) foldYears(e *Expr, s scope) (*muster.Working, *Absent) {
	of := e.args[0]
	years, no := stretch(of.years[0], of.years[1], s)
	if no != nil {
		return nil, no
	}
	names, from, no := v.inEach(years, of.args[0], s)
	if no != nil {
		return nil, no
	}
	return v.node(e.op, names, from)
}

// countedInYears computes count and list over years, with members or without:
// each value is named by its member and year.
func (v *evaluator) countedInYears(e *Expr, s scope) (*muster.Working, *Absent) {
	years, no := stretch(e.years[0], e.years[1], s)
	if no != nil {
		return nil, no
	}
	if e.list == nil {
		names, from, no := v.inEach(years, e.args[0], s)
		if no != nil {
			return nil, no
		}
		return v.node(e.op, names, from)
	}
	var names []string
	var from []*muster.Working
	for _, y := range years {
		s.year = y
		codes, values, _, no := v.oneByOne(e.list, e.args[0], s, false)
		if no != nil {
			return nil, no
		}
		for _, c := range codes {
			names = append(names, c+" "+yearText(y))
		}
		from = append(from, values...)
	}
	return v.node(e.op, names, from)
}
