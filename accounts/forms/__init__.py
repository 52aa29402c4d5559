from accounts.forms.notices import NoticeWishesForm

__all__ = ["NoticeWishesForm"]
