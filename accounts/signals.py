"""What the apps above may want to know of. Sent inside the transaction."""

from django.dispatch import Signal

# Arguments: claim, user. The owner of the claim's subject (a firm) now has the account `user`.
code_claimed = Signal()
