"""Mini reports in many styles with invented speakers; gold is computed.

    MUSTER_CORPORA=../../../shared python3 reports.py > reports.jsonl
"""
import json
import sys

from readings import *

B, T, PCT = 10 ** 9, 10 ** 12, F(1, 100)
SH, DE, PC = "defence_expenditure_share_of_gdp", "defence_expenditure", "defence_expenditure_per_capita"
OUT = []


def pct(hedge, num, share=True):
    return said(hedge, num, PCT, share=share)


def report(published, title, text, claims=(), no=(), may=(), tags=()):
    day = dt.date.fromisoformat(published)
    for words in [c["anchor"] for c in claims] + list(no) + list(may):
        assert words in text, (title, words)
    OUT.append({"id": f"f{len(OUT) + 1:03d}", "published": published, "title": title, "text": text,
                "claims": [finish(c, day) for c in claims], "no_claim": list(no), "may_claim": list(may), "tags": list(tags)})


# ---- shares of GDP ----------------------------------------------------------
report("2024-09-03", "Helsinki counts its first full year",
       "Finland puts 2.4 percent of its GDP into defence, the wire said on Tuesday. A year earlier it was 2.1 percent. "
       "Ice hockey attendance rose 6 percent over the same spell.",
       [claim("Finland puts 2.4 percent of its GDP into defence", "level_share_gdp", "FIN", SH, share("FIN"), pct("exactly", "2.4"), tense="is"),
        claim("A year earlier it was 2.1 percent", "level_share_gdp", "FIN", SH, share("FIN"), pct("exactly", "2.1"), year=2023)],
       ["Ice hockey attendance rose 6 percent"], tags=["wire"])
report("2025-02-04", "Hungary speech, annotated",
       "\"We Hungarians pay our way: 2.1 per cent of our national product goes to the army,\" thundered Deputy Balint Korossy. "
       "He then compared Brussels to a slot machine that swallows 80 per cent of every coin.",
       [claim("2.1 per cent of our national product goes to the army", "level_share_gdp", "HUN", SH, share("HUN"), pct("exactly", "2.1"), tense="is")],
       ["swallows 80 per cent of every coin"], tags=["speech"])
report("2024-12-02", "Ottawa's homework",
       "Canada spends less than 1.5% of GDP on defence, and everybody in the room knew it. "
       "If it spent 2%, nobody would have come. Would you?",
       [claim("Canada spends less than 1.5% of GDP on defence", "level_share_gdp", "CAN", SH, share("CAN", threshold=True), pct("under", "1.5"), tense="is")],
       ["If it spent 2%"], tags=["op-ed", "condition"])
report("2025-03-11", "Rome, again",
       "Italy devoted 1.6 percent of GDP to its forces in 2023, the Aurelian Institute writes in a note of nine pages. "
       "It means to publish a longer one.",
       [claim("Italy devoted 1.6 percent of GDP to its forces in 2023", "level_share_gdp", "ITA", SH, share("ITA"), pct("exactly", "1.6"), year=2023)],
       ["nine pages"], tags=["think tank", "source"])
report("2024-10-08", "Athens leads the south",
       "Greece spent almost 3.9 percent of its output on defence in 2022, more than any other member of the alliance. "
       "Olive oil was 45 percent dearer that year.",
       [claim("Greece spent almost 3.9 percent of its output on defence in 2022", "level_share_gdp", "GRC", SH, share("GRC"), pct("nearly", "3.9"), year=2022),
        claim("more than any other member of the alliance", "rank_superlative", "GRC", SH,
              [R("rank by share of GDP", place("GRC", lambda e, c, y: e.sh(c, y)), formula="rank(sh, GRC)")], exact(1), "rank", year=2022)],
       ["Olive oil was 45 percent dearer"], tags=["wire"])
report("2019-11-18", "Berlin's promise of the week",
       "Germany now spends 1.36 percent of gross domestic product on defence. It has told its partners that it wants to get to 1.5 percent one day. "
       "The coalition, at 26 percent in the polls, has other worries.",
       [claim("Germany now spends 1.36 percent of gross domestic product on defence", "level_share_gdp", "DEU", SH, share("DEU"), pct("exactly", "1.36"), tense="is")],
       ["at 26 percent in the polls"], ["It has told its partners that it wants to get to 1.5 percent one day"], tags=["2019"])
report("2019-10-02", "Bucharest joins the club",
       "Romania will reach 2 percent of GDP this year, and so will Poland, a defence attache explained over plum brandy, 52 percent strong.",
       [claim("Romania will reach 2 percent of GDP this year", "level_share_gdp", "ROU", SH, share("ROU", threshold=True), pct("at least", "2"), year=2019)],
       ["52 percent strong"], ["and so will Poland"], tags=["2019", "vintage"])
report("2023-09-14", "Warsaw on top",
       "At 3.9 percent of GDP Poland spends a larger share on defence than any other ally, the alliance's summer tables show.",
       [claim("At 3.9 percent of GDP Poland spends", "level_share_gdp", "POL", SH, share("POL", nato_only=True), pct("exactly", "3.9"), tense="is")],
       [], ["a larger share on defence than any other ally"], tags=["2023", "vintage"])
report("2024-04-18", "Poland a year on",
       "Poland spent 3.9 percent of GDP on defence in 2023. Its neighbour Germany managed 1.66 percent. The border has 4 new bridges.",
       [claim("Poland spent 3.9 percent of GDP on defence in 2023", "level_share_gdp", "POL", SH, share("POL"), pct("exactly", "3.9"), year=2023),
        claim("Its neighbour Germany managed 1.66 percent", "level_share_gdp", "DEU", SH, share("DEU"), pct("exactly", "1.66"), year=2023)],
       ["4 new bridges"], tags=["2024", "press vintage"])
report("2024-07-25", "Poland, revised",
       "In 2023 the Poles spent 3.9 percent of GDP on their forces, wrote Captain (ret.) Ludwik Mroz on his blog. Comments: 214.",
       [claim("In 2023 the Poles spent 3.9 percent of GDP on their forces", "level_share_gdp", "POL", SH, share("POL"), pct("exactly", "3.9"), year=2023)],
       ["Comments: 214"], tags=["blog", "revised"])
report("2021-05-11", "An old figure, still in use",
       "France spends 1.84 percent of its economic output on its armed forces. That sentence has stood on the site since the spring of last year.",
       [claim("France spends 1.84 percent of its economic output on its armed forces", "level_share_gdp", "FRA", SH, share("FRA"), pct("exactly", "1.84"),
              tense="is", because="edition_not_held")], tags=["2021", "unknown"])
report("2026-02-10", "Athens, February",
       "Greece spends 3.1 percent of GDP on defence, the minister's adviser Melina Kastri told the port workers' paper. The port handles 5 million boxes.",
       [claim("Greece spends 3.1 percent of GDP on defence", "level_share_gdp", "GRC", SH, share("GRC"), pct("exactly", "3.1"), tense="is",
              because="edition_not_held")],
       ["5 million boxes"], tags=["2026", "unknown"])
report("2025-10-09", "The new numbers for Ottawa and Madrid",
       "Canada is at 2.01 percent of GDP this year, says NATO, and Spain at 2.0. America, it adds, stands at 3.2 per cent. The lift in the press centre took 7 people.",
       [claim("Canada is at 2.01 percent of GDP this year", "level_share_gdp", "CAN", SH, share("CAN", nato_only=True), pct("exactly", "2.01"), year=2025, tense="is"),
        claim("Spain at 2.0", "level_share_gdp", "ESP", SH, share("ESP", nato_only=True), pct("exactly", "2.0"), year=2025, tense="is"),
        claim("America, it adds, stands at 3.2 per cent", "level_share_gdp", "USA", SH, share("USA", nato_only=True), pct("exactly", "3.2"), year=2025, tense="is")],
       ["took 7 people"], tags=["edition2025"])
report("2025-06-16", "What SIPRI says about Sweden",
       "Sweden's military spending was 2.0 per cent of GDP in 2024, according to SIPRI. Israel's was 8.8 per cent. Japan, long at 1 per cent, was at 1.4.",
       [claim("Sweden's military spending was 2.0 per cent of GDP in 2024", "level_share_gdp", "SWE", "military_expenditure_share_of_gdp", sipri_share("SWE"), pct("exactly", "2.0"), year=2024),
        claim("Israel's was 8.8 per cent", "level_share_gdp", "ISR", "military_expenditure_share_of_gdp", sipri_share("ISR"), pct("exactly", "8.8"), year=2024),
        claim("was at 1.4", "level_share_gdp", "JPN", "military_expenditure_share_of_gdp", sipri_share("JPN"), pct("exactly", "1.4"), year=2024)],
       [], ["long at 1 per cent"], tags=["sipri"])
