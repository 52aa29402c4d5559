"""News from below: what firms say in surveys and workbooks becomes drafts of reports; other holidays move deadlines."""

from django.dispatch import receiver

from accounts.signals import calendar_changed
from common.put_off import put_off
from issues import actions
from issues.actions.drafting import Told
from surveys.signals import rows_committed, rows_undone, survey_submitted, undo_asked


@receiver(rows_committed)
def draft_reports_of_workbook(sender, workbook, rows, **kwargs):
    told = [Told(row.firm, row.region, row.cluster, row.problem, row.is_new) for row in rows if row.problem]
    actions.draft_from_rows(rows=told, by=workbook.by, source=workbook.pk)


@receiver(undo_asked)
def keep_firms_with_reports(sender, workbook, firms, **kwargs):
    return actions.firms_with_reports(firms=firms)


@receiver(rows_undone)
def drop_drafts_of_workbook(sender, workbook, firms, **kwargs):
    actions.drop_drafts(source=workbook.pk, firms=firms)


@receiver(survey_submitted)
def draft_reports_of_survey(sender, response, difficulties, **kwargs):
    actions.draft_from_survey(firm=response.firm, difficulties=difficulties, by=response.surveyor, source=response.pk)


@receiver(calendar_changed)
def reckon_deadlines_again(sender, note, **kwargs):
    put_off("issues.periodic.reckon_calendars", note)
