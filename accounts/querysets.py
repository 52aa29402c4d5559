"""Which offices, people and things of theirs, and who answers for a region."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.apps import apps
from django.contrib.auth.models import UserManager as DjangoUserManager
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Length
from django.utils import timezone

from common.prepared import PreparedValues
from regions.querysets import within


class OfficeQuerySet(models.QuerySet):
    def within(self, scope: str):
        return self.filter(within("region_id", scope))

    def answering_for(self, region_code: str):
        """The offices in whose region the code lies, the nearest first and the ministry last."""
        parts = region_code.split(".")
        above = [".".join(parts[:n]) for n in range(1, len(parts) + 1)]
        return self.filter(models.Q(region__in=above) | models.Q(region=None)).order_by(
            Length("region_id").desc(nulls_last=True)
        )

    def staffed(self):
        """The offices in which somebody can act on a report."""
        desks = apps.get_model("accounts", "User").objects.filter(is_active=True, role__in=["official", "ministry"])
        return self.filter(Exists(desks.filter(office=OuterRef("pk"))))


class YearDecreeQuerySet(models.QuerySet):
    def days_in_force(self) -> dict[int, frozenset[date]]:
        """The closed days of each year whose decree is confirmed."""
        found = self.filter(in_force__isnull=False).values_list("year", "in_force")
        return {year: frozenset(days) for year, days in found}


class UserQuerySet(models.QuerySet):
    def of_office(self, office):
        return self.filter(office=office, is_active=True)

    def available_on(self, day: date):
        """Those who are not away on `day`."""
        absences = apps.get_model("accounts", "Absence").objects
        return self.filter(is_active=True).exclude(Exists(absences.on(day).filter(user=OuterRef("pk"))))

    def visible_to(self, user):
        """Whom a person may see in lists: administrators all, an official the colleagues of the office."""
        if not user.is_authenticated:
            return self.none()
        if user.role == "admin":
            return self
        own = Q(pk=user.pk)
        return self.filter(own | Q(office=user.office_id) if user.office_id else own)


class UserManager(DjangoUserManager.from_queryset(UserQuerySet)):
    def create_superuser(self, username, email=None, password=None, **more):
        """The first person of an installation (`manage.py createsuperuser`) is an administrator by role."""
        return super().create_superuser(username, email, password, **{"role": "admin", **more})


class AbsenceQuerySet(models.QuerySet):
    def on(self, day: date):
        return self.filter(starts_on__lte=day, ends_on__gte=day)

    def not_over(self, day: date):
        return self.filter(ends_on__gte=day)

    def of(self, user):
        return self.filter(user=user)


def deputy_of(user, day: date):
    """Who stands in for `user` on `day`, or None: nobody is named, or the person is not away.

    A deputy who is away too is followed to theirs; a circle of absent people has no deputy. Nobody of another
    office stands in: who has moved there since reads of this one no more.
    """
    absences = apps.get_model("accounts", "Absence").objects.on(day).select_related("deputy")
    met = {user.pk}
    absence = absences.filter(user=user).first()
    while absence is not None:
        deputy = absence.deputy
        if deputy is None or not deputy.is_active or deputy.office_id != user.office_id or deputy.pk in met:
            return None
        met.add(deputy.pk)
        absence = absences.filter(user=deputy).first()
        if absence is None:
            return deputy
    return None


class NoticeQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The news on a person's page."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(user=user, channel="page")

    def unread(self):
        return self.filter(read_at=None)

    def due(self):
        """What should have been sent by now."""
        return self.filter(next_try_at__lte=timezone.now())


def _unread_of(person):
    model = apps.get_model("accounts", "Notice")
    news = model.objects.visible_to(apps.get_model("accounts", "User")(pk=person)).unread()
    return news.order_by().values_list("channel").annotate(many=Count("pk"))


UNREAD = PreparedValues(_unread_of, int)


def unread_notices(user) -> int:
    """How many notices a person has not read, as the frame of each page says it."""
    return sum(many for _channel, many in UNREAD.rows(user.pk))


class AccessLogQuerySet(models.QuerySet):
    def about(self, subject: models.Model):
        """Who looked at data of `subject`."""
        kind = apps.get_model("contenttypes", "ContentType").objects.get_for_model(subject)
        return self.filter(subject_type=kind, subject_key=str(subject.pk))


class ClaimCodeQuerySet(models.QuerySet):
    def live(self):
        """Codes that can still be used."""
        return self.filter(used_at=None, revoked_at=None, expires_at__gt=timezone.now())


class SavedViewQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A person's own views, and those that colleagues share with the office."""
        if not user.is_authenticated:
            return self.none()
        own = Q(user=user)
        return self.filter(own | Q(office=user.office_id) if user.office_id else own)

    def of_page(self, page: str):
        return self.filter(page=page)


class SavedRow(NamedTuple):
    """A saved view as a list shows it."""

    pk: UUID
    name: str
    query: str
    user_id: int


def _saved_views(person, office, page):
    model = apps.get_model("accounts", "SavedView")
    seen = model.objects.visible_to(apps.get_model("accounts", "User")(pk=person, office_id=office))
    return seen.of_page(page).values_list(*SavedRow._fields)


# Without an office the second place is NULL, which no office equals.
SAVED_VIEWS = PreparedValues(_saved_views, int, UUID, str)


def saved_views_of(user, page: str) -> list[SavedRow]:
    """The views of a list that a person sees."""
    return [SavedRow(*row) for row in SAVED_VIEWS.rows(user.pk, user.office_id, page)] if user.is_authenticated else []
