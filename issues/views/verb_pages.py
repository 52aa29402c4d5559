"""The verbs as pages know them: the form, the action, and the words."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from issues import actions
from issues.forms import verbs as f
from issues.lifecycle import RejectReason


class VerbPage(NamedTuple):
    """The form of a verb, its action, and its words."""

    form: type[f.VerbForm]
    action: Callable[..., Any]
    title: Any
    button: Any
    done: Any
    icon: str = "check"
    kind: str = "primary"


def join(*, problem, by, common_problem=None, title=""):
    """Put a report into a common problem, or begin one with it."""
    if common_problem is not None:
        return actions.add_member(common_problem=common_problem, problem=problem, by=by)
    return actions.make_common_problem(by=by, title=title, category=problem.category, members=[problem])


def end_incomplete(*, problem, by, note):
    """End a report that its owner was asked to complete, and has not."""
    return actions.reject_problem(problem=problem, by=by, reason=RejectReason.INCOMPLETE, note=note)


# Where there is little room.
SHORT = {
    "return": _("Ask for more"),
    "reject": _("Refuse"),
    "object": _("Object"),
    "refer": _("Refer"),
    "hold": _("Put on hold"),
    "reopen": _("Open again"),
    "take": _("Take over"),
    "unmerge": _("Take out"),
}
VERBS = {
    "submit": VerbPage(
        f.OptionalNoteForm, actions.submit_problem, _("Send the report"), _("Send report"), _("The report is sent.")
    ),
    "agree": VerbPage(
        f.AgreeForm,
        actions.agree_report,
        _("Yes, the report is right"),
        _("Yes, it is right"),
        _("Thank you. The office knows that the report is right."),
    ),
    "correct": VerbPage(
        f.CorrectForm,
        actions.correct_report,
        _("Correct the report"),
        _("Keep the correction"),
        _("The report is corrected, and the office was told."),
        "edit",
    ),
    "verify": VerbPage(
        f.VerifyForm,
        actions.verify_problem,
        _("Check the report"),
        _("The report is complete"),
        _("The report is checked."),
    ),
    "return": VerbPage(
        f.ReturnForm,
        actions.return_problem,
        _("Ask the owner for more"),
        _("Ask the owner"),
        _("The owner was asked."),
        "back",
    ),
    "reject": VerbPage(
        f.RejectForm,
        actions.reject_problem,
        _("This cannot be handled"),
        _("Tell the owner why"),
        _("The owner was told why."),
        "close",
        "danger",
    ),
    "end": VerbPage(
        f.EndForm,
        end_incomplete,
        _("End the report"),
        _("End it, with these words"),
        _("The report is ended, and the owner was told."),
        "close",
        "danger",
    ),
    "object": VerbPage(
        f.ObjectForm,
        actions.object_to_rejection,
        _("Object to the refusal"),
        _("Send objection"),
        _("Your objection is sent."),
    ),
    "refer": VerbPage(
        f.ReferForm,
        actions.refer_problem,
        _("Refer to another office"),
        _("Refer"),
        _("The problem was referred."),
        "refer",
    ),
    "ask": VerbPage(
        f.AskForm,
        actions.ask_institution,
        _("Ask another institution"),
        _("Ask"),
        _("The institution was asked."),
        "chat",
    ),
    "take": VerbPage(
        f.OptionalNoteForm,
        actions.take_problem,
        _("Take the problem over"),
        _("Take over"),
        _("You now handle this problem."),
        "take",
    ),
    "assign": VerbPage(
        f.AssignForm, actions.assign_problem, _("Who handles it?"), _("Assign"), _("The problem was assigned."), "user"
    ),
    "recategorise": VerbPage(
        f.CategoryChangeForm,
        actions.change_category,
        _("Put the category right"),
        _("Change category"),
        _("The category was changed."),
        "edit",
    ),
    "hold": VerbPage(
        f.HoldForm,
        actions.hold_problem,
        _("Put the problem on hold"),
        _("Put on hold"),
        _("The problem is on hold."),
        "pause",
    ),
    "resume": VerbPage(
        f.OptionalNoteForm,
        actions.resume_problem,
        _("Take the problem up again"),
        _("Take up again"),
        _("The clocks run again."),
    ),
    "close": VerbPage(
        f.OfficeCloseForm,
        actions.close_problem,
        _("Close without a solution"),
        _("Close"),
        _("The problem is closed."),
        "close",
        "danger",
    ),
    "confirm": VerbPage(
        f.ConfirmForm,
        actions.close_problem,
        _("Was your firm helped?"),
        _("Send answer"),
        _("Thank you. Your answer is with the office."),
    ),
    "reopen": VerbPage(
        f.ReopenForm,
        actions.reopen_problem,
        _("Open it again"),
        _("Open again"),
        _("The problem is open again, with new deadlines."),
        "refresh",
    ),
    "withdraw": VerbPage(
        f.OptionalNoteForm,
        actions.withdraw_problem,
        _("Withdraw the report"),
        _("Withdraw"),
        _("The report is withdrawn."),
        "close",
        "danger",
    ),
    "merge": VerbPage(
        f.MergeForm,
        actions.merge_problem,
        _("The same trouble of the same firm"),
        _("Merge"),
        _("The report lives on in the other one."),
        "link",
    ),
    "unmerge": VerbPage(
        f.OptionalNoteForm,
        actions.unmerge_problem,
        _("Take it out again"),
        _("Take out"),
        _("The report stands for itself again."),
        "link",
    ),
    "link": VerbPage(
        f.LinkForm,
        actions.link_problems,
        _("Link with another report"),
        _("Link"),
        _("The two reports are linked."),
        "link",
    ),
    "join": VerbPage(
        f.JoinForm,
        join,
        _("Part of a common problem"),
        _("Put into the common problem"),
        _("The report belongs to a common problem."),
        "together",
    ),
    "leave": VerbPage(
        f.OptionalNoteForm,
        lambda *, problem, by, note="": actions.remove_member(problem=problem, by=by),
        _("Take it out of the common problem"),
        _("Take out"),
        _("The report stands for itself again."),
        "together",
    ),
}
