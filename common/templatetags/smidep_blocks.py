"""Blocks around the content of a page: head, panels, notices, tables, figures. Part of `smidep`."""

from django import template
from django.template.base import Node, token_kwargs
from django.utils.safestring import SafeString

register = template.Library()


def rendered(context, name, **values) -> SafeString:
    """Render a component with `values` and the few things that every component may need."""
    engine = context.template.engine
    kept = {key: context[key] for key in ("request", "csrf_token", "role") if key in context}
    return engine.get_template(f"components/{name}.html").render(context.new({**kept, **values}))


def _something(content: SafeString) -> SafeString | str:
    """The content of a block, or "" when it holds nothing but space."""
    return content if content.strip() else ""


@register.simple_block_tag(takes_context=True)
def page_head(context, content, title, summary="", lang=""):
    return rendered(context, "page_head", tools=_something(content), title=title, summary=summary, lang=lang)


@register.simple_block_tag(takes_context=True)
def breadcrumbs(context, content):
    return rendered(context, "breadcrumbs", content=content)


@register.inclusion_tag("components/crumb.html")
def crumb(label, url=""):
    return {"label": label, "url": url}


@register.simple_block_tag(takes_context=True)
def panel(context, content, title="", id="", flush=False, level=2, **more):
    # `class` is a word of the language and so comes among the rest.
    return rendered(
        context, "panel", content=content, title=title, id=id, flush=flush, level=level, css=more.get("class", "")
    )


@register.simple_block_tag(takes_context=True)
def notice(context, content, kind="info", title="", icon=""):
    icons = {"due": "clock", "late": "late", "good": "check"}
    return rendered(
        context, "notice", content=_something(content), kind=kind, title=title, icon=icon or icons.get(kind, "info")
    )


@register.simple_block_tag(takes_context=True)
def empty(context, content, icon, title, level=2):
    return rendered(context, "empty", content=content, icon=icon, title=title, level=level)


@register.simple_block_tag(takes_context=True)
def table(context, content, caption, cards=False, sticky=False, scroll=False, due="", **more):
    css = more.get("class", "")
    return rendered(
        context, "table", content=content, caption=caption, cards=cards, sticky=sticky, scroll=scroll, due=due, css=css
    )


@register.simple_block_tag(takes_context=True)
def stats(context, content):
    return rendered(context, "stats", content=content)


@register.inclusion_tag("components/stat.html")
def stat(label, figure, unit="", note="", trend="", good=None, url=""):
    """`trend` is words such as "▲ 11"; `good` says whether that is welcome."""
    return {"label": label, "figure": figure, "unit": unit, "note": note, "trend": trend, "good": good, "url": url}


@register.simple_block_tag(takes_context=True)
def story(context, content):
    return rendered(context, "story", content=content)


@register.simple_block_tag(takes_context=True)
def event(context, content, who, did, at, icon="", tone="", internal=False, user=None, plain=False, id=""):
    """One thing that happened. `plain` shows the content as a remark and not as somebody's words."""
    return rendered(
        context, "event", content=_something(content), who=who, did=did, at=at,
        icon=icon, tone=tone, internal=internal, user=user, plain=plain, id=id,
    )  # fmt: skip


@register.simple_block_tag(takes_context=True)
def facts(context, content):
    return rendered(context, "facts", content=content)


@register.inclusion_tag("components/fact.html")
def fact(label, value=""):
    return {"label": label, "value": value}


class Columns(Node):
    """Main and side of a page: side by side when the side has something to say, else main alone."""

    child_nodelists = ("main", "side")

    def __init__(self, main, side):
        self.main, self.side = main, side

    def render(self, context):
        side = self.side.render(context)
        main = self.main.render(context)
        return rendered(context, "columns", main=main, side=side) if side.strip() else main


@register.tag
def columns(parser, token):
    """`{% columns %}main{% beside %}side{% endcolumns %}`, used by the layouts."""
    main = parser.parse(["beside"])
    parser.delete_first_token()
    side = parser.parse(["endcolumns"])
    parser.delete_first_token()
    return Columns(main, side)


class Figure(Node):
    child_nodelists = ("chart", "rows")

    def __init__(self, chart, rows, title, measured, options):
        self.chart, self.rows = chart, rows
        self.title, self.measured, self.options = title, measured, options

    def render(self, context):
        options = {name: value.resolve(context) for name, value in self.options.items()}
        return rendered(
            context,
            "figure",
            chart=self.chart.render(context),
            rows=self.rows.render(context),
            title=self.title.resolve(context),
            measured=self.measured.resolve(context),
            **options,
        )


@register.tag
def figure(parser, token):
    """`{% figure title measured download=url %}chart{% data %}table{% endfigure %}`."""
    _, title, measured, *bits = token.split_contents()
    chart = parser.parse(["data"])
    parser.delete_first_token()
    rows = parser.parse(["endfigure"])
    parser.delete_first_token()
    return Figure(
        chart, rows, parser.compile_filter(title), parser.compile_filter(measured), token_kwargs(bits, parser)
    )
