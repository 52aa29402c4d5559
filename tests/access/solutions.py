"""Pages of the catalogue and of matches; of plans and outcomes."""

TABLES = {}
TABLES["matches"] = """
GET    solutions:solution_list          -                          o oo oooooo oo oo
GET    solutions:solution_list?search=pengecoran -                          o oo oooooo oo oo
GET    solutions:solution_list?status=draft -                          o oo oooooo oo oo
GET    solutions:solution_list?problem={verified} -                          o oo oooooo oo oo
GET    solutions:solution_detail        solution                   o oo oooooo oo oo
GET    solutions:solution_detail        solution_draft             m mm moommo om mo
GET    solutions:solution_detail?problem={verified} solution                   o oo oooooo oo oo
GET    solutions:solution_provider      -                          s ff frrofo rr fo
GET    solutions:solution_new           provider                   s ff fooffo of fo
POST   solutions:solution_new           provider                   s ff frrffr rf fr | kind=pendampingan title=Baru description=Baru categories=MUTU_STANDAR cost=free
GET    solutions:solution_change        solution                   s ff fooffo of fo
POST   solutions:solution_change        solution                   s ff frrffr rf fr | kind=pendampingan title=Lain description=Baru categories=MUTU_STANDAR cost=free
POST   solutions:solution_move          solution_draft+=review     s mm mrrmmr fm mr
POST   solutions:solution_move          solution_draft+=publish    s mm mrrmmr rm mr
POST   solutions:solution_move          solution+=expire           s ff frrffr rf fr
POST   solutions:solution_move          solution_expired+=redraft  s mm mrrmmr rm mr
GET    solutions:provider_list          -                          o oo oooooo oo oo
GET    solutions:provider_detail        provider                   o oo oooooo oo oo
GET    solutions:provider_new           -                          s ff fooofo ff fo
POST   solutions:provider_new           -                          s ff frrffr ff fr | name=Balai~Baru kind=upt region=35.75
GET    solutions:provider_change        provider                   s ff fooffo of fo
POST   solutions:provider_change        provider                   s ff frrffr rf fr | name=UPT~Lain kind=upt region=35.75 is_active=on
POST   solutions:provider_staff         provider                   s ff frrffr rf fr | username=other_provider
POST   solutions:provider_staff         provider                   s ff frrffr rf fr | remove=provider
GET    solutions:match_inbox            -                          s ff ffffff oo ff
GET    solutions:match_list             -                          s oo oooooo oo fo
GET    solutions:match_detail           match_proposed             s mm ooomoo om fo
GET    solutions:match_detail           match_offered              s om ooomoo om fo
GET    solutions:match_detail           match_accepted             s om ooomoo om fo
GET    solutions:match_detail           match_completed            s om ooomoo om fo
GET    solutions:match_new              verified+free_solution     s fm foomfo mm mf
GET    solutions:match_new?how=ask      verified+free_solution     s fm foomfo mm mf
POST   solutions:match_new              verified+free_solution     s fm frfmff mm mf | note=Disetujui
POST   solutions:match_new?how=ask      verified+free_solution     s fm frrmfr mm mf | note=Tolong
POST   solutions:suggestion_pass        verified+free_solution     s fm frrmfr mm mf | reason=too_far
GET    solutions:match_move             match_proposed+=offer      s mm rormrr om fr
POST   solutions:match_move             match_proposed+=offer      s mm frfmff rm ff | note=Setuju
POST   solutions:match_move             match_proposed+=refuse     s mm frfmff rm ff | reason=Penuh note=Penuh
GET    solutions:match_move             match_offered+=accept      s om rormrr rm fr
POST   solutions:match_move             match_offered+=accept      s rm frfmff fm ff | note=Lewat_telepon
POST   solutions:match_move             match_offered+=decline     s rm frfmff fm ff | reason=too_far note=Jauh
POST   solutions:match_move             match_accepted+=start      s fm frfmff rm ff | note=Mulai
POST   solutions:match_move             match_started+=complete    s fm frfmff rm ff | note=Selesai result=Turun
POST   solutions:match_move             match_accepted+=cancel     s rm frfmff rm ff | reason=Batal note=Batal
POST   solutions:match_move             match_offered+=nonsense    s mm mmmmmm mm fm
POST   solutions:match_papers           match_offered              s rm frfmff rm ff | ready=NIB
GET    solutions:match_photo            match_offered+offered_photo s mm mmmmmm om fm
GET    solutions:match_photo?small      match_offered+offered_photo s mm mmmmmm om fm
GET    solutions:match_photo            match_offered+photo        s mm mmmmmm mm fm
GET    solutions:solution_tiers         solution_credit            s ff fooffo of fo
GET    solutions:solution_tiers         solution                   s ff fmmffm mf fm
POST   solutions:solution_tiers         solution_credit            s ff frrffr rf fr | tier-TOTAL_FORMS=1 tier-INITIAL_FORMS=0 tier-0-name=Mikro tier-0-most_rupiah=100000000 tier-0-interest_percents=6;7
GET    solutions:match_send             match_offered              s fm frfmff fm ff
GET    solutions:offer_link             offer_link                 o ro rrrorr ro or
GET    solutions:offer_link             =nonsense                  m mm mmmmmm mm mm
GET    solutions:offer_answer           offer_link+=accept         o ro rrrorr ro or
POST   solutions:offer_answer           offer_link+=accept         r rr rrrrrr rr rr
POST   solutions:offer_answer           offer_link+=decline        r rr rrrrrr rr rr | reason=too_far
GET    solutions:match_common           common+free_solution       s fm foomfo mm mf
POST   solutions:match_common           common+free_solution       s fm frrmfr mm mf | note=Disetujui
GET    solutions:suggestion_acceptance  -                          s ff oooooo ff fo
"""
TABLES["plans"] = """
GET    solutions:solution_effects       -                          s ff oooooo ff fo
GET    solutions:unmet_list             -                          s ff oooooo ff fo
GET    solutions:outcome_detail         problem_completed          s om ooomoo mm fo
GET    solutions:outcome_detail         problem_closed             s om ooomoo mm fo
POST   solutions:outcome_target         problem_completed          s fm rrrmrr mm mf | indicator={indicator} baseline=20 target=5 baseline_on=2026-10-01 due_on=2026-12-01
POST   solutions:outcome_measurement    problem_completed          s fm rrrmrr mm mf | indicator={indicator} value=7 measured_on=2026-10-01 source=visit
POST   solutions:outcome_goal           problem_closed             s rm rrrmrr mm mf | nearer=yes
GET    solutions:plan_list              -                          s oo oooooo oo fo
GET    solutions:plan_new               -                          s ff fooooo ff ff
POST   solutions:plan_new               -                          s ff fooooo ff ff | cluster=1 title=Baru
GET    solutions:plan_detail            plan                       s om ooomoo om fo
GET    solutions:plan_detail?view=board plan                       s om ooomoo om fo
GET    solutions:plan_detail            plan_draft                 s mm ooomoo mm fo
GET    solutions:plan_change            plan                       s fm foomoo fm mf
POST   solutions:plan_change            plan                       s fm foomoo fm mf | title=Lain
POST   solutions:plan_approve           plan_draft                 s mm frrmfr mm mf | minutes=BA2 approved_on=2026-01-05
POST   solutions:plan_close             plan                       s fm frrmrr fm mf
GET    solutions:plan_version           plan+version               s om ooomoo om mo
GET    solutions:plan_calendar          plan                       s om ooomoo om mo
GET    solutions:activity_new           plan                       s fm foomoo fm mf
POST   solutions:activity_new           plan                       s fm frrmrr fm mf | part=support direction=push title=Lain starts_on=2027-03-01 ends_on=2027-03-02
GET    solutions:activity_detail        activity                   s om ooomoo om fo
GET    solutions:activity_change        activity                   s fm foomoo fm mf
POST   solutions:activity_change        activity                   s fm frrmrr fm mf | part=support direction=push title=Lain starts_on=2027-03-01 ends_on=2027-03-02
POST   solutions:activity_progress      activity                   s fm frrmrr rm mf | progress=10
POST   solutions:activity_spend         activity                   s fm frrmrr fm mf | source=apbd_kab rupiah=1000
POST   solutions:activity_invite        activity                   s fm frrmrr fm mf
POST   solutions:activity_invite        activity                   s fm frrmrr fm mf | codes={firm}
POST   solutions:activity_attendance    activity                   s fm frrmrr rm mf
POST   solutions:activity_evidence      activity                   s fm frrmrr rm mf | file=@photo
GET    solutions:evidence_file          evidence                   s om ooomoo om fo
GET    solutions:invitation             invitation                 o oo oooooo oo oo
GET    solutions:invitation             =nonsense                  m mm mmmmmm mm mm
POST   solutions:invitation             invitation                 r rr rrrrrr rr rr | status=coming
"""
