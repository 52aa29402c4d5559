"""`{% load smidep %}`: the tags and filters of all pages. Their list with examples is in docs/look.md.

The library is gathered from its rooms: figures and days as filters, small marks, blocks, forms and lists.
"""

from django import template

from common.templatetags import smidep_blocks, smidep_figures, smidep_forms, smidep_lists, smidep_marks

register = template.Library()

for room in (smidep_figures, smidep_marks, smidep_blocks, smidep_forms, smidep_lists):
    register.tags.update(room.register.tags)
    register.filters.update(room.register.filters)
