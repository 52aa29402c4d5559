"""`{% panels 'app:page.place' thing %}`: what the apps above show at this place."""

from django import template
from django.utils.html import format_html_join

from common.panels import registered

register = template.Library()


@register.simple_tag(takes_context=True)
def panels(context, place, thing):
    fragments = (panel.fragment(context["request"], thing) for panel in registered(place))
    return format_html_join("\n", "{}", ((fragment,) for fragment in fragments if fragment))
