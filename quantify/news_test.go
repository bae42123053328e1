package quantify

import "testing"

// A bare number takes the unit that was said just before it.
func TestCarry(t *testing.T) {
	check(t, []example{
		{"lifted 118 kilograms, three fewer than Vos", "118 kilograms = 118 kilograms | three = 3 kilograms"},
		{"holds 480 litres, or 1,560 with the seats down", "480 litres = 480 litres | 1,560 = 1560 litres"},
		{"does 19 mpg in the city and 26 on the highway", "19 mpg = 19 miles per gallon | 26 = 26 miles per gallon"},
		{"goes 321 miles on the 18-inch wheels but just 289 on the others", "321 miles = 321 miles | 18-inch = 18 inches | 289 = 289 miles"},
		{"The drive fell to 12 hours from 24.", "12 hours = 12 hours | 24 = 24 hours"},
		{"The 30-year term was cut to 22.", "30-year = 30 years | 22 = 22 years"},
		{"a half-life of 5,730 years, plus or minus 40", "5,730 years = 5730 years | 40 = 40 years"},
		{"packs of 58 and 77 kilowatt-hours, a hall of 12 by 8 metres", "58 = 58 kilowatt hours | 77 kilowatt-hours = 77 kilowatt hours | 12 = 12 meters | 8 metres = 8 meters"},
		{"up 75 cents to €12.41", "75 cents = 0.75 EUR | €12.41 = 12.41 EUR"},
		{"The quake struck 30 km from the coast and the toll rose to 22.", "30 km = 30 kilometers | 22 = 22 count"},
		{"two beams of 3 watts, one with a lens", "two beams = 2 count of beams | 3 watts = 3 watts | one = 1 count"},
	})
}

// A count is compared with another of the same.
func TestBesides(t *testing.T) {
	check(t, []example{
		{"added 303 jobs, versus 200 expected", "303 jobs = 303 count of jobs | 200 = 200 count of jobs"},
		{"3.1 million packs against 3.45 million", "3.1 million packs = 3100000 count of packs | 3.45 million = 3450000 count of packs"},
		{"walks 8,000 steps compared with 4,000.", "8,000 steps = 8000 count of steps | 4,000 = 4000 count of steps"},
		{"took 22.6 per cent, up from 16.6.", "22.6 per cent = 0.226 ratio | 16.6 = 0.166 ratio"},
		{"from 50-50 to four in five", "50 = 50 count !score | 50 = 50 count !score | four in five = 0.8 ratio"},
		{"a five-under 67, a 5-under-par round", "five = 5 count | 67 = 67 count | 5 = 5 count"},
		{"weighs 3st 2lb; the 1st, the 21st", "3st = 3 stone | 2lb = 2 pounds | 1st = 1 rank !designation | 21st = 21 rank !designation"},
		{"8K video, 5K users, 11ms, a 2:19:34 run", "8K = 8 count !designation | 5K users = 5000 count of users | 11ms = 11 milliseconds | 2:19:34 = 2 count !time of day"},
		{"aged 26 and 27, a 200-basis-point cut", "26 = 26 years !age | 27 = 27 years !age | 200-basis-point = 0.02 points"},
	})
}

func TestNewsCounts(t *testing.T) {
	check(t, []example{
		{"24 F-35 jets, 14 Leopard 2 tanks and 300 burns patients", "24 F-35 jets = 24 count of jets | 14 Leopard 2 tanks = 14 count of tanks | 300 burns patients = 300 persons of patients"},
		{"50 A350s, 12 F-16s and nine Boeing 737s", "50 A350s = 50 count of a350s | 12 F-16s = 12 count of f-16s | nine Boeing 737s = 9 count of boeing 737s"},
		{"The early 1990s, six in the 1980s", "1990s = 1990..1999 year | six = 6 count | 1980s = 1980..1989 year"},
		{"18 HIMARS launchers; two-thirds back it, a quarter oppose it, a third said no; a third man, a third vote", "18 HIMARS launchers = 18 count of launchers | two-thirds = 0.666666666667 ratio | a quarter = 0.25 ratio | a third = 0.333333333333 ratio | third = 3 rank !ordinal | third = 3 rank !ordinal"},
		{"four or more cups, six or so hours", "four or more cups = 4 count of cups, at least | six or so hours = 6 hours, about"},
		{"60-some employees, 52 RBIs", "60-some employees = 60 persons of employees, about | 52 RBIs = 52 count of rbis"},
		{"46 seats, the Greens 23", "46 seats = 46 count of seats | 23 = 23 count"},
		{"Claims fell by 6,000 to 219,000; they rise by 2 to 3 percent.", "6,000 = 6000 count | 219,000 = 219000 count | 2 to 3 percent = 0.02..0.03 ratio"},
		{"A couple of boats, a couple from Velna", "A couple of boats = 2 count of boats"},
		{"one of the worst days, one of the nine judges", "one = 1 count of judges | nine judges = 9 count of judges"},
		{"the red one, no one, one carrying a bomb", ""},
		{"absolute zero, net zero, zero tolerance and zero boats", "zero boats = 0 count of boats"},
		{"€28 million plus €4 million; $90 plus tax; 200 plus guests", "€28 million = 28000000 EUR | €4 million = 4000000 EUR | $90 = 90 USD | 200 plus guests = 200 persons of guests, at least"},
		{"four in five against three in five a decade ago", "four in five = 0.8 ratio | three in five = 0.6 ratio"},
		{"0-62mph, from 10-80%, 10-80%", "0 = 0 miles per hour | 62mph = 62 miles per hour | 10 = 0.1 ratio | 80% = 0.8 ratio | 10-80% = 0.1..0.8 ratio"},
		{"less than an inch, nearly a mile, over a year, a mile", "less than an inch = 1 inches, under | nearly a mile = 1 miles, nearly"},
	})
}

