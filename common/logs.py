"""Structured logs: one JSON object a line, with the id of the request and without data of people."""

import json
import logging
import re
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")

# `request` is the whole request in the records of Django: it names people, and the id is there already.
_PLAIN = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "request"}
# What people are known by: NIK and NPWP, phone numbers, e-mail addresses. And what opens an account or a report, as
# it stands in an address: one-time codes, links for a new password or without account, keys of programs.
_PERSONAL = re.compile(
    r"\b\d{15,16}\b|(?:\+?62|\b0)8[\d\s-]{7,13}\b|[\w.+-]+@[\w-]+\.[\w.]+"
    r"|\bKODE-[\w-]{5,}|\bsmi_[\w-]{20,}|(?<=/reset/key/)[\w-]+"
    r"|(?<=/issues/by-link/)[\w:.-]+|(?<=/solutions/offers/)[\w:.-]+|(?<=/solutions/invitations/)[\w:.-]+"
)


class JsonFormatter(logging.Formatter):
    """One line for one record; extras become keys, and what names a person is blanked."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "request": request_id.get(),
            "text": record.getMessage(),
        }
        line |= {key: str(value) for key, value in vars(record).items() if key not in _PLAIN}
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return _PERSONAL.sub("[...]", json.dumps(line, ensure_ascii=False))
