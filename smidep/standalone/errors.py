"""What the launcher says when it cannot go on."""


class Stop(Exception):
    """One clear sentence for the person at the terminal; never shown with a traceback."""
