"""Small marks inside rows and sentences: icons, states, deadlines, people, codes. Part of `smidep`.

They are made by `format_html` and not by templates, since a page may show some hundred of them; those of few words
are kept. `typed` tells safe text from other text, which is escaped.
"""

from functools import cache, lru_cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join, json_script
from django.utils.translation import gettext

from common.numbers import number

register = template.Library()

SHAPES = {"problem": "s", "match": "m"}
CLOCK_ICONS = {"late": "i-late", "paused": "i-pause"}


@cache
def _sprite() -> str:
    """The address of the sprite: a page may name it a hundred times."""
    return static("icons.svg")


@register.simple_tag
@lru_cache(maxsize=512, typed=True)
def icon(name, large=False):
    """One symbol of the sprite; `i-` is added unless the name says `s-` or `m-`."""
    symbol = name if name[:2] in {"i-", "s-", "m-"} else f"i-{name}"
    return format_html(
        '<svg class="icon{}" aria-hidden="true"><use href="{}#{}"/></svg>',
        " icon--lg" if large else "",
        _sprite(),
        symbol,
    )


@register.simple_tag
def status(kind, state, label, chip=False):
    """The state of a problem or a match: first the shape, then the word, then the colour."""
    return _status(kind, state, str(label), chip)


@lru_cache(maxsize=512, typed=True)
def _status(kind, state, label, chip):
    return format_html(
        '<span class="status{}" data-state="{}">{}{}</span>',
        " status--chip" if chip else "",
        state,
        icon(f"{SHAPES[kind]}-{state}"),
        label,
    )


@register.simple_tag
def clock(state, words="", chip=False, prefix=""):
    """A deadline; `state` is a word, or a `Due` that brings its own words. Nothing without a deadline."""
    if not state:
        return ""
    state, words = (state, words) if isinstance(state, str) else state
    return _clock(state, str(words), chip, str(prefix))


@lru_cache(maxsize=2048, typed=True)
def _clock(state, words, chip, prefix):
    return format_html(
        '<span class="clock{}" data-due="{}">{}{}{}</span>',
        " clock--chip" if chip else "",
        state,
        icon(CLOCK_ICONS.get(state, "i-clock")),
        f"{prefix} " if prefix else "",
        words,
    )


@register.simple_tag
def days(limit, spent):
    """One square for each working day of a rule: spent, today, left, over."""
    over = max(spent - limit, 0)
    if over:
        kinds = ["spent"] * limit + ["over"] * over
        words = gettext("%(over)d over %(limit)d working days") % {"over": over, "limit": limit}
    else:
        kinds = ["spent"] * max(spent - 1, 0) + ["today"] * (spent > 0) + ["left"] * (limit - spent)
        words = gettext("Day %(spent)d of %(limit)d working days") % {"spent": spent, "limit": limit}
    squares = format_html_join("", '<i data-day="{}"></i>', ((kind,) for kind in kinds))
    return format_html('<span class="days" role="img" aria-label="{}">{}</span>', words, squares)


@register.simple_tag
def avatar(user):
    if user is None:
        return format_html('<span class="avatar avatar--none" aria-hidden="true">{}</span>', "?")
    return format_html('<span class="avatar" aria-hidden="true">{}</span>', user.initials)


@register.simple_tag(takes_context=True)
def who(context, user):
    """A person with initials; oneself is "You", and nobody is said too."""
    me = getattr(context.get("request"), "user", None)
    if user is None:
        words = gettext("Nobody yet")
    else:
        words = gettext("You") if me is not None and user.pk == me.pk else user.name
    return format_html('<span class="who">{}{}</span>', avatar(user), words)


@register.simple_tag
def code(value, copy=False):
    """A number that is read aloud or copied."""
    shown = format_html('<span class="code">{}</span>', value)
    if not copy:
        return shown
    return format_html(
        '{} <button class="btn btn-quiet btn-sm" type="button" data-copy="{}" hidden>{}{}</button>',
        shown,
        value,
        icon("copy"),
        gettext("Copy"),
    )


@register.simple_tag
def tag(words):
    return format_html('<span class="tag">{}</span>', words)


@register.simple_tag
@lru_cache(maxsize=2048, typed=True)
def bar(value, of, tone=""):
    """A length as SVG, since the CSP forbids lengths in styles. The figure stands beside it as text."""
    share = min(max(float(value or 0) / float(of), 0), 1) * 100 if of else 0
    return format_html(
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="bar-track" width="100" height="8"/><rect class="bar-fill{}" width="{}" height="8"/></svg>',
        f" bar-fill--{tone}" if tone else "",
        f"{share:.1f}",
    )


@register.simple_tag
def progress(value, label):
    """How far long work has come, as a share of one."""
    hundredths = round(float(value or 0) * 100)
    return format_html(
        '<progress value="{0}" max="100" aria-label="{1}">{2} %</progress>', hundredths, label, number(hundredths)
    )


@register.simple_tag
def chart(id, option, reading, size=""):
    """A chart of ECharts; `reading` says in one sentence what it shows. Its table stands beside it."""
    return format_html(
        '<div class="chart-box{}" role="img" aria-label="{}" data-chart="{}"></div>{}',
        f" chart-box--{size}" if size else "",
        reading,
        id,
        json_script(option, id),
    )
