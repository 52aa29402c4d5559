"""What must hold for every template of the portal, found by reading them all."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.template import engines

ROOT = Path(__file__).parents[2] / "templates"
TEMPLATES = sorted(ROOT.rglob("*.html"))
# Served when the portal itself cannot answer: one language, no tags.
STANDING_ALONE = {"500.html", "503.html", "offline.html"}
LONGEST = 120
# Remarks, sentences that are translated, numbers shown as examples, and blocks that hold a class and no words.
LOGIC = re.compile(
    r"\{#.*?#\}|\{% comment.*?endcomment %\}|\{% blocktranslate.*?endblocktranslate %\}"
    r"|<(?:span|code|kbd)[^>]*class=\"code\"[^>]*>.*?</(?:span|code|kbd)>"
    r"|\{% block (?:body_class|main_class|nav) %\}.*?\{% endblock[^%]*%\}",
    re.DOTALL,
)
MARKS = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
# What people read although no tag translates it: names, places, units and signs that both languages share.
SAME_EVERYWHERE = {
    *["smidep", "jica", "ikm", "nik", "nib", "kbli", "npwp", "api", "totp", "whatsapp"],
    *["english", "bahasa", "indonesia", "mayangan", "pasuruan", "rp", "kb", "mb", "xlsx", "csv", "pdf", "png", "json"],
}
SPOKEN = {"title", "aria-label", "placeholder", "alt", "data-confirm", "aria-description"}


def name(path):
    return str(path.relative_to(ROOT))


def text_of(path):
    return path.read_text("utf-8")


def is_page(path):
    return not path.name.startswith(("_", "base", "mail_")) and path.relative_to(ROOT).parts[0] != "components"


def is_ours(path):
    return name(path) not in STANDING_ALONE


class Words(HTMLParser):
    """The words of a template that a reader would see or hear as they stand in the file."""

    def __init__(self):
        super().__init__()
        self.found, self.silent = [], 0

    def handle_starttag(self, tag, attrs):
        self.silent += tag in {"script", "style", "kbd", "svg"}
        self.found += [value for key, value in attrs if key in SPOKEN and value]

    def handle_endtag(self, tag):
        self.silent -= tag in {"script", "style", "kbd", "svg"}

    def handle_data(self, data):
        if not self.silent:
            self.found.append(data)


def untranslated(text):
    reader = Words()
    # Quotes of tags inside attributes would end the attribute: what tags say is taken out first.
    reader.feed(MARKS.sub(" ", LOGIC.sub(" ", text)))
    words = re.findall(r"[^\W\d_]{2,}", " ".join(reader.found))
    return [word for word in words if word.lower() not in SAME_EVERYWHERE]


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_can_be_read_by_the_engine(path):
    engines["django"].get_template(name(path))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_has_no_style_and_no_script_of_its_own(path):
    text = text_of(path)
    assert not re.search(r"\sstyle=", text)
    assert not re.search(r"<style\b", text)
    assert not re.search(r"\son[a-z]+=\"", text)
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", text)
    assert not re.search(r"(src|href)=\"(https?:)?//(?!wa\.me)", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_is_not_longer_than_a_reader_can_hold(path):
    assert len(text_of(path).splitlines()) <= LONGEST


@pytest.mark.parametrize("path", [path for path in TEMPLATES if is_ours(path)], ids=name)
def test_a_template_says_no_word_that_is_not_translated(path):
    assert untranslated(text_of(path)) == []


@pytest.mark.parametrize("path", [path for path in TEMPLATES if is_page(path) and is_ours(path)], ids=name)
def test_a_page_stands_in_a_layout_and_says_what_it_is_given(path):
    first, *rest = text_of(path).splitlines()
    assert re.match(r'\{% extends (layout\b.*|"base_\w+\.html"|"\w+/_?\w+\.html") %\}', first)
    assert any("Context:" in line for line in rest[:3])


@pytest.mark.parametrize("path", [path for path in TEMPLATES if is_ours(path)], ids=name)
def test_a_page_is_not_given_what_the_layout_has_a_word_for(path):
    given = re.search(r"\{# [^#]*?Context: ([^#]*)#\}", text_of(path))
    names = set(re.findall(r"\w+", re.sub(r"\([^)]*\)|common\.context\.layout", "", given[1]))) if given else set()
    if path.relative_to(ROOT).parts[0] in settings.APPS:
        assert names & {"layout", "nav_links", "places", "scope_name", "theme", "language"} == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_what_is_made_safe_says_by_whom(path):
    assert not re.search(r"\|safe\b|autoescape off", text_of(path))


@pytest.mark.parametrize(
    ["text", "words"],
    [
        ("<p>Open {% translate 'door' %}</p>", ["Open"]),
        ('<a title="Close it">{{ x }}</a>', ["Close", "it"]),
        ("{% blocktranslate %}Open{% endblocktranslate %}<b>Rp</b>", []),
        ("<svg><title>Open</title></svg>{# Open #}", []),
    ],
)
def test_the_finder_of_words_can_find(text, words):
    assert untranslated(text) == words


def classes_of(path):
    # What a tag writes makes part of a class at most: such a class cannot be read from here.
    text = MARKS.sub("\0", text_of(path))
    return {one for said in re.findall(r'class="([^"]*)"', text) for one in said.split() if "\0" not in one}


def test_every_class_has_a_rule_in_the_style_sheets():
    sheets = [*(settings.BASE_DIR / "static" / "css").glob("*.css"), settings.BASE_DIR / "var/vendor/bootstrap.min.css"]
    known = set(re.findall(r"\.(-?[_a-zA-Z][\w-]*)", " ".join(sheet.read_text("utf-8") for sheet in sheets)))
    used = {(one, name(path)) for path in TEMPLATES if "admin" not in path.parts for one in classes_of(path)}
    assert sorted((one, place) for one, place in used if one not in known) == []


def test_no_page_is_outside_the_folders_of_apps():
    folders = {path.relative_to(ROOT).parts[0] for path in TEMPLATES if len(path.relative_to(ROOT).parts) > 1}
    assert folders <= {*settings.APPS, "components", "account", "mfa", "allauth", "admin", "rest_framework", "django"}
