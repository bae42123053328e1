package quantify

import (
	"fmt"
	"strings"
	"testing"

	"muster"
	"muster/dates"
	"muster/words"
)

func find(s string) []muster.Quantity {
	toks := words.Tokens(s, muster.Span{End: len(s)})
	return Find(s, toks, dates.Find(s, toks))
}

// told prints a quantity: text = value unit/per of head, hedge, !left.
func told(s string, q muster.Quantity) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s = ", s[q.Start:q.End])
	if q.Value.Known() {
		b.WriteString(q.Value.String())
	} else {
		b.WriteString(q.Low.String() + ".." + q.High.String())
	}
	b.WriteString(" " + q.Unit)
	if q.Per != "" {
		b.WriteString("/" + q.Per)
	}
	if q.Of != "" && q.Of != q.Unit {
		b.WriteString(" of " + q.Of)
	}
	if q.Hedge != muster.Exactly && q.Hedge != muster.Between {
		b.WriteString(", " + string(q.Hedge))
	}
	if q.Left != "" {
		b.WriteString(" !" + q.Left)
	}
	return b.String()
}

func toldAll(s string) string {
	var out []string
	for _, q := range find(s) {
		out = append(out, told(s, q))
	}
	return strings.Join(out, " | ")
}

type example struct{ in, want string }

