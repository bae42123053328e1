package quantify

// summed is how many tokens may lie between a sum and one whose currency is left out:
// a clause or two of the same sentence.
const summed = 40

// sums gives a bare number of millions the currency of the sum in its sentence: "1.2
// billion euros, of which Germany pays 400 million and Poland 300 million", "left 640
// million of the 2.3 billion euros". Where it counts something ("a city of 2 million")
// it stays what it is.
func (q *reader) sums() {
	last := -1
	for i := range q.items {
		it := &q.items[i]
		if it.date >= 0 || it.left != "" || it.gone {
			continue
		}
		if it.money() {
			if last = i; it.unit == "XXX" {
				last = -1
			}
			continue
		}
		if it.unit != "count" || it.own || it.noun || it.of != "" || !it.has(scaled) || it.until >= 0 {
			continue
		}
		if k := it.last; i+1 < len(q.items) && q.low(k) == "of" && q.has(unitsDeterminer, k+1) {
			if o := &q.items[i+1]; o.money() && o.first == k+2 && o.has(scaled) {
				q.pay(it, o)
			}
			continue
		}
		if last < 0 || !q.ends(it.last) || q.population(it) {
			continue
		}
		if o := &q.items[last]; o.has(scaled) && it.first-o.last <= summed && q.inSentence(o.last, it.first) {
			q.pay(it, o)
		}
	}
}

func (q *reader) pay(it, o *item) {
	it.unit, it.rule, it.own = o.unit, "money", true
}

// population says whether a number stands behind "of" and tells the size of something:
// "a city of 2 million", but not "of which 2 million".
func (q *reader) population(it *item) bool {
	before := q.low(it.hedgeFrom - 1)
	return before == "population" || before == "(" || q.low(it.first) == "(" || before == "of" && q.low(it.hedgeFrom-2) != "which"
}
