"""Reports about shares of GDP."""
from kit import *

rep("2024-07-02", "Norway to clear alliance bar",
    "OSLO - Norway is set to spend 2.2 percent of GDP on defence this year, up from 1.81 percent in 2023, figures released by the alliance show. "
    "Salmon exports, the country's other pride, grew 9 percent in the first half.",
    [S("Norway is set to spend 2.2 percent of GDP on defence this year", "NOR", "exactly", "2.2", 2024, nato=True),
     S("up from 1.81 percent in 2023", "NOR", "exactly", "1.81", 2023, "was", nato=True)],
    ["Salmon exports, the country's other pride, grew 9 percent"], tags="wire")
rep("2024-07-15", "The view from the back of the class",
    "Every club has a member who leaves before the bill comes. At 1.28 per cent of GDP, Spain spends a smaller share on defence than anyone else in NATO. "
    "I have nothing against Spain. I have been there eleven times.",
    [S("At 1.28 per cent of GDP, Spain spends", "ESP", "exactly", "1.28"),
     K1("Spain spends a smaller share on defence than anyone else in NATO", "ESP", SH, lowest=True)],
    ["I have been there eleven times"], tags="op-ed")
rep("2024-08-21", "'WE ARE SKINT': Navy hero's fury",
    "BRITAIN spends just 2.1 per cent of GDP on defence, a furious Commodore Giles Wetherby told this newspaper last night. "
    "The dad of three said two of his old ships had been sold for scrap.",
    [S("BRITAIN spends just 2.1 per cent of GDP on defence", "GBR", "exactly", "2.1")],
    ["two of his old ships had been sold for scrap"], tags="tabloid")
rep("2024-09-05", "Morning Frequency, transcript",
    "ANCHOR: And the Baltics?\nCORRESPONDENT: Well, Estonia is on 3.43 per cent of GDP this year, Latvia on 3.15, Lithuania on 3.25. "
    "It is fourteen degrees here in Tallinn and raining.\nANCHOR: It always is.",
    [S("Estonia is on 3.43 per cent of GDP this year", "EST", "exactly", "3.43", 2024),
     S("Latvia on 3.15", "LVA", "exactly", "3.15", 2024), S("Lithuania on 3.25", "LTU", "exactly", "3.25", 2024)],
    ["It is fourteen degrees here in Tallinn"], tags="broadcast ellipsis list")
rep("2024-09-18", "Barracks at Vlasov to reopen",
    "The town will get its garrison back. Nationally, defence outlays are to reach 2.1% of GDP in 2024 in the Czech Republic, after 1.37% the year before, according to NATO. "
    "Mayor Alena Stribrna expects 340 soldiers and their families.",
    [S("defence outlays are to reach 2.1% of GDP in 2024 in the Czech Republic", "CZE", "exactly", "2.1", 2024, nato=True),
     S("after 1.37% the year before", "CZE", "exactly", "1.37", 2023, "was", nato=True)],
    ["340 soldiers and their families"], tags="local")
rep("2024-10-01", "Debates: Defence Estimates (Canada)",
    "Ms. Corinne Babstock: Will the Minister tell this House when Canada will reach 2 per cent?\n"
    "Mr. Odell Fairweather: Canada spends 1.37 per cent of its gross domestic product on defence. That is up from 1.31 per cent in 2023. We have 14 hours of debate ahead of us.",
    [S("Canada spends 1.37 per cent of its gross domestic product on defence", "CAN", "exactly", "1.37"),
     S("That is up from 1.31 per cent in 2023", "CAN", "exactly", "1.31", 2023, "was")],
    ["Will the Minister tell this House when Canada will reach 2 per cent?", "14 hours of debate"], tags="parliament question")
