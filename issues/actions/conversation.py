"""Messages to and from the owner, notes of the staff, and files."""

import re

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from clusters.models import Firm
from common.errors import MoveNotAllowed
from common.files import check_document
from common.put_off import put_off
from issues import notices
from issues.actions.reporting import remove_files, report_problem, submit_problem
from issues.lifecycle import Status
from issues.models import Attachment, Comment, Problem, Visibility
from issues.permissions import Person, can_answer, can_speak_for, sees_internal, user_of, wrote

MOST_ATTACHMENTS = 20
MENTION = re.compile(r"@([\w.+-]+)")


@transaction.atomic
def comment_problem(
    *, problem: Problem, by: Person, text: str, internal: bool = False, files: list[UploadedFile] | None = None
) -> Comment:
    """Write a message that the owner reads or, with `internal`, a note that never leaves the administration."""
    if internal and not sees_internal(by):
        raise PermissionDenied
    if not internal and not can_answer(by, problem):
        raise PermissionDenied
    if not text.strip():
        raise ValidationError({"text": _("Write a message first.")})
    from_owner = can_speak_for(by, problem)
    comment = Comment(
        problem=problem,
        visibility=Visibility.INTERNAL if internal else Visibility.PUBLIC,
        text=text.strip(),
        by=user_of(by),
        from_owner=from_owner and not internal,
    )
    comment.full_clean(exclude=["problem", "by", "mentioned"])
    comment.save(force_insert=True)
    _attach_all(files or [], problem=problem, by=by, comment=comment)
    _tell(problem, comment, by)
    return comment


@transaction.atomic
def record_report(*, by: User, firm: Firm, photos: list[UploadedFile], **fields: object) -> Problem:
    """Write down and send what an owner tells the office, with its photos: all of it, or nothing."""
    problem = report_problem(by=by, firm=firm, **fields)
    _attach_all(photos, problem=problem, by=by)
    return submit_problem(problem=problem, by=by)


@transaction.atomic
def attach_file(
    *, problem: Problem, by: Person, file: UploadedFile, comment: Comment | None = None, internal: bool = False
) -> Attachment:
    """Keep a photo or a PDF with a problem: known by its content, pictures made anew without place and camera.

    Raises ValidationError in words when the file is none of these, empty or too large.
    """
    internal = internal or (comment is not None and comment.is_internal)
    if internal and not sees_internal(by):
        raise PermissionDenied
    if not internal and not can_answer(by, problem) and not wrote(by, problem):
        raise PermissionDenied
    if problem.attachments.count() >= MOST_ATTACHMENTS:
        raise ValidationError(_("A report has at most %(most)d files.") % {"most": MOST_ATTACHMENTS})
    if file.size == 0:
        raise ValidationError(_("This file is empty. Choose it again."), code="empty")
    checked = check_document(file)
    attachment = Attachment(
        problem=problem,
        comment=comment,
        visibility=Visibility.INTERNAL if internal else Visibility.PUBLIC,
        name=checked.name,
        kind=checked.kind,
        size=checked.content.size,
        by=user_of(by),
    )
    attachment.file.save(checked.name, checked.content, save=False)
    attachment.save(force_insert=True)
    if checked.is_picture:
        put_off("issues.tasks.make_thumbnail", str(attachment.pk))
    return attachment


def _attach_all(files: list[UploadedFile], **about: object) -> None:
    """Keep several files or none: the rows go with the transaction, what lies in the storage would stay."""
    kept: list[Attachment] = []
    try:
        for file in files:
            kept.append(attach_file(file=file, **about))
    except ValidationError:
        for attachment in kept:
            remove_files(attachment)
        raise


@transaction.atomic
def remove_attachment(*, attachment: Attachment, by: Person) -> None:
    """Take a photo out of a report that has not been sent yet."""
    problem = attachment.problem
    if not (can_speak_for(by, problem) or wrote(by, problem)):
        raise PermissionDenied
    if problem.status not in (Status.DRAFT, Status.RETURNED):
        raise MoveNotAllowed(_("This report was sent already. Its photos stay with it."))
    transaction.on_commit(lambda: remove_files(attachment))
    attachment.delete()


def _tell(problem: Problem, comment: Comment, by: Person) -> None:
    words = notices.commented(problem, comment)
    if comment.is_internal:
        # What the staff write among themselves is told to those who are named, and without its words.
        named = User.objects.filter(username__in=MENTION.findall(comment.text), is_active=True)
        people = [person for person in named if Problem.objects.visible_to(person).filter(pk=problem.pk).exists()]
        people = [person for person in people if sees_internal(person)]
        comment.mentioned.set(people)
        notices.tell_mentioned(comment, people)
    elif comment.from_owner:
        notices.tell_desk(problem, "problem.commented", words, but=user_of(by))
    else:
        notices.tell_owner(problem, "problem.commented", words)
