"""Bring the database of a trial up to date, in one process: each start of Django takes a second."""

import os


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")
    import django
    from django.core.management import call_command, get_commands

    django.setup()
    known = get_commands()
    call_command("catalogue", "compile")
    call_command("migrate", interactive=False, verbosity=0)
    for name in ["load_reference", "load_demo"]:
        if name in known:
            call_command(name)


if __name__ == "__main__":
    main()
