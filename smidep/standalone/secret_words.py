"""The passwords and keys of a trial run, made once for each folder of data."""

import json
import os
import secrets
from pathlib import Path

NAMES = ["secret_key", "database_password", "broker_password"]


def secret_words(data: Path) -> dict[str, str]:
    """Return the words of this folder, and make them if there are none.

    They are linked into place whole: of two who make them at once, one wins and both read the same.
    """
    path = data / "secrets.json"
    if not path.exists():
        draft = data / f"secrets.json.{os.getpid()}"
        draft.touch(mode=0o600)
        draft.write_text(json.dumps({name: secrets.token_urlsafe(48) for name in NAMES}))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return json.loads(path.read_text())
