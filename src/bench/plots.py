"""Writes what was measured into docs/performance.md: a table for each part that has results, and plots beside it."""
import re

import drawing, tables
from deeds import NAMES
from ground import HOUSE, Refusal, results, say

PAPER = HOUSE / "docs/performance.md"
PLOTS = HOUSE / "docs/performance"
PARTS = dict(start=tables.start, deeds=tables.deeds, serve=tables.serve, export=tables.export, jmh=tables.jmh) | {
    "import": tables.intake}


def write():
    """A part without results stays as it is."""
    rows, paper = results(), PAPER.read_text()
    if not rows:
        raise Refusal("Nothing was measured yet: “./dev bench” says what there is to measure.")
    for part, table_of in PARTS.items():
        table, found = table_of(rows)
        if table:
            pictures = [f"![{title}](performance/{file})" for file, title in draw(part, found)]
            paper = replaced(paper, part, "\n\n".join([table, tables.stamp(tables.flat(found)), *pictures]))
            say(f"{part}: {len(tables.flat(found))} results")
    PAPER.write_text(paper)


def replaced(paper, part, words):
    """The paper with that between the marks of a part."""
    marks = re.compile(rf"(<!-- bench: {part} -->\n).*?(\n<!-- bench: end -->)", re.S)
    if not marks.search(paper):
        raise Refusal(f"docs/performance.md has no place for “{part}”: put “<!-- bench: {part} -->” and "
                      "“<!-- bench: end -->” where its table shall stand.")
    return marks.sub(lambda found: found[1] + words + found[2], paper)


def draw(part, found):
    """Draws what there is to draw of a part; gives the files and their titles."""
    for name, title, picture in pictures(part, found):
        PLOTS.mkdir(exist_ok=True)
        (PLOTS / name).write_text(picture)
        yield name, title


def grown(found, what, value):
    return {size: by_name[what][value] for size, by_name in found.items() if what in by_name}


def pictures(part, found):
    match part:
        case "serve":
            size, rows = list(found.items())[-1]
            title = f"Serving {size:,} articles"
            yield "serve.svg", title, drawing.bars(title, [
                ("as many as go", "requests/s", [(name, row["rps"]) for name, row in rows.items()]),
                ("processor", "µs a request", [(name, row["cpu_us"]) for name, row in rows.items()])])
        case "export":
            title = "The whole site as files"
            yield "export.svg", title, drawing.bars(title, [
                (f"{size:,} articles", "s", [(name if name != "disk" else "disk.py", row["wall_s"])
                                             for name, row in rows.items()])
                for size, rows in found.items()])
        case "deeds":
            title = "From acknowledged to seen"
            series = [(name.removeprefix("a ").removeprefix("another "), grown(found, deed, "served_ms"))
                      for deed, name in SHORT.items()]
            yield "deeds.svg", title, drawing.lines(title, "ms", [one for one in series if one[1]], limit=50)
        case "start":
            for file, title, unit, value in (("start.svg", "From the start to the first page", "s", "first_page_s"),
                                             ("memory.svg", "Resident memory after load", "MB", "loaded_mb")):
                yield file, title, drawing.lines(title, unit, [("Standfirst", grown(found, "Standfirst", value))])


SHORT = NAMES | dict(typo="a typo", new="a new article", name="a contributor’s name", colour="a colour")
