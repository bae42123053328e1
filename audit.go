package muster

// Audit is what came of recomputing an edition's figures from its other
// figures.
type Audit struct {
	Counts      []AuditCount      // an entry for each edition and rule that applies to it
	Differences []AuditDifference // every figure that does not recompute, explained or not
	Stale       []AuditException  // exceptions whose differences no longer occur, years and all
}

// AuditCount says how many figures of an edition a rule could recompute.
type AuditCount struct {
	Edition EditionID
	Rule    string
	Doc     string // the rule in a sentence
	Checked int
	Differ  int // of these
	Named   int // of these, those with an explanation
	Lacking int // figures that the rule is about and whose parts the edition does not have
}

// AuditDifference is a published figure that its parts do not give. Low and
// High bound what the parts can give: every part may be off by half a unit of
// its last printed digit.
type AuditDifference struct {
	Edition   EditionID
	Rule      string
	Entity    string
	Period    string
	Published *Figure // nil where the rule demands a fixed number, as 100 %
	Wanted    Value   // the published number, or the fixed one
	Computed  Value
	Low, High Number
	Formula   Formula
	Working   *Working
	Exception *AuditException // nil: nothing explains it
}

// AuditException is a known difference: of one edition, rule and entity, in a
// stretch of years, every one of which must differ.
type AuditException struct {
	Edition EditionID
	Rule    string
	Entity  string
	From    string
	To      string
	Noted   Day    // when it was found and looked into
	Why     string // the reason, in a sentence
	Source  string // what the reason rests on
	Years   []string
}
