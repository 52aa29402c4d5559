"""How the list of drafts is narrowed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from clusters.categories import Category
from surveys.models import ImportRow


class DraftFilterForm(forms.Form):
    """Drafts of one category, or of one workbook; what cannot be read narrows nothing."""

    category = forms.ChoiceField(
        label=_("Category"),
        required=False,
        choices=[("", _("All categories")), *Category.choices],
        widget=forms.Select(attrs={"class": "w-auto mw-100"}),
    )
    # The key of a workbook, as the page of its import links here.
    import_ = forms.UUIDField(label=_("Workbook"), required=False, widget=forms.HiddenInput)

    def add_prefix(self, field_name):
        return super().add_prefix("import" if field_name == "import_" else field_name)

    @property
    def source(self):
        """The workbook whose drafts are shown, if any."""
        return self.cleaned_data.get("import_") if self.is_valid() else None

    def narrowed(self, drafts):
        self.is_valid()
        sent = self.cleaned_data
        if sent.get("category"):
            drafts = drafts.filter(category=sent["category"])
        return of_import(drafts, sent["import_"]) if sent.get("import_") else drafts


def of_import(drafts, key):
    """Those of one workbook; they are found by its firms, as few problems come from workbooks."""
    firms = ImportRow.objects.filter(workbook=key, firm__isnull=False).order_by().values("firm")
    return drafts.filter(source_import=key, firm__in=firms)
