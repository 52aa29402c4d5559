"""The catalogues of words: which ids stand in code and templates, and what the Indonesian catalogues say to them.

One catalogue for each app, `locale/<app>/id/LC_MESSAGES/django.po`; that of `common` also holds the words of the
layouts, the components and the pages of no one app. gettext's programs are not asked for: babel reads and writes.
Called by the command `catalogue` and by the test that no word is missing.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation import templatize

LANGUAGE = "id"
CODE = {
    "_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None,
    "ngettext": (1, 2), "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
WORDS = r"""u?(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
CALL = re.compile(rf"(?:\bn?p?gettext|\b_)\(\s*{WORDS}(?:\s*,\s*{WORDS})*(?:\s*,\s*count)?\s*\)")
HEADER = """msgid ""
msgstr ""
"Language: id\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""
PLACE = re.compile(r"%\((\w+)\)|\{(\w*)\}|%[sd]")


class Id(NamedTuple):
    """One id to translate, `plural` for counted ones, with the file in which it stands first."""

    text: str
    plural: str
    context: str
    place: str

    @property
    def key(self) -> tuple[str, str]:
        return (self.text, self.context)


class Fault(NamedTuple):
    """What is wrong with a catalogue: `kind` is missing, empty, unused, fuzzy or places."""

    app: str
    kind: str
    text: str
    place: str

    def __str__(self) -> str:
        return f"{self.app}: {self.kind}: {self.text!r} ({self.place})"


# Pages whose folder is named by a library and not by the app that writes them.
FOLDERS = {"accounts": ["account", "mfa"]}


def path_of(app: str) -> Path:
    return settings.BASE_DIR / "locale" / app / LANGUAGE / "LC_MESSAGES" / "django.po"


def ids_of(app: str) -> list[Id]:
    """The ids of an app's code and templates, in the order of the files, each once."""
    found: dict[tuple[str, str], Id] = {}
    for path in _files(app):
        for one in _ids_in(path):
            found.setdefault(one.key, one)
    return list(found.values())


def _files(app: str) -> list[Path]:
    root, templates = settings.BASE_DIR, settings.BASE_DIR / "templates"
    code = [path for path in (root / app).rglob("*.py") if "migrations" not in path.parts]
    if app != "common":
        pages = [page for folder in [app, *FOLDERS.get(app, [])] for page in _texts(templates / folder)]
        return sorted([*code, *pages])
    others = set(settings.APPS).union(*FOLDERS.values()) - {"common"}
    pages = [path for path in _texts(templates) if path.relative_to(templates).parts[0] not in others]
    return sorted([*code, *pages])


def _texts(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.suffix in {".html", ".txt"}]


def _ids_in(path: Path) -> Iterator[Id]:
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        # Django turns a template into text where only calls with the marked words are left between X's.
        text = "\n".join(match.group(0) for match in CALL.finditer(templatize(text, origin=str(path))))
    place = str(path.relative_to(settings.BASE_DIR))
    for _line, said, _comments, context in extract("python", BytesIO(text.encode()), keywords=CODE):
        parts = said if isinstance(said, tuple) else (said,)
        yield Id(parts[0], parts[1] if len(parts) > 1 else "", context or "", place)


def read(app: str) -> Catalog:
    """The catalogue of an app as it stands, or an empty one."""
    path = path_of(app)
    if not path.exists():
        return _empty()
    with path.open("rb") as file:
        return read_po(file, locale=LANGUAGE)


def _empty() -> Catalog:
    """A catalogue with our header: babel alone believes that Indonesian has a plural."""
    return read_po(BytesIO(HEADER.encode()), locale=LANGUAGE)


def merge(app: str) -> int:
    """Write the ids of an app into its catalogue, keep what is translated, and return how many are new."""
    old = read(app)
    new = _empty()
    fresh = 0
    for one in ids_of(app):
        known = old.get(one.text, one.context or None)
        fresh += known is None
        said = known.string if known else ""
        ids: str | tuple[str, str] = (one.text, one.plural) if one.plural else one.text
        new.add(ids, _fitting(said, counted=bool(one.plural)), locations=[(one.place, 0)], context=one.context or None)
    if len(new):
        path_of(app).parent.mkdir(parents=True, exist_ok=True)
        with path_of(app).open("wb") as file:
            # Our own header: babel's names dates and people, and would change at every run.
            file.write(HEADER.encode())
            write_po(file, new, width=120, include_lineno=False, omit_header=True)
    return fresh


def _fitting(said: str | tuple, *, counted: bool) -> str | tuple:
    """Indonesian has one form for any number, yet a counted id holds its forms as a tuple."""
    if counted:
        return said if isinstance(said, tuple) else (said,)
    return said[0] if isinstance(said, tuple) else said


def faults(app: str) -> list[Fault]:
    """What is missing, empty, doubtful, unused, or has other places than its id."""
    catalogue = read(app)
    ids = ids_of(app)
    wrong = [fault for one in ids if (fault := _fault(app, one, catalogue.get(one.text, one.context or None)))]
    used = {one.key for one in ids}
    for message in catalogue:
        text = message.id[0] if isinstance(message.id, tuple) else message.id
        if text and (text, message.context or "") not in used:
            wrong.append(Fault(app, "unused", text, str(path_of(app).name)))
    return wrong


def conflicts(apps: list[str]) -> list[Fault]:
    """Ids that two apps translate differently: Django knows one catalogue only, so the first would win."""
    said: dict[tuple[str, str], tuple[str, str | tuple]] = {}
    wrong = []
    for app in apps:
        for message in read(app):
            text = message.id[0] if isinstance(message.id, tuple) else message.id
            words = message.string if isinstance(message.string, str) else message.string[0]
            first, before = said.setdefault((text, message.context or ""), (app, words))
            if text and words and before and before != words:
                wrong.append(Fault(app, f"not as in {first}", text, str(words)))
    return wrong


def _fault(app: str, one: Id, message: Message | None) -> Fault | None:
    if message is None:
        return Fault(app, "missing", one.text, one.place)
    said = [message.string] if isinstance(message.string, str) else list(message.string)
    if not all(said):
        return Fault(app, "empty", one.text, one.place)
    if message.fuzzy:
        return Fault(app, "fuzzy", one.text, one.place)
    allowed = [_places(one.text), _places(one.plural)] if one.plural else [_places(one.text)]
    if any(_places(words) not in allowed for words in said):
        return Fault(app, "places", one.text, one.place)
    return None


def _places(text: str) -> list[str]:
    return sorted(match.group(0) for match in PLACE.finditer(text))


def build(app: str) -> bool:
    """Compile the catalogue of an app where it is newer than what was built; whether there was need."""
    source, target = path_of(app), path_of(app).with_suffix(".mo")
    if not source.exists() or (target.exists() and target.stat().st_mtime >= source.stat().st_mtime):
        return False
    whole = BytesIO()
    write_mo(whole, read(app))
    # Written aside and moved: another process may be reading the old one.
    aside = target.with_suffix(f".{id(whole)}.tmp")
    aside.write_bytes(whole.getvalue())
    aside.replace(target)
    return True
