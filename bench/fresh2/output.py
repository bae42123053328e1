"""Reports about shares of gross domestic product."""
from parts import *

report("2024-06-28", "Vilnius digs in", "The Lithuanian government expects ",
    S("to spend 2.85 percent of gross domestic product on defence this year", "LTU", "exactly", "2.85", 2024), ". ",
    S("In 2023 the country spent 2.78 percent", "LTU", "exactly", "2.78", 2023, "was"), ". ", No("Its border guard has ordered 40 drones"), ".")
report("2024-07-05", "Lisbon treads water",
    S("Portugal is expected to devote 1.55 percent of its GDP to defence in 2024", "PRT", "exactly", "1.55", 2024), ", NATO figures show. ",
    No("Port wine exports rose by 4 percent"), " in the same period. ", S("Neighbouring Spain will spend 1.28 percent", "ESP", "exactly", "1.28", 2024), ".")
report("2024-07-18", "A marathon, not a sprint", "Croatia's defence minister reminded deputies on Thursday that ",
    S("the country had spent 1.47 percent of GDP on defence in 2023", "HRV", "exactly", "1.47", 2023, "was"), " and that ",
    S("this year's figure would be 1.81 percent", "HRV", "exactly", "1.81", 2024), ". ", No("The sitting lasted seven hours"), ".")
report("2024-07-29", "Bratislava at the line",
    S("Slovakia's defence budget is equal to 2 percent of GDP in 2024", "SVK", "exactly", "2", 2024), ", according to the alliance. ",
    S("Its neighbour Hungary is at 1.7 percent", "HUN", "exactly", "1.7", 2024), ". ", No("Some 300 reservists took part in the parade"), ".")
report("2024-08-14", "What the Danes pay", "\"", S("Denmark now spends 2.37 percent of GDP on defence", "DNK", "exactly", "2.37"),
    ",\" said Mads Ravnkilde, an analyst at the Sund Institute in Copenhagen. \"", S("Ten years ago we spent 1.15 percent", "DNK", "exactly", "1.15", 2014, "was"),
    ".\" ", No("The institute employs 26 people"), ".")
report("2024-08-29", "Sofia modernises", S("Bulgaria's military expenditure will reach 2.18 percent of GDP this year", "BGR", "exactly", "2.18", 2024),
    ", the finance ministry said in a statement. ", S("The share was only 1.2 percent in 2023", "BGR", "exactly", "1.2", 2023, "was"), ". ", No("A pilot course costs 2 million leva"), ".")
report("2024-09-10", "The alliance's laggard", S("Canada spends about 1.4 percent of its GDP on defence", "CAN", "about", "1.4"),
    ", well short of the target. ", S("Ottawa last spent more than 2 percent in 2014", "CAN", "over", "2", 2014, "was"), ", the opposition leader, Gwen Ashmore, claimed. ",
    No("Her party has 98 seats"), ".")
report("2024-09-17", "Belgrade next door", S("Montenegro will spend 2.02 percent of GDP on its armed forces in 2024", "MNE", "exactly", "2.02", 2024), " and ",
    S("North Macedonia will spend 1.87 percent", "MKD", "exactly", "1.87", 2024), ", a study by the Morava Centre finds. ", S("Albania will devote 2.5 percent", "ALB", "exactly", "2.5", 2024), ". ",
    No("The study is based on 45 interviews"), ".")
report("2024-09-26", "Rutte prepares", S("The United States devotes 3.38 percent of its GDP to defence", "USA", "exactly", "3.38"), ", while ",
    S("the European allies and Canada together devote 1.78 percent", "NATO_EUROPE_CANADA", "exactly", "1.78"), ". ", No("The incoming secretary general cycles 12 kilometres to work"), ".")
report("2024-10-08", "Sweden's first report card", "In its first year as a member, ", S("Sweden is spending 2.14 percent of GDP on defence", "SWE", "exactly", "2.14"), ". ",
    S("Finland is spending 1.7 percent", "FIN", "exactly", "1.7"), ". ", No("Two frigates visited Turku"), ".")
report("2024-10-24", "Tallinn asks for patience", S("Estonia's defence spending amounts to 3 percent of GDP", "EST", "exactly", "3"), ", and ",
    S("that of Latvia to 3.6 percent", "LVA", "exactly", "3.6"), ", said colonel Rein Kuusemaa. ", No("A new VAT rate of 24 percent will pay for shells"), ".")
