"""Filters for numbers, money, days and telephone numbers. Part of `smidep`."""

from django import template

from common import dates, numbers

register = template.Library()


def _or_none(value):
    """An expression that led to nothing arrives as "", and is as missing as None."""
    return None if value == "" else value


def _of_one(function):
    return lambda value: function(_or_none(value))


for function in (
    numbers.number,
    numbers.percent,
    numbers.rupiah,
    numbers.rupiah_words,
    numbers.phone,
    numbers.masked_phone,
    numbers.masked_nik,
    dates.day,
    dates.day_plain,
    dates.day_short,
    dates.time_of_day,
    dates.moment,
    dates.moment_short,
):
    register.filter(function.__name__, _of_one(function))


@register.filter
def quantity(value, unit):
    return numbers.quantity(_or_none(value), unit)


@register.filter
def span(start, end):
    return dates.span(_or_none(start), _or_none(end))


@register.filter
def shortened(text, most):
    """The first characters of a text, `most` of them with the mark that tells of the rest."""
    # As Django's truncatechars, which asks for the translation of the mark even for a text that is short enough.
    return text if len(text) <= most else f"{text[: most - 1]}…"
