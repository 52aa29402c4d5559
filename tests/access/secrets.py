"""Words that only some may read, wherever they stand: in pages, JSON, files, search and type-ahead."""

from tests.access import stage
from tests.access.tables import Answer, Row

# Nothing of a firm of Pasuruan, of its owner and of its problems exists for them.
STRANGERS = {"anonymous", "other_owner", "official_makassar", "other_provider", "observer"}
OF_THE_FIRM = {stage.FIRM, stage.TITLE, stage.PHONE, stage.NIK, "Sulastri", "zirkonia retak"}
DESKS = {"surveyor", "official", "official_jatim", "facilitator", "ministry", "admin"}
# A link, an invitation and a code open one thing to whoever holds them.
OPENED_BY_A_KEY = {"link", "link_returned", "invitation", "claim"}
# Where a NIK may stand in full: on request (and logged), one's own data, and a register to be mended and sent back.
IN_FULL = {
    ("clusters:firm_reveal", "owner surveyor official official_jatim facilitator"),
    ("api-firm-reveal", "owner surveyor official official_jatim facilitator"),
    ("accounts:my_data_download", "owner"),
    ("surveys:import_firms", "surveyor official official_jatim facilitator"),
}


def leaks(row: Row, person: str, answer: Answer) -> list[str]:
    """The words in the answer that the person may not read there."""
    if answer.letter not in "ob" or any(key in row.name + row.about + row.body for key in OPENED_BY_A_KEY):
        return []
    forbidden = set()
    if person in STRANGERS:
        forbidden |= OF_THE_FIRM
    if person not in DESKS:
        forbidden.add(stage.NOTE)
    name = row.name.partition("?")[0]
    if not any(name == place and person in people.split() for place, people in IN_FULL):
        forbidden.add(stage.NIK)
    # What a person typed is theirs; numbers are found however they are grouped.
    typed = row.body.replace("~", " ") + row.name.replace("%20", " ")
    close = answer.text.replace(" ", "").replace("-", "")
    return [word for word in forbidden if word not in typed and (word in answer.text or word.replace(" ", "") in close)]
