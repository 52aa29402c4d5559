"""The API of providers, solutions and matches."""

TABLE = """
GET    provider-list                    -                          o oo oooooo oo oo
POST   provider-list                    -                          u ff fffffo ff fo | name=Balai kind=upt
GET    provider-detail                  provider                   o oo oooooo oo oo
PATCH  provider-detail                  provider                   u ff fooffo of fo | description=Lain
GET    solution-list                    -                          o oo oooooo oo oo
GET    solution-list?count=1            -                          o oo oooooo oo oo
POST   solution-list                    -                          u ff fooffo of fo | provider={provider} kind=pendampingan title=Baru description=Baru categories=["MUTU_STANDAR"]
GET    solution-detail                  solution                   o oo oooooo oo oo
GET    solution-detail                  solution_draft             m mm moommo om mo
PATCH  solution-detail                  solution                   u ff fooffo of fo | title=Lain
POST   solution-review                  solution_draft             u mm moommo fm mo
POST   solution-publish                 solution_draft             u mm moommo cm mo
POST   solution-publish                 solution_reviewed          u mm moommo om mo
POST   solution-expire                  solution                   u ff fooffo of fo
POST   solution-redraft                 solution_expired           u mm moommo om mo
GET    match-list                       -                          u oo oooooo oo fo
GET    match-list?count=1               -                          u oo oooooo oo fo
POST   match-list                       -                          u fb foobfo bb ff | problem={verified} solution={free_solution} note=Cocok
GET    match-detail                     match_proposed             u mm ooomoo om fo
GET    match-detail                     match_offered              u om ooomoo om fo
POST   match-offer                      match_proposed             u mm fofmff om ff | note=Setuju
POST   match-refuse                     match_proposed             u mm fofmff om ff | reason=Penuh
POST   match-accept                     match_offered              u om fofmff fm ff | note=Lewat_telepon
POST   match-decline                    match_offered              u om fofmff fm ff | reason=Jauh note=Jauh
POST   match-start                      match_accepted             u fm fofmff om ff | note=Mulai
POST   match-complete                   match_started              u fm fofmff om ff | note=Selesai result=Turun
POST   match-cancel                     match_accepted             u om fofmff om ff | reason=Batal
GET    plan-list                        -                          u oo oooooo oo fo
POST   plan-list                        -                          u ff foofoo ff ff | cluster={cluster} title=Baru goal=Mutu starts_on=2028-01-01 ends_on=2028-12-31
GET    plan-detail                      plan                       u om ooomoo om fo
GET    plan-detail                      plan_draft                 u mm ooomoo mm fo
PATCH  plan-detail                      plan                       u fm foomoo fm ff | title=Lain
POST   plan-approve                     plan_draft                 u mm foomfo mm ff | minutes=BA2
POST   plan-close                       plan                       u fm fccmcc fm ff
GET    activity-list                    -                          u oo oooooo oo fo
POST   activity-list                    -                          u fb fooboo fb ff | plan={plan} title=Lain part=support direction=push starts_on=2027-03-01 ends_on=2027-03-02
GET    activity-detail                  activity                   u om ooomoo om fo
PATCH  activity-detail                  activity                   u fm foomoo fm ff | title=Lain
POST   activity-progress                activity                   u fm foomoo om ff | progress=10
GET    activity-effect                  activity                   u fm ooomoo fm fo
GET    solution-effect                  solution                   u ff oooooo ff fo
GET    indicator-list                   -                          u oo oooooo oo oo
GET    indicator-detail                 indicator                  u oo oooooo oo oo
GET    target-list                      -                          u oo oooooo oo fo
GET    target-list?firm={firm}          -                          u oo oooooo oo fo
POST   target-list                      -                          u fb oooboo bb ff | firm={firm} indicator={indicator} baseline=20 target=5 baseline_on=2026-10-01 due_on=2026-12-01
GET    target-detail                    target                     u om ooomoo mm fo
GET    measurement-list                 -                          u oo oooooo oo fo
POST   measurement-list                 -                          u fb oooboo bb ff | firm={firm} indicator={indicator} value=7 measured_on=2026-10-01
GET    measurement-detail               measurement                u om ooomoo mm fo
GET    problem-outcome                  problem_closed             u om ooomoo mm fo
POST   problem-goal                     problem_closed             u om ooomoo mm ff | nearer=yes
GET    effects                          -                          u ff oooooo ff fo
GET    effects?of=activities            -                          u ff oooooo ff fo
GET    unmet-needs                      -                          u ff oooooo ff fo
GET    acceptance                       -                          u ff oooooo ff fo
GET    activity-participants            activity                   u fm ooomoo om fo
POST   activity-invite                  activity                   u fm foomoo fm ff
POST   activity-invite                  activity                   u fm foomoo bm ff | firms=["{firm}"]
POST   activity-attendance              activity                   u fm foomoo bm ff | present=["{firm}"]
GET    activity-evidence                activity                   u om ooomoo om fo
POST   activity-evidence                activity                   u fm foomoo om ff | file=@photo
GET    plan-versions                    plan                       u om ooomoo om fo
POST   match-papers                     match_offered              u om fofmff om ff | ready=["NIB"]
GET    solution-tiers                   solution                   o oo oooooo oo oo
PUT    solution-tiers                   solution                   u ff fooffo of fo | results=[{{"name":"Mikro","most_rupiah":100000000,"interest_percents":[6]}}]
POST   activity-spend                   activity                   u fm foomoo fm ff | source=apbd_kab rupiah=1000
"""
