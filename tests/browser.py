"""A real Chromium for pytest-playwright, Indonesian as its users are."""

import pytest

from smidep.standalone.browser import chromium

# Chromium would else look for updates and report how it is used: nothing here goes outside.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    program = chromium()
    place = {"executable_path": str(program)} if program else {}
    return {**browser_type_launch_args, **place, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "id-ID", "timezone_id": "Asia/Jakarta"}
