"""Taking in: an export of WordPress into an empty data folder, with half a gigabyte of memory."""
import sys

import made
from ground import STANDFIRST, WORK, fresh, last_rows, record, run, shared


def measure(articles, rounds=1):
    wxr, to = made.export_file(articles), WORK / str(articles) / "taken"
    made.built()
    out = fresh("import.jsonl")
    run(sys.executable, shared("timeit.py"), "-r", rounds, "-o", out, "--timeout", 1800, "--prepare", f"rm -rf '{to}'",
        f"import=STANDFIRST_JAVA_OPTS=-Xmx512m '{STANDFIRST}' import --data '{to}' '{wxr}'", limit=rounds * 2000)
    row = last_rows(out)["import"]
    record("import", articles, "Standfirst", rounds, wall_s=row["wall_s"], cpu_s=row["cpu_s"], mb=row["peak_mib"],
           a_second=round(articles / row["wall_s"]), wxr_mb=round(wxr.stat().st_size / 1e6), foreign=row["foreign"], failed=any(row["rc"]))
    run("rm", "-rf", to, limit=300)