report("2024-08-13", "Luxembourg is small, not cheap",
       "Luxembourg spends half a percent of GDP on defence, a retired colonel grumbled. He last looked some years ago.",
       [claim("Luxembourg spends half a percent of GDP on defence", "level_share_gdp", "LUX", SH, share("LUX"),
              Test("half a percent, 5 %", F(5, 1000) * F(95, 100), F(5, 1000) * F(105, 100)), tense="is")], tags=["fraction", "earlier year"])
report("2024-11-28", "Riga's arithmetic",
       "Latvia meets three per cent already: 3.15 per cent this year, the finance ministry of Latvia confirmed. A loaf costs 1.90 euros.",
       [claim("3.15 per cent this year", "level_share_gdp", "LVA", SH, share("LVA"), pct("exactly", "3.15"), year=2024)],
       ["A loaf costs 1.90 euros"], ["Latvia meets three per cent already"], tags=["currency distractor"])

# ---- money ------------------------------------------------------------------
report("2025-01-21", "Pentagon by numbers",
       "American taxpayers paid some $970 billion for defence in 2024. Germans paid nearly $98 billion, Italians more than $34 billion. "
       "The building itself has 131 stairways.",
       [claim("American taxpayers paid some $970 billion for defence in 2024", "level_money", "USA", DE, dollars("USA"), said("about", "970", B), "USD", year=2024),
        claim("Germans paid nearly $98 billion", "level_money", "DEU", DE, dollars("DEU"), said("nearly", "98", B), "USD", year=2024),
        claim("Italians more than $34 billion", "level_money", "ITA", DE, dollars("ITA"), said("over", "34", B), "USD", year=2024)],
       ["131 stairways"], tags=["money"])
report("2024-10-30", "Zlotys and kroner",
       "Poland's defence bill came to 111 billion zlotys in 2023 and will come to 151 billion this year. Norway, not to be outdone, lays out 112 billion kroner. "
       "Sweden spends 140 billion of its own kronor.",
       [claim("Poland's defence bill came to 111 billion zlotys in 2023", "level_money", "POL", DE, own_money("POL"), said("exactly", "111", B), "PLN", year=2023),
        claim("will come to 151 billion this year", "level_money", "POL", DE, own_money("POL"), said("exactly", "151", B), "PLN", year=2024),
        claim("lays out 112 billion kroner", "level_money", "NOR", DE, own_money("NOR"), said("exactly", "112", B), "NOK", year=None, tense="is"),
        claim("Sweden spends 140 billion of its own kronor", "level_money", "SWE", DE, own_money("SWE"), said("exactly", "140", B), "SEK", tense="is")],
       tags=["local currency"])
report("2024-09-19", "Sterling work",
       "The UK spent £64.6 billion on defence this year, up from £61.9bn in 2023. The Treasury's cleaning contract is worth £11 million.",
       [claim("The UK spent £64.6 billion on defence this year", "level_money", "GBR", DE, own_money("GBR"), said("exactly", "64.6", B), "GBP", year=2024),
        claim("up from £61.9bn in 2023", "level_money", "GBR", DE, own_money("GBR"), said("exactly", "61.9", B), "GBP", year=2023)],
       ["The Treasury's cleaning contract is worth £11 million"], tags=["gbp", "other budget"])
report("2025-02-13", "Paris in dollars and in euros",
       "France spent 59.6 billion euros on its armed forces in 2024; abroad this was reported as $55 billion. The museum of the army charged 17 euros.",
       [claim("France spent 59.6 billion euros on its armed forces in 2024", "level_money", "FRA", DE, own_money("FRA"), said("exactly", "59.6", B), "EUR", year=2024)],
       ["charged 17 euros"], ["this was reported as $55 billion"], tags=["eur"])
report("2025-03-27", "The alliance as one account",
       "NATO's 32 members between them spent $1.47 trillion on defence in 2024. A decade before it had been $943 billion.",
       [claim("NATO's 32 members between them spent $1.47 trillion on defence in 2024", "level_money", "NATO", DE, dollars("NATO")[:2], said("exactly", "1.47", T), "USD", year=2024),
        claim("A decade before it had been $943 billion", "level_money", "NATO", DE, dollars("NATO")[:2], said("exactly", "943", B), "USD", year=2014)],
       tags=["aggregate", "anaphora"])
report("2024-08-05", "A Dutch treat",
       "The Dutch armed forces cost about $18.5 billion in 2024, says the pressure group Kassabon. It sells mugs at $12.",
       [claim("The Dutch armed forces cost about $18.5 billion in 2024", "level_money", "NLD", DE, dollars("NLD"), said("about", "18.5", B), "USD", year=2024)],
       ["It sells mugs at $12"], tags=["price basis"])
report("2024-07-16", "Madrid's dollars",
       "Spain spent $30 billion on defence in 2023. The claim comes from a leaflet without an author, printed 2,000 times.",
       [claim("Spain spent $30 billion on defence in 2023", "level_money", "ESP", DE, dollars("ESP"), said("exactly", "30", B), "USD", year=2023)],
       ["printed 2,000 times"], tags=["fails"])
report("2025-06-03", "Moscow and Beijing, per Stockholm",
       "Russia's military spending reached an estimated $149 billion in 2024, SIPRI estimates, and China's $314 billion. India spent $86.1 billion. "
       "The institute employs people from 27 countries.",
       [claim("Russia's military spending reached an estimated $149 billion in 2024", "level_money", "RUS", "military_expenditure", sipri_dollars("RUS"), said("about", "149", B), "USD", year=2024),
        claim("China's $314 billion", "level_money", "CHN", "military_expenditure", sipri_dollars("CHN"), said("exactly", "314", B), "USD", year=2024),
        claim("India spent $86.1 billion", "level_money", "IND", "military_expenditure", sipri_dollars("IND"), said("exactly", "86.1", B), "USD", year=2024)],
       ["people from 27 countries"], tags=["sipri"])
report("2019-08-22", "The bill, four months early",
       "The United States will spend $730 billion on defence in 2019, Germany $54 billion and France just over $50 billion.",
       [claim("The United States will spend $730 billion on defence in 2019", "level_money", "USA", DE, dollars("USA"), said("exactly", "730", B), "USD", year=2019),
        claim("Germany $54 billion", "level_money", "DEU", DE, dollars("DEU"), said("exactly", "54", B), "USD", year=2019),
        claim("France just over $50 billion", "level_money", "FRA", DE, dollars("FRA"), said("over", "50", B), "USD", year=2019)],
       tags=["2019", "list"])
report("2026-05-06", "Stockholm's spring release",
       "Ukraine spent $84.1 billion on its military in 2025, SIPRI says; Germany, with $114 billion, was the biggest spender in central and western Europe. "
       "Its director has held the post for 3 years.",
       [claim("Ukraine spent $84.1 billion on its military in 2025", "level_money", "UKR", "military_expenditure", sipri_dollars("UKR"), said("exactly", "84.1", B), "USD", year=2025),
        claim("Germany, with $114 billion", "level_money", "DEU", "military_expenditure", sipri_dollars("DEU"), said("exactly", "114", B), "USD", year=2025)],
       ["for 3 years"], ["was the biggest spender in central and western Europe"], tags=["sipri", "2026"])
report("2024-12-10", "In our money",
       "Converted at the year's mean rate, Britain's defence spending in 2024 was 76 billion euros. Poland's was roughly 35 billion euros.",
       [claim("Britain's defence spending in 2024 was 76 billion euros", "level_money", "GBR", DE, in_money("GBR", "EUR"), said("exactly", "76", B), "EUR", year=2024),
        claim("Poland's was roughly 35 billion euros", "level_money", "POL", DE, in_money("POL", "EUR"), said("about", "35", B), "EUR", year=2024)],
       tags=["fx"])

