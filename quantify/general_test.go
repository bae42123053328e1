package quantify

import "testing"

// Units of measure keep the name that they are said by.
func TestMeasures(t *testing.T) {
	check(t, []example{
		{"25kg of rice, 500 grams, 40 lb, 12 acres and 3 hectares", "25kg = 25 kilograms | 500 grams = 500 grams | 40 lb = 40 pounds | 12 acres = 12 acres | 3 hectares = 3 hectares"},
		{"3.5GW, 60 kW and 900 kWh", "3.5GW = 3.5 gigawatts | 60 kW = 60 kilowatts | 900 kWh = 900 kilowatt hours"},
		{"winds of 70mph, 110 km/h and a hundred miles an hour", "70mph = 70 miles per hour | 110 km/h = 110 kilometers per hour | a hundred miles an hour = 100 miles per hour"},
		{"pumps 3 million bpd, 40,000 barrels a day", "3 million bpd = 3000000 barrels/day | 40,000 barrels a day = 40000 barrels/day"},
		{"-4°C, minus 12 degrees, 31C and 90F", "-4°C = -4 degrees celsius | minus 12 degrees = -12 degrees | 31C = 31 degrees celsius | 90F = 90 degrees fahrenheit"},
		{"a man of 5ft 11in and a 42-inch screen", "5ft = 5 feet | 11in = 11 inches | 42-inch = 42 inches"},
		{"2 cubic metres, 300 sq ft and 4 square miles", "2 cubic metres = 2 cubic meters | 300 sq ft = 300 square feet | 4 square miles = 4 square miles"},
		{"The 5G mast, an A400M and section 4", "5G = 5 count !designation | A400M = 400 count !designation | 4 = 4 count !designation"},
		{"He lost two stone; they own two stone houses.", "two stone = 2 stone | two stone houses = 2 count of houses"},
		{"weighed 150 pounds, paid 150 pounds", "150 pounds = 150 pounds | 150 pounds = 150 pounds"},
		{"The fee is 150 pounds.", "150 pounds = 150 GBP"},
		{"a quarter of a century and two centuries", "a quarter of a century = 25 years | two centuries = 200 years"},
		{"eleven hundredths of a second", "eleven hundredths of a second = 0.11 seconds"},
	})
}

// The "m" behind digits is a million or a metre.
func TestMillionsOrMetres(t *testing.T) {
	check(t, []example{
		{"The data of 5m people and 1.2m copies", "5m people = 5000000 persons of people | 1.2m copies = 1200000 count of copies"},
		{"The list stands at 7.6m.", "7.6m = 7600000 count"},
		{"She jumped 7.6m and a 2m wall fell 30m away.", "7.6m = 7.6 meters | 2m = 2 meters | 30m = 30 meters"},
		{"The 1,500m race and a depth of 3,100 m", "1,500m = 1500 meters | 3,100 m = 3100 meters"},
		{"shipped 3.4m tonnes", "3.4m tonnes = 3400000 tonnes"},
	})
}

// What a price or a rate is for.
func TestPer(t *testing.T) {
	check(t, []example{
		{"$81 a barrel, 38p a litre, £12 an hour", "$81 = 81 USD/barrel | 38p = 0.38 GBP/litre | £12 = 12 GBP/hour"},
		{"€90 per megawatt hour, $4/kg, £200 per pupil", "€90 = 90 EUR/megawatt hour | $4 = 4 USD/kilogram | £200 = 200 GBP/pupil"},
		{"It paid $9 a week ago and 5 million a year earlier.", "$9 = 9 USD | 5 million = 5000000 count"},
		{"He gave $5 a dog could not earn.", "$5 = 5 USD"},
		{"180 micrograms per cubic metre", "180 micrograms = 180 micrograms/cubic meter"},
		{"a £50-a-week rise", "£50 = 50 GBP/week"},
	})
}