rep("2024-10-16", "Note 24/11: Southern flank, thin purse",
    "Italy's outlays stood at 1.49 per cent of GDP in 2024, practically the same as in 2023. Portugal's amounted to 1.8 per cent. "
    "Both finance ministries would need to find new revenue if they were to reach 2.5 per cent by 2030.",
    [S("Italy's outlays stood at 1.49 per cent of GDP in 2024", "ITA", "exactly", "1.49", 2024, "was"),
     S("Portugal's amounted to 1.8 per cent", "PRT", "exactly", "1.8", 2024, "was")],
    ["if they were to reach 2.5 per cent by 2030"], ["practically the same as in 2023"], tags="think-tank condition")
rep("2024-11-07", "Frigates for the fleet: ministry press release",
    "Denmark now allocates well over 2 percent of its GDP to defence. The programme covers three frigates and runs for ten years. "
    "\"We are proud of every krone,\" said programme director Signe Holmgaard.",
    [S("Denmark now allocates well over 2 percent of its GDP to defence", "DNK", "over", "2")],
    ["The programme covers three frigates and runs for ten years"], tags="press-release")
rep("2024-11-25", "Adriatic notebook",
    "Croatia? Still at 1.81% of GDP, and in no hurry. Albania has overtaken it, with 2.03%. I took the night ferry, 62 euros with cabin.",
    [S("Still at 1.81% of GDP", "HRV", "exactly", "1.81"), S("Albania has overtaken it, with 2.03%", "ALB", "exactly", "2.03")],
    ["62 euros with cabin"], tags="blog ellipsis")
rep("2024-12-05", "Berlin says it has arrived",
    "BERLIN - Germany will spend 2.12 percent of its economic output on defence in 2024, NATO estimates, compared with 1.83 percent last year. "
    "A majority of 64 percent told pollsters that this was about right.",
    [S("Germany will spend 2.12 percent of its economic output on defence in 2024", "DEU", "exactly", "2.12", 2024, nato=True),
     S("compared with 1.83 percent last year", "DEU", "exactly", "1.83", 2023, "was", nato=True)],
    ["A majority of 64 percent"], tags="wire")
rep("2025-01-09", "Explainer: what does 5 percent mean?",
    "No ally is there. The United States itself spends about 3.4 percent of GDP on defence. Poland, the front-runner, spends just over 4 percent. "
    "The idea of 5 percent was first floated in a podcast of 93 minutes.",
    [S("The United States itself spends about 3.4 percent of GDP on defence", "USA", "about", "3.4"),
     S("Poland, the front-runner, spends just over 4 percent", "POL", "over", "4")],
    ["a podcast of 93 minutes"], tags="explainer")
rep("2025-01-20", "Ankara talks of trust",
    "Turkey devotes 1.5 percent of its national income to defence, Ambassador Levent Karasu said at a dinner for 80 guests. Greece, he conceded, devotes 3.5.",
    [S("Turkey devotes 1.5 percent of its national income to defence", "TUR", "exactly", "1.5"),
     S("Greece, he conceded, devotes 3.5", "GRC", "exactly", "3.5")],
    ["a dinner for 80 guests"], tags="speech")
rep("2025-02-11", "Vilnius in the lead, almost",
    "Lithuania spent close to 2.9 percent of GDP on its military last year. Unemployment stood at 7 percent.",
    [S("Lithuania spent close to 2.9 percent of GDP on its military last year", "LTU", "nearly", "2.9", 2024, "was")],
    ["Unemployment stood at 7 percent"], tags="wire hedge")
rep("2025-03-04", "The host who forgot his wallet",
    "Belgium, home of the alliance's headquarters, manages a mere 1.3 percent of GDP. The Netherlands next door puts in 1.7 percent and does not boast about it. "
    "One wishes Belgium would spend 3 percent, if only to see the faces.",
    [S("Belgium, home of the alliance's headquarters, manages a mere 1.3 percent of GDP", "BEL", "exactly", "1.3"),
     S("The Netherlands next door puts in 1.7 percent", "NLD", "exactly", "1.7")],
    ["One wishes Belgium would spend 3 percent"], tags="op-ed wish")
