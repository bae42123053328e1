"""Reports that count allies, share the whole out, rank and compare."""
from parts import *


def p(h, n):
    return percent(h, n)


# ---- counts -----------------------------------------------------------------
report("2024-06-20", "A majority at last", "This year ", C("23 allies are expected to spend at least 2 percent of GDP on defence", *ge(2), exact(23), 2024), ", NATO said. ",
    C("A decade ago only three of them did so", *ge(2), exact(3), 2014), ". ", No("The news conference lasted 35 minutes"), ".")
report("2024-07-25", "Who still lags", C("Eight allies still spend less than 2 percent of their GDP on defence", *lt(2), exact(8)), ", according to figures seen by this agency. ",
    C("Three allies spend at least 3 percent", *ge(3), exact(3)), ". ", No("Six of the ministers are new in office"), ".")
report("2024-09-19", "Ten of thirty", C("In 2023 ten NATO members spent 2 percent of GDP or more on defence", *ge(2), exact(10), 2023, "was"), ", the audit court notes. ", C("In 2024 the number has risen to 20", *ge(2), exact(20), 2024), ". ",
    No("The court has 51 auditors"), ".")
report("2024-10-30", "Rounding errors", C("Twelve members reached the 2 percent target in 2023", *ge(2), exact(12), 2023, "was"), ", says a booklet handed out at the congress. ", C("More than half a dozen members reached 2.5 percent in 2024", *ge("2.5"), more(6), 2024, "was"), ". ",
    No("The congress served 900 lunches"), ".")
report("2025-01-17", "The five percent debate", "\"", C("Not a single ally spends 5 percent of GDP on defence", *ge(5), exact(0)), ",\" said professor Ilse Brandhof of the Weser School. \"", C("Only five spend 3 percent or more", *ge(3), exact(5)), ".\" ",
    No("Her seminar has 18 students"), ".")
report("2025-05-19", "Counting in Stockholm", C("17 NATO members spent at least 2 percent of GDP on defence in 2024", *ge(2), exact(17), 2024, "was"), ". ", C("Six members spent at least 2.5 percent", *ge("2.5"), exact(6), 2024, "was"), ". ", No("The canal froze for 3 weeks"), ".")
report("2025-06-18", "On the eve of The Hague", C("Only ten allies meet the 2 percent target", *ge(2), exact(10)), ", a talk show host complained. In fact, a guest answered, ", C("more than 20 allies meet it", *ge(2), more(20)), ". ", No("The show ran for 50 minutes"), ".")
report("2026-07-15", "Thirty clear the bar", C("Thirty allies will spend at least 2 percent of GDP on core defence in 2026", *ge(2), exact(30), 2026), ". ", C("Eleven will spend 3 percent or more", *ge(3), exact(11), 2026), ", and ", C("two will spend 5 percent or more", *ge(5), exact(2), 2026), ". ",
    No("The tables come in 2 languages"), ".")
report("2026-07-27", "Towards three and a half", C("Six allies spend at least 3.5 percent of GDP on core defence in 2026", *ge("3.5"), exact(6), 2026), ", a newsletter reports. ", C("Seven allies spend at least 4 percent", *ge(4), exact(7), 2026), ". ", C("In 2025 a total of 22 allies spent 2 percent or more", *ge(2), exact(22), 2025, "was"), ". ",
    No("The newsletter has 12,000 subscribers"), ".")
report("2026-08-20", "Old slides", C("In 2024 23 allies spent at least 2 percent of GDP on defence", *ge(2), exact(23), 2024, "was"), ", says a slide. ", C("Fewer than ten allies spend more than 3 percent in 2026", *gt(3), less(10), 2026), ". ", No("The deck has 44 slides"), ".")
report("2019-09-20", "Seven, still", C("Seven NATO countries spend at least 2 percent of GDP on defence", *ge(2), exact(7)), ", the embassy writes. ", C("Twelve countries spend less than 1.5 percent", *lt("1.5"), exact(12)), ". ", No("The embassy moved 4 years ago"), ".")

# ---- shares of the whole ----------------------------------------------------
report("2024-07-09", "Seventy-five years on", P("The United States accounts for 65.6 percent of all defence spending in NATO", "USA", p("exactly", "65.6")), ". ", P("Germany accounts for 6.6 percent", "DEU", p("exactly", "6.6")), " and ", P("Italy for 4 percent", "ITA", p("exactly", "4")), ". ",
    No("The anthem was played 3 times"), ".")
report("2024-08-26", "Sharing the load", P("European allies and Canada provide just over a third of total allied defence expenditure", "NATO_EUROPE_CANADA", more(F(1, 3))), ", the Lindqvist Foundation calculates. ", P("Britain provides 6.4 percent of it", "GBR", p("exactly", "6.4")), ". ",
    No("The foundation turned 60 this year"), ".")
report("2024-10-22", "On the stump", "\"", O("We pay 90 percent of NATO's costs", "USA", p("exactly", "90")), ",\" American candidate Dale Hutchins told voters in Ohio. ", "A fact sheet from his rival said that ", P("the United States bears 66 percent of the allies' combined defence spending", "USA", p("exactly", "66")), ". ",
    No("Turnout is expected to reach 70 percent"), ".")
