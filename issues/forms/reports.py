"""What people fill in to report a problem: owners in three steps, the office on one page, anybody without account."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from accounts.models import Office
from clusters.models import Firm, StageKind
from common import dates
from common.forms import Cards, CheckCards, FilesField, FilesInput, PhoneInput, Picks, RupiahField, WholeField
from issues.examples import EXAMPLES, LOSSES
from issues.models import Problem
from regions.models import Level, Region

CARDS = {str(category): about for category, about in EXAMPLES.items()}
ORDERED = [(category.value, category.label) for category in EXAMPLES]
MOST_PHOTOS = 5
# Of the story of another firm that did not ask to keep it from others.
SHOWN_OF_OTHERS = 140


class CategoryForm(forms.Form):
    """Step 1: what it is about, and for which firm."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    firm = forms.ModelChoiceField(
        label=_("Your firm"), queryset=Firm.objects.none(), widget=Picks, to_field_name="code"
    )
    category = forms.ChoiceField(
        label=_("What hinders your business most?"), choices=ORDERED, widget=Cards(about=CARDS)
    )

    def __init__(self, *args, firms, **options):
        super().__init__(*args, **options)
        self.fields["firm"].queryset = firms
        self.fields["firm"].empty_label = None
        if len(firms) == 1:
            self.fields["firm"].widget = forms.HiddenInput()
            self.fields["firm"].initial = firms[0].code