func TestGeneralShares(t *testing.T) {
	check(t, []example{
		{"one child in ten, 1-in-20 parcels, one goal in ten games", "one child in ten = 0.1 ratio | 1-in-20 = 0.05 ratio | one goal = 1 count of goal | ten games = 10 count of games"},
		{"0.3 of a percentage point", "0.3 of a percentage point = 0.003 points"},
		{"Approval is 38%, down five points.", "38% = 0.38 ratio | five points = 0.05 points"},
		{"The index closed at 7,412.6 points. They won by five points.", "7,412.6 points = 7412.6 count of points | five points = 5 count of points !rhetorical"},
		{"It rose to 96,000, 5.4% more.", "96,000 = 96000 count | 5.4% = 0.054 ratio"},
		{"The rate ticked up to 5.1 pct; pay up to 5.1 pct", "5.1 pct = 0.051 ratio | up to 5.1 pct = 0.051 ratio, up to"},
		{"Rates top 6% as the top 6% gain.", "top 6% = 0.06 ratio, over | 6% = 0.06 ratio"},
	})
}

func TestGeneralMoney(t *testing.T) {
	check(t, []example{
		{"SFr340m, kr. 45, 40 rials, Rs 5 lakh", "SFr340m = 340000000 CHF | kr. 45 = 45 XXX | 40 rials = 40 IRR | Rs 5 lakh = 500000 INR"},
		{"CHF 2'450'000, ￥３，０００ and 12 500 euros", "CHF 2'450'000 = 2450000 CHF | ￥３，０００ = 3000 JPY | 12 500 euros = 12500 EUR"},
		{"Seats cost $45 to $300.", "$45 to $300 = 45..300 USD"},
		{"It rose from $45 to $300, then gained $2 to $302.", "$45 = 45 USD | $300 = 300 USD | $2 = 2 USD | $302 = 302 USD"},
	})
}

func TestGeneralCounts(t *testing.T) {
	check(t, []example{
		{"120 more votes and 20 fewer than before", "120 more votes = 120 count of votes | 20 = 20 count of votes"},
		{"a two-storey house of a three-party bloc", "two-storey = 2 count of storeys | three-party = 3 count of parties"},
		{"Only one of nine judges came; only one knows.", "one = 1 count of judges | nine judges = 9 count of judges"},
		{"62,000 fans sang in the rain.", "62,000 fans = 62000 count of fans"},
		{"fell by 0.6 years to 77.5", "0.6 years = 0.6 years | 77.5 = 77.5 years"},
		{"over 12 winters, over 12 towns", "12 winters = 12 count of winters | over 12 towns = 12 count of towns, over"},
	})
}

// Ages, names and addresses that general news is full of.
func TestGeneralLeft(t *testing.T) {
	check(t, []example{
		{"The driver, 27, fled. She was 92. Ina Bok turns 80 in May.", "27 = 27 years !age | 92 = 92 years !age | 80 = 80 years !age"},
		{"He turned 3 boats over; it was 92 days.", "3 boats = 3 count of boats | 92 days = 92 days"},
		{"between junctions 10 and 11, pages 4 and 5", "10 = 10 count !designation | 11 = 11 count !designation | 4 = 4 count !designation | 5 = 5 count !designation"},
		{"They met at 10 Downing Street with 10 Downing aides.", "10 = 10 count !designation | 10 Downing aides = 10 count of aides"},
		{"ISBN 978-3-16-148410-0", "978-3-16-148410-0 = 978 count !designation"},
		{"Car 54 and Error 404 but 54 cars", "54 = 54 count !designation | 404 = 404 count !designation | 54 cars = 54 count of cars"},
		{"The iPhone 15 starts at $799 and the Fab Four met.", "15 = 15 count !designation | $799 = 799 USD | Four = 4 count !designation"},
		{"the top ten qualify; the top ten clubs", "ten = 10 count !designation | ten clubs = 10 count of clubs"},
	})
}

