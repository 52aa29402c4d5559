from accounts.models.offices import ClosedDay, Office, OfficeLevel
from accounts.models.users import Role, Token, User

__all__ = ["ClosedDay", "Office", "OfficeLevel", "Role", "Token", "User"]
