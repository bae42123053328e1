"""A second set of fresh reports; gold is computed.

    MUSTER_CORPORA=../../../shared python3 reports.py > reports.jsonl
"""
import json
import sys
from collections import Counter

import parts
import output  # noqa: F401
import money  # noqa: F401
import groups  # noqa: F401
import rises  # noqa: F401
import ledger  # noqa: F401

if __name__ == "__main__":
    claims = [c for r in parts.REPORTS for c in r["claims"]]
    for n, r in enumerate(parts.REPORTS, 1):
        print(json.dumps({"id": f"p{n:03d}", **r}, ensure_ascii=False))
    for what in (["all"] * len(claims), [c["form"] for c in claims], [c["finding"][0] for c in claims]):
        print(dict(Counter(what)), file=sys.stderr)
    if "--show" in sys.argv:
        for r in parts.REPORTS:
            for c in r["claims"]:
                print(r["published"], c["finding"], c["finding_now"], c["anchor"], "|", c["finding_note"], file=sys.stderr)
