"""How a store of an older version becomes one of today's: one file a step, by Alembic."""
