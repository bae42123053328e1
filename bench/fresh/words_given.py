"""Reports about membership, promises, demands and supposed debts."""
from kit import *

BF, AD = "background_fact", "accession_date"

rep("2024-04-04", "Seventy-five candles",
    "NATO has 32 members today. It was founded in 1949 with 12. The cake weighed 90 kilos.",
    [M("NATO has 32 members today", 32), hand("It was founded in 1949 with 12", BF, "NATO", "membership", "holds", facet="membership_count", note="signed 1949-04-04; 12 founders")],
    ["The cake weighed 90 kilos"], tags="membership founding")
rep("2021-11-10", "Thirty chairs",
    "The 30-member alliance meets in Riga at the end of the month. Delegates are asked to bring two masks.",
    [M("The 30-member alliance", 30)],
    ["two masks"], tags="membership")
rep("2025-08-12", "Revision course, unit 4",
    "The alliance consists of 31 countries, says the worksheet, which has 20 questions. Montenegro joined in 2017 and North Macedonia in 2020.",
    [hand("The alliance consists of 31 countries", BF, "NATO", "membership", "outdated", facet="membership_count", note="31 from 2023-04-04 to 2024-03-06; 32 on the day"),
     hand("Montenegro joined in 2017", BF, "MNE", AD, "holds", facet="accession"), hand("North Macedonia in 2020", BF, "MKD", AD, "holds", facet="accession")],
    ["which has 20 questions"], tags="membership accession outdated")
rep("2024-10-14", "Who came when",
    "Greece and Turkey entered the alliance in 1952, West Germany in 1955. Spain did not join until 1986. Sweden followed in 2023. The lecture costs 5 pounds.",
    [hand("Greece and Turkey entered the alliance in 1952", BF, ["GRC", "TUR"], AD, "holds", facet="accession", note="1952-02-18"),
     hand("West Germany in 1955", BF, "DEU", AD, "holds", facet="accession", note="1955-05-06"),
     hand("Spain did not join until 1986", BF, "ESP", AD, "fails", facet="accession", note="1982-05-30"),
     hand("Sweden followed in 2023", BF, "SWE", AD, "fails", facet="accession", note="2024-03-07")],
    ["The lecture costs 5 pounds"], tags="accession fails")
rep("2025-12-02", "Thirty-three?",
    "A quiz app tells its 2 million users that NATO has 33 members. It had not replied to our question by press time.",
    [M("NATO has 33 members", 33)],
    ["its 2 million users"], tags="membership fails")

# ---- promises ---------------------------------------------------------------
rep("2024-09-06", "Ottawa's distant date",
    "Canada has pledged to spend 2 percent of GDP on defence by 2032. The prime minister is 20 points behind.",
    [hand("Canada has pledged to spend 2 percent of GDP on defence by 2032", "pledge", "CAN", "pledge", "holds", note="the ledger: 2024-07-11, by 2032")],
    ["20 points behind"], tags="pledge")
rep("2025-03-10", "Brussels draws a big number",
    "The European Commission has proposed mobilising 800 billion euros for rearmament, and Britain has promised to lift defence spending to 2.5 percent of GDP by 2027. Brent crude fell to 70 dollars.",
    [hand("The European Commission has proposed mobilising 800 billion euros for rearmament", "pledge", "EU", "pledge", "holds", note="the ledger: announcement of 2025-03-04"),
     hand("Britain has promised to lift defence spending to 2.5 percent of GDP by 2027", "pledge", "GBR", "pledge", "holds", note="the ledger: 2025-02-25, by 2027")],
    ["Brent crude fell to 70 dollars"], tags="pledge announcement")
rep("2025-04-24", "Moncloa finds the money",
    "Spain announced an additional 10.5 billion euros for defence this week. Portugal, for its part, has vowed to reach 2 percent of GDP by 2029. Lisbon's marathon drew 9,000 runners.",
    [hand("Spain announced an additional 10.5 billion euros for defence this week", "pledge", "ESP", "pledge", "holds", note="the ledger: EUR 10.47 billion, 2025-04-22"),
     hand("Portugal, for its part, has vowed to reach 2 percent of GDP by 2029", "pledge", "PRT", "pledge", "unknown", because="no_series", note="no entry")],
    ["9,000 runners"], tags="pledge unknown")
rep("2025-07-10", "The small print of The Hague",
    "At their summit in The Hague the allies committed to spending 5 percent of GDP by 2035, of which 3.5 percent is for core defence. Some 27,000 police were on duty.",
    [hand("the allies committed to spending 5 percent of GDP by 2035", "pledge", "NATO", "pledge", "holds", note="the ledger: 2025-06-25, by 2035"),
     hand("of which 3.5 percent is for core defence", "pledge", "NATO", "pledge", "holds", note="the ledger: 3.5 % core by 2035")],
    ["Some 27,000 police were on duty"], tags="pledge")
