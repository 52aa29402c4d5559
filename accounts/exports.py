"""What is stored about a person, for that person."""

from allauth.mfa.models import Authenticator

from accounts.models import AccessLog, ClaimCode, Notice, SavedView, User


def my_data(user: User) -> dict:
    """All that this app stores about `user`, without secrets. The apps above add theirs to their own pages."""
    return {
        "profile": {
            "username": user.username,
            "name": user.name,
            "phone": user.phone,
            "email": user.email,
            "role": user.role,
            "office": str(user.office) if user.office else None,
            "language": user.language,
            "theme": user.theme,
            "single_keys": user.single_keys,
            "joined": user.date_joined,
            "last_sign_in": user.last_login,
        },
        "second_factors": list(Authenticator.objects.filter(user=user).values("type", "created_at", "last_used_at")),
        "tokens": list(user.tokens.values("name", "may_write", "created_at", "expires_at", "last_used_on")),
        "absences": list(user.absences.values("starts_on", "ends_on", "deputy__name")),
        "notices": list(
            Notice.objects.filter(user=user).values("channel", "kind", "subject", "body", "created_at", "sent_at")
        ),
        "notice_wishes": list(user.notice_preferences.values("kind", "channel", "pace")),
        "saved_views": list(SavedView.objects.filter(user=user).values("page", "name", "query")),
        "claim_codes": list(ClaimCode.objects.filter(used_by=user).values("made_at", "made_by__name", "used_at")),
        "seen_by_others": list(AccessLog.objects.about(user).values("at", "what", "by__name", "by__office__name")),
    }
