"""Received, checked in time, done, confirmed: one line for each office of the scope."""

from django.core.cache import cache

from issues import actions


def test_each_office_accounts_for_its_reports(done, owner, official_jatim, client_of, office_pasuruan):
    cache.clear()
    actions.close_problem(problem=done, by=owner, helped="yes", rating=5)
    rows = {row["office"]: row for row in client_of(official_jatim).get("/issues/offices/").context["rows"]}
    row = rows[office_pasuruan.name]
    assert (row["received"], row["share_in_time"], row["done"], row["confirmed"]) == (1, 1.0, 1, 1)


def test_a_city_sees_itself_only(done, official_makassar, client_of, office_makassar):
    cache.clear()
    rows = client_of(official_makassar).get("/issues/offices/").context["rows"]
    assert [row["office"] for row in rows] == [office_makassar.name]
