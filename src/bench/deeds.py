"""Five deeds of editors in a running server: when readers see them, and what an export then writes."""
import http.client, json, os, re, shutil, statistics, subprocess, sys, time

import hatch, made
from ground import Refusal, WORK, fresh, record, run, say, shared
from manuscripts import Journal
from servers import ours

PATIENCE = 30
NAMES = dict(typo="a typo deep in a body", title="a title", new="a new article in the largest category",
             name="another name for the most credited contributor", colour="another colour")


def measure(articles, rounds=5):
    """One round that is not counted, then so many that are."""
    data, site = made.copy_of_data(articles), WORK / str(articles) / "changed-site"
    shutil.rmtree(site, ignore_errors=True)
    taken = {deed: [] for deed in NAMES}
    with ours(data) as server:
        server.wait()
        journal = Journal(data, WORK / str(articles) / "markdown")
        for place in journal.places():
            seen(server, place)
        say("The first export …")
        hatch.export(data, site)
        for turn in range(rounds + 1):
            for deed in NAMES:
                one = once(server, data, site, journal, deed, turn)
                say(f"  round {turn} {deed}: {one}")
                if turn:
                    taken[deed].append(one)
    for deed, all_of in taken.items():
        middle = {key: round(statistics.median(one[key] for one in all_of), 3) for key in all_of[0]}
        record("deeds", articles, deed, rounds, runs=[one["served_ms"] for one in all_of], **middle)


def once(server, data, site, journal, deed, turn):
    """A deed, what readers see of it, the export after it, and as many files written by disk.py."""
    step = journal.step(deed, turn)
    for errand in step.before:
        hatch.ask(data, **errand)
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    # The first word of a mark that is to be gone is “not”.
    marks = [(path, mark or ("not", sheet(fetch(line, path)))) for path, mark in step.seen]
    _, acknowledged = hatch.ask(data, **step.errand)
    began = time.perf_counter()
    for path, mark in marks:
        while not says(fetch(line, path), mark):
            if time.perf_counter() - began > PATIENCE:
                raise Refusal(f"After {deed}, {path} does not say {mark} within {PATIENCE} s.")
    served = time.perf_counter() - began
    line.close()
    before, moment = manifest(site), time.time_ns()
    lines, seconds = hatch.export(data, site)
    after = manifest(site)
    changed = [path for path, print_of in after.items() if before.get(path) != print_of]
    rewritten = [path for path in pages(site) if (site / path).stat().st_ctime_ns >= moment]
    written = int(re.match(r"(\d+) pages written", lines[1])[1])
    size = sum((site / path).stat().st_size for path in rewritten) // max(1, len(rewritten))
    return dict(acknowledged_ms=round(acknowledged * 1000, 2), served_ms=round(served * 1000, 2),
                export_s=round(seconds, 3), written=written, rewritten=len(rewritten), changed=len(changed),
                removed=len(before.keys() - after.keys()), files=len(after), disk_s=disk(max(1, len(rewritten)), max(1, size)))


def sheet(page):
    """The style sheet that a page names; another colour gives it another name."""
    return re.search(r"/standfirst-[0-9a-f]+\.css", page)[0]


def says(page, mark):
    return mark[1] not in page if isinstance(mark, tuple) else mark in page


def fetch(line, path):
    line.request("GET", path)
    return line.getresponse().read().decode()


def seen(server, path):
    """Readers have been there before: the page is kept."""
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    fetch(line, path)
    line.close()


def manifest(site):
    """The hash of every page, without what the export keeps for itself."""
    rows = (line.split("  ", 1) for line in (site / ".standfirst/manifest").read_text().splitlines()
            if not line.startswith("#"))
    return {path: sum_of for sum_of, path in rows if not path.startswith(".standfirst/")}


def pages(site):
    for folder, _, files in os.walk(site):
        inside = os.path.relpath(folder, site)
        if not inside.startswith(".standfirst"):
            yield from (os.path.normpath(os.path.join(inside, file)) for file in files)


def disk(files, size):
    """Seconds in which disk.py writes as many files of that size, each under another name and then renamed."""
    out = fresh("disk.jsonl")
    run(sys.executable, shared("peers/disk.py"), files, size, 1, WORK / "disk", limit=900,
        env=dict(os.environ, BENCH_OUT=str(out)), stdout=subprocess.DEVNULL)
    rows = {row["label"]: row for row in map(json.loads, out.read_text().splitlines())}
    return rows["disk/rewrite-atomic"]["runs"][0]
