"""Reports about sums of money."""
from parts import *

report("2024-06-25", "Billions in June", "According to the alliance's estimates, ", D("Germany will spend 97.7 billion dollars on defence this year", "DEU", "exactly", "97.7", 2024), ". ",
    D("Poland will spend 41 billion dollars", "POL", "exactly", "41", 2024), ". ", No("Tanks cost about 12 million each"), ".")
report("2024-07-12", "After Washington", D("The United States will spend 967.7 billion dollars on defence in 2024", "USA", "exactly", "967.7", 2024), ". ", D("All allies together will spend close to $1.5 trillion", "NATO", "nearly", "1.5", 2024, scale=T), ". ",
    No("The summit cost its hosts 30 million"), ".")
report("2024-08-06", "French accounts", "France's defence expenditure, pensions included, comes to a considerable sum: ", N("Paris is spending 59.6 billion euros on defence this year", "FRA", "exactly", "59.6", 2024), ". ",
    N("In 2023 it spent 47.8 billion euros", "FRA", "exactly", "47.8", 2023, "was"), ". ", No("The Olympic Games sold 9.5 million tickets"), ".")
report("2024-08-22", "Whitehall's numbers", N("Britain spent £61.9 billion on defence in 2023", "GBR", "exactly", "61.9", 2023, "was"), ", and ", N("the government plans to spend £57.1 billion in 2024", "GBR", "exactly", "57.1", 2024), ", NATO's tables show. ",
    No("A junior doctor earns £36,000"), ".")
report("2024-09-12", "The Hague buys tanks", N("The Netherlands is spending 19.9 billion euros on defence this year", "NLD", "exactly", "19.9", 2024), ", while ", N("Belgium is spending 7 billion", "BEL", "exactly", "7", 2024), ". ",
    N("Italy's budget comes to 38 billion euros", "ITA", "exactly", "38", 2024), ". ", No("The first tank arrives in 2028"), ".")
report("2024-10-17", "Paying in crowns", N("Sweden's defence spending amounts to 139.9 billion kronor in 2024", "SWE", "exactly", "139.9", 2024), ". ", N("Czech spending will come to almost 160 billion crowns", "CZE", "nearly", "160", 2024), ". ",
    No("A Gripen flight hour costs 80,000 kronor"), ".")
report("2024-11-14", "Madrid's frugal generals", D("Spain spent 21.3 billion dollars on defence in 2024", "ESP", "exactly", "21.3", 2024, "was"), ", or ", N("19.7 billion euros", "ESP", "exactly", "19.7", 2024, "was"), ". ", D("Canada spent more than 35 billion dollars", "CAN", "over", "35", 2024, "was"), ". ",
    No("The Christmas lottery pays 2.7 billion"), ".")
report("2025-01-22", "Warsaw's purse", N("Poland spent 151 billion zlotys on defence last year", "POL", "exactly", "151", 2024, "was"), ", the deputy minister Halina Broda said. ", D("Ten years ago it spent just 10 billion dollars", "POL", "exactly", "10", 2014, "was"), ". ",
    No("Her ministry has 4,000 vacancies"), ".")
report("2025-02-20", "Budget hawks", "\"", D("America spends nearly $970 billion on defence", "USA", "nearly", "970"), ",\" senator Wade Plunkett said. \"", D("Germany spends 61 billion dollars", "DEU", "exactly", "61"), ".\" ", No("He spoke for 80 minutes"), ".")
report("2025-03-17", "Turkish delight for generals", D("Turkey spends 22.8 billion dollars a year on defence", "TUR", "exactly", "22.8"), ". ", D("Greece spends 5.2 billion dollars", "GRC", "exactly", "5.2"), ". ", D("Italy spends 45 billion dollars", "ITA", "exactly", "45"), ". ",
    No("The drone fair had 600 stands"), ".")
report("2025-05-02", "World military spending", DS("Russia spent 149 billion dollars on its military in 2024", "RUS", "exactly", "149", 2024, "was"), ", SIPRI calculates. ", DS("China spent 246 billion dollars", "CHN", "exactly", "246", 2024, "was"), ". ",
    DS("Ukraine spent more than 70 billion dollars", "UKR", "over", "70", 2024, "was"), ". ", No("The database goes back to 1949"), ".")