# ---- counts -----------------------------------------------------------------
report("2024-07-09", "Twenty-three",
       "Twenty-three NATO members meet the 2 percent target this year, the secretariat counts; ten years ago three did. The souvenir shop closes at 6.",
       [claim("Twenty-three NATO members meet the 2 percent target this year", "count_over_threshold", "NATO", SH, count(lambda v: v >= F(2, 100), ">= 2 %"), exact(23), "count", year=2024),
        claim("ten years ago three did", "count_over_threshold", "NATO", SH, count(lambda v: v >= F(2, 100), ">= 2 %"), exact(3), "count", year=2014)],
       ["closes at 6"], tags=["count"])
report("2024-10-21", "The laggards",
       "Eight allies will still spend less than 2% of GDP in 2024. Only two of them, whispered a diplomat, are embarrassed.",
       [claim("Eight allies will still spend less than 2% of GDP in 2024", "count_over_threshold", "NATO", SH, count(lambda v: v < F(2, 100), "< 2 %"), exact(8), "count", year=2024)],
       ["Only two of them, whispered a diplomat, are embarrassed"], tags=["count"])
report("2025-01-14", "Ask a lieutenant",
       "\"Ten allies are over three percent,\" Lieutenant Arvo Kuusik told the school class, who counted the buttons on his coat: fourteen.",
       [claim("Ten allies are over three percent", "count_over_threshold", "NATO", SH, count(lambda v: v > F(3, 100), "> 3 %"), exact(10), "count", tense="is")],
       ["fourteen"], tags=["count", "fails"])
report("2024-09-26", "More than two thirds",
       "More than 20 allies now hit the alliance's 2 percent guideline. In 2021 it was fewer than ten. A hundred flags flew.",
       [claim("More than 20 allies now hit the alliance's 2 percent guideline", "count_over_threshold", "NATO", SH, count(lambda v: v >= F(2, 100), ">= 2 %"), more(20), "count", tense="is"),
        claim("In 2021 it was fewer than ten", "count_over_threshold", "NATO", SH, count(lambda v: v >= F(2, 100), ">= 2 %"), less(10), "count", year=2021)],
       ["A hundred flags flew"], tags=["count", "anaphora"])
report("2024-11-19", "Steel and paper",
       "Just two allies fall short of the guideline to spend a fifth of the money on equipment, the review notes. It is bound in blue and weighs 2 kilos.",
       [claim("Just two allies fall short of the guideline to spend a fifth of the money on equipment", "count_over_threshold", "NATO", "equipment_share",
              [R("allies under 20 % for equipment", lambda e, y: F(sum(1 for c in allies_of(y) if e.eq(c, y) < F(20, 100))), formula="count(eq < 20 %)")], exact(2), "count", tense="is", facet="equipment_share")],
       ["weighs 2 kilos"], tags=["equipment"])

# ---- membership -------------------------------------------------------------
report("2024-03-20", "A flag in the rain",
       "With the Swedish flag up, NATO has 32 members. The rain lasted 3 hours.",
       [claim("NATO has 32 members", "background_fact", "NATO", "membership", [members(32)], exact(32), "count", facet="membership_count", tense="is")],
       ["3 hours"], tags=["membership"])
report("2023-05-30", "Thirty-one",
       "The alliance of 31 states met in Oslo. Hotel rooms went for 400 euros.",
       [claim("The alliance of 31 states", "background_fact", "NATO", "membership", [members(31)], exact(31), "count", facet="membership_count", tense="is")],
       ["Hotel rooms went for 400 euros"], tags=["membership"])
report("2022-06-08", "How many are they?",
       "NATO counts 32 members, including Turkey, according to the quiz card. The right answer won a pen.",
       [claim("NATO counts 32 members", "background_fact", "NATO", "membership", [members(32)], exact(32), "count", facet="membership_count", tense="is")],
       tags=["membership", "fails"])
report("2025-08-04", "Old slide, new audience",
       "The general's slides still show an alliance of 29 nations. He had 45 slides.",
       [fixed("an alliance of 29 nations", "background_fact", "NATO", "membership", "outdated", facet="membership_count", note="29 from 2017-06-05 to 2020-03-26; 32 on the day")],
       ["He had 45 slides"], tags=["membership", "outdated"])
report("2024-05-07", "Birthdays",
       "Finland joined the alliance in April 2023 and Sweden in March 2024. Poland had come in together with Hungary and the Czech Republic in 1999.",
       [fixed("Finland joined the alliance in April 2023", "background_fact", "FIN", "accession_date", "holds", facet="accession"),
        fixed("Sweden in March 2024", "background_fact", "SWE", "accession_date", "holds", facet="accession"),
        fixed("Poland had come in together with Hungary and the Czech Republic in 1999", "background_fact", ["POL", "HUN", "CZE"], "accession_date", "holds", facet="accession")],
       tags=["accession"])

# ---- share of group ---------------------------------------------------------
report("2024-09-10", "Two thirds",
       "The United States accounts for two thirds of everything the allies spend on defence. \"That is a marriage with one salary,\" joked columnist Perpetua Hale, married for 31 years.",
       [claim("The United States accounts for two thirds of everything the allies spend on defence", "share_of_group", "USA", DE, part("USA"),
              Test("two thirds, 5 %", F(2, 3) * F(95, 100), F(2, 3) * F(105, 100)), tense="is")],
       ["married for 31 years"], tags=["fraction"])
report("2025-02-20", "Who funds NATO?",
       "Germany pays 16 per cent of NATO's common budget, as much as the United States does. The headquarters has 18 restaurants, of which 2 are good.",
       [fixed("Germany pays 16 per cent of NATO's common budget", "share_of_group", "DEU", "common_funding_share", "holds", "holds", note="press: 16 % in 2021 to 2025")],
       ["18 restaurants"], ["as much as the United States does"], tags=["common funding"])
report("2018-07-20", "A fifth, more or less",
       "The US contributes 22 percent of NATO's common budget, Germany almost 15. Nobody was asked about the cafeteria.",
       [fixed("The US contributes 22 percent of NATO's common budget", "share_of_group", "USA", "common_funding_share", "holds", "holds", note="press: 22.1 % in 2018 to 2020"),
        fixed("Germany almost 15", "share_of_group", "DEU", "common_funding_share", "holds", "holds", note="press: 14.76 %; 5 % below 15 up to 15")],
       tags=["common funding", "2018"])
report("2024-10-02", "Small shares",
       "Britain provides between five and six percent of allied defence spending, Canada about 2 percent. The rest is arithmetic.",
       [claim("Britain provides between five and six percent of allied defence spending", "share_of_group", "GBR", DE, part("GBR"), between("5", "6", PCT), tense="is"),
        claim("Canada about 2 percent", "share_of_group", "CAN", DE, part("CAN"), pct("about", "2", share=False), tense="is")],
       tags=["share of group"])
report("2025-03-05", "A rally in the rain",
       "\"We pay ninety percent of NATO!\" cried the American candidate, Duke Harlow, to about 4,000 people. \"Ninety!\"",
       [fixed("We pay ninety percent of NATO", "share_of_group", "USA", DE, "fails", "fails", note="open: 65.6 % of all spending, 16 % of common funding; neither, nor constant prices 63.7 %")],
       ["about 4,000 people"], tags=["we", "fails", "rhetoric"])

# ---- ranks ------------------------------------------------------------------
report("2024-08-20", "Second to one",
       "Germany has overtaken Britain to become the alliance's second-biggest defence spender. At the other end of the table by share of GDP sits Spain, the lowest of them all.",
       [claim("the alliance's second-biggest defence spender", "rank_superlative", "DEU", DE,
              [R("rank by current USD", place("DEU", lambda e, c, y: e.usd(c, y)), formula="rank(usd, DEU)"),
               R("rank by constant 2015 USD", place("DEU", lambda e, c, y: e.usdk(c, y)), "k15", plain=False)], exact(2), "rank", tense="is"),
        claim("sits Spain, the lowest of them all", "rank_superlative", "ESP", SH,
              [R("rank from below by share", place("ESP", lambda e, c, y: e.sh(c, y), lowest=True), formula="lowest(sh, ESP)")], exact(1), "rank", tense="is")],
       tags=["rank"])
report("2025-05-22", "The world table",
       "China is the world's second-largest military spender, SIPRI finds, and Germany the fourth. Saudi Arabia comes seventh. Brazil won the football, 2-1.",
       [claim("China is the world's second-largest military spender", "rank_superlative", "CHN", "military_expenditure", world("CHN"), exact(2), "rank", tense="is"),
        claim("Germany the fourth", "rank_superlative", "DEU", "military_expenditure", world("DEU"), exact(4), "rank", tense="is"),
        claim("Saudi Arabia comes seventh", "rank_superlative", "SAU", "military_expenditure", world("SAU"), exact(7), "rank", tense="is")],
       ["Brazil won the football, 2-1"], tags=["sipri", "rank", "sports"])
