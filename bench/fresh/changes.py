"""Reports about growth, trends, sums over years and money by head."""
from kit import *

rep("2024-06-24", "Fastest rise in decades, says alliance",
    "Defence spending by European allies and Canada is rising by 18 percent in real terms in 2024, the biggest increase in decades. The United States' is up 12 percent. Shares in arms makers gained 2 percent.",
    [G("Defence spending by European allies and Canada is rising by 18 percent in real terms in 2024", "NATO_EUROPE_CANADA", percent("exactly", "18"), 2024, how="real", t="is"),
     G("The United States' is up 12 percent", "USA", percent("exactly", "12"), 2024, how="real", t="is")],
    ["Shares in arms makers gained 2 percent"], ["the biggest increase in decades"], tags="wire real")
rep("2024-08-16", "Polish outlays jump",
    "Polish military spending grew by 30 percent in 2024 and Germany's by 34 percent. Consumer prices in Warsaw went up by 4.2 percent.",
    [G("Polish military spending grew by 30 percent in 2024", "POL", percent("exactly", "30"), 2024), G("Germany's by 34 percent", "DEU", percent("exactly", "34"), 2024)],
    ["Consumer prices in Warsaw went up by 4.2 percent"], tags="wire unsaid")
rep("2024-10-18", "Cash is not kit",
    "In cash terms the British defence budget went up 4.4 per cent in 2024; adjusted for inflation the rise was just 1.7 per cent. \"We buy steel, not statistics,\" said shipbuilder Angus Petrie, 58.",
    [G("In cash terms the British defence budget went up 4.4 per cent in 2024", "GBR", percent("exactly", "4.4"), 2024, how="cash"),
     G("adjusted for inflation the rise was just 1.7 per cent", "GBR", percent("exactly", "1.7"), 2024, how="real")],
    ["said shipbuilder Angus Petrie, 58"], tags="broadsheet cash")
rep("2024-11-15", "Greek belts",
    "Greek defence expenditure fell by 26 percent in real terms in 2023, then recovered by 12 percent in 2024. Olive growers lost a third of their crop.",
    [G("Greek defence expenditure fell by 26 percent in real terms in 2023", "GRC", fell("exactly", "26"), 2023, how="real"),
     G("then recovered by 12 percent in 2024", "GRC", percent("exactly", "12"), 2024, how="real")],
    ["Olive growers lost a third of their crop"], tags="real")
rep("2025-01-22", "A decade after Wales",
    "Since 2014 Germany's defence spending has grown by 96 percent in real terms, France's by 40 percent. The Dutch have more than doubled theirs. The village of Trefgarn has lost both its pubs.",
    [G("Since 2014 Germany's defence spending has grown by 96 percent in real terms", "DEU", percent("exactly", "96"), since=2014, how="real"),
     G("France's by 40 percent", "FRA", percent("exactly", "40"), since=2014, how="real"),
     G("The Dutch have more than doubled theirs", "NLD", more(1), since=2014, how="real")],
    ["has lost both its pubs"], tags="real since")
rep("2025-03-14", "Points, not percent",
    "Poland has increased its defence spending from 1.88 percent of GDP in 2014 to 4.12 percent in 2024, a gain of 2.2 percentage points. The central bank cut its rate by half a point.",
    [S("1.88 percent of GDP in 2014", "POL", "exactly", "1.88", 2014, "was"), S("4.12 percent in 2024", "POL", "exactly", "4.12", 2024, "was"),
     claim("a gain of 2.2 percentage points", "change", "POL", SH, [R("points 2014 to 2024", lambda e, y: e.sh("POL", y) - e.sh("POL", 2014), formula="sh(POL)-sh(POL,2014)"),
           R("SIPRI points 2014 to 2024", lambda e, y: e.sh("POL", y) - e.sh("POL", 2014), "sipri", plain=False)], said("exactly", "2.2", PCT), "points", year=2024, tense="was")],
    ["The central bank cut its rate by half a point"], tags="points")
