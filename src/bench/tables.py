"""The tables of docs/performance.md, each out of the newest results of its part."""
from deeds import NAMES


def table(head, rows):
    cells = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in cells)


def of(rows, part):
    """The results of a part by size, then by name."""
    found = {}
    for (which, size, what), row in rows.items():
        if which == part:
            found.setdefault(size, {})[what] = row
    return dict(sorted(found.items()))


def stamp(rows):
    """When and how often it was measured, and which program."""
    days = sorted({row["at"][:10] for row in rows})
    times = sorted({row["rounds"] for row in rows})
    programs = sorted({row["of"] for row in rows})
    return (f"Measured on {' and '.join(days)}, medians of {' or '.join(map(str, times))} "
            f"{'round' if times == [1] else 'rounds'}, of {', '.join(programs)}.")


def flat(found):
    return [row for by_name in found.values() for row in by_name.values()]


def start(rows):
    found = of(rows, "start")
    lines = [[f"{size:,}", f"{r['first_page_s']:.2f}", f"{r['cpu_s']:.1f}", f"{r['mb']:.0f}", f"{r['loaded_mb']:,}"]
             for size, by_name in found.items() for r in by_name.values()]
    return found and table(["articles", "first page, s", "CPU, s", "resident then, MB", "after load, MB"], lines), found


def deeds(rows):
    found, lines = of(rows, "deeds"), []
    for size, by_name in found.items():
        for deed, name in NAMES.items():
            r = by_name.get(deed)
            if r:
                lines.append([f"{size:,}", name, f"{r['acknowledged_ms']:.0f}", f"{r['served_ms']:.0f}",
                              f"{r['changed']:,.0f}", f"{r['rewritten']:,.0f} of {r['files']:,.0f}",
                              f"{r['export_s']:.2f}", f"{r['disk_s']:.2f}"])
    return found and table(["articles", "deed", "acknowledged, ms", "then seen, ms", "files changed", "written",
                            "export, s", "disk.py, s"], lines), found


def serve(rows):
    found, slow = of(rows, "serve"), of(rows, "steady")
    lines = [[f"{size:,}", name, f"{r['rps']:,.0f}", f"{r['cpu_us']:.1f}", f"{r['p50_ms']:.2f}", f"{r['p99_ms']:.2f}",
              f"{r['kb']:.1f}", f"{slow[size][name]['rps']:,.0f}", f"{slow[size][name]['p50_ms']:.2f}",
              f"{slow[size][name]['p99_ms']:.2f}"]
             for size, by_name in found.items() for name, r in by_name.items() if name in slow.get(size, {})]
    return lines and table(["articles", "", "requests/s", "CPU a request, µs", "p50, ms", "p99, ms", "kB a response",
                            "at half load", "p50, ms", "p99, ms"], lines), found


def intake(rows):
    found = of(rows, "import")
    lines = [[f"{size:,}", r["wxr_mb"], f"{r['wall_s']:.1f}", r["a_second"], f"{r['cpu_s']:.0f}", r["mb"]]
             for size, by_name in found.items() for r in by_name.values()]
    return found and table(["articles", "export, MB", "wall, s", "a second", "CPU, s", "peak, MB"], lines), found


def export(rows):
    found, lines = of(rows, "export"), []
    for size, by_name in found.items():
        for name, r in by_name.items():
            disk = name == "disk"
            lines.append([f"{size:,}", "disk.py, as many files" if disk else name, f"{r['files']:,}", f"{r['wall_s']:.1f}",
                          "" if disk else f"{r['cpu_s']:.1f}", "" if disk else f"{r['mb']:,}", r["rounds"]])
    return found and table(["articles", "", "files", "wall, s", "CPU, s", "peak, MB", "rounds"], lines), found


def jmh(rows):
    found = of({key: row for key, row in rows.items() if key[0] == "jmh"}, "jmh")
    lines = [[name, f"{r['us']:,.2f}", "" if r["error_us"] is None else f"± {r['error_us']:,.2f}", f"{r['bytes']:,}"]
             for by_name in found.values() for name, r in sorted(by_name.items())]
    return found and table(["step", "µs", "", "bytes allocated"], lines), found
