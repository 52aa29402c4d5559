"""The tags of pages: each is drawn as the look says."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.http import HttpResponse
from django.template import engines
from django.test import RequestFactory, override_settings
from django.urls import include, path
from django.utils.safestring import mark_safe
from django.utils.translation import override

from common.dates import Due
from common.numbers import NO_BREAK
from common.paging import KeysetPage

NOBODY = SimpleNamespace(is_authenticated=False, pk=None)
RINI = SimpleNamespace(is_authenticated=True, pk=1, role="official", name="Rini", initials="RH", office=None)
SULASTRI = SimpleNamespace(is_authenticated=True, pk=2, role="owner", name="Sulastri", initials="SL", office=None)


def page(request):
    return HttpResponse()


urlpatterns = [
    path("i18n/", include("django.conf.urls.i18n")),
    path("in/", page, name="account_login"),
    path("out/", page, name="account_logout"),
]


@pytest.fixture(autouse=True)
def indonesian():
    with override("id"), override_settings(ROOT_URLCONF=__name__):
        yield


def draw(text, user=RINI, address="/", **context):
    request = RequestFactory().get(address)
    request.user = user
    load = "" if text.startswith("{% extends") else "{% load smidep %}"
    return engines["django"].from_string(load + text).render(context, request)


def test_a_state_is_shape_and_word():
    html = draw('{% status "problem" "verified" "Sudah diperiksa" chip=True %}')
    assert 'data-state="verified"' in html
    assert "icons.svg#s-verified" in html
    assert "Sudah diperiksa" in html
    assert "#m-offered" in draw('{% status "match" "offered" "Ditawarkan" %}')


def test_a_word_of_a_person_is_escaped():
    assert "&lt;b&gt;" in draw('{% status "problem" "draft" word %}', word="<b>")
    assert "&lt;b&gt;" in draw("{% page_head word %}{% endpage_head %}", word="<b>")
    assert "&lt;b&gt;" in draw("{% event word word now %}{% endevent %}", word="<b>", now=datetime.now(UTC))


def test_a_deadline_brings_its_words_and_none_shows_nothing():
    assert "Lewat 2 hari kerja" in draw("{% clock due %}", due=Due("late", "Lewat 2 hari kerja"))
    assert draw("{% clock due %}", due=None) == ""


@pytest.mark.parametrize(
    ["spent", "squares", "words"],
    [
        (2, ["spent", "today", "left"], "Hari ke-2 dari 3 hari kerja"),
        (5, ["spent"] * 3 + ["over"] * 2, "Lewat 2 dari 3 hari kerja"),
    ],
)
def test_days_are_one_square_each_with_words(spent, squares, words):
    html = draw("{% days 3 spent %}", spent=spent)
    assert words in html
    assert html.count("<i ") == len(squares)
    assert all(html.count(f'"{kind}"') == squares.count(kind) for kind in set(squares))


@pytest.mark.parametrize(
    ["text", "written"],
    [
        ("{{ 2.5|quantity:'ton' }}", "2,5 ton"),
        ("{{ nothing|quantity:'ton' }}", "–"),
        ("{{ 1234567|number }}", "1.234.567"),
        ("{{ nothing|rupiah }}", "–"),
        ("{{ start|span:end }}", "7 Des 2026 sampai 29 Jan 2027"),
        ("{{ start|span:nothing }}", "mulai 7 Des 2026"),
        ("{{ start|day_plain }}", "7 Des 2026"),
    ],
)
def test_figures_are_filters(text, written):
    html = draw(text, start=date(2026, 12, 7), end=date(2027, 1, 29), nothing=None)
    assert html.replace(NO_BREAK, " ") == written


def test_a_bar_is_never_longer_than_its_track():
    assert 'width="100.0"' in draw("{% bar 300 100 %}")
    assert 'width="0.0"' in draw("{% bar 3 0 %}")


def test_people_are_named_oneself_and_nobody_too():
    assert "Anda" in draw("{% who person %}", person=RINI)
    assert "Sulastri" in draw("{% who person %}", person=SULASTRI)
    assert "Belum ada" in draw("{% who person %}", person=None)


def test_an_empty_list_names_the_next_step():
    html = draw('{% empty "inbox" "Bersih" %}<p>Semua selesai.</p>{% button "Lihat" "/x/" %}{% endempty %}')
    assert "<h2>Bersih</h2>" in html
    assert 'href="/x/"' in html


def test_a_verb_without_questions_is_a_form_with_its_guard():
    html = draw('{% post_button "Ambil" "/take/" confirm="Yakin?" %}')
    assert "csrfmiddlewaretoken" in html
    assert 'method="post"' in html
    assert 'data-confirm="Yakin?"' in html


def test_pages_keep_the_filter_and_drop_the_count():
    keyset = KeysetPage(rows=[1], next="n", previous="p", many=1001)
    html = draw('{% pager page target="#r" %}', page=keyset, address="/?status=late&cursor=old")
    assert "?status=late&amp;cursor=n" in html
    assert "lebih dari 1.000" in html
    assert "count=exact" in html


def test_one_page_alone_has_no_pager():
    assert draw("{% pager page %}", page=KeysetPage(rows=[1], next=None, previous=None)).strip() == ""


def test_a_figure_has_its_table_beside():
    html = draw('{% figure "Naik" "2026" %}grafik{% data %}<tr><td>1</td></tr>{% endfigure %}')
    assert "<h2>Naik</h2>" in html
    assert "<caption" in html
    assert "<td>1</td>" in html


def test_the_side_stands_beside_main_only_when_it_says_something():
    assert "with-side" not in draw("{% columns %}a{% beside %}  {% endcolumns %}")
    assert "with-side" in draw("{% columns %}a{% beside %}b{% endcolumns %}")


@pytest.mark.parametrize(
    ["user", "sign"],
    [(NOBODY, "front-top"), (SULASTRI, "thumb-nav"), (RINI, "shell-nav")],
    ids=["public", "owner", "staff"],
)
def test_each_role_has_its_layout(user, sign):
    html = draw("{% extends layout %}{% block main %}isi{% endblock %}", user=user)
    assert sign in html
    assert "isi" in html
    assert html.count("<main") == 1


@pytest.mark.parametrize("number", ["400", "403", "403_csrf", "404", "409", "429", "500", "503"])
def test_pages_of_refusals_are_drawn_for_everybody(number):
    for user in (NOBODY, SULASTRI, RINI):
        html = draw(f'{{% include "{number}.html" %}}', user=user)
        assert "<h1" in html


def test_what_was_drawn_of_safe_text_is_not_shown_for_other_text():
    assert "<b>" in draw('{% status "problem" "draft" word %}', word=mark_safe("<b>x</b>"))
    assert "<b>" not in draw('{% status "problem" "draft" word %}', word="<b>x</b>")


@pytest.mark.parametrize("told", ["", "kursi", "kursi rotan", "kursi rotan dan meja"])
def test_long_texts_are_shortened_as_django_does_it(told):
    assert draw("{{ told|shortened:11 }}", told=told) == draw("{{ told|truncatechars:11 }}", told=told)
