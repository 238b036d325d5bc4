/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts, once all is written, who is new and has the name of somebody who was there before. A phone that nobody had makes a new customer, also when
 * somebody of her name has none that can be read: a name alone proves nothing. Whether the two are one is the owner's to say. */

#include "shuke-import-private.h"

#include <string.h>

enum {
  NAMESAKES,
  NEW_NAMES,
  NUMBERED,
  OLD_OF_KEY,
  IS_LIKELY_NAMESAKE,
};

static const char *const sql[] = {
  [NAMESAKES] =
    "SELECT n.id FROM customer n WHERE n.id BETWEEN :first AND :last AND n.name IS NOT NULL AND EXISTS"
    " (SELECT 1 FROM customer o WHERE o.sort_key = n.sort_key AND o.id < :first AND o.deleted_at IS NULL"
    " AND replace(o.name, ' ', '') = replace(n.name, ' ', ''))"
    " ORDER BY n.id",
  [NEW_NAMES] =
    "SELECT n.id, n.sort_key, EXISTS (SELECT 1 FROM person WHERE customer = n.id AND role = 'self' AND birth <> '')"
    " FROM customer n WHERE n.id BETWEEN :first AND :last AND n.name IS NOT NULL ORDER BY n.id",
  [NUMBERED] = "SELECT customer FROM phone WHERE e164 IS NOT NULL",
  [OLD_OF_KEY] = "SELECT id FROM customer WHERE sort_key = :sort_key AND id < :first AND deleted_at IS NULL",
  /* Of a list of customers only those who are likely one: born on one day, or one of the two without a number. */
  [IS_LIKELY_NAMESAKE] =
    "SELECT n.id FROM customer n WHERE n.id = :id AND EXISTS"
    " (SELECT 1 FROM customer o WHERE o.sort_key = n.sort_key AND o.id < :first AND o.deleted_at IS NULL"
    " AND replace(o.name, ' ', '') = replace(n.name, ' ', '') AND (NOT EXISTS (SELECT 1 FROM phone WHERE customer = n.id AND e164 IS NOT NULL)"
    "  OR NOT EXISTS (SELECT 1 FROM phone WHERE customer = o.id AND e164 IS NOT NULL)"
    "  OR EXISTS (SELECT 1 FROM person a JOIN person b ON b.birth = a.birth AND b.customer = o.id AND b.role = 'self'"
    "   WHERE a.customer = n.id AND a.role = 'self' AND a.birth <> '')))",
};

/* Who has a number, as a bit each: one walk, where a question each would read a page each. (transfer full) (nullable) */
static GByteArray *
read_numbered (ShukeImporter  *self,
               GError        **error)
{
  g_autoptr (GByteArray) bits = g_byte_array_new ();
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[NUMBERED], error);
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  g_byte_array_set_size (bits, (guint) (self->next_id[SHUKE_IMPORT_TABLE_CUSTOMER] / 8 + 1));
  memset (bits->data, 0, bits->len);
  while (shuke_statement_next (statement, &local))
    {
      gint64 id = shuke_statement_get_int (statement, 0);

      bits->data[id / 8] |= (guint8) (1 << id % 8);
    }
  return shuke_book_read_to_end (local, error) ? g_steal_pointer (&bits) : NULL;
}

static gboolean
is_numbered (const GByteArray *bits,
             gint64            id)
{
  return (bits->data[id / 8] >> id % 8 & 1) != 0;
}

/* Whether one of those who were there before and are sorted by @key, most of them by the same name, has no number. Asked once for each name. */
static gboolean
find_old_without_number (ShukeImporter     *self,
                         const char        *key,
                         const GByteArray  *numbered,
                         GHashTable        *known,
                         gboolean          *found,
                         GError           **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  GError *local = NULL;
  gpointer value;

  if (g_hash_table_lookup_extended (known, key, NULL, &value))
    {
      *found = value != NULL;
      return TRUE;
    }
  statement = shuke_book_prepare (self->book, sql[OLD_OF_KEY], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":sort_key", key);
  shuke_statement_int (statement, ":first", self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER]);
  *found = FALSE;
  while (!*found && shuke_statement_next (statement, &local))
    *found = !is_numbered (numbered, shuke_statement_get_int (statement, 0));
  g_hash_table_insert (known, g_strdup (key), GINT_TO_POINTER (*found));
  return shuke_book_read_to_end (local, error);
}

static gboolean
is_likely_namesake (ShukeImporter  *self,
                    gint64          id,
                    gboolean       *likely,
                    GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[IS_LIKELY_NAMESAKE], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  shuke_statement_int (statement, ":first", self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER]);
  return shuke_statement_find (statement, likely, error);
}

static void
note_namesake (ShukeImportResult *result,
               gint64             id)
{
  if (result->namesakes < SHUKE_IMPORT_NAMED_NAMESAKES)
    result->first_namesakes[result->namesakes] = id;
  result->namesakes++;
}

/* Nearly everybody new has a number and no birthday: she may be an older one only where that one has no number, and hardly any has none. */
static gboolean
count_likely_namesakes (ShukeImporter   *self,
                        ShukeStatement  *names,
                        GError         **error)
{
  g_autoptr (GByteArray) numbered = read_numbered (self, error);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GError *local = NULL;

  if (numbered == NULL)
    return FALSE;
  while (shuke_statement_next (names, &local))
    {
      gint64 id = shuke_statement_get_int (names, 0);
      gboolean likely = TRUE;

      if (is_numbered (numbered, id) && shuke_statement_get_int (names, 2) == 0 &&
          !find_old_without_number (self, shuke_statement_get_text (names, 1), numbered, known, &likely, error))
        return FALSE;
      if (likely && !is_likely_namesake (self, id, &likely, error))
        return FALSE;
      if (likely)
        note_namesake (&self->result, id);
    }
  return shuke_book_read_to_end (local, error);
}

gboolean
shuke_importer_count_namesakes (ShukeImporter  *self,
                                GError        **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  GError *local = NULL;

  if (self->next_id[SHUKE_IMPORT_TABLE_CUSTOMER] == self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER] || !self->had_customers)
    return TRUE;
  statement = shuke_book_prepare (self->book, sql[self->result.new_customers > 0 ? NAMESAKES : NEW_NAMES], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":first", self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER]);
  shuke_statement_int (statement, ":last", self->next_id[SHUKE_IMPORT_TABLE_CUSTOMER] - 1);
  if (self->result.new_customers == 0)
    return count_likely_namesakes (self, statement, error);
  while (shuke_statement_next (statement, &local))
    note_namesake (&self->result, shuke_statement_get_int (statement, 0));
  return shuke_book_read_to_end (local, error);
}
