"""Writing down who looked at whose personal data."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from accounts.models import AccessLog, User


def log_access(*, by: User, subject: Model, what: str) -> AccessLog:
    """Write down that `by` saw `what` (as nik or answers) of `subject`."""
    kind = ContentType.objects.get_for_model(subject)
    return AccessLog.objects.create(by=by, subject_type=kind, subject_key=str(subject.pk), what=what)
