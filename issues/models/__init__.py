from issues.models.accounting import OfficeCount
from issues.models.clocks import Clock, ClockChange, ServiceStandard
from issues.models.common_problems import CommonProblem, ProblemLink
from issues.models.conversation import Attachment, Comment, ReplyTemplate, Visibility
from issues.models.handling import Rating, Referral, RoutingRule
from issues.models.mails import IncomingMail, MailReason, MailState
from issues.models.problems import Channel, Problem, ProblemMove
from issues.models.webhooks import Webhook, WebhookDelivery

__all__ = [
    "Attachment",
    "Channel",
    "Clock",
    "ClockChange",
    "Comment",
    "CommonProblem",
    "IncomingMail",
    "MailReason",
    "MailState",
    "OfficeCount",
    "Problem",
    "ProblemLink",
    "ProblemMove",
    "Rating",
    "Referral",
    "ReplyTemplate",
    "RoutingRule",
    "ServiceStandard",
    "Visibility",
    "Webhook",
    "WebhookDelivery",
]