report("2024-12-17", "Boots",
       "Poland has the third-largest army in NATO, with 216,000 troops. France comes next with 204,700.",
       [claim("Poland has the third-largest army in NATO", "rank_superlative", "POL", "armed_forces_personnel",
              [R("rank by personnel", place("POL", lambda e, c, y: e.tr(c, y)), formula="rank(tr, POL)")], exact(3), "rank", tense="is", facet="armed_forces_personnel"),
        claim("with 216,000 troops", "level_other", "POL", "armed_forces_personnel", [R("personnel", lambda e, y: e.tr("POL", y), formula="tr(POL)")],
              said("exactly", "216,000"), "persons", tense="is", facet="armed_forces_personnel"),
        claim("France comes next with 204,700", "level_other", "FRA", "armed_forces_personnel", [R("personnel", lambda e, y: e.tr("FRA", y), formula="tr(FRA)")],
              said("exactly", "204,700"), "persons", tense="is", facet="armed_forces_personnel")],
       tags=["personnel"])
report("2024-07-31", "Only the Poles",
       "Poland is the only ally that spends more than 4 percent of GDP on defence. Its fans won the chanting contest by 5 points.",
       [claim("Poland is the only ally that spends more than 4 percent of GDP on defence", "rank_superlative", "POL", SH,
              [R("allies over 4 %", lambda e, y: over(e, y, lambda v: v > F(4, 100)), formula="count(> 4 %)")], exact(1), "count", tense="is")],
       ["by 5 points"], tags=["only"])

# ---- comparisons ------------------------------------------------------------
report("2024-09-24", "Neighbours",
       "Germany spends more on defence than France. Poland spends more than Italy. Norway spends more than twice as much as Finland. The ferry takes 16 hours.",
       [claim("Germany spends more on defence than France", "comparison_ratio", ["DEU", "FRA"], DE, [R("DEU/FRA", lambda e, y: e.usd("DEU", y) / e.usd("FRA", y), formula="usd(DEU)/usd(FRA)")], more(1), tense="is"),
        claim("Poland spends more than Italy", "comparison_ratio", ["POL", "ITA"], DE,
              [R("POL/ITA", lambda e, y: e.usd("POL", y) / e.usd("ITA", y), formula="usd(POL)/usd(ITA)"),
               R("POL/ITA constant", lambda e, y: e.usdk("POL", y) / e.usdk("ITA", y), "k15", plain=False),
               R("POL/ITA share", lambda e, y: e.sh("POL", y) / e.sh("ITA", y), plain=False)], more(1), tense="is"),
        claim("Norway spends more than twice as much as Finland", "comparison_ratio", ["NOR", "FIN"], DE,
              [R("NOR/FIN", lambda e, y: e.usd("NOR", y) / e.usd("FIN", y), formula="usd(NOR)/usd(FIN)"),
               R("NOR/FIN constant", lambda e, y: e.usdk("NOR", y) / e.usdk("FIN", y), "k15", plain=False)], more(2), tense="is")],
       ["The ferry takes 16 hours"], tags=["comparison"])
report("2025-05-27", "Times Russia",
       "America's military budget is almost seven times Russia's, SIPRI's tables suggest. China spent over three times as much as India in 2024.",
       [claim("America's military budget is almost seven times Russia's", "comparison_ratio", ["USA", "RUS"], "military_expenditure",
              [R("USA/RUS", lambda e, y: e.usd("USA", y) / e.usd("RUS", y), "sipri", formula="S.usd(USA)/S.usd(RUS)")], said("nearly", "7"), tense="is"),
        claim("China spent over three times as much as India in 2024", "comparison_ratio", ["CHN", "IND"], "military_expenditure",
              [R("CHN/IND", lambda e, y: e.usd("CHN", y) / e.usd("IND", y), "sipri", formula="S.usd(CHN)/S.usd(IND)")], more(3), year=2024)],
       tags=["sipri", "ratio"])
report("2024-10-15", "Against its own past",
       "The Netherlands spends twice as much on defence as it did in 2014, in dollars of the day. It also has twice as many bicycles as people.",
       [claim("The Netherlands spends twice as much on defence as it did in 2014", "change", "NLD", DE, [R("2024 over 2014", lambda e, y: e.usd("NLD", y) / e.usd("NLD", 2014), formula="usd(NLD)/usd(NLD,2014)")],
              Test("twice, 5 %", F(19, 10), F(21, 10)), tense="is")],
       ["twice as many bicycles as people"], tags=["fixed basis"])

# ---- changes ----------------------------------------------------------------
report("2024-08-28", "Real terms",
       "German defence spending jumped 29 percent in real terms in 2024, Polish by 30. French outlays rose 6.1 percent after inflation. The DAX lost 0.4 percent.",
       [claim("German defence spending jumped 29 percent in real terms in 2024", "change", "DEU", "defence_expenditure_real_change", real("DEU"), pct("exactly", "29", share=False), year=2024),
        claim("Polish by 30", "change", "POL", "defence_expenditure_real_change", real("POL"), pct("exactly", "30", share=False), year=2024),
        claim("French outlays rose 6.1 percent after inflation", "change", "FRA", "defence_expenditure_real_change", real("FRA"), pct("exactly", "6.1", share=False), year=2024)],
       ["The DAX lost 0.4 percent"], tags=["real", "markets"])
report("2024-12-04", "Budapest cuts, or does it?",
       "Greek defence spending fell by more than a quarter in 2023. In Romania it fell by 6 percent. Turkish inflation ran at 65 percent that year.",
       [claim("Greek defence spending fell by more than a quarter in 2023", "change", "GRC", DE, grew("GRC"), less(F(-1, 4)), year=2023),
        claim("In Romania it fell by 6 percent", "change", "ROU", DE, grew("ROU"), Test("fell by 6 %", F(-65, 1000), F(-55, 1000)), year=2023)],
       ["Turkish inflation ran at 65 percent that year"], tags=["change", "inflation"])
report("2024-09-12", "Since Wales",
       "Since 2014 Germany has raised its share of GDP for defence by 0.9 percentage points. Estonia's is up 1.5 points. Interest rates rose a quarter point.",
       [claim("Since 2014 Germany has raised its share of GDP for defence by 0.9 percentage points", "change", "DEU", SH,
              [R("points since 2014", lambda e, y: e.sh("DEU", y) - e.sh("DEU", 2014), formula="sh(DEU)-sh(DEU,2014)")], said("exactly", "0.9", PCT), "points", tense="is"),
        claim("Estonia's is up 1.5 points", "change", "EST", SH,
              [R("points since 2014", lambda e, y: e.sh("EST", y) - e.sh("EST", 2014), formula="sh(EST)-sh(EST,2014)")], said("exactly", "1.5", PCT), "points", tense="is")],
       ["Interest rates rose a quarter point"], tags=["points"])
report("2025-10-21", "Forecast becomes estimate",
       "Italy's defence spending will rise 35 percent in real terms this year, according to NATO. Hungary's will fall. Wine exports are forecast to fall 12 percent.",
       [claim("Italy's defence spending will rise 35 percent in real terms this year", "change", "ITA", "defence_expenditure_real_change", real("ITA"), pct("exactly", "35", share=False), year=2025),
        claim("Hungary's will fall", "change", "HUN", "defence_expenditure_real_change", real("HUN"), less(0), year=2025)],
       ["Wine exports are forecast to fall 12 percent"], tags=["edition2025"])
report("2025-06-11", "The Stockholm increase",
       "Israel's military spending rose 65 percent in real terms in 2024, SIPRI reports. Poland's rose by 31 percent.",
       [claim("Israel's military spending rose 65 percent in real terms in 2024", "change", "ISR", "military_expenditure",
              [R("constant 2023 USD", lambda e, y: e.usdk("ISR", y) / e.usdk("ISR", y - 1) - 1, "sipri_k", formula="S.usdk(ISR) change")], pct("exactly", "65", share=False), year=2024),
        claim("Poland's rose by 31 percent", "change", "POL", "military_expenditure",
              [R("constant 2023 USD", lambda e, y: e.usdk("POL", y) / e.usdk("POL", y - 1) - 1, "sipri_k", formula="S.usdk(POL) change"),
               R("current USD", lambda e, y: e.usd("POL", y) / e.usd("POL", y - 1) - 1, "sipri", plain=False)], pct("exactly", "31", share=False), year=2024, accept="depends")],
       tags=["sipri"])

