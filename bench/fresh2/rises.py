"""Reports about growth, heads, equipment and hardware."""
from parts import *


def p(h, n):
    return percent(h, n)


def joined(c):
    """Growth of a group can also be meant among the same members in both years."""
    def fn(e, y):
        who = [m for m in allies_of(y - 1) if m != "USA"]
        return e.total(DE, who, y, "USD", "constant") / e.total(DE, who, y - 1, "USD", "constant") - 1
    c["readings"].append(R("real change among the same members", fn, plain=False))
    return c


report("2024-06-26", "Growth spurt", joined(G("Defence spending by the European allies and Canada is rising by 18 percent in real terms in 2024", "NATO_EUROPE_CANADA", p("exactly", "18"), 2024, how="real", t="is")), ". ", joined(G("Last year it rose by 6 percent in real terms", "NATO_EUROPE_CANADA", p("exactly", "6"), 2023, how="real")), ". ",
    No("Inflation fell to 2.5 percent"), ".")
report("2024-08-01", "Polish peaks", G("Poland's defence spending rose by 46.6 percent in real terms in 2023", "POL", p("exactly", "46.6"), 2023, how="real"), ". ", G("Hungary's rose by 25 percent", "HUN", p("exactly", "25"), 2023, how="real"), ". ", No("The Rysy is 2,503 metres high"), ".")
report("2024-10-15", "A third more in Berlin", G("German defence spending increased by 34 percent in 2024", "DEU", p("exactly", "34"), 2024), ", the Kanzow Institute writes. ", G("French defence spending increased by 8.6 percent", "FRA", p("exactly", "8.6"), 2024), ". ", No("Rents rose by 5 percent"), ".")
report("2024-12-10", "Cuts and rises", G("Greece cut its defence spending by more than a quarter in real terms in 2023", "GRC", less(F(-1, 4)), 2023, how="real"), ". ", G("Romania's spending grew in real terms that year", "ROU", more(0), 2023, how="real"), ". ", No("Pensions went up by 2.4 percent"), ".")
report("2025-01-30", "The Dutch turn", G("Dutch defence expenditure grew by 28 percent in 2024", "NLD", p("exactly", "28"), 2024), " and ", G("Swedish expenditure grew by 34 percent", "SWE", p("exactly", "34"), 2024), ". ", G("Canadian expenditure grew by 8.5 percent", "CAN", p("exactly", "8.5"), 2024), ". ", No("House prices rose by 9 percent"), ".")
report("2025-03-19", "Ten years after Wales", G("Germany has more than doubled its defence spending in cash terms since 2014", "DEU", more(1), 2024, 2014, how="cash"), ". ", G("Lithuania's real spending has risen by 400 percent since 2014", "LTU", p("exactly", "400"), 2024, 2014, how="real"), ". ", No("Newport has 150,000 inhabitants"), ".")
report("2025-09-08", "Sprinting in 2025", "By NATO's estimates, ", G("Canada's defence spending will grow by 39 percent in real terms in 2025", "CAN", p("exactly", "39"), 2025, how="real", t="is"), ". ", G("Denmark's will grow by 30 percent", "DNK", p("exactly", "30"), 2025, how="real", t="is"), " and ", G("Poland's by 30 percent", "POL", p("exactly", "30"), 2025, how="real", t="is"), ". ",
    No("The economy grew by 1.2 percent"), ".")
report("2026-07-29", "Still rising", joined(G("Spending by the European allies and Canada is growing by 11 percent in real terms in 2026", "NATO_EUROPE_CANADA", p("exactly", "11"), 2026, how="real", t="is")), ", NATO reports. ", G("Turkey's spending is growing by 44 percent in real terms", "TUR", p("exactly", "44"), 2026, how="real", t="is"), ". ",
    G("American spending fell in real terms in 2025", "USA", less(0), 2025, how="real"), ". ", No("The strait is 700 metres wide"), ".")
report("2026-08-26", "Plateau", G("Finland's core defence spending will fall by 3 percent in real terms this year", "FIN", fell("exactly", "3"), 2026, how="real", t="is"), ". ", G("Spain's spending grew by 20 percent in real terms in 2025", "ESP", p("exactly", "20"), 2025, how="real"), ". ", G("Italy's spending will rise by about 1 percent in real terms", "ITA", p("about", "1"), 2026, how="real", t="is"), ". ",
    No("The festival has 21 stages"), ".")
report("2024-11-19", "Inflation's bite", G("British defence spending fell by 3 percent in real terms in 2024", "GBR", fell("exactly", "3"), 2024, how="real"), ", the union claimed. ", G("Norwegian spending rose by 30 percent in real terms", "NOR", p("exactly", "30"), 2024, how="real"), ". ", No("The union has 9,500 members"), ".")
report("2025-02-18", "Steel and salaries", L("Poland spends 36 percent of its defence budget on equipment", "POL", "eq", p("exactly", "36")), ", and ", L("Italy spends 59 percent of its defence budget on personnel", "ITA", "pe", p("exactly", "59")), ". ", L("Canada spends 30 percent on equipment", "CAN", "eq", p("exactly", "30")), ". ",
    No("Steel costs 640 euros a tonne"), ".")
report("2025-04-03", "Uniforms", L("The United States has about 1.3 million people in its armed forces", "USA", "tr", said("about", "1.3", MN)), ". ", L("Poland's armed forces number 300,000", "POL", "tr", said("exactly", "300,000")), ". ", L("Italy's number 200,000", "ITA", "tr", said("exactly", "200,000")), ". ", No("The tailor has 11 apprentices"), ".")