rep("2025-04-29", "Global arms bill climbs",
    "Russian military expenditure rose 38 percent in real terms in 2024, SIPRI found, and China's 12 percent. Germany's was up 28 percent. Fifty journalists attended.",
    [claim(a, "change", c, MX, [R("SIPRI constant 2023 USD", lambda e, y, c=c: e.usdk(c, y) / e.usdk(c, y - 1) - 1, "sipri_k", formula=f"S.usdk({c}) change")], percent("exactly", n), year=2024)
     for a, c, n in (("Russian military expenditure rose 38 percent in real terms in 2024", "RUS", "38"), ("China's 12 percent", "CHN", "12"), ("Germany's was up 28 percent", "DEU", "28"))],
    ["Fifty journalists attended"], tags="sipri real")
rep("2025-09-09", "Sharp turn in the south",
    "Spain's defence spending will increase by 43 percent in real terms in 2025, according to NATO, Italy's by 35 percent and Belgium's by 40 percent. Hungary's will shrink. Tourism brought in 200 billion euros.",
    [G("Spain's defence spending will increase by 43 percent in real terms in 2025", "ESP", percent("exactly", "43"), 2025, how="real"), G("Italy's by 35 percent", "ITA", percent("exactly", "35"), 2025, how="real"),
     G("Belgium's by 40 percent", "BEL", percent("exactly", "40"), 2025, how="real"), G("Hungary's will shrink", "HUN", less(0), 2025, how="real")],
    ["Tourism brought in 200 billion euros"], tags="edition2025 real")
rep("2026-07-15", "Finland pauses",
    "Finland is cutting its core defence spending by 3.1 percent in real terms this year while Germany adds 22 percent. Helsinki's new library lent 2 million books.",
    [G("Finland is cutting its core defence spending by 3.1 percent in real terms this year", "FIN", fell("exactly", "3.1"), 2026, how="real"), G("Germany adds 22 percent", "DEU", percent("exactly", "22"), 2026, how="real")],
    ["lent 2 million books"], tags="edition2026 real")
rep("2024-12-03", "Bucharest wobbles",
    "Defence expenditure in Romania declined in 2023. In Italy it rose by 5 percent. The Danube was 40 centimetres lower than usual.",
    [G("Defence expenditure in Romania declined in 2023", "ROU", less(0), 2023), G("In Italy it rose by 5 percent", "ITA", percent("exactly", "5"), 2023)],
    ["The Danube was 40 centimetres lower"], tags="unsaid direction")

# ---- trends -----------------------------------------------------------------
rep("2024-07-26", "Ten in a row",
    "Spending by European members and Canada is growing in real terms for the tenth consecutive year, the alliance notes. The brass band is in its 52nd season.",
    [claim("Spending by European members and Canada is growing in real terms for the tenth consecutive year", "trend", "NATO_EUROPE_CANADA", RC,
           [R("years in a row, published real change", streak_real("NATO_EUROPE_CANADA"), formula="run(rc, EUC)")], Test(">= 10", F(10)), "years", tense="is")],
    ["in its 52nd season"], tags="trend")
rep("2024-10-31", "Italian descent",
    "Italy's share of GDP going to defence has fallen every year since 2021. Poland's has gone up two years running. Truffles are at 4,500 euros a kilo.",
    [claim("Italy's share of GDP going to defence has fallen every year since 2021", "trend", "ITA", SH,
           [R("falls in a row, share", streak(lambda e, y: e.sh("ITA", y), up=False), formula="streak(sh, ITA, down)")], Test(">= 3", F(3)), "years", tense="is"),
     claim("Poland's has gone up two years running", "trend", "POL", SH,
           [R("rises in a row, share", streak(lambda e, y: e.sh("POL", y)), formula="streak(sh, POL)")], Test(">= 2", F(2)), "years", tense="is")],
    ["Truffles are at 4,500 euros a kilo"], tags="trend share")
rep("2025-02-25", "Caller from Bremen",
    "\"The Bundeswehr's money has been cut for ten years on end,\" insisted a caller who introduced himself as Heinz. Another had 3 questions about potholes.",
    [claim("The Bundeswehr's money has been cut for ten years on end", "trend", "DEU", DE,
           [R("falls in a row, real", streak_real("DEU", up=False), formula="run(rc, DEU, down)"),
            R("falls in a row, current EUR", streak(lambda e, y: e.nat("DEU", y), up=False), plain=False)], Test(">= 10", F(10)), "years", tense="is")],
    ["3 questions about potholes"], tags="trend fails")

