"""Single steps by JMH: press, excerpt and edition, with the bytes that each allocates."""
import json, math, os

import made
from ground import HOUSE, Refusal, WORK, fresh, record, run


def measure(only=".*", rounds=5, seconds=2):
    """Two runs of Java for each step, of so many measurements of so many seconds after as many to warm up."""
    made.built()
    home = os.environ.get("JAVA_HOME")
    if not home:
        raise Refusal("JAVA_HOME names no JDK 25: start this by “./dev bench jmh”, which finds one.")
    run("mvn", "-B", "-ntp", "-q", "-P", "bench,!tests", "process-test-classes", limit=900, cwd=HOUSE)
    target = HOUSE / "target"
    classes = f"{target}/bench/classes:{target}/classes:{(target / 'bench/classpath').read_text().strip()}"
    out = fresh("jmh.json")
    # A step that hangs is ended by JMH after a minute; the limit of it all is for JMH itself.
    run(f"{home}/bin/java", "--enable-native-access=ALL-UNNAMED", "-cp", classes, "org.openjdk.jmh.Main", only,
        "-f", 1 if rounds < 5 else 2, "-wi", rounds, "-i", rounds, "-w", f"{seconds}s", "-r", f"{seconds}s",
        "-to", "60s", "-prof", "gc", "-rf", "json", "-rff", out, "-foe", "true", "-jvmArgsAppend",
        f"--enable-native-access=ALL-UNNAMED -Xmx1g -Dstandfirst.sample={HOUSE}/src/main/sample",
        limit=3600, cwd=WORK)
    for one in json.loads(out.read_text()):
        name = one["benchmark"].rsplit(".", 2)
        metric, garbage = one["primaryMetric"], one["secondaryMetrics"]
        allocated = next(value for key, value in garbage.items() if key.endswith("gc.alloc.rate.norm"))
        record("jmh", "sample", f"{name[1].removesuffix('Bench')}.{name[2]}", rounds, us=round(metric["score"], 3),
               error_us=error(metric["scoreError"]), bytes=round(allocated["score"]), forks=one["forks"])


def error(said):
    """None where there were too few measurements to tell."""
    number = float(said)
    return None if math.isnan(number) else round(number, 3)