func TestGeneralRanges(t *testing.T) {
	check(t, []example{
		{"$5-7 million, €5 to €7bn and 5%-7%", "$5-7 million = 5000000..7000000 USD | €5 to €7bn = 5000000000..7000000000 EUR | 5%-7% = 0.05..0.07 ratio"},
		{"in a range of 5% to 6%; fell 5% to 6%", "5% to 6% = 0.05..0.06 ratio | 5% = 0.05 ratio | 6% = 0.06 ratio"},
		{"aged 18-24, aged between 16 and 64, 5 to 9 year olds", "18-24 = 18..24 years !age | 16 and 64 = 16..64 years !age | 5 to 9 year olds = 5..9 years !age"},
		{"from 34% to just 11 of late", "34% = 0.34 ratio | 11 = 0.11 ratio"},
		{"a Boeing 737-800 at the 7-Eleven", "737 = 737 count !designation | 800 = 800 count !designation | 7 = 7 count !designation | Eleven = 11 count !designation"},
		{"more than 5 or equal; 5 or greater than 4; at least 5, at most 9", "more than 5 or equal = 5 count, at least | 5 = 5 count | greater than 4 = 4 count, over | at least 5, at most 9 = 5..9 count"},
	})
}

func TestGeneralNumbers(t *testing.T) {
	check(t, []example{
		{"a loss of £(12.3)m, (3.2) million and a share (12%)", "£(12.3)m = -12300000 GBP | (3.2) million = -3200000 count | 12% = 0.12 ratio"},
		{"plus or minus 2 percent", "2 percent = 0.02 ratio"},
		{"a day and a half; a two-and-a-half-hour flight; a day and a night", "a day and a half = 1.5 days | two-and-a-half-hour = 2.5 hours"},
		{"the second half; half of it", "second = 2 rank !ordinal | half = 0.5 ratio"},
		{"one in every 250 births", "one in every 250 = 0.004 ratio"},
		{"ten times heavier and ten times on", "ten times = 10 times | ten times = 10 count of times"},
		{"1 234 567,89 EUR", "1 234 567,89 EUR = 1234567.89 EUR"},
		{"It costs 15 dollars 50.", "15 dollars 50 = 15.5 USD"},
		{"It costs 15 dollars 50 miles off.", "15 dollars = 15 USD | 50 miles = 50 miles"},
		{"5 foot 8 and 11 stone 4 pounds", "5 foot = 5 feet | 8 = 8 inches | 11 stone = 11 stone | 4 pounds = 4 pounds"},
		{"3.1 points per game; up 3.1 points", "3.1 points = 3.1 count/game of points | 3.1 points = 0.031 points"},
		{"three pounds of butter, 30 pounds of debt", "three pounds = 3 pounds | 30 pounds = 30 GBP of debt"},
		{"a 5m-high wall and a £20-per-head levy", "5m = 5 meters | £20 = 20 GBP/capita"},
		{"a 5,400-strong workforce", "5,400-strong = 5400 count"},
		{"the war of 1914-18, in her late 60s", "1914-18 = 1914..1918 year | 60s = 60 count !designation"},
		{"a 1-in-100-year flood", "1-in-100 = 0.01 ratio"},
		{"6ft 3in and 6 ft3; one extra case; 14 straight games", "6ft = 6 feet | 3in = 3 inches | 6 ft3 = 6 cubic feet | one extra case = 1 count of case | 14 straight games = 14 count of games"},
		{"six of the islands, six of them", "six = 6 count of islands | six = 6 count"},
	})
}

func TestGeneralNames(t *testing.T) {
	check(t, []example{
		{"a 3:1 lead on a 16:9 screen, John 8:28-30", "3:1 = 3 count !proportion | 16:9 = 16 count !proportion | 8:28-30 = 8 count !time of day"},
		{"see https://example.org/2024/05/page-12.html", "2024 = 2024 year !address | 05 = 5 count !address | 12 = 12 count !address"},
		{"(555) 123-4567 or 555-0199 or call 999 now", "555) 123-4567 = 555 count !telephone number | 555-0199 = 555 count !telephone number | 999 = 999 count !telephone number"},
		{"They came at half past six.", "six = 6 count !time of day"},
		{"A one-off 4x4, an X-37B and the over-65s", "one = 1 count !designation | 4x4 = 4 count !designation | X-37B = 37 count !designation | 65s = 65 years !age"},
		{"a row over 30 jobs, over 30 jobs", "30 jobs = 30 count of jobs | over 30 jobs = 30 count of jobs, over"},
	})
}
