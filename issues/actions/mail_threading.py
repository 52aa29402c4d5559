"""One mail that was taken: whose answer it is and to what, and the message it becomes. Called by `mails`.

Who wrote it is told what became of it where that helps: never a program, and never an address that only claims to
be the one that was written to.
"""

from email.utils import parseaddr
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from accounts import reply_addresses
from accounts.models import Notice, User
from accounts.reply_addresses import ReplyKey
from common import dates
from issues import notices
from issues.actions.conversation import attach_file, comment_problem
from issues.letters import Letter, Unreadable, read_letter
from issues.lifecycle import ENDED, Status
from issues.mail_boxes import LARGEST, MEGABYTE
from issues.models import Comment, IncomingMail, MailReason, MailState, Problem
from issues.permissions import REOPEN_LIFE, LinkHolder, Person, can_answer

MOST_MESSAGES = 5
LONGEST_MESSAGE = 4000
# What is said to who wrote; the others are not answered.
ANSWERS = {
    MailReason.EXPIRED: gettext_lazy("The mail you answered to is too old. Write your message on the page instead:"),
    MailReason.TOO_LARGE: gettext_lazy(
        "Your mail is larger than %(most)d MB. Send fewer photos, or add them on the page:"
    ),
    MailReason.NOT_THEIRS: gettext_lazy("You do not work on this report any more, so your answer was not added."),
    MailReason.EMPTY: gettext_lazy("We found no words and no photos in your mail. Write your message on the page:"),
}


def read_mail(mail: IncomingMail) -> None:
    """Say on the locked row what became of a mail, and write its message into the report if it is an answer."""
    try:
        letter = read_letter(bytes(mail.raw), mail.recipient)
    except Unreadable as error:
        return _keep(mail, MailReason.UNREADABLE, remark=str(error))
    mail.sender, mail.subject, mail.text = letter.sender, letter.subject, letter.text
    if letter.sender in _own_addresses():
        return _keep(mail, MailReason.LOOP, state=MailState.PASSED_OVER)
    if letter.robot:
        return _keep(mail, MailReason.ROBOT, state=MailState.PASSED_OVER, remark=letter.robot)
    key = _reply_key(letter)
    mail.problem = Problem.objects.for_page().filter(pk=key.thread).first() if key else None
    if key is None or mail.problem is None:
        return _keep(mail, MailReason.NO_ADDRESS)
    mail.user = User.objects.filter(pk=key.user).first() if key.user else None
    if letter.sender not in _addresses_of(mail.problem, key, mail.user):
        return _keep(mail, MailReason.FORGED)
    with override(mail.user.language if mail.user else settings.LANGUAGE_CODE):
        return _thread(mail, letter, key, mail.problem, mail.user or LinkHolder(mail.problem.pk))


def _thread(mail: IncomingMail, letter: Letter, key: ReplyKey, problem: Problem, person: Person) -> None:
    reason = _refusal(mail, letter, key, problem, person)
    if reason:
        if reason in ANSWERS:
            _answer(mail, problem, [ANSWERS[reason] % {"most": LARGEST // MEGABYTE}])
        return _keep(mail, reason)
    mail.comment, refused = _written(problem, person, letter)
    mail.state, mail.remark = MailState.THREADED, ", ".join(refused)[:200]
    _answer(mail, problem, [*_words_on_ended(problem), *refused])
    return None


def _refusal(mail: IncomingMail, letter: Letter, key: ReplyKey, problem: Problem, person: Person) -> str:
    """Why a mail of the right address is not threaded, or ""."""
    is_of_ours = bool(settings.MAIL_AUTHSERV) and letter.verdict.strip().startswith(settings.MAIL_AUTHSERV)
    if is_of_ours and "dmarc=fail" in letter.verdict.lower():
        return MailReason.DOUBTED
    if mail.size > LARGEST:
        return MailReason.TOO_LARGE
    if key.is_expired:
        return MailReason.EXPIRED
    if not _sees(person, problem) or not can_answer(person, problem):
        return MailReason.NOT_THEIRS
    return "" if letter.text or letter.files else MailReason.EMPTY


def _sees(person: Person, problem: Problem) -> bool:
    if isinstance(person, LinkHolder):
        return True
    return person.is_active and Problem.objects.visible_to(person).filter(pk=problem.pk).exists()


def _written(problem: Problem, person: Person, letter: Letter) -> tuple[Comment, list[str]]:
    """The message in the report, and what is wrong with files that were not taken."""
    text = letter.text or _("Sent by mail, without words.")
    parts = [text[n : n + LONGEST_MESSAGE] for n in range(0, len(text), LONGEST_MESSAGE)][:MOST_MESSAGES]
    comment, *_rest = [comment_problem(problem=problem, by=person, text=part) for part in parts]
    refused = []
    for file in letter.files:
        name = file.name or _("attachment")
        try:
            with transaction.atomic():
                attach_file(problem=problem, by=person, file=SimpleUploadedFile(name, file.content), comment=comment)
        except ValidationError as error:
            refused.append(f"{name}: {' '.join(error.messages)}")
    return comment, refused


def _words_on_ended(problem: Problem) -> list[str]:
    """What to know of a report that has ended: the message stands there, but does not open it again."""
    if problem.status not in ENDED:
        return []
    said = _("Your message stands in the report, but the report has ended: %(state)s.") % {
        "state": problem.get_status_display()
    }
    if problem.status == Status.CLOSED and problem.closed_at + REOPEN_LIFE >= timezone.now():
        until = dates.day(problem.closed_at + REOPEN_LIFE)
        said += " " + _("If it is not solved, open it again on the page, until %(day)s.") % {"day": until}
    return [said]


def _reply_key(letter: Letter) -> ReplyKey | None:
    """To what and for whom the mail answers: by the address it was sent to, else by the mail it answers to."""
    for address in letter.addresses:
        if key := reply_addresses.read(address):
            return key
    # Some programs answer to the plain address; the name of our mail is known to its reader alone.
    notice = Notice.objects.filter(pk__in=_uuids(letter.answers_to), may_answer=True).first()
    if notice is None:
        return None
    return ReplyKey(notice.thread, notice.user_id, timezone.localdate(notice.created_at))


def _uuids(names: list[str]) -> list[UUID]:
    found = []
    for name in names[:50]:
        try:
            found.append(UUID(name.partition("@")[0]))
        except ValueError:
            continue
    return found


def _addresses_of(problem: Problem, key: ReplyKey, user: User | None) -> set[str]:
    """The mail addresses of who was written to."""
    if key.user:
        known = [user.email] if user else []
    else:
        known = [problem.reporter_email, problem.firm.email if problem.firm_id else ""]
    return {address.lower() for address in known if address}


def _own_addresses() -> set[str]:
    return {parseaddr(address)[1].lower() for address in (settings.DEFAULT_FROM_EMAIL, settings.REPLY_ADDRESS)} - {""}


def _answer(mail: IncomingMail, problem: Problem, sentences: list[str]) -> None:
    """Tell who wrote what became of it, if there is something to tell."""
    if sentences:
        notices.answer_mail(mail.sender, problem, sentences, by_link=mail.user is None)


def _keep(mail: IncomingMail, reason: str, *, state: str = MailState.KEPT, remark: str = "") -> None:
    mail.state, mail.reason, mail.remark = state, reason, remark[:200]
