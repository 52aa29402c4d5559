"""What the firms of a common match answer, as the page shows it: to a provider, of each only what it needs."""

from collections.abc import Iterable
from dataclasses import dataclass

from solutions.lifecycle import AnswerStatus
from solutions.models import Match, MatchAnswer


@dataclass(frozen=True)
class FirmAnswer:
    """One row: `name` is empty while it is kept, `contact` until the firm has accepted, `url` for providers."""

    answer: MatchAnswer
    name: str
    place: str
    contact: str
    phone: str
    url: str
    may_record: bool


def answers_shown(answers: Iterable[MatchAnswer], match: Match, *, for_provider: bool) -> list[FirmAnswer]:
    return [_shown(answer, match, for_provider=for_provider) for answer in answers]


def _shown(answer: MatchAnswer, match: Match, *, for_provider: bool) -> FirmAnswer:
    problem, firm = answer.problem, answer.problem.firm
    agreed = answer.status == AnswerStatus.ACCEPTED
    tells = for_provider and agreed and firm is not None
    return FirmAnswer(
        answer,
        name="" if firm is None or (for_provider and problem.confidential and not agreed) else firm.name,
        place=firm.region.name if firm else "",
        contact=firm.owner_name if tells else "",
        phone=firm.phone if tells else "",
        url="" if for_provider else problem.get_absolute_url(),
        may_record=match.stand_of_answer(answer) == "offered",
    )
