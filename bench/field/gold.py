"""Gold findings by the letter of contract.md, from books.py alone."""
from books import *

EDITIONS = [N19, PRESS["P22"], PRESS["P23"], PRESS["P2403"], N24, N25, PRESS["P2603"], N26]
FIRST = [N19, N24, N25, N26]  # first-hand: never passed over for the press
ASOF = dt.date(2026, 7, 10)


# --- room in words -----------------------------------------------------------
class Test:
    def __init__(self, said, lo=None, hi=None, lo_open=False, hi_open=False, negated=False):
        self.said, self.lo, self.hi, self.lo_open, self.hi_open, self.negated = said, lo, hi, lo_open, hi_open, negated

    def __call__(self, v):
        ok = True
        if self.lo is not None:
            ok &= v > self.lo or (v == self.lo and not self.lo_open)
        if self.hi is not None:
            ok &= v < self.hi or (v == self.hi and not self.hi_open)
        return ok != self.negated


def half_unit(num):
    num = num.replace(",", "")
    if "." in num:
        return F(1, 2 * 10 ** len(num.split(".")[1]))
    k = len(num) - len(num.rstrip("0"))
    return F(10 ** k, 2)


def said(hedge, num, scale=1, share=False, word=False):
    """A number in words: its hedge, its digits, their scale. share: of GDP."""
    v = F(num.replace(",", "")) * scale
    r = v / 20 if word else min(half_unit(num) * scale, v / 10)
    lo, hi = v - r, v + r
    if share and v in (F(2, 100), F(25, 1000), F(3, 100), F(35, 1000), F(5, 100)):
        lo = max(lo, v - F(5, 10000))
    name = f"{hedge} {num}" + ("" if scale == 1 else f" x {float(scale):g}")
    if hedge == "exactly":
        return Test(name, lo, hi)
    if hedge == "about":
        return Test(name, min(lo, v - v / 20), max(hi, v + v / 20))
    if hedge == "nearly":
        return Test(name, v - v / 20, v)
    if hedge == "over":
        return Test(name, lo=v, lo_open=True)
    if hedge == "under":
        return Test(name, hi=v, hi_open=True)
    if hedge == "at least":
        return Test(name, lo=v)
    if hedge == "up to":
        return Test(name, hi=v)
    raise ValueError(hedge)


def between(a, b, scale=1):
    return Test(f"between {a} and {b}", F(a) * scale, F(b) * scale)


def exact(n):
    return Test(f"= {n}", F(n), F(n))


def more(n=0):
    return Test(f"> {n}", lo=F(n), lo_open=True)


def less(n=0):
    return Test(f"< {n}", hi=F(n), hi_open=True)


# --- readings ----------------------------------------------------------------
class R:
    """One reading: fn(edition, year) gives its value or None. basis is nato
    (current or published), k15, k21 (constant prices), sipri, sipri_k, or
    fixed (no edition: fn(day))."""

    def __init__(self, about, fn, basis="nato", plain=True, test=None, formula="", year=None):
        self.about, self.fn, self.basis, self.plain, self.test = about, fn, basis, plain, test
        self.formula, self.year = formula or about, year

    def editions(self):
        return {"nato": EDITIONS, "k15": [N19, N24], "k21": [N25, N26], "sipri": [S25, S26],
                "sipri_k": [S25], "fixed": []}[self.basis]

    def value(self, ed, year):
        try:
            return self.fn(ed, year)
        except TypeError:  # arithmetic on a missing cell
            return None


def near(r, day, year, fresh):
    """Value of a reading for a day: (edition, year, value). fresh: an edition
    more than 18 months old does not count."""
    y = r.year or year
    if r.basis == "fixed":
        return None, y, r.fn(day)
    known = [e for e in r.editions() if e.day <= day and not (fresh and stale(e, day))]
    first = [e for e in known if e in FIRST or e in (S25, S26)]
    for group in (first, [e for e in known if e not in first]):
        for e in reversed(group):
            # no year said: the newest in the edition, not after the statement's
            for yy in [y] if y is not None else range(day.year, day.year - 6, -1):
                v = r.value(e, yy)
                if v is not None:
                    return e, yy, v
    return None, None, None


def stale(e, day):
    """More than 18 months older than the statement."""
    months = (day.year - e.day.year) * 12 + day.month - e.day.month
    return months > 18 or (months == 18 and day.day > e.day.day)


def judge(readings, test, day, year, tense, opened=False, ten_back=True):
    then = one(readings, test, day, year, tense, opened, ten_back, None)
    now = one(readings, test, day, year, tense, opened, ten_back, then)
    return then, now