# ---- trends -----------------------------------------------------------------
report("2024-08-15", "Ten good years",
       "Defence spending by the European allies and Canada has risen in real terms for ten years in a row. Poland's share of GDP has risen for two years running.",
       [claim("Defence spending by the European allies and Canada has risen in real terms for ten years in a row", "trend", "NATO_EUROPE_CANADA", DE,
              [R("years in a row, published real change", streak_real("NATO_EUROPE_CANADA"), formula="run(rc, EUC)")], Test(">= 10", F(10)), "years", tense="is"),
        claim("Poland's share of GDP has risen for two years running", "trend", "POL", SH,
              [R("years of rise", streak(lambda e, y: e.sh("POL", y)), formula="streak(sh, POL)")], exact(3), "years", tense="is")][:1],
       [], ["Poland's share of GDP has risen for two years running"], tags=["trend"])
report("2024-11-12", "Up, up, up",
       "Germany's defence spending has fallen for three years in a row, claimed a caller who gave his name as Uwe.",
       [claim("Germany's defence spending has fallen for three years in a row", "trend", "DEU", DE,
              [R("falls in a row, real", streak_real("DEU", up=False), formula="run(rc, DEU, down)"),
               R("falls in a row, USD", streak(lambda e, y: e.usd("DEU", y), up=False), plain=False),
               R("falls in a row, share", streak(lambda e, y: e.sh("DEU", y), up=False), plain=False)], Test(">= 3", F(3)), "years", tense="is")],
       tags=["trend", "fails"])

# ---- cumulative, counterfactual, cost --------------------------------------
report("2024-11-06", "The decade as a sum",
       "Measured against the cash budget of 2014, France has spent an extra 87 billion euros on defence up to 2024. The sum would buy 60 opera houses.",
       [claim("France has spent an extra 87 billion euros on defence up to 2024", "cumulative", "FRA", DE,
              [R("sum of yearly excess over 2014, current EUR", lambda e, y: sum(e.nat("FRA", k) - e.nat("FRA", 2014) for k in range(2015, 2025)), formula="cum(nat, FRA, 2014)")],
              said("exactly", "87", B), "EUR", year=2024)],
       ["60 opera houses"], tags=["cumulative"])
report("2024-10-25", "One point of Spain",
       "One percent of Spanish GDP is worth about 16.6 billion dollars. Reaching 2 percent would cost Madrid roughly another $12 billion a year.",
       [claim("One percent of Spanish GDP is worth about 16.6 billion dollars", "cost_equivalent", "ESP", "gdp",
              [R("1 % of GDP, current USD", lambda e, y: e.gdp("ESP", y) / 100, formula="gdp(ESP)/100"),
               R("1 % of GDP, constant", lambda e, y: e.gdpk("ESP", y) / 100, "k15", plain=False)], said("about", "16.6", B), "USD", tense="is"),
        claim("Reaching 2 percent would cost Madrid roughly another $12 billion a year", "cost_equivalent", "ESP", DE,
              [R("2 % of GDP less the level", lambda e, y: e.gdp("ESP", y) * 2 / 100 - e.usd("ESP", y), formula="2% gdp - usd"),
               R("2 % less the level, constant", lambda e, y: e.gdpk("ESP", y) * 2 / 100 - e.usdk("ESP", y), "k15", plain=False)], said("about", "12", B), "USD", tense="is")],
       tags=["cost"])

# ---- per head ---------------------------------------------------------------
report("2024-12-12", "Per head",
       "Defence costs each Dane some 11,500 kroner a year. In constant 2015 dollars an American pays $2,239, NATO says. A coffee is 42 kroner.",
       [claim("Defence costs each Dane some 11,500 kroner a year", "per_capita", "DNK", PC, [R("current DKK by head", lambda e, y: e.nat("DNK", y) / e.pop("DNK", y), formula="nat(DNK)/pop")],
              said("about", "11,500"), "DKK", tense="is"),
        claim("an American pays $2,239", "per_capita", "USA", PC, [R("Table 6, constant 2015 USD", lambda e, y: e.pc("USA", y), "k15", formula="pc(USA)")], said("exactly", "2,239"), "USD", tense="is")],
       ["A coffee is 42 kroner"], tags=["per head"])

# ---- pledges, debts, plans --------------------------------------------------
report("2025-07-02", "After The Hague",
       "NATO leaders have pledged to spend 5 percent of GDP by 2035. Belgium has promised 2 percent in 2025. The motorcade had 40 cars.",
       [fixed("NATO leaders have pledged to spend 5 percent of GDP by 2035", "pledge", "NATO", "pledge", "holds"),
        fixed("Belgium has promised 2 percent in 2025", "pledge", "BEL", "pledge", "holds", accept="unknown", note="second-hand; a ledger without it answers unknown")],
       ["The motorcade had 40 cars"], tags=["pledge"])
report("2025-09-17", "By 2032?",
       "Allies agreed at The Hague to spend 5 percent of GDP by 2032, wrote the trade paper, whose circulation is 9,000.",
       [fixed("Allies agreed at The Hague to spend 5 percent of GDP by 2032", "pledge", "NATO", "pledge", "fails", note="the ledger: 5 % by 2035")],
       ["whose circulation is 9,000"], tags=["pledge", "fails"])
report("2025-03-24", "Pay what you owe",
       "\"Spain owes the alliance $80 billion,\" said Congressman Rex Tolliver. His own car loan runs for 72 months.",
       [fixed("Spain owes the alliance $80 billion", "norm_or_debt", "ESP", "pledge", "unknown", because="category_error")],
       ["72 months"], tags=["debt"])
report("2025-05-19", "Germany's long road",
       "Germany will spend 3.5 percent of GDP on defence in 2029, the finance minister announced.",
       [fixed("Germany will spend 3.5 percent of GDP on defence in 2029", "projection_plan", "DEU", SH, "unknown", because="period_open")],
       tags=["plan"])
report("2025-03-26", "A demand",
       "President Trump has demanded that allies spend 5 percent of GDP. He has also demanded 100 percent loyalty of his golf partners.",
       [fixed("President Trump has demanded that allies spend 5 percent of GDP", "pledge", "USA", "pledge", "holds", note="the ledger: demand of 2025-01-23")],
       ["100 percent loyalty of his golf partners"], tags=["demand"])

# ---- equipment and GDP ------------------------------------------------------
report("2024-10-10", "Hardware",
       "Poland puts more than half of its defence money into equipment, Belgium only 15 percent. Staff cost Italy 59 percent of the total. A tank weighs 62 tonnes.",
       [claim("Poland puts more than half of its defence money into equipment", "level_other", "POL", "equipment_share", [R("equipment share", lambda e, y: e.eq("POL", y), formula="eq(POL)")], more(F(1, 2)), tense="is", facet="equipment_share"),
        claim("Belgium only 15 percent", "level_other", "BEL", "equipment_share", [R("equipment share", lambda e, y: e.eq("BEL", y), formula="eq(BEL)")], pct("exactly", "15", share=False), tense="is", facet="equipment_share"),
        claim("Staff cost Italy 59 percent of the total", "level_other", "ITA", "personnel_share", [R("personnel share", lambda e, y: e.pe("ITA", y), formula="pe(ITA)")], pct("exactly", "59", share=False), tense="is", facet="personnel_share")],
       ["A tank weighs 62 tonnes"], tags=["equipment"])

# ---- nothing claimed --------------------------------------------------------
report("2024-06-24", "Cup night",
       "Poland lost 3-1 to Austria while the defence minister watched. Tickets cost 85 euros, 12 percent more than last year. Germany has won four of its last five games.",
       no=["Poland lost 3-1 to Austria", "Tickets cost 85 euros", "12 percent more than last year", "Germany has won four of its last five games"], tags=["sports"])
report("2025-04-07", "Household talk",
       "Britain spends 11 percent of GDP on health, and France spends 14 percent on pensions. The school budget grew by 3 percent. Should defence get 3 percent too? Perhaps.",
       no=["Britain spends 11 percent of GDP on health", "France spends 14 percent on pensions", "The school budget grew by 3 percent", "Should defence get 3 percent too?"], tags=["other budgets", "question"])
