"""The official figures as the corpora keep them, for computing gold findings.

Independent of Muster: reads the tidy CSV tables of the folder named by
MUSTER_CORPORA and nothing of the program. Money in whole units, shares as
ratios, persons as heads. An edition answers None where it has no cell.
"""
import csv
import datetime as dt
import os
from collections import defaultdict
from fractions import Fraction as F

DATA = os.path.join(os.environ["MUSTER_CORPORA"], "data")

# Measure names of the older tables, in the words of contract.md.
RENAME = {
    "military_expenditure": "defence_expenditure",  # in SIPRI's editions, and only ever asked of them
    "military_expenditure_share_of_gdp": "defence_expenditure_share_of_gdp",
    "military_expenditure_per_capita": "defence_expenditure_per_capita",
    "core_defence_expenditure": "defence_expenditure",
    "core_defence_expenditure_share_of_gdp": "defence_expenditure_share_of_gdp",
    "core_defence_expenditure_per_capita": "defence_expenditure_per_capita",
    "core_defence_expenditure_real_change": "defence_expenditure_real_change",
    "defence_expenditure_annual_real_change": "defence_expenditure_real_change",
    "military_personnel": "armed_forces_personnel",
    "equipment_share_of_defence_expenditure": "equipment_share",
    "personnel_share_of_defence_expenditure": "personnel_share",
    "infrastructure_share_of_defence_expenditure": "infrastructure_share",
    "other_share_of_defence_expenditure": "other_share",
}
ENTITY = {"NATO_TOTAL": "NATO", "NATO_EUR_CAN": "NATO_EUROPE_CANADA", "R_WORLD": "WORLD"}
MEMBERS = {}
with open(os.path.join(DATA, "nato_eu_members.csv")) as f:
    for r in csv.DictReader(f):
        if r["nato_accession_date"]:
            MEMBERS[r["iso3"]] = dt.date.fromisoformat(r["nato_accession_date"])
CURRENCY = {}
with open(os.path.join(DATA, "nato_eu_members.csv")) as f:
    for r in csv.DictReader(f):
        CURRENCY[r["iso3"]] = r["currency_iso4217_per_datasets_country_codes"]


def allies(day, forces=True):
    """Members on a day; Iceland has no forces."""
    return sorted(c for c, d in MEMBERS.items() if d <= day and not (forces and c == "ISL"))


def allies_of(year, forces=True):
    """Members as of a year: those that joined in it count."""
    return allies(dt.date(year, 12, 31), forces)


class Edition:
    def __init__(self, name, day):
        self.name, self.day = name, dt.date.fromisoformat(day)
        self.cells = {}

    def get(self, measure, entity, year, unit="", prices=""):
        v = self.cells.get((measure, entity, year, unit, prices))
        if v is None and entity == "NATO_EUROPE":
            return self.europe(measure, year, unit, prices)
        if v is None and entity in ("NATO", "NATO_EUROPE_CANADA") and unit == "USD":
            skip = {"USA"} if entity == "NATO_EUROPE_CANADA" else set()
            return self.total(measure, [c for c in allies_of(year) if c not in skip], year, unit, prices)
        return v

    def europe(self, measure, year, unit, prices):
        if unit not in ("USD",) and measure != "armed_forces_personnel":
            return None
        return self.total(measure, [c for c in allies_of(year) if c not in ("USA", "CAN")], year, unit, prices)

    def total(self, measure, who, year, unit, prices):
        vs = [self.get(measure, c, year, unit, prices) for c in who]
        return None if any(v is None for v in vs) else sum(vs)

    # The names of the benchmark's formulas.
    def usd(self, c, y): return self.get("defence_expenditure", c, y, "USD", "current")
    def usdk(self, c, y): return self.get("defence_expenditure", c, y, "USD", "constant")
    def nat(self, c, y): return self.get("defence_expenditure", c, y, "NAT", "current")
    def natk(self, c, y): return self.get("defence_expenditure", c, y, "NAT", "constant")
    def sh(self, c, y): return self.get("defence_expenditure_share_of_gdp", c, y, "ratio")
    def rc(self, c, y): return self.get("defence_expenditure_real_change", c, y, "ratio")
    def tr(self, c, y): return self.get("armed_forces_personnel", c, y, "persons")
    def eq(self, c, y): return self.get("equipment_share", c, y, "ratio")
    def pe(self, c, y): return self.get("personnel_share", c, y, "ratio")
    def inf(self, c, y): return self.get("infrastructure_share", c, y, "ratio")
    def gdp(self, c, y): return self.get("gdp", c, y, "USD", "current")
    def gdpk(self, c, y): return self.get("gdp", c, y, "USD", "constant")
    def pc(self, c, y): return self.get("defence_expenditure_per_capita", c, y, "USD", "constant")
    def gpc(self, c, y): return self.get("gdp_per_capita", c, y, "USD", "constant")

    def pop(self, c, y):
        """People, as the edition's own GDP and GDP by head imply."""
        a, b = self.gdpk(c, y), self.gpc(c, y)
        return a / b if a and b else None