// Points of polls and rates are percentage points.
func TestPoints(t *testing.T) {
	check(t, []example{
		{"The poll gave her a lead of nine points, ±3 points.", "nine points = 0.09 points | 3 points = 0.03 points"},
		{"The bank cut its rate by half a point, then by a percentage point and a half.", "half a point = 0.005 points | a percentage point and a half = 0.015 points"},
		{"The Greens are up two points at 14%.", "two points = 0.02 points | 14% = 0.14 ratio"},
		{"Yields fell 12 basis points and 25bps.", "12 basis points = 0.0012 points | 25bps = 0.0025 points"},
		{"The index put on 0.4 per cent, or 31.6 points.", "0.4 per cent = 0.004 ratio | 31.6 points = 31.6 count of points"},
		{"The club is nine points clear. She scored 24 points.", "nine points = 9 count of points !rhetorical | 24 points = 24 count of points"},
	})
}

func TestNewsNames(t *testing.T) {
	check(t, []example{
		{"at 221B Baker Street, flight 221B, Flat 3B, gate 3M", "221B = 221 count !designation | 221B = 221 count !designation | 3B = 3 count !designation | 3 = 3 count !designation"},
		{"3B users, 1.2B a year", "3B users = 3000000000 count of users | 1.2B = 1200000000 count/year"},
		{"They signed up to two treaties and waited up to two hours.", "two treaties = 2 count of treaties | up to two hours = 2 hours, up to"},
		{"won 6-4, 3-6, 7-6 and took 5 for 38", "6 = 6 count !score | 4 = 4 count !score | 3-6 = 3..6 count !score | 7 = 7 count !score | 6 = 6 count !score | 5 = 5 count !score | 38 = 38 count !score"},
		{"odds of 3 to 1, cut from 3 to 1", "3 = 3 count !proportion | 1 = 1 count !proportion | 3 = 3 count | 1 = 1 count"},
		{"at 54.5°N in 1080p on carbon-14", "54.5°N = 54.5 count !designation | 1080p = 1080 count !designation | 14 = 14 count !designation"},
		{"the 1922 Committee, Ticket No 40718 won", "1922 = 1922 count !designation | 40718 = 40718 count !designation"},
		{"read Nineteen Eighty-Four", "Nineteen = 19 count !designation | Eighty-Four = 84 count !designation"},
		{"an Opel Astra 1.6, a GT3 RS", "1.6 = 1.6 count !designation | GT3 = 3 count !designation"},
	})
}

func TestNewsAges(t *testing.T) {
	check(t, []example{
		{"those aged over 75, children under five, a boy of six", "over 75 = 75 years, over !age | under five = 5 years, under !age | six = 6 years !age"},
		{"Her son, 7, and daughter, 4, slept.", "7 = 7 years !age | 4 = 4 years !age"},
		{"The twins, both 46, ran.", "46 = 46 years !age"},
		{"The median age was 62; 50 and over pay less.", "62 = 62 years !age | 50 and over = 50 years, at least !age"},
		{"a mother of three, children under 12 trees", "three = 3 count | under 12 trees = 12 count of trees, under"},
		{"a 3-month-old baby", "3-month-old = 3 months !age"},
	})
}
