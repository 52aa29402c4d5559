"""Surveys and imports: pages and API."""

TABLE = """
GET    surveys:work                     -                          s ff oooooo ff fo
GET    surveys:work?state=draft         -                          s ff oooooo ff fo
GET    surveys:work?state=submitted&year=2025 -                          s ff oooooo ff fo
GET    surveys:response_edit            firm+=2026                 s fm ooomoo mm fo
GET    surveys:response_edit            firm+=2025                 s fm ooomoo mm fo
GET    surveys:response_edit            firm+=2024                 s fm ooomof mm fo
POST   surveys:response_edit            firm+=2026                 s fm roomof mm fo | remark=Lain
POST   surveys:response_edit            firm+=2024                 s fm rrrmrf mm fr | remark=Lain
POST   surveys:response_move            firm+=2025+=check          s mm frrmff mm ff
POST   surveys:response_move            firm+=2025+=return         s mm frrmff mm ff | note=Lengkapi
POST   surveys:response_move            firm+=2026+=take           s mm rrrmrf mm fr
GET    surveys:import_list              -                          s ff ooooof ff fo
POST   surveys:import_list              -                          s ff rrrorf ff fr | file=@workbook cluster={cluster}
GET    surveys:import_template          cluster                    s ff ooomof ff fo
GET    surveys:import_firms             cluster+=csv               s ff ooomof ff ff
GET    surveys:import_firms             cluster+=xlsx              s ff ooomof ff ff
GET    surveys:import_detail            import                     s mm ooomom mm fo
GET    surveys:import_report            import                     s mm ooomom mm fo
POST   surveys:import_columns           import                     s mm rrrmrm mm fr | column-0=name
POST   surveys:import_mend              import+=2                  s mm rrrmrm mm fr | field=nik value=3575044411800199
POST   surveys:import_decide            import+=2                  s mm rrrmrm mm fr | action=skip
GET    surveys:import_row               import+=2                  s mm ooomom mm fo
POST   surveys:import_row               import+=2                  s mm rrrmrm mm fr | name=Baru
POST   surveys:import_empty             import                     s mm rrrmrm mm fr | fault=nik_short
POST   surveys:import_decide_all        import                     s mm rrrmrm mm fr | action=skip
POST   surveys:import_commit            import                     s mm rrrmrm mm fr | on_fault=skip
POST   surveys:import_undo              import                     s mm rrrmrm mm fr
GET    api-import-list                  -                          u oo oooooo oo fo
POST   api-import-list                  -                          u ff ooobof bb fo | file=@workbook cluster={cluster}
GET    api-import-detail                import                     u mm ooomom mm fo
PATCH  api-import-detail                import                     u mm ooomom mm fo | columns=[]
GET    api-import-rows                  import                     u mm ooomom mm fo
GET    api-import-rows?faulty=1         import                     u mm ooomom mm fo
GET    api-import-row                   import+=2                  u mm ooomom mm fo
PATCH  api-import-row                   import+=2                  u mm ooomom mm fo | action=skip
POST   api-import-commit                import                     u mm ooomom mm fo | on_fault=skip
POST   api-import-undo                  import                     u mm cccmcm mm fc
GET    api-response-list                -                          u oo oooooo oo fo
POST   api-response-list                -                          u fm ooomof mm fo | firm={firm} year=2024
GET    api-response-detail              response                   u mm ooomoo mm fo
GET    api-response-detail              response_sent              u mm ooomoo mm fo
PUT    api-response-detail              response                   u fm occmcf mm fc | firm={firm} year=2026
POST   api-response-submit              response                   u mm bbbmbb mm fb
POST   api-response-check-              response_sent              u mm foomff mm ff
POST   api-response-return-             response_sent              u mm foomff mm ff | note=Lengkapi
"""
