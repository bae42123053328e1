"""Short names for writing fresh reports. The figures, the test in words and the
judging are those of the folder field, imported and not copied."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "field"))

from readings import *  # noqa: E402,F403

K, MN, B, T, PCT = 10 ** 3, 10 ** 6, 10 ** 9, 10 ** 12, F(1, 100)
SH, DE, PC = "defence_expenditure_share_of_gdp", "defence_expenditure", "defence_expenditure_per_capita"
RC, MX, MXS = "defence_expenditure_real_change", "military_expenditure", "military_expenditure_share_of_gdp"
TR, EQ, PE, CF = "armed_forces_personnel", "equipment_share", "personnel_share", "common_funding_share"
REPORTS = []


def rep(day, title, text, claims=(), no=(), may=(), tags=""):
    """A report: its claims judged as of its day. Gold words must be in it."""
    spots = [c["anchor"] for c in claims] + list(no) + list(may)
    lost = [s for s in spots if s not in text]
    if lost:
        raise SystemExit(f"{title}: not in the text: {lost}")
    when = dt.date.fromisoformat(day)
    for c in claims:  # a base that no edition printed yet is no reading, and none later
        if when < N25.day and "readings" in c:
            c["readings"] = [r for r in c["readings"] if r.basis != "k21"]
    gold = [finish(c, when) for c in claims]
    REPORTS.append(dict(published=day, title=title, text=text, claims=gold, no_claim=list(no), may_claim=list(may),
                        tags=tags.split()))


def hedged(h):
    return h in ("over", "under", "at least", "up to")


def of_gdp(h, n):
    return said(h, n, PCT, share=True)


def percent(h, n):
    return said(h, n, PCT)


def frac(name, v):
    """A fraction or multiple in words: 5 % either way."""
    return Test(name, v * F(95, 100), v * F(105, 100))


def S(anchor, c, h, n, y=None, t="is", nato=False, **k):
    """Share of GDP. nato: the words name NATO as the source."""
    return claim(anchor, "level_share_gdp", c, SH, share(c, nato_only=nato, threshold=hedged(h)), of_gdp(h, n), year=y, tense=t, **k)


def SS(anchor, c, h, n, y=None, t="is", **k):
    """Share of GDP by SIPRI: named, or a country that is no ally."""
    return claim(anchor, "level_share_gdp", c, MXS, sipri_share(c), of_gdp(h, n), year=y, tense=t, **k)


def money(c):
    """Dollars, on every price base a reader could mean."""
    return dollars(c) + [R(f"constant 2021 USD {c}", lambda e, y: e.usdk(c, y), "k21", plain=False)]


def D(anchor, c, h, n, y=None, t="is", scale=B, **k):
    rs = [r for r in money(c) if r.basis != "sipri"] if c.startswith("NATO") else money(c)
    return claim(anchor, "level_money", c, DE, rs, said(h, n, scale), "USD", year=y, tense=t, **k)


def DS(anchor, c, h, n, y=None, t="is", scale=B, **k):
    return claim(anchor, "level_money", c, MX, sipri_dollars(c), said(h, n, scale), "USD", year=y, tense=t, **k)


def N(anchor, c, h, n, y=None, t="is", scale=B, **k):
    """The country's own currency."""
    cur = CURRENCY[c]
    rs = own_money(c) + [R(f"SIPRI in {cur} at the mean rate", lambda e, y: e.usd(c, y) * rate("USD", cur, y), "sipri", plain=False)]
    return claim(anchor, "level_money", c, DE, rs, said(h, n, scale), cur, year=y, tense=t, **k)


def X(anchor, c, cur, h, n, y=None, t="is", scale=B, **k):
    """Another currency, at the mean rate of the year."""
    return claim(anchor, "level_money", c, DE, in_money(c, cur), said(h, n, scale), cur, year=y, tense=t, **k)