def one(readings, test, day, year, tense, opened, ten_back, before):
    rows, earlier = [], []
    for i, r in enumerate(readings):
        y = year
        if before:  # the year that then chose, for all
            y = before["years"][i] or year or next((x for x in before["years"] if x), None)
        on = ASOF if before and r.basis != "fixed" else day
        e, y, v = near(r, on, y, fresh=before is None and tense == "is")
        t = r.test or test
        rows.append((r, e, y, v, v is not None and t(v)))
    plains = [x for x in rows if x[0].plain]
    years = [x[2] for x in rows]
    if any(x[3] is None for x in plains):
        v = "depends" if any(x[4] for x in rows if not x[0].plain) else "unknown"
        return {"finding": v, "rows": rows, "years": years, "earlier": [], "absent": True}
    holding = [x[4] for x in plains]
    if all(holding):
        v = "holds"
    elif opened and any(holding) or any(x[4] for x in rows if not x[0].plain):
        v = "depends"
    elif any(holding) and not opened:
        v = "fails"  # conjuncts: all must hold
    else:
        v = "fails"
    if v == "fails":
        earlier = was(plains, test, year, ten_back)
        if earlier:
            v = "outdated"
    return {"finding": v, "rows": rows, "years": years, "earlier": earlier, "absent": False}


def was(plains, test, year, ten_back):
    """Where every plain reading held: the same year in an edition current
    before, or, where the words give no year, one of the ten years before."""
    if any(r.basis == "fixed" for r, *_ in plains):
        return []
    first = plains[0][1]
    for e in reversed([e for e in plains[0][0].editions() if e.day < first.day]):
        got = [(r, e, y, r.value(e, y)) for r, _, y, _, _ in plains]
        if all(g[3] is not None and (g[0].test or test)(g[3]) for g in got):
            return got
    if year is None and ten_back and all(r.year is None for r, *_ in plains):
        for back in range(1, 11):
            got = [(r, e, y - back, r.value(e, y - back)) for r, e, y, _, _ in plains]
            if all(g[3] is not None and (g[0].test or test)(g[3]) for g in got):
                return got
    return []


# --- printing ----------------------------------------------------------------
def number(r, e, y, v, unit, role, holds):
    f = float(v)
    tol = max(abs(f) * 1e-3, 5e-5 if unit == "ratio" else 1e-3)
    at = f"{e.name if e else 'day'} {y or ''}".strip()
    return {"about": f"{r.about}, {at}", "number": f if not float(f).is_integer() else int(f), "tol": tol, "unit": unit,
            "role": role, "holds": holds, "formula": f"{r.formula} [{at}]"}


def listed(j, unit):
    """The numbers that must be shown: the plain ones, those that make it
    depend, those that make it outdated."""
    out, words = [], []
    for r, e, y, v, h in j["rows"]:
        if v is None:
            words.append(f"{r.about}: no figure")
            continue
        role = "plain" if r.plain else "other"
        n = number(r, e, y, v, getattr(r, "unit", unit), role, h)
        words.append(f"{role}: {n['about']} = {n['number']:.6g} {'holds' if h else 'fails'}")
        if r.plain or (h and j["finding"] == "depends"):
            out.append(n)
    for r, e, y, v in j["earlier"]:
        n = number(r, e, y, v, getattr(r, "unit", unit), "earlier", True)
        words.append(f"earlier: {n['about']} = {n['number']:.6g} holds")
        out.append(n)
    return out, "; ".join(words)


def claim(anchor, form, subject, measure, readings, test, unit="ratio", year=None, tense="was", opened=False,
          ten_back=True, because=None, facet=None, note="", accept=None):
    """A claim whose readings decide it. because: why unknown, when it is.
    accept: a further finding that a careful reader could defend."""
    return dict(anchor=anchor, form=form, facet=facet or form, subject=[subject] if isinstance(subject, str) else subject,
                measure=measure, readings=readings, test=test, unit=unit, year=year, tense=tense, opened=opened,
                ten_back=ten_back, because=because, note=note, accept=accept)


def fixed(anchor, form, subject, measure, then, now=None, because=None, facet=None, note="", accept=None):
    """A claim that no figure decides: the ledger, a category, an absence."""
    return dict(anchor=anchor, form=form, facet=facet or form, subject=[subject] if isinstance(subject, str) else subject,
                measure=measure, then=then, now=now or then, because=because, note=note, accept=accept)


def finish(c, day):
    base = {k: c[k] for k in ("anchor", "form", "facet", "subject", "measure")}
    if "then" in c:
        base.update(finding=[c["then"]], finding_note=c["note"], must_compute=[], finding_now=[c["now"]], now_note="",
                    compute_now=[])
    else:
        then, now = judge(c["readings"], c["test"], day, c["year"], c["tense"], c["opened"], c["ten_back"])
        must, words = listed(then, c["unit"])
        mustnow, wordsnow = listed(now, c["unit"])
        if then["absent"]:  # no year was chosen, so none can be kept
            now, mustnow, wordsnow = {"finding": None}, [], ""
        base.update(finding=[then["finding"]], finding_note=f"{c['note']} said {c['test'].said}; {words}".strip(),
                    must_compute=must, finding_now=[now["finding"]] if now["finding"] else [], now_note=wordsnow, compute_now=mustnow)
    if c["accept"]:
        base["finding"].append(c["accept"])
        base["finding_now"].append(c["accept"])
    if c["because"] and base["finding"] == ["unknown"]:
        base["because"] = c["because"]
    return base