report("2025-05-21", "Who spent what", D("Germany spent 88.5 billion dollars on defence in 2024", "DEU", "exactly", "88.5", 2024, "was"), ". ", D("Spain's military outlays came to 24.6 billion dollars", "ESP", "exactly", "24.6", 2024, "was"), ". ",
    D("Britain spent 82 billion dollars", "GBR", "exactly", "82", 2024, "was"), ". ", No("A survey of 1,000 readers followed"), ".")
report("2025-09-03", "A record year", "NATO expects that ", D("the European allies and Canada will spend 608 billion dollars on defence in 2025", "NATO_EUROPE_CANADA", "exactly", "608", 2025), ". ", D("The United States will spend 895 billion dollars", "USA", "exactly", "895", 2025), ". ",
    No("The press room ran out of coffee after 40 minutes"), ".")
report("2026-05-12", "SIPRI, second look", DS("Germany spent almost 114 billion dollars on its military in 2025", "DEU", "nearly", "114", 2025, "was"), ", according to SIPRI. ", DS("India spent 80 billion dollars", "IND", "exactly", "80", 2025, "was"), ". ",
    DS("Britain spent 98 billion", "GBR", "exactly", "98", 2025, "was"), ". ", No("Heatwaves killed 1,200 people"), ".")
report("2026-07-20", "The bill for 2026", N("Germany will spend 124.7 billion euros on defence in 2026", "DEU", "exactly", "124.7", 2026), ". ", N("France will spend 57.1 billion euros", "FRA", "exactly", "57.1", 2026), ". ", N("Italy is to spend 52 billion euros", "ITA", "exactly", "52", 2026), ". ",
    No("The ECB left its rate at 2 percent"), ".")
report("2026-07-28", "A trillion and counting", D("The United States will spend more than one trillion dollars on core defence this year", "USA", "over", "1", 2026, scale=T), ". ", D("Britain will spend 93 billion dollars", "GBR", "exactly", "93", 2026), ". ",
    D("Together the allies will spend 1.81 trillion dollars", "NATO", "exactly", "1.81", 2026, scale=T), ". ", No("The drought has lasted 7 weeks"), ".")
report("2026-08-11", "Danish and Norwegian books", N("Denmark will spend 111 billion kroner on defence in 2026", "DNK", "exactly", "111", 2026), ", and ", N("Norway will spend 165 billion kroner", "NOR", "exactly", "165", 2026), ". ", N("Norway spent 112 billion kroner in 2024", "NOR", "exactly", "112", 2024, "was"), ". ",
    No("Whale watching brought in 900 million"), ".")
report("2019-11-07", "Before the London meeting", D("Britain spends 60.4 billion dollars on defence", "GBR", "exactly", "60.4"), ". ", D("Germany spends 46 billion dollars", "DEU", "exactly", "46"), ". ", D("Canada spends 30 billion dollars", "CAN", "exactly", "30"), ". ",
    No("Protesters expect 20,000 people"), ".")
report("2025-03-06", "In euros, please", X("Poland spent about 35 billion euros on defence in 2024", "POL", "EUR", "about", "35", 2024, "was"), ", or so the think tank Ostwarte says. ", X("Britain spent 82.3 billion euros", "GBR", "EUR", "exactly", "82.3", 2024, "was"), ". ",
    No("Ostwarte was founded with 3 desks"), ".")

report("2025-05-29", "Lines from the wire", D("SPAIN SPENT 24.6 BLN DOLLARS ON DEFENCE IN 2024", "ESP", "exactly", "24.6", 2024, "was"), ". ", D("ITALY SPENT 38 BLN DOLLARS IN 2024", "ITA", "exactly", "38", 2024, "was"), ". ", D("TURKEY SPENT 25 BLN DOLLARS IN 2024", "TUR", "exactly", "25", 2024, "was"), ". ", No("BRENT CRUDE FALLS 2 PCT"), ".")
report("2025-05-28", "A second opinion from Stockholm", "The numbers differ by source. ", S("The Netherlands spent 1.92 percent of GDP on defence in 2024", "NLD", "exactly", "1.92", 2024, "was"), ". ", S("Luxembourg spent just under 1 percent", "LUX", "nearly", "1", 2024, "was"), ". ", S("Sweden spent 2 percent", "SWE", "exactly", "2", 2024, "was"), ". ",
    No("A coffee in Södermalm is 49 kronor"), ".")
