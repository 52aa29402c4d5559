"""How forms look and what their fields understand: the renderer, widgets and fields with Indonesian habits.

`FORM_RENDERER = "common.forms.Renderer"` in the settings gives every form our markup, so that pages write
`{{ form }}`. Fields here read figures as people type them: 450.000.000 and 2,5.
"""

from pathlib import Path

from django import forms
from django.core.exceptions import ValidationError
from django.db.models.fields import BLANK_CHOICE_DASH
from django.forms.renderers import DjangoTemplates
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from common.drawing import draw_input, draw_select
from common.numbers import number, read_decimal, read_whole

BUILT_IN = "django/forms/widgets/"
DASHES = BLANK_CHOICE_DASH[0][1]
PLAIN = {"hidden", "multiple_hidden", "multiwidget", "splitdatetime", "splithiddendatetime"}
CLASSES = {"checkbox": "form-check-input"}
TEMPLATES = {
    f"{BUILT_IN}radio.html": "components/widgets/picks.html",
    f"{BUILT_IN}checkbox_select.html": "components/widgets/picks.html",
}
DRAWN = {f"{BUILT_IN}{name}.html": draw_input for name in ("text", "number", "email", "date", "hidden")}
DRAWN[f"{BUILT_IN}select.html"] = draw_select


class Renderer(DjangoTemplates):
    """Render forms by templates/components, and give each widget the class that the style sheet knows."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"

    @cached_property
    def engine(self):
        built_in = Path(forms.__file__).parent / "templates"
        ours = Path(__file__).parent.parent / "templates"
        return self.backend({"APP_DIRS": True, "DIRS": [ours, built_in], "NAME": "djangoforms", "OPTIONS": {}})

    def render(self, template_name, context, request=None):
        if "widget" in context:
            _dress(context["widget"])
            if template_name in DRAWN:
                return DRAWN[template_name](context["widget"])
            template_name = TEMPLATES.get(template_name, template_name)
        return super().render(template_name, context, request)


def _dress(widget: dict) -> None:
    for part in widget.get("subwidgets", []):
        _dress(part)
    name = widget["template_name"].removeprefix(BUILT_IN).removesuffix(".html")
    if name == widget["template_name"].removesuffix(".html") or name in PLAIN:
        return
    if name == "select":
        _name_the_blank(widget)
    css = CLASSES.get(name, "form-select" if name.startswith("select") else "form-control")
    widget["attrs"]["class"] = f"{widget['attrs'].get('class', '')} {css}".strip()


def _name_the_blank(widget: dict) -> None:
    """Say "Choose" where Django draws dashes."""
    for _group, options, _index in widget["optgroups"]:
        for option in options:
            if option["label"] == DASHES:
                option["label"] = _("Choose")


class FigureInput(forms.TextInput):
    """A figure with dots between thousands; `before` and `after` are shown at its edges."""

    def __init__(self, attrs=None, *, before="", after="", decimal=False):
        kind = {"inputmode": "decimal" if decimal else "numeric", "autocomplete": "off", "class": "num"}
        super().__init__({**kind, **(attrs or {})})
        self.before, self.after = before, after

    def format_value(self, value):
        # What a person typed wrong comes back as it was typed.
        return value if isinstance(value, str) else (None if value is None else number(value))


class WholeField(forms.IntegerField):
    """A whole number as people write it: 1.234 or 1234."""

    default_error_messages = {"invalid": _("Write a whole number, such as 1.250.")}

    def __init__(self, *, before="", after="", min_value=0, **options):
        options.setdefault("widget", FigureInput(before=before, after=after))
        super().__init__(min_value=min_value, **options)

    def to_python(self, value):
        if not isinstance(value, str) or not value.strip():
            return super().to_python(value)
        whole = read_whole(value)
        if whole is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return whole


class RupiahField(WholeField):
    """Whole rupiah: 450.000.000 or Rp 450.000.000."""

    default_error_messages = {"invalid": _("Write the amount in rupiah, such as 450.000.000.")}

    def __init__(self, **options):
        super().__init__(before="Rp", **options)


class QuantityField(forms.DecimalField):
    """A quantity with a comma: 2,5. Its unit stands after it."""

    default_error_messages = {"invalid": _("Write a number, such as 2,5.")}

    def __init__(self, *, unit="", min_value=0, **options):
        options.setdefault("widget", FigureInput(after=unit, decimal=True))
        super().__init__(min_value=min_value, **options)

    def to_python(self, value):
        if isinstance(value, str) and value.strip():
            value = read_decimal(value)
            if value is None:
                raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class PhoneInput(forms.TextInput):
    input_type = "tel"

    def __init__(self, attrs=None):
        super().__init__({"autocomplete": "tel", "inputmode": "tel", **(attrs or {})})


class Picks(forms.RadioSelect):
    """Few short answers, as pills."""

    template_name = "components/widgets/picks.html"


class PickBoxes(forms.CheckboxSelectMultiple):
    """Several of few short answers, as pills."""

    template_name = "components/widgets/picks.html"


class _WithExamples:
    """Answers that need an example: a card each. `about` gives (icon, example) for a value."""

    template_name = "components/widgets/cards.html"

    def __init__(self, attrs=None, choices=(), about=None, two=True):
        super().__init__(attrs, choices)
        self.about, self.two = about or {}, two

    def create_option(self, name, value, *args, **more):
        option = super().create_option(name, value, *args, **more)
        option["icon"], option["example"] = self.about.get(str(value), ("", ""))
        return option

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["two"] = self.two
        return context


class Cards(_WithExamples, forms.RadioSelect):
    """One of several cards."""


class CheckCards(_WithExamples, forms.CheckboxSelectMultiple):
    """Any number of cards."""


class FilesInput(forms.ClearableFileInput):
    """One target for camera and files; what was chosen is listed by script, by the browser without it."""

    allow_multiple_selected = True
    template_name = "components/widgets/files.html"

    def __init__(self, attrs=None, *, words="", remark="", icon="camera"):
        super().__init__(attrs)
        self.words, self.remark, self.icon = words or _("Take or choose photos"), remark, icon

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"] |= {"words": self.words, "remark": self.remark, "icon": self.icon}
        return context


class FilesField(forms.FileField):
    """Several files; the cleaned value is a list, empty when none was sent."""

    widget = FilesInput
    default_error_messages = {"too_many": _("At most %(most)d files. Choose the clearest ones.")}

    def __init__(self, *, most=5, **options):
        self.most = most
        super().__init__(**options)

    def clean(self, data, initial=None):
        files = [one for one in (data if isinstance(data, list | tuple) else [data]) if one]
        if len(files) > self.most:
            raise ValidationError(self.error_messages["too_many"], code="too_many", params={"most": self.most})
        clean_one = super().clean
        return (
            [clean_one(one, initial) for one in files] if files else [one for one in [clean_one(None, initial)] if one]
        )
