"""Reports about sums of money, in dollars and in other currencies."""
from kit import *

rep("2024-07-23", "The price of primacy",
    "The United States will lay out some $968 billion on defence in 2024, the alliance estimates. Germany, the next largest, will spend $97.7 billion and Britain $91 billion. "
    "A single carrier cost $13 billion to build.",
    [D("The United States will lay out some $968 billion on defence in 2024", "USA", "about", "968", 2024),
     D("Germany, the next largest, will spend $97.7 billion", "DEU", "exactly", "97.7", 2024), D("Britain $91 billion", "GBR", "exactly", "91", 2024)],
    ["A single carrier cost $13 billion to build"], tags="broadsheet list")
rep("2024-08-08", "Kroner, kronor and euros",
    "Denmark is spending 68.7 billion kroner on defence this year, Norway 112 billion of its own. The Finns, in euros, spend 6.8 billion. "
    "The bridge between two of them cost 30 billion kroner in its day.",
    [N("Denmark is spending 68.7 billion kroner on defence this year", "DNK", "exactly", "68.7", 2024), N("Norway 112 billion of its own", "NOR", "exactly", "112", 2024),
     N("The Finns, in euros, spend 6.8 billion", "FIN", "exactly", "6.8")],
    ["The bridge between two of them cost 30 billion kroner"], tags="local-currency ellipsis")
rep("2024-09-27", "Budget day in The Hague",
    "Dutch defence expenditure amounts to 19.9 billion euros in 2024. Ten years earlier it was 9.8 billion. The minister's briefcase, an heirloom, was insured for 15,000 euros.",
    [N("Dutch defence expenditure amounts to 19.9 billion euros in 2024", "NLD", "exactly", "19.9", 2024), N("Ten years earlier it was 9.8 billion", "NLD", "exactly", "9.8", 2014, "was")],
    ["was insured for 15,000 euros"], tags="broadsheet anaphora")
rep("2024-10-09", "How much is a trillion and a half?",
    "Together the 32 allies will spend $1.47 trillion on defence in 2024. The European members and Canada account for $507 billion of that. Stacked in dollar bills it would reach a third of the way to the moon.",
    [D("Together the 32 allies will spend $1.47 trillion on defence in 2024", "NATO", "exactly", "1.47", 2024, scale=T),
     D("The European members and Canada account for $507 billion of that", "NATO_EUROPE_CANADA", "exactly", "507", 2024)],
    ["a third of the way to the moon"], tags="explainer aggregate")
rep("2024-11-04", "Lords: written answers",
    "Baroness Tillinghast: The United Kingdom spent £61.9 billion on defence in 2023. For 2024 the estimate is £57.1 billion. The Department employs 59,800 civilians.",
    [N("The United Kingdom spent £61.9 billion on defence in 2023", "GBR", "exactly", "61.9", 2023, "was"), N("For 2024 the estimate is £57.1 billion", "GBR", "exactly", "57.1", 2024)],
    ["59,800 civilians"], tags="parliament")
rep("2024-11-21", "Warsaw goes shopping",
    "Poland's defence spending will come to 151 billion zlotys in 2024, or about 35 billion dollars. The tanks alone are a contract worth $6 billion.",
    [N("Poland's defence spending will come to 151 billion zlotys in 2024", "POL", "exactly", "151", 2024), D("about 35 billion dollars", "POL", "about", "35", 2024)],
    ["a contract worth $6 billion"], tags="wire")
rep("2025-01-15", "Fact or slogan?",
    "A post shared 40,000 times says France spent $80 billion on defence in 2024. Another puts Italy's spending in 2024 at $34.5 billion. We looked at both.",
    [D("France spent $80 billion on defence in 2024", "FRA", "exactly", "80", 2024, "was"), D("Italy's spending in 2024 at $34.5 billion", "ITA", "exactly", "34.5", 2024, "was")],
    ["A post shared 40,000 times"], tags="fact-check fails")