func check(t *testing.T, examples []example) {
	t.Helper()
	for _, c := range examples {
		if got := toldAll(c.in); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestMoney(t *testing.T) {
	check(t, []example{
		{"Ruritania paid nearly $17 billion.", "nearly $17 billion = 17000000000 USD, nearly"},
		{"They owe four hundred billion dollars.", "four hundred billion dollars = 400000000000 USD"},
		{"A loan of €800bn or EUR 800 billion", "€800bn = 800000000000 EUR | EUR 800 billion = 800000000000 EUR"},
		{"US$6.3 billion and USD51.2 million", "US$6.3 billion = 6300000000 USD | USD51.2 million = 51200000 USD"},
		{"VND3,105 billion", "VND3,105 billion = 3105000000000 VND"},
		{"50 MUSD, $1MM, £16.2bn and $5m", "50 MUSD = 50000000 USD | $1MM = 1000000 USD | £16.2bn = 16200000000 GBP | $5m = 5000000 USD"},
		{"He wrote two $500 cheques.", "two = 2 count | $500 = 500 USD"},
		{"71 billion zlotys, 134 billion euros, DKK 50bn", "71 billion zlotys = 71000000000 PLN | 134 billion euros = 134000000000 EUR | DKK 50bn = 50000000000 DKK"},
		{"a price of $24,50", "$24,50 = 24.5 USD"},
		{"$1,234 a head and £35 billion a year", "$1,234 = 1234 USD/capita | £35 billion = 35000000000 GBP/year"},
		{"C$19 billion and A$2 billion, a $17-billion plan", "C$19 billion = 19000000000 CAD | A$2 billion = 2000000000 AUD | $17-billion = 17000000000 USD"},
		{"Norway set aside 50 billion kroner.", "50 billion kroner = 50000000000 NOK"},
		{"Danes pay 12 billion kroner while nobody else does.", "12 billion kroner = 12000000000 DKK"},
		{"It cost thirteen dollars and forty-five cents.", "thirteen dollars and forty-five cents = 13.45 USD"},
		{"a price of 470 pence", "470 pence = 4.7 GBP"},
		{"1.750 million of dollars for 2.300 workshops", "1.750 million of dollars = 1750000000 USD | 2.300 workshops = 2300 count of workshops"},
		{"75 USD million and half a million euros", "75 USD million = 75000000 USD | half a million euros = 500000 EUR"},
		{"500 Canadian dollars", "500 Canadian dollars = 500 CAD"},
	})
}

func TestShares(t *testing.T) {
	check(t, []example{
		{"2.5 per cent of GDP", "2.5 per cent = 0.025 ratio/GDP"},
		{"5 percent of gross domestic product", "5 percent = 0.05 ratio/GDP"},
		{"2% of its national income, 3% of their combined GDP", "2% = 0.02 ratio/GDP | 3% = 0.03 ratio/GDP"},
		{"70 per cent of the alliance's outlays", "70 per cent = 0.7 ratio of outlays"},
		{"2,5% and two point five percent", "2,5% = 0.025 ratio | two point five percent = 0.025 ratio"},
		{"0.2 percentage points", "0.2 percentage points = 0.002 points"},
		{"half a percentage point", "half a percentage point = 0.005 points"},
		{"More than half of the budget", "More than half = 0.5 ratio of budget, over"},
		{"two thirds; two-thirds; a third of the allies", "two thirds = 0.666666666667 ratio | two-thirds = 0.666666666667 ratio | a third = 0.333333333333 ratio of allies"},
		{"a third ally left", "third = 3 rank !ordinal"},
		{"twice as much, nearly three times as many", "twice = 2 times | nearly three times = 3 times, nearly"},
		{"she called three times", "three times = 3 count of times"},
		{"It doubled and then tripled.", "doubled = 2 times | tripled = 3 times"},
		{"one in four voters", "one in four = 0.25 ratio"},
		{"just under 16% and above the 2 per cent line", "just under 16% = 0.16 ratio, under | above the 2 per cent = 0.02 ratio, over"},
		{"It stays above 3 per cent of GDP. She only laughed about five.", "above 3 per cent = 0.03 ratio/GDP, over | five = 0.05 ratio"},
		{"He gave 3 per cent. The shop opens at five.", "3 per cent = 0.03 ratio | five = 5 count"},
	})
}

func TestRanges(t *testing.T) {
	check(t, []example{
		{"between 6 and 9 percent", "between 6 and 9 percent = 0.06..0.09 ratio"},
		{"from 3.1% to 3,4%", "3.1% = 0.031 ratio | 3,4% = 0.034 ratio"},
		{"from 2.3 to 2.5 per cent of GDP", "2.3 = 0.023 ratio/GDP | 2.5 per cent = 0.025 ratio/GDP"},
		{"ranging from 2 to 4 percent", "2 to 4 percent = 0.02..0.04 ratio"},
		{"2 to 3 billion euros; 15-20 usd", "2 to 3 billion euros = 2000000000..3000000000 EUR | 15-20 usd = 15..20 USD"},
		{"two to three billion euros", "two to three billion euros = 2000000000..3000000000 EUR"},
		{"between 2 and 3 billion", "between 2 and 3 billion = 2000000000..3000000000 count"},
		{"between C$14 billion and C$16 billion", "between C$14 billion and C$16 billion = 14000000000..16000000000 CAD"},
		{"between 40 South American and African countries", "40 South American and African countries = 40 count of countries"},
		{"from up to 140 miles to 165 miles", "up to 140 miles = 140 miles, up to | 165 miles = 165 miles"},
		{"in 2012-13", "2012-13 = 2012..2013 year"},
		{"between 2014 and 2024", "2014 and 2024 = 2014..2024 year"},
		{"2.1, 2.3 and 2.5 per cent", "2.1 = 0.021 ratio | 2.3 = 0.023 ratio | 2.5 per cent = 0.025 ratio"},
		{"more than 2 and less than 3 per cent", "more than 2 and less than 3 per cent = 0.02..0.03 ratio"},
		{"they won 3-1", "3 = 3 count !score | 1 = 1 count !score"},
	})
}

func TestCounts(t *testing.T) {
	check(t, []example{
		{"Eleven NATO allies and 450 soldiers", "Eleven NATO allies = 11 count of allies | 450 soldiers = 450 persons of soldiers"},
		{"21 of 31 allies", "21 = 21 count of allies | 31 allies = 31 count of allies"},
		{"Twenty-five of the 31 allies", "Twenty-five = 25 count of allies | 31 allies = 31 count of allies"},
		{"more than 30 nations", "more than 30 nations = 30 count of nations, over"},
		{"215,000 in uniform", "215,000 in uniform = 215000 persons of personnel"},
		{"some 1,700 specialists", "some 1,700 specialists = 1700 persons of specialists, about"},
		{"743 000 t of shells", "743 000 t = 743000 tonnes"},
		{"over 9 million square kilometers", "over 9 million square kilometers = 9000000 square kilometers, over"},
		{"a dozen ships; hundreds of tanks", "a dozen ships = 12 count of ships | hundreds of tanks = 200 count of tanks, at least"},
		{"the eighth consecutive year; three years in a row", "eighth consecutive year = 8 years | three years = 3 years"},
		{"the second-largest army", "second-largest = 2 rank of largest"},
		{"a nine-year low", "nine-year = 9 years of low"},
		{"a 32-member club of 30-plus nations", "32-member = 32 count of members | 30-plus nations = 30 count of nations, at least"},
		{"a couple of years and four-and-a-half days", "a couple of years = 2 years | four-and-a-half days = 4.5 days"},
		{"over the ten years to 2024", "ten years = 10 years | 2024 = 2024 year"},
		{"no one knows; this one does", ""},
		{"one hundred and twenty-one thousand shells", "one hundred and twenty-one thousand shells = 121000 count of shells"},
	})
}

// Numbers that can never be a claim come out with the reason.
func TestLeft(t *testing.T) {
	check(t, []example{
		{"the F-35 and Article 5", "F-35 = 35 count !designation | 5 = 5 count !designation"},
		{"Team Vos 47 and the 22nd amendment", "47 = 47 count !designation | 22nd = 22 rank !designation"},
		{"Section 318 Row 12", "318 = 318 count !designation | 12 = 12 count !designation"},
		{"at No. 10, the G7 and the Leopard 2", "10 = 10 count !designation | G7 = 7 count !designation | 2 = 2 count !designation"},
		{"I agree 100% with you, for two reasons.", "100% = 1 ratio !rhetorical | two reasons = 2 count of reasons !rhetorical"},
		{"at 7.40 this morning and at 14:30", "7.40 this morning = 7.4 count !time of day | 14:30 = 14 count !time of day"},
		{"Call +1 202 555 0123 today.", "+1 202 555 0123 = 1202555 count !telephone number"},
		{"577 likes, 31 reposts", "577 likes = 577 count !share count | 31 reposts = 31 count !share count"},
		{"Ina Bok, 42, and a 17-year-old", "42 = 42 years !age | 17-year-old = 17 years !age"},
		{"\n1. Buy tanks.", "1 = 1 count !list number"},
		{"0Watchers\n\nNewest articles", "0Watchers = 0 count of watchers"},
		{"7\n\nShips sank.", "7 = 7 count"},
		{"7\nships", "7\nships = 7 count of ships"},
		{"company number 07654321", "07654321 = 7654321 count !designation"},
	})
}

func TestDates(t *testing.T) {
	q := find("on March 4, 2025 and by April 2027, in fiscal 2025")
	if len(q) != 3 || q[0].Unit != "date" || q[0].From != "2025-03-04" || q[1].From != "2027-04" || q[2].Unit != "year" || q[2].Left != "" {
		t.Errorf("%+v", q)
	}
	if q := find("on March 4"); len(q) != 1 || q[0].Unit != "date" || q[0].From != "" {
		t.Errorf("a day without a year keeps none: %+v", q)
	}
}