report("2025-01-31", "Ifs",
       "Were Italy to spend 3 percent, it would need new taxes. I would be happy with 2.5 percent of GDP, said activist Gaia Tommei. We need at least 3.5 percent to be safe. Nobody knows what 4 percent would feel like.",
       no=["Were Italy to spend 3 percent", "I would be happy with 2.5 percent of GDP", "We need at least 3.5 percent to be safe", "Nobody knows what 4 percent would feel like"], tags=["wishes", "conditions"])
report("2024-11-14", "Shells and shares",
       "Shares of the gun maker rose 7.5 percent to 540 euros. It has orders worth 52 billion euros and will hire 8,000 people by 2027. The NATO ammunition plant in the valley was built in 1951.",
       no=["Shares of the gun maker rose 7.5 percent", "orders worth 52 billion euros", "will hire 8,000 people by 2027", "built in 1951"], tags=["company"])
report("2025-02-06", "Poll day",
       "Some 58 percent of Germans want more defence spending, a survey of 1,004 adults found. In Spain 31 percent do. Two in three Poles trust NATO.",
       no=["58 percent of Germans want more defence spending", "survey of 1,004 adults", "In Spain 31 percent do", "Two in three Poles trust NATO"], tags=["poll"])


# ---- second batch: what fails, depends, was so once, or cannot be known ------
report("2024-09-05", "The cash illusion",
       "French defence spending grew 8.6 percent in 2024, a budget hawk wrote. Turkish spending more than doubled the same year. His newsletter costs 6 euros a month.",
       [claim("French defence spending grew 8.6 percent in 2024", "change", "FRA", DE, grew("FRA"), pct("exactly", "8.6", share=False), year=2024),
        claim("Turkish spending more than doubled the same year", "change", "TUR", DE,
              [R("published real change TUR", lambda e, y: e.rc("TUR", y) + 1, formula="1+rc(TUR)"),
               R("current USD", lambda e, y: e.usd("TUR", y) / e.usd("TUR", y - 1), plain=False),
               R("current TRY", lambda e, y: e.nat("TUR", y) / e.nat("TUR", y - 1), plain=False)], more(2), year=2024)],
       ["costs 6 euros a month"], tags=["nominal or real"])
report("2024-11-20", "Down or up?",
       "European allies and Canada cut defence spending by 12 percent in 2015, the pamphlet says. The United States cut its own in 2022.",
       [claim("European allies and Canada cut defence spending by 12 percent in 2015", "change", "NATO_EUROPE_CANADA", DE, grew("NATO_EUROPE_CANADA"), Test("fell by 12 %", F(-125, 1000), F(-115, 1000)), year=2015),
        claim("The United States cut its own in 2022", "change", "USA", DE, grew("USA"), less(0), year=2022)],
       tags=["sign flip"])
report("2025-01-28", "Fourteen and a half",
       "Without the newcomer Sweden, the growth of European and Canadian defence spending in 2024 shrinks: 14.5 percent in real terms. So says Dr Wanda Plessner, who has a budget of 14.5 million herself.",
       [], ["a budget of 14.5 million herself"], ["the growth of European and Canadian defence spending in 2024 shrinks: 14.5 percent in real terms"], tags=["like for like"])
report("2024-12-18", "Tweets of a foreign minister",
       "Belgium is at 1.5% of GDP. Slovenia spends 1.29%. Portugal: 1.55%. Croatia spent 2% in 2023. RT 88, likes 1.2k.",
       [claim("Belgium is at 1.5% of GDP", "level_share_gdp", "BEL", SH, share("BEL"), pct("exactly", "1.5"), tense="is"),
        claim("Slovenia spends 1.29%", "level_share_gdp", "SVN", SH, share("SVN"), pct("exactly", "1.29"), tense="is"),
        claim("Portugal: 1.55%", "level_share_gdp", "PRT", SH, share("PRT"), pct("exactly", "1.55"), tense="is"),
        claim("Croatia spent 2% in 2023", "level_share_gdp", "HRV", SH, share("HRV"), pct("exactly", "2"), year=2023)],
       ["RT 88, likes 1.2k"], tags=["tweet", "telegraphic"])
report("2025-02-18", "A minister at the despatch box",
       "\"The Netherlands spends 1.7 per cent of GDP on defence,\" the junior minister told the committee. An opposition member corrected her: \"It is above 2 per cent.\" The minutes run to 31 pages.",
       [claim("The Netherlands spends 1.7 per cent of GDP on defence", "level_share_gdp", "NLD", SH, share("NLD"), pct("exactly", "1.7"), tense="is"),
        claim("It is above 2 per cent", "level_share_gdp", "NLD", SH, share("NLD", threshold=True), pct("over", "2"), tense="is")],
       ["31 pages"], tags=["parliament", "pronoun"])
report("2024-10-14", "Norway has done it before",
       "Norway spends 1.8 percent of GDP on defence. Denmark spends 2 percent, Sweden 1.7. The old numbers travel well; the Viking ship they met on took 36 rowers.",
       [claim("Norway spends 1.8 percent of GDP on defence", "level_share_gdp", "NOR", SH, share("NOR"), pct("exactly", "1.8"), tense="is"),
        claim("Denmark spends 2 percent", "level_share_gdp", "DNK", SH, share("DNK"), pct("exactly", "2"), tense="is"),
        claim("Sweden 1.7", "level_share_gdp", "SWE", SH, share("SWE"), pct("exactly", "1.7"), tense="is")],
       ["took 36 rowers"], tags=["outdated"])
report("2025-05-12", "Stockholm or Brussels?",
       "Italy spent 1.6 percent of its GDP on defence in 2024. The Dutch spent 1.9 percent and the Czechs 1.9 as well. Which table is that from? The caption, 9 words long, does not say.",
       [claim("Italy spent 1.6 percent of its GDP on defence in 2024", "level_share_gdp", "ITA", SH, share("ITA"), pct("exactly", "1.6"), year=2024),
        claim("The Dutch spent 1.9 percent", "level_share_gdp", "NLD", SH, share("NLD"), pct("exactly", "1.9"), year=2024),
        claim("the Czechs 1.9 as well", "level_share_gdp", "CZE", SH, share("CZE"), pct("exactly", "1.9"), year=2024)],
       ["9 words long"], tags=["source"])
report("2024-09-30", "Dollar tables",
       "Canada spent $24.6 billion on defence in 2024, Poland $26.8 billion and Türkiye $27 billion, according to a chart with no footnote. The chart uses five colours.",
       [claim("Canada spent $24.6 billion on defence in 2024", "level_money", "CAN", DE, dollars("CAN"), said("exactly", "24.6", B), "USD", year=2024),
        claim("Poland $26.8 billion", "level_money", "POL", DE, dollars("POL"), said("exactly", "26.8", B), "USD", year=2024),
        claim("Türkiye $27 billion", "level_money", "TUR", DE, dollars("TUR"), said("exactly", "27", B), "USD", year=2024)],
       ["five colours"], tags=["price basis", "list"])
report("2024-08-26", "Wrong by a lot",
       "Britain will spend at least £90 billion on defence in 2024. Germany will spend under 80 billion euros. America will spend over one trillion dollars. None of the three was sourced.",
       [claim("Britain will spend at least £90 billion on defence in 2024", "level_money", "GBR", DE, own_money("GBR"), said("at least", "90", B), "GBP", year=2024),
        claim("Germany will spend under 80 billion euros", "level_money", "DEU", DE, own_money("DEU"), said("under", "80", B), "EUR", year=2024),
        claim("America will spend over one trillion dollars", "level_money", "USA", DE, dollars("USA"), said("over", "1", T), "USD", year=2024)],
       tags=["fails"])
report("2025-02-12", "A question of billions",
       "How much does Spain spend? According to the ministry, Spanish defence expenditure amounted to 19.7 billion euros in 2024. According to the opposition it was 25 billion.",
       [claim("Spanish defence expenditure amounted to 19.7 billion euros in 2024", "level_money", "ESP", DE, own_money("ESP"), said("exactly", "19.7", B), "EUR", year=2024),
        claim("it was 25 billion", "level_money", "ESP", DE, own_money("ESP"), said("exactly", "25", B), "EUR", year=2024)],
       ["How much does Spain spend?"], tags=["anaphora"])
