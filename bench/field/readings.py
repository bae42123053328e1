"""The readings that words leave open, form by form."""
from gold import *


def rounded(v):
    """A share to one decimal of a percent."""
    x = v * 1000
    return F(int(x + F(1, 2)), 1000)


def share(c, nato_only=False, threshold=False):
    rs = [R(f"share of GDP {c}", lambda e, y: e.sh(c, y), formula=f"sh({c})")]
    if threshold:
        rs.append(R(f"share of GDP {c}, after rounding", lambda e, y: rounded(e.sh(c, y)), plain=False))
    if c.startswith("NATO"):
        rs.append(R("current USD over current GDP", lambda e, y: e.usd(c, y) / e.gdp(c, y), plain=False))
    elif not nato_only:
        rs.append(R(f"SIPRI share of GDP {c}", lambda e, y: e.sh(c, y), "sipri", plain=False))
    return rs


def sipri_share(c):
    return [R(f"SIPRI share of GDP {c}", lambda e, y: e.sh(c, y), "sipri", formula=f"S.sh({c})")]


def dollars(c):
    return [R(f"current USD {c}", lambda e, y: e.usd(c, y), formula=f"usd({c})"),
            R(f"constant 2015 USD {c}", lambda e, y: e.usdk(c, y), "k15", plain=False),
            R(f"SIPRI current USD {c}", lambda e, y: e.usd(c, y), "sipri", plain=False)]


def own_money(c):
    """In the country's own currency."""
    return [R(f"current {CURRENCY[c]} {c}", lambda e, y: e.nat(c, y), formula=f"nat({c})"),
            R(f"constant 2015 {CURRENCY[c]} {c}", lambda e, y: e.natk(c, y), "k15", plain=False)]


def in_money(c, cur):
    """Converted at the mean of the year from the national currency."""
    return [R(f"{c} in {cur} at the mean rate", lambda e, y: e.nat(c, y) * rate(CURRENCY[c], cur, y), formula=f"nat({c}) in {cur}")]


def sipri_dollars(c):
    return [R(f"SIPRI current USD {c}", lambda e, y: e.usd(c, y), "sipri", formula=f"S.usd({c})")]


def real(c, year=None):
    return [R(f"published real change {c}", lambda e, y: e.rc(c, y), formula=f"rc({c})", year=year)]


def grew(c, since=None):
    """Growth in percent, nothing said of prices: the publisher's real figure is
    plain for one year; cash is another reading."""
    cash = R(f"current national currency {c}", lambda e, y: e.nat(c, y) / e.nat(c, since or y - 1) - 1, plain=False)
    usd = R(f"current USD {c}", lambda e, y: e.usd(c, y) / e.usd(c, since or y - 1) - 1, plain=False)
    if since is None:
        return real(c) + [usd] + ([] if c.startswith("NATO") else [cash])
    k = R(f"constant 2015 USD {c} since {since}", lambda e, y: e.usdk(c, y) / e.usdk(c, since) - 1, "k15",
          formula=f"usdk({c}) since {since}")
    return [k, usd] + ([] if c.startswith("NATO") else [cash])


def part(c, of="NATO"):
    return [R(f"{c} of all allied defence spending, current USD", lambda e, y: e.usd(c, y) / e.usd(of, y),
              formula=f"usd({c})/usd({of})"),
            R(f"{c} of all allied defence spending, constant USD", lambda e, y: e.usdk(c, y) / e.usdk(of, y), "k15", plain=False)]


def common(c):
    """NATO's common funding, as the press gave it, by two-year periods."""
    table = {"USA": [("2016-01-01", "0.2214"), ("2018-01-01", "0.221"), ("2021-01-01", "0.16"), ("2026-01-01", "0.15")],
             "DEU": [("2016-01-01", "0.1465"), ("2018-01-01", "0.1476"), ("2021-01-01", "0.16"), ("2026-01-01", "0.15")],
             "GBR": [("2016-01-01", "0.0985"), ("2018-01-01", "0.105"), ("2024-01-01", "0.11"), ("2026-01-01", "0.103")],
             "FRA": [("2016-01-01", "0.1063"), ("2018-01-01", "0.105"), ("2024-01-01", "0.105")]}
    def of(day):
        return [F(v) for d, v in table[c] if dt.date.fromisoformat(d) <= day][-1]
    return R(f"{c} of common funding (press)", of, "fixed")


def over(e, y, ok, forces=True):
    vs = [e.sh(c, y) for c in allies_of(y)]
    if any(v is None for v in vs):
        return None
    return F(sum(1 for v in vs if ok(v)))


def count(ok, name):
    return [R(f"allies {name}", lambda e, y: over(e, y, ok), formula=f"count({name})"),
            R(f"allies {name}, after rounding", lambda e, y: over(e, y, lambda v: ok(rounded(v))), plain=False),
            R(f"SIPRI, allies {name}", lambda e, y: over(e, y, ok), "sipri", plain=False)]


def place(c, fn, among=None, lowest=False):
    """Rank among the members of the year, 1 the largest."""
    def rank(e, y):
        vs = {m: fn(e, m, y) for m in (among or allies_of(y))}
        if any(v is None for v in vs.values()):
            return None
        better = sum(1 for m, v in vs.items() if (v < vs[c] if lowest else v > vs[c]))
        return F(1 + better)
    return rank


SIPRI_COUNTRIES = sorted({k[1] for k in S25.cells if len(k[1]) == 3})


def world(c):
    """Rank in the world by SIPRI's current dollars."""
    def rank(e, y):
        vs = [e.usd(m, y) for m in SIPRI_COUNTRIES]
        mine = e.usd(c, y)
        return None if mine is None else F(1 + sum(1 for v in vs if v is not None and v > mine))
    return [R(f"SIPRI world rank {c}, current USD", rank, "sipri", formula=f"wrank({c})")]


def streak(fn, up=True):
    """Years in a row of rise or fall up to the year."""
    def run(e, y):
        n = 0
        if fn(e, y) is None:
            return None
        while fn(e, y - n - 1) is not None and (fn(e, y - n) > fn(e, y - n - 1)) == up and fn(e, y - n) != fn(e, y - n - 1):
            n += 1
        return F(n)
    return run


def streak_real(c, up=True):
    def run(e, y):
        n = 0
        if e.rc(c, y) is None:
            return None
        while e.rc(c, y - n) is not None and (e.rc(c, y - n) > 0) == up:
            n += 1
        return F(n)
    return run


def members(n):
    return R("members on the day", lambda day: F(len(allies(day, forces=False))), "fixed")
