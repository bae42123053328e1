package formula

import (
	"fmt"
	"strconv"
	"sync"

	"muster"
)

// maxSteps bounds the parts and cells that one evaluation may compute: 32
// members over 60 years for each of ten operations stay below it. Lists inside
// lists inside lists reach it within a tenth of a second.
const maxSteps = 40000

// maxEditions is how many editions of the axes' source are tried when the axes
// name none.
const maxEditions = 24

// Eval computes a formula on the books, with what it leaves open bound by the
// axes. It returns the value and its working, or an absence that says which
// cell of which edition is missing, or why the parts must not be mixed.
//
// Source is "nato" where the axes name none. Where they name no edition, it is
// the newest one published by the axes' day that has every cell.
func Eval(b muster.Books, e *Expr, ax muster.Axes) (muster.Value, *muster.Working, *Absent) {
	v := &evaluator{b: b, ax: ax}
	value, w, no := v.run(e)
	return value, w, no.told()
}

// Value computes what Eval computes, without its working and the sentence of
// an absence: for whoever tries many editions and years and shows few.
func Value(b muster.Books, e *Expr, ax muster.Axes) (muster.Value, muster.Absence) {
	if e.asksLedger() {
		// An announced sum needs the day of its fixing, which stands in the
		// working; entries of the ledger are few.
		value, _, no := Eval(b, e, ax)
		if no != nil {
			return value, no.Code
		}
		return value, muster.Present
	}
	v := idle.Get().(*evaluator)
	v.b, v.ax, v.bare = b, ax, true
	value, _, no := v.run(e)
	v.rest()
	if no != nil {
		return value, no.Code
	}
	return value, muster.Present
}

// asksLedger says whether an expression reads the ledger anywhere.
func (e *Expr) asksLedger() bool {
	switch e.op {
	case "pledge", "demand", "announced":
		return true
	}
	for _, a := range e.args {
		if a.asksLedger() {
			return true
		}
	}
	return false
}

// idle are evaluators whose steps nobody keeps, so that trying a reading
// asks for little memory.
var idle = sync.Pool{New: func() any {
	kept := make([]muster.Working, maxKept)
	return &evaluator{kept: kept, spare: kept}
}}

// maxKept is how many steps an idle evaluator keeps: a condition on each of 32
// members takes 65.
const maxKept = 96

// rest makes an evaluator ready for another evaluation.
func (v *evaluator) rest() {
	used := len(v.kept)
	if v.ahead == 0 {
		used -= len(v.spare)
	}
	clear(v.kept[:used])
	*v = evaluator{kept: v.kept, spare: v.kept, bound: v.bound[:0]}
	idle.Put(v)
}

// run computes a formula in the edition of the axes, or in the newest that has
// every cell.
func (v *evaluator) run(e *Expr) (muster.Value, *muster.Working, *Absent) {
	s, no := v.begin()
	if no != nil {
		return muster.Value{}, nil, no
	}
	if v.ax.Edition != "" {
		return v.finish(e, s)
	}
	editions := v.candidates(v.source())
	if len(editions) == 0 {
		return v.finish(e, s)
	}
	var first *Absent
	for i, id := range editions {
		if i == maxEditions {
			break
		}
		v.bound = append(v.bound[:0], binding{v.source(), id})
		value, w, no := v.finish(e, s)
		if no == nil {
			return value, w, nil
		}
		if first == nil {
			first = no
		}
		if no.Code != muster.NoSeries {
			break
		}
	}
	return muster.Value{}, nil, first
}

// evaluator is one evaluation.
type evaluator struct {
	b     muster.Books
	ax    muster.Axes
	day   muster.Day // of the axes; 0 when they name none
	bound []binding  // the one edition that a source's cells come from
	bare  bool       // only the value is asked for: nothing is put into words
	steps int
	spare []muster.Working            // steps made ahead, in one piece
	ahead int                         // how many were made last
	kept  []muster.Working            // of an idle evaluator: the steps that it begins with
	memo  map[memoKey]*muster.Working // of groups, which many members may be held against
}

// binding is the edition that an evaluation takes a source's cells from.
type binding struct {
	source string
	id     muster.EditionID
}

// scope is what the words around an expression fix for it.
type scope struct {
	year   int    // what y stands for; 0 when nobody says
	cur    string // the currency that money is wanted in; "" for the edition's own, dollars first
	prices string // overrides the axes where a published real change is computed again
	it     string
	own    *roll // a group of the formula's own
	like   []int // the years whose common members count, when comparing like for like
}

// begin reads the axes.
func (v *evaluator) begin() (scope, *Absent) {
	ax := v.ax
	s := scope{cur: ax.Currency}
	if ax.Year != "" {
		y, err := strconv.Atoi(ax.Year)
		if err != nil || y < 1 || y > 9999 {
			return s, undefined("%q is no year", ax.Year)
		}
		s.year = y
	}
	if ax.Day != "" {
		d, err := muster.ParseDay(ax.Day)
		if err != nil {
			return s, undefined("%v", err)
		}
		v.day = d
	}
	if ax.Edition != "" {
		v.bound = append(v.bound, binding{v.source(), muster.EditionID(v.source() + "/" + ax.Edition)})
	}
	return s, nil
}

func (v *evaluator) finish(e *Expr, s scope) (muster.Value, *muster.Working, *Absent) {
	v.steps = 0
	v.memo = nil
	w, no := v.eval(e, s)
	if no != nil {
		return muster.Value{}, nil, no
	}
	return w.Value, w, nil
}

