"""How lists of problems are narrowed, on pages and in the API."""

from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

import django_filters
from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.choices import BaseChoiceIterator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.models import Office, OfficeLevel, Role, User
from clusters.categories import Category
from clusters.models import Cluster, Firm
from common.codes import read_number
from common.full_text import words_query
from common.prepared import PreparedValues
from issues.lifecycle import OPEN, Outcome, Status
from issues.models import Channel, Problem
from issues.models.problems import PREFIX
from regions.models import RegionAlias
from regions.querysets import regions_below, within

DUE = [("late", _("Late")), ("today", _("Today")), ("week", _("This week")), ("paused", _("Paused"))]
HANDLERS = [("me", _("Mine")), ("none", _("Nobody yet"))]
SORTS = {
    "-created_at": (_("Newest first"), ["-created_at", "id"]),
    "created_at": (_("Oldest first"), ["created_at", "id"]),
    "due": (_("Nearest deadline"), ["due_at", "id"]),
}
MOST_CHOICES = 500
# Names of firms are looked up first: beyond this many the words are too common to mean one firm.
MOST_FIRMS = 200
RARE = 1000


class Asked(BaseChoiceIterator):
    """Choices that are read from the database when a form is drawn, and not when a program asks."""

    def __init__(self, read):
        self.read = read

    def __iter__(self):
        return iter(self.choices)

    @cached_property
    def choices(self) -> list:
        # A select looks at its choices twice: at the first one, and to draw them.
        return [("", "---------"), *self.read()]


class Colleague(NamedTuple):
    """Who may handle a problem, as a list offers them."""

    pk: int
    name: str


def _colleagues(office):
    found = User.objects.of_office(office).filter(role__in=[Role.OFFICIAL, Role.MINISTRY])
    return found.values_list(*Colleague._fields)


COLLEAGUES = PreparedValues(_colleagues, UUID)