def unit_of(raw, price_basis):
    scale = 1
    for word, k in (("million_", 10**6), ("thousand_", 10**3), ("billion_", 10**9)):
        if raw.startswith(word):
            raw, scale = raw[len(word):], k
    if raw == "percent":
        return "ratio", "", F(1, 100)
    if raw == "persons":
        return "persons", "", scale
    prices = "constant" if "constant" in price_basis else "current"
    return ("USD" if raw == "usd" else "NAT"), prices, scale


def load(file, editions, day_of=None):
    with open(os.path.join(DATA, file)) as f:
        for r in csv.DictReader(f):
            ed = editions.get(r["vintage_id"])
            if ed is None or r["value"] in ("", None):
                continue
            measure = RENAME.get(r["measure"], r["measure"])
            entity = ENTITY.get(r["entity_iso3"], r["entity_iso3"])
            unit, prices, scale = unit_of(r["unit"], r["price_basis"])
            try:
                ed.cells[(measure, entity, int(r["year"]), unit, prices)] = F(r["value"]) * scale
            except ValueError:
                continue


N19, N24 = Edition("N19", "2019-06-25"), Edition("N24", "2024-06-17")
N25, N26 = Edition("N25", "2025-08-28"), Edition("N26", "2026-07-10")
S25, S26 = Edition("S25", "2025-04-28"), Edition("S26", "2026-04-27")
PRESS = {k: Edition(k, d) for k, d in (("P16", "2016-07-04"), ("P17", "2017-06-29"), ("P22", "2022-06-27"),
                                       ("P23", "2023-07-07"), ("P2403", "2024-03-14"), ("P2603", "2026-03-26"))}
load("nato_defexp_2019-06_full.csv", {"nato_2019_06": N19})
load("nato_defexp_2024-06-17_full.csv", {"nato_2024_06": N24})
load("nato_defexp_2025-08_partial.csv", {"nato_2025_08": N25})
load("nato_defexp_2026-07-10_full.csv", {"nato_2026_07": N26})
load("sipri_milex_2025_release_1949-2024.csv", {"sipri_2025": S25})
load("sipri_milex_2026_release_1949-2025.csv", {"sipri_2026": S26})
load("nato_share_of_gdp_press_vintages.csv", {"nato_2016_07": PRESS["P16"], "nato_2017_06": PRESS["P17"],
     "nato_2022_06": PRESS["P22"], "nato_2023_07": PRESS["P23"], "nato_2024_03": PRESS["P2403"],
     "nato_2026_03": PRESS["P2603"]})

FX = {}
with open(os.path.join(DATA, "ecb_fx_annual_1999-2026.csv")) as f:
    for r in csv.DictReader(f):
        FX[(r["quote"], int(r["year"]))] = F(r["avg_units_of_quote_per_base"])


def rate(frm, to, year):
    """Units of `to` for one `frm`, mean of the year, through the euro."""
    per = lambda c: F(1) if c == "EUR" else FX[(c, year)]
    return per(to) / per(frm)


if __name__ == "__main__":
    print(len(N24.cells), len(N26.cells), len(S25.cells), float(N24.sh("DEU", 2024)), float(N24.usd("NATO", 2024)),
          float(N26.usd("NATO", 2024)), float(N19.usd("NATO", 2019)), float(S25.sh("DEU", 2024)), S25.usd("WORLD", 2024))
