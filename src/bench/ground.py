"""What every part of the bench stands on: where things lie, how long they may take, what came of them."""
import json, os, pathlib, socket, subprocess, sys, time

HOUSE = pathlib.Path(__file__).resolve().parents[2]
WORK = pathlib.Path(os.environ.get("BENCH_WORK", HOUSE / "target/bench")).resolve()
SHARED = (HOUSE / "../shared/bench").resolve()
RESULTS = WORK / "results.jsonl"
STANDFIRST = str(HOUSE / "standfirst")

# The scripts beside us keep their working data there and look for a quiet machine that long.
os.environ["BENCH_WORK"] = str(WORK)
os.environ.setdefault("BENCH_WAIT", "60")


class Refusal(Exception):
    """Something that a person can put right."""


def shared(name):
    """A script that measures others."""
    script = SHARED / name
    if not script.is_file():
        raise Refusal(f"The bench needs ../shared/bench/{name}: put the folder of that name beside this checkout.")
    return str(script)


def need(program, package):
    """Says what to install where a peer is missing."""
    for folder in [*os.environ["PATH"].split(":"), "/usr/sbin"]:
        if os.access(os.path.join(folder, program), os.X_OK):
            return os.path.join(folder, program)
    raise Refusal(f"There is no {program} here: install it (“apt-get install {package}”) and start again.")


def say(words):
    print(time.strftime("%H:%M:%S"), words, flush=True)


def run(*words, limit, **more):
    """Runs a command to its end; one that fails or takes longer than the limit (s) ends the part."""
    try:
        return subprocess.run([str(word) for word in words], check=True, timeout=limit, text=True, **more)
    except subprocess.TimeoutExpired:
        raise Refusal(f"{words[0]} was not done after {limit} s, and was ended.")
    except subprocess.CalledProcessError as e:
        raise Refusal(f"{' '.join(map(str, words[:4]))} … ended with {e.returncode}: {(e.stderr or '')[-500:]}")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def revision():
    """Of the program that is measured; “+” where it is not what git keeps."""
    sources = ["--", "src/main", "pom.xml", "standfirst"]
    git = lambda *words: subprocess.run(["git", "-C", HOUSE, *words], capture_output=True, text=True).stdout.strip()
    return (git("log", "-1", "--format=%h", *sources) or "unknown") + ("+" if git("status", "-s", *sources) else "")


def record(part, articles, what, rounds, **values):
    """Appends a result; of several with the same part, size and name, the last counts."""
    row = dict(part=part, articles=articles, what=what, rounds=rounds, at=time.strftime("%F %T"), of=revision(), **values)
    WORK.mkdir(parents=True, exist_ok=True)
    with open(RESULTS, "a") as out:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
    say(", ".join(f"{k} {v}" for k, v in row.items() if not isinstance(v, (list, dict)) and k not in ("at", "of")))


def results():
    """The last result of each, by part, size and name."""
    rows = {}
    if RESULTS.exists():
        for line in RESULTS.read_text().splitlines():
            row = json.loads(line)
            rows[row["part"], row["articles"], row["what"]] = row
    return rows


def last_rows(file):
    """What a script beside us has written into its own file, by label."""
    return {row["label"]: row for row in map(json.loads, open(file).read().splitlines())}


def fresh(name):
    """The name of a file in the working folder that is not there yet."""
    file = WORK / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    return file
