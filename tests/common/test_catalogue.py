"""Every word of code and templates has its Indonesian, and the check that says so can fail."""

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from common import catalogue

APPS = ["common", "regions", "accounts", "clusters", "surveys", "issues", "solutions", "dashboards", "smidep"]
HEADER = catalogue.HEADER


@pytest.mark.parametrize("app", APPS)
def test_every_word_of_the_app_has_its_indonesian(app):
    assert [str(fault) for fault in catalogue.faults(app)] == []


def test_no_two_apps_translate_one_id_differently():
    assert [str(fault) for fault in catalogue.conflicts(APPS)] == []


@pytest.fixture
def house(tmp_path, settings):
    """A house with one app, one page and no catalogue."""
    settings.BASE_DIR, settings.APPS = tmp_path, ["common", "shop"]
    (tmp_path / "templates" / "shop").mkdir(parents=True)
    for app in settings.APPS:
        (tmp_path / app).mkdir()
    return tmp_path


def page(house, text):
    (house / "templates" / "shop" / "page.html").write_text("{% load i18n %}" + text)


def say(house, entries):
    path = catalogue.path_of("shop")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER + entries)


def kinds():
    return [(fault.kind, fault.text) for fault in catalogue.faults("shop")]


@pytest.mark.parametrize(
    "text",
    [
        '{% translate "Open" %}',
        "{% translate 'Open' %}",
        "{% blocktranslate trimmed %}\n  Open\n{% endblocktranslate %}",
        '{% button _("Open") url %}',
        '<a title="{% translate "Open" %}">it\'s</a>',
        '{{ word|default:_("Open") }}',
    ],
)
def test_words_of_templates_are_found(house, text):
    page(house, text)
    assert [one.text for one in catalogue.ids_of("shop")] == ["Open"]


def test_words_of_code_are_found_with_context_and_plural(house):
    (house / "shop" / "words.py").write_text('_("One")\npgettext("door", "Open")\nngettext("%d egg", "%d eggs", n)\n')
    assert [(one.text, one.plural, one.context) for one in catalogue.ids_of("shop")] == [
        ("One", "", ""),
        ("Open", "", "door"),
        ("%d egg", "%d eggs", ""),
    ]


def test_pages_of_no_app_belong_to_common(house):
    (house / "templates" / "404.html").write_text('{% load i18n %}{% translate "Gone" %}')
    assert [one.text for one in catalogue.ids_of("common")] == ["Gone"]
    assert catalogue.ids_of("shop") == []


def test_pages_that_a_library_names_belong_to_the_app_that_writes_them(house, settings):
    settings.APPS = ["common", "accounts"]
    (house / "accounts").mkdir()
    (house / "templates" / "account").mkdir()
    (house / "templates" / "account" / "login.html").write_text('{% load i18n %}{% translate "Enter" %}')
    assert [one.text for one in catalogue.ids_of("accounts")] == ["Enter"]
    assert catalogue.ids_of("common") == []


@pytest.mark.parametrize(
    ["entries", "kind"],
    [
        ("", "missing"),
        ('msgid "See %(n)s"\nmsgstr ""\n', "empty"),
        ('#, fuzzy\nmsgid "See %(n)s"\nmsgstr "Lihat %(n)s"\n', "fuzzy"),
        ('msgid "See %(n)s"\nmsgstr "Lihat"\n', "places"),
    ],
)
def test_a_faulty_entry_is_named(house, entries, kind):
    page(house, "{% blocktranslate %}See {{ n }}{% endblocktranslate %}")
    say(house, entries)
    assert kinds() == [(kind, "See %(n)s")]


def test_an_unused_entry_is_named(house):
    say(house, 'msgid "Gone"\nmsgstr "Hilang"\n')
    assert kinds() == [("unused", "Gone")]


def test_merging_keeps_what_is_translated_and_drops_what_is_unused(house):
    page(house, '{% translate "Open" %}{% translate "Shut" %}')
    say(house, 'msgid "Open"\nmsgstr "Buka"\n\nmsgid "Gone"\nmsgstr "Hilang"\n')
    assert catalogue.merge("shop") == 1
    assert kinds() == [("empty", "Shut")]
    assert catalogue.merge("shop") == 0


def test_counted_words_have_one_form(house):
    page(house, "{% blocktranslate count n=n %}{{ n }} egg{% plural %}{{ n }} eggs{% endblocktranslate %}")
    say(house, 'msgid "%(n)s egg"\nmsgid_plural "%(n)s eggs"\nmsgstr[0] "%(n)s telur"\n')
    assert kinds() == []
    catalogue.merge("shop")
    assert "msgstr[1]" not in catalogue.path_of("shop").read_text()


def test_a_catalogue_is_built_only_when_it_is_stale(house):
    say(house, 'msgid "Open"\nmsgstr "Buka"\n')
    assert catalogue.build("shop")
    assert not catalogue.build("shop")
    assert b"Buka" in catalogue.path_of("shop").with_suffix(".mo").read_bytes()


def test_two_words_for_one_id_are_a_conflict(house):
    say(house, 'msgid "Open"\nmsgstr "Buka"\n')
    other = catalogue.path_of("common")
    other.parent.mkdir(parents=True)
    other.write_text(HEADER + 'msgid "Open"\nmsgstr "Terbuka"\n')
    assert [fault.kind for fault in catalogue.conflicts(["common", "shop"])] == ["not as in common"]


def test_the_command_fails_when_a_word_is_missing(house, capsys):
    page(house, '{% translate "Open" %}')
    with pytest.raises(CommandError):
        call_command("catalogue", "check")
    assert "shop: missing: 'Open'" in capsys.readouterr().out


def test_all_apps_of_the_settings_are_checked():
    assert settings.APPS == APPS
