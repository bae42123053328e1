package news

// BCubed says how well groups of reports, by id, follow their events: precision,
// recall and the harmonic mean of the two.
func BCubed(groups [][]string, event map[string]int) (precision, recall, f1 float64) {
	size := map[int]float64{}
	for _, e := range event {
		size[e]++
	}
	for _, g := range groups {
		of := map[int]float64{}
		for _, d := range g {
			of[event[d]]++
		}
		for e, same := range of {
			precision += same * same / float64(len(g))
			recall += same * same / size[e]
		}
	}
	n := float64(len(event))
	precision, recall = precision/n, recall/n
	return precision, recall, 2 * precision * recall / (precision + recall)
}
