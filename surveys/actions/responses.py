"""The survey of a firm and year: begun, saved, sent, checked or returned."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import notify
from accounts.models import User
from clusters.actions import record_figures
from clusters.models import Firm
from common.errors import ChangedMeanwhile, DomainError, MoveNotAllowed
from surveys.lifecycle import OPEN, ResponseStatus, check_move
from surveys.models import SurveyResponse
from surveys.permissions import can_check, can_fill
from surveys.signals import survey_submitted


class FilledByOther(DomainError):
    """Somebody else fills the survey of this firm and year."""

    code = "filled_by_other"


class KeyTaken(DomainError):
    """The key that a device chose names another survey."""

    code = "key_taken"


class BegunAlready(DomainError):
    """The firm's survey of the year has another key, as from another device."""

    code = "begun_already"

    def __init__(self, response: SurveyResponse):
        super().__init__(_("The survey of this firm and year is begun already. Go on with that one."))
        self.more = {"id": str(response.pk), "version": response.version}


@transaction.atomic
def begin_response(*, firm: Firm, year: int, by: User, id: UUID | None = None) -> SurveyResponse:
    """Return the survey of the firm and year, a new one if nobody began it.

    Raises PermissionDenied outside the region or the clusters of `by`, and FilledByOther.
    """
    if not can_fill(by, firm):
        raise PermissionDenied
    # The firm is held, so that of two who begin at once the second finds the first's.
    Firm.objects.select_for_update().get(pk=firm.pk)
    response = SurveyResponse.objects.filter(firm=firm, year=year).select_related("surveyor").first()
    if response is None:
        key = {"id": id} if id else {}
        if id and SurveyResponse.objects.filter(pk=id).exists():
            raise KeyTaken(_("This key belongs to the survey of another firm or year. Take a new one."))
        return SurveyResponse.objects.create(firm=firm, year=year, surveyor=by, **key)
    _require_own(response, by)
    if id is not None and id != response.pk:
        raise BegunAlready(response)
    return response


@transaction.atomic
def take_over_response(*, response: SurveyResponse, by: User) -> SurveyResponse:
    """Go on with a survey that somebody else began; that person is told when saving."""
    response = _held(response)
    if not can_fill(by, response.firm):
        raise PermissionDenied
    _require_open(response)
    response.surveyor = by
    response.version += 1
    response.save(update_fields=["surveyor", "version", "changed_at"])
    return response


@transaction.atomic
def save_answers(
    *, response: SurveyResponse, by: User, answers: Mapping[str, Any], version: int | None = None
) -> SurveyResponse:
    """Keep answers of a survey that is still open, over those that were saved.

    `version` is the one the answers were written on: raises ChangedMeanwhile if another device saved since,
    FilledByOther if another person fills it now, and MoveNotAllowed if it is sent already.
    """
    response = _held(response)
    if not can_fill(by, response.firm):
        raise PermissionDenied
    _require_open(response)
    _require_own(response, by)
    if version is not None and version != response.version:
        raise ChangedMeanwhile(_("This survey was filled further on another device. Load the page anew to see it."))
    if response.answers != answers:
        response.answers = dict(answers)
        response.version += 1
        response.save(update_fields=["answers", "version", "changed_at"])
    return response


@transaction.atomic
def submit_response(
    *,
    response: SurveyResponse,
    by: User,
    figures: Mapping[str, Any],
    products: list[dict],
    machines: list[dict],
    difficulties: list[dict],
) -> SurveyResponse:
    """Send a survey: its figures enter the register, its difficulties are told to the apps above.

    What is given here has been read from the answers by the form, which knows their kinds.
    """
    response = _held(response)
    if not can_fill(by, response.firm):
        raise PermissionDenied
    check_move(response.status, ResponseStatus.SUBMITTED)
    _require_own(response, by)
    response.status, response.submitted_at = ResponseStatus.SUBMITTED, timezone.now()
    response.save(update_fields=["status", "submitted_at", "changed_at"])
    record_figures(
        firm=response.firm,
        year=response.year,
        by=by,
        source="survey",
        products=products,
        machines=machines,
        **figures,
    )
    survey_submitted.send(sender=SurveyResponse, response=response, difficulties=difficulties)
    return response


@transaction.atomic
def check_response(*, response: SurveyResponse, by: User) -> SurveyResponse:
    """Say for the office that the survey is in order."""
    response = _moved(response, ResponseStatus.CHECKED, by)
    response.checked_by, response.checked_at, response.note = by, timezone.now(), ""
    response.save(update_fields=["status", "checked_by", "checked_at", "note", "changed_at"])
    return response


@transaction.atomic
def return_response(*, response: SurveyResponse, by: User, note: str) -> SurveyResponse:
    """Give the survey back to its surveyor, with what is to be completed."""
    response = _moved(response, ResponseStatus.RETURNED, by)
    response.note, response.checked_by, response.checked_at = note, None, None
    response.save(update_fields=["status", "note", "checked_by", "checked_at", "changed_at"])
    firm = response.firm.name
    notify(
        to=[response.surveyor],
        kind="survey.returned",
        subject=_("The survey of %(firm)s is to be completed") % {"firm": firm},
        body=_("%(person)s of the office asks: %(note)s") % {"person": by.name, "note": note},
        url=response.get_absolute_url(),
    )
    return response


def _moved(response: SurveyResponse, status: ResponseStatus, by: User) -> SurveyResponse:
    response = _held(response)
    if not can_check(by, response.firm):
        raise PermissionDenied
    check_move(response.status, status)
    response.status = status
    return response


def _held(response: SurveyResponse) -> SurveyResponse:
    # The row as it is now, held until the commit: the caller's copy may be stale.
    held = SurveyResponse.objects.select_for_update(of=["self"]).select_related("firm__cluster", "surveyor")
    return held.get(pk=response.pk)


def _require_own(response: SurveyResponse, by: User) -> None:
    if response.surveyor_id != by.pk:
        raise FilledByOther(
            _("%(person)s fills the survey of this firm. Speak with each other, or take it over.")
            % {"person": response.surveyor.name}
        )


def _require_open(response: SurveyResponse) -> None:
    if response.status not in OPEN:
        raise MoveNotAllowed(_("This survey is sent already. The office can give it back to be changed."))
