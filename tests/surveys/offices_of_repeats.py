"""A workbook with repeats that a clerk sees, and with pairs that only look like them."""

from tests.surveys.offices_on_paper import PEK, Office, Page, dots, firms, home, only, xlsx


def repeats() -> Office:
    """Copies of rows with slips of the finger; of one person two firms, of one name two people."""
    truth = firms(16, 36, PEK)
    without = {"nik": None, "phone": None}
    copies = [
        (2, {"name": truth[2]["name"].upper()}),
        (4, {**without, "name": _slipped(truth[4]["name"]), "owner": _slipped(truth[4]["owner"])}),
        (6, {"nik": None, "name": f"U.D. {truth[6]['name'].partition(' ')[2]}"}),
        (10, {**without, "owner": f"H. {truth[10]['owner'].rpartition('. ')[2]}"}),
        (12, {**without, "name": _dropped(truth[12]["name"]), "owner": _dropped(truth[12]["owner"])}),
    ]
    others = [
        {**truth[8], "name": "Toko Lain Sekali", "nik": None, "phone": "+6281299998888"},
        {**truth[3], "name": "Warung Jamu Segar"},
        {**truth[1], "owner": "Prabu Siliwangi", "nik": "3375021203801234", "phone": "+6281277776666"},
    ]
    page = Page()
    page.line("No", "Nama Usaha", "Pemilik", "NIK", "Kelurahan", "HP", "Investasi")
    made = [*truth, *others]
    for firm in made:
        _write(page, firm)
    for at, change in copies:
        copy = {**truth[at], **change, "duplicate_of": truth[at]["number"]}
        made.append(copy)
        _write(page, copy)
    only(made, "name", "owner", "nik", "village_code", "phone", "investment_rupiah")
    return Office("ganda.xlsx", xlsx({"Data": page}), made, "33.75", list(PEK))


def _write(page: Page, firm: dict) -> None:
    phone = home(firm) if firm["phone"] else ""
    cells = [len(page.rows), firm["name"], firm["owner"], firm["nik"], PEK[firm["village_code"]], phone]
    page.firm(firm, *cells, dots(firm["investment_rupiah"]))


def _slipped(name: str) -> str:
    return f"{name[:6]}{name[7]}{name[6]}{name[8:]}"


def _dropped(name: str) -> str:
    return name[:8] + name[9:]
