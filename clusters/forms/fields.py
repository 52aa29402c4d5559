"""Fields for what has too many answers for a list: villages and activities. The server finds what is typed."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from clusters.filters import current_code
from clusters.models import Kbli
from regions.models import Region

CODE_OF_REGION = re.compile(r"\s*(\d\d(?:\.\d\d){0,2}(?:\.\d{4})?)\b")
CODE_OF_KBLI = re.compile(r"\s*(\d{5})\b(?:.*\b(2020|2025)\b)?")
MOST_NAMED = 5


class TypeAhead(forms.TextInput):
    """A text field with a list of proposals below it, which the server fills while a person types."""

    template_name = "clusters/_type_ahead.html"

    def __init__(self, url_name: str, attrs=None):
        super().__init__({"autocomplete": "off", "class": "form-control", **(attrs or {})})
        self.url = reverse_lazy(url_name)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"] |= {"url": self.url}
        return context


class PlaceField(forms.CharField):
    """A region by its code, by a former one, or by enough words of its name to mean just one."""

    def __init__(self, *, scope="", **options):
        options.setdefault("widget", TypeAhead("clusters:place_options"))
        super().__init__(**options)
        self.scope = scope

    def prepare_value(self, value):
        return f"{value.code} {value.path}" if isinstance(value, Region) else value

    def to_python(self, value):
        value = super().to_python(value)
        if not value:
            return None
        code = CODE_OF_REGION.match(value)
        if code:
            found = Region.objects.within(self.scope).filter(code=current_code(code[1])).first()
            if found is None:
                raise ValidationError(_("There is no such region in your region of work."), code="region")
            return found
        return self._named(value)

    def _named(self, words: str) -> Region:
        found = [*Region.objects.within(self.scope).found_by(words.replace(",", " ")).order_by("-level", "code")[:20]]
        exact = [region for region in found if region.name.lower() == words.strip().lower()]
        if len(found) == 1 or len(exact) == 1:
            return (exact or found)[0]
        if not found:
            raise ValidationError(_("No region of this name is in your region of work."), code="region")
        names = "; ".join(region.path for region in found[:MOST_NAMED])
        raise ValidationError(
            _("Several regions have this name. Write the district too: %(names)s."),
            code="several",
            params={"names": names},
        )

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)


class KbliField(forms.CharField):
    """An activity by its five digits; of the newer classification unless the year is written."""

    def __init__(self, **options):
        options.setdefault("widget", TypeAhead("clusters:kbli_options"))
        super().__init__(**options)

    def prepare_value(self, value):
        return str(value) if isinstance(value, Kbli) else value

    def to_python(self, value):
        value = super().to_python(value)
        if not value:
            return None
        typed = CODE_OF_KBLI.match(value)
        found = Kbli.objects.filter(code=typed[1]).order_by("-version") if typed else Kbli.objects.none()
        if typed and typed[2]:
            found = found.filter(version=typed[2])
        activity = found.first()
        if activity is None:
            raise ValidationError(_("No activity has this code. Write five digits, such as 24310."), code="kbli")
        return activity
