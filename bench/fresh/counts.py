"""Reports that count, rank and compare allies, or share the whole out."""
from kit import *

rep("2024-06-19", "Record number reach the guideline",
    "Twenty-three of the 32 allies will meet the target of spending 2 percent of GDP on defence this year, the alliance said on Monday. In 2014 only three did. Nine motorcades blocked the avenue.",
    [C("Twenty-three of the 32 allies will meet the target of spending 2 percent of GDP on defence this year", *ge(2), exact(23), 2024),
     C("In 2014 only three did", *ge(2), exact(3), 2014, "was")],
    ["Nine motorcades"], tags="wire anaphora")
rep("2024-08-30", "Nine pupils kept in",
    "Nine allies remain below the 2 percent mark in 2024. Canada is one of them. \"It could be worse,\" said Delia Voss, who has advised five ministers.",
    [C("Nine allies remain below the 2 percent mark in 2024", *lt(2), exact(9), 2024)],
    ["who has advised five ministers"], ["Canada is one of them"], tags="count fails")
rep("2024-10-23", "Column: the three percent club",
    "Just four NATO countries currently spend 3 percent of their GDP or more on defence. The door policy is strict. There are 2 seats free at the bar.",
    [C("Just four NATO countries currently spend 3 percent of their GDP or more on defence", *ge(3), exact(4))],
    ["2 seats free at the bar"], tags="op-ed count")
rep("2024-12-11", "Questions after the speech",
    "Asked who pays, Admiral Thaddeus Broom said more than twenty members now satisfy the 2 percent criterion. Five of the audience's questions were about parking.",
    [C("more than twenty members now satisfy the 2 percent criterion", *ge(2), more(20))],
    ["Five of the audience's questions"], tags="count")
rep("2025-01-29", "Who is at five?",
    "No NATO country spends 5 percent of GDP on defence today. Only one is above 4 percent. Eleven of my readers wrote in to object.",
    [C("No NATO country spends 5 percent of GDP on defence today", *ge(5), exact(0)), C("Only one is above 4 percent", *gt(4), exact(1))],
    ["Eleven of my readers wrote in"], tags="op-ed none")
rep("2025-03-12", "A third of the table",
    "Fewer than ten members still spend under 2 percent of GDP on defence. Two years ago it was more than half of them. The soup was served at seven.",
    [C("Fewer than ten members still spend under 2 percent of GDP on defence", *lt(2), less(10)),
     claim("Two years ago it was more than half of them", "count_over_threshold", "NATO", SH,
           [R("share of allies under 2 %", lambda e, y: over(e, y, lambda v: v < F(2, 100)) / len(allies_of(y)), formula="count(< 2 %)/allies"),
            R("SIPRI, share of allies under 2 %", lambda e, y: over(e, y, lambda v: v < F(2, 100)) / len(allies_of(y)), "sipri", plain=False)], more(F(1, 2)), "ratio", year=2023)],
    ["The soup was served at seven"], tags="count anaphora")
rep("2025-05-15", "Stockholm counts differently",
    "According to SIPRI, 17 of the alliance's members spent at least 2 percent of GDP on their militaries in 2024. The alliance itself counted 23. The institute has 8 floors.",
    [claim("17 of the alliance's members spent at least 2 percent of GDP on their militaries in 2024", "count_over_threshold", "NATO", MXS,
           [R("SIPRI, allies >= 2 %", lambda e, y: over(e, y, lambda v: v >= F(2, 100)), "sipri", formula="S.count(>= 2 %)"),
            R("SIPRI, allies >= 2 %, after rounding", lambda e, y: over(e, y, lambda v: rounded(v) >= F(2, 100)), "sipri", plain=False)], exact(17), "count", year=2024),
     C("The alliance itself counted 23", *ge(2), exact(23), 2024, "was")],
    ["The institute has 8 floors"], tags="sipri count")
rep("2025-06-10", "Local hero asks for more",
    "\"Fifteen allies are at two and a half percent already,\" retired Major Hamish Dunbar told the Rotary club. He raised 900 pounds for the lifeboat.",
    [C("Fifteen allies are at two and a half percent already", *ge("2.5"), exact(15))],
    ["He raised 900 pounds"], tags="local fails")
rep("2026-07-13", "Thirty out of thirty-two",
    "All but one of the allies with armed forces spend at least 2 percent of GDP on core defence in 2026, the July edition shows. Eight are at 3 percent or higher. It was published on a Friday.",
    [C("All but one of the allies with armed forces spend at least 2 percent of GDP on core defence in 2026", *ge(2), exact(30), 2026),
     C("Eight are at 3 percent or higher", *ge(3), exact(8), 2026)],
    ["It was published on a Friday"], tags="edition2026 count")
rep("2019-08-07", "The magnificent seven",
    "Seven allies spend 2 percent of GDP or more on defence in 2019. Britain is among them. The exhibition is open until October 3.",
    [C("Seven allies spend 2 percent of GDP or more on defence in 2019", *ge(2), exact(7), 2019)],
    ["open until October 3"], ["Britain is among them"], tags="2019 count")
