"""The database itself refuses to change or remove an entry (register-format.md, « Storage »)."""

from typing import Any

from django.db import migrations

SQLITE = """
CREATE TRIGGER register_entry_no_update BEFORE UPDATE ON register_entry
BEGIN SELECT RAISE(ABORT, 'the register is append-only: an entry is never changed'); END;
--
CREATE TRIGGER register_entry_no_delete BEFORE DELETE ON register_entry
BEGIN SELECT RAISE(ABORT, 'the register is append-only: an entry is never removed'); END
"""
POSTGRESQL = """
CREATE FUNCTION register_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the register is append-only: an entry is never changed nor removed'; END $$
--
CREATE TRIGGER register_entry_no_change BEFORE UPDATE OR DELETE ON register_entry
FOR EACH ROW EXECUTE FUNCTION register_refuse()
--
CREATE TRIGGER register_entry_no_truncate BEFORE TRUNCATE ON register_entry
FOR EACH STATEMENT EXECUTE FUNCTION register_refuse()
"""


def refuse_changes(apps: Any, editor: Any) -> None:
    """Lay the triggers of the engine in use."""
    statements = SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL
    for statement in statements.split("--"):
        editor.execute(statement)


class Migration(migrations.Migration):
    """Comes right after the table."""

    dependencies = [("register", "0001_initial")]
    operations = [migrations.RunPython(refuse_changes, migrations.RunPython.noop)]
