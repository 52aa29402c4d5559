"""Lists of solutions as files, for the desks."""

from django.contrib import messages
from django.shortcuts import redirect

from common.exports import TooManyRows, list_file


def is_of_staff(user) -> bool:
    return user.is_authenticated and user.is_of_staff


def answered(request, name: str, columns, rows, order: list[str]):
    """The rows that the page shows, as a file; back to the page when there are too many."""
    try:
        return list_file(request.GET["export"], name=name, columns=columns, queryset=rows, order=order)
    except TooManyRows as error:
        messages.error(request, error)
        query = request.GET.copy()
        query.pop("export")
        return redirect(f"{request.path}?{query.urlencode()}")
