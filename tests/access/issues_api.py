"""The API of problems and webhooks."""

TABLE = """
GET    problem-list                     -                          u oo oooooo oo fo
GET    problem-list?count=1&search=zirkonia -                          u oo oooooo oo fo
POST   problem-list                     -                          u ob ooobof bb ff | firm={firm} category=MUTU_STANDAR title=Retak description=Sering
POST   problem-list                     -                          u ob ooobof bb ff | firm={firm} category=MUTU_STANDAR title=Retak description=Sering submit=true
GET    problem-detail                   draft                      u om mmmmmm mm fm
GET    problem-detail                   submitted                  u om ooomoo mm fo
GET    problem-detail                   verified                   u om ooomoo mm fo
PATCH  problem-detail                   draft                      u om mmmmmm mm fm | title=Lain
PATCH  problem-detail                   returned                   u om fofmff mm ff | title=Lain
PATCH  problem-detail                   verified                   u cm fcfmff mm ff | title=Lain
DELETE problem-detail                   draft                      u om mmmmmm mm fm
DELETE problem-detail                   survey_draft               u om ooomfo mm ff
DELETE problem-detail                   verified                   u cm fcfmff mm ff
POST   problem-submit                   draft                      u om mmmmmm mm fm
POST   problem-submit                   survey_draft               u om ooomfo mm ff
POST   problem-submit                   returned                   u om fofmff mm ff
POST   problem-agree                    recorded                   u om fffmff mm ff
POST   problem-agree                    submitted                  u cm fffmff mm ff
POST   problem-correct                  recorded                   u om fffmff mm ff | description=Solar_langka
POST   problem-correct                  submitted                  u cm fffmff mm ff | description=Solar_langka
POST   problem-verify                   submitted                  u fm fofmff mm ff | note=Lengkap
POST   problem-return                   submitted                  u fm fofmff mm ff | note=Foto?
POST   problem-reject                   submitted                  u fm fofmff mm ff | reason=out_of_scope note=Bukan
POST   problem-object                   rejected                   u om fffmff mm ff | note=Tetap
POST   problem-refer                    verified                   u fm fofmff mm ff | office={office_jatim} note=Perlu_provinsi
POST   problem-take                     verified                   u fm fcomfo mm ff
POST   problem-hold                     verified                   u fm fofmff mm ff | note=Menunggu
POST   problem-resume                   held                       u fm fofmff mm ff
POST   problem-close                    verified                   u fm fofmff mm ff | outcome=not_solvable note=Tidak_ada
POST   problem-close                    problem_completed          u om fffmff mm ff | helped=yes rating=5
POST   problem-reopen                   problem_closed             u om fofmff mm ff | note=Masih
POST   problem-withdraw                 submitted                  u om fffmff mm ff
GET    problem-moves                    verified                   u om ooomoo mm fo
GET    problem-comments                 verified                   u om ooomoo mm fo
POST   problem-comments                 verified                   u om ooomoo mm ff | text=Halo
POST   problem-comments                 verified                   u fm ooomoo mm fo | text=Halo internal=true
GET    problem-attachments              verified                   u om ooomoo mm fo
POST   problem-attachments              verified                   u om ooomoo mm ff | file=@photo
GET    problem-referrals                verified                   u om ooomoo mm fo
GET    problem-suggestions              verified                   u fm ooomoo mm fo
GET    webhook-list                     -                          u oo oooooo oo fo
POST   webhook-list                     -                          u ff fooofo ff fo | url=https://contoh.test/lain
GET    webhook-detail                   webhook                    u mm mommmm mm fm
DELETE webhook-detail                   webhook                    u mm mommmm mm fm
GET    webhook-deliveries               webhook                    u mm mommmm mm fm
POST   webhook-enable                   webhook                    u mm mommmm mm fm
POST   problem-merge                    submitted                  u fb fofbff bb ff | into={verified}
POST   problem-unmerge                  verified                   u fm fcfmff mm ff
GET    common_problem-list              -                          u oo oooooo oo fo
POST   common_problem-list              -                          u fb foobfo bb ff | title=Bersama category=MUTU_STANDAR problems=["{verified}"]
GET    common_problem-detail            common                     u om ooomoo mm fo
POST   common_problem-add               common                     u fm foomfo mm ff | problem={verified}
POST   common_problem-remove            common                     u fm foomfo mm ff | problem={grouped}
"""
