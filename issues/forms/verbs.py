"""What each verb asks. The forms only read; the actions decide."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import Office, Role, User
from clusters.categories import Category
from clusters.models import Firm, StageKind
from common.codes import read_number
from common.forms import Picks, RupiahField
from issues.lifecycle import Helped, Outcome, RejectReason
from issues.models import CommonProblem, Problem
from issues.models.problems import PREFIX
from issues.permissions import can_speak_for

LONGEST_NOTE = 2000


def note_field(label, *, required=True, help_text="") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=LONGEST_NOTE,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Say why, in words the other side understands.")},
    )


class VerbForm(forms.Form):
    """The base: each is given the problem and the person, and what it was shown at (`seen`)."""

    # Whether the note comes into the story that the owner reads.
    is_told = True
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, problem: Problem, user, **options):
        self.problem, self.user = problem, user
        super().__init__(*args, **options)
        self.fields["seen"].initial = seen_mark(problem)
        self.prepare()
        note = self.fields.get("note")
        # Nobody shall take a note that stands in the story for one among colleagues.
        if note and not note.help_text and not can_speak_for(user, problem) and self.is_told:
            note.help_text = _("The owner reads this, too.")

    def prepare(self) -> None:
        """Fill choices that depend on the problem."""

    def is_stale(self) -> bool:
        """Whether the problem moved since this form was shown."""
        seen = self.data.get("seen", "")
        return bool(seen) and seen != seen_mark(self.problem)

    def values(self) -> dict:
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


def seen_mark(problem: Problem) -> str:
    """What a form was shown at: a move by somebody else in between makes another mark."""
    return f"{problem.status}.{problem.handling_office_id or ''}.{problem.handler_id or ''}"


class NoteForm(VerbForm):
    note = note_field(_("Reason"))


class OptionalNoteForm(VerbForm):
    note = note_field(_("Note"), required=False)


class ReturnForm(VerbForm):
    note = note_field(_("What is missing?"), help_text=_("The owner reads this on a phone. Ask for one or two things."))


class HoldForm(VerbForm):
    note = note_field(_("Why does it rest?"), help_text=_("The owner reads this. Say until when, if you know."))


class ReopenForm(VerbForm):
    note = note_field(_("What is still wrong?"))


class ObjectForm(VerbForm):
    note = note_field(_("Why should the office handle it?"), help_text=_("You can object once."))


class AgreeForm(VerbForm):
    """Nothing is asked but the press itself."""


class CorrectForm(VerbForm):
    description = forms.CharField(
        label=_("What is wrong, in your words"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Tell in your own words what is wrong. Two sentences are enough.")},
    )
    impact_rupiah_per_month = RupiahField(label=_("Loss a month"), required=False)

    def prepare(self):
        self.fields["description"].initial = self.problem.description
        self.fields["impact_rupiah_per_month"].initial = self.problem.impact_rupiah_per_month


class VerifyForm(VerbForm):
    firm = forms.ModelChoiceField(
        label=_("Firm"),
        queryset=Firm.objects.none(),
        required=False,
        widget=Picks,
        to_field_name="code",
        empty_label=None,
    )
    firm_code = forms.CharField(
        label=_("Or another firm, by its code"), required=False, max_length=12, help_text=_("From the list of firms.")
    )
    category = forms.ChoiceField(label=_("Category"), choices=Category)
    stage_kind = forms.ModelChoiceField(
        label=_("Step of the value chain"), queryset=StageKind.objects.all(), required=False
    )
    note = note_field(_("Message to the owner"), required=False)

    def prepare(self):
        self.fields["category"].initial = self.problem.category
        self.fields["stage_kind"].initial = self.problem.stage_kind_id
        if self.problem.firm_id:
            del self.fields["firm"], self.fields["firm_code"]
            return
        self.fields["firm"].queryset = Firm.objects.visible_to(self.user).filter(pk__in=self._candidates())

    def _candidates(self) -> list:
        """Firms near the report whose phone is the reporter's or whose name is like the one given."""
        firms = Firm.objects.visible_to(self.user)
        found = firms.filter(phone=self.problem.reporter_phone)[:3] if self.problem.reporter_phone else []
        named = firms.none()
        for word in [w for w in self.problem.reporter_firm.split() if len(w) > 3][:3]:
            named |= firms.filter(name__icontains=word)
        return [firm.pk for firm in (*found, *named[:5])]

    def clean(self):
        values = super().clean()
        code = (values.pop("firm_code", "") or "").strip().upper()
        if code:
            values["firm"] = Firm.objects.visible_to(self.user).filter(code=code).first()
            if values["firm"] is None:
                self.add_error("firm_code", _("No firm in your region has this code."))
        if not self.problem.firm_id and not values.get("firm") and not self.errors:
            self.add_error("firm_code", _("Choose the firm before the report is checked."))
        return values


