"""Serving: ours and nginx in alternating rounds, the server on one core and the client on the other."""
import sys

import made, steady
from ground import WORK, fresh, last_rows, need, record, run, say, shared
from servers import nginx, on_core, ours

SERVERS, CLIENT = 0, 1  # cores
CONNECTIONS = 64


def measure(articles, rounds=5, seconds=10, warm=60):
    """The mix of 60 % articles, 30 % lists and 10 % feeds in gzip: as fast as it goes, then at half of that."""
    need("wrk", "wrk")
    site, data = made.site(articles, by="the newest program"), made.data(articles)
    with ours(data, SERVERS) as us:
        us.wait()
        pairs = made.same_bytes(made.urls(articles), us.base, site)
        with nginx(site, SERVERS) as them:
            them.wait()
            compare(articles, {"Standfirst": us, "nginx": them}, pairs, rounds, seconds, warm)


def compare(articles, both, pairs, rounds, seconds, warm):
    urls = WORK / str(articles) / "urls.txt"
    made.checked(pairs, [server.base for server in both.values()], urls)
    if warm:
        say("Warming up …")
        full({"Standfirst": both["Standfirst"]}, urls, 1, warm)
        full({"nginx": both["nginx"]}, urls, 1, min(warm, 5))
    rows = full(both, urls, rounds, seconds)
    for name, row in rows.items():
        record("serve", articles, name, rounds, rps=row["rps"], cpu_us=row["us_per_req"], p50_ms=row["p50_ms"],
               p99_ms=row["p99_ms"], kb=row["kb"], mb=row["server_mib"], bad=row["bad"], seconds=seconds,
               runs=row["runs"], foreign=row["foreign"])
    steady.measure(articles, both, urls, rounds, seconds, int(min(row["rps"] for row in rows.values()) / 2))


def full(servers, urls, rounds, seconds):
    """As many requests as go, by wrkrun.py; gives its row for each server."""
    out = fresh("wrk.jsonl")
    targets = [f"{name}|{server.base}|{urls}|Accept-Encoding: gzip" for name, server in servers.items()]
    run(*on_core(CLIENT), sys.executable, shared("wrkrun.py"), "-r", rounds, "-c", CONNECTIONS, "-d", seconds,
        "-o", out, *targets, limit=rounds * len(targets) * (seconds + 90) + 60)
    return last_rows(out)
