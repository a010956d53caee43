"""What the five deeds are done to: texts of the journal itself, as it writes them as Markdown."""
import collections, re, shutil
from dataclasses import dataclass, field

import hatch

WHO = "bench"


@dataclass
class Step:
    """A deed, what has to be there before it, and what readers see then: an address, and what it says."""
    errand: dict
    seen: list
    before: list = field(default_factory=list)


class Journal:
    """Reads from the journal what is largest in it, and one article from its middle."""

    def __init__(self, data, folder):
        shutil.rmtree(folder, ignore_errors=True)
        hatch.ask(data, "markdown", folder=str(folder))
        articles = sorted((folder / "articles").rglob("*.md"))
        heads = [path.read_text().split("\n---\n", 1)[0] for path in articles]
        self.category = most(heads, "categories")
        self.contributor = most(heads, "by")
        own = [k for k, head in enumerate(heads) if f"by: [{self.contributor}]" in head and "language: en" in head]
        self.text = articles[own[len(own) // 2]].read_text()
        self.address = value(self.text, "address")
        category = (folder / "category").rglob(f"{self.category}.md")
        self.shelf = value(next(category).read_text(), "address") or f"/category/{self.category}/"
        person = (folder / "author" / f"{self.contributor}.md").read_text()
        self.name = value(person, "name")
        self.person = f"/author/{self.contributor}/"
        # Where the text is deep: the last long word of running text before the notes.
        body = self.text.split("\n[^1]:", 1)[0]
        self.word = list(re.finditer(r"(?<= )[a-z]{7,}(?= [a-z])", body))[-1]
        self.draft = folder.with_suffix(".md")
        shutil.rmtree(folder)

    def places(self):
        return ["/", self.address, self.shelf, self.person]

    def step(self, deed, turn):
        """The same deed with another word each time, so that it always changes something."""
        mark = "abcdefghijklmnopqrstuvwxyz"[turn % 26] + str(turn)
        match deed:
            case "typo":
                word = f"{self.word[0]}{mark}"
                self.draft.write_text(self.text[:self.word.start()] + word + self.text[self.word.end():])
                return Step(save(self.draft), [(self.address, word), (self.shelf, "</html>")])
            case "title":
                title = f"Another title {mark}"
                # The text that is saved in the next round has it too.
                self.text = self.titled(title)
                return Step(dict(errand="retitle", who=WHO, address=self.address, title=title),
                            [(self.address, title), (self.shelf, "</html>")])
            case "new":
                slug, title = f"bench-{mark}", f"Something new {mark}"
                self.draft.write_text(f"---\ntitle: {title}\naddress: /article/{slug}/\nlanguage: en\ndraft: true\n"
                                      f"by: [{self.contributor}]\ncategories: [{self.category}]\n---\n"
                                      + self.text.split("\n---\n", 1)[1])
                return Step(dict(errand="publish", who=WHO, address=f"/article/{slug}/", at=None),
                            [(f"/article/{slug}/", title), (self.shelf, title)], [save(self.draft)])
            case "name":
                before, self.name = self.name, f"Ada Renamed{mark}"
                return Step(dict(errand="rename", who=WHO, whom=before, name=self.name, sort=None),
                            [(self.address, self.name), (self.person, self.name)])
            case "colour":
                # No mark: a style sheet of another name is what a page shows of it.
                return Step(dict(errand="set", who=WHO, setting="ACCENT", value=f"#8a1c{turn + 16:02x}"),
                            [(self.address, None), (self.shelf, None)])

    def titled(self, title):
        text = re.sub(r"(?m)^title: .*$", f"title: {title}", self.text, count=1)
        shift = len(text) - len(self.text)
        self.word = re.compile(re.escape(self.word[0])).match(text, self.word.start() + shift)
        return text


def save(file):
    return dict(errand="save", who=WHO, files=[str(file)])


def value(text, key):
    found = re.search(rf"(?m)^{key}: (.*)$", text)
    return found and found[1].strip("'\"")


def most(heads, key):
    """The name that stands most often under a key."""
    names = collections.Counter()
    for head in heads:
        names.update(re.split(r",\s*", (value(head, key) or "[]").strip("[]")))
    names.pop("", None)
    return names.most_common(1)[0][0]