class ProblemFilter(django_filters.FilterSet):
    search = django_filters.CharFilter(label=_("Search words, number or firm"), method="by_words")
    status = django_filters.MultipleChoiceFilter(label=_("State"), choices=Status, widget=forms.SelectMultiple)
    open = django_filters.BooleanFilter(label=_("Still open"), method="by_open", widget=forms.HiddenInput)
    due = django_filters.ChoiceFilter(label=_("Deadline"), choices=DUE, method="by_due")
    category = django_filters.MultipleChoiceFilter(label=_("Category"), choices=Category)
    cluster = django_filters.CharFilter(label=_("Cluster"), field_name="cluster__slug", widget=forms.Select)
    region = django_filters.CharFilter(label=_("Region"), method="by_region", widget=forms.Select)
    office = django_filters.CharFilter(label=_("Office"), method="by_office", widget=forms.Select)
    handler = django_filters.CharFilter(label=_("Handled by"), method="by_handler", widget=forms.Select)
    firm = django_filters.CharFilter(field_name="firm__code", widget=forms.HiddenInput)
    channel = django_filters.ChoiceFilter(label=_("Came by"), choices=Channel)
    outcome = django_filters.ChoiceFilter(label=_("Outcome"), choices=Outcome)
    common = django_filters.UUIDFilter(field_name="common_problem", widget=forms.HiddenInput)
    sort = django_filters.ChoiceFilter(
        label=_("Sort"),
        choices=[(key, label) for key, (label, _order) in SORTS.items()],
        method="keep",
        empty_label=None,
    )

    class Meta:
        model = Problem
        fields = []

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        fields = self.form.fields
        fields["search"].widget.input_type = "search"
        fields["cluster"].widget.choices = Asked(self._clusters)
        fields["region"].widget.choices = Asked(self._regions)
        fields["office"].widget.choices = Asked(self._offices)
        fields["handler"].widget.choices = Asked(self._handlers)
        for name in ("status", "category"):
            fields[name].widget.attrs["size"] = 5

    def carry_columns(self, keys: list[str]) -> None:
        """Let the form of the page keep which columns were chosen, when the list is narrowed further."""
        field = forms.MultipleChoiceField(
            choices=[(key, key) for key in keys], required=False, widget=forms.MultipleHiddenInput
        )
        self.form.fields["column"] = field

    @property
    def order(self) -> list[str]:
        return SORTS.get(self.data.get("sort", ""), SORTS["-created_at"])[1]

    @property
    def narrows(self) -> bool:
        return any(self.data.get(name) for name in self.filters if name != "sort")

    def filter_queryset(self, queryset):
        found = super().filter_queryset(queryset)
        # Sorted by deadline, what has none stands in no order: it is under "paused".
        return found.filter(due_at__isnull=False) if self.order[0] == "due_at" else found

    def by_words(self, problems, _name, words):
        """By number, by the firm's name, or by stems with the last word as a beginning."""
        number = read_number(PREFIX, words)
        if number:
            return problems.filter(number=number)
        query = words_query(words)
        text = Q(stems=query) if query else Q()
        if len(words.strip()) < 3:
            return problems.filter(text) if query else problems
        # Half a word has another stem than the whole: what is still being typed is found in titles as it stands.
        text |= Q(title__icontains=words.strip())
        firms = Firm.objects.visible_to(self.request.user)
        for word in words.split()[:4]:
            firms = firms.filter(name__icontains=word)
        by_firm = Q(firm__in=firms.order_by().values("pk")[:MOST_FIRMS])
        # Rare words are looked up by their own indexes first: sorted at once, the planner would walk through
        # all problems by their date. Common words are found on that walk soon enough.
        text_rows, firm_rows = (
            problems.filter(way).order_by().values_list("pk")[: RARE + 1] for way in (text, by_firm)
        )
        keys = [key for (key,) in text_rows.union(firm_rows)]
        return problems.filter(pk__in=keys) if len(keys) <= RARE else problems.filter(text | by_firm)

    def by_open(self, problems, _name, is_open):
        return problems.filter(status__in=OPEN) if is_open else problems.exclude(status__in=OPEN)

    def by_due(self, problems, _name, due):
        now = timezone.now()
        problems = problems.filter(status__in=OPEN)
        if due == "late":
            return problems.filter(due_at__lt=now)
        if due == "paused":
            return problems.filter(due_at=None)
        tonight = timezone.localtime(now).replace(hour=23, minute=59, second=59)
        if due == "today":
            return problems.filter(due_at__range=(now, tonight))
        return problems.filter(due_at__range=(now, tonight + timedelta(days=6 - tonight.weekday())))

    def by_region(self, problems, _name, code):
        known = RegionAlias.objects.filter(old_code=code).values_list("region_id", flat=True).first()
        return problems.filter(within("region_id", known or code))

    def by_office(self, problems, _name, key):
        office = _uuid(key)
        return problems.filter(handling_office=office) if office else problems.none()

    def by_handler(self, problems, _name, who):
        if who == "me":
            return problems.filter(handler=self.request.user)
        if who == "none":
            return problems.filter(handler=None)
        return problems.filter(handler=who) if who.isdecimal() else problems.none()

    def keep(self, problems, _name, _value):
        """The sorting is read by the page, as the cursor needs to know it."""
        return problems

    def _clusters(self) -> list:
        return [*Cluster.objects.in_scope_of(self.request.user).values_list("slug", "name")[:MOST_CHOICES]]

    def _regions(self) -> list:
        scope = self.request.user.scope
        if scope is None:
            return []
        return regions_below(scope)

    def _offices(self) -> list:
        user = self.request.user
        if user.scope is None:
            return []
        if user.office_id and user.office.level == OfficeLevel.REGENCY:
            # Below a city there is no office.
            return [(user.office_id, user.office.name)]
        return [*Office.objects.within(user.scope).values_list("pk", "name")[:MOST_CHOICES]]

    @cached_property
    def colleagues(self) -> list[Colleague]:
        """The people of one's office who handle problems."""
        office = self.request.user.office_id
        return [Colleague(*row) for row in COLLEAGUES.rows(office)] if office else []

    def _handlers(self) -> list:
        others = [(person.pk, person.name) for person in self.colleagues if person.pk != self.request.user.pk]
        return [*HANDLERS, *others]


def _uuid(key: str):
    try:
        return forms.UUIDField().to_python(key)
    except forms.ValidationError:
        return None
