"""The same mix at a constant rate, by h2load: how long readers wait when the server is half busy.

autocannon, which is better known for this, sends what is due in a second as fast as it goes and then rests; h2load
spreads it. Where an answer comes late, what should have been asked meanwhile counts as late too."""
import random, statistics

from ground import fresh, need, record, run, say
from servers import on_core

CLIENT, CONNECTIONS = 1, 64
WEIGHTS = dict(article=60, list=30, feed=10)


def measure(articles, servers, urls, rounds, seconds, rate):
    tool = need("h2load", "nghttp2-client")
    each = max(1, rate // CONNECTIONS)
    shots = {name: [] for name in servers}
    for _ in range(rounds):
        for name, server in servers.items():
            shots[name].append(shot(tool, server, urls, seconds, each))
            say(f"  {name} at a constant rate: {shots[name][-1]}")
    for name, all_of in shots.items():
        middle = {key: statistics.median(one[key] for one in all_of) for key in ("rps", "p50_ms", "p99_ms")}
        record("steady", articles, name, rounds, asked=each * CONNECTIONS, bad=sum(one["bad"] for one in all_of),
               seconds=seconds, p99s=[one["p99_ms"] for one in all_of], **middle)


def shot(tool, server, urls, seconds, each):
    """One run, of so many requests a second on each connection."""
    log, mix = fresh("steady.log"), fresh("steady.txt")
    mix.write_text("".join(f"{server.base}{path}\n" for path in sequence(urls)))
    run(*on_core(CLIENT), tool, "--h1", "-t1", "-c", CONNECTIONS, "-D", seconds, "--rps", each, "-i", mix,
        "-H", "accept-encoding: gzip", "--log-file", log, limit=seconds + 60, capture_output=True)
    rows = [line.split("\t") for line in log.read_text().splitlines()]
    took = sorted(late(rows, 1_000_000 / each))
    at = lambda share: round(took[int(len(took) * share)] / 1000, 3)
    return dict(rps=round(len(rows) / seconds), p50_ms=at(0.5), p99_ms=at(0.99),
                bad=sum(row[1] != "200" for row in rows))


def late(rows, due):
    """Microseconds of each answer, and of those that were due while one was waited for."""
    for row in rows:
        took = int(row[2])
        while took > 0:
            yield took
            took -= due


def sequence(urls):
    """The same in every run; every connection goes through it."""
    paths = {}
    for line in urls.read_text().splitlines():
        kind, path = line.split(" ")
        paths.setdefault(kind, []).append(path)
    lots = random.Random(42)
    kinds = lots.choices(list(paths), [WEIGHTS[kind] for kind in paths], k=4000)
    return [lots.choice(paths[kind]) for kind in kinds]
