"""What axe says of a page as it stands in the browser: WCAG 2.2 AA and good practice."""

from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
OPEN_ALL = "document.querySelectorAll('details:not([open])').forEach((part) => { part.open = part.isOpened = true; })"
CLOSE_AGAIN = "document.querySelectorAll('details').forEach((part) => { if (part.isOpened) { part.open = false; } })"
axe = Axe()


def violations(page) -> list[str]:
    """Return each violation in a line, of what is folded up too: the rule, what it is about, and where it stands."""
    page.evaluate(OPEN_ALL)
    found = axe.run(page, options=OPTIONS).response["violations"]
    page.evaluate(CLOSE_AGAIN)
    return [f"{one['id']} ({one['impact']}): {one['help']}: {_places(one['nodes'])}" for one in found]


def _places(nodes: list[dict]) -> str:
    return "; ".join(f"{' '.join(map(str, node['target']))} {node['html'][:120]}" for node in nodes[:3])
