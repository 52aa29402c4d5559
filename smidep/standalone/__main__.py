"""The commands of the Makefile: python3 -m smidep.standalone COMMAND.

This file is read by whatever Python the machine has, so its own syntax is that of old ones.
"""

import sys

OLDEST = (3, 11)


def main():
    if sys.version_info < OLDEST:
        version = "{}.{}".format(*sys.version_info[:2])
        sys.exit(
            f"The portal needs Python 3.11 or newer, and this is Python {version}: install a newer one, "
            "or name it with make PYTHON=/path/to/python3 ..."
        )
    # Imported here, as an older Python could not even read it.
    from smidep.standalone.commands import run_command

    sys.exit(run_command(sys.argv[1:]))


if __name__ == "__main__":
    main()
