"""Writes a report as its pieces in order: plain words, claims, and asides. The
figures, the readings and the judging are those of the folders fresh and field."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fresh"))

from kit import *  # noqa: E402,F403
import kit  # noqa: E402

BF, AD = "background_fact", "accession_date"


class No(str):
    """Words that assert nothing the books decide."""


class May(str):
    """An aside: no credit, no penalty."""


def report(day, title, *pieces):
    text = "".join(p["anchor"] if isinstance(p, dict) else p for p in pieces)
    for p in pieces:
        words = p["anchor"] if isinstance(p, dict) else p
        if (isinstance(p, (dict, No, May))) and text.count(words) != 1:
            raise SystemExit(f"{title}: not once in the text: {words}")
    rep(day, title, text, [p for p in pieces if isinstance(p, dict)],
        [str(p) for p in pieces if isinstance(p, No)], [str(p) for p in pieces if isinstance(p, May)])
