"""Clusters, firms and regions: pages and API."""

TABLE = """
GET    clusters:cluster_list            -                          o oo oooooo oo oo
GET    clusters:cluster_detail          cluster                    o oo oooooo oo oo
GET    clusters:firm_list               -                          s rr oooooo oo fo
GET    clusters:firm_list?export=csv    -                          s oo oooooo oo fo
GET    clusters:firm_list?export=xlsx   -                          s oo oooooo oo fo
GET    clusters:firm_list?search=Sumber&count=exact -                          s oo oooooo oo fo
GET    clusters:firm_new                -                          s ff ooooof ff fo
POST   clusters:firm_new                -                          s ff rrroff ff fr | name=Baru owner_name=Tono region=35.75.04.1006 status=active
POST   clusters:firm_similar            -                          s ff ooooof ff fo | name=Bengkel~Cor~Sumber~Rejeki owner_name=Sulastri nik=3575044411800042 region=35.75.04.1006
GET    clusters:place_options?field=region&region=mayangan -                          s oo oooooo oo oo
GET    clusters:kbli_options?field=kbli&kbli=243 -                          s oo oooooo oo oo
GET    clusters:firm_detail             firm                       s om ooomoo mm fo
GET    clusters:firm_edit               firm                       s om ooomof mm fo
POST   clusters:firm_edit               firm                       s rm ooomof mm fo | name=Lain owner_name=Sulastri region=35.75.04.1006 products=cor
GET    clusters:firm_history            firm                       s om ooomoo mm fo
GET    clusters:firm_account            firm                       s fm foomff mm fo
POST   clusters:firm_account            firm                       s fm foomff mm fo
POST   clusters:firm_account            firm                       s fm foomff mm fo | owner=owner
POST   clusters:firm_reveal             firm+=nik                  s om ooomof mm ff
POST   clusters:firm_reveal             firm+=phone                s om ooomof mm ff
POST   clusters:firm_reveal             firm+=name                 s fm fffmff mm ff
GET    api-cluster-list                 -                          o oo oooooo oo oo
GET    api-cluster-list?all=1           -                          o oo oooooo oo oo
GET    api-cluster-detail               cluster                    o oo oooooo oo oo
GET    api-firm-list                    -                          u oo oooooo oo fo
GET    api-firm-list?count=1&search=Sumber -                          u oo oooooo oo fo
POST   api-firm-list                    -                          u ff ooofof ff fo | name=Baru owner_name=Tono region=35.75.04.1006 cluster={cluster}
GET    api-firm-detail                  firm                       u om ooomoo mm fo
PATCH  api-firm-detail                  firm                       u om ooomof mm fo | products=cor
PATCH  api-firm-detail                  firm                       u fm ooomof mm fo | name=Lain
GET    api-firm-figures                 firm                       u om ooomoo mm fo
POST   api-firm-figures                 firm                       u fm ooomof mm fo | year=2024 workers_male=3
POST   api-firm-reveal                  firm                       u om ooomof mm ff | field=nik
GET    api-kbli-list                    -                          u oo oooooo oo oo
GET    region-list                      -                          o oo oooooo oo oo
GET    region-detail                    region                     o oo oooooo oo oo
"""
