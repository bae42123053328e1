"""Reports in the long sentences of the daily press, several kinds of claim in each."""
from kit import *

rep("2024-07-11", "Leaders gather under the chandeliers",
    "WASHINGTON - When the leaders of NATO's 32 member countries sat down on Wednesday, 23 of them could say that they were spending the agreed 2 percent of their gross domestic product on defence, compared with just 12 a year earlier. "
    "Canada, whose outlays are put at 1.37 percent, was not among them. Dinner ran to five courses.",
    [M("NATO's 32 member countries", 32), C("23 of them could say that they were spending the agreed 2 percent of their gross domestic product on defence", *ge(2), exact(23)),
     C("compared with just 12 a year earlier", *ge(2), exact(12), 2023, "was"), S("whose outlays are put at 1.37 percent", "CAN", "exactly", "1.37")],
    ["Dinner ran to five courses"], tags="wire long")
rep("2024-08-27", "Why the Bundeswehr still lacks socks",
    "With expenditure of 90.6 billion euros, equivalent to 2.12 percent of GDP, Germany is for the first time in a generation doing what it promised in Wales. "
    "Less than 30 percent of that money goes on equipment, however, and the force numbers just 185,600 men and women. A pair of socks costs 8 euros.",
    [N("With expenditure of 90.6 billion euros", "DEU", "exactly", "90.6"), S("equivalent to 2.12 percent of GDP", "DEU", "exactly", "2.12"),
     L("Less than 30 percent of that money goes on equipment", "DEU", "eq", percent("under", "30")), L("the force numbers just 185,600 men and women", "DEU", "tr", said("exactly", "185,600"))],
    ["A pair of socks costs 8 euros"], ["for the first time in a generation"], tags="broadsheet long")
rep("2024-09-23", "Reality check: Madrid's soldiers",
    "According to NATO's latest estimates, 1.28% of Spanish GDP was devoted to defence in 2024, or 21.3 billion dollars, less than a quarter of what Germany spent. "
    "The finance minister, Amparo Iturralde, has ruled out a tax rise of more than 1 percent.",
    [S("1.28% of Spanish GDP was devoted to defence in 2024", "ESP", "exactly", "1.28", 2024, "was", nato=True), D("21.3 billion dollars", "ESP", "exactly", "21.3", 2024, "was"),
     Q("less than a quarter of what Germany spent", "ESP", "DEU", less(F(1, 4)), 2024, "was")],
    ["a tax rise of more than 1 percent"], tags="fact-check passive")
rep("2024-10-04", "Editorial: the shield has a price",
    "Last year Poland's armed forces cost 3.9 per cent of national output, a share that no other European country came near. We in Britain, meanwhile, get by on 2.33 per cent. "
    "It is not a record to be proud of; our readers sent 600 letters about potholes instead.",
    [S("Last year Poland's armed forces cost 3.9 per cent of national output", "POL", "exactly", "3.9", 2023, "was"), S("We in Britain, meanwhile, get by on 2.33 per cent", "GBR", "exactly", "2.33")],
    ["our readers sent 600 letters"], ["a share that no other European country came near"], tags="op-ed vintage we")
rep("2024-11-11", "Remembrance, and a reckoning",
    "France's military outlays have been put at 59.6 billion euros for 2024, which works out at 2.5 percent of gross domestic product, said historian Clothilde Garnier. Some 4,000 wreaths were laid.",
    [N("France's military outlays have been put at 59.6 billion euros for 2024", "FRA", "exactly", "59.6", 2024), S("which works out at 2.5 percent of gross domestic product", "FRA", "exactly", "2.5", 2024)],
    ["Some 4,000 wreaths were laid"], tags="mixed fails")
rep("2025-01-17", "Letter from Riga",
    "Latvians were told for years that they were too small to matter. In 2014 their country spent less than 1 percent of GDP on defence; in 2024, by NATO's count, it spent 3.15 percent, and Lithuania 3.4 percent. My landlady charges 450 euros.",
    [S("In 2014 their country spent less than 1 percent of GDP on defence", "LVA", "under", "1", 2014, "was"), S("it spent 3.15 percent", "LVA", "exactly", "3.15", 2024, "was", nato=True),
     S("Lithuania 3.4 percent", "LTU", "exactly", "3.4", 2024, "was", nato=True)],
    ["My landlady charges 450 euros"], tags="feature fails")
rep("2025-02-14", "Hegseth's arithmetic, and ours",
    "The American defence budget, at nearly $970 billion in 2024, is more than twelve times as large as Britain's and about ten times Germany's. The conference hotel has been booked out since 2023.",
    [D("The American defence budget, at nearly $970 billion in 2024", "USA", "nearly", "970", 2024), Q("more than twelve times as large as Britain's", "USA", "GBR", more(12), 2024),
     Q("about ten times Germany's", "USA", "DEU", said("about", "10"), 2024)],
    ["booked out since 2023"], tags="comparison fails")
