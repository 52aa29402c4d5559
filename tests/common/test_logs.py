"""A log line names nobody, and holds nothing that opens an account."""

import json
import logging

import pytest

from common.logs import JsonFormatter


def written(text):
    record = logging.makeLogRecord({"msg": text, "levelname": "INFO", "name": "x"})
    return json.loads(JsonFormatter().format(record))["text"]


@pytest.mark.parametrize(
    "secret",
    [
        "3575044411800042",
        "+6281233444417",
        "0812 3344 4417",
        "rini@dinas.test",
        "KODE-7K3F-92QX-M4C",
        "smi_LMnpTL3wZPg553uqGu4b-t3yZKovDTrtEWf0xlKYuEg",
        "/account/password/reset/key/1a-set-abcdef/",
        "/issues/by-link/.eJyrVkrOSFWyUkpKBAIdJRgA:1vNkQw:hX-4_c/do/agree/",
        "/solutions/offers/.eJyrVkrOSFWyUkpKBAIdJRgA:1vNkQw:hX-4_c/accept/",
        "/solutions/invitations/eJyrVkrOSFW:1vNkQw:hX-4_c/",
    ],
)
def test_secret_is_blanked(secret):
    assert secret not in written(f"Not Found: {secret}.")


def test_plain_words_and_numbers_of_reports_stay():
    assert written("SMI-7K3F-92QX-M4C moved to 35.75") == "SMI-7K3F-92QX-M4C moved to 35.75"