// eval computes an expression.
func (v *evaluator) eval(e *Expr, s scope) (*muster.Working, *Absent) {
	if no := v.spend(); no != nil {
		return nil, no
	}
	switch e.op {
	case "literal":
		return e.leaf, nil
	case "cell":
		return v.cell(e, s)
	case "at":
		if len(e.years) == 2 {
			return v.series(e, s)
		}
		y, no := yearIn(e.years[0], s)
		if no != nil {
			return nil, no
		}
		s.year = y
		return v.eval(e.args[0], s)
	case "in":
		return v.in(e, s)
	case "sum", "mean", "min", "max", "each":
		if e.list != nil {
			return v.listed(e, s)
		}
		if e.overYears() {
			return v.foldYears(e, s)
		}
	case "count", "list":
		return v.counted(e, s)
	case "rank", "top":
		return v.ordered(e, s)
	case "change", "diff":
		return v.changed(e, s)
	case "excess":
		return v.excess(e, s)
	case "highest", "lowest":
		return v.extreme(e, s)
	case "streak":
		return v.streak(e, s)
	case "flatshare":
		return v.flatshare(e, s)
	case "members":
		return v.members(e, s)
	case "ismember":
		return v.ismember(e, s)
	case "joined":
		return v.joined(e, s)
	case "founded":
		return v.founded(e)
	case "rate":
		return v.rate(e, s)
	case "pledge", "demand", "announced":
		return v.ledger(e, s)
	}
	return v.plainly(e, s)
}

// plainly computes the operations that only need their arguments.
func (v *evaluator) plainly(e *Expr, s scope) (*muster.Working, *Absent) {
	from := make([]*muster.Working, len(e.args))
	for i, a := range e.args {
		w, no := v.eval(a, s)
		if no != nil {
			return nil, no
		}
		from[i] = w
	}
	return v.node(e.op, nil, from)
}

// node makes a step of the working: its value is computed by apply and nowhere
// else.
func (v *evaluator) node(op string, args []string, from []*muster.Working) (*muster.Working, *Absent) {
	w := v.step()
	w.Op, w.Args, w.From = op, args, from
	var no *Absent
	if w.Value, no = apply(op, args, from); no != nil {
		return nil, no
	}
	if !v.bare {
		w.Says = says(w)
	}
	return w, nil
}

// maxAhead is how many steps are made at once, doubling from one: a formula of
// few steps stays small, one over many members asks for memory seldom.
const maxAhead = 32

// step makes an empty step of the working.
func (v *evaluator) step() *muster.Working {
	if len(v.spare) == 0 {
		v.ahead = min(max(1, 2*v.ahead), maxAhead)
		v.spare = make([]muster.Working, v.ahead)
	}
	w := &v.spare[0]
	v.spare = v.spare[1:]
	return w
}

// spend counts the parts computed.
func (v *evaluator) spend() *Absent {
	if v.steps++; v.steps > maxSteps {
		return undefined("the formula takes more than %d steps", maxSteps)
	}
	return nil
}

// yearIn resolves a year as written.
func yearIn(t year, s scope) (int, *Absent) {
	if t.relative && s.year == 0 {
		return 0, undated()
	}
	return t.of(s.year), nil
}

func undated() *Absent {
	return &Absent{Code: muster.Undated, Why: "the formula leaves its year open; give one, as in [2024]"}
}

// endOf is the last day of a year, or the day of the axes where the year was
// not over then: nobody knew later who would belong to a group.
func (v *evaluator) endOf(y int) muster.Day {
	end := muster.DayOf(y, 12, 31)
	if v.day != 0 && end > v.day {
		return v.day
	}
	return end
}

// defaultSource is whose figures are meant where the axes name no source.
const defaultSource = "nato"

func (v *evaluator) source() string {
	if v.ax.Source == "" {
		return defaultSource
	}
	return v.ax.Source
}

// candidates lists the editions of a source that the axes' day allows, newest
// first, first-hand ones before those that the press reported. Exchange rates
// are published day by day, so the day of their collection does not count.
func (v *evaluator) candidates(source string) []muster.EditionID {
	editions := v.b.Editions(source)
	out := make([]muster.EditionID, 0, len(editions))
	for _, secondHand := range [...]bool{false, true} {
		for i := len(editions) - 1; i >= 0; i-- {
			e := editions[i]
			early := v.day == 0 || e.Published <= v.day || source == rateSource
			if early && e.SecondHand == secondHand {
				out = append(out, e.ID)
			}
		}
	}
	return out
}

// settle says which edition a source's cells come from.
func (v *evaluator) settle(source string, id muster.EditionID) {
	for i := range v.bound {
		if v.bound[i].source == source {
			v.bound[i].id = id
			return
		}
	}
	v.bound = append(v.bound, binding{source, id})
}

// from computes with the one edition of a source that this evaluation uses;
// the first computation that succeeds settles which.
func (v *evaluator) from(source string, compute func(muster.EditionID) (*muster.Working, *Absent)) (*muster.Working, *Absent) {
	for _, b := range v.bound {
		if b.source == source {
			return compute(b.id)
		}
	}
	var first *Absent
	for _, id := range v.candidates(source) {
		w, no := compute(id)
		if no == nil {
			v.settle(source, id)
			return w, nil
		}
		if first == nil {
			first = no
		}
		if no.Code != muster.NoSeries {
			break
		}
	}
	if first == nil && v.bare {
		return nil, wordless(muster.NoSeries)
	}
	if first == nil {
		first = &Absent{Code: muster.NoSeries, Why: fmt.Sprintf("no edition of %q is held", source)}
		if v.day != 0 {
			first.Why += " that was published by " + v.day.String()
		}
	}
	return nil, first
}
