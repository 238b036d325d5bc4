/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields that this shop alone has. Their values are part of the customer's file. */

#include "shuke-book-custom-fields.h"

#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-text.h"

enum {
  LIST,
  ADD,
  SET,
  REMOVE,
  SET_POSITION,
  COUNT_OTHER_KIND,
};

static const char *const sql[] = {
  [LIST] =
    "SELECT id, name, kind, choices, position, stale_days, retired, (SELECT count(*) FROM custom_value v WHERE v.field = custom_field.id)"
    " FROM custom_field ORDER BY position, id",
  [ADD] =
    "INSERT INTO custom_field (name, kind, choices, position, stale_days, retired) VALUES (:name, :kind, :choices,"
    " CASE :position WHEN 0 THEN (SELECT coalesce (max (position), 0) + 1 FROM custom_field) ELSE :position END, :stale_days, :retired)",
  [SET] =
    "UPDATE custom_field SET name = :name, kind = :kind, choices = :choices, position = :position, stale_days = :stale_days,"
    " retired = :retired WHERE id = :id",
  [REMOVE] = "DELETE FROM custom_field WHERE id = :id",
  [SET_POSITION] = "UPDATE custom_field SET position = :position WHERE id = :id AND position <> :position",
  [COUNT_OTHER_KIND] =
    "SELECT count(*) FROM custom_field f JOIN custom_value v ON v.field = f.id WHERE f.id = :id AND f.kind <> :kind",
};

ShukeCustomField *
shuke_custom_field_copy (const ShukeCustomField *self)
{
  ShukeCustomField *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->kind = g_strdup (self->kind);
  copy->choices = g_strdup (self->choices);
  return copy;
}

void
shuke_custom_field_free (ShukeCustomField *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->kind);
  g_free (self->choices);
  g_free (self);
}

GPtrArray *
shuke_book_list_custom_fields (ShukeBook  *self,
                               GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_custom_field_free);
  GError *local = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[LIST], error);
  if (statement == NULL)
    return NULL;
  while (shuke_statement_next (statement, &local))
    {
      ShukeCustomField *field = g_new0 (ShukeCustomField, 1);

      field->id = shuke_statement_get_int (statement, 0);
      field->name = shuke_statement_dup_text (statement, 1);
      field->kind = shuke_statement_dup_text (statement, 2);
      field->choices = shuke_statement_dup_text (statement, 3);
      field->position = (int) shuke_statement_get_int (statement, 4);
      field->stale_days = (int) shuke_statement_get_int (statement, 5);
      field->retired = shuke_statement_get_int (statement, 6) != 0;
      field->used = (int) shuke_statement_get_int (statement, 7);
      g_ptr_array_add (fields, field);
    }
  if (local == NULL)
    return g_steal_pointer (&fields);
  g_propagate_error (error, local);
  return NULL;
}

static gboolean
check_field (ShukeBook               *self,
             const ShukeCustomField  *field,
             const char              *name,
             const char              *choices,
             GError                 **error)
{
  static const char *const kinds[] = { "text", "number", "date", "choice", NULL };
  g_autoptr (ShukeStatement) statement = NULL;
  gboolean found;

  if (name == NULL || field->kind == NULL || !g_strv_contains (kinds, field->kind) ||
      (g_str_equal (field->kind, "choice") && choices == NULL))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "a field without name, of no kind, or with nothing to choose");
      return FALSE;
    }
  statement = shuke_book_prepare (self, sql[COUNT_OTHER_KIND], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", field->id);
  shuke_statement_text (statement, ":kind", field->kind);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  if (shuke_statement_get_int (statement, 0) == 0)
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "values of the old kind are there");
  return FALSE;
}

gint64
shuke_book_save_custom_field (ShukeBook               *self,
                              const ShukeCustomField  *field,
                              gint64                  *id,
                              GError                 **error)
{
  g_autofree char *name = NULL;
  g_autofree char *choices = NULL;
  g_autoptr (ShukeStatement) statement = NULL;
  gint64 action, written = field->id;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  name = shuke_text_clean (field->name);
  choices = shuke_text_clean_lines (field->choices);
  if (!check_field (self, field, name, choices, error))
    return 0;
  statement = shuke_book_prepare (self, sql[field->id == 0 ? ADD : SET], error);
  if (statement == NULL || shuke_book_begin_action (self, "custom-field", 0, error) == 0)
    return 0;
  if (field->id != 0)
    shuke_statement_int (statement, ":id", field->id);
  shuke_statement_text (statement, ":name", name);
  shuke_statement_text (statement, ":kind", field->kind);
  shuke_statement_text (statement, ":choices", choices);
  shuke_statement_int (statement, ":position", field->position);
  shuke_statement_id (statement, ":stale_days", field->stale_days);
  shuke_statement_int (statement, ":retired", field->retired);
  done = shuke_statement_run (statement, error);
  if (done && written == 0)
    written = shuke_connection_last_id (shuke_book_get_connection (self));
  action = shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CUSTOMER, 0, error);
  if (action != 0 && id != NULL)
    *id = written;
  return action;
}

static gboolean
write_positions (ShukeBook  *self,
                 GPtrArray  *fields,
                 GError    **error)
{
  for (guint i = 0; i < fields->len; i++)
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[SET_POSITION], error);

      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":id", ((ShukeCustomField *) g_ptr_array_index (fields, i))->id);
      shuke_statement_int (statement, ":position", i + 1);
      if (!shuke_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gint64
shuke_book_move_custom_field (ShukeBook  *self,
                              gint64      id,
                              int         by,
                              GError    **error)
{
  g_autoptr (GPtrArray) fields = NULL;
  guint place = 0;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  fields = shuke_book_list_custom_fields (self, error);
  if (fields == NULL)
    return 0;
  while (place < fields->len && ((ShukeCustomField *) g_ptr_array_index (fields, place))->id != id)
    place++;
  if (place == fields->len)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "the field is gone");
      return 0;
    }
  g_ptr_array_insert (fields, CLAMP ((int) place + by, 0, (int) fields->len - 1), g_ptr_array_steal_index (fields, place));
  if (shuke_book_begin_action (self, "custom-field", 0, error) == 0)
    return 0;
  return shuke_book_finish_action (self, write_positions (self, fields, error), SHUKE_BOOK_SUBJECT_CUSTOMER, 0, error);
}

gint64
shuke_book_delete_custom_field (ShukeBook  *self,
                                gint64      id,
                                GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  statement = shuke_book_prepare (self, sql[REMOVE], error);
  if (statement == NULL || shuke_book_begin_action (self, "custom-field-delete", 0, error) == 0)
    return 0;
  shuke_statement_int (statement, ":id", id);
  return shuke_book_finish_action (self, shuke_statement_run (statement, error), SHUKE_BOOK_SUBJECT_CUSTOMER, 0, error);
}
