package quantify

import "testing"

// A sum takes the currency of the one in its sentence, and nothing else becomes money.
func TestSums(t *testing.T) {
	check(t, []example{
		{"It costs 1.2 billion euros, of which Poland pays 400 million and Norway 300 million.", "1.2 billion euros = 1200000000 EUR | 400 million = 400000000 EUR | 300 million = 300000000 EUR"},
		{"The yard spared 250 million of the 3 billion euros it had.", "250 million = 250000000 EUR | 3 billion euros = 3000000000 EUR"},
		{"The ships cost $2 billion in a city of 3 million.", "$2 billion = 2000000000 USD | 3 million = 3000000 count"},
		{"The ships cost $2 billion. Another 3 million watched.", "$2 billion = 2000000000 USD | 3 million = 3000000 count"},
		{"Norway spends 80 billion euros on boats and has 5 million.", "80 billion euros = 80000000000 EUR | 5 million = 5000000 count"},
		{"The ships cost $2 billion. The town has paid 3 million.", "$2 billion = 2000000000 USD | 3 million = 3000000 count"},
		{"It owns 3 million of the boats that cost 2 billion euros.", "3 million = 3000000 count | 2 billion euros = 2000000000 EUR"},
		{"The film cost 2 million euros and drew 3 million.", "2 million euros = 2000000 EUR | 3 million = 3000000 count"},
		{"The yard spent 2 billion euros, up from 1 billion.", "2 billion euros = 2000000000 EUR | 1 billion = 1000000000 EUR"},
		{"It pays 2 billion euros for the long sheds by the bay where the boats of the old guard have lain under their covers since the days when the town still had a mayor who could sail and a school that taught the young how to row and mend and swim, and gives 300 million.", "2 billion euros = 2000000000 EUR | 300 million = 300000000 count"},
		{"It gave $2 billion for 3 million shells.", "$2 billion = 2000000000 USD | 3 million shells = 3000000 count of shells"},
	})
}

// A krone is that of the country beside it, else that of which the text speaks most.
func TestKrone(t *testing.T) {
	const far = " The yard builds boats, and it has built them since the days when the old pier still stood and the fish were sold by weight at the long tables under the roof of the hall, which the town pulled down."
	check(t, []example{
		{"In Norway, Norwegian boats are dear." + far + far + " They cost 5 million kroner.", "5 million kroner = 5000000 NOK"},
		{"Norwegian and Norwegian boats are dear." + far + " Copenhagen was told that the boats of the guard cost 5 million kroner.", "5 million kroner = 5000000 NOK"},
		{"Norwegian and Norwegian boats are dear. Danish ones cost 5 million kroner.", "5 million kroner = 5000000 DKK"},
		{"In Norway and in Denmark boats are dear." + far + far + " They cost 5 million kroner.", "5 million kroner = 5000000 XXX"},
		{"In Prague, a Czech town, boats are dear." + far + far + " They cost 5 million kroner.", "5 million kroner = 5000000 XXX"},
		{"It cost 5 million kroner.", "5 million kroner = 5000000 XXX"},
		{"Prague, a Czech town, and Oslo met. It cost 5 million kroner.", "5 million kroner = 5000000 NOK"},
	})
}

func TestPeoples(t *testing.T) {
	check(t, []example{
		{"The camp trained 230 Poles and raised 40 poles.", "230 Poles = 230 persons of poles | 40 poles = 40 count of poles"},
		{"The pier costs 70 million euros at the very most.", "70 million euros at the very most = 70000000 EUR, up to"},
	})
}