rep("2025-08-20", "Garbled in translation",
    "NATO countries agreed in June to raise military spending to 5 percent of GDP by 2030, the bulletin of the chamber of commerce reports. Membership costs 120 euros.",
    [hand("NATO countries agreed in June to raise military spending to 5 percent of GDP by 2030", "pledge", "NATO", "pledge", "fails", note="the ledger: by 2035")],
    ["Membership costs 120 euros"], tags="pledge fails")
rep("2025-04-02", "Stockholm raises its aim",
    "Sweden has set itself the goal of spending 3.5 percent of GDP on defence by 2030. Denmark is setting up a fund of 50 billion kroner. A ferry ticket is 300 kronor.",
    [hand("Sweden has set itself the goal of spending 3.5 percent of GDP on defence by 2030", "pledge", "SWE", "pledge", "holds", note="the ledger: 2025-03-26, by 2030"),
     hand("Denmark is setting up a fund of 50 billion kroner", "pledge", "DNK", "pledge", "holds", note="the ledger: 2025-02-19")],
    ["A ferry ticket is 300 kronor"], tags="pledge")
rep("2022-03-03", "The turning of the times",
    "Germany has announced a special fund of 100 billion euros for its armed forces. The speech took 30 minutes.",
    [hand("Germany has announced a special fund of 100 billion euros for its armed forces", "pledge", "DEU", "pledge", "holds", note="the ledger: 2022-02-27")],
    ["The speech took 30 minutes"], tags="announcement")
rep("2025-02-06", "The number from Washington",
    "The American president has demanded that allies spend 5 percent of GDP on defence. Oslo has said it intends to reach 3 percent by 2030. Asked about it, 41 percent of viewers laughed.",
    [hand("The American president has demanded that allies spend 5 percent of GDP on defence", "pledge", "USA", "pledge", "holds", note="the ledger: 2025-01-23"),
     hand("Oslo has said it intends to reach 3 percent by 2030", "pledge", "NOR", "pledge", "unknown", because="no_series", note="no entry")],
    ["41 percent of viewers laughed"], tags="demand unknown")
rep("2025-11-06", "Plans on paper",
    "Germany will spend 152 billion euros on defence in 2029, the finance plan foresees. Estonia will spend 5.4 percent of GDP in 2028. Rail fares go up by 6 percent in December.",
    [hand("Germany will spend 152 billion euros on defence in 2029", "projection_plan", "DEU", DE, "unknown", because="period_open"),
     hand("Estonia will spend 5.4 percent of GDP in 2028", "projection_plan", "EST", SH, "unknown", because="period_open")],
    ["Rail fares go up by 6 percent in December"], tags="plan")

# ---- debts that are none ----------------------------------------------------
rep("2024-02-14", "Rent, dues, protection",
    "\"Germany owes NATO 300 billion dollars,\" radio host Clint Barrow told his listeners, of whom there are 2 million. \"They are delinquent.\"",
    [hand("Germany owes NATO 300 billion dollars", "norm_or_debt", "DEU", "pledge", "unknown", because="category_error")],
    ["2 million"], tags="debt")
rep("2025-05-08", "Paid in full",
    "Canada is behind on its NATO dues by $20 billion, the senator repeated. Nobody has sent a bill. The hearing was adjourned at 4:15.",
    [hand("Canada is behind on its NATO dues by $20 billion", "norm_or_debt", "CAN", "pledge", "unknown", because="category_error")],
    ["The hearing was adjourned at 4:15"], tags="debt")

# ---- nothing to check -------------------------------------------------------
rep("2025-01-30", "Harbour news",
    "The port of Gdynia handled 27 million tonnes last year. Poland's exports to Germany grew by 3 percent, and inflation is at 4.7 percent. A naval museum opens in May; entry is 20 zlotys.",
    no=["27 million tonnes", "Poland's exports to Germany grew by 3 percent", "inflation is at 4.7 percent", "entry is 20 zlotys"], tags="nothing")
rep("2025-03-03", "Vox pop",
    "Should we spend 3 percent? \"If it keeps us safe, spend 4 percent,\" said Marta, a nurse. \"I'd rather have 500 more teachers,\" said Tom. Some 55 percent of those asked want higher defence spending.",
    no=["Should we spend 3 percent?", "If it keeps us safe, spend 4 percent", "I'd rather have 500 more teachers", "Some 55 percent of those asked want higher defence spending"], tags="nothing poll wish")
rep("2025-10-16", "Contracts",
    "Norway has ordered 54 tanks for 20 billion kroner. The Finnish maker of armoured vehicles raised its sales by 31 percent and employs 1,900 people. France spends 12 percent of its GDP on health.",
    no=["Norway has ordered 54 tanks for 20 billion kroner", "raised its sales by 31 percent", "employs 1,900 people", "France spends 12 percent of its GDP on health"], tags="nothing contracts")
