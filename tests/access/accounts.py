"""People, offices, notices, tokens: pages and API."""

TABLE = """
GET    accounts:profile                 -                          s oo oooooo oo oo
POST   accounts:profile                 -                          s rr rrrrrr rr rr | name=Lain phone= email= language=id theme=
GET    accounts:email                   -                          r rr rrrrrr rr rr
POST   accounts:absence_write           -                          s ff rrrrff ff ff | starts_on=2026-12-01 ends_on=2026-12-02
POST   accounts:absence_delete          absence                    s mm mrmmmm mm mm
GET    accounts:my_data                 -                          s oo oooooo oo oo
GET    accounts:my_data_download        -                          s oo oooooo oo oo
GET    accounts:token_list              -                          s oo oooooo oo oo
POST   accounts:token_list              -                          s rr rrrrrr rr rr | name=Baru days=30 may_write=false
POST   accounts:token_revoke            token                      s rm mmmmmm mm mm
GET    accounts:claim                   -                          o oo oooooo oo oo
GET    accounts:claim?code={claim}      -                          o oo oooooo oo oo
POST   accounts:claim                   -                          o oo oooooo oo oo | code={claim}
GET    accounts:notice_list             -                          s oo oooooo oo oo
GET    accounts:notice_open             notice                     s rm mmmmmm mm mm
POST   accounts:notice_read_all         -                          s rr rrrrrr rr rr
GET    accounts:notice_wishes           -                          s oo oooooo oo oo
POST   accounts:notice_wishes           -                          s oo oooooo oo oo
POST   accounts:view_save               -                          s rr rrrrrr rr rr | page=issues:problem_list name=Lain query=due=late
POST   accounts:view_delete             view                       s mm mrmmmm mm mm
POST   token                            -                          o oo oooooo oo oo | username=owner password=smidep-demo
GET    me                               -                          u oo oooooo oo oo
GET    me-notices                       -                          u oo oooooo oo oo
PATCH  me-notices                       -                          u oo oooooo oo oo | kind=export.done email=daily
POST   accounts:notice_wishes           -                          s rr rrrrrr rr rr | all=daily
GET    office-list                      -                          u oo oooooo oo oo
GET    office-detail                    office_pasuruan            u oo oooooo oo oo
POST   accounts:email                   -                          r rr rrrrrr rr rr
GET    accounts:export_list             -                          s oo oooooo oo oo
POST   accounts:export_list             -                          s rr rrrrrr rr fr | list=problems format=csv
GET    accounts:export_file             export                     s mm mommmm mm mm
GET    export-list                      -                          u oo oooooo oo fo
POST   export-list                      -                          u oo oooooo oo fo | list=problems format=csv
GET    export-detail                    export                     u mm mommmm mm fm
GET    export-file                      export                     u mm mommmm mm fm
"""