rep("2025-03-18", "Small states, small shares",
    "At the bottom of the list stand Slovenia and Luxembourg, each spending 1.29 per cent of GDP on defence. The grand duchy has a population of 670,000.",
    [claim("Slovenia and Luxembourg, each spending 1.29 per cent of GDP on defence", "level_share_gdp", ["SVN", "LUX"], SH, share("SVN") + share("LUX"), of_gdp("exactly", "1.29"), tense="is", facet="multi_entity")],
    [], ["The grand duchy has a population of 670,000", "At the bottom of the list stand Slovenia and Luxembourg"], tags="each")
rep("2025-04-30", "A war economy in one number",
    "Ukraine's military burden was 34 percent of GDP in 2024, according to the Stockholm institute SIPRI. Russia's came to around 9 percent. Kyiv shot down 61 drones on Monday night.",
    [SS("Ukraine's military burden was 34 percent of GDP in 2024", "UKR", "exactly", "34", 2024, "was"),
     SS("Russia's came to around 9 percent", "RUS", "about", "9", 2024, "was")],
    ["61 drones"], tags="sipri")
rep("2025-05-13", "Neutral, and cheap",
    "Ireland spends 0.24% of GDP on its military, a figure that would make a Swiss accountant blush: Switzerland spends around 1.2%. Austria has got up to 1%. "
    "The Irish navy can crew 4 of its 8 ships.",
    [SS("Ireland spends 0.24% of GDP on its military", "IRL", "exactly", "0.24"), SS("Switzerland spends around 1.2%", "CHE", "about", "1.2"),
     SS("Austria has got up to 1%", "AUT", "exactly", "1")],
    ["4 of its 8 ships"], tags="sipri neutral")
rep("2025-05-20", "Paris between two chairs",
    "France spent 2.06 percent of GDP on defence in 2024, against 1.7 percent in 2023. Its deficit was 5.8 percent of GDP.",
    [S("France spent 2.06 percent of GDP on defence in 2024", "FRA", "exactly", "2.06", 2024, "was"),
     S("against 1.7 percent in 2023", "FRA", "exactly", "1.7", 2023, "was")],
    ["Its deficit was 5.8 percent of GDP"], tags="broadsheet")
rep("2025-06-04", "Budapest bluster",
    "\"Hungary spends 3 percent of its GDP on defence, so spare us the sermon,\" said the party's deputy leader Gergely Zsolnai at a rally in front of 6,000 people.",
    [S("Hungary spends 3 percent of its GDP on defence", "HUN", "exactly", "3")],
    ["6,000 people"], tags="quote fails")
rep("2025-06-20", "Long border, longer memory",
    "Finland, which shares a border of 1,340 kilometres with Russia, spent 2.41 percent of GDP on defence in 2024. Sweden spent 2.6 percent. Before they joined, neither had met the guideline, veterans recall.",
    [S("Finland, which shares a border of 1,340 kilometres with Russia, spent 2.41 percent of GDP on defence in 2024", "FIN", "exactly", "2.41", 2024, "was"),
     S("Sweden spent 2.6 percent", "SWE", "exactly", "2.6", 2024, "was")],
    [], ["neither had met the guideline"], tags="broadsheet")
rep("2025-07-22", "Athens asks for the bill",
    "Greece, long among the alliance's most generous members, puts 3.08 per cent of GDP into defence. In 2014 it was 2.22 per cent. The ministry is selling 23 old barracks.",
    [S("Greece, long among the alliance's most generous members, puts 3.08 per cent of GDP into defence", "GRC", "exactly", "3.08"),
     S("In 2014 it was 2.22 per cent", "GRC", "exactly", "2.22", 2014, "was")],
    ["The ministry is selling 23 old barracks"], tags="broadsheet")
rep("2025-09-04", "Warsaw still out in front",
    "NATO expects Poland to spend 4.48 percent of GDP on defence in 2025, with Lithuania at 4 percent and Latvia at 4.5. The zloty gained 0.3 percent.",
    [S("Poland to spend 4.48 percent of GDP on defence in 2025", "POL", "exactly", "4.48", 2025, nato=True),
     S("Lithuania at 4 percent", "LTU", "exactly", "4", 2025, nato=True), S("Latvia at 4.5", "LVA", "exactly", "4.5", 2025, nato=True)],
    ["The zloty gained 0.3 percent"], tags="wire edition2025")
