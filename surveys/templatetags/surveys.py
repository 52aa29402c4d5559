"""Words about imports, in templates."""

from django import template

register = template.Library()


@register.filter
def place_in(number, workbook) -> str:
    """Where the row of this number stands, as the spreadsheet shows it."""
    return workbook.place_of(number)
