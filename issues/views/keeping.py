"""What was typed outlives an expired session: it waits in the new one until the person has signed in again."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, QueryDict

KEPT = "kept_forms"
MOST = 5


def keeps_typed(view):
    """Like `login_required`; but a form that was sent too late is kept for after the sign-in (`kept_form`)."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method == "POST":
            typed = request.POST.copy()
            typed.pop("csrfmiddlewaretoken", None)
            kept = request.session.get(KEPT, {})
            kept[request.path] = typed.urlencode()
            request.session[KEPT] = dict(list(kept.items())[-MOST:])
        return redirect_to_login(request.get_full_path())

    return answer


def kept_form(request: HttpRequest) -> QueryDict | None:
    """What was typed on this page before the session ended, once."""
    kept = request.session.get(KEPT, {})
    if request.method == "GET" and request.path in kept:
        typed = QueryDict(kept.pop(request.path))
        request.session[KEPT] = kept
        return typed
    return None