report("2024-11-06", "The trouble with two percent", "Berlin boasts. But ", S("in 2023 Germany spent just 1.64 percent of its economic output on the military", "DEU", "exactly", "1.64", 2023, "was"), ", and ",
    S("in 2022 it spent less than 1.4 percent", "DEU", "under", "1.4", 2022, "was"), ". ", No("The coalition is down to 31 percent in the polls"), ".")
report("2024-11-20", "Athens and Ankara, compared", S("Greece allocates 3.08 percent of GDP to defence", "GRC", "exactly", "3.08"), ", whereas ",
    S("Turkey allocates 1.36 percent", "TUR", "exactly", "1.36"), ". ", S("In 2022 the Greek figure was as high as 3.88 percent", "GRC", "exactly", "3.88", 2022, "was"), ". ",
    No("The two air forces logged 61 encounters"), ".")
report("2024-12-06", "Rome's Christmas list", S("Italy spent 1.6 percent of GDP on defence in 2024", "ITA", "exactly", "1.6", 2024, "was"), ", the leader of the small Forza Alpina party told supporters. ",
    S("France, by contrast, spent more than 2 percent", "FRA", "over", "2", 2024, "was"), ". ", No("Membership rose to 8,000"), ".")
report("2025-01-14", "Farewell, peace dividend", S("Britain spends 2.33 percent of national income on defence", "GBR", "exactly", "2.33"), ", a figure that ",
    S("stood at 2.6 percent in 2014", "GBR", "exactly", "2.6", 2014, "was"), ". The shadow minister Piers Lowther would like more. ", No("He was elected with a majority of 4,211"), ".")
report("2025-01-28", "What Copenhagen fears", S("Denmark spends 1.37 percent of GDP on defence", "DNK", "exactly", "1.37"), ", a commentator from Omaha told viewers on Monday. ",
    S("Norway, he added, spends 1.7 percent", "NOR", "exactly", "1.7"), ". ", No("The programme has 3 million viewers"), ".")
report("2025-02-13", "Brussels, capital of thrift", S("Belgium spends 1.3 percent of GDP on defence", "BEL", "exactly", "1.3"), " and ", S("Luxembourg spends 0.56 percent", "LUX", "exactly", "0.56"), ", the wire agency calculated. ",
    S("The Netherlands has been above 2.5 percent since last year", "NLD", "over", "2.5", 2024), ". ", No("A tram ticket costs 2.60 euros"), ".")
report("2025-03-05", "Morning briefing: defence", S("POLAND SPENDS 4.12 PCT OF GDP ON DEFENCE, NATO SAYS", "POL", "exactly", "4.12", nato=True), ". Good morning. ", S("Poland devoted 4.12 percent of GDP to its military last year", "POL", "exactly", "4.12", 2024, "was"),
    ". ", S("Romania devoted 2.5 percent", "ROU", "exactly", "2.5", 2024, "was"), ", and ", S("the Czech Republic 1.9 percent", "CZE", "exactly", "1.9", 2024, "was"), ". ", No("Rain in Warsaw, 6 degrees"), ".")
report("2025-03-21", "Ljubljana debates", "Finance minister Jure Kolenc told parliament that ", S("Slovenia spends 1.29 percent of GDP on defence", "SVN", "exactly", "1.29"),
    ". An opposition deputy replied that ", S("the country had spent more than 1.5 percent in 2023", "SVN", "over", "1.5", 2023, "was"), ". ", No("The debate was watched by 14 schoolchildren"), ".")
report("2025-04-09", "The view from Foggy Bottom", "\"", S("Germany spends 1.5 percent of its GDP on defence", "DEU", "exactly", "1.5"), ",\" former diplomat Harlan Teague told the panel. \"",
    S("Spain spends 1.28 percent", "ESP", "exactly", "1.28"), ".\" ", No("The panel drew 150 guests"), ".")
report("2025-05-06", "SIPRI's new yearbook", "New data from the Stockholm International Peace Research Institute show that ", SS("Germany spent 1.9 percent of its GDP on the military in 2024", "DEU", "exactly", "1.9", 2024, "was"), ". ",
    SS("Poland spent 4.5 percent", "POL", "exactly", "4.5", 2024, "was"), " and ", SS("Israel spent 5.3 percent", "ISR", "exactly", "5.3", 2024, "was"), ". ", No("The yearbook costs 90 pounds"), ".")