report("2024-12-19", "Headquarters bills", U("Germany finances 16 percent of NATO's common budget", "DEU", p("exactly", "16")), ", and ", hand("the United States finances 22 percent of the common budget", "share_of_group", "USA", CF, "outdated", note="press: 22.1 % until 2020, 16 % from 2021; no year said"), ", a member of the Bundestag said. ", No("The canteen serves 4,000 meals"), ".")
report("2025-03-13", "The old complaint", "The radio presenter said that ", O("the United States pays two thirds of NATO's budget", "USA", frac("two thirds", F(2, 3))), ". ", O("Germany pays 16 percent of NATO's budget", "DEU", p("exactly", "16")), ", a listener objected. ", No("The station broadcasts on 98 megahertz"), ".")
report("2025-04-24", "Ten years of burden", P("In 2014 the United States accounted for 69 percent of allied defence spending", "USA", p("exactly", "69"), 2014, "was"), ". ", P("In 2024 it accounted for 75 percent", "USA", p("exactly", "75"), 2024, "was"), ". ", No("The author has 2 cats"), ".")
report("2026-07-31", "Europe's weight", P("The United States accounts for 57 percent of allied defence spending in 2026", "USA", p("exactly", "57"), 2026), ". ", P("The European allies and Canada account for 34 percent", "NATO_EUROPE_CANADA", p("exactly", "34")), ", and ", P("Poland accounts for 5 percent", "POL", p("exactly", "5"), 2026), ". ",
    No("A ticket to the exhibition costs 15 euros"), ".")
report("2026-02-10", "What the common purse costs", U("The United States pays about 15 percent of NATO's common budget", "USA", p("about", "15")), ". ", U("Britain pays 14 percent of the common budget", "GBR", p("exactly", "14")), ". ", No("The new building has 8 wings"), ".")
report("2026-09-08", "Two thirds no more", P("The United States provides two thirds of all allied defence spending", "USA", frac("two thirds", F(2, 3))), ", a podcast claimed on Monday. ", P("Canada provides 1.3 percent of it", "CAN", p("exactly", "1.3")), ". ", No("It is in its 6th season"), ".")

# ---- ranks ------------------------------------------------------------------
report("2024-07-16", "Poland out in front", K1("Poland spends a larger share of its GDP on defence than any other ally", "POL", SH), ". ", K1("Spain spends the smallest share", "ESP", SH, lowest=True), ". ", No("The cup final ended 2-1"), ".")
report("2024-09-25", "The big spenders", K1("Germany is the second-biggest defence spender in the alliance in dollar terms", "DEU", DE, 2), ", and ", K1("Britain is the third-biggest", "GBR", DE, 3), ". ", K1("Italy is the fourth-biggest", "ITA", DE, 4), ". ", No("The ranking lists 40 companies too"), ".")
report("2025-02-04", "Silver medal", "\"", K1("The United Kingdom is the second-largest defence spender in NATO", "GBR", DE, 2), ",\" Lord Averill told the chamber. ", K1("Greece spends the largest share of GDP on defence in NATO", "GRC", SH), ", another peer said. ", No("The peers sat until 9 p.m."))
report("2025-05-09", "Top ten", KW("China has the second-largest military budget in the world", "CHN", 2), ", SIPRI data show. ", KW("Ukraine has the fifth-largest", "UKR", 5), " and ", KW("France has the sixth-largest", "FRA", 6), ". ", No("The list has 40 entries"), ".")
report("2026-07-23", "New order", K1("Lithuania spends a larger share of GDP on core defence than any other ally in 2026", "LTU", SH, 1, 2026), ". ", K1("Belgium spends the smallest share", "BEL", SH, 1, 2026, lowest=True), ". ", K1("Germany is the largest European spender in money terms", "DEU", DE, 1, 2026, skip=("USA", "CAN")), ". ",
    No("The lake is 31 metres deep"), ".")
report("2024-11-27", "Boots on the ground", K1("Turkey has the largest armed forces of any European ally", "TUR", TR, skip=("USA", "CAN")), ". ", K1("France has the second-largest armed forces in NATO", "FRA", TR, 2), ". ", L("Germany has 210,000 soldiers", "DEU", "tr", said("exactly", "210,000")), ". ",
    No("The parade involved 80 horses"), ".")

# ---- comparisons ------------------------------------------------------------
report("2024-08-15", "Neighbours", Q("Poland spends more on defence than Canada", "POL", "CAN", more(1)), ", and ", Q("Germany spends more than three times as much as Italy", "DEU", "ITA", more(3)), ". ", Q("Spain spends more than the Netherlands", "ESP", "NLD", more(1)), ". ", No("A kilo of asparagus is 11 euros"), ".")
report("2025-05-12", "Bear and eagle", Q("Russia spent about one and a half times as much on its military in 2024 as Germany", "RUS", "DEU", frac("one and a half", F(3, 2)), 2024, "was", by="sipri"), ", SIPRI figures show. ", Q("China spent less than a third of what the United States spent", "CHN", "USA", less(F(1, 3)), 2024, "was", by="sipri"), ". ",
    No("Bears were sighted 12 times"), ".")
report("2025-01-08", "Weights and measures", Q("As a share of GDP, Estonia spends more than three times as much on defence as Italy", "EST", "ITA", more(3), by="share"), ". ", Q("The United States spends ten times as much on defence as Britain", "USA", "GBR", frac("ten times", F(10)), ), ". ", No("The scale dates from 1880"), ".")
report("2026-08-03", "Overtaken", Q("Germany spends more on defence than Britain in 2026", "DEU", "GBR", more(1), 2026), ", and ", Q("Italy spends more than France", "ITA", "FRA", more(1), 2026), ". ", Q("Finland's share of GDP is larger than Sweden's", "FIN", "SWE", more(1), 2026, by="share"), ". ", No("The regatta drew 300 boats"), ".")
