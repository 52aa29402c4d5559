"""A report by somebody without account, whose phone or e-mail was confirmed by a code."""

from uuid import UUID, uuid4

from django.db import transaction

from clusters.categories import Category
from common.turns import wait_for_turn
from issues import notices
from issues.actions.moves import locked, move, write_move
from issues.actions.reporting import first_words
from issues.actions.routing import route
from issues.lifecycle import Status, Verb
from issues.models import Channel, Problem

MORE = {"impact_rupiah_per_month", "lost_orders_per_month", "scrap_percent", "stage_kind_id", "confidential"}


@transaction.atomic
def report_without_account(
    *,
    category: Category,
    description: str,
    region,
    reporter_firm: str,
    reporter_name: str,
    contact: str,
    key: UUID | None = None,
    **more: object,
) -> Problem:
    """Write down and send the report of a firm that is only named; the office finds the firm when it checks it.

    `contact` is a phone number or an e-mail address that the reporter has confirmed. The same `key` again
    gives the same report. `more` are those of MORE that the reporter told.
    """
    if unknown := set(more) - MORE:
        raise TypeError(f"A report without account tells no {sorted(unknown)}.")
    key = key or uuid4()
    wait_for_turn(key)
    known = Problem.objects.filter(pk=key).first()
    if known is not None:
        return known
    is_mail = "@" in contact
    problem = Problem(
        id=key,
        region=region,
        category=category,
        title=first_words(description),
        description=description,
        reporter_firm=reporter_firm,
        reporter_name=reporter_name,
        reporter_email=contact if is_mail else "",
        reporter_phone="" if is_mail else contact,
        channel=Channel.WEB,
        **more,
    )
    problem.full_clean(exclude=["firm", "cluster", "region", "reporter"])
    problem.save(force_insert=True)
    write_move(problem, old="", verb=Verb.REPORT, by=None)
    problem = locked(problem)
    problem.handling_office, problem.handler = route(problem)
    problem.save(update_fields=["handling_office", "handler"])
    move(problem, Status.SUBMITTED, verb=Verb.SUBMIT, by=None)
    notices.tell_desk(problem, "problem.submitted", notices.submitted(problem))
    notices.tell_owner(problem, "problem.received", notices.received(problem))
    return problem


def send_code(*, contact: str, code: str) -> None:
    """Send the code by which somebody shows that a phone or an address is theirs."""
    notices.tell_code(contact, code)
