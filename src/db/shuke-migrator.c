/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings a file to the newest schema. The version stands in user_version; all steps, the indexes, the
 * log's triggers and the checks run in one transaction. */

#include "shuke-migrator.h"

#include "shuke-error.h"

static gboolean
read_pragma (ShukeConnection  *connection,
             const char       *sql,
             gint64           *value,
             GError          **error)
{
  g_autoptr (ShukeStatement) statement = shuke_connection_prepare (connection, sql, error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  *value = 0;
  if (shuke_statement_next (statement, &local))
    *value = shuke_statement_get_int (statement, 0);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

gboolean
shuke_migrator_read_version (ShukeConnection    *connection,
                             const ShukeSchema  *schema,
                             int                *version,
                             GError            **error)
{
  gint64 application_id, user_version, tables;

  if (!read_pragma (connection, "PRAGMA application_id", &application_id, error) ||
      !read_pragma (connection, "PRAGMA user_version", &user_version, error) ||
      !read_pragma (connection, "SELECT count(*) FROM sqlite_schema", &tables, error))
    return FALSE;

  *version = (int) user_version;
  if (application_id == 0 && user_version == 0 && tables == 0)
    return TRUE;
  if (application_id != schema->application_id)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_A_BOOK, "a database of another program");
      return FALSE;
    }
  if (user_version > schema->n_steps)
    {
      g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_NEWER, "book version %d, known %d", (int) user_version, schema->n_steps);
      return FALSE;
    }
  /* Id, version and tables are written in one transaction. */
  if (user_version <= 0 || tables == 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a book without version or tables");
      return FALSE;
    }
  return TRUE;
}

/* PRAGMA takes no parameters, so the few numbers that are set are written by the program itself;
 * nothing a user typed ever comes here. */
static gboolean
set_pragma (ShukeConnection  *connection,
            const char       *name,
            gint64            value,
            GError          **error)
{
  g_autofree char *script = g_strdup_printf ("PRAGMA %s = %" G_GINT64_FORMAT, name, value);

  return shuke_connection_script (connection, script, error);
}

/* How many rows and how much money: the same before the steps and behind them. (transfer full) */
static gboolean
read_totals (ShukeConnection  *connection,
             const char       *sql,
             char            **totals,
             GError          **error)
{
  g_autoptr (ShukeStatement) statement = shuke_connection_prepare (connection, sql, error);

  if (statement == NULL || !shuke_statement_next (statement, error))
    return FALSE;
  *totals = shuke_statement_dup_text (statement, 0);
  return TRUE;
}

/* The steps are tried on books of every released version: one that does not fit meets a file that is not of the version it says. */
static gboolean
run_step (ShukeConnection  *connection,
          const char       *step,
          GError          **error)
{
  g_autoptr (GError) problem = NULL;

  if (shuke_connection_script (connection, step, &problem))
    return TRUE;
  if (g_error_matches (problem, SHUKE_ERROR, SHUKE_ERROR_FAILED))
    problem->code = SHUKE_ERROR_DAMAGED;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
run_steps (ShukeConnection    *connection,
           const ShukeSchema  *schema,
           int                 version,
           GError            **error)
{
  const char *compared = version == 0 ? NULL : schema->totals[version - 1];
  g_autoptr (ShukeStatement) check = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GError *local = NULL;

  if ((compared != NULL && !read_totals (connection, compared, &before, error)) ||
      !shuke_connection_script (connection, schema->drop_triggers, error))
    return FALSE;
  for (int i = version; i < schema->n_steps; i++)
    if (!run_step (connection, schema->steps[i], error))
      return FALSE;
  if (!shuke_connection_script (connection, schema->indexes, error) ||
      !shuke_connection_script (connection, schema->triggers, error) ||
      !set_pragma (connection, "application_id", schema->application_id, error) ||
      !set_pragma (connection, "user_version", schema->n_steps, error))
    return FALSE;

  if (compared != NULL && !read_totals (connection, compared, &after, error))
    return FALSE;
  if (g_strcmp0 (before, after) != 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_WOULD_LOSE, "the new version would not hold what the old one held");
      return FALSE;
    }
  check = shuke_connection_prepare (connection, "PRAGMA foreign_key_check", error);
  if (check == NULL)
    return FALSE;
  if (shuke_statement_next (check, &local))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a row refers to one that is not there");
      return FALSE;
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  return TRUE;
}

gboolean
shuke_migrator_migrate (ShukeConnection    *connection,
                        const ShukeSchema  *schema,
                        GError            **error)
{
  int version;

  if (!shuke_migrator_read_version (connection, schema, &version, error))
    return FALSE;
  if (version == schema->n_steps)
    return TRUE;
  if (!shuke_connection_begin (connection, error))
    return FALSE;
  if (!run_steps (connection, schema, version, error))
    {
      shuke_connection_rollback (connection);
      return FALSE;
    }
  return shuke_connection_commit (connection, error);
}
