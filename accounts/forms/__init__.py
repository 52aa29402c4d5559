from accounts.forms.notices import AllWishesForm, NoticeWishesForm
from accounts.forms.people import (
    AbsenceForm,
    ClaimForm,
    CodeTypedForm,
    ProfileForm,
    RenewForm,
    SavedViewForm,
    TokenForm,
)
from accounts.forms.sign_in import (
    ActivateForm,
    AskResetForm,
    ChangePasswordForm,
    CodeAgainForm,
    CodeForm,
    NewPasswordForm,
    ReauthenticateForm,
    SignInForm,
)

__all__ = [
    "AbsenceForm",
    "ActivateForm",
    "AllWishesForm",
    "AskResetForm",
    "ChangePasswordForm",
    "ClaimForm",
    "CodeAgainForm",
    "CodeForm",
    "CodeTypedForm",
    "NewPasswordForm",
    "NoticeWishesForm",
    "ProfileForm",
    "ReauthenticateForm",
    "RenewForm",
    "SavedViewForm",
    "SignInForm",
    "TokenForm",
]
