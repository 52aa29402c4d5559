"""What the apps above may want to know of. Sent inside the transaction, by the action that changes."""

from django.dispatch import Signal

# Arguments: changes, a list of (before, after). Each is a ProblemState or None, as when a problem is new.
# Tallies are kept by it.
problems_changed = Signal()
# Arguments: problem, by (None when the clock did it).
problem_withdrawn = Signal()
problem_rejected = Signal()
problem_held = Signal()
problem_resumed = Signal()
# Arguments: problem, by, helped ("yes", "partly", "no" or "" when nobody said).
problem_closed = Signal()
