"""./dev bench: measures Standfirst beside others, on one machine, in alternating rounds.

  ./dev bench serve 10000     requests a second, processor and waiting, beside nginx
  ./dev bench deeds 50000     five deeds of editors: when readers see them, what an export then writes
  ./dev bench export 10000    the whole site as files, beside Hugo
  ./dev bench start 1000      from the start to the first page, and the memory
  ./dev bench import 10000    takes a made-up archive in
  ./dev bench jmh [FILTER]    press, excerpt and edition alone, with what they allocate
  ./dev bench all             everything at its full size; begun again, it goes on where it was
  ./dev bench plots           writes the tables and plots of docs/performance.md

--rounds N, --seconds N and --warm N shorten or lengthen a part. Results are lines of JSON in
target/bench/results.jsonl; BENCH_WORK names another folder than target/bench.
"""
import inspect, os, sys, time, traceback

import ground


def parts():
    import deeds, export, intake, jmh, plots, serve, start
    return dict(serve=serve.measure, deeds=deeds.measure, export=export.measure, start=start.measure,
                jmh=jmh.measure, plots=plots.write, all=everything) | {"import": intake.measure}


# What “all” does, in the order in which it does it: the small ones first, so that a fault shows early.
ALL = ["jmh", "start 1000", "deeds 1000", "export 1000", "import 10000", "serve 10000", "start 10000", "deeds 10000",
       "export 10000", "import 50000", "start 50000", "deeds 50000", "export 50000", "plots"]


def everything(**wishes):
    """Each part by itself, so that one that fails does not stop the others; what was done for this program is not
    done again."""
    failed = []
    for part in ALL:
        done = ground.WORK / "done" / f"{ground.revision()} {part}"
        if done.exists():
            ground.say(f"{part} is done.")
        elif main(part.split() + [f"--{key}={value}" for key, value in wishes.items()]) == 0:
            done.parent.mkdir(parents=True, exist_ok=True)
            done.touch()
        else:
            failed.append(part)
    if failed:
        raise ground.Refusal("Not done: " + ", ".join(failed) + ".")


def main(words):
    if not words or words[0] in ("help", "-h", "--help"):
        print(__doc__)
        return 0
    known = parts()
    name, *rest = words
    try:
        if name not in known:
            raise ground.Refusal(f"The bench knows no “{name}”; “./dev bench” says what it knows.")
        given, wishes = arguments(rest)
        takes = inspect.signature(known[name]).parameters
        began = time.monotonic()
        ground.say(f"{' '.join(words)} …")
        wanted = {key: value for key, value in wishes.items() if key in takes or name == "all"}
        if takes and next(iter(takes)) == "articles" and not given:
            raise ground.Refusal(f"How many articles? For example “./dev bench {name} 1000”.")
        known[name](*given, **wanted)
        ground.say(f"{' '.join(words)}: done in {time.monotonic() - began:.0f} s.")
        return 0
    except (ground.Refusal, OSError) as e:
        print(e, file=sys.stderr)
        return 2
    except Exception:
        # A fault in the bench itself ends the part, and not those after it.
        traceback.print_exc()
        return 1


def arguments(words):
    """Numbers and names in their order, and --wishes=N or --wishes N."""
    given, wishes, words = [], {}, list(words)
    try:
        while words:
            word = words.pop(0)
            if word.startswith("--"):
                key, _, value = word[2:].partition("=")
                if key not in ("rounds", "seconds", "warm"):
                    raise ground.Refusal(f"The bench knows no “--{key}”.")
                wishes[key] = int(value or words.pop(0))
            else:
                given.append(int(word) if word.isdigit() else word)
    except (ValueError, IndexError):
        raise ground.Refusal(f"“{word}” wants a number.")
    return given, wishes


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main(sys.argv[1:]))
