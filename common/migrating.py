"""An operation for migrations that make the tables of a whole app."""

from collections.abc import Sequence

from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation


class CreateTogether(Operation):
    """Create many tables, with their indexes, constraints and triggers, as one step.

    Django draws all related models anew after each single operation; a start with an empty database spent most of
    its time so. Here they are drawn once, and models may refer to one another in a circle.
    """

    serialization_expand_args = ["tables"]
    reversible = True
    atomic = True

    def __init__(self, tables: Sequence[CreateModel]):
        self.tables = tables

    def state_forwards(self, app_label, state):
        # Without its drawn models, which are made again when they are asked for, a state only takes notes.
        state.__dict__.pop("apps", None)
        for table in self.tables:
            table.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for table in self.tables:
            table.database_forwards(app_label, schema_editor, from_state, to_state)
        for table in self.tables:
            for trigger in table.options.get("triggers", []):
                # Its text is whole: with parameters, its own per cent signs would be read as places for them.
                schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for table in reversed(self.tables):
            table.database_backwards(app_label, schema_editor, from_state, to_state)

    def references_model(self, name, app_label):
        return any(table.references_model(name, app_label) for table in self.tables)

    def describe(self):
        return f"Create {len(self.tables)} tables"

    @property
    def migration_name_fragment(self):
        return "initial"
