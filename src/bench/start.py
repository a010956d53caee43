"""Starting: from the start of the program to its first page, and the memory it takes then and under load."""
import statistics, sys

import made
from ground import WORK, fresh, need, record, run, say, shared
from servers import ours


def measure(articles, rounds=5, seconds=10):
    """One start that is not counted: it makes the snapshot and warms the disk."""
    need("wrk", "wrk")
    data, site = made.data(articles), made.site(articles)
    urls = WORK / str(articles) / "start-urls.txt"
    with ours(data) as server:
        server.wait()
        pairs = [(kind, path) for kind, path in made.urls(articles) if made.get(server.base, path) is not None]
        urls.write_text("".join(f"{kind} {path}\n" for kind, path in pairs))
    starts = []
    for turn in range(rounds):
        with ours(data) as server:
            first = server.wait(0.005)
            starts.append(dict(first_page_s=round(first, 3), cpu_s=server.cpu(), mb=server.resident()))
            say(f"  start {turn + 1}: {starts[-1]}")
            if turn == rounds - 1:
                run(sys.executable, shared("wrkrun.py"), "-r", 1, "-c", 64, "-d", seconds, "-o", fresh("wrk.jsonl"),
                    f"Standfirst|{server.base}|{urls}|Accept-Encoding: gzip", limit=seconds + 180)
                loaded = server.resident()
    middle = {key: round(statistics.median(one[key] for one in starts), 3) for key in starts[0]}
    record("start", articles, "Standfirst", rounds, loaded_mb=loaded, seconds=seconds,
           runs=[one["first_page_s"] for one in starts], **middle)
