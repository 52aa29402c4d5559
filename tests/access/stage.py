"""The stage of the access tables: one of each thing of the portal, all of Pasuruan and of `firm`, for the whole cast.

What nobody else may read carries words that occur nowhere else, so that a leak is found by looking for them.
"""

from datetime import date, timedelta
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase
from django.utils import timezone
from PIL import Image

from accounts import actions as accounts
from accounts import links
from accounts.models import SavedView
from clusters import actions as clusters
from clusters.models import StageKind
from issues import actions as issues
from issues.notices import LINK
from solutions import actions as solutions
from solutions.models import Indicator
from solutions.notices import offer_link
from surveys.actions import imports, responses
from surveys.models import SurveyResponse
from tests.factories import SolutionFactory, place

NIK = "3575044411800042"
ROW_NIK = "3575044411800199"
PHONE = "81233444418"
TITLE = "Cetakan zirkonia retak"
NOTE = "Catatan hanya untuk petugas"
FIRM = "Bengkel Cor Sumber Rejeki"
THIS_YEAR, LAST_YEAR = 2026, 2025
MEASURED = date(2026, 10, 2)


def photo(name="foto.jpg") -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (80, 60), "#8e9299").save(out, "JPEG")
    return SimpleUploadedFile(name, out.getvalue(), "image/jpeg")


def workbook() -> SimpleUploadedFile:
    """Two firms, the first with a NIK that is too short."""
    rows = ["Nama Usaha;Nama Pemilik;NIK", f"UD Baru Satu;Wati;{ROW_NIK[:-2]}", f"UD Baru Dua;Tono;{ROW_NIK}"]
    return SimpleUploadedFile("ikm.csv", "\n".join(rows).encode())