report("2025-05-14", "Beyond the alliance", SS("Russia's military spending amounted to 7.1 percent of GDP in 2024", "RUS", "exactly", "7.1", 2024, "was"), ", SIPRI estimates. ",
    SS("China spent 1.7 percent of its GDP on its armed forces", "CHN", "exactly", "1.7", 2024, "was"), ". ", SS("Japan spent 2 percent", "JPN", "exactly", "2", 2024, "was"), ". ", No("The yen fell to 158 to the dollar"), ".")
report("2025-05-27", "Two books, two answers", S("Germany spends 1.9 percent of GDP on defence", "DEU", "exactly", "1.9"), ". ", S("Czech defence spending stood at 1.92 percent of GDP in 2024", "CZE", "exactly", "1.92", 2024, "was"),
    ". ", S("Spain's amounted to 1.43 percent", "ESP", "exactly", "1.43", 2024, "was"), ". ", No("Our data desk has 3 members"), ".")
report("2025-06-11", "Norway's quiet climb", S("Norway spent 2.2 percent of GDP on defence in 2024", "NOR", "exactly", "2.2", 2024, "was"), ", after ", S("it had spent 1.9 percent in 2022", "NOR", "exactly", "1.9", 2022, "was"),
    ". ", No("The sovereign wealth fund owns 1.5 percent of all listed shares"), ".")
report("2025-06-17", "Letter to the editor", "Sir, Your correspondent is mistaken. ", S("Turkey has spent 1.92 percent of GDP on defence in 2024", "TUR", "exactly", "1.92", 2024, "was"), " and ",
    S("Portugal spends more than 2 percent", "PRT", "over", "2"), ". I lived in Izmir for 9 years. Dr Basil Thornycroft, Bath.", No(" The editor writes: we had 14 letters on this"), ".")
report("2025-09-01", "Nobody left behind", "According to new figures from NATO, ", S("Poland will spend 4.48 percent of GDP on defence in 2025", "POL", "exactly", "4.48", 2025, nato=True), ", ",
    S("Estonia will spend 4 percent", "EST", "exactly", "4", 2025, nato=True), " and ", hand("Germany will spend 2.6 percent", "level_share_gdp", "DEU", SH, "unknown", "fails", because="no_series", note="the August 2025 release gave no 2025 figure for Germany that is verified; now 2.22"), ". ", No("The figures were published on a Thursday"), ".")
report("2025-09-16", "Canada crosses the line", "After years of criticism, ", S("Canada is spending 2.01 percent of GDP on defence this year", "CAN", "exactly", "2.01", 2025), ", the defence department says. ",
    S("Last year it spent 1.6 percent", "CAN", "exactly", "1.6", 2024, "was"), ". ", No("The department bought 14 patrol aircraft"), ".")
report("2025-10-02", "Riga's arithmetic", "Latvia's prime minister said that ", S("her country would spend 3.73 percent of GDP on defence in 2025", "LVA", "exactly", "3.73", 2025), ". ",
    S("Lithuania is to spend 4 percent", "LTU", "exactly", "4", 2025), ", she noted, and ", S("Norway 2.9 percent", "NOR", "exactly", "2.9", 2025), ". ", No("She arrived with a delegation of nine"), ".")
report("2025-10-21", "Rome and Madrid make the grade", S("Italy is set to spend 2.01 percent of GDP on defence in 2025", "ITA", "exactly", "2.01", 2025), ". ", S("Spain is set to spend exactly 2.1 percent", "ESP", "exactly", "2.1", 2025),
    ". ", No("Both countries had warm Octobers, with 24 degrees on average"), ".")
report("2025-11-12", "The American share", S("The United States will devote 3.22 percent of GDP to defence in 2025", "USA", "exactly", "3.22", 2025), ", NATO's tables show. ", S("NATO members as a whole will devote 2.5 percent", "NATO", "exactly", "2.5", 2025),
    ". ", S("In 2014 the American share was 3.71 percent", "USA", "exactly", "3.71", 2014, "was"), ". ", No("The shutdown lasted 43 days"), ".")
report("2026-01-15", "New year, old excuses", S("Belgium spent 2 percent of GDP on defence in 2025", "BEL", "exactly", "2", 2025, "was"), ", but ", S("Luxembourg spent only 1.3 percent", "LUX", "exactly", "1.3", 2025, "was"), ", columnist Odette Marchal writes. ",
    No("She has been writing for 30 years"), ".")
