"""Bring the database of a trial up to date, in one process: each start of Django takes seconds.

    python -m smidep.standalone.filling FILE

Writes the names and the password with which one may sign in to FILE.
"""

import os
import sys
from pathlib import Path


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("catalogue", "compile")
    call_command("migrate", interactive=False, verbosity=0)
    call_command("load_reference")
    call_command("load_demo")
    _write_names(Path(sys.argv[1]))


def _write_names(file: Path) -> None:
    from smidep.demo.people import PASSWORD, PEOPLE

    file.write_text("\n".join([PASSWORD, *[person[0] for person in PEOPLE]]))


if __name__ == "__main__":
    main()
