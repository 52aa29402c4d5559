"""Action plans: drafting, approving, the activities with their money, people and evidence."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import links
from accounts.models import User
from clusters.models import Cluster, Firm
from common.errors import DomainError, MoveNotAllowed, NoneLeft
from common.files import check_document
from solutions import notices
from solutions.models import (
    ActionPlan,
    Activity,
    ActivityBudget,
    ActivityStatus,
    Evidence,
    Participant,
    ParticipantStatus,
    PlanStatus,
    PlanVersion,
)
from solutions.permissions import can_approve_plan, can_plan, can_work_on
from solutions.snapshots import content_of

INVITATION = "solutions.invitation"
KEPT = {"status", "progress", "responsible"}


@transaction.atomic
def create_plan(*, by: User, cluster: Cluster, target_firms=(), **fields: object) -> ActionPlan:
    """Draft a plan for a cluster. Raises PermissionDenied outside the scope of `by`, and ValidationError."""
    if not can_plan(by, cluster):
        raise PermissionDenied
    plan = ActionPlan(cluster=cluster, created_by=by, **fields)
    plan.full_clean()
    plan.save(force_insert=True)
    plan.target_firms.set(target_firms)
    return plan


@transaction.atomic
def change_plan(*, plan: ActionPlan, by: User, target_firms=None, **changes: object) -> ActionPlan:
    """Change a plan. One that was approved is a draft again until the working group approves the change."""
    plan = _locked_plan(plan, by)
    for name, value in changes.items():
        setattr(plan, name, value)
    plan.status = PlanStatus.DRAFT
    plan.full_clean()
    plan.save()
    if target_firms is not None:
        plan.target_firms.set(target_firms)
    return plan


@transaction.atomic
def approve_plan(*, plan: ActionPlan, by: User, minutes: str, approved_on: date | None = None) -> PlanVersion:
    """Record that the working group approved the plan as it stands, as its next version."""
    plan = _locked_plan(plan, by)
    if not can_approve_plan(by, plan):
        raise PermissionDenied
    number = plan.versions.count() + 1
    plan.status = PlanStatus.APPROVED
    plan.save(update_fields=["status"])
    return PlanVersion.objects.create(
        plan=plan, number=number, approved_on=approved_on or timezone.localdate(), minutes=minutes, recorded_by=by,
        content=content_of(plan),
    )  # fmt: skip


@transaction.atomic
def close_plan(*, plan: ActionPlan, by: User) -> ActionPlan:
    """End a plan. Its activities must have ended."""
    plan = _locked_plan(plan, by)
    if plan.activities.filter(status__in=[ActivityStatus.PLANNED, ActivityStatus.RUNNING]).exists():
        raise MoveNotAllowed(_("Some activities have not ended. Complete or cancel them first."))
    plan.status = PlanStatus.CLOSED
    plan.save(update_fields=["status"])
    return plan


def _locked_plan(plan: ActionPlan, by: User) -> ActionPlan:
    plan = ActionPlan.objects.select_for_update(of=("self",)).select_related("cluster").get(pk=plan.pk)
    if not can_plan(by, plan.cluster):
        raise PermissionDenied
    if plan.status == PlanStatus.CLOSED:
        raise MoveNotAllowed(_("This plan is closed."))
    return plan


@transaction.atomic
def add_activity(
    *, plan: ActionPlan, by: User, budgets: dict[str, int] | None = None, problems=(), matches=(), **fields: object
) -> Activity:
    """Add an activity to a plan; `budgets` are whole rupiah by source."""
    plan = _locked_plan(plan, by)
    activity = Activity(plan=plan, responsible=fields.pop("responsible", None) or by, **fields)
    activity.full_clean()
    activity.save(force_insert=True)
    activity.problems.set(problems)
    activity.matches.set(matches)
    _set_budgets(activity, budgets or {})
    _back_to_draft(plan)
    return activity


@transaction.atomic
def change_activity(
    *,
    activity: Activity,
    by: User,
    budgets: dict[str, int] | None = None,
    problems=None,
    matches=None,
    **changes: object,
) -> Activity:
    """Change an activity; a source that is not in `budgets` pays nothing any more."""
    plan = _locked_plan(activity.plan, by)
    activity = Activity.objects.select_for_update().get(pk=activity.pk)
    for name, value in changes.items():
        setattr(activity, name, value)
    activity.full_clean()
    activity.save()
    if problems is not None:
        activity.problems.set(problems)
    if matches is not None:
        activity.matches.set(matches)
    if budgets is not None:
        _set_budgets(activity, budgets)
    _back_to_draft(plan)
    return activity


def _back_to_draft(plan: ActionPlan) -> None:
    if plan.status == PlanStatus.APPROVED:
        plan.status = PlanStatus.DRAFT
        plan.save(update_fields=["status"])


def _set_budgets(activity: Activity, budgets: dict[str, int]) -> None:
    planned = {source: rupiah for source, rupiah in budgets.items() if rupiah}
    gone = activity.budgets.exclude(source__in=planned)
    if gone.filter(spent_rupiah__gt=0).exists():
        raise DomainError(_("Something was spent from this source already: it cannot be taken out."))
    gone.delete()
    try:
        with transaction.atomic():
            for source, rupiah in planned.items():
                ActivityBudget.objects.update_or_create(
                    activity=activity, source=source, defaults={"planned_rupiah": rupiah}
                )
    except IntegrityError as error:
        raise NoneLeft(_("More is spent than this. Plan at least what was spent.")) from error


@transaction.atomic
def report_progress(
    *, activity: Activity, by: User, progress: int, status: str | None = None, late_reason: str | None = None
) -> Activity:
    """Say how far an activity has come, and why it is late."""
    activity = Activity.objects.select_for_update(of=("self",)).select_related("plan__cluster", "provider").get(
        pk=activity.pk
    )  # fmt: skip
    if not can_work_on(by, activity):
        raise PermissionDenied
    activity.progress = progress
    activity.status = status or _status_of(activity, progress)
    if late_reason is not None:
        activity.late_reason = late_reason
    activity.full_clean(exclude=["plan", "provider", "responsible", "follows", "stage_kind"])
    activity.save(update_fields=["progress", "status", "late_reason", "changed_at"])
    return activity


def _status_of(activity: Activity, progress: int) -> str:
    if activity.status == ActivityStatus.CANCELLED:
        raise MoveNotAllowed(_("This activity was cancelled."))
    if progress >= 100:
        return ActivityStatus.DONE
    return ActivityStatus.RUNNING if progress else ActivityStatus.PLANNED


@transaction.atomic
def spend(*, activity: Activity, by: User, source: str, rupiah: int) -> ActivityBudget:
    """Record what was spent from a source in all. Raises NoneLeft when that is more than planned."""
    if not can_plan(by, activity.plan.cluster):
        raise PermissionDenied
    budget = ActivityBudget.objects.select_for_update().filter(activity=activity, source=source).first()
    if budget is None or rupiah > budget.planned_rupiah:
        raise NoneLeft(_("More is spent than planned. Raise the plan first."))
    budget.spent_rupiah = rupiah
    budget.save(update_fields=["spent_rupiah"])
    return budget


@transaction.atomic
def invite_firms(*, activity: Activity, by: User, firms) -> int:
    """Invite firms, each by its own link, and return how many had not been invited before."""
    if not can_plan(by, activity.plan.cluster):
        raise PermissionDenied
    invited = 0
    for firm in Firm.objects.visible_to(by).filter(pk__in=[firm.pk for firm in firms]):
        participant, is_new = Participant.objects.get_or_create(activity=activity, firm=firm)
        if is_new:
            notices.tell_invited(participant, invitation_link(participant))
            invited += 1
    return invited


def invitation_link(participant: Participant) -> str:
    """The address by which a firm answers an invitation without an account."""
    return reverse("solutions:invitation", args=[links.sign(INVITATION, str(participant.pk))])


def invited_by(token: str) -> Participant | None:
    """The participant a link stands for, or None when it is forged or too old."""
    key = links.read(INVITATION, token)
    rows = Participant.objects.select_related("activity__plan__cluster", "firm")
    return rows.filter(pk=key).first() if key else None


@transaction.atomic
def answer_invitation(*, participant: Participant, status: str) -> Participant:
    """Note whether a firm comes. Whoever holds its link answers for it."""
    if status not in {ParticipantStatus.COMING, ParticipantStatus.NOT_COMING}:
        raise ValidationError({"status": _("Say whether you come.")})
    if participant.activity.status in (ActivityStatus.DONE, ActivityStatus.CANCELLED):
        raise MoveNotAllowed(_("This activity is over."))
    participant.status, participant.answered_at = status, timezone.now()
    participant.save(update_fields=["status", "answered_at"])
    return participant


@transaction.atomic
def record_attendance(*, activity: Activity, by: User, present) -> int:
    """Record who of the invited firms was there, and return how many."""
    if not can_work_on(by, activity):
        raise PermissionDenied
    there = {str(key) for key in present}
    rows = list(activity.participants.select_for_update())
    for participant in rows:
        participant.attended = str(participant.pk) in there
    Participant.objects.bulk_update(rows, ["attended"])
    return sum(participant.attended for participant in rows)


@transaction.atomic
def add_evidence(*, activity: Activity, by: User, file: UploadedFile, note: str = "") -> Evidence:
    """Keep a photo or paper that shows what was done. Raises ValidationError for what is neither."""
    if not can_work_on(by, activity):
        raise PermissionDenied
    checked = check_document(file)
    evidence = Evidence(activity=activity, by=by, name=checked.name[:120], kind=checked.kind, note=note)
    evidence.file.save(checked.name, checked.content, save=False)
    evidence.save(force_insert=True)
    return evidence
