"""A field for a region: one types words ("mayangan pasuruan") and chooses among what the server finds.

With script the choices appear while one types; without it they appear when the form comes back. The value is a code.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from regions.models import Level, Region
from regions.querysets import CODE, words_of

MOST_SHOWN = 8
SHORTEST = 3


def candidates(typed: str, *, scope: str = "", levels=()) -> list[Region]:
    """The few regions that a person most likely means; none for fewer than three signs."""
    typed = typed.strip()
    if not CODE.fullmatch(typed) and (len(typed) < SHORTEST or not words_of(typed)):
        return []
    found = Region.objects.within(scope).found_by(typed)
    if levels:
        found = found.filter(level__in=levels)
    return list(found.best_first(typed)[:MOST_SHOWN])


class RegionInput(forms.TextInput):
    """A search field and the choices below it. `<name>` is the chosen code, `<name>_words` what was typed."""

    template_name = "regions/_region_input.html"

    def __init__(self, attrs=None):
        super().__init__({"autocomplete": "off", "class": "form-control", **(attrs or {})})
        self.scope, self.levels = "", ()

    def value_from_datadict(self, data, files, name):
        code, words = data.get(name, ""), data.get(f"{name}_words", "").strip()
        if code and words and CODE.fullmatch(code):
            # Other words than those of the old choice, and nothing chosen for them yet: the words are meant.
            fits = Region.objects.filter(pk=code).found_by(words).exists()
            return code if fits else words
        return code or words

    def value_omitted_from_data(self, data, files, name):
        return name not in data and f"{name}_words" not in data

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        value = str(value or "")
        chosen = Region.objects.filter(code=value).first() if CODE.fullmatch(value) else None
        context["widget"] |= {
            "words": "" if chosen else value,
            "chosen": chosen,
            "regions": [] if chosen else candidates(value, scope=self.scope, levels=self.levels),
            "url": reverse_lazy("regions:region_search"),
            "scope": self.scope,
            "levels": ",".join(str(int(level)) for level in self.levels),
        }
        return context


class RegionField(forms.Field):
    """A region of `levels` (villages when none are named) inside `scope`; the cleaned value is the Region."""

    widget = RegionInput
    default_error_messages = {
        "unknown": _("No place of this name. Write the village and the city, such as mayangan pasuruan."),
        "several": _("Several places are called so. Choose the right one below."),
        "outside": _("This place lies outside your region of work."),
    }

    def __init__(self, *, scope="", levels=(Level.VILLAGE,), **options):
        super().__init__(**options)
        self.levels = levels
        self.scope = scope

    @property
    def scope(self):
        return self._scope

    @scope.setter
    def scope(self, scope):
        # A form sets it for its person: form.fields["region"].scope = user.scope or "".
        self._scope = self.widget.scope = scope
        self.widget.levels = self.levels

    def prepare_value(self, value):
        return value.pk if isinstance(value, Region) else value

    def has_changed(self, initial, data):
        return str(self.prepare_value(initial) or "") != str(data or "")

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, Region):
            return value or None
        if CODE.fullmatch(value):
            return self._of_code(value)
        found = candidates(value, scope=self.scope, levels=self.levels)
        named = [region for region in found if region.name.lower() == value.lower()]
        if len(found) == 1 or len(named) == 1:
            return (named or found)[0]
        kind = "several" if found else "unknown"
        raise ValidationError(self.error_messages[kind], code=kind)

    def _of_code(self, code):
        region = Region.objects.with_code(code).filter(level__in=self.levels).first()
        if region is None:
            raise ValidationError(self.error_messages["unknown"], code="unknown")
        if not Region.objects.within(self.scope).filter(pk=region.pk).exists():
            raise ValidationError(self.error_messages["outside"], code="outside")
        return region
