"""What the page of an import that is in the register shows: what became of each row of the file."""

from django.db.models import Count

from surveys.import_states import Outcome
from surveys.models import ImportRow


def ended_context(workbook) -> dict:
    """How many rows ended how; the numbers add up to the rows of the file."""
    rows = ImportRow.objects.filter(workbook=workbook).order_by().values("outcome").annotate(many=Count("pk"))
    many = {row["outcome"]: row["many"] for row in rows}
    faulty = many.get(Outcome.FAULTY, 0)
    left = workbook.skipped - workbook.unchanged - faulty
    return {"ended": {"faulty": faulty, "left": max(left, 0)}}
