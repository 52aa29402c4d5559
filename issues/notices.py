"""What people are told about problems, in their own language. Written to the outbox inside the transaction."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts import links
from accounts.actions import notify
from accounts.models import Notice, Office, Role, User
from accounts.querysets import deputy_of
from common import dates
from issues.lifecycle import RejectReason
from issues.models import Channel, Comment, Problem, Webhook

LINK = "issues.problem"
# The office's own matters: an answer by mail would stand where the owner reads it.
AMONG_STAFF = {
    "problem.mentioned",
    "problem.assigned",
    "problem.referred",
    "problem.due_soon",
    "problem.overdue",
    "problem.escalated",
    "problem.silent",
}
# Of answers to one address about its mails, in a day.
MOST_ANSWERS = 5
Words = Callable[[], tuple[str, str]]


def link_to(problem: Problem) -> str:
    """The signed address by which a firm without account confirms, corrects and opens its report again."""
    return f"/issues/by-link/{links.sign(LINK, str(problem.pk))}/"


def owners_of(problem: Problem) -> list[User]:
    """Who speaks for the problem's firm and has an account."""
    owners = list(problem.firm.owners.filter(is_active=True)) if problem.firm_id else []
    if problem.reporter_id and problem.reporter.role == Role.OWNER and problem.reporter.is_active:
        owners.append(problem.reporter)
    return owners


def address_of(problem: Problem) -> str:
    """Where to write to somebody who reported without account."""
    if problem.reporter_phone or problem.reporter_email:
        return problem.reporter_phone or problem.reporter_email
    return (problem.firm.phone or problem.firm.email) if problem.firm_id else ""


def desk_of(problem: Problem) -> list[User]:
    """Who acts on it: the handler, or their deputy while they are away; without one, the office's officials."""
    # Who has left the office reads of its reports no more, and must not leave them without a reader.
    handler = problem.handler
    if handler and handler.is_active and handler.office_id == problem.handling_office_id:
        deputy = deputy_of(handler, timezone.localdate())
        return [deputy or handler]
    return officials_of(problem.handling_office) if problem.handling_office_id else []


def officials_of(office: Office) -> list[User]:
    return list(User.objects.of_office(office).filter(role__in=[Role.OFFICIAL, Role.MINISTRY]))


def tell_owner(problem: Problem, kind: str, words: Words) -> None:
    """Tell the firm: its people by their accounts, else the address it gave, with a link that needs no account."""
    owners = owners_of(problem)
    _tell(problem, owners, kind, words, may_answer=True)
    if not owners and (address := address_of(problem)):
        with translation.override(settings.LANGUAGE_CODE):
            subject, body = words()
            notify(
                address=address, kind=kind, subject=subject, body=body, url=link_to(problem),
                thread=problem.pk, may_answer=True,
            )  # fmt: skip


def tell_desk(problem: Problem, kind: str, words: Words, *, but: User | None = None) -> None:
    """Tell who acts on it, but not who has just done it."""
    people = [person for person in desk_of(problem) if but is None or person.pk != but.pk]
    _tell(problem, people, kind, words, may_answer=kind not in AMONG_STAFF)


def tell_office(problem: Problem, office: Office, kind: str, words: Words) -> None:
    _tell(problem, officials_of(office), kind, words, may_answer=kind not in AMONG_STAFF)


def tell_mentioned(comment: Comment, people: Iterable[User]) -> None:
    problem = comment.problem

    def words():
        return (
            _("You are named in a note about “%(title)s”") % {"title": problem.title},
            _("%(who)s wrote about report %(number)s. Open it to read the note.")
            % {"who": comment.by, "number": problem.number},
        )

    _tell(problem, people, "problem.mentioned", words, part=f"#{comment.pk}")


def _tell(
    problem: Problem, people: Iterable[User], kind: str, words: Words, *, may_answer: bool = False, part: str = ""
) -> None:
    by_language: dict[str, list[User]] = defaultdict(list)
    for person in people:
        by_language[person.language].append(person)
    for language, users in by_language.items():
        with translation.override(language):
            subject, body = words()
            url = f"{problem.get_absolute_url()}{part}"
            notify(
                to=users, kind=kind, subject=subject, body=body, url=url, thread=problem.pk, may_answer=may_answer
            )  # fmt: skip


def submitted(problem: Problem) -> Words:
    return lambda: (
        _("New report: %(title)s") % {"title": problem.title},
        _("Check it by %(day)s.") % {"day": dates.day(problem.due_at)},
    )


def received(problem: Problem) -> Words:
    if problem.channel == Channel.OFFICE:
        return lambda: (
            _("The office wrote down your report: %(title)s") % {"title": problem.title},
            _("Its number is %(number)s. See whether it is right, and correct it if not. It is checked by %(day)s.")
            % {"number": problem.number, "day": dates.day(problem.due_at)},
        )
    return lambda: (
        _("Your report was received"),
        _("Its number is %(number)s. The office checks it by %(day)s.")
        % {"number": problem.number, "day": dates.day(problem.due_at)},
    )


def verified(problem: Problem, note: str) -> Words:
    return lambda: (
        _("Your report was checked: %(title)s") % {"title": problem.title},
        _sentence(note, _("The office now looks for a solution. You hear of it by %(day)s.")
        % {"day": dates.day(problem.due_at)}),
    )  # fmt: skip


