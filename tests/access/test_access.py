"""Who gets what: every address of the portal, every method, every person, one letter each (`tables.LETTERS`).

People stand in the order of `tables.PEOPLE`: anonymous; owner, other owner; surveyor, official, official of the
province, official of Makassar, facilitator, ministry; provider, other provider; observer, administrator.
"""

import pytest

from tests.access import accounts, clusters, dashboards, issues, issues_api, solutions, solutions_api, surveys
from tests.access.secrets import leaks
from tests.access.tables import PEOPLE, read

pytestmark = pytest.mark.django_db
TABLES = {
    **{f"issues {name}": table for name, table in issues.TABLES.items()},
    **{f"solutions {name}": table for name, table in solutions.TABLES.items()},
    "issues api": issues_api.TABLE,
    "solutions api": solutions_api.TABLE,
    "clusters": clusters.TABLE,
    "surveys": surveys.TABLE,
    "accounts": accounts.TABLE,
    "dashboards": dashboards.TABLE,
}


@pytest.mark.parametrize("name", TABLES)
def test_everybody_gets_the_answer_of_the_table_and_reads_nothing_of_others(asker, name):
    other, leaked = [], []
    for row in read(TABLES[name]):
        answers = {person: asker.ask(row, person) for person in PEOPLE}
        found = row._replace(letters="".join(answer.letter for answer in answers.values()))
        if found != row:
            other += [f"said:  {row}", f"found: {found}"]
        for person, answer in answers.items():
            leaked += [f"{person} reads “{word}”: {row}" for word in leaks(row, person, answer)]
    assert not other, "\n".join(["The table says otherwise:", *other])
    assert not leaked, "\n".join(["Somebody reads what is not theirs:", *leaked])
