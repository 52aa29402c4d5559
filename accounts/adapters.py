"""How allauth finds and makes our users."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves: accounts are made by the administration or by a claim code."""

    def is_open_for_signup(self, request):
        return False
