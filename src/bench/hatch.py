"""Speaks to a running server as the commands do, through the socket in its data folder, so that no start of Java counts."""
import json, socket, time

from ground import Refusal


def ask(data, errand, limit=600, **more):
    """Has an errand done; gives the lines it says, and the seconds until it was acknowledged."""
    where = data / "standfirst.sock.at"
    at = where.read_text() if where.exists() else str(data / "standfirst.sock")
    said = []
    with socket.socket(socket.AF_UNIX) as hatch:
        hatch.settimeout(limit)
        hatch.connect(at)
        words = dict(word="asks", database=None, errand=dict(errand=errand, **more))
        began = time.perf_counter()
        hatch.sendall(json.dumps(words).encode() + b"\n")
        with hatch.makefile("r", encoding="utf-8") as answers:
            for line in answers:
                word = json.loads(line)
                match word["word"]:
                    case "says":
                        said.append(word["line"])
                    case "refuses":
                        raise Refusal(f"{errand}: {word['wrong']} {word['cure']}")
                    case "broke":
                        raise Refusal(f"{errand} broke: {word['words']}")
                    case "done":
                        return said, time.perf_counter() - began
    raise Refusal(f"{errand}: the server ended before it was done.")


def export(data, to, limit=1800, only=None):
    """The public site as files, or the addresses in a file, by the server; gives its lines and the seconds."""
    order = dict(to=str(to), form="FOLDER", copies=[], only=only)
    return ask(data, "export", limit=limit, order=order)
