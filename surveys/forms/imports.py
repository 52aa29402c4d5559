"""What people type when they bring a workbook."""

from django import forms
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clusters.models import Cluster
from surveys.columns.fields import Field
from surveys.columns.labels import LABELS
from surveys.faults import sentence
from surveys.import_states import OnFault, RowAction

MOST_PASTED = 2_000_000


class UploadForm(forms.Form):
    """A workbook, or cells copied from one, into one cluster."""

    cluster = forms.ModelChoiceField(queryset=Cluster.objects.none(), to_field_name="slug", label=_("Cluster"))
    file = forms.FileField(
        label=_("Workbook"),
        required=False,
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"data-preview": True, "accept": ".xlsx,.xls,.ods,.csv,.tsv,.txt,.xlsm"}),
        help_text=_(".xlsx, .xls, .ods or .csv, as your office keeps it. At most 80 MB."),
    )
    cells = forms.CharField(
        label=_("Or paste cells"),
        required=False,
        max_length=MOST_PASTED,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
        help_text=_("Copy the table with its head in your spreadsheet, and paste it here."),
    )
    year = forms.IntegerField(
        label=_("Year of the figures"),
        required=False,
        min_value=1990,
        max_value=2100,
        help_text=_("Empty: as the titles of the workbook say, else this year."),
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        clusters = Cluster.objects.in_scope_of(user)
        self.fields["cluster"].queryset = clusters
        self.fields["year"].max_value = timezone.localdate().year
        only = list(clusters[:2])
        if len(only) == 1:
            self.fields["cluster"].initial = only[0].slug

    def clean(self):
        cleaned = super().clean()
        cells = cleaned.pop("cells", "")
        if cells and not cleaned.get("file"):
            name = str(_("pasted cells")) + ".txt"
            cleaned["file"] = ContentFile(cells.encode(), name=name)
        if "file" not in self.errors and cleaned.get("file") is None:
            self.add_error("file", _("Choose a workbook, or paste cells below."))
        return cleaned


class YearForm(forms.Form):
    """Of which year the figures of a workbook are."""

    year = forms.IntegerField(label=_("Year of the figures"), required=False, min_value=1990, max_value=2100)


class MendForm(forms.Form):
    """One cell written anew, and whether all cells alike get the same."""

    field = forms.CharField(max_length=20)
    value = forms.CharField(required=False, max_length=4000)
    suggested = forms.CharField(required=False, max_length=4000)
    alike = forms.BooleanField(required=False)
    text = forms.CharField(required=False, max_length=200, strip=False)
    empty = forms.BooleanField(required=False)

    def clean(self):
        cleaned = super().clean()
        cleaned["value"] = cleaned.get("suggested") or cleaned.get("value") or None
        if cleaned.get("empty"):
            cleaned["value"] = None
        elif cleaned["value"] is None:
            self.add_error("value", _("Write what the cell should hold, or leave it empty by its button."))
        return cleaned


class RowForm(forms.Form):
    """All cells of one row, as people read them; only what was written anew is sent on."""

    def __init__(self, *args, row, written: dict[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        faults = {fault["field"]: sentence(fault) for fault in row.faults}
        notes = {note["field"]: sentence(note) for note in row.warnings}
        for key, text in written.items():
            self.fields[key] = forms.CharField(
                label=LABELS[Field(key)], required=key == Field.NAME, max_length=4000, initial=text, strip=True
            )
            hint = faults.get(key) or notes.get(key)
            if hint:
                self.fields[key].help_text = hint
            if key == Field.PROBLEM:
                self.fields[key].widget = forms.Textarea(attrs={"rows": 3})
            self.fields[key].widget.attrs["autocomplete"] = "off"

    def changed_values(self) -> dict[str, str | None]:
        """Return what was written anew; None for a cell that was emptied."""
        return {name: self.cleaned_data[name] or None for name in self.changed_data}


class CommitForm(forms.Form):
    """How rows are saved."""

    on_fault = forms.ChoiceField(choices=OnFault, initial=OnFault.SKIP, required=False)
    on_duplicate = forms.ChoiceField(choices=[("", ""), *RowAction.choices], required=False)

    def clean_on_fault(self):
        return self.cleaned_data["on_fault"] or OnFault.SKIP


class DecisionForm(forms.Form):
    """What is done with a row that repeats another."""

    action = forms.ChoiceField(choices=[("", ""), *RowAction.choices], required=False)