rep("2025-09-11", "A record, once more",
    "Taken together, NATO members will devote 2.76 percent of GDP to defence this year, the organisation says. The press conference was moved twice.",
    [S("Taken together, NATO members will devote 2.76 percent of GDP to defence this year", "NATO", "exactly", "2.76", 2025, nato=True)],
    ["The press conference was moved twice"], tags="wire aggregate")
rep("2025-10-14", "Madrid makes it",
    "Spain has hit 2 percent of GDP this year, the alliance calculates, after 1.28 percent in 2024. In Seville, 12,000 people marched against the budget.",
    [S("Spain has hit 2 percent of GDP this year", "ESP", "exactly", "2", 2025, nato=True),
     S("after 1.28 percent in 2024", "ESP", "exactly", "1.28", 2024, "was", nato=True)],
    ["12,000 people marched"], tags="wire edition2025")
rep("2025-11-19", "Less America in America's budget",
    "The United States is spending 3.22 percent of GDP on defence in 2025, down from 3.38 percent the year before, in the alliance's own count. Its interest bill is larger than that.",
    [S("The United States is spending 3.22 percent of GDP on defence in 2025", "USA", "exactly", "3.22", 2025, nato=True),
     S("down from 3.38 percent the year before", "USA", "exactly", "3.38", 2024, "was", nato=True)],
    ["Its interest bill is larger than that"], tags="broadsheet edition2025")
rep("2026-02-24", "Rome's new sums",
    "Italy spends 2 percent of GDP on defence; that, at least, is what the alliance's books say. Critics count the coast guard's 11,000 sailors. Norway spends 3.35 percent.",
    [S("Italy spends 2 percent of GDP on defence", "ITA", "exactly", "2", nato=True), S("Norway spends 3.35 percent", "NOR", "exactly", "3.35")],
    ["the coast guard's 11,000 sailors"], tags="broadsheet")
rep("2026-05-08", "Stockholm's table, read from below",
    "By SIPRI's reckoning Poland's military spending reached 4.5 percent of GDP in 2025, Germany's 2.3 percent and Spain's 1.4 percent. Ireland's was 0.2. SIPRI was founded in 1966.",
    [SS("Poland's military spending reached 4.5 percent of GDP in 2025", "POL", "exactly", "4.5", 2025, "was"),
     SS("Germany's 2.3 percent", "DEU", "exactly", "2.3", 2025, "was"), SS("Spain's 1.4 percent", "ESP", "exactly", "1.4", 2025, "was"),
     SS("Ireland's was 0.2", "IRL", "exactly", "0.2", 2025, "was")],
    ["SIPRI was founded in 1966"], tags="sipri list")
rep("2026-07-14", "Five and counting",
    "Lithuania will spend 5.33 percent of GDP on core defence in 2026 and Estonia 5.6 percent, the new tables show. Latvia falls short of 5 percent, narrowly. The tables run to 17 pages.",
    [S("Lithuania will spend 5.33 percent of GDP on core defence in 2026", "LTU", "exactly", "5.33", 2026, nato=True),
     S("Estonia 5.6 percent", "EST", "exactly", "5.6", 2026, nato=True), S("Latvia falls short of 5 percent", "LVA", "under", "5", 2026, nato=True)],
    ["The tables run to 17 pages"], tags="edition2026")
rep("2026-07-21", "The last one under the bar",
    "Slovenia spends 1.61 percent of GDP on defence this year. It is the only ally below 2 percent. Its highest mountain measures 2,864 metres.",
    [S("Slovenia spends 1.61 percent of GDP on defence this year", "SVN", "exactly", "1.61", 2026),
     claim("It is the only ally below 2 percent", "rank_superlative", "SVN", SH,
           [R("allies under 2 %", lambda e, y: over(e, y, lambda v: v < F(2, 100)), formula="count(< 2 %)")], exact(1), "count", tense="is", year=None)],
    ["2,864 metres"], tags="edition2026 only")
