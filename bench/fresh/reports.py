"""Fresh reports in many styles with invented speakers; gold is computed.

    MUSTER_CORPORA=../../../shared python3 reports.py > reports.jsonl
"""
import json
import sys

import kit
import shares  # noqa: F401
import sums  # noqa: F401
import counts  # noqa: F401
import changes  # noqa: F401
import words_given  # noqa: F401
import longer  # noqa: F401

if __name__ == "__main__":
    for n, r in enumerate(kit.REPORTS, 1):
        print(json.dumps({"id": f"n{n:03d}", **r}, ensure_ascii=False))
    print(len(kit.REPORTS), "reports,", sum(len(r["claims"]) for r in kit.REPORTS), "claims", file=sys.stderr)
    if "--show" in sys.argv:
        for r in kit.REPORTS:
            for c in r["claims"]:
                print(r["published"], c["finding"], c["finding_now"], c["anchor"], "|", c["finding_note"], file=sys.stderr)
