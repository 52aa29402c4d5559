"""Figures, the whole portal, and the description of the API."""

TABLE = """
GET    smidep:home                      -                          s rr rrrrrr rr rr
GET    smidep:healthz                   -                          o oo oooooo oo oo
GET    dashboards:front                 -                          o oo oooooo oo oo
GET    dashboards:dashboard             -                          s ff rrrrrr ff rr
GET    dashboards:nation_dashboard      -                          s ff mmmmmo ff ro
GET    dashboards:region_dashboard      region                     s ff ooommo ff ro
GET    dashboards:region_dashboard      =35                        s ff mmommo ff ro
GET    dashboards:region_dashboard      =73.71                     s ff mmmomo ff ro
GET    dashboards:cluster_dashboard     cluster                    s ff ooomoo ff ro
GET    dashboards:published             -                          s ff oooooo ff oo
GET    dashboards:office_figures        -                          o oo oooooo oo oo
GET    dashboards:office_figures?export=csv -                          o oo oooooo oo oo
GET    api_dashboards_offices           -                          m mm mmmmmm mm mm
GET    api_dashboards_summary           -                          u ff oooooo ff oo
GET    api_dashboards_summary?region=35.75 -                          u ff ooommo ff oo
GET    api_dashboards_summary?region=35 -                          u ff mmommo ff oo
GET    api_dashboards_summary?region=73.71 -                          u ff mmmomo ff oo
GET    api_dashboards_summary?cluster=sentra-logam-pasuruan -                          u ff ooomoo ff mo
GET    api_schema                       -                          o oo oooooo oo oo
GET    api_docs                         -                          o oo oooooo oo oo
GET    smidep:search                    -                          s oo oooooo oo oo
GET    smidep:search?q=zirkonia         -                          s oo oooooo oo oo
GET    smidep:search?q=Sumber           -                          s oo oooooo oo oo
GET    smidep:privacy                   -                          o oo oooooo oo oo
"""
