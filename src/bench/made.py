"""Made-up journals of any size, and what is made of them once and kept for all parts: their data, and their site."""
import gzip, shutil, subprocess, sys, urllib.error, urllib.request

from ground import HOUSE, Refusal, STANDFIRST, WORK, run, say, shared

HOURS = 3600


def built():
    """Builds the program if need be, outside of what is measured."""
    run(STANDFIRST, "help", limit=1200, stdout=subprocess.DEVNULL)


def folder(articles):
    return WORK / str(articles)


def once(articles, name, make, since=0):
    """Makes something unless it was made since a moment; what was cut off is made anew."""
    path, done = folder(articles) / name, folder(articles) / f"{name}.done"
    if not done.exists() or done.stat().st_mtime < since:
        done.unlink(missing_ok=True)
        say(f"Making {path.relative_to(WORK)} …")
        if path.is_dir():
            shutil.rmtree(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        make(path)
        done.touch()
    return path


def export_file(articles):
    """The journal as WordPress exports it."""
    script = shared("corpus.py")
    return once(articles, "wxr.xml", lambda to: run(
        sys.executable, script, "-n", articles, "-o", to.parent, "-f", "wxr", limit=HOURS))


def hugo_content(articles):
    """The same journal as Hugo takes it."""
    script = shared("corpus.py")
    return once(articles, "hugo", lambda to: run(
        sys.executable, script, "-n", articles, "-o", to.parent, "-f", "hugo", limit=HOURS))


def data(articles):
    """The data folder of that journal. No part changes anything in it."""
    wxr = export_file(articles)
    built()
    return once(articles, "data", lambda to: run(
        STANDFIRST, "import", "--data", to, wxr, limit=HOURS, stdout=subprocess.DEVNULL))


def copy_of_data(articles):
    """A data folder that a part may change; made anew each time."""
    source, to = data(articles), folder(articles) / "changed"
    shutil.rmtree(to, ignore_errors=True)
    run("cp", "-a", "--reflink=auto", source, to, limit=HOURS)
    return to


def site(articles, by=None):
    """The whole public site as files, each text in gzip beside it.

    By the program as it was built last, where that is asked for; else by any."""
    source = data(articles)
    since = (HOUSE / "target/built").stat().st_mtime if by == "the newest program" else 0
    return once(articles, "site", lambda to: run(
        STANDFIRST, "export", "--compress", "--data", source, to, limit=HOURS, stdout=subprocess.DEVNULL), since)


def addresses(articles):
    """Every page of the site, by the path of its file, without the files of the export itself."""
    manifest = site(articles) / ".standfirst/manifest"
    paths = (line[66:] for line in manifest.read_text().splitlines() if not line.startswith("#"))
    return [path for path in paths if not path.endswith(".gz") and not path.startswith(".standfirst/")]


def urls(articles):
    """What readers ask for, as wrkrun.py takes it: a class and a path to a line, at most 2,000 of a class."""
    made = site(articles)
    raw = subprocess.run(
        [sys.executable, shared("urls.py"), made, "--article-prefix", "/article/"],
        capture_output=True, text=True, check=True, timeout=600).stdout
    # The corpus's articles stand at /article/…, and a feed is asked for as its folder.
    lines = [line.split(" ", 1) for line in raw.splitlines()]
    return [(kind, path.removesuffix("index.xml")) for kind, path in lines]


def same_bytes(pairs, base, site):
    """Gives a static server what ours sends, byte for byte: the export packs harder than a server in a hurry does.

    Gives the addresses that are pages, of which the bytes are those of the export before they are packed."""
    kept = []
    for kind, path in pairs:
        sent = get(base, path)
        file = next((f for f in (site / path[1:] / name for name in ("index.html", "index.xml")) if f.exists()), None)
        if not sent or not file:
            continue
        whole, packed = file.read_bytes(), file.with_name(file.name + ".gz")
        if sent == whole:
            # Too small to be packed.
            packed.unlink(missing_ok=True)
        elif sent[:2] == b"\x1f\x8b" and gzip.decompress(sent) == whole:
            packed.write_bytes(sent)
        else:
            continue
        kept.append((kind, path))
    return kept


def checked(pairs, bases, to):
    """Writes those addresses at which all servers give the same bytes; refuses where that is not nearly all."""
    kept = [(kind, path) for kind, path in pairs if len({get(base, path) for base in bases}) == 1]
    say(f"{len(kept)} of {len(pairs)} addresses give the same bytes everywhere.")
    if not kept or len(kept) < len(pairs) * 0.99:
        raise Refusal(f"Too few: look at what the servers answer, for example at {pairs[0][1] if pairs else '/'}.")
    to.write_text("".join(f"{kind} {path}\n" for kind, path in kept))


class Stays(urllib.request.HTTPRedirectHandler):
    """What leads elsewhere is not followed: it is no page."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(Stays)


def get(base, path):
    """The bytes at an address as they come, in gzip; none where it is not a page."""
    asked = urllib.request.Request(base + path, headers={"Accept-Encoding": "gzip"})
    try:
        with OPENER.open(asked, timeout=20) as answer:
            return answer.read()
    except urllib.error.HTTPError:
        return None