rep("2020-01-22", "Before the snow melts",
    "Nine NATO members met the 2 percent guideline in 2019, the brochure claims. It has 24 pages, four of them blank.",
    [C("Nine NATO members met the 2 percent guideline in 2019", *ge(2), exact(9), 2019, "was")],
    ["24 pages"], tags="2020 count")

# ---- shares of the whole ----------------------------------------------------
rep("2024-07-30", "Who carries the roof?",
    "The United States accounts for 66 percent of defence spending by NATO members. Britain's share is between five and six percent. The roof of the old town hall is 400 years old.",
    [P("The United States accounts for 66 percent of defence spending by NATO members", "USA", percent("exactly", "66")),
     P("Britain's share is between five and six percent", "GBR", between("5", "6", PCT))],
    ["400 years old"], tags="explainer")
rep("2024-09-13", "Rally in Dayton",
    "\"We're paying practically 100 percent of NATO,\" said Buck Ransome, who wants to be a senator, to cheers. He promised to be back in 2 weeks.",
    [O("We're paying practically 100 percent of NATO", "USA", percent("nearly", "100"))],
    ["back in 2 weeks"], tags="quote we fails")
rep("2024-11-13", "The kitty explained",
    "Germany and the United States each cover about 16 percent of NATO's common budgets; Britain covers 11 percent. Flags are paid for separately, at 90 euros apiece.",
    [hand("Germany and the United States each cover about 16 percent of NATO's common budgets", "share_of_group", ["DEU", "USA"], CF, "holds", facet="multi_entity", note="press: 16 % each in 2021 to 2025"),
     U("Britain covers 11 percent", "GBR", percent("exactly", "11"))],
    ["90 euros apiece"], tags="common-funding")
rep("2025-02-05", "Two thirds, roughly",
    "America provides roughly two thirds of NATO's funding, the presenter said. A listener from Leeds, aged 83, rang to disagree.",
    [O("America provides roughly two thirds of NATO's funding", "USA", frac("two thirds", F(2, 3)))],
    ["aged 83"], tags="broadcast open")
rep("2025-03-20", "A sixteenth, a tenth, a fifth",
    "Germany contributes 6.6 percent of total allied military expenditure, France 6.4 percent. Canada's contribution is a mere 2.1 percent of the allies' combined defence outlays. Poutine is not included.",
    [P("Germany contributes 6.6 percent of total allied military expenditure", "DEU", percent("exactly", "6.6")), P("France 6.4 percent", "FRA", percent("exactly", "6.4")),
     P("Canada's contribution is a mere 2.1 percent of the allies' combined defence outlays", "CAN", percent("exactly", "2.1"))],
    tags="think-tank")
rep("2025-04-16", "The 22 percent that was",
    "The US funds 22 percent of NATO's common budget, according to a briefing for new members of Congress. It was 3 pages long.",
    [hand("The US funds 22 percent of NATO's common budget", "share_of_group", "USA", CF, "outdated", note="press: 22.1 % until 2020, 16 % from 2021; no year said, so a year before counts")],
    ["3 pages long"], tags="common-funding outdated")
rep("2025-06-26", "After the handshake",
    "In 2024 the European allies and Canada shouldered a good third of the alliance's defence expenditure: 34 percent. The handshake lasted 19 seconds.",
    [P("In 2024 the European allies and Canada shouldered a good third of the alliance's defence expenditure: 34 percent", "NATO_EUROPE_CANADA", percent("exactly", "34"), 2024, "was")],
    ["19 seconds"], tags="wire")
rep("2026-07-20", "Less than three fifths",
    "The American share of all defence spending in NATO is down to 57 percent in 2026. Germany's has climbed to 8.1 percent. Some 1,100 delegates were fed.",
    [P("The American share of all defence spending in NATO is down to 57 percent in 2026", "USA", percent("exactly", "57"), 2026),
     P("Germany's has climbed to 8.1 percent", "DEU", percent("exactly", "8.1"), 2026)],
    ["1,100 delegates"], tags="edition2026")
rep("2026-01-28", "Fact-check corner",
    "Does Uncle Sam foot 70 percent of NATO's bill? In 2026 the United States bears about 15 percent of the common budget, as does Germany. Our mailbag holds 212 letters.",
    [U("In 2026 the United States bears about 15 percent of the common budget", "USA", percent("about", "15"))],
    ["Does Uncle Sam foot 70 percent of NATO's bill?", "212 letters"], ["as does Germany"], tags="common-funding question")
rep("2024-12-30", "Year in review: burden",
    "Turkey makes up 1.5 percent of the alliance's defence spending, and Poland over 3 percent. Our reviewer gave the year two stars.",
    [P("Turkey makes up 1.5 percent of the alliance's defence spending", "TUR", percent("exactly", "1.5")), P("Poland over 3 percent", "POL", percent("over", "3"))],
    ["two stars"], tags="share")

