from clusters.forms.fields import KbliField, PlaceField
from clusters.forms.firms import FirmForm, OwnerFirmForm

__all__ = ["FirmForm", "KbliField", "OwnerFirmForm", "PlaceField"]
