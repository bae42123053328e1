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

// told prints a quantity as "text=value unit/per of hedge low..high !left".
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
		b.WriteString(" " + string(q.Hedge))
	}
	if q.Left != "" {
		b.WriteString(" !" + q.Left)
	}
	return b.String()
}

func TestTry(t *testing.T) {
	for _, s := range []string{
		"nearly $17 billion", "seven hundred billion dollars more", "€800bn", "EUR 800 billion", "US$4.7 billion", "USD34.6 million", "VND4,927 billion", "50 MUSD", "$1MM", "15-20 usd", "two $500 cheques", "£13.4bn", "93 billion zlotys", "176 billion euros", "$43.7 trillion", "DKK 50bn", "2,5% and $24,50", "816 000 t", "2.5 per cent of GDP", "5 percent of gross domestic product", "2% of its gross domestic product", "2 per cent of their combined GDP", "0.2 percentage points", "half of the budget", "more than half", "two thirds", "a third of allies", "twice as much", "nearly three times as many", "it doubled and tripled", "between 4 and 8 percent", "from 2.3% to 2,5%", "2 to 3 billion euros", "23 of 32 allies", "more than 30 nations", "32 countries", "481,000 in uniform", "$1,754 a head", "£25 billion a year", "the tenth consecutive year", "the second-largest army", "fifth-largest", "a nine-year low", "the years 2012-13", "from up to 252 miles to 287 miles", "a dozen", "hundreds of tanks", "some 1,300 specialists", "between 30 North American and European countries", "F-35, Article 5, Trump 47, 22nd amendment", "Section 427 Row 21, row 3, No. 10, G7, the Leopard 2 tank", "100% on both issues, for two reasons", "at 8.10 this morning, 13:00", "Newsroom: +44 20 7946 0321. Call 0800 555 0199.", "over 17 million square kilometers", "fiscal 2025, in 2024, on March 4, 2025", "a couple of years", "Nine NATO allies", "1.250 million of dollars for 1.200 workplaces", "between C$24 billion and C$31 billion", "50 billion kroner for Norway", "four weeks ago, over the ten years to 2024", "three and a half years; half a million shells", "lifting it from 2.3 to 2.5 per cent of GDP", "2.1, 2.3 and 2.5 per cent", "won 3-1", "aged 42, a 42-year-old", "two point five per cent", "one in four Germans", "Twenty-two of the 32 NATO allies", "3 dollars 50 cents", "470 pence", "30-plus nations", "€1bn-€2bn", "a $17-billion plan", "a 32-member alliance", "about 40 percent or so",
	} {
		for _, q := range find(s) {
			fmt.Println("  ", told(s, q), "["+q.Rule+"]", q.Low, q.High)
		}
	}
}
