"""Runs the migrations on the connection that the tracker hands over, in its transaction, under its lock."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