class RejectForm(VerbForm):
    reason = forms.ChoiceField(label=_("Reason"), choices=RejectReason, widget=forms.RadioSelect)
    duplicate_of = forms.CharField(
        label=_("Number of the first report"), required=False, max_length=40, help_text=_("If it was reported already.")
    )
    note = note_field(_("In words for the owner"), help_text=_("Say where else to ask. The owner may object once."))

    def prepare(self):
        # What was not completed is ended by a verb of its own.
        self.fields["reason"].choices = [one for one in RejectReason.choices if one[0] != RejectReason.INCOMPLETE]

    def clean_duplicate_of(self):
        return read_problem(self.cleaned_data["duplicate_of"], self.user)


class EndForm(VerbForm):
    note = note_field(
        _("In words for the owner"), help_text=_("Say what was missing. The owner may object once, and then add it.")
    )


class ReferForm(VerbForm):
    office = forms.ModelChoiceField(label=_("To which office?"), queryset=Office.objects.all())
    note = note_field(_("Why?"), help_text=_("The other office and the owner read this."))

    def prepare(self):
        offices = Office.objects.staffed().exclude(pk=self.problem.handling_office_id)
        self.fields["office"].queryset = offices
        above = offices.answering_for(self.problem.region_id).first()
        self.fields["office"].initial = above and above.pk


class AskForm(VerbForm):
    is_told = False
    office = forms.ModelChoiceField(label=_("Office"), queryset=Office.objects.all(), required=False)
    institution = forms.CharField(
        label=_("Or another institution"),
        required=False,
        max_length=150,
        help_text=_("Such as PLN, a bank, a university."),
    )
    note = note_field(_("What do you ask for?"))

    def prepare(self):
        self.fields["office"].queryset = Office.objects.staffed().exclude(pk=self.problem.handling_office_id)


class AssignForm(VerbForm):
    to = forms.ModelChoiceField(label=_("Who handles it?"), queryset=User.objects.none(), widget=forms.RadioSelect)

    def prepare(self):
        people = User.objects.of_office(self.problem.handling_office_id).filter(role__in=[Role.OFFICIAL, Role.MINISTRY])
        self.fields["to"].queryset = people
        self.fields["to"].empty_label = None
        self.fields["to"].initial = self.problem.handler_id


class CategoryChangeForm(VerbForm):
    category = forms.ChoiceField(label=_("Category"), choices=Category)
    note = note_field(_("Note"), required=False)

    def prepare(self):
        self.fields["category"].initial = self.problem.category


class OfficeCloseForm(VerbForm):
    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=[(o.value, o.label) for o in (Outcome.NOT_SOLVABLE, Outcome.NOT_REACHABLE)],
        widget=forms.RadioSelect,
    )
    note = note_field(_("In words for the owner"), help_text=_("The owner may open it again within 30 days."))


class ConfirmForm(VerbForm):
    """The firm's answer, also by a link without account."""

    helped = forms.ChoiceField(label=_("Was your firm helped?"), choices=Helped, widget=Picks)
    rating = forms.TypedChoiceField(
        label=_("How was the help, from 1 to 5?"),
        choices=[(n, str(n)) for n in range(1, 6)],
        coerce=int,
        empty_value=None,
        required=False,
        widget=Picks,
        help_text=_("1 is poor, 5 is very good."),
    )
    note = note_field(_("What is missing, or what was good?"), required=False)

    def clean(self):
        values = super().clean()
        if values.get("helped") == Helped.NO and not values.get("note", "").strip():
            self.add_error("note", _("Tell what is still missing, so that the office can go on."))
        return values


class MergeForm(VerbForm):
    into = forms.CharField(label=_("Number of the report it goes into"), max_length=40)
    note = note_field(_("Note"), required=False)

    def clean_into(self):
        return read_problem(self.cleaned_data["into"], self.user, required=True)


class LinkForm(VerbForm):
    is_told = False
    other = forms.CharField(label=_("Number of the other report"), max_length=40)
    note = forms.CharField(label=_("Note"), max_length=200, required=False)

    def clean_other(self):
        return read_problem(self.cleaned_data["other"], self.user, required=True)


class JoinForm(VerbForm):
    common_problem = forms.ModelChoiceField(
        label=_("Common problem"), queryset=CommonProblem.objects.none(), required=False, widget=forms.RadioSelect
    )
    title = forms.CharField(label=_("Or a new one, with this title"), max_length=120, required=False)

    def prepare(self):
        near = CommonProblem.objects.filter(category=self.problem.category).visible_to(self.user)
        field = self.fields["common_problem"]
        field.queryset = near.order_by("-created_at")
        field.empty_label = None
        self.fields["title"].initial = "" if near.exists() else self.problem.title

    def clean(self):
        values = super().clean()
        if bool(values.get("common_problem")) == bool(values.get("title", "").strip()):
            raise ValidationError(_("Choose a common problem, or give a new one a title."))
        return values


def read_problem(typed: str, user, *, required: bool = False) -> Problem | None:
    """Return the problem of a typed number that the person may see; raise ValidationError in words."""
    if not typed.strip() and not required:
        return None
    number = read_number(PREFIX, typed)
    problem = Problem.objects.visible_to(user).filter(number=number).first() if number else None
    if problem is None:
        raise ValidationError(_("No report that you may see has this number."))
    return problem
