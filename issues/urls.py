"""Addresses of problems. A number is read as people type it: small letters, no dashes."""

from django.urls import path, register_converter

from common.codes import read_number
from issues.models.problems import PREFIX
from issues.views import acting, by_link, desk, files, grouping, offices, owners, problems, public


class NumberConverter:
    """SMI-7K3F-92QX-M4C, forgiving what `read_number` forgives."""

    regex = r"[Ss][Mm][Ii1][0-9A-Za-z-]{11,17}"

    def to_python(self, value: str) -> str:
        number = read_number(PREFIX, value)
        if number is None:
            raise ValueError(value)
        return number

    def to_url(self, value: str) -> str:
        return value


register_converter(NumberConverter, "problem_number")

app_name = "issues"
urlpatterns = [
    path("track/", public.track, name="track"),
    path("track/<problem_number:number>/", public.track_problem, name="track_problem"),
    path("issues/", desk.problem_list, name="problem_list"),
    path("issues/home/", owners.owner_home, name="owner_home"),
    path("issues/mine/", owners.problem_mine, name="problem_mine"),
    path("issues/new/", owners.problem_new, name="problem_new"),
    path("issues/record/", problems.problem_record, name="problem_record"),
    path("issues/report/", public.report_public, name="report_public"),
    path("issues/report/confirm/", public.report_confirm, name="report_confirm"),
    path("issues/report/sent/", public.report_sent, name="report_sent"),
    path("issues/inbox/", desk.inbox, name="inbox"),
    path("issues/bulk/", desk.problems_bulk, name="problems_bulk"),
    path("issues/drafts/", grouping.draft_list, name="draft_list"),
    path("issues/drafts/bulk/", grouping.drafts_bulk, name="drafts_bulk"),
    path("issues/offices/", offices.office_list, name="office_list"),
    path("issues/common/", grouping.common_list, name="common_list"),
    path("issues/common/<uuid:key>/", grouping.common_detail, name="common_detail"),
    path("issues/files/<uuid:key>/", files.attachment_file, name="attachment_file"),
    path("issues/files/<uuid:key>/small/", files.attachment_thumbnail, name="attachment_thumbnail"),
    path("issues/files/<uuid:key>/remove/", owners.attachment_remove, name="attachment_remove"),
    path("issues/referrals/<uuid:key>/", problems.referral_answer, name="referral_answer"),
    path("issues/by-link/<str:token>/", by_link.link_problem, name="link_problem"),
    path("issues/by-link/<str:token>/do/<slug:verb>/", by_link.link_act, name="link_act"),
    path("issues/by-link/<str:token>/comment/", by_link.link_comment, name="link_comment"),
    path("issues/by-link/<str:token>/correct/", by_link.link_correct, name="link_correct"),
    path("issues/by-link/<str:token>/files/<uuid:key>/", by_link.link_file, name="link_file"),
    path("issues/<problem_number:number>/", problems.problem_detail, name="problem_detail"),
    path("issues/<problem_number:number>/write/<int:step>/", owners.problem_write, name="problem_write"),
    path("issues/<problem_number:number>/save/", owners.problem_save, name="problem_save"),
    path("issues/<problem_number:number>/discard/", owners.problem_discard, name="problem_discard"),
    path("issues/<problem_number:number>/comment/", problems.problem_comment, name="problem_comment"),
    path("issues/<problem_number:number>/call/", problems.problem_call, name="problem_call"),
    path("issues/<problem_number:number>/do/<slug:verb>/", acting.problem_act, name="problem_act"),
]
