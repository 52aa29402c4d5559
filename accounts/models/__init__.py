from accounts.models.absences import Absence
from accounts.models.access import AccessLog
from accounts.models.claims import ClaimCode
from accounts.models.decrees import DecreedDay, YearDecree
from accounts.models.idempotency import IdempotencyKey
from accounts.models.lists import Export, SavedView
from accounts.models.notices import PAUSES, Channel, Notice, NoticeCount, NoticePreference, Pace
from accounts.models.offices import ClosedDay, Office, OfficeLevel
from accounts.models.users import OF_OFFICE, Role, Token, User

__all__ = [
    "OF_OFFICE",
    "PAUSES",
    "Absence",
    "AccessLog",
    "Channel",
    "ClaimCode",
    "ClosedDay",
    "DecreedDay",
    "Export",
    "IdempotencyKey",
    "Notice",
    "NoticeCount",
    "NoticePreference",
    "Office",
    "OfficeLevel",
    "Pace",
    "Role",
    "SavedView",
    "Token",
    "User",
    "YearDecree",
]
