"""What a person types of action plans and activities."""

from django import forms
from django.utils.translation import gettext_lazy as _

from clusters.models import Cluster, Firm
from common.forms import DayInput, Picks, RupiahField, WholeField
from issues.models import Problem
from solutions.kinds import BudgetSource
from solutions.models import ActionPlan, Activity, ActivityPart, Direction, Match, ParticipantStatus

TALL = {"rows": 4}


class PlanForm(forms.ModelForm):
    class Meta:
        model = ActionPlan
        fields = ["cluster", "title", "starts_on", "ends_on", "goal", "target_note"]
        labels = {"cluster": _("Cluster")}
        widgets = {
            "starts_on": DayInput,
            "ends_on": DayInput,
            "goal": forms.Textarea(attrs=TALL),
            "target_note": forms.Textarea(attrs={"rows": 3}),
        }

    all_firms = forms.BooleanField(label=_("All firms of the cluster are targets"), required=False)
    firm_codes = forms.CharField(
        label=_("Codes of single firms"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Parted by commas or lines."),
    )  # fmt: skip

    def __init__(self, *args, user, **options):
        super().__init__(*args, **options)
        self.user = user
        clusters = Cluster.objects.in_scope_of(user)
        if not self.instance._state.adding:
            clusters = clusters.filter(pk=self.instance.cluster_id)
            codes = self.instance.target_firms.values_list("code", flat=True)
            self.fields["firm_codes"].initial = ", ".join(codes[:500])
        self.fields["cluster"].queryset = clusters
        self.fields["cluster"].label = _("Cluster")

    def clean(self):
        fields = super().clean()
        codes = fields.pop("firm_codes", "").replace(",", " ").split()
        firms = Firm.objects.visible_to(self.user)
        if fields.pop("all_firms", False) and fields.get("cluster"):
            found = list(firms.filter(cluster=fields["cluster"], status="active"))
        else:
            found = list(firms.filter(code__in=[code.upper() for code in codes]))
            unknown = {code.upper() for code in codes} - {firm.code for firm in found}
            if unknown:
                self.add_error("firm_codes", _("No firm has the code %(code)s.") % {"code": ", ".join(sorted(unknown))})
        fields["target_firms"] = found
        return fields


class ApproveForm(forms.Form):
    minutes = forms.CharField(
        label=_("Decision of the working group"), max_length=200, help_text=_("Number of the minutes or of the decree.")
    )
    approved_on = forms.DateField(label=_("Approved"), widget=DayInput)


class ActivityForm(forms.ModelForm):
    part = forms.ChoiceField(
        label=_("Part of the plan"), choices=ActivityPart, widget=Picks, initial=ActivityPart.SUPPORT
    )
    direction = forms.ChoiceField(label=_("Push or pull"), choices=Direction, widget=Picks, initial=Direction.PUSH)
    problem_numbers = forms.CharField(
        label=_("Problems it serves"), required=False, help_text=_("Numbers, parted by commas.")
    )

    class Meta:
        model = Activity
        fields = [
            "part", "direction", "title", "description", "stage_kind", "provider", "responsible_name", "place",
            "starts_on", "ends_on",
        ]  # fmt: skip
        widgets = {"starts_on": DayInput, "ends_on": DayInput, "description": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, user, **options):
        super().__init__(*args, **options)
        self.user = user
        budgets = {}
        if not self.instance._state.adding:
            budgets = {budget.source: budget.planned_rupiah for budget in self.instance.budgets.all()}
            numbers = self.instance.problems.values_list("number", flat=True)
            self.fields["problem_numbers"].initial = ", ".join(numbers)
        for source, label in BudgetSource.choices:
            self.fields[f"budget_{source}"] = RupiahField(
                label=label, required=False, initial=budgets.get(source), max_value=2**52
            )

    def budget_fields(self):
        return [self[f"budget_{source}"] for source in BudgetSource.values]

    def plain_fields(self):
        return [self[name] for name in [*self.Meta.fields, "problem_numbers"]]

    def clean_problem_numbers(self):
        numbers = self.cleaned_data["problem_numbers"].replace(",", " ").upper().split()
        found = list(Problem.objects.visible_to(self.user).filter(number__in=numbers))
        unknown = set(numbers) - {problem.number for problem in found}
        if unknown:
            raise forms.ValidationError(_("There is no problem %(number)s."), params={"number": ", ".join(unknown)})
        return found

    def values(self) -> dict:
        """The fields as the actions take them."""
        fields = {name: self.cleaned_data[name] for name in self.Meta.fields}
        budgets = {source: self.cleaned_data[f"budget_{source}"] or 0 for source in BudgetSource.values}
        problems = self.cleaned_data["problem_numbers"]
        matches = Match.objects.filter(
            problem__in=problems, status__in=["accepted", "started", "completed", "evaluated"]
        )
        return {**fields, "budgets": budgets, "problems": problems, "matches": list(matches)}


class ProgressForm(forms.Form):
    progress = WholeField(label=_("Progress"), after="%", max_value=100)
    late_reason = forms.CharField(label=_("Why it is late"), required=False, max_length=200)
    cancel = forms.BooleanField(label=_("It does not take place"), required=False)


class SpendForm(forms.Form):
    source = forms.ChoiceField(label=_("Budget source"), choices=BudgetSource)
    rupiah = RupiahField(label=_("Spent in all"), max_value=2**52)


class EvidenceForm(forms.Form):
    file = forms.FileField(label=_("Photo or PDF"))
    note = forms.CharField(label=_("Note"), required=False, max_length=200)


class InvitationForm(forms.Form):
    status = forms.ChoiceField(
        label=_("Will you come?"),
        widget=Picks,
        choices=[(ParticipantStatus.COMING, _("Yes, we come")), (ParticipantStatus.NOT_COMING, _("We cannot"))],
    )
