// Package pathway walks from the latest published share of GDP to a target and
// says what each year costs: in money, and over what the first year's cash, real
// spending or share of GDP would have bought.
//
//	read:     Books -> starts (NATO's newest edition) and economies (the IMF's)
//	walk:     a share for every year, by a shape
//	cost:     share × GDP, in stated prices; three baselines; groups as sums
//	simulate: how far growth, prices, exchange rates and the start may stray
//
// Everything but the simulation is exact. Nothing here is a forecast of what an
// ally will do: a path is followed to the letter, and only what it costs varies.
package pathway
