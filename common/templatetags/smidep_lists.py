"""What goes with lists: tabs, pills, filters, pages, photos. Part of `smidep`."""

from django import template
from django.http import QueryDict

from common.templatetags.smidep_blocks import rendered

register = template.Library()


@register.simple_block_tag(takes_context=True)
def tabs(context, content, label=""):
    return rendered(context, "tabs", content=content, label=label)


@register.inclusion_tag("components/tab.html")
def tab(label, url, current=False, count=None):
    return {"label": label, "url": url, "current": current, "count": count}


@register.simple_block_tag(takes_context=True)
def picks(context, content, label):
    return rendered(context, "picks", content=content, label=label)


@register.inclusion_tag("components/pick.html")
def pick(label, url, current=False, count=None, remove=False):
    """A pill; `remove` draws a cross, for a filter that is in use."""
    return {"label": label, "url": url, "current": current, "count": count, "remove": remove}


@register.inclusion_tag("components/photos.html")
def photos(attachments, small=False):
    return {"photos": attachments, "small": small}


@register.simple_tag(takes_context=True)
def filter_bar(context, filter, target="", search="search"):
    """The form of a FilterSet: the search field in view, the rest under "Filter"."""
    form = filter.form if hasattr(filter, "form") else filter
    fields = list(form.visible_fields())
    # What is in force must be seen: the details are open when one of them narrows the list.
    narrowed = [bound for bound in fields if bound.name != search and _filled(bound)]
    request = context["request"]
    return rendered(
        context,
        "filter_bar",
        form=form,
        words=next((bound for bound in fields if bound.name == search), None),
        fields=[bound for bound in fields if bound.name != search],
        narrowed=len(narrowed),
        target=target,
        path=request.path,
    )


def _filled(bound) -> bool:
    value = bound.value()
    return any(value) if isinstance(value, list) else value not in (None, "")


@register.simple_tag(takes_context=True)
def pager(context, page, target="", one="", many=""):
    """Next and previous of a keyset page, with what is known of the number."""
    asked = context["request"].GET
    return rendered(
        context,
        "pager",
        page=page,
        target=target,
        next=_address(asked, page.next),
        previous=_address(asked, page.previous),
        first=_address(asked, ""),
        counting="?" + _changed(asked, count="exact"),
        over_cap=page.many is not None and page.many > 1000 and not page.exact,
    )


def _address(asked: QueryDict, cursor: str | None) -> str:
    return "" if cursor is None else "?" + _changed(asked, cursor=cursor)


def _changed(asked: QueryDict, **values: str) -> str:
    query = asked.copy()
    for name, value in values.items():
        if value:
            query[name] = value
        else:
            query.pop(name, None)
    return query.urlencode()
