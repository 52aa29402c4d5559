"""The statements that make firms, figures and problems on the server itself."""

FIRMS = """
WITH places AS MATERIALIZED (
    SELECT code, row_number() OVER (ORDER BY code) - 1 AS place
    FROM regions_region WHERE level = 4 AND starts_with(code, %(within)s)
)
INSERT INTO clusters_firm (id, code, name, owner_name, nik, npwp, nib, region_id, address, phone, email,
    established, products, is_cooperative, status, created_at, changed_at)
SELECT gen_random_uuid(), 'B' || lpad(upper(to_hex(n)), 9, '0'),
    (ARRAY['Bengkel Cor','UD','CV','IKM Logam','Toko Emas'])[1 + n %% 5] || ' ' ||
    (ARRAY['Sumber','Jaya','Makmur','Karya','Mulya','Sinar','Berkah'])[1 + n %% 7] || ' ' || n,
    (ARRAY['Slamet','Budi','Sulastri','Siti','Agus','Dewi'])[1 + n %% 6] || ' ' || n,
    '', '', '', places.code, 'Jl. Contoh ' || n, '', '', 1980 + n %% 40, 'contoh', false, 'active',
    now() - n * interval '1 second', now()
FROM generate_series(1, %(firms)s) AS n
JOIN places ON places.place = n %% (SELECT count(*) FROM places)
"""
FIGURES = """
INSERT INTO clusters_firmfigures (id, firm_id, year, workers_male, workers_female, investment_rupiah, output_rupiah,
    capacity_unit, source, recorded_at)
SELECT gen_random_uuid(), id, extract(year FROM now()), 3 + established % 9, 2, 250000000, 60000000, 'kg/bulan',
    'survey', now()
FROM clusters_firm WHERE starts_with(code, 'B')
"""
# The province has the great desk; its city has some, and the small office ten.
PROBLEMS = """
INSERT INTO issues_problem (id, number, firm_id, region_id, reporter_name, reporter_phone, reporter_email,
    reporter_firm, category, title, description, confidential, channel, status, held_from, outcome, reject_reason,
    has_objected, reopened, draft_step, handling_office_id, due_at, created_at, submitted_at, verified_at, changed_at)
SELECT gen_random_uuid(), 'SMI-' || lpad(to_hex(n), 11, '0'), firms.id, firms.region_id, '', '', '', '',
    (%(categories)s::varchar[])[1 + n %% %(stories)s],
    (%(titles)s::varchar[])[1 + n %% %(stories)s] || ' ' || n,
    (%(texts)s::varchar[])[1 + n %% %(stories)s], false, 'web', 'verified', '', '', '', false, 0, 1,
    CASE WHEN starts_with(firms.region_id, '35.75.') THEN %(city)s
         WHEN starts_with(firms.region_id, '35.79.') AND nth <= 10 THEN %(small)s ELSE %(province)s END,
    now() + (n %% 20 - 5) * interval '1 day' + n * interval '1 millisecond', now() - n * interval '20 seconds',
    now() - n * interval '20 seconds', now(), now()
FROM (SELECT id, region_id, row_number() OVER () AS n,
             row_number() OVER (PARTITION BY substr(region_id, 1, 5)) AS nth
      FROM clusters_firm WHERE starts_with(code, 'B') LIMIT %(problems)s) AS firms
"""
# Indexes that hold no constraint; those are made again after the rows.
SECONDARY_INDEXES = """
SELECT quote_ident(i.indexname), i.indexdef FROM pg_indexes i LEFT JOIN pg_constraint c ON c.conname = i.indexname
WHERE i.tablename = ANY(%s) AND i.schemaname = current_schema AND c.oid IS NULL
"""