class StoryForm(forms.ModelForm):
    """Step 2: the story, photos, and what it costs."""

    description = forms.CharField(
        label=_("Tell what is wrong"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("As you would tell a friend: what happens, since when, with what result."),
        error_messages={"required": _("Tell in your own words what is wrong. Two sentences are enough.")},
    )
    photos = FilesField(
        label=_("Photos"),
        most=MOST_PHOTOS,
        required=False,
        widget=FilesInput(remark=_("We make them small first, to save your quota")),
    )
    loss = forms.TypedChoiceField(
        label=_("About how much do you lose in a month?"),
        choices=[*LOSSES, ("", _("I do not know"))],
        coerce=int,
        empty_value=None,
        required=False,
        widget=Picks,
        help_text=_("You may skip this. It helps us to see what is urgent."),
    )
    lost_orders_per_month = WholeField(label=_("Orders lost in a month"), required=False, after=_("orders"))
    scrap_percent = WholeField(label=_("Goods that fail, of a hundred"), required=False, max_value=100, after="%")
    stage_kind = forms.ModelChoiceField(
        label=_("Where in the work does it happen?"), queryset=StageKind.objects.none(), required=False, widget=Cards
    )

    class Meta:
        model = Problem
        fields = ["description", "lost_orders_per_month", "scrap_percent", "stage_kind"]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        show_stages(self.fields["stage_kind"])
        self.fields["loss"].initial = self.instance.impact_rupiah_per_month or ""

    def story_so_far(self) -> dict:
        """What of a half-filled form can be kept already; for the autosave."""
        return {name: value for name, value in self.story().items() if name not in self.errors and value is not None}

    def story(self) -> dict:
        """The fields of the report, without the photos."""
        found = {name: value for name, value in self.cleaned_data.items() if name not in ("photos", "loss")}
        return {**found, "impact_rupiah_per_month": self.cleaned_data.get("loss")}


def show_stages(field: forms.ModelChoiceField) -> None:
    """Let the steps of the value chain be chosen by their pictures."""
    field.queryset = StageKind.objects.all()
    field.empty_label = None
    field.widget.about = {stage.pk: (stage.icon, "") for stage in field.queryset}


class CheckForm(forms.Form):
    """Step 3: a title of one's own, who may read it, and whose trouble it is as well."""

    title = forms.CharField(
        label=_("In one line"), max_length=120, help_text=_("The office sees this line first. Change it if you like.")
    )
    confidential = forms.BooleanField(label=_("Keep it from other firms"), required=False)
    similar = forms.MultipleChoiceField(
        label=_("Is one of these the same trouble?"), required=False, widget=CheckCards(two=False)
    )

    def __init__(self, *args, similar=(), **options):
        super().__init__(*args, **options)
        field = self.fields["similar"]
        field.choices = [(other.number, other.title) for other in similar]
        field.widget.about = {other.number: ("", _recognisable(other)) for other in similar}


def _recognisable(problem: Problem) -> str:
    """By what an owner knows whether it is the same trouble: what is told, since when, and where it stands."""
    told = Truncator(" ".join(problem.description.split())).chars(SHOWN_OF_OTHERS)
    stands = _("reported %(day)s, %(state)s") % {
        "day": dates.day_plain(problem.submitted_at),
        "state": problem.get_status_display().lower(),
    }
    return " · ".join(part for part in (told, stands) if part)


class RecordForm(forms.ModelForm):
    """By the office or the facilitator, for an owner: all on one page."""

    firm = forms.CharField(
        label=_("Firm"),
        max_length=12,
        help_text=_("Its code. Find it in the list of firms, or come here from the firm's page."),
    )
    description = forms.CharField(label=_("What the owner tells"), max_length=4000, widget=forms.Textarea)
    impact_rupiah_per_month = RupiahField(label=_("Loss a month"), required=False)
    photos = FilesField(label=_("Photos or documents"), most=MOST_PHOTOS, required=False)

    class Meta:
        model = Problem
        fields = ["firm", "category", "title", "description", "stage_kind", "impact_rupiah_per_month", "confidential"]
        labels = {"stage_kind": _("Where in the work does it happen?"), "confidential": _("Keep it from other firms")}
        help_texts = {"confidential": _("Only the staff who handle it can read it")}

    def __init__(self, *args, user, **options):
        self.user = user
        super().__init__(*args, **options)
        self.fields["title"].required = False
        self.fields["title"].help_text = _("Empty: the first sentence of the story.")

    def clean_firm(self):
        code = self.cleaned_data["firm"].strip().upper()
        firm = Firm.objects.visible_to(self.user).filter(code=code).first()
        if firm is None:
            raise ValidationError(_("No firm in your region has this code."))
        return firm

    def _post_clean(self):
        # The report is made and checked by its action; this form only reads.
        pass


class PublicReportForm(forms.ModelForm):
    """Without account: the report, the firm in words, and where an answer reaches the reporter."""

    category = forms.ChoiceField(label=_("What is it about?"), choices=ORDERED, widget=Cards(about=CARDS))
    description = StoryForm.base_fields["description"]
    region = forms.ModelChoiceField(label=_("City or regency of the firm"), queryset=Region.objects.none())
    reporter_firm = forms.CharField(label=_("Name of your firm"), max_length=150)
    reporter_name = forms.CharField(label=_("Your name"), max_length=150)
    contact = forms.CharField(
        label=_("Phone or e-mail"),
        max_length=150,
        help_text=_("We send a code there. Answers come there too."),
        widget=PhoneInput({"inputmode": "text", "autocomplete": "tel"}),
    )
    loss = StoryForm.base_fields["loss"]
    lost_orders_per_month = StoryForm.base_fields["lost_orders_per_month"]
    scrap_percent = StoryForm.base_fields["scrap_percent"]
    stage_kind = StoryForm.base_fields["stage_kind"]
    confidential = CheckForm.base_fields["confidential"]

    class Meta:
        model = Problem
        fields = ["category", "description", "region", "reporter_firm", "reporter_name"]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        show_stages(self.fields["stage_kind"])
        # Only where somebody can answer: an office of the place, or one above it.
        served = Office.objects.exclude(region=None).values("region")
        regions = Region.objects.of_level(Level.REGENCY)
        self.fields["region"].queryset = (
            regions.filter(pk__in=served).order_by("name") if regions.filter(pk__in=served).exists() else regions
        )
        self.fields["region"].empty_label = _("Choose")

    def clean_contact(self):
        return read_contact(self.cleaned_data["contact"])

    def kept(self) -> dict:
        """What was typed, as a session can keep it until the code is confirmed."""
        values = dict(self.cleaned_data)
        stage = values.pop("stage_kind")
        return {**values, "region": values["region"].pk, "stage_kind_id": stage.pk if stage else None}

    def _post_clean(self):
        # The report is made and checked by its action; this form only reads.
        pass


def read_contact(typed: str) -> str:
    """Return an e-mail address, or a phone number as +62812…; raise ValidationError in words."""
    typed = typed.strip()
    if "@" in typed:
        return forms.EmailField(error_messages={"invalid": _("Write an address such as nama@contoh.id.")}).clean(typed)
    digits = "".join(sign for sign in typed if sign.isdigit())
    number = f"+{digits}" if digits.startswith("62") else f"+62{digits.removeprefix('0')}"
    if not 10 <= len(number) - 1 <= 14 or not number.startswith("+628"):
        raise ValidationError(_("Write a mobile number such as 0812-3344-4417, or an e-mail address."))
    return number


class CodeForm(forms.Form):
    """The code that was sent."""

    code = forms.CharField(
        label=_("Code"),
        max_length=6,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
        help_text=_("Six figures. It is good for 15 minutes."),
    )


class TrackForm(forms.Form):
    number = forms.CharField(
        label=_("Number of the report"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
        help_text=_("Such as SMI-7K3F-92QX-M4C. Small letters and missing dashes do no harm."),
    )
