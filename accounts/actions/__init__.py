from accounts.actions.access import log_access
from accounts.actions.notices import mark_all_read, notify, open_notice, prefer

__all__ = ["log_access", "mark_all_read", "notify", "open_notice", "prefer"]
