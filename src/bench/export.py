"""Writing everything: the pages that Hugo's site has too, by both into an empty folder, in alternating rounds."""
import os, sys

import made
from deeds import disk
from ground import STANDFIRST, WORK, fresh, last_rows, need, record, run, say, shared

SHELVES = ("article/", "category/", "place/", "author/", "issue/", "page/")
HUGE = 50_000  # from here on Hugo is run once: it takes minutes and 7 GB


def measure(articles, rounds=3):
    hugo, folder = need("hugo", "hugo"), WORK / str(articles)
    data, content = made.data(articles), made.hugo_content(articles) / "content"
    only, to, theirs = folder / "only.txt", folder / "out", folder / "out-hugo"
    only.write_text("".join(f"{address}\n" for address in same(articles)))
    layouts = os.path.dirname(shared("peers/hugo/hugo.toml"))
    commands = {
        "Standfirst": f"Standfirst='{STANDFIRST}' export --only '{only}' --data '{data}' '{to}'",
        "Hugo": f"Hugo='{hugo}' --quiet --noBuildLock --source '{layouts}' --contentDir '{content}'"
                f" --cacheDir '{WORK}/hugo-cache' --destination '{theirs}'",
    }
    clean = f'case "$LABEL" in Hugo) rm -rf "{theirs}" ;; *) rm -rf "{to}" ;; esac'
    rows = timed(commands, 1 if articles >= HUGE else rounds, clean)
    files = {"Standfirst": count(to), "Hugo": count(theirs)}
    if articles >= HUGE and rounds > 1:
        del commands["Hugo"]
        rows |= timed(commands, rounds, clean)
    size = bytes_of(to) // max(1, files["Standfirst"][0])
    for name, row in rows.items():
        record("export", articles, name, len(row["runs"]), wall_s=row["wall_s"], cpu_s=row["cpu_s"],
               mb=row["peak_mib"], files=files[name][0], pages=files[name][1], runs=row["runs"],
               foreign=row["foreign"], failed=any(row["rc"]))
    record("export", articles, "disk", 1, wall_s=disk(files["Standfirst"][0], size), files=files["Standfirst"][0],
           bytes=size)


def timed(commands, rounds, prepare):
    """By timeit.py; gives its row for each command."""
    out, limit = fresh("time.jsonl"), 3600
    run(sys.executable, shared("timeit.py"), "-r", rounds, "-o", out, "--timeout", limit, "--prepare", prepare,
        *commands.values(), limit=rounds * len(commands) * limit)
    return last_rows(out)


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