rep("2025-02-18", "Old numbers die hard",
    "Italy spends around $20 billion on its military, the guidebook for exchange students says on page 61.",
    [D("Italy spends around $20 billion on its military", "ITA", "about", "20")],
    ["on page 61"], tags="outdated")
rep("2025-03-07", "Trudeau's heirs and the tank",
    "Canada's defence bill stood at 41 billion Canadian dollars in 2024, said Bernice Lachapelle of the Confluence Centre. In American dollars it was 24.6 billion. A jet costs 85 million.",
    [N("Canada's defence bill stood at 41 billion Canadian dollars in 2024", "CAN", "exactly", "41", 2024, "was"), D("In American dollars it was 24.6 billion", "CAN", "exactly", "24.6", 2024, "was")],
    ["A jet costs 85 million"], tags="think-tank basis")
rep("2025-05-06", "World armies, by purse",
    "China spent an estimated $314 billion on its military in 2024, SIPRI says, India $86.1 billion and Japan $65 billion. Russia's outlays came to $149 billion. The data set covers more than 170 countries.",
    [DS("China spent an estimated $314 billion on its military in 2024", "CHN", "about", "314", 2024, "was"), DS("India $86.1 billion", "IND", "exactly", "86.1", 2024, "was"),
     DS("Japan $65 billion", "JPN", "exactly", "65", 2024, "was"), DS("Russia's outlays came to $149 billion", "RUS", "exactly", "149", 2024, "was")],
    ["The data set covers more than 170 countries"], tags="sipri list")
rep("2025-05-28", "Germany's place in the sun",
    "Germany spent $88.5 billion on its armed forces in 2024. Poland spent $38 billion. A poll gave the chancellor 29 percent.",
    [D("Germany spent $88.5 billion on its armed forces in 2024", "DEU", "exactly", "88.5", 2024, "was"), D("Poland spent $38 billion", "POL", "exactly", "38", 2024, "was")],
    ["A poll gave the chancellor 29 percent"], tags="source depends")
rep("2025-06-17", "Kyiv's burden",
    "Ukraine's military spending was $64.7 billion in 2024 and Israel's $60 billion. Saudi Arabia spent just over $80 billion. The rouble fell 2 percent on Friday.",
    [DS("Ukraine's military spending was $64.7 billion in 2024", "UKR", "exactly", "64.7", 2024, "was"), DS("Israel's $60 billion", "ISR", "exactly", "60", 2024, "was"),
     DS("Saudi Arabia spent just over $80 billion", "SAU", "over", "80", 2024, "was")],
    ["The rouble fell 2 percent on Friday"], tags="sipri")
rep("2025-09-16", "An ocean of money",
    "Washington is to spend $980 billion on defence in 2025, according to the alliance's August tables, Europe and Canada $608 billion. The summit's catering cost 2 million euros.",
    [D("Washington is to spend $980 billion on defence in 2025", "USA", "exactly", "980", 2025), D("Europe and Canada $608 billion", "NATO_EUROPE_CANADA", "exactly", "608", 2025)],
    ["The summit's catering cost 2 million euros"], tags="edition2025")
rep("2025-10-07", "Which dollars?",
    "European allies and Canada will spend $559 billion on defence this year, wrote the newsletter Parapet, which has 3,100 subscribers.",
    [D("European allies and Canada will spend $559 billion on defence this year", "NATO_EUROPE_CANADA", "exactly", "559", 2025)],
    ["3,100 subscribers"], tags="basis depends")
rep("2026-05-05", "Arming in the east",
    "Russia spent $190 billion on its military last year, SIPRI estimates, and Ukraine $84 billion. China's total was $336 billion. Taiwan's election is in 2028.",
    [DS("Russia spent $190 billion on its military last year", "RUS", "exactly", "190", 2025, "was"), DS("Ukraine $84 billion", "UKR", "exactly", "84", 2025, "was"),
     DS("China's total was $336 billion", "CHN", "exactly", "336", 2025, "was")],
    ["Taiwan's election is in 2028"], tags="sipri 2026")
