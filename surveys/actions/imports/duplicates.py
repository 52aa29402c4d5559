"""Finding rows that repeat another row or a registered firm: a few joins over a whole import.

NIK, NIB and phone are compared with all firms that the person may see; names only with firms of the
same cluster or the same districts, since there are too many firms called Sumber Makmur elsewhere.
"""

from django.db import connection

from accounts.models import Role
from surveys.models import ImportRow, WorkbookImport

# Letters and digits of a name without the form of the firm; of an owner without titles and degrees.
_NAME = r"regexp_replace(regexp_replace(lower({0}), '^\s*(cv|ud|pt|pd|fa)[\s.]+', ''), '[^a-z0-9]', '', 'g')"
_OWNER = (
    r"regexp_replace(regexp_replace(lower(split_part({0}, ',', 1)), "
    r"'\m(h|hj|ir|drs|dra|dr|drg|kh|r|ra|rm|tgk|t|bpk|bapak|pak|ibu|bu|sdr|sdri)\M\.?', '', 'g'), '[^a-z]', '', 'g')"
)
_ROWS = f"""
CREATE TEMPORARY TABLE import_keys ON COMMIT DROP AS
SELECT *, count(*) OVER (PARTITION BY owner_key) AS of_owner FROM (
    SELECT number, values->>'nik' AS nik, values->>'nib' AS nib, values->>'phone' AS phone,
           values->>'code' AS code, values->>'village_code' AS village,
           upper(values->>'name') AS name, upper(coalesce(values->>'owner', '')) AS owner,
           {_NAME.format("values->>'name'")} AS name_key,
           {_OWNER.format("coalesce(values->>'owner', '')")} AS owner_key
    FROM surveys_importrow WHERE workbook_id = %(workbook)s
) keyed;
CREATE INDEX ON import_keys (owner_key);
CREATE INDEX ON import_keys (name_key);
ANALYZE import_keys;
"""  # noqa: S608 - only the two expressions above are put in
# The scope as a prefix of region codes; a facilitator's is the cluster.
_SCOPE = (
    "(f.cluster_id = %(cluster)s OR (%(scope)s IS NOT NULL AND "
    "(%(scope)s = '' OR f.region_id = %(scope)s OR f.region_id LIKE %(below)s)))"
)
_BY_NUMBER = f"""
SELECT DISTINCT ON (number) number, id, why FROM (
    SELECT k.number, f.id, 'code' AS why, 0 AS rank FROM import_keys k JOIN clusters_firm f ON f.code = k.code
        WHERE {_SCOPE}
    UNION ALL
    SELECT k.number, f.id, 'nik', 1 FROM import_keys k JOIN clusters_firm f ON f.nik = k.nik AND f.nik <> ''
        WHERE {_SCOPE}
    UNION ALL
    SELECT k.number, f.id, 'nib', 2 FROM import_keys k JOIN clusters_firm f ON f.nib = k.nib AND f.nib <> ''
        WHERE {_SCOPE}
    UNION ALL
    SELECT k.number, f.id, 'phone', 3 FROM import_keys k
        JOIN clusters_firm f ON f.phone = k.phone AND f.phone <> ''
        WHERE {_SCOPE} AND (k.nik IS NULL OR f.nik = '' OR f.nik = k.nik)
) found ORDER BY number, rank, id
"""  # noqa: S608 - only the constant above is put in
_NEIGHBOURS = f"""
CREATE TEMPORARY TABLE import_neighbours ON COMMIT DROP AS
SELECT *, count(*) OVER (PARTITION BY owner_key) AS of_owner, count(*) OVER (PARTITION BY name_key) AS of_name FROM (
    SELECT f.id, f.nik, f.phone, upper(f.name) AS name, upper(f.owner_name) AS owner,
           {_NAME.format("f.name")} AS name_key, {_OWNER.format("f.owner_name")} AS owner_key
    FROM clusters_firm f
    WHERE f.cluster_id = %(cluster)s
       OR f.region_id = ANY (ARRAY(
           SELECT code FROM regions_region WHERE parent_id IN (
               SELECT left(village, 8) FROM import_keys WHERE village IS NOT NULL
           )
       ))
) keyed;
CREATE INDEX ON import_neighbours (owner_key);
CREATE INDEX ON import_neighbours (name_key);
ANALYZE import_neighbours;
"""  # noqa: S608 - only the two expressions above are put in
# An owner's name, or a firm's, that many bear tells nothing: then both must agree, which bounds the joins too.
# They are apart in the statements, as a join with OR in it would compare all with all.
_FEW = 50
# Two people are the same unless their NIK differ; with different phones the names must all but agree.
# The NIK are asked first, as likeness is dear: of two owners of one name nearly all pairs end there.
_ALIKE_BY = """
    CASE WHEN k.nik IS NULL OR coalesce(f.nik, '') = '' OR k.nik = f.nik THEN
        similarity({0}) >= {1}
        AND (k.phone IS NULL OR coalesce(f.phone, '') = '' OR k.phone = f.phone OR similarity({0}) > 0.8)
    END
"""
_NAMES_ALIKE = _ALIKE_BY.format("k.name, f.name", 0.5)
# Families share the longer half of a name.
_OWNERS_ALIKE = _ALIKE_BY.format("k.owner, f.owner", 0.6)
_ALIKE = f"""
SELECT DISTINCT ON (number) number, id, 'name' AS why FROM (
    SELECT k.number, f.id, similarity(k.name, f.name) AS likeness FROM import_keys k
        JOIN import_neighbours f ON f.owner_key = k.owner_key
        WHERE k.owner_key <> '' AND f.of_owner <= {_FEW} AND {_NAMES_ALIKE}
    UNION ALL
    SELECT k.number, f.id, similarity(k.name, f.name) FROM import_keys k
        JOIN import_neighbours f ON f.owner_key = k.owner_key AND f.name_key = k.name_key
        WHERE k.owner_key <> '' AND f.of_owner > {_FEW} AND {_NAMES_ALIKE}
    UNION ALL
    SELECT k.number, f.id, similarity(k.owner, f.owner) FROM import_keys k
        JOIN import_neighbours f ON f.name_key = k.name_key AND k.name_key <> ''
        WHERE f.of_name <= {_FEW} AND {_OWNERS_ALIKE}
) found ORDER BY number, likeness DESC, id
"""  # noqa: S608 - only the constants above are put in
_TO_FIRMS = """
UPDATE surveys_importrow r SET duplicate_firm_id = found.id, duplicate_why = found.why
FROM ({found}) found
WHERE r.workbook_id = %(workbook)s AND r.number = found.number AND r.duplicate_firm_id IS NULL
"""
# A list names the firms of one person one by one: the same number under another name is another firm there.
_SAME_NAME = "(k.name IS NULL OR f.name IS NULL OR k.name_key = f.name_key OR similarity(k.name, f.name) >= 0.3)"
# A number that stands in for none is borne by thousands: the first of them are compared.
_FIRST_OF = (
    "SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY {0} ORDER BY number) AS place "  # noqa: S608 - a column
    f"FROM import_keys WHERE {{0}} IS NOT NULL) placed WHERE place <= {_FEW}"
)
# A slip of the finger or two in a name of a dozen letters; in short names one.
_SLIPS = "levenshtein_less_equal({0}, {1}, 3) <= least(3, greatest(1, length({0}) / 6))"
# Within the file the first of several is kept, the others repeat it.
_IN_FILE = f"""
WITH import_first AS (
    SELECT DISTINCT ON (owner_key, name_key) number, owner_key, name_key, name, nik, phone FROM import_keys
    WHERE owner_key <> '' AND name_key <> '' ORDER BY owner_key, name_key, number
)
SELECT DISTINCT ON (number) number, twin, why FROM (
    SELECT k.number, f.number AS twin, 'nik' AS why, 1 AS rank FROM import_keys k
        JOIN ({_FIRST_OF.format("nik")}) f ON f.nik = k.nik AND f.number < k.number
        WHERE {_SAME_NAME}
    UNION ALL
    SELECT number, first_value(number) OVER (PARTITION BY nib ORDER BY number), 'nib', 2
        FROM import_keys WHERE nib IS NOT NULL
    UNION ALL
    SELECT k.number, f.number, 'phone', 3 FROM import_keys k
        JOIN ({_FIRST_OF.format("phone")}) f ON f.phone = k.phone AND f.number < k.number
        WHERE (k.nik IS NULL OR f.nik IS NULL OR k.nik = f.nik) AND {_SAME_NAME}
    UNION ALL
    SELECT k.number, f.number, 'name', 4 FROM import_keys k JOIN import_first f ON f.owner_key = k.owner_key
        WHERE k.of_owner <= {_FEW} AND f.number < k.number AND {_NAMES_ALIKE}
    UNION ALL
    SELECT k.number, f.number, 'name', 4 FROM import_keys k JOIN import_first f USING (owner_key, name_key)
        WHERE k.of_owner > {_FEW} AND f.number < k.number AND {_NAMES_ALIKE}
    UNION ALL
    SELECT k.number, f.number, 'name', 5 FROM import_pairs p
        JOIN import_keys k ON k.number = p.number JOIN import_keys f ON f.number = p.twin
        WHERE {_SLIPS.format("k.name_key", "f.name_key")} AND {_SLIPS.format("k.owner_key", "f.owner_key")}
) found WHERE twin < number ORDER BY number, rank, twin
"""  # noqa: S608 - only the constants above are put in
# Rows whose name and owner both begin or end alike, where numbers do not tell two firms apart: they are
# compared letter by letter. What is written right in one half of a word leads to its twin.
_PAIRS = """
CREATE TEMPORARY TABLE import_pairs ON COMMIT DROP AS
WITH halves AS (
    SELECT number, nik, phone, village, side, half, count(*) OVER (PARTITION BY side, half) AS size
    FROM import_keys, LATERAL (VALUES
        (1, left(name_key, 3) || left(owner_key, 3)), (2, left(name_key, 3) || right(owner_key, 3)),
        (3, right(name_key, 3) || left(owner_key, 3)), (4, right(name_key, 3) || right(owner_key, 3))
    ) AS halved (side, half)
    WHERE length(name_key) BETWEEN 5 AND 200 AND length(owner_key) BETWEEN 5 AND 200
)
SELECT DISTINCT k.number, f.number AS twin FROM halves k JOIN halves f USING (side, half)
WHERE f.number < k.number AND k.size <= 50
  AND (k.nik IS NULL OR f.nik IS NULL) AND (k.phone IS NULL OR f.phone IS NULL)
  AND (k.village IS NULL OR f.village IS NULL OR k.village = f.village)
"""
_TO_ROWS = """
UPDATE surveys_importrow r SET duplicate_row = found.twin, duplicate_firm_id = NULL, duplicate_why = found.why
FROM ({found}) found
WHERE r.workbook_id = %(workbook)s AND r.number = found.number AND r.duplicate_why <> 'code'
"""


def find_duplicates(workbook: WorkbookImport) -> None:
    """Mark the rows that repeat a row or a firm. Must be in a transaction."""
    ImportRow.objects.filter(workbook=workbook).exclude(duplicate_row=None, duplicate_firm=None).update(
        duplicate_row=None, duplicate_firm=None, duplicate_why=""
    )
    scope = None if workbook.by.role == Role.FACILITATOR else workbook.by.scope
    params = {
        "workbook": workbook.pk,
        "cluster": workbook.cluster_id,
        "scope": scope,
        "below": f"{scope}.%",
    }
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS import_keys, import_neighbours, import_pairs")
        cursor.execute(_ROWS, params)
        cursor.execute(_NEIGHBOURS, params)
        cursor.execute(_TO_FIRMS.format(found=_BY_NUMBER), params)
        cursor.execute(_TO_FIRMS.format(found=_ALIKE), params)
        cursor.execute(_PAIRS)
        cursor.execute(_TO_ROWS.format(found=_IN_FILE), params)
