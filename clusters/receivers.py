"""What clusters do when they hear of other apps."""

from django.dispatch import receiver

from accounts.signals import code_claimed
from clusters.models import Firm


@receiver(code_claimed)
def give_firm_to_its_owner(sender, claim, user, **more):
    """The account that was opened with a firm's code owns the firm."""
    if isinstance(claim.subject, Firm):
        claim.subject.owners.add(user)