# ---- sums over years, what it would cost ------------------------------------
rep("2024-10-28", "What a decade added up to",
    "Measured in 2015 dollars, the European allies and Canada have spent a total of $643 billion more from 2015 to 2024 than if outlays had stayed at their 2014 level. The study took 14 months.",
    [claim("the European allies and Canada have spent a total of $643 billion more from 2015 to 2024 than if outlays had stayed at their 2014 level", "cumulative", "NATO_EUROPE_CANADA", DE,
           [R("sum of yearly excess over 2014, constant 2015 USD", lambda e, y: sum(e.usdk("NATO_EUROPE_CANADA", k) - e.usdk("NATO_EUROPE_CANADA", 2014) for k in range(2015, 2025)), "k15", formula="cum(usdk, EUC, 2014)")],
           said("exactly", "643", B), "USD", year=2024)],
    ["The study took 14 months"], tags="cumulative think-tank")
rep("2025-02-12", "Berlin's extra billions",
    "Compared with the cash budget of 2014, Germany has put an additional 180 billion euros or so into defence between 2015 and 2024. The minister owns two dachshunds.",
    [claim("Germany has put an additional 180 billion euros or so into defence between 2015 and 2024", "cumulative", "DEU", DE,
           [R("sum of yearly excess over 2014, current EUR", lambda e, y: sum(e.nat("DEU", k) - e.nat("DEU", 2014) for k in range(2015, 2025)), formula="cum(nat, DEU, 2014)")],
           said("about", "180", B), "EUR", year=2024)],
    ["The minister owns two dachshunds"], tags="cumulative")
rep("2024-11-18", "The gap in Ottawa",
    "To get to 2 percent, Canada would have to find roughly another 14 billion US dollars a year. The opposition leads by 17 points.",
    [claim("Canada would have to find roughly another 14 billion US dollars a year", "cost_equivalent", "CAN", DE,
           [R("2 % of GDP less the level, current USD", lambda e, y: e.gdp("CAN", y) * 2 / 100 - e.usd("CAN", y), formula="2% gdp - usd"),
            R("2 % less the level, constant 2015 USD", lambda e, y: e.gdpk("CAN", y) * 2 / 100 - e.usdk("CAN", y), "k15", plain=False)], said("about", "14", B), "USD", tense="is")],
    ["The opposition leads by 17 points"], tags="cost")

# ---- by head, people, equipment ---------------------------------------------
rep("2024-09-20", "Per person",
    "At 2015 prices and exchange rates, Norway's defence costs each inhabitant $1,754 a year and Germany's $1,200, the alliance's Table 6 shows. A bun is 49 kroner.",
    [claim("Norway's defence costs each inhabitant $1,754 a year", "per_capita", "NOR", PC, [R("Table 6, constant 2015 USD", lambda e, y: e.pc("NOR", y), "k15", formula="pc(NOR)")], said("exactly", "1,754"), "USD", tense="is"),
     claim("Germany's $1,200", "per_capita", "DEU", PC, [R("Table 6, constant 2015 USD", lambda e, y: e.pc("DEU", y), "k15", formula="pc(DEU)")], said("exactly", "1,200"), "USD", tense="is")],
    ["A bun is 49 kroner"], tags="per-head")
rep("2024-12-18", "Payroll and hardware",
    "Belgium devotes 15 percent of its defence spending to equipment, the lowest portion of any ally, while Portugal spends 59 percent on personnel. The depot at Zutendaal has 6 gates.",
    [L("Belgium devotes 15 percent of its defence spending to equipment", "BEL", "eq", percent("exactly", "15")), L("Portugal spends 59 percent on personnel", "PRT", "pe", percent("exactly", "59"))],
    ["6 gates"], ["the lowest portion of any ally"], tags="equipment")
rep("2025-07-15", "More soldiers than parking spaces",
    "Poland has 216,000 soldiers and France 220,000. The garrison's car park has room for 300.",
    [L("Poland has 216,000 soldiers", "POL", "tr", said("exactly", "216,000")), L("France 220,000", "FRA", "tr", said("exactly", "220,000"))],
    ["room for 300"], tags="personnel fails")
