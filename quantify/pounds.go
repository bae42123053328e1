package quantify

// nearby is how many tokens to either side are searched for what weighs.
const nearby = 12

// weight tells pounds that weigh from pounds that pay: "weighed 150 pounds",
// "a 12-pound baby", "300 pounds of cocaine".
func (q *reader) weight(it *item, k int) bool {
	if !q.heavy(it, k) {
		return false
	}
	it.measure("pounds", k+1)
	return true
}

// heavy says whether the pounds at token k weigh.
func (q *reader) heavy(it *item, k int) bool {
	w := q.low(k)
	return (w == "pounds" || w == "pound") && q.weighs(it, k+1)
}

// weighs says whether something that weighs is named in the sentence around an
// item whose unit ends before token k.
func (q *reader) weighs(it *item, k int) bool {
	if q.low(k) == "of" && q.wordAt(k+1) && !it.has(scaled) && it.float() < 1e5 {
		for d := 1; q.wordAt(k + d); d++ {
			if v, _ := q.in(unitsWeigh, k+d); v == "money" {
				return false
			}
			if d > longest || d > 1 && q.has(unitsStop, k+d) {
				break
			}
		}
		return !q.has(unitsStop, k+1) // "three pounds of butter"
	}
	for d := 0; d < nearby && q.phrase(k+d); d++ {
		if v, _ := q.in(unitsWeigh, k+d); v == "0" {
			return true
		}
	}
	for d := 1; d <= nearby && q.phrase(it.first-d); d++ {
		if v, _ := q.in(unitsWeigh, it.first-d); v == "0" {
			return true
		}
	}
	return false
}

// phrase says whether token k does not end a sentence.
func (q *reader) phrase(k int) bool {
	if k < 0 || k >= len(q.toks) {
		return false
	}
	switch q.low(k) {
	case ".", "!", "?", ";":
		return false
	}
	return true
}
