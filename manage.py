#!/usr/bin/env python3
"""Run one of Django's commands, by default on the database of `make run`."""

import os
import sys

from smidep.standalone.environment import fill, use_own_python
from smidep.standalone.errors import Stop


def main() -> None:
    try:
        use_own_python()
        fill(os.environ)
    except Stop as stop:
        sys.exit(str(stop))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