report("2024-08-01", "Eleven or twelve",
       "Last year eleven allies met the 2 percent mark; in 2022 it was seven. Six fall below 1.5 percent today. Seating is limited to 60.",
       [claim("Last year eleven allies met the 2 percent mark", "count_over_threshold", "NATO", SH, count(lambda v: v >= F(2, 100), ">= 2 %"), exact(11), "count", year=2023),
        claim("in 2022 it was seven", "count_over_threshold", "NATO", SH, count(lambda v: v >= F(2, 100), ">= 2 %"), exact(7), "count", year=2022),
        claim("Six fall below 1.5 percent today", "count_over_threshold", "NATO", SH, count(lambda v: v < F(15, 1000), "< 1.5 %"), exact(6), "count", tense="is")],
       ["Seating is limited to 60"], tags=["count"])
report("2024-10-07", "Two thirds of the club",
       "More than two thirds of NATO's members now meet the 2 percent target. The target for the cake was 40 slices.",
       [claim("More than two thirds of NATO's members now meet the 2 percent target", "count_over_threshold", "NATO", SH,
              [R("share of members at 2 %", lambda e, y: over(e, y, lambda v: v >= F(2, 100)) / len(allies_of(y, forces=False)), formula="count(>= 2 %)/members"),
               R("share of members with forces at 2 %", lambda e, y: over(e, y, lambda v: v >= F(2, 100)) / len(allies_of(y)), plain=False)], more(F(2, 3)), tense="is")],
       ["40 slices"], tags=["fraction of members"])
report("2019-12-05", "London, seventy years on",
       "Nine of the 29 allies meet the 2 percent guideline this year, a summit fact sheet on a private site claims. The sheet has a typo in line 4.",
       [claim("Nine of the 29 allies meet the 2 percent guideline this year", "count_over_threshold", "NATO", SH, count(lambda v: v >= F(2, 100), ">= 2 %")[:2], exact(9), "count", year=2019, tense="is")],
       ["a typo in line 4"], tags=["2019", "fails"])
report("2021-11-03", "A college essay",
       "NATO has 29 members. In 2019 the United States spent 3.42 percent of GDP on defence. The essay got a B and had 1,500 words.",
       [fixed("NATO has 29 members", "background_fact", "NATO", "membership", "outdated", facet="membership_count", note="30 on the day; 29 until 2020-03-26"),
        claim("In 2019 the United States spent 3.42 percent of GDP on defence", "level_share_gdp", "USA", SH, share("USA"), pct("exactly", "3.42"), year=2019)],
       ["1,500 words"], tags=["2021", "membership"])
report("2022-10-04", "Thirty flags, and the rest",
       "The 30-nation alliance met online. NATO was founded in 1949 and grew to sixteen members in 1982. Greece spends 3.76 per cent of GDP on defence, the most of all.",
       [claim("The 30-nation alliance", "background_fact", "NATO", "membership", [members(30)], exact(30), "count", facet="membership_count", tense="is"),
        fixed("NATO was founded in 1949", "background_fact", "NATO", "accession_date", "holds", facet="founding"),
        claim("Greece spends 3.76 per cent of GDP on defence", "level_share_gdp", "GRC", SH, share("GRC"), pct("exactly", "3.76"), tense="is")],
       [], ["grew to sixteen members in 1982", "the most of all"], tags=["2022", "press vintage"])
report("2025-03-12", "Whose budget?",
       "The United States funds two thirds of NATO, says the host. Germany pays 16 percent of it, says his guest. They have 2.1 million subscribers.",
       [fixed("The United States funds two thirds of NATO", "share_of_group", "USA", DE, "depends", note="open: 65.6 % of all spending, 16 % of common funding")],
       ["2.1 million subscribers"], ["Germany pays 16 percent of it"], tags=["open"])
report("2024-10-09", "The half that is not",
       "Europe, with Canada, pays more than half of what NATO countries spend on defence. It also has more than half of their people.",
       [claim("Europe, with Canada, pays more than half of what NATO countries spend on defence", "share_of_group", "NATO_EUROPE_CANADA", DE, part("NATO_EUROPE_CANADA"), more(F(1, 2)), tense="is")],
       [], ["It also has more than half of their people"], tags=["fails"])
report("2024-09-17", "Ranks, wrongly",
       "Britain is the second-largest defence spender in NATO. Estonia devotes a larger share of GDP to defence than the United States. France has the biggest army of the European allies.",
       [claim("Britain is the second-largest defence spender in NATO", "rank_superlative", "GBR", DE,
              [R("rank by current USD", place("GBR", lambda e, c, y: e.usd(c, y)), formula="rank(usd, GBR)"),
               R("rank by constant 2015 USD", place("GBR", lambda e, c, y: e.usdk(c, y)), "k15", plain=False)], exact(2), "rank", tense="is"),
        claim("Estonia devotes a larger share of GDP to defence than the United States", "comparison_ratio", ["EST", "USA"], SH, [R("EST - USA", lambda e, y: e.sh("EST", y) / e.sh("USA", y), formula="sh(EST)/sh(USA)")], more(1), tense="is"),
        claim("France has the biggest army of the European allies", "rank_superlative", "FRA", "armed_forces_personnel",
              [R("rank among European allies", place("FRA", lambda e, c, y: e.tr(c, y), among=[c for c in allies_of(2024) if c not in ("USA", "CAN")]), formula="rank(tr, FRA)")], exact(1), "rank", tense="is", facet="armed_forces_personnel")],
       tags=["rank", "fails"])
report("2025-05-29", "The world according to a podcast",
       "India is the world's third-biggest military spender. Russia spends a third as much as China. Ukraine spends a third of its GDP on the war. The episode is 73 minutes long.",
       [claim("India is the world's third-biggest military spender", "rank_superlative", "IND", "military_expenditure", world("IND"), exact(3), "rank", tense="is"),
        claim("Russia spends a third as much as China", "comparison_ratio", ["RUS", "CHN"], "military_expenditure",
              [R("RUS/CHN", lambda e, y: e.usd("RUS", y) / e.usd("CHN", y), "sipri", formula="S.usd(RUS)/S.usd(CHN)")], Test("a third, 5 %", F(95, 300), F(105, 300)), tense="is"),
        claim("Ukraine spends a third of its GDP on the war", "level_share_gdp", "UKR", "military_expenditure_share_of_gdp", sipri_share("UKR"), Test("a third, 5 %", F(95, 300), F(105, 300)), tense="is")],
       ["73 minutes long"], tags=["sipri", "fraction"])
report("2025-03-20", "Before Stockholm speaks",
       "Russia spent 6.7 percent of GDP on its military in 2024. Lieutenant Colonel Ines Vidal's estimate rests on 12 sources.",
       [fixed("Russia spent 6.7 percent of GDP on its military in 2024", "level_share_gdp", "RUS", "military_expenditure_share_of_gdp", "unknown", because="not_published_yet",
              note="SIPRI's figures for 2024 came on 2025-04-28")],
       ["12 sources"], tags=["unknown"])
report("2024-11-25", "Ratios",
       "Per soldier, America is rich. It spends twelve times as much as Britain. Germany has three times as many troops as the Netherlands. Poland now has more soldiers than Germany and Belgium together.",
       [claim("It spends twelve times as much as Britain", "comparison_ratio", ["USA", "GBR"], DE,
              [R("USA/GBR", lambda e, y: e.usd("USA", y) / e.usd("GBR", y), formula="usd(USA)/usd(GBR)"),
               R("USA/GBR constant", lambda e, y: e.usdk("USA", y) / e.usdk("GBR", y), "k15", plain=False)], Test("twelve times, 5 %", F(114, 10), F(126, 10)), tense="is"),
        claim("Germany has three times as many troops as the Netherlands", "comparison_ratio", ["DEU", "NLD"], "armed_forces_personnel",
              [R("DEU/NLD", lambda e, y: e.tr("DEU", y) / e.tr("NLD", y), formula="tr(DEU)/tr(NLD)")], Test("three times, 5 %", F(285, 100), F(315, 100)), tense="is"),
        claim("Poland now has more soldiers than Germany and Belgium together", "comparison_ratio", ["POL", "DEU", "BEL"], "armed_forces_personnel",
              [R("POL/(DEU+BEL)", lambda e, y: e.tr("POL", y) / (e.tr("DEU", y) + e.tr("BEL", y)), formula="tr(POL)/(tr(DEU)+tr(BEL))")], more(1), tense="is")],
       tags=["ratio"])
