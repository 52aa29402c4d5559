"""What is typed of a firm, by the office and by its owner."""

from django import forms
from django.utils.translation import gettext_lazy as _

from clusters.actions.reveals import MASKED
from clusters.forms.fields import KbliField, PlaceField
from clusters.models import Cluster, Firm
from clusters.permissions import OWNERS_FIELDS
from clusters.validators import digits_of, normal_phone
from common.forms import PhoneInput, Picks, WholeField
from common.numbers import masked_nik, masked_phone, phone

MASKS = {"nik": masked_nik, "npwp": masked_nik, "phone": masked_phone}
REMOVE = "-"
YES_NO = [("", _("Not known")), ("true", _("Yes")), ("false", _("No"))]


class DigitsField(forms.CharField):
    """Digits as people write them, with dots and spaces."""

    def to_python(self, value):
        value = super().to_python(value)
        return value if value == REMOVE else digits_of(value)

    def run_validators(self, value):
        if value != REMOVE:
            super().run_validators(value)


class PhoneField(DigitsField):
    widget = PhoneInput

    def prepare_value(self, value):
        return phone(value) if value and value.startswith("+62") else value

    def to_python(self, value):
        value = forms.CharField.to_python(self, value)
        return value if value == REMOVE else normal_phone(value)


def _checked(name: str, kind: type[DigitsField] = DigitsField, **options) -> DigitsField:
    field = Firm._meta.get_field(name)
    return kind(label=field.verbose_name, required=False, validators=field.validators, **options)


class YesNoField(forms.TypedChoiceField):
    """Yes, no, or not known."""

    def __init__(self, **options):
        known = {"true": True, "false": False, "": None}
        super().__init__(choices=YES_NO, coerce=known.get, empty_value=None, required=False, widget=Picks, **options)

    def prepare_value(self, value):
        return value if isinstance(value, str) else {True: "true", False: "false", None: ""}[value]


class FirmForm(forms.ModelForm):
    """The whole record, as the office keeps it. A masked number that is left empty stays as it is."""

    name = forms.CharField(label=_("Name of the firm"), max_length=150)
    region = PlaceField(label=_("Village"), help_text=_("Write the village and choose. Example: Mayangan"))
    kbli = KbliField(label="KBLI", required=False, help_text=_("Five digits or a word of the activity."))
    established = WholeField(label=_("Established in"), required=False)
    owner_is_woman = YesNoField(label=_("Owner is a woman"))
    nik = _checked("nik", help_text=_("16 digits of the identity card."))
    npwp = _checked("npwp")
    nib = _checked("nib", help_text=_("13 digits, from OSS. Many firms have none yet."))
    phone = _checked("phone", PhoneField)

    class Meta:
        model = Firm
        fields = [
            "name", "owner_name", "owner_is_woman", "phone", "email", "cluster", "region", "address",
            "products", "kbli", "established", "is_cooperative", "status", "nik", "npwp", "nib",
        ]  # fmt: skip
        labels = {"email": _("E-mail"), "cluster": _("Cluster"), "status": _("State of the firm")}
        widgets = {"status": Picks, "products": forms.Textarea(attrs={"rows": 2})}
        help_texts = {"products": _("As people would say it. Example: cor besi untuk blok rem dan cangkul")}

    def __init__(self, *args, user, **options):
        super().__init__(*args, **options)
        self.user = user
        if "established" in self.fields:
            # A year is no amount: no dot between its thousands.
            self.fields["established"].widget = forms.TextInput({"inputmode": "numeric", "maxlength": 4})
        if "region" in self.fields:
            self.fields["region"].scope = user.scope or ""
        if "cluster" in self.fields:
            self.fields["cluster"].queryset = Cluster.objects.in_scope_of(user)
        for name in {"nik", "npwp"} & set(self.fields):
            # Not kept on the device as the rest of what is typed.
            self.fields[name].widget.attrs |= {"data-private": "", "autocomplete": "off"}
        self._mask()

    def _mask(self) -> None:
        for name in set(MASKED) & set(self.fields):
            kept = getattr(self.instance, name)
            if kept and not self.instance._state.adding:
                self.initial[name] = ""
                self.fields[name].widget.attrs["placeholder"] = MASKS[name](kept)
                self.fields[name].help_text = _("Leave empty to keep it. Write - to remove it.")

    def changes(self) -> dict:
        """What is to be changed in the record: a masked number that was left empty is not among it."""
        changes = {}
        for name, value in self.cleaned_data.items():
            if name in MASKED and not self.instance._state.adding:
                if value:
                    changes[name] = "" if value == REMOVE else value
            else:
                changes[name] = value
        return changes

    def _post_clean(self):
        """Leave the row alone: the action looks at it as it is when it is held."""


class OwnerFirmForm(FirmForm):
    """What an owner may correct of the own firm."""

    name = region = kbli = nik = npwp = None

    class Meta(FirmForm.Meta):
        fields = [name for name in FirmForm.Meta.fields if name in OWNERS_FIELDS]

    def _mask(self) -> None:
        """Owners see their own phone."""

    def changes(self) -> dict:
        return {name: "" if value == REMOVE else value for name, value in self.cleaned_data.items()}
