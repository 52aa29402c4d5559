"""Everything that happens to a problem: one function for one verb, whole or not at all."""

from issues.actions.accounting import SPAN, count_offices
from issues.actions.checking import change_category, reject_problem, return_problem, verify_problem
from issues.actions.common_problems import (
    add_member,
    link_problems,
    make_common_problem,
    merge_problem,
    remove_member,
    unmerge_problem,
)
from issues.actions.conversation import attach_file, comment_problem, record_report, remove_attachment
from issues.actions.deadlines import first_deadline
from issues.actions.drafting import draft_from_rows, draft_from_survey, drop_drafts, firms_with_reports
from issues.actions.ending import close_problem, close_unanswered, reopen_problem
from issues.actions.escalation import escalate_late, reckon_calendars, remind_owners, tell_silent_owners, warn_due_soon
from issues.actions.following import follow_matches
from issues.actions.handling import (
    answer_referral,
    ask_institution,
    assign_problem,
    hold_problem,
    refer_problem,
    resume_problem,
    take_problem,
)
from issues.actions.mails import fetch_mails, purge_mails_before, take_mail, thread_mail, thread_mails, try_mail_again
from issues.actions.open_reporting import report_without_account, send_code
from issues.actions.reporting import (
    agree_report,
    begin_report,
    change_report,
    correct_report,
    discard_draft,
    object_to_rejection,
    report_problem,
    say_same,
    submit_problem,
    withdraw_problem,
)
from issues.actions.webhooks import add_webhook, enable_webhook, purge_deliveries_before

__all__ = [
    "SPAN",
    "add_member",
    "add_webhook",
    "agree_report",
    "answer_referral",
    "ask_institution",
    "assign_problem",
    "attach_file",
    "begin_report",
    "change_category",
    "change_report",
    "close_problem",
    "close_unanswered",
    "comment_problem",
    "correct_report",
    "count_offices",
    "discard_draft",
    "draft_from_rows",
    "draft_from_survey",
    "drop_drafts",
    "enable_webhook",
    "escalate_late",
    "fetch_mails",
    "firms_with_reports",
    "first_deadline",
    "follow_matches",
    "hold_problem",
    "link_problems",
    "make_common_problem",
    "merge_problem",
    "object_to_rejection",
    "purge_deliveries_before",
    "purge_mails_before",
    "reckon_calendars",
    "record_report",
    "refer_problem",
    "reject_problem",
    "remind_owners",
    "remove_attachment",
    "remove_member",
    "reopen_problem",
    "report_problem",
    "report_without_account",
    "resume_problem",
    "return_problem",
    "say_same",
    "send_code",
    "submit_problem",
    "take_mail",
    "take_problem",
    "tell_silent_owners",
    "thread_mail",
    "thread_mails",
    "try_mail_again",
    "unmerge_problem",
    "verify_problem",
    "warn_due_soon",
    "withdraw_problem",
]