def returned(problem: Problem, note: str) -> Words:
    return lambda: (_("The office needs more about “%(title)s”") % {"title": problem.title}, note)


def still_waits(problem: Problem) -> Words:
    return lambda: (
        _("We still wait for you: %(title)s") % {"title": problem.title},
        _("You had until %(day)s to complete the report. Do it now; after this the office may end it.")
        % {"day": dates.day(problem.due_at)},
    )


def silent(problem: Problem) -> Words:
    return lambda: (
        _("The owner has not answered: %(title)s") % {"title": problem.title},
        _("The report was to be completed by %(day)s. Call the owner, or end the report.")
        % {"day": dates.day(problem.due_at)},
    )


def rejected(problem: Problem, note: str) -> Words:
    if problem.reject_reason == RejectReason.INCOMPLETE:
        return lambda: (
            _("Your report was ended: %(title)s") % {"title": problem.title},
            _sentence(note, _("You may object once, with what was missing. Then the office checks it again.")),
        )
    return lambda: (
        _("Your report cannot be handled: %(title)s") % {"title": problem.title},
        _sentence(f"{problem.get_reject_reason_display()}. {note}", _("You may object once.")),
    )


def referred(problem: Problem, note: str) -> Words:
    return lambda: (
        _("Your report is now with %(office)s") % {"office": problem.handling_office},
        _sentence(note, _("Report: %(title)s.") % {"title": problem.title}),
    )


def handed(problem: Problem, note: str) -> Words:
    return lambda: (
        _("Referred to your office: %(title)s") % {"title": problem.title},
        _sentence(note, _due_sentence(problem)),
    )


def held(problem: Problem, note: str) -> Words:
    return lambda: (_("Your report is on hold: %(title)s") % {"title": problem.title}, note)


def resumed(problem: Problem) -> Words:
    return lambda: (
        _("Your report is worked on again: %(title)s") % {"title": problem.title}, _due_sentence(problem)
    )  # fmt: skip


def done(problem: Problem) -> Words:
    return lambda: (
        _("Did it help? %(title)s") % {"title": problem.title},
        _("The work is done. Tell us by %(day)s whether your firm was helped. Without an answer the report is closed.")
        % {"day": dates.day(problem.due_at)},
    )


def closed(problem: Problem, note: str) -> Words:
    return lambda: (
        _("Your report was closed: %(title)s") % {"title": problem.title},
        _sentence(note, _("You may open it again within 30 days.")),
    )


def answered(problem: Problem, sentence: Callable[[], str], note: str = "") -> Words:
    return lambda: (f"{problem.title}", _sentence(sentence(), note))


def commented(problem: Problem, comment: Comment) -> Words:
    return lambda: (_("New message about “%(title)s”") % {"title": problem.title}, comment.text)


def assigned(problem: Problem) -> Words:
    return lambda: (_("You now handle: %(title)s") % {"title": problem.title}, _due_sentence(problem))


def due_soon(problem: Problem) -> Words:
    return lambda: (_("Due soon: %(title)s") % {"title": problem.title}, _due_sentence(problem))


def overdue(problem: Problem) -> Words:
    return lambda: (
        _("Late: %(title)s") % {"title": problem.title},
        _("The deadline was %(day)s. The office above has been told.") % {"day": dates.day(problem.due_at)},
    )


def escalated(problem: Problem) -> Words:
    return lambda: (
        _("Late at %(office)s: %(title)s") % {"office": problem.handling_office, "title": problem.title},
        _("The deadline was %(day)s. You may take it over; until then that office stays answerable.")
        % {"day": dates.day(problem.due_at)},
    )


def _sentence(*parts: str) -> str:
    return " ".join(part.strip() for part in parts if part.strip())


def _due_sentence(problem: Problem) -> str:
    return _("Due %(day)s.") % {"day": dates.day(problem.due_at)} if problem.due_at else ""


def waits_for_you(problem: Problem) -> Words:
    return lambda: (
        _("Waits for your answer: %(title)s") % {"title": problem.title},
        _("Answer by %(day)s.") % {"day": dates.day(problem.due_at)} if problem.due_at else "",
    )


def tell_code(address: str, code: str) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        notify(
            address=address,
            kind="problem.code",
            subject=_("Your code for SMIDeP: %(code)s") % {"code": code},
            body=_("Write it on the page where you report. It is good for 15 minutes. Nobody will ask you for it."),
        )


def tell_webhook_off(hook: Webhook) -> None:
    with translation.override(hook.user.language):
        notify(
            to=[hook.user],
            kind="webhook.off",
            subject=_("Messages to %(host)s are switched off") % {"host": urlsplit(hook.url).hostname},
            body=_("The address has not answered for five days. What waits is sent when you switch it on again."),
        )


def answer_mail(address: str, problem: Problem, sentences: list[str], *, by_link: bool) -> None:
    """Tell who answered by mail what became of it. Not more than a few a day: two programs might talk for ever."""
    kind, since = "mail.answer", timezone.now() - timedelta(days=1)
    if Notice.objects.filter(kind=kind, address=address, created_at__gte=since).count() >= MOST_ANSWERS:
        return
    notify(
        address=address,
        kind=kind,
        subject=_("Your mail about “%(title)s”") % {"title": problem.title},
        body="\n\n".join(sentences),
        url=link_to(problem) if by_link else problem.get_absolute_url(),
        thread=problem.pk,
    )
