"""What the apps above may want to know of. Sent inside the transaction, by the action that changes."""

from django.dispatch import Signal

# Arguments: changes, a list of (before, after). Each is a FirmState or None, as when a firm is new; an
# import sends thousands in one list. Tallies are kept by it.
firms_changed = Signal()
