package muster

// Bridge is one country-year across sources and editions, with what lies
// between them.
type Bridge struct {
	Entity, Year string
	Rows         []BridgeRow
	Spans        []BridgeSpan // from the first row to each of the others
}

// BridgeRow is what one edition says of the country-year. Absent parts are
// nil. GDP is as printed, else implied by money and share.
type BridgeRow struct {
	Edition    Edition
	Measure    string // of Money; names the definition
	Money      *Working
	National   *Working // in the country's currency, where that is printed
	Share      *Working
	GDP        *Working
	Status     Status
	Definition string // "nato", "nato-core", "sipri", "eurostat"
}

// BridgeSpan is the way from the first row to another: what the two differ by,
// and the items that make the difference. Those with a value add up to Total
// exactly; the last of them is the rest, which the books cannot take apart.
type BridgeSpan struct {
	From, To EditionID
	Of       string   // "share of GDP" | "money"
	Total    *Working // the later less the first; nil where Refused says why
	Refused  string
	Items    []BridgeItem
}

// BridgeItem is one reason for a difference. Working is nil for one that the
// books do not quantify.
type BridgeItem struct {
	Kind    string // definition | basis | denominator | exchange rate | fiscal year | price base | vintage | level | rest
	Name    string
	Says    string // one sentence
	Source  string // where that is laid down; "" for what is computed
	Working *Working
}
