/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows about people of the book of whom the owner was asked: what such a row differs in, and doing what she decided. */

#include "shuke-import-private.h"

#include "shuke-book-customers.h"
#include "shuke-pinyin.h"

#include <string.h>

enum {
  LIST_PHONES,
  DELETE_PHONE,
  DELETE_OTHER_CHANNELS,
  DELETE_OTHER_ADDRESSES,
};

static const char *const sql[] = {
  [LIST_PHONES] = "SELECT id, raw, e164 FROM phone WHERE customer = :customer",
  [DELETE_PHONE] = "DELETE FROM phone WHERE id = :id",
  [DELETE_OTHER_CHANNELS] = "DELETE FROM channel WHERE customer = :customer AND kind = :kind AND value <> :value",
  [DELETE_OTHER_ADDRESSES] = "DELETE FROM address WHERE customer = :customer AND text <> :text",
};

/* The file of @customer as the book has it, which a rehearsal does not change: of thousands of rows about one it is read once. */
static gboolean
read_compared (ShukeImporter  *self,
               gint64          customer,
               GError        **error)
{
  g_autoptr (ShukeCustomer) held = NULL;
  g_autoptr (ShukeConsent) consent = NULL;

  if (self->rehearsal && self->compared != NULL && self->compared->id == customer)
    return TRUE;
  held = shuke_book_get_customer (self->book, customer, error);
  consent = held == NULL ? NULL : shuke_book_get_consent (self->book, customer, "marketing", error);
  if (consent == NULL)
    return FALSE;
  g_clear_pointer (&self->compared, shuke_customer_unref);
  self->compared = g_steal_pointer (&held);
  self->compared_consent = consent->state;
  return TRUE;
}

gboolean
shuke_importer_compare (ShukeImporter              *self,
                        const ShukeImportCustomer  *row,
                        gint64                      customer,
                        ShukeMerge                **merge,
                        GError                    **error)
{
  *merge = NULL;
  /* Somebody whom an earlier row of the file brings. */
  if (customer == 0 || customer >= self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER])
    return TRUE;
  if (!read_compared (self, customer, error))
    return FALSE;
  *merge = shuke_merge_new (self->compared, self->compared_consent, row);
  return TRUE;
}

const ShukeMerge *
shuke_importer_find_merge (ShukeImporter *self,
                           guint          row,
                           const ShukeImportCandidate *candidate)
{
  const ShukeMerge *merge;

  if (self->options.merges == NULL)
    return NULL;
  if (self->merges == NULL)
    {
      self->merges = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < self->options.merges->len; i++)
        {
          merge = g_ptr_array_index (self->options.merges, i);
          g_hash_table_insert (self->merges, GUINT_TO_POINTER (merge->row), (gpointer) merge);
        }
    }
  merge = g_hash_table_lookup (self->merges, GUINT_TO_POINTER (row));
  if (merge == NULL || merge->held_row != candidate->row)
    return NULL;
  /* Somebody of an earlier row has no number in the book before. */
  return candidate->row != 0 || merge->customer == candidate->id ? merge : NULL;
}

static gboolean
names_phone (const ShukeImportCustomer *row,
             const char                *raw,
             const char                *e164)
{
  for (guint i = 0; i < row->n_phones; i++)
    if (strcmp (row->phones[i].raw, raw) == 0 || (e164 != NULL && strcmp (row->phones[i].phone.e164, e164) == 0))
      return TRUE;
  return FALSE;
}

static gboolean
remove_other_phones (ShukeImporter              *self,
                     gint64                      customer,
                     const ShukeImportCustomer  *row,
                     GError                    **error)
{
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ShukeStatement) list = NULL;
  GError *local = NULL;

  if (row->n_phones == 0)
    return TRUE;
  list = shuke_book_prepare (self->book, sql[LIST_PHONES], error);
  if (list == NULL)
    return FALSE;
  shuke_statement_int (list, ":customer", customer);
  while (shuke_statement_next (list, &local))
    {
      gint64 id = shuke_statement_get_int (list, 0);

      if (!names_phone (row, shuke_statement_get_text (list, 1), shuke_statement_get_text (list, 2)))
        g_array_append_val (gone, id);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  for (guint i = 0; i < gone->len; i++)
    {
      g_autoptr (ShukeStatement) remove = shuke_book_prepare (self->book, sql[DELETE_PHONE], error);

      if (remove == NULL)
        return FALSE;
      shuke_statement_int (remove, ":id", g_array_index (gone, gint64, i));
      if (!shuke_statement_run (remove, error))
        return FALSE;
    }
  return TRUE;
}

/* @kind NULL: of addresses. */
static gboolean
remove_others (ShukeImporter  *self,
               gint64          customer,
               const char     *kind,
               const char     *kept,
               GError        **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  if (kept == NULL)
    return TRUE;
  statement = shuke_book_prepare (self->book, sql[kind == NULL ? DELETE_OTHER_ADDRESSES : DELETE_OTHER_CHANNELS], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  if (kind != NULL)
    shuke_statement_text (statement, ":kind", kind);
  shuke_statement_text (statement, kind == NULL ? ":text" : ":value", kept);
  return shuke_statement_run (statement, error);
}

gboolean
shuke_importer_merge_decided (ShukeImporter              *self,
                              gint64                      customer,
                              const ShukeImportCustomer  *row,
                              const ShukeMerge           *merge,
                              GError                    **error)
{
  ShukeImportCustomer added, taken;
  g_autofree char *note = NULL;
  ShukeImportMatch match = self->options.match;
  gboolean done;

  /* Whatever is done with others. */
  self->options.match = SHUKE_IMPORT_FILL;
  self->deciding = TRUE;
  shuke_merge_split (merge, row, &added, &taken);
  /* In the place of what is there stands all of it. */
  note = shuke_importer_dup_note (&taken);
  /* Before what is added: that has lines for the note, too. */
  if ((note != NULL && !shuke_importer_set_note (self, customer, note, error)) || !shuke_importer_merge_customer (self, customer, &added, error) ||
      !shuke_importer_set_name (self, customer, &taken, error) || !shuke_importer_take_mind (self, customer, taken.mind, error) || !remove_other_phones (self, customer, &taken, error) ||
      !remove_others (self, customer, NULL, taken.address, error) ||
      !remove_others (self, customer, "wechat", taken.wechat, error) ||
      !remove_others (self, customer, "email", taken.email, error) || !remove_others (self, customer, "qq", taken.qq, error) ||
      !remove_others (self, customer, "url", taken.url, error))
    return FALSE;
  self->options.match = SHUKE_IMPORT_UPDATE;
  done = shuke_importer_merge_customer (self, customer, &taken, error);
  self->deciding = FALSE;
  self->options.match = match;
  return done;
}
