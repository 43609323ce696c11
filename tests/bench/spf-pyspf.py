"""pyspf over the same rows and answers from memory: rows in as JSON, then `run <ms>` again and again."""

import json
import sys
import time

try:
    import spf
except ImportError:
    sys.exit(0)

rows = json.loads(sys.stdin.readline())


def answers_of(row):
    records = {}
    names = set()
    for record in row["records"]:
        records.setdefault(record["name"], {}).setdefault(record["type"], []).append(record["data"])
        name = record["name"]
        while name:
            names.add(name)
            name = name.partition(".")[2]
    failures = {(failure["name"], failure["type"]) for failure in row["failures"]}

    def value(kind, data):
        if kind == "TXT":
            return [text.encode("latin-1") for text in data["strings"]]
        if kind == "MX":
            return (data["preference"], data["exchange"])
        return data

    def find(name, kind):
        if (name, kind) in failures or (name, None) in failures:
            return None
        held = records.get(name)
        if held is None and name not in names:
            # RFC 4592: the wildcard below the closest name that exists.
            parent = name.partition(".")[2]
            while parent and parent not in names:
                parent = parent.partition(".")[2]
            held = records.get("*." + parent)
        return [((name, kind), value(kind, data)) for data in (held or {}).get(kind, [])]

    known = {}

    def answer(name, kind):
        key = (name, kind)
        if key not in known:
            known[key] = find(name.lower().rstrip("."), kind)
        return known[key]

    return answer


zones = [answers_of(row) for row in rows]
current = None


def lookup(name, kind, tcpfallback=True, timeout=30):
    found = current(name, kind)
    if found is None:
        raise spf.TempError("DNS error")
    return found


spf.DNSLookup = lookup


def evaluate(at):
    global current
    current = zones[at]
    row = rows[at]
    try:
        return spf.check2(i=row["ip"], s=row["mailFrom"], h=row["helo"])[0]
    except Exception as error:  # an answer that no receiver could use
        return "error: " + str(error)


def say(data):
    sys.stdout.write(json.dumps(data) + "\n")
    sys.stdout.flush()


say({"version": "pyspf " + getattr(spf, "__version__", "?"), "results": [evaluate(at) for at in range(len(rows))]})
for line in sys.stdin:
    words = line.split()
    least = float(words[1]) / 1000
    only = [int(at) for at in words[2:]] or range(len(rows))
    began = time.process_time()
    evaluations = 0
    while time.process_time() - began < least:
        for at in only:
            evaluate(at)
        evaluations += len(only)
    say({"perSecond": evaluations / (time.process_time() - began)})