# ---- ranks ------------------------------------------------------------------
rep("2024-09-30", "League table",
    "Poland is NATO's biggest defence spender relative to GDP, ahead of Estonia. In money, Germany is in second place behind the United States and France in third. Twelve clubs play in the first division.",
    [K1("Poland is NATO's biggest defence spender relative to GDP", "POL", SH), K1("In money, Germany is in second place behind the United States", "DEU", DE, 2), K1("France in third", "FRA", DE, 3)],
    ["Twelve clubs"], tags="rank")
rep("2024-11-29", "Pocket atlas of armies",
    "Turkey has the second-largest armed forces in NATO, with 481,000 people under arms. Germany has 210,000. The atlas costs 12.99.",
    [K1("Turkey has the second-largest armed forces in NATO", "TUR", TR, 2, facet=TR), L("with 481,000 people under arms", "TUR", "tr", said("exactly", "481,000")), L("Germany has 210,000", "DEU", "tr", said("exactly", "210,000"))],
    ["The atlas costs 12.99"], tags="personnel rank")
rep("2025-05-02", "The world's arsenals",
    "Germany has become the fourth-largest military spender in the world, SIPRI reports. India comes fifth, Britain sixth. Russia is second. Downloads rose to 50,000 on the first day.",
    [KW("Germany has become the fourth-largest military spender in the world", "DEU", 4), KW("India comes fifth", "IND", 5), KW("Britain sixth", "GBR", 6), KW("Russia is second", "RUS", 2)],
    ["50,000 on the first day"], tags="sipri rank")
rep("2025-02-27", "Rome's back bench",
    "Italy spends less on defence, measured against its economy, than all but four allies. Spain is the lowest spender in the alliance as a share of GDP. Ten senators left early.",
    [K1("Spain is the lowest spender in the alliance as a share of GDP", "ESP", SH, lowest=True)],
    ["Ten senators left early"], ["Italy spends less on defence, measured against its economy, than all but four allies"], tags="rank")
rep("2026-07-17", "New number one",
    "Lithuania tops the alliance's ranking by share of GDP in 2026. Poland, first for years, drops to fourth. The basketball team finished sixth.",
    [K1("Lithuania tops the alliance's ranking by share of GDP in 2026", "LTU", SH, 1, 2026), K1("Poland, first for years, drops to fourth", "POL", SH, 4, 2026)],
    ["The basketball team finished sixth"], tags="edition2026 rank")
rep("2025-03-27", "Letter to the editor",
    "Sir, Britain remains the second-largest defence spender in NATO and need take no lectures. I served 22 years.",
    [K1("Britain remains the second-largest defence spender in NATO", "GBR", DE, 2)],
    ["I served 22 years"], tags="letter outdated")

# ---- comparisons ------------------------------------------------------------
rep("2024-08-12", "Neighbours and their fences",
    "Poland spends more on defence than Italy does. Germany spends about one and a half times as much as France. Our fence cost 800 euros.",
    [Q("Poland spends more on defence than Italy does", "POL", "ITA", more(1)), Q("Germany spends about one and a half times as much as France", "DEU", "FRA", frac("one and a half", F(3, 2)))],
    ["Our fence cost 800 euros"], tags="comparison")
rep("2024-12-13", "Twice the effort",
    "As a share of GDP, Poland spends more than three times as much on defence as Spain. Estonia spends a bigger slice of its economy than the United States. The flight takes 3 hours.",
    [Q("As a share of GDP, Poland spends more than three times as much on defence as Spain", "POL", "ESP", more(3), by="share"),
     Q("Estonia spends a bigger slice of its economy than the United States", "EST", "USA", more(1), by="share")],
    ["The flight takes 3 hours"], tags="comparison share")
rep("2025-05-23", "David and several Goliaths",
    "The United States spent more than three times as much on its military in 2024 as China, by SIPRI's figures, and Russia more than three times as much as Ukraine. Our correspondent counted 14 checkpoints.",
    [Q("The United States spent more than three times as much on its military in 2024 as China", "USA", "CHN", more(3), 2024, "was", by="sipri"),
     Q("Russia more than three times as much as Ukraine", "RUS", "UKR", more(3), 2024, "was", by="sipri")],
    ["14 checkpoints"], tags="sipri comparison")
rep("2025-01-24", "The old world pays less",
    "The United States spends nearly twice as much on defence as all the other allies put together. Norway outspends Sweden. A crate of herring is up 40 kronor.",
    [Q("The United States spends nearly twice as much on defence as all the other allies put together", "USA", "NATO_EUROPE_CANADA", said("nearly", "2")),
     Q("Norway outspends Sweden", "NOR", "SWE", more(1))],
    ["up 40 kronor"], tags="comparison")
rep("2026-07-24", "Catching up with Paris",
    "Germany now spends almost twice as much on defence as France, and Poland more than Canada. Britain still spends more than France. Three strikes are planned.",
    [Q("Germany now spends almost twice as much on defence as France", "DEU", "FRA", said("nearly", "2")), Q("Poland more than Canada", "POL", "CAN", more(1)),
     Q("Britain still spends more than France", "GBR", "FRA", more(1))],
    ["Three strikes are planned"], tags="edition2026 comparison")
