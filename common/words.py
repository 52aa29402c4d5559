"""Sentences of Django that the portal says in its own way.

They are named here so that the catalogue of `common` holds them: a catalogue of ours goes before Django's. What a
person typed wrong is answered by the mend.
"""

from django.utils.translation import gettext_noop, ngettext_lazy

REQUIRED = gettext_noop("This field is required.")
CHOICE = gettext_noop("Select a valid choice. That choice is not one of the available choices.")
CHOICE_OF = gettext_noop("Select a valid choice. %(value)s is not one of the available choices.")
WHOLE = gettext_noop("Enter a whole number.")
NUMBER = gettext_noop("Enter a number.")
DATE = gettext_noop("Enter a valid date.")
EMAIL = gettext_noop("Enter a valid email address.")
ADDRESS = gettext_noop("Enter a valid URL.")
AT_LEAST = gettext_noop("Ensure this value is greater than or equal to %(limit_value)s.")
AT_MOST = gettext_noop("Ensure this value is less than or equal to %(limit_value)s.")
LENGTH = ngettext_lazy(
    "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
    "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
    "limit_value",
)
EMPTY_FILE = gettext_noop("The submitted file is empty.")
NO_FILE = gettext_noop("No file was submitted. Check the encoding type on the form.")
SHORT_PASSWORD = ngettext_lazy(
    "This password is too short. It must contain at least %d character.",
    "This password is too short. It must contain at least %d characters.",
    "min_length",
)
COMMON_PASSWORD = gettext_noop("This password is too common.")
NUMERIC_PASSWORD = gettext_noop("This password is entirely numeric.")
SIMILAR_PASSWORD = gettext_noop("The password is too similar to the %(verbose_name)s.")
PASSWORD = gettext_noop("Password")
NO_SUCH = gettext_noop("Object with {slug_name}={value} does not exist.")
ALL = gettext_noop("All")
UNKNOWN = gettext_noop("Unknown")
