"""What is said about a problem, and the files that go with it."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from clusters.categories import Category
from common.history import tracked
from issues.models.problems import Problem
from issues.querysets import AttachmentQuerySet, CommentQuerySet, ReplyTemplateQuerySet


class Visibility(models.TextChoices):
    PUBLIC = "public", _("For the owner")
    INTERNAL = "internal", _("Staff only")


@tracked()
class Comment(models.Model):
    """One message to or from the owner, or one note that never leaves the administration."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey(Problem, models.CASCADE, related_name="comments")
    visibility = models.CharField(max_length=8, choices=Visibility)
    text = models.TextField(_("message"), max_length=4000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    from_owner = models.BooleanField(default=False)
    mentioned = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["problem", "at"], name="comment_story")]
        constraints = [
            models.CheckConstraint(name="comment_visibility_known", condition=Q(visibility__in=Visibility.values)),
            models.CheckConstraint(
                name="comment_of_owner_is_public", condition=Q(from_owner=False) | Q(visibility=Visibility.PUBLIC)
            ),
        ]

    def __str__(self):
        return self.text[:60]

    @property
    def is_internal(self) -> bool:
        return self.visibility == Visibility.INTERNAL


def file_path(attachment, _name: str) -> str:
    """A path that nobody chose: the name a person gave stays in the row."""
    return f"problems/{attachment.problem_id}/{attachment.id}{attachment.extension}"


def thumbnail_path(attachment, _name: str) -> str:
    return f"problems/{attachment.problem_id}/{attachment.id}-kecil.jpg"


@tracked()
class Attachment(models.Model):
    """A photo or a document. Its address is a view that asks who may see the problem."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    problem = models.ForeignKey(Problem, models.CASCADE, related_name="attachments")
    comment = models.ForeignKey(Comment, models.CASCADE, null=True, blank=True, related_name="attachments")
    visibility = models.CharField(max_length=8, choices=Visibility, default=Visibility.PUBLIC)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=60)
    size = models.PositiveIntegerField(help_text=_("bytes"))
    file = models.FileField(upload_to=file_path, max_length=150)
    thumbnail = models.FileField(upload_to=thumbnail_path, max_length=150, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["problem", "at"], name="attachment_of_problem")]

    def __str__(self):
        return self.name

    @property
    def is_picture(self) -> bool:
        return self.kind.startswith("image/")

    @property
    def extension(self) -> str:
        return ".jpg" if self.is_picture else ".pdf"

    @property
    def url(self) -> str:
        return reverse("issues:attachment_file", args=[self.id])

    @property
    def thumbnail_url(self) -> str:
        return reverse("issues:attachment_thumbnail", args=[self.id])


@tracked()
class ReplyTemplate(models.Model):
    """A sentence that an office writes often."""

    office = models.ForeignKey(
        "accounts.Office",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Empty for all offices."),
        verbose_name=_("office"),
    )
    category = models.CharField(_("category"), max_length=30, choices=Category, blank=True)
    title = models.CharField(_("title"), max_length=80)
    text = models.TextField(_("text"), max_length=2000, help_text=_("{name}, {number} and {title} are filled in."))

    objects = ReplyTemplateQuerySet.as_manager()

    class Meta:
        verbose_name = _("reply template")
        verbose_name_plural = _("reply templates")
        ordering = ["title"]

    def __str__(self):
        return self.title

    def filled(self, problem: Problem) -> str:
        """The sentence for one problem. Only the three known places are filled, whatever else is in braces."""
        name = problem.firm.owner_name if problem.firm_id else problem.reporter_name
        text = self.text
        for place, value in {"name": name, "number": problem.number, "title": problem.title}.items():
            text = text.replace("{" + place + "}", value)
        return text
