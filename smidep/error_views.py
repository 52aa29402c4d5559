"""Pages for what went wrong before a page of ours was reached."""

from django.shortcuts import render


def csrf_failure(request, reason=""):
    """An expired session or a page left open too long: nothing typed is lost if one goes back."""
    return render(request, "403_csrf.html", status=403)