rep("2026-07-16", "Berlin's biggest bill yet",
    "Germany will spend 124.7 billion euros on core defence in 2026, NATO figures show, up from 90 billion in 2025. The finance ministry borrows 174 billion euros in all.",
    [N("Germany will spend 124.7 billion euros on core defence in 2026", "DEU", "exactly", "124.7", 2026), N("up from 90 billion in 2025", "DEU", "exactly", "90", 2025, "was")],
    ["borrows 174 billion euros in all"], tags="edition2026")
rep("2026-07-23", "The Commons hears a number",
    "\"We are spending more than £81 billion on defence this year,\" Armed Forces spokeswoman Marguerite Oakes told MPs. \"Last year it was £65.8 billion.\" The session lasted six hours.",
    [N("We are spending more than £81 billion on defence this year", "GBR", "over", "81", 2026), N("Last year it was £65.8 billion", "GBR", "exactly", "65.8", 2025, "was")],
    ["The session lasted six hours"], tags="we parliament edition2026")
rep("2026-07-28", "Zlotys by the billion",
    "Polish defence expenditure is put at 194 billion zlotys for 2026. Swedish spending has gone up to 218 billion kronor. A pair of boots costs the quartermaster 400 zlotys.",
    [N("Polish defence expenditure is put at 194 billion zlotys for 2026", "POL", "exactly", "194", 2026), N("Swedish spending has gone up to 218 billion kronor", "SWE", "exactly", "218")],
    ["costs the quartermaster 400 zlotys"], tags="edition2026")
rep("2019-10-23", "Before the meeting in London",
    "In 2019 America will spend $730 billion on defence; Turkey, host of a quarrel or two, $13.9 billion. The queen's reception is for 250.",
    [D("In 2019 America will spend $730 billion on defence", "USA", "exactly", "730", 2019), D("Turkey, host of a quarrel or two, $13.9 billion", "TUR", "exactly", "13.9", 2019)],
    ["The queen's reception is for 250"], tags="2019")
rep("2024-12-19", "One budget nobody fights over",
    "NATO's military budget, from which its commands are paid, was set at 2.37 billion euros for 2025. Reykjavik, which has no army, spends 43 million dollars a year on defence.",
    [hand("NATO's military budget, from which its commands are paid, was set at 2.37 billion euros for 2025", "level_money", "NATO", "common_funding", "unknown", because="no_series", note="shares of the common budgets are held, their sums are not"),
     hand("Reykjavik, which has no army, spends 43 million dollars a year on defence", "level_money", "ISL", DE, "unknown", because="no_series", note="Iceland has no row")],
    tags="unknown")
rep("2025-04-11", "Translated for our readers",
    "Sweden spent the equivalent of 12.2 billion euros on defence in 2024. Hungary spent 1.73 trillion forints, Romania some 50 billion lei. A coffee in Bucharest costs 15 lei.",
    [X("Sweden spent the equivalent of 12.2 billion euros on defence in 2024", "SWE", "EUR", "exactly", "12.2", 2024, "was"),
     N("Hungary spent 1.73 trillion forints", "HUN", "exactly", "1.73", 2024, "was", scale=T), N("Romania some 50 billion lei", "ROU", "about", "50", 2024, "was")],
    ["A coffee in Bucharest costs 15 lei"], tags="fx local-currency")
rep("2025-07-08", "The general and the calculator",
    "Spain spent more than 25 billion euros on defence in 2024, said Jordi Almagro, a former chief of staff. Greece spent 7.1 billion. He is 71 and swims daily.",
    [N("Spain spent more than 25 billion euros on defence in 2024", "ESP", "over", "25", 2024, "was"), N("Greece spent 7.1 billion", "GRC", "exactly", "7.1", 2024, "was")],
    ["He is 71"], tags="fails")
