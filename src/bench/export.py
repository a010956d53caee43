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
    rows = timed(commands, 1 if articles >= HUGE else rounds, f"rm -rf '{to}' '{theirs}'", articles)
    files = {"Standfirst": count(to, "index."), "Hugo": rows["Hugo"].pop("files")}
    if articles >= HUGE and rounds > 1:
        del commands["Hugo"]
        rows |= timed(commands, rounds, f"rm -rf '{to}'", articles)
    size = bytes_of(to) // max(1, files["Standfirst"][0])
    for name, row in rows.items():
        record("export", articles, name, len(row["runs"]), wall_s=row["wall_s"], cpu_s=row["cpu_s"],
               mb=row["peak_mib"], files=files[name][0], pages=files[name][1], runs=row["runs"],
               foreign=row["foreign"], failed=any(row["rc"]))
    record("export", articles, "disk", 1, wall_s=disk(files["Standfirst"][0], size), files=files["Standfirst"][0],
           bytes=size)


def timed(commands, rounds, prepare, articles):
    """By timeit.py; gives its row for each command, and how many files Hugo's last run left."""
    out = fresh("time.jsonl")
    hugo = WORK / str(articles) / "out-hugo"
    limit = 3600
    # Both folders are emptied before each command, so what Hugo wrote is counted as part of its run.
    counted = {name: f"{command}" + (f" && find '{hugo}' -type f | wc -l >'{hugo}.files'" if name == "Hugo" else "")
               for name, command in commands.items()}
    run(sys.executable, shared("timeit.py"), "-r", rounds, "-o", out, "--timeout", limit, "--prepare", prepare,
        *counted.values(), limit=rounds * len(commands) * limit)
    rows = last_rows(out)
    if "Hugo" in rows:
        all_of = int(open(f"{hugo}.files").read())
        rows["Hugo"]["files"] = (all_of, count(hugo, "index.")[1] or None)
    return rows


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


def count(folder, name):
    """All files of a site, and its pages and feeds."""
    files = [file for at, _, found in os.walk(folder) if ".standfirst" not in at for file in found]
    return len(files), sum(file.startswith(name) for file in files)


def bytes_of(folder):
    return sum(os.path.getsize(os.path.join(at, file)) for at, _, found in os.walk(folder) for file in found)