report("2024-09-09", "Highest since",
       "At 2.12 percent, Germany's share is the highest since at least 2014. America's share in 2023 was its lowest in ten years. A cellist played.",
       [claim("Germany's share is the highest since at least 2014", "rank_superlative", "DEU", SH,
              [R("2024 less the highest of 2014-23", lambda e, y: e.sh("DEU", y) - max(e.sh("DEU", k) for k in range(2014, y)), formula="sh(DEU)-max")], more(0), tense="is"),
        claim("America's share in 2023 was its lowest in ten years", "rank_superlative", "USA", SH,
              [R("2023 less the lowest of 2014-22", lambda e, y: e.sh("USA", y) - min(e.sh("USA", k) for k in range(2014, y)), formula="sh(USA)-min")], less(0), year=2023)],
       tags=["record"])
report("2024-12-03", "Sums",
       "Taken over the years 2021 to 2024, Poland spent 389 billion zlotys on defence. Compared with its budget of 2014 in cash, Germany has spent an additional 150 billion euros since. The abacus is from 1911.",
       [claim("Compared with its budget of 2014 in cash, Germany has spent an additional 150 billion euros since", "cumulative", "DEU", DE,
              [R("sum of yearly excess over 2014, current EUR", lambda e, y: sum(e.nat("DEU", k) - e.nat("DEU", 2014) for k in range(2015, 2025)), formula="cum(nat, DEU, 2014)")],
              said("exactly", "150", B), "EUR", year=2024)],
       ["The abacus is from 1911"], ["Poland spent 389 billion zlotys on defence"], tags=["cumulative", "fails"])
report("2025-02-24", "The Baltic three",
       "Estonia, Latvia and Lithuania together spend more than 5 billion dollars on defence. Each of them devotes at least 2.8 percent of GDP to it. They share 3 airfields.",
       [claim("Estonia, Latvia and Lithuania together spend more than 5 billion dollars on defence", "level_money", ["EST", "LVA", "LTU"], DE,
              [R("sum of the three, current USD", lambda e, y: sum(e.usd(c, y) for c in ("EST", "LVA", "LTU")), formula="sum usd"),
               R("sum of the three, constant", lambda e, y: sum(e.usdk(c, y) for c in ("EST", "LVA", "LTU")), "k15", plain=False)], said("over", "5", B), "USD", tense="is", facet="multi_entity"),
        claim("Each of them devotes at least 2.8 percent of GDP to it", "level_share_gdp", ["EST", "LVA", "LTU"], SH,
              [R("lowest of the three", lambda e, y: min(e.sh(c, y) for c in ("EST", "LVA", "LTU")), formula="min sh")], pct("at least", "2.8"), tense="is", facet="multi_entity")],
       ["They share 3 airfields"], tags=["lists"])
report("2025-04-10", "Promises, promises",
       "Denmark has pledged to spend 3 percent of GDP by 2026. Spain has promised to reach 2 percent by 2027. Poland wants to build 300 bunkers.",
       [fixed("Denmark has pledged to spend 3 percent of GDP by 2026", "pledge", "DNK", "pledge", "holds"),
        fixed("Spain has promised to reach 2 percent by 2027", "pledge", "ESP", "pledge", "fails", note="the ledger: by 2029 until 2025-04-22")],
       ["300 bunkers"], tags=["pledge"])
report("2024-10-31", "Alliance of averages",
       "Southern Europe spends 1.6 percent of GDP on defence on average. The average recruit is 22 years old.",
       [fixed("Southern Europe spends 1.6 percent of GDP on defence on average", "level_share_gdp", "SOUTHERN_EUROPE", SH, "unknown", because="ambiguous_subject")],
       ["22 years old"], tags=["unknown"])
report("2025-01-16", "Long memory",
       "In 1985 Germany spent 3 percent of GDP on defence by NATO's count. In 1962 it was more still.",
       [fixed("In 1985 Germany spent 3 percent of GDP on defence by NATO's count", "level_share_gdp", "DEU", SH, "unknown", because="no_series")],
       [], ["In 1962 it was more still"], tags=["unknown"])
report("2024-11-04", "Dues, so called",
       "Canada is billions behind on its NATO dues, fumed radio host Chip Garrity for 90 seconds. Belgium, he said, owes 30 billion dollars.",
       [fixed("Belgium, he said, owes 30 billion dollars", "norm_or_debt", "BEL", "pledge", "unknown", because="category_error")],
       ["for 90 seconds"], ["Canada is billions behind on its NATO dues"], tags=["debt"])
report("2024-12-09", "GDP and people",
       "Germany's economy is worth $4.6 trillion, Poland's some $850 billion. The combined output of the allies is $44 trillion. Germany has 83 million people.",
       [claim("Germany's economy is worth $4.6 trillion", "level_other", "DEU", "gdp", [R("GDP, current USD", lambda e, y: e.gdp("DEU", y), formula="gdp(DEU)"), R("GDP, constant", lambda e, y: e.gdpk("DEU", y), "k15", plain=False)], said("exactly", "4.6", T), "USD", tense="is", facet="gdp"),
        claim("Poland's some $850 billion", "level_other", "POL", "gdp", [R("GDP, current USD", lambda e, y: e.gdp("POL", y), formula="gdp(POL)"), R("GDP, constant", lambda e, y: e.gdpk("POL", y), "k15", plain=False)], said("about", "850", B), "USD", tense="is", facet="gdp"),
        claim("The combined output of the allies is $44 trillion", "level_other", "NATO", "gdp", [R("GDP, current USD", lambda e, y: e.gdp("NATO", y), formula="gdp(NATO)"), R("GDP, constant", lambda e, y: e.gdpk("NATO", y), "k15", plain=False)], said("exactly", "44", T), "USD", tense="is", facet="gdp")],
       [], ["Germany has 83 million people"], tags=["gdp"])
report("2024-10-28", "Not so",
       "It is not true that Germany spends less than 2 percent of GDP on defence. Nor does Spain spend more than 1.5 percent. Hungary does not meet the 2 percent target.",
       [claim("Germany spends less than 2 percent of GDP on defence", "level_share_gdp", "DEU", SH, share("DEU", threshold=True), Test("not < 2 %", hi=F(2, 100), hi_open=True, negated=True), tense="is"),
        claim("Nor does Spain spend more than 1.5 percent", "level_share_gdp", "ESP", SH, share("ESP", threshold=True), Test("not > 1.5 %", lo=F(15, 1000), lo_open=True, negated=True), tense="is"),
        claim("Hungary does not meet the 2 percent target", "level_share_gdp", "HUN", SH, share("HUN", threshold=True), Test("not >= 2 %", lo=F(2, 100), negated=True), tense="is")],
       tags=["negation"])
report("2025-02-03", "On air",
       "HOST: So what does Greece spend? GUEST: Three percent, a bit more. HOST: Of the budget? GUEST: Of GDP. HOST: And the Americans? GUEST: 3.4. We have 40 seconds left.",
       [], ["So what does Greece spend?", "We have 40 seconds left"], ["Three percent, a bit more", "3.4"], tags=["transcript"])
report("2025-03-31", "Gloomy columns",
       "Defence is to cost us dear. Experts expect spending to double by 2030. If growth stays at 1 percent, debt will pass 120 percent of GDP. Italy's debt stands at 135 percent of GDP.",
       no=["Experts expect spending to double by 2030", "If growth stays at 1 percent", "debt will pass 120 percent of GDP", "Italy's debt stands at 135 percent of GDP"], tags=["forecast", "debt ratio"])
report("2024-09-02", "Ukraine's friends",
       "Denmark has given Ukraine aid worth 2 percent of its GDP, the tracker shows. Germany has delivered 18 tanks. Lithuania's wages rose 10 percent and Poland's minimum wage is 4,300 zlotys.",
       no=["Germany has delivered 18 tanks", "Lithuania's wages rose 10 percent", "Poland's minimum wage is 4,300 zlotys"], may=["Denmark has given Ukraine aid worth 2 percent of its GDP"], tags=["aid", "wages"])
report("2025-01-07", "Corrections",
       "An earlier version of this article misstated the age of the general. He is 61, not 16. The brigade has 4,800 soldiers and 120 vehicles, and costs 900 million euros over five years.",
       no=["He is 61, not 16", "4,800 soldiers and 120 vehicles", "costs 900 million euros over five years"], tags=["correction", "unit"])


if __name__ == "__main__":
    for r in OUT:
        print(json.dumps(r, ensure_ascii=False))
    print(len(OUT), "reports,", sum(len(r["claims"]) for r in OUT), "claims", file=sys.stderr)
