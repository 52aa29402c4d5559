from accounts.actions.access import log_access
from accounts.actions.claims import (
    CodeNotValid,
    PhoneTaken,
    claim_account,
    claim_for,
    find_claim,
    make_claim_code,
    renew_password,
)
from accounts.actions.decrees import confirm_decree, write_days
from accounts.actions.exports import ask_export, sweep_exports, write_export
from accounts.actions.notices import mark_all_read, notify, open_notice, paces_of, prefer
from accounts.actions.people import (
    change_profile,
    close_account,
    delete_absence,
    delete_view,
    invite,
    open_account,
    reset_second_factor,
    save_view,
    write_absence,
)
from accounts.actions.retention import purge_notices_before
from accounts.actions.tokens import make_token, revoke_token

__all__ = [
    "CodeNotValid",
    "PhoneTaken",
    "ask_export",
    "change_profile",
    "claim_account",
    "claim_for",
    "close_account",
    "confirm_decree",
    "delete_absence",
    "delete_view",
    "find_claim",
    "invite",
    "log_access",
    "make_claim_code",
    "make_token",
    "mark_all_read",
    "notify",
    "open_account",
    "open_notice",
    "paces_of",
    "prefer",
    "purge_notices_before",
    "renew_password",
    "reset_second_factor",
    "revoke_token",
    "save_view",
    "sweep_exports",
    "write_absence",
    "write_days",
    "write_export",
]
