package quantify

// summed is how many tokens may lie between a sum and one whose currency is left out:
// a clause or two of the same sentence.
const summed = 40

// sums gives a bare number of millions the currency of the sum in its sentence: "1.2
// billion euros, of which Germany pays 400 million and Poland 300 million", "spared
// 250 million of the 3 billion euros". Where it counts something ("a city of 2 million")
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
		if last < 0 || !q.ends(it.last) || !q.lacking(it) {
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

// lacking says whether what stands before a number lets it be a sum whose currency is left
// out: a word of paying, or whoever pays where the word is said once, "Poland pays 400
// million and Norway 300 million". What a city or a country "has" is none.
func (q *reader) lacking(it *item) bool {
	k := it.hedgeFrom - 1
	return q.wordAt(k) && table().lacking.Has(&q.toks[k]) || k > 0 && q.adjective(k)
}
