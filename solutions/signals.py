"""What the apps above may want to know of. Sent inside the transaction, by the action that changes."""

from django.dispatch import Signal

# A match has moved. Arguments: match, before and after (its statuses; "" before it was proposed).
match_changed = Signal()
# What a solution did for firms has been counted anew. Arguments: solution, category.
record_changed = Signal()
