"""Filters for numbers, money, days and telephone numbers. Part of `smidep`."""

from django import template

from common import dates, numbers

register = template.Library()

for function in (
    numbers.number,
    numbers.quantity,
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
    dates.span,
):
    # An expression that led to nothing arrives as "", and is as missing as None.
    register.filter(function.__name__, lambda value, *rest, of=function: of(None if value == "" else value, *rest))
