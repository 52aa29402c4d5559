"""Pages of problems: the public ones and links, reading, the verbs."""

TABLES = {}
TABLES["open"] = """
GET    issues:track                     -                          o oo oooooo oo oo
GET    issues:track?number={verified}   -                          r rr rrrrrr rr rr
GET    issues:track_problem             verified                   o oo oooooo oo oo
GET    issues:track_problem             draft                      m mm mmmmmm mm mm
GET    issues:report_public             -                          o oo oooooo oo oo
POST   issues:report_public             -                          o oo oooooo oo oo | x=1
GET    issues:report_confirm            -                          r rr rrrrrr rr rr
POST   issues:report_confirm            -                          r rr rrrrrr rr rr | code=000000
GET    issues:report_sent               -                          r rr rrrrrr rr rr
GET    issues:link_problem              link                       o oo oooooo oo oo
GET    issues:link_problem              =nonsense                  m mm mmmmmm mm mm
GET    issues:link_act                  link+=withdraw             o oo oooooo oo oo
GET    issues:link_act                  link+=verify               r rr rrrrrr rr rr
POST   issues:link_act                  link+=withdraw             o oo oooooo oo oo
POST   issues:link_act                  link+=verify               f ff ffffff ff ff | category=MUTU_STANDAR
POST   issues:link_comment              link                       r rr rrrrrr rr rr | text=Halo visibility=public
POST   issues:link_comment              link                       f ff ffffff ff ff | text=Halo visibility=internal
GET    issues:link_correct              link_returned              o oo oooooo oo oo
GET    issues:link_correct              link                       r rr rrrrrr rr rr
POST   issues:link_correct              link_returned              r rr rrrrrr rr rr | title=Retak description=Sering_retak
GET    issues:link_file                 link+photo                 o oo oooooo oo oo
GET    issues:link_file                 link+staff_photo           m mm mmmmmm mm mm
GET    issues:link_file                 link+draft_photo           m mm mmmmmm mm mm
"""
TABLES["verbs"] = """
GET    issues:problem_act               submitted+=verify          s rm rormrr mm mr
GET    issues:problem_act               submitted+=close           s rm rrrmrr mm mr
GET    issues:problem_act               problem_completed+=confirm s om rrrmrr mm mr
GET    issues:problem_act               submitted+=nonsense        s mm mmmmmm mm mm
POST   issues:problem_act               draft+=submit              s rm mmmmmm mm mm | note=Baik
POST   issues:problem_act               survey_draft+=submit       s rm rrrmfr mm mf | note=Baik
POST   issues:problem_act               recorded+=agree            s rm fffmff mm mf | note=Benar
POST   issues:problem_act               recorded+=correct          s rm fffmff mm mf | description=Solar_langka
POST   issues:problem_act               submitted+=verify          s fm frfmff mm mf | category=MUTU_STANDAR
POST   issues:problem_act               submitted+=return          s fm frfmff mm mf | note=Foto?
POST   issues:problem_act               submitted+=reject          s fm frfmff mm mf | reason=out_of_scope note=Bukan
POST   issues:problem_act               rejected+=object           s rm fffmff mm mf | note=Tetap_urusan_dinas
POST   issues:problem_act               verified+=refer            s fm frfmff mm mf | office={office_jatim} note=Perlu_provinsi
POST   issues:problem_act               verified+=ask              s fm frfmff mm mf | institution=PLN note=Listrik
POST   issues:problem_act               verified+=take             s fm fcrmfr mm mf | note=Baik
POST   issues:problem_act               verified+=assign           s fm fcfmff mm mf | to={pk_official}
POST   issues:problem_act               verified+=recategorise     s fm frfmff mm mf | category=BAHAN_BAKU
POST   issues:problem_act               verified+=hold             s fm frfmff mm mf | note=Menunggu
POST   issues:problem_act               held+=resume               s fm frfmff mm mf | note=Baik
POST   issues:problem_act               verified+=close            s fm frfmff mm mf | outcome=not_solvable note=Tidak_ada
POST   issues:problem_act               problem_completed+=confirm s rm fffmff mm mf | helped=yes rating=5
POST   issues:problem_act               problem_closed+=reopen     s rm frfmff mm mf | note=Masih_retak
POST   issues:problem_act               submitted+=withdraw        s rm fffmff mm mf | note=Baik
POST   issues:problem_act               submitted+=merge           s fm frfmff mm mf | into={verified}
POST   issues:problem_act               verified+=unmerge          s fm fcfmff mm mf | note=Baik
POST   issues:problem_act               submitted+=link            s fm frrmfr mm mf | other={verified}
POST   issues:problem_act               submitted+=join            s fm frrmfr mm mf | title=Bersama
POST   issues:problem_act               grouped+=leave             s fm frrmfr mm mf | note=Baik
POST   issues:problems_bulk             -                          s or oooroo rr fo | verb=verify number={submitted}
POST   issues:problems_bulk             -                          s or oooroo rr fo | verb=take number={submitted}
POST   issues:drafts_bulk               -                          s ff frrrfr ff ff | verb=accept number={survey_draft}
"""
TABLES["pages"] = """
GET    issues:problem_list              -                          s rr oooooo oo fo
GET    issues:problem_list?export=csv   -                          s rr oooooo oo fo
GET    issues:problem_list?export=xlsx  -                          s rr oooooo oo fo
GET    issues:problem_list?search=zirkonia&count=exact -                          s rr oooooo oo fo
GET    issues:inbox                     -                          s rr roooro rr fr
GET    issues:inbox?export=csv          -                          s rr roooro rr fr
GET    issues:problem_mine              -                          s oo oooooo oo fo
GET    issues:owner_home                -                          s oo oooooo oo fo
GET    issues:problem_new               -                          s oo rrrrrr rr rr
POST   issues:problem_new               -                          s ro rrrrrr rr rr | firm={firm} category=MUTU_STANDAR key=7b0d9c3a-54f5-4f5c-9f55-1d2b6f9f1f10
GET    issues:problem_record            -                          s rr ooooof ff ff
GET    issues:problem_record?firm={firm} -                          s rr ooooof ff ff
POST   issues:problem_record            -                          s rr rrrorf ff ff | firm={firm} category=MUTU_STANDAR title=Retak description=Sering_retak
GET    issues:problem_detail            draft                      s rm mmmmmm mm fm
GET    issues:problem_detail            submitted                  s om ooomoo mm fo
GET    issues:problem_detail            returned                   s om ooomoo mm fo
GET    issues:problem_detail            rejected                   s om ooomoo mm fo
GET    issues:problem_detail            verified                   s om ooomoo mm fo
GET    issues:problem_detail            held                       s om ooomoo mm fo
GET    issues:problem_detail            grouped                    s om ooomoo mm fo
GET    issues:problem_detail            problem_offered            s om ooomoo mm fo
GET    issues:problem_detail            problem_started            s om ooomoo mm fo
GET    issues:problem_detail            problem_completed          s om ooomoo mm fo
GET    issues:problem_detail            problem_closed             s om ooomoo mm fo
GET    issues:problem_detail            survey_draft               s om roomoo mm fo
GET    issues:problem_write             draft+=1                   s om mmmmmm mm mm
GET    issues:problem_write             draft+=2                   s om mmmmmm mm mm
GET    issues:problem_write             draft+=3                   s om mmmmmm mm mm
GET    issues:problem_write             returned+=2                s om fofmff mm mf
GET    issues:problem_write             submitted+=2               s rm frfmff mm mf
POST   issues:problem_write             draft+=1                   s rm mmmmmm mm mm | category=MUTU_STANDAR firm={firm}
POST   issues:problem_write             draft+=2                   s rm mmmmmm mm mm | title=Retak description=Sering_retak
POST   issues:problem_write             draft+=3                   s rm mmmmmm mm mm | title=Retak
POST   issues:problem_save              draft                      s om mmmmmm mm mm | description=Lebih_lengkap
POST   issues:problem_save              survey_draft               s om ooomfo mm mf | description=Lebih_lengkap
POST   issues:problem_discard           draft                      s rm mmmmmm mm mm
POST   issues:problem_discard           survey_draft               s rm rrrmfr mm mf
POST   issues:problem_comment           verified                   s rm rrrmrr mm mf | text=Halo visibility=public
POST   issues:problem_comment           verified                   s fm rrrmrr mm mr | text=Halo visibility=internal
GET    issues:problem_call              verified                   s mm rrrmrm mm mm
GET    issues:office_list               -                          s ff fooofo ff fo
GET    issues:draft_list                -                          s ff fooofo ff ff
GET    issues:common_list               -                          s oo oooooo oo fo
GET    issues:common_detail             common                     s om ooomoo mm fo
GET    issues:attachment_file           photo                      m om ooomoo mm mo
GET    issues:attachment_file           staff_photo                m mm ooomoo mm mo
GET    issues:attachment_file           draft_photo                m om mmmmmm mm mm
GET    issues:attachment_thumbnail      photo                      m om ooomoo mm mo
GET    issues:attachment_thumbnail      staff_photo                m mm ooomoo mm mo
POST   issues:attachment_remove         draft_photo                s rm mmmmmm mm mm
POST   issues:attachment_remove         photo                      s cm fffmff mm mf
GET    issues:referral_answer           referral                   s fm foomff mm mf
POST   issues:referral_answer           referral                   s fm frrmff mm mf | state=accepted note=Siap
POST   issues:problem_discard           submitted                  s cm fcfmff mm mf
POST   issues:problem_save              submitted                  s om fofmff mm mf | description=Lain
POST   issues:problem_write             submitted+=3               s rm frfmff mm mf | title=Lain
"""