rep("2019-09-12", "Merkel's modest mile",
    "Germany spends 1.36 percent of GDP on defence. Greece, for all its troubles, spends 2.24 percent. In Thuringia, 22 percent of voters call it a scandal, in one sense or the other.",
    [S("Germany spends 1.36 percent of GDP on defence", "DEU", "exactly", "1.36"), S("Greece, for all its troubles, spends 2.24 percent", "GRC", "exactly", "2.24")],
    ["22 percent of voters"], tags="2019")
rep("2019-12-04", "Who is at the table of the twos",
    "Poland, on 2.01 percent, and Romania, on 2.04 percent of GDP, were invited to the lunch for those who pay. The fish was served at 1 p.m.",
    [S("Poland, on 2.01 percent", "POL", "exactly", "2.01"), S("Romania, on 2.04 percent of GDP", "ROU", "exactly", "2.04")],
    ["The fish was served at 1 p.m."], tags="2019 vintage")
rep("2021-09-15", "A question of paperwork",
    "Portugal spends 1.6 percent of GDP on its armed forces. There are 27,000 of them, give or take.",
    [S("Portugal spends 1.6 percent of GDP on its armed forces", "PRT", "exactly", "1.6", because="edition_not_held")],
    [], ["There are 27,000 of them"], tags="2021 stale")
rep("2022-10-11", "Hellenic armour",
    "Greece is spending 3.76 per cent of GDP on defence in 2022, more than any other member. Slovakia just makes 2 per cent. Bread is 18 per cent dearer.",
    [S("Greece is spending 3.76 per cent of GDP on defence in 2022", "GRC", "exactly", "3.76", 2022), S("Slovakia just makes 2 per cent", "SVK", "exactly", "2", 2022)],
    ["Bread is 18 per cent dearer"], ["more than any other member"], tags="2022 press")
rep("2023-08-17", "Newcomer does its homework",
    "Finland, in the alliance since April, will spend 2.45 percent of GDP on defence in 2023. Romania is listed with 2.44. The sauna at the ministry holds 8.",
    [S("Finland, in the alliance since April, will spend 2.45 percent of GDP on defence in 2023", "FIN", "exactly", "2.45", 2023),
     S("Romania is listed with 2.44", "ROU", "exactly", "2.44", 2023)],
    ["holds 8"], tags="2023 vintage")
rep("2024-04-10", "Copenhagen over the line",
    "Denmark spent 2 percent of GDP on defence in 2023; Norway, richer, spent 2.2 percent. A litre of milk is 13 kroner in one and 22 in the other.",
    [S("Denmark spent 2 percent of GDP on defence in 2023", "DNK", "exactly", "2", 2023, "was"), S("Norway, richer, spent 2.2 percent", "NOR", "exactly", "2.2", 2023, "was")],
    ["A litre of milk is 13 kroner"], tags="2024 press")
rep("2025-10-29", "A promise on the far side of the Oder",
    "Czechia's defence outlays are at 2 percent of GDP in 2025, Slovenia's at 1.5 percent and Albania's just above 2. Prague's trams carried 350 million riders.",
    [S("Czechia's defence outlays are at 2 percent of GDP in 2025", "CZE", "exactly", "2", 2025),
     S("Albania's just above 2", "ALB", "over", "2", 2025)],
    ["350 million riders"], ["Slovenia's at 1.5 percent"], tags="edition2025")
rep("2025-03-31", "The myth of the freeloading continent",
    "European allies and Canada together spent 2.02 percent of their combined GDP on defence last year. Ten years ago it was 1.43. You may find that late. It is not nothing.",
    [S("European allies and Canada together spent 2.02 percent of their combined GDP on defence last year", "NATO_EUROPE_CANADA", "exactly", "2.02", 2024, "was"),
     S("Ten years ago it was 1.43", "NATO_EUROPE_CANADA", "exactly", "1.43", 2014, "was", accept=None)],
    ["You may find that late"], tags="op-ed aggregate")
