package render

import (
	"testing"

	"muster"
)

func TestSaidQuantity(t *testing.T) {
	n := muster.MustNumber
	for _, c := range []struct {
		q    muster.Quantity
		want string
	}{
		{muster.Quantity{Value: n("0.02"), Unit: "ratio", Per: "GDP"}, "2 %"},
		{muster.Quantity{Value: n("0.02"), Unit: "ratio"}, "2 %"},
		{muster.Quantity{Value: n("12"), Unit: "persons", Of: "Pilots"}, "12 pilots"},
		{muster.Quantity{Value: n("1400000"), Unit: "count"}, "1,400,000"},
		{muster.Quantity{Value: n("85000000"), Unit: "USD", Per: "year"}, "USD 85 million per year"},
		{muster.Quantity{Low: n("30"), High: n("32"), Unit: "count", Of: "boats"}, "30 to 32 boats"},
		{muster.Quantity{Low: n("30"), Unit: "count"}, "30 or more"},
		{muster.Quantity{High: n("30"), Unit: "count"}, "30 or less"},
	} {
		if got := saidQuantity(&c.q); got != c.want {
			t.Errorf("%+v: %q, want %q", c.q, got, c.want)
		}
	}
}

// A price base is named only where every plain meaning of the words fixes the same.
func TestPriceBase(t *testing.T) {
	at := func(prices ...string) *muster.Claim {
		c := &muster.Claim{}
		for _, p := range prices {
			c.Meanings = append(c.Meanings, muster.Meaning{Plain: true, Axes: muster.Axes{Prices: p}})
		}
		return c
	}
	for want, c := range map[string]*muster.Claim{"constant 2015 prices": at("constant-2015", "constant-2015")} {
		if got := priceBase(c); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, c := range []*muster.Claim{nil, at(), at(""), at("current", ""), at("", "current"), at("current", "constant")} {
		if got := priceBase(c); got != "" {
			t.Errorf("%+v: %q, want none", c, got)
		}
	}
}

func TestPricesIn(t *testing.T) {
	for words, want := range map[string]string{
		" on boats in constant 2021 prices, she said":      "constant 2021 prices",
		" on boats (at current prices and exchange rates)": "current prices and exchange rates",
		"In 2017 prices, the town spent ":                  "2017 prices",
		" while prices of fish rose in 2021":               "",
		"":                                                 "",
	} {
		if got := pricesIn(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}
