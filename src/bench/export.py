"""Writing everything: the pages that Hugo's site has too, by both into a new folder, in alternating rounds."""
import os, shutil, statistics, sys

import hatch, made
from deeds import disk
from ground import Refusal, STANDFIRST, WORK, fresh, last_rows, need, record, run, say, shared
from servers import ours

SHELVES = ("article/", "category/", "place/", "author/", "issue/", "page/")
HUGE = 50_000  # from here on Hugo is run once, before our server: it takes minutes and 7 to 16 GB
RUNNING = "Standfirst, a running server"
WARM = 2  # exports that a server does before those that count


def measure(articles, rounds=3):
    hugo, folder = need("hugo", "hugo"), WORK / str(articles)
    data, content, site = made.data(articles), made.hugo_content(articles) / "content", folder / "exports"
    only = folder / "only.txt"
    only.write_text("".join(f"{address}\n" for address in same(articles)))
    layouts = os.path.dirname(shared("peers/hugo/hugo.toml"))
    # Each into a folder of its own, and nothing is deleted before the end: for minutes ext4 looks at each number of a
    # file that is gone before it gives a new one.
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir()
    commands = {
        "Standfirst": f"'{STANDFIRST}' export --only '{only}' --data '{data}'",
        "Hugo": f"'{hugo}' --quiet --noBuildLock --source '{layouts}' --contentDir '{content}'"
                f" --cacheDir '{WORK}/hugo-cache' --destination",
    }
    taken, files = {name: [] for name in [*commands, RUNNING]}, {}

    def once(name, turn):
        to = site / f"{name}-{turn}"
        one = (by_server(server, folder / "changed", only, to) if name == RUNNING
               else by_command(name, f"{commands[name]} '{to}'"))
        say(f"  round {turn + 1} {name}: {one}")
        if turn >= 0:
            taken[name].append(one)
            files[name] = count(to)

    if articles >= HUGE:
        once("Hugo", 0)
    with ours(made.copy_of_data(articles)) as server:
        server.wait()
        for turn in range(-WARM, 0):
            once(RUNNING, turn)
        for turn in range(rounds):
            for name in taken:
                if name != "Hugo" or articles < HUGE:
                    once(name, turn)
    size = bytes_of(site / "Standfirst-0") // max(1, files["Standfirst"][0])
    for name, runs in taken.items():
        middle = {key: round(statistics.median(one[key] for one in runs), 2) for key in ("wall_s", "cpu_s")}
        record("export", articles, name, len(runs), **middle, mb=max(one["mb"] for one in runs), files=files[name][0],
               pages=files[name][1], runs=[one["wall_s"] for one in runs])
    record("export", articles, "disk", 1, wall_s=disk(files["Standfirst"][0], size), files=files["Standfirst"][0],
           bytes=size)
    shutil.rmtree(site)


def by_server(server, data, only, to):
    """An export that a running server does, with the processor time of the whole server meanwhile."""
    before = server.cpu()
    _, seconds = hatch.export(data, to, only=str(only))
    return dict(wall_s=round(seconds, 2), cpu_s=round(server.cpu() - before, 2), mb=server.resident())


def by_command(name, command):
    """By timeit.py; one that fails ends the part."""
    out, limit = fresh("time.jsonl"), 3600
    run(sys.executable, shared("timeit.py"), "-r", 1, "-o", out, "--timeout", limit, f"{name}={command}", limit=limit)
    row = last_rows(out)[name]
    if any(row["rc"]):
        raise Refusal(f"{name} ended with {row['rc'][0]}: {WORK}/log.{name} says why.")
    return dict(wall_s=row["wall_s"], cpu_s=row["cpu_s"], mb=row["peak_mib"], foreign=row["foreign"][0])


def same(articles):
    """The addresses of what Hugo's site has too: articles, the front page, and categories, places, contributors and
    issues with all their pages; the feeds of the front page and of categories."""
    for path in made.addresses(articles):
        folder, _, file = path.rpartition("/")
        wanted = folder == "" and file == "index.html" or path.startswith(SHELVES)
        if file == "index.html" and wanted and "/feed" not in folder:
            yield f"/{folder}/" if folder else "/"
        elif path == "feed/index.xml" or path.startswith("category/") and path.endswith("/feed/index.xml"):
            yield f"/{folder}/"


def count(folder):
    """All files of a site, and its pages and feeds."""
    files = [file for at, _, found in os.walk(folder) if ".standfirst" not in at for file in found]
    return len(files), sum(file.startswith("index.") for file in files)


def bytes_of(folder):
    return sum(os.path.getsize(os.path.join(at, file)) for at, _, found in os.walk(folder) for file in found)