def real_since(c, since):
    """Growth at constant prices over several years."""
    def fn(e, y):
        return e.usdk(c, y) / e.usdk(c, since) - 1
    return [R(f"constant USD {c} since {since}", fn, formula=f"usdk({c}) since {since}")]


def cash(c, since=None, plain=True):
    rs = [R(f"current USD {c}", lambda e, y: e.usd(c, y) / e.usd(c, since or y - 1) - 1, plain=plain and c.startswith("NATO"))]
    if not c.startswith("NATO"):
        rs.insert(0, R(f"current national currency {c}", lambda e, y: e.nat(c, y) / e.nat(c, since or y - 1) - 1, plain=plain))
    return rs


def G(anchor, c, test, y=None, since=None, how="", t="was", **k):
    """Growth: how is real, cash, or unsaid, where the real figure is plain."""
    if how == "real":
        rs, m = (real_since(c, since) if since else real(c)), RC
    elif how == "cash":
        rs, m = cash(c, since), DE
    else:
        rs, m = (real_since(c, since) if since else real(c)) + cash(c, since, plain=False), DE
    return claim(anchor, "change", c, m, rs, test, year=y, tense=t, **k)


def fell(h, n):
    """A fall by so much: the test of the rise, turned round."""
    p = percent(h, n)
    return Test(f"fell {p.said}", None if p.hi is None else -p.hi, None if p.lo is None else -p.lo, p.hi_open, p.lo_open)


def C(anchor, ok, name, test, y=None, t="is", **k):
    """How many allies pass a threshold of the share of GDP. Those below it can
    be meant as all members that do not reach it, Iceland among them."""
    rs = count(ok, name)
    if name.startswith("<"):
        rs.append(R("members that do not reach it, Iceland included", lambda e, y: over(e, y, ok) + 1, plain=False))
    return claim(anchor, "count_over_threshold", "NATO", SH, rs, test, "count", year=y, tense=t, **k)


def ge(p):
    return (lambda v: v >= F(str(p)) / 100), f">= {p} %"


def gt(p):
    return (lambda v: v > F(str(p)) / 100), f"> {p} %"


def lt(p):
    return (lambda v: v < F(str(p)) / 100), f"< {p} %"


def P(anchor, c, test, y=None, t="is", total=True, **k):
    """Share of what the allies spend together; the words name spending."""
    rs = part(c) + [R(f"{c} of all allied defence spending, constant 2021 USD", lambda e, y: e.usdk(c, y) / e.usdk("NATO", y), "k21", plain=False)]
    rs.append(R(f"SIPRI {c} of allied spending", lambda e, y: e.usd(c, y) / e.usd("NATO", y), "sipri", plain=False))
    return claim(anchor, "share_of_group", c, DE, rs, test, year=y, tense=t, **k)


def O(anchor, c, test, y=None, t="is", **k):
    """Share of "NATO's budget", "NATO's funding": open between all spending and
    common funding."""
    p = P(anchor, c, test, y, t)
    return claim(anchor, "share_of_group", c, DE, [p["readings"][0], common(c)] + p["readings"][1:], test, year=y, tense=t, opened=True, **k)


def U(anchor, c, test, **k):
    """Share of the common budget, by the press."""
    return claim(anchor, "share_of_group", c, CF, [common(c)], test, **k)


