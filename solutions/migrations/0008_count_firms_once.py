from django.db import migrations

COUNT = """
WITH said AS (
    SELECT solution_id, problem_id, helped FROM solutions_match WHERE helped <> '' AND problem_id IS NOT NULL
    UNION ALL
    SELECT solution_id, answer.problem_id, answer.helped
    FROM solutions_matchanswer answer JOIN solutions_match ON solutions_match.id = answer.match_id
    WHERE answer.helped <> ''
), firms AS (
    SELECT solution_id, firm_id, bool_or(helped = 'yes') AS yes, bool_or(helped = 'partly') AS partly
    FROM said JOIN issues_problem ON issues_problem.id = said.problem_id
    GROUP BY 1, 2
)
INSERT INTO solutions_trackrecord (solution_id, category, reached, helped, partly)
SELECT solution_id, '', count(*), count(*) FILTER (WHERE yes), count(*) FILTER (WHERE partly AND NOT yes)
FROM firms GROUP BY 1
ON CONFLICT (solution_id, category) DO NOTHING
"""


class Migration(migrations.Migration):
    """The record of a solution over all categories, in which each firm counts once."""

    dependencies = [("solutions", "0007_record_without_category"), ("issues", "0011_mail_words")]

    operations = [
        migrations.RunSQL(COUNT, "DELETE FROM solutions_trackrecord WHERE category = ''"),
    ]
