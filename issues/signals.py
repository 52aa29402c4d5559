"""What the apps above may want to know of. Sent inside the transaction, by the action that changes."""

from django.dispatch import Signal

# Arguments: changes, a list of (before, after). Each is a ProblemState, or None where the problem is in no
# statistic: before its report is sent, and while it is merged into another. Tallies are kept by it.
problems_changed = Signal()
# Arguments: problem, by (None when the clock or the holder of a link did it).
problem_withdrawn = Signal()
problem_rejected = Signal()
problem_held = Signal()
problem_resumed = Signal()
problem_reopened = Signal()
# Arguments: problem, by, helped ("yes", "partly", or "" when the office closed it or nobody answered).
problem_closed = Signal()
# The firm said that what was done did not help: the problem is open again. Arguments: problem, by.
problem_not_helped = Signal()
# Arguments: problem, before (the common problem it belonged to, or None).
problem_regrouped = Signal()