def rank_of(c, measure, n, lowest=False, skip=()):
    among = (lambda y: [m for m in allies_of(y) if m not in skip])
    def by(read):
        def fn(e, y):
            vs = {m: read(e, m, y) for m in among(y)}
            if any(v is None for v in vs.values()):
                return None
            return F(1 + sum(1 for v in vs.values() if (v < vs[c] if lowest else v > vs[c])))
        return fn
    if measure == SH:
        return [R(f"rank {c} by share of GDP", by(lambda e, m, y: e.sh(m, y)), formula=f"rank(sh, {c})"),
                R(f"rank {c} by SIPRI share", by(lambda e, m, y: e.sh(m, y)), "sipri", plain=False)]
    if measure == TR:
        return [R(f"rank {c} by personnel", by(lambda e, m, y: e.tr(m, y)), formula=f"rank(tr, {c})")]
    if measure == RC:
        return [R(f"rank {c} by real change", by(lambda e, m, y: e.rc(m, y)), formula=f"rank(rc, {c})")]
    return [R(f"rank {c} by current USD", by(lambda e, m, y: e.usd(m, y)), formula=f"rank(usd, {c})"),
            R(f"rank {c} by constant 2015 USD", by(lambda e, m, y: e.usdk(m, y)), "k15", plain=False),
            R(f"rank {c} by constant 2021 USD", by(lambda e, m, y: e.usdk(m, y)), "k21", plain=False),
            R(f"rank {c} by SIPRI USD", by(lambda e, m, y: e.usd(m, y)), "sipri", plain=False)]


def K1(anchor, c, measure, n=1, y=None, t="is", lowest=False, skip=(), **k):
    """Rank among the allies."""
    return claim(anchor, "rank_superlative", c, measure, rank_of(c, measure, n, lowest, skip), exact(n), "rank", year=y, tense=t, **k)


def KW(anchor, c, n, y=None, t="is", **k):
    """Rank in the world, SIPRI."""
    def constant(e, y):
        mine = e.usdk(c, y)
        return None if mine is None else F(1 + sum(1 for m in SIPRI_COUNTRIES if (e.usdk(m, y) or 0) > mine))
    rs = world(c) + [R(f"SIPRI world rank {c}, constant 2023 USD", constant, "sipri_k", plain=False)]
    return claim(anchor, "rank_superlative", c, MX, rs, exact(n), "rank", year=y, tense=t, **k)


def Q(anchor, a, b, test, y=None, t="is", by="money", **k):
    """One against another."""
    rs = [R(f"{a}/{b} current USD", lambda e, y: e.usd(a, y) / e.usd(b, y), formula=f"usd({a})/usd({b})"),
          R(f"{a}/{b} constant 2015 USD", lambda e, y: e.usdk(a, y) / e.usdk(b, y), "k15", plain=False),
          R(f"{a}/{b} constant 2021 USD", lambda e, y: e.usdk(a, y) / e.usdk(b, y), "k21", plain=False),
          R(f"{a}/{b} SIPRI", lambda e, y: e.usd(a, y) / e.usd(b, y), "sipri", plain=False)]
    m = DE
    if by == "share":
        rs = [R(f"{a}/{b} share of GDP", lambda e, y: e.sh(a, y) / e.sh(b, y), formula=f"sh({a})/sh({b})"),
              R(f"{a}/{b} SIPRI share", lambda e, y: e.sh(a, y) / e.sh(b, y), "sipri", plain=False)]
        m = SH
    if by == "sipri":
        rs, m = [R(f"{a}/{b} SIPRI", lambda e, y: e.usd(a, y) / e.usd(b, y), "sipri", formula=f"S.usd({a})/S.usd({b})")], MX
    return claim(anchor, "comparison_ratio", [a, b], m, rs, test, year=y, tense=t, **k)


def L(anchor, c, what, test, y=None, t="is", **k):
    """Another level: personnel, equipment share, personnel share."""
    fn, m, unit = {"tr": (lambda e, y: e.tr(c, y), TR, "persons"), "eq": (lambda e, y: e.eq(c, y), EQ, "ratio"),
                   "pe": (lambda e, y: e.pe(c, y), PE, "ratio")}[what]
    return claim(anchor, "level_other", c, m, [R(f"{m} {c}", fn, formula=f"{what}({c})")], test, unit, year=y, tense=t, facet=m, **k)


def M(anchor, n):
    """How many members there are."""
    return claim(anchor, "background_fact", "NATO", "membership", [members(n)], exact(n), "count", tense="is", facet="membership_count")


def hand(anchor, form, c, m, then, now=None, **k):
    """Decided by the ledger, a date of accession, a category or an absence."""
    return fixed(anchor, form, c, m, then, now, **k)
