package muster

// KeptStory is the reports of a store that tell of one event.
type KeptStory struct {
	ID      string
	Reports []Kept   // in the order of days; as Store.Reports lists them
	People  []string // ids of the office holders who speak in at least half of them
	Why     string   // why these belong together, one plain sentence
}

// Moved is one office holder's number that another report of another day has
// differently, from the earlier to the later.
type Moved struct {
	Kind     string // "number_changed" or "measure_shifted", as contract.md names drift
	From, To KeptClaim
	Why      string // one sentence with both days and words
}

// Recalled is what a store holds on a question: who said it, when and where, and
// how the number moved.
type Recalled struct {
	Asked  string      // the question as it was understood
	Claims []KeptClaim // in the order of days
	Same   []bool      // side by side with Claims: whether it gives the number asked about
	Base   []string    // side by side with Claims: what its number is counted against ("2%", "2014"), where the words say
	Moves  []Moved
}
