"""What the apps above may want to know of. Sent inside the transaction."""

from django.dispatch import Signal

# Arguments: claim, user. The owner of the claim's subject (a firm) now has the account `user`.
code_claimed = Signal()
# Arguments: note (why, for the log). The days on which one or all offices are closed are others now.
calendar_changed = Signal()