def build(cast, firm, cluster, provider, offices) -> dict[str, str]:
    """Make everything and return the keys: what an address names by `{name}` of the tables."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        keys = {"firm": firm.code, "other_firm": cast["firms"][1].code, "cluster": cluster.slug, "region": "35.75"}
        keys |= {name: str(office.pk) for name, office in offices.items()}
        keys |= {f"pk_{name}": str(person.pk) for name, person in cast.items() if getattr(person, "pk", None)}
        clusters.record_figures(firm=firm, year=LAST_YEAR, by=cast["official"], source="survey", workers_male=4)
        keys |= _problems(cast, firm, offices)
        keys |= _solutions(cast, firm, cluster, provider, keys)
        keys |= _surveys(cast, firm, cluster)
        keys |= _people(cast, firm)
    return keys


def report(cast, firm, **more):
    return issues.report_problem(
        by=cast["owner"], firm=firm, category="MUTU_STANDAR", title=TITLE,
        description="Sejak Agustus zirkonia retak, dua dari sepuluh.", **more,
    )  # fmt: skip


def _problems(cast, firm, offices) -> dict[str, str]:
    owner, official = cast["owner"], cast["official"]
    found = {"draft": report(cast, firm)}
    for name in ("submitted", "returned", "rejected", "verified", "held", "grouped"):
        found[name] = issues.submit_problem(problem=report(cast, firm), by=owner)
    issues.return_problem(problem=found["returned"], by=official, note="Kirim foto.")
    issues.reject_problem(problem=found["rejected"], by=official, reason="out_of_scope", note="Bukan urusan kami.")
    for name in ("verified", "held", "grouped"):
        issues.verify_problem(problem=found[name], by=official)
    issues.hold_problem(problem=found["held"], by=official, note="Menunggu anggaran.")
    common = issues.make_common_problem(
        by=official, title=f"{TITLE} bersama", category="MUTU_STANDAR", members=[found["grouped"]]
    )
    found["recorded"] = issues.record_report(
        by=cast["surveyor"], firm=firm, photos=[], category="MUTU_STANDAR", title=TITLE, description="Kata pemilik."
    )
    survey_draft = report(cast, firm)
    type(survey_draft).objects.filter(pk=survey_draft.pk).update(channel="survey", reporter=cast["surveyor"])
    shown = found["verified"]
    issues.comment_problem(problem=shown, by=owner, text="Masih retak, Pak.")
    issues.comment_problem(problem=shown, by=official, text=NOTE, internal=True)
    referral = issues.ask_institution(problem=shown, by=official, office=offices["office_jatim"], note=NOTE)
    keys = {name: problem.number for name, problem in found.items()}
    keys |= {"survey_draft": survey_draft.number, "common": str(common.pk), "referral": str(referral.pk)}
    keys["photo"] = str(issues.attach_file(problem=shown, by=owner, file=photo()).pk)
    keys["draft_photo"] = str(issues.attach_file(problem=found["draft"], by=owner, file=photo()).pk)
    keys["staff_photo"] = str(issues.attach_file(problem=shown, by=official, file=photo(), internal=True).pk)
    keys["link"] = links.sign(LINK, str(shown.pk))
    keys["link_returned"] = links.sign(LINK, str(found["returned"].pk))
    keys["webhook"] = str(issues.add_webhook(by=official, url="https://contoh.test/kait", verbs=[]).pk)
    return keys


def _matched(cast, firm, solution, until: str):
    """A problem with a match that has come as far as `until`."""
    official, worker = cast["official"], cast["provider"]
    problem = issues.submit_problem(problem=report(cast, firm), by=cast["owner"])
    problem = issues.verify_problem(problem=problem, by=official)
    match = solutions.propose_match(problem=problem, solution=solution, by=official)
    steps = {
        "offered": lambda: solutions.offer_match(match=match, by=worker),
        "accepted": lambda: solutions.accept_match(match=match, by=cast["owner"]),
        "started": lambda: solutions.start_match(match=match, by=worker),
        "completed": lambda: solutions.complete_match(match=match, by=worker, result="Retak turun."),
        "closed": lambda: issues.close_problem(problem=problem, by=cast["owner"], helped="yes", rating=5),
    }
    for name, step in steps.items() if until != "proposed" else []:
        step()
        if name == until:
            break
    return problem, match


def _solutions(cast, firm, cluster, provider, keys) -> dict[str, str]:
    official = cast["official"]
    solution = SolutionFactory(provider=provider, title="Pendampingan pengecoran")
    found = {"solution": str(solution.pk), "provider": str(provider.pk)}
    for status in ("draft", "reviewed", "expired"):
        found[f"solution_{status}"] = str(SolutionFactory(provider=provider, status=status).pk)
    found["solution_credit"] = str(SolutionFactory(provider=provider, kind="pembiayaan").pk)
    found["free_solution"] = str(SolutionFactory().pk)
    for until in ("proposed", "offered", "accepted", "started", "completed", "closed"):
        problem, match = _matched(cast, firm, solution, until)
        found |= {f"match_{until}": str(match.pk), f"problem_{until}": problem.number}
        if until == "offered":
            found["offer_link"] = _token(offer_link(match, problem))
            found["offered_photo"] = str(issues.attach_file(problem=problem, by=cast["owner"], file=photo()).pk)
    plan = solutions.create_plan(
        by=official, cluster=cluster, title="Rencana aksi 2027", starts_on=date(2027, 1, 1), ends_on=date(2027, 12, 31),
        goal="Cacat cor di bawah 5 %", target_firms=[firm],
    )  # fmt: skip
    activity = solutions.add_activity(
        plan=plan, by=official, title="Pelatihan mutu", starts_on=date(2027, 2, 1), ends_on=date(2027, 2, 5),
        budgets={"apbd_kab": 25_000_000}, provider=provider,
    )  # fmt: skip
    version = solutions.approve_plan(plan=plan, by=official, minutes="BA 1/2027 (contoh)")
    solutions.invite_firms(activity=activity, by=official, firms=[firm])
    draft = solutions.create_plan(
        by=official, cluster=cluster, title="Rencana aksi 2028", goal="Bahan baku bersama",
        starts_on=date(2028, 1, 1), ends_on=date(2028, 12, 31),
    )  # fmt: skip
    link = _token(solutions.invitation_link(activity.participants.get()))
    evidence = solutions.add_evidence(activity=activity, by=official, file=photo())
    measured = {"by": official, "firm": firm, "indicator": _indicator()}
    found["target"] = str(
        solutions.set_target(**measured, baseline=20, baseline_on=MEASURED, target=5, due_on=date(2027, 1, 1)).pk
    )
    found["measurement"] = str(solutions.record_measurement(**measured, value=9, measured_on=MEASURED).pk)
    return found | {
        "plan": str(plan.pk), "version": str(version.number), "activity": str(activity.pk),
        "evidence": str(evidence.pk), "invitation": link, "plan_draft": str(draft.pk),
        "indicator": str(_indicator().pk),
    }  # fmt: skip


def _token(link: str) -> str:
    return link.rstrip("/").rsplit("/", 1)[1]


def _indicator() -> Indicator:
    """One of those that the migrations make; a test on a database that was emptied makes its own."""
    return Indicator.objects.get_or_create(code="scrap", defaults={"name": "Cacat", "name_en": "Scrap"})[0]


def _surveys(cast, firm, cluster) -> dict[str, str]:
    cluster.villages.set([place("35.75.04.1006")])
    checked = imports.start_import(cluster=cluster, file=workbook(), by=cast["official"])
    begun = responses.begin_response(firm=firm, year=THIS_YEAR, by=cast["surveyor"])
    sent = responses.begin_response(firm=firm, year=LAST_YEAR, by=cast["surveyor"])
    SurveyResponse.objects.filter(pk=sent.pk).update(
        status="submitted", submitted_at=timezone.now(), answers={"remark": "Ingin pelatihan."}
    )
    return {"import": str(checked.pk), "response": str(begun.pk), "response_sent": str(sent.pk)}


def _people(cast, firm) -> dict[str, str]:
    official, owner = cast["official"], cast["owner"]
    today = timezone.localdate()
    absence = accounts.write_absence(by=official, starts_on=today, ends_on=today + timedelta(days=3))
    token, _key = accounts.make_token(by=owner, name="Buku kas")
    notice = accounts.notify(to=[owner], kind="account.changed", subject="Kabar", body="Kabar", url="/issues/mine/")[0]
    view = SavedView.objects.create(user=official, page="issues:problem_list", name="Terlambat", query="due=late")
    _claim, code = accounts.make_claim_code(by=official, subject=firm, name="Sulastri", phone="")
    export = accounts.ask_export(by=official, listing="problems", query="", format="csv")
    kind = StageKind.objects.first()
    return {
        "export": str(export.pk),
        "absence": str(absence.pk), "token": str(token.pk), "notice": str(notice.pk), "view": str(view.pk),
        "claim": code, "stage_kind": str(kind.pk) if kind else "",
    }  # fmt: skip