rep("2025-03-25", "Turkish drones, Turkish budgets",
    "Turkish defence spending soared by 44 percent after inflation in 2024, one of the steepest increases in the alliance, and stands at $16.6 billion. The carrier's ramp has an angle of 12 degrees.",
    [G("Turkish defence spending soared by 44 percent after inflation in 2024", "TUR", percent("exactly", "44"), 2024, how="real"), D("stands at $16.6 billion", "TUR", "exactly", "16.6")],
    ["an angle of 12 degrees"], ["one of the steepest increases in the alliance"], tags="broadsheet")
rep("2025-05-30", "Podcast notes: burden-shifting",
    "00:04 Is Europe free-riding? 07:30 The US pays for 70 percent of NATO's defence spending, says our guest, Dr. Ephraim Stoll. 12:10 He corrects himself: about 16 percent of the common budget. 31:00 Listener mail.",
    [P("The US pays for 70 percent of NATO's defence spending", "USA", percent("exactly", "70")), U("about 16 percent of the common budget", "USA", percent("about", "16"))],
    ["Is Europe free-riding?"], tags="podcast fails")
rep("2025-06-13", "The Dutch host a summit",
    "The Netherlands, which will receive 45 heads of state, spends 2.05 percent of its gross domestic product on defence and has 41,900 personnel in uniform. In 2024 its military spending rose by a quarter in real terms.",
    [S("spends 2.05 percent of its gross domestic product on defence", "NLD", "exactly", "2.05"), L("has 41,900 personnel in uniform", "NLD", "tr", said("exactly", "41,900")),
     G("In 2024 its military spending rose by a quarter in real terms", "NLD", frac("a quarter", F(1, 4)), 2024, how="real")],
    ["which will receive 45 heads of state"], tags="local summit")
rep("2025-09-02", "Everybody passes, says the teacher",
    "Portugal, Belgium and Spain will each spend 2 percent of GDP on defence this year, according to the alliance, and Canada 2.5 percent. The American figure is 3.22 percent, lower than Estonia's 3.38. Class photos are on sale for 10 euros.",
    [claim("Portugal, Belgium and Spain will each spend 2 percent of GDP on defence this year", "level_share_gdp", ["PRT", "BEL", "ESP"], SH,
           share("PRT", nato_only=True) + share("BEL", nato_only=True) + share("ESP", nato_only=True), of_gdp("exactly", "2"), year=2025, tense="is", facet="multi_entity"),
     S("Canada 2.5 percent", "CAN", "exactly", "2.5", 2025, nato=True), S("The American figure is 3.22 percent", "USA", "exactly", "3.22", 2025, nato=True),
     S("lower than Estonia's 3.38", "EST", "exactly", "3.38", 2025, nato=True)],
    ["Class photos are on sale for 10 euros"], tags="edition2025 each fails")
rep("2026-07-30", "What a trillion and a half buys",
    "NATO members spent $1.63 trillion on defence in 2025, of which the Americans paid $976 billion and the Europeans and Canadians $654 billion. This year the total is projected at $2.1 trillion. The ammunition plant at Lohne has 900 employees.",
    [D("NATO members spent $1.63 trillion on defence in 2025", "NATO", "exactly", "1.63", 2025, "was", scale=T), D("the Americans paid $976 billion", "USA", "exactly", "976", 2025, "was"),
     D("the Europeans and Canadians $654 billion", "NATO_EUROPE_CANADA", "exactly", "654", 2025, "was"), D("This year the total is projected at $2.1 trillion", "NATO", "exactly", "2.1", 2026, scale=T)],
    ["900 employees"], tags="edition2026 aggregate fails")
rep("2024-12-09", "Quiz of the week: answers",
    "1. Slovakia spends exactly as much of its GDP on defence as the guideline asks: 2.0 percent. 2. Bulgaria joined in 2007. 3. Luxembourg. 4. Norway's spending in 2024 is 2.9 percent of GDP. 5. A dozen. Winners get 2 tickets.",
    [S("Slovakia spends exactly as much of its GDP on defence as the guideline asks: 2.0 percent", "SVK", "exactly", "2.0"), hand("Bulgaria joined in 2007", "background_fact", "BGR", "accession_date", "fails", facet="accession", note="2004-03-29"),
     S("Norway's spending in 2024 is 2.9 percent of GDP", "NOR", "exactly", "2.9", 2024)],
    ["Winners get 2 tickets"], tags="quiz fails")
rep("2025-11-25", "Prague's budget gets a trim",
    "Czech defence spending, which jumped by more than half in real terms in 2024, is falling this year by 1.4 percent. President of the veterans' union Bohumil Rada, 77, calls it a disgrace.",
    [G("which jumped by more than half in real terms in 2024", "CZE", more(F(1, 2)), 2024, how="real"), G("is falling this year by 1.4 percent", "CZE", fell("exactly", "1.4"), 2025, t="is")],
    ["Bohumil Rada, 77"], tags="edition2025 relative")
