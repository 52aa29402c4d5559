"""The sentences that an office writes often, ready for a note or a message."""

from issues.models import Problem, ReplyTemplate


def ready_sentences(request, problem: Problem) -> list[ReplyTemplate]:
    """The sentences the person's office keeps for the problem's category."""
    user = request.user
    if not user.is_authenticated or not user.office_id:
        return []
    return list(ReplyTemplate.objects.for_problem(problem, user))


def filled_sentence(request, problem: Problem) -> str:
    """The sentence that was chosen in the address, with the name and number put in; "" when none was."""
    key = request.GET.get("template", "")
    found = next((one for one in ready_sentences(request, problem) if str(one.pk) == key), None) if key else None
    return found.filled(problem) if found else ""
