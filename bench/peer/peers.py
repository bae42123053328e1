"""Reads sentences with one peer and prints what it found, for bench/peer.

python peers.py NAME < sentences.jsonl > found.jsonl

A line of input is a JSON string; a line of output a list of
[start, end, low, high, unit], then, last, {"seconds": ...}: the time for all
sentences after one that warms the tool up. Offsets count characters, units are
the tool's own names, "" for none.
"""
import json
import re
import sys
import time
import warnings

warnings.filterwarnings("ignore")


def quantulum():
    from quantulum3 import parser

    def read(text):
        out = []
        for q in parser.parse(text):
            low = high = q.value
            if q.uncertainty:  # how it gives "2 to 3"
                low, high = q.value - q.uncertainty, q.value + q.uncertainty
            unit = "" if q.unit.name == "dimensionless" else q.unit.name
            out.append([q.span[0], q.span[1], low, high, unit])
        return out

    return read


def recognizers():
    import recognizers_suite as suite

    culture = suite.Culture.English
    length = re.compile(r"P(T?)([\d.]+)([YMWDHS])$")
    names = {"Y": "Year", "M": "Month", "W": "Week", "D": "Day", "TH": "Hour", "TM": "Minute", "TS": "Second"}
    kinds = [
        (suite.recognize_currency, None),
        (suite.recognize_percentage, "%"),
        (suite.recognize_age, None),
        (suite.recognize_temperature, None),
        (suite.recognize_dimension, None),
        (suite.recognize_number, ""),
    ]

    def number(value):
        try:
            return float(str(value).rstrip("%").replace(",", ""))
        except ValueError:
            return None

    def read(text):
        out, dates = [], []
        for r in suite.recognize_datetime(text, culture):  # lengths of time; dates are no numbers
            timex = ((r.resolution or {}).get("values") or [{}])[0].get("timex", "")
            m = length.match(timex)
            if m:
                out.append([r.start, r.end + 1, float(m[2]), float(m[2]), names[m[1] + m[3]]])
            elif r.type_name != "datetimeV2.duration":
                dates.append([r.start, r.end + 1])
        for recognize, unit in kinds:  # the more telling kind first
            for r in recognize(text, culture):
                start, end = r.start, r.end + 1
                if any(start < b and a < end for a, b, *_ in out + dates):
                    continue
                value = number((r.resolution or {}).get("value"))
                if value is not None:
                    name = unit if unit is not None else r.resolution.get("unit") or ""
                    out.append([start, end, value, value, name])
        return out

    return read


def main():
    read = {"quantulum3": quantulum, "recognizers": recognizers}[sys.argv[1]]()
    texts = [json.loads(line) for line in sys.stdin]
    read("About 3,000 people paid $5 million for 12 km in 2 hours, up 4 percent.")
    found, start = [], time.perf_counter()
    for text in texts:
        try:
            found.append(read(text))
        except Exception:  # a sentence on which the tool breaks has no numbers
            found.append([])
    seconds = time.perf_counter() - start
    for numbers in found:
        print(json.dumps(numbers))
    print(json.dumps({"seconds": seconds}))


main()