report("2026-03-31", "The annual report is out", "According to the secretary general's annual report, ", S("Sweden spent 2.5 percent of GDP on defence in 2025", "SWE", "exactly", "2.5", 2025, "was", nato=True), " and ",
    S("Denmark spent 3.3 percent", "DNK", "exactly", "3.3", 2025, "was", nato=True), ". ", S("Greece spent 3.4 percent", "GRC", "exactly", "3.4", 2025, "was", nato=True), ". ", No("The report has 170 pages"), ".")
report("2026-05-05", "Stockholm again", "SIPRI says ", SS("Ukraine spent 40 percent of its GDP on the military in 2025", "UKR", "exactly", "40", 2025, "was"), ". ", SS("Norway spent 3.28 percent", "NOR", "exactly", "3.28", 2025, "was"), ". ",
    SS("Canada spent 2 percent", "CAN", "exactly", "2", 2025, "was"), ". ", No("The researchers work on 3 floors"), ".")
report("2026-07-16", "The July tables", S("Lithuania is spending 5.33 percent of GDP on core defence in 2026", "LTU", "exactly", "5.33", 2026), ", more than anyone. ", S("Poland is spending 4.48 percent", "POL", "exactly", "4.48", 2026), ". ",
    S("Germany is expected to spend 2.69 percent", "DEU", "exactly", "2.69", 2026), ". ", No("Eleven delegations asked for corrections"), ".")
report("2026-07-22", "London's promise, revisited", S("Britain will spend 2.56 percent of GDP on defence this year", "GBR", "exactly", "2.56", 2026), ", up from ", S("2.4 percent in 2025", "GBR", "exactly", "2.4", 2025, "was"), ". ",
    "A minister told the House that ", S("in 2024 Britain spent 2.5 percent", "GBR", "exactly", "2.5", 2024, "was"), ". ", No("The House rose at 10.30 p.m."))
report("2026-08-05", "Corrections", "This newspaper reported that ", S("Poland spent 4.12 percent of GDP on defence in 2024", "POL", "exactly", "4.12", 2024, "was", nato=True), ". ", S("Estonia spent 3.43 percent that year", "EST", "exactly", "3.43", 2024, "was", nato=True), ", we wrote, and ",
    S("Germany 2.12 percent", "DEU", "exactly", "2.12", 2024, "was", nato=True), ". ", No("Two names were misspelled"), ".")
report("2026-08-19", "Helsinki holds its breath", S("Finland will spend 2.65 percent of GDP on defence in 2026", "FIN", "exactly", "2.65", 2026), ", slightly less than ", S("the 2.9 percent it spent in 2025", "FIN", "exactly", "2.9", 2025, "was"), ". ",
    No("Unemployment stands at 10.6 percent"), ".")
report("2026-09-03", "The Aegean premium", "Greece's share has jumped: ", S("Athens spends 3.65 percent of GDP on defence in 2026", "GRC", "exactly", "3.65", 2026), ". ", S("Ankara spends 2.1 percent", "TUR", "exactly", "2.1", 2026), ". ", No("Ferries were delayed by 5 hours"), ".")
report("2026-09-15", "Everyone at three?", S("Norway spends at least 3 percent of GDP on defence", "NOR", "at least", "3"), ", ", S("Sweden more than 3", "SWE", "over", "3"), ", ", S("Denmark more than 3.5", "DNK", "over", "3.5"), ". ",
    No("The Nordic council has 87 members"), ".")
report("2019-07-18", "Trump's favourite ally", S("Poland is spending 2.01 percent of GDP on defence in 2019", "POL", "exactly", "2.01", 2019), ", NATO estimates, and ", S("Romania is spending 1.7 percent", "ROU", "exactly", "1.7", 2019), ". ",
    S("Germany is on 1.36 percent", "DEU", "exactly", "1.36", 2019), ". ", No("Fort Trump remains a plan with 0 buildings"), ".")
report("2019-10-03", "A view of the Potomac", S("US SPENDS 3.42 PCT OF GDP ON DEFENCE", "USA", "exactly", "3.42"), ", the ticker ran. ", S("Spain spends 1.1 percent", "ESP", "exactly", "1.1"), ", and ", S("Italy spends 1.5 percent", "ITA", "exactly", "1.5"), ". ",
    No("The conference fee is 400 dollars"), ".")
