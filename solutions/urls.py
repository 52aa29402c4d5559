from django.urls import path

from solutions.views import activities, catalogue, matches, offers, outcomes, plans, providers, suggestions

app_name = "solutions"
urlpatterns = [
    path("solutions/", catalogue.solution_list, name="solution_list"),
    path("solutions/new/", catalogue.solution_provider, name="solution_provider"),
    path("solutions/<uuid:pk>/", catalogue.solution_detail, name="solution_detail"),
    path("solutions/<uuid:pk>/change/", catalogue.solution_change, name="solution_change"),
    path("solutions/<uuid:pk>/move/<slug:verb>/", catalogue.solution_move, name="solution_move"),
    path("solutions/providers/", providers.provider_list, name="provider_list"),
    path("solutions/providers/new/", providers.provider_new, name="provider_new"),
    path("solutions/providers/<uuid:pk>/", providers.provider_detail, name="provider_detail"),
    path("solutions/providers/<uuid:pk>/change/", providers.provider_change, name="provider_change"),
    path("solutions/providers/<uuid:pk>/staff/", providers.provider_staff, name="provider_staff"),
    path("solutions/providers/<uuid:pk>/solutions/new/", catalogue.solution_new, name="solution_new"),
    path("solutions/inbox/", matches.match_inbox, name="match_inbox"),
    path("solutions/matches/", matches.match_list, name="match_list"),
    path("solutions/matches/<uuid:pk>/", matches.match_detail, name="match_detail"),
    path("solutions/matches/<uuid:pk>/send/", offers.match_send, name="match_send"),
    path("solutions/matches/<uuid:pk>/<slug:verb>/", matches.match_move, name="match_move"),
    path("solutions/matches/for/<str:number>/<uuid:pk>/", suggestions.match_new, name="match_new"),
    path("solutions/matches/for/<str:number>/<uuid:pk>/pass/", suggestions.suggestion_pass, name="suggestion_pass"),
    path("solutions/matches/common/<uuid:key>/<uuid:pk>/", suggestions.match_common, name="match_common"),
    path("solutions/matches/acceptance/", suggestions.suggestion_acceptance, name="suggestion_acceptance"),
    path("solutions/matches/effects/", outcomes.solution_effects, name="solution_effects"),
    path("solutions/matches/unmet/", outcomes.unmet_list, name="unmet_list"),
    path("solutions/matches/outcomes/<str:number>/", outcomes.outcome_detail, name="outcome_detail"),
    path(
        "solutions/matches/outcomes/<str:number>/target/",
        outcomes.outcome_record,
        {"what": "target"},
        name="outcome_target",
    ),
    path(
        "solutions/matches/outcomes/<str:number>/measurement/",
        outcomes.outcome_record,
        {"what": "measurement"},
        name="outcome_measurement",
    ),
    path(
        "solutions/matches/outcomes/<str:number>/goal/", outcomes.outcome_record, {"what": "goal"}, name="outcome_goal"
    ),
    path("solutions/plans/", plans.plan_list, name="plan_list"),
    path("solutions/plans/new/", plans.plan_new, name="plan_new"),
    path("solutions/plans/<uuid:pk>/", plans.plan_detail, name="plan_detail"),
    path("solutions/plans/<uuid:pk>/change/", plans.plan_change, name="plan_change"),
    path("solutions/plans/<uuid:pk>/approve/", plans.plan_approve, name="plan_approve"),
    path("solutions/plans/<uuid:pk>/close/", plans.plan_close, name="plan_close"),
    path("solutions/plans/<uuid:pk>/versions/<int:number>/", plans.plan_version, name="plan_version"),
    path("solutions/plans/<uuid:pk>/calendar.ics", plans.plan_calendar, name="plan_calendar"),
    path("solutions/plans/<uuid:pk>/activities/new/", activities.activity_new, name="activity_new"),
    path("solutions/plans/activities/<uuid:pk>/", activities.activity_detail, name="activity_detail"),
    path("solutions/plans/activities/<uuid:pk>/change/", activities.activity_change, name="activity_change"),
    path("solutions/plans/activities/<uuid:pk>/progress/", activities.activity_progress, name="activity_progress"),
    path("solutions/plans/activities/<uuid:pk>/spend/", activities.activity_spend, name="activity_spend"),
    path("solutions/plans/activities/<uuid:pk>/invite/", activities.activity_invite, name="activity_invite"),
    path(
        "solutions/plans/activities/<uuid:pk>/attendance/", activities.activity_attendance, name="activity_attendance"
    ),
    path("solutions/plans/activities/<uuid:pk>/evidence/", activities.activity_evidence, name="activity_evidence"),
    path("solutions/plans/evidence/<uuid:pk>/", activities.evidence_file, name="evidence_file"),
    path("solutions/offers/<str:token>/", offers.offer_link, name="offer_link"),
    path("solutions/offers/<str:token>/<slug:verb>/", offers.offer_answer, name="offer_answer"),
    path("solutions/invitations/<str:token>/", activities.invitation, name="invitation"),
]
