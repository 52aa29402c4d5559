"""What is asked: every kind of page and resource that has an aim, with the person who asks."""

from typing import NamedTuple


class Asked(NamedTuple):
    """One row of the table."""

    name: str
    path: str
    user: str
    aim: int
    most_queries: int


API, PAGE = 2, 4
API_LIST, API_DETAIL, PAGE_LIST, PAGE_DETAIL = 6, 8, 12, 20


def asked() -> list[Asked]:
    from django.urls import reverse

    firm, problem, solution = _firm(), _problem(), _solution()
    firms, problems, inbox = reverse("clusters:firm_list"), reverse("issues:problem_list"), reverse("issues:inbox")
    return [
        Asked("API: firms of a city", "/api/v1/firms/", "city", API, API_LIST),
        Asked("API: firms of a province", "/api/v1/firms/", "province", API, API_LIST),
        Asked("API: firms by two words", "/api/v1/firms/?search=cor+sumber", "province", API, API_LIST),
        Asked("API: one firm", f"/api/v1/firms/{firm.code}/", "city", API, API_DETAIL),
        Asked("API: problems of a city", "/api/v1/problems/", "city", API, API_LIST),
        Asked("API: problems of a province", "/api/v1/problems/", "province", API, API_LIST),
        Asked("API: problems by a common word", "/api/v1/problems/?search=mesin", "province", API, API_LIST),
        Asked("API: one problem", f"/api/v1/problems/{problem.number}/", "city", API, API_DETAIL),
        Asked("API: catalogue", "/api/v1/solutions/", "city", API, API_LIST),
        Asked("API: one solution", f"/api/v1/solutions/{solution.pk}/", "city", API, API_DETAIL),
        Asked("API: clusters", "/api/v1/clusters/?all=1", "city", API, API_LIST),
        Asked("API: dashboard of a province", "/api/v1/dashboards/summary/", "province", API, API_DETAIL),
        Asked("page: firms of a city", firms, "city", PAGE, PAGE_LIST),
        Asked("page: firms of a province", firms, "province", PAGE, PAGE_LIST),
        Asked("page: firms, in the middle", f"{firms}?cursor={_middle()}", "province", PAGE, PAGE_LIST),
        Asked("page: firms by two words", f"{firms}?search=cor+sumber", "province", PAGE, PAGE_LIST),
        Asked("page: one firm", firm.get_absolute_url(), "city", PAGE, PAGE_DETAIL),
        Asked("page: problems of a province", problems, "province", PAGE, PAGE_LIST),
        Asked("page: problems by a common word", f"{problems}?search=mesin", "province", PAGE, PAGE_LIST),
        Asked("page: problems by one word in twenty", f"{problems}?search=cerobong", "province", PAGE, PAGE_LIST),
        Asked("page: inbox, ten waiting", inbox, "small", PAGE, PAGE_LIST),
        Asked("page: inbox, all waiting", inbox, "province", PAGE, PAGE_LIST),
        Asked("page: one problem", problem.get_absolute_url(), "province", PAGE, PAGE_DETAIL),
        Asked("page: catalogue", reverse("solutions:solution_list"), "city", PAGE, PAGE_LIST),
        Asked("page: one solution", solution.get_absolute_url(), "city", PAGE, PAGE_DETAIL),
        Asked("page: dashboard of a province", reverse("dashboards:region_dashboard", args=["35"]), "province", PAGE,
              PAGE_DETAIL),
        Asked("page: front page", reverse("dashboards:front"), "", PAGE, PAGE_DETAIL),
    ]  # fmt: skip


def headers_of(username: str, path: str) -> dict[str, str]:
    """What a browser or a program of this person sends: a cookie for pages, a token for the API."""
    from django.test import Client

    from accounts.actions.tokens import make_token
    from accounts.models import User

    headers = {"HTTP_ACCEPT_LANGUAGE": "id"}
    if not username:
        return headers
    user = User.objects.get(username=f"bench.{username}")
    if path.startswith("/api/"):
        user.tokens.all().delete()
        return {**headers, "HTTP_AUTHORIZATION": f"Token {make_token(by=user, name='bench')[1]}"}
    client = Client()
    client.force_login(user)
    return {**headers, "HTTP_COOKIE": "; ".join(f"{key}={morsel.value}" for key, morsel in client.cookies.items())}


def _firm():
    from clusters.models import Firm

    return Firm.objects.filter(region__code__startswith="35.75.", code__startswith="B").order_by("code").first()


def _problem():
    from issues.models import Problem

    return Problem.objects.filter(region__code__startswith="35.75.").order_by("created_at").first()


def _solution():
    from solutions.models import Solution

    return Solution.objects.filter(status="published").order_by("title").first()


def _middle() -> str:
    """The cursor of a page halfway down the register."""
    from clusters.models import Firm
    from common.paging import keyset_page

    firms = Firm.objects.order_by("name", "id")
    half = firms[firms.count() // 2]
    return keyset_page(firms.filter(name__gte=half.name), order=["name", "id"]).next or ""
