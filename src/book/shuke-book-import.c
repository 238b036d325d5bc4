/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import's session: one transaction, ids handed out in order so that what it inserted is a range per table, and
 * who can be found for a row, see shuke-book-import-match.c.
 * A first import builds its indexes at the end, which is twice as fast as keeping them up. */

#include "shuke-import-private.h"

#include "shuke-error.h"
#include "shuke-name.h"
#include "shuke-log-table.h"
#include "shuke-pinyin.h"

#include <string.h>

enum {
  ADD_IMPORT,
  FINISH_IMPORT,
  ADD_RANGE,
  HAS_CUSTOMERS,
  HAS_VISITS,
  FIND_PHONE,
  ALL_PHONES,
  FIND_NAME_BIRTH,
  FIND_GROUP,
  ADD_GROUP,
  CHECK_LINES,
  LAST_CUSTOMER, LAST_PERSON, LAST_PHONE, LAST_CHANNEL, LAST_ADDRESS, LAST_SIZE_TOLD, LAST_MEASUREMENT,
  LAST_GROUP_MEMBER, LAST_CONSENT, LAST_POINTS_ENTRY, LAST_VISIT, LAST_LINE, LAST_STYLE, LAST_GROUP, LAST_FACT,
  LAST_LIFE_EVENT,
  LAST_PHOTO,
  LAST_TODO,
  LAST_TERM,
  LAST_EXPECTATION,
  LAST_FIELD,
  LAST_CUSTOM,
};

/* Beyond every id that was ever given out, rows that are gone included: undo may bring them back under it. */
#define LAST_ID(table) \
  "SELECT max(coalesce((SELECT max(id) FROM " table "), 0)," \
  " coalesce((SELECT seq FROM sqlite_sequence WHERE name = '" table "'), 0)," \
  " coalesce((SELECT max(row) FROM change WHERE tbl = '" table "'), 0))"

static const char *const sql[] = {
  [ADD_IMPORT] = "INSERT INTO import (at, file_name, kind) VALUES (:at, :file_name, :kind)",
  [FINISH_IMPORT] = "UPDATE import SET added = :added, changed = :changed, refused = :refused WHERE id = :id",
  [ADD_RANGE] = "INSERT INTO import_range (import, action, tbl, first, last) VALUES (:import, :action, :tbl, :first, :last)",
  [HAS_CUSTOMERS] = "SELECT EXISTS (SELECT 1 FROM customer)",
  [HAS_VISITS] = "SELECT EXISTS (SELECT 1 FROM visit)",
  [FIND_PHONE] = "SELECT c.id, c.name FROM phone p JOIN customer c ON c.id = p.customer"
                 " WHERE p.e164 = :e164 AND c.deleted_at IS NULL",
  [ALL_PHONES] = "SELECT c.id, c.name, p.e164 FROM phone p JOIN customer c ON c.id = p.customer"
                 " WHERE p.e164 IS NOT NULL AND c.deleted_at IS NULL",
  [FIND_NAME_BIRTH] = "SELECT c.id, c.name FROM customer c JOIN person p ON p.customer = c.id AND p.role = 'self'"
                      " WHERE c.sort_key = :sort_key AND c.deleted_at IS NULL AND p.birth = :birth"
                      " AND replace(c.name, ' ', '') = replace(:name, ' ', '')"
                      " ORDER BY c.id LIMIT 1",
  [FIND_GROUP] = "SELECT id FROM customer_group WHERE name = :text",
  [ADD_GROUP] = "INSERT INTO customer_group (id, name) VALUES (:id, :text)",
  [CHECK_LINES] = "SELECT coalesce(sum(quantity * paid_price), 0), count(*) FROM line WHERE id BETWEEN :first AND :last",
  [LAST_CUSTOMER] = LAST_ID ("customer"),
  [LAST_PERSON] = LAST_ID ("person"),
  [LAST_PHONE] = LAST_ID ("phone"),
  [LAST_CHANNEL] = LAST_ID ("channel"),
  [LAST_ADDRESS] = LAST_ID ("address"),
  [LAST_SIZE_TOLD] = LAST_ID ("size_told"),
  [LAST_MEASUREMENT] = LAST_ID ("measurement"),
  [LAST_GROUP_MEMBER] = LAST_ID ("group_member"),
  [LAST_CONSENT] = LAST_ID ("consent"),
  [LAST_POINTS_ENTRY] = LAST_ID ("points_entry"),
  [LAST_VISIT] = LAST_ID ("visit"),
  [LAST_LINE] = LAST_ID ("line"),
  [LAST_STYLE] = LAST_ID ("style"),
  [LAST_GROUP] = LAST_ID ("customer_group"),
  [LAST_FACT] = LAST_ID ("fact"),
  [LAST_LIFE_EVENT] = LAST_ID ("life_event"),
  [LAST_PHOTO] = LAST_ID ("photo"),
  [LAST_TODO] = LAST_ID ("todo"),
  [LAST_TERM] = LAST_ID ("standing_term"),
  [LAST_EXPECTATION] = LAST_ID ("expectation"),
  [LAST_FIELD] = LAST_ID ("custom_field"),
  [LAST_CUSTOM] = LAST_ID ("custom_value"),
};

/* Numbers asked for one by one before all are read. */
#define PHONES_BEFORE_LOADING 5000

static const char *const tables[SHUKE_IMPORT_N_TABLES] = {
  "customer", "person", "phone", "channel", "address", "size_told", "measurement",
  "group_member", "consent", "points_entry", "visit", "line", "style", "customer_group", "fact", "life_event", "photo", "todo",
  "standing_term", "expectation", "custom_field", "custom_value",
};

/* A first import. The indexes that begin with the customer stay: they grow at their end, and merging two rows of one file needs them. */
static const char drop_customer_indexes[] =
  "DROP INDEX IF EXISTS customer_by_name; DROP INDEX IF EXISTS customer_by_card;"
  "DROP INDEX IF EXISTS person_by_birth; DROP INDEX IF EXISTS phone_by_number;";

/* The first sales of a book that knows its customers already. The indexes of returned and worn lines stay: an import says neither, and
 * to look at a million lines for none costs more. */
static const char drop_visit_indexes[] =
  "DROP INDEX IF EXISTS line_by_visit; DROP INDEX IF EXISTS visit_by_customer; DROP INDEX IF EXISTS visit_by_day;";

static gboolean
read_number (ShukeImporter  *self,
             const char     *text,
             gint64         *number,
             GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, text, error);
  gboolean found;

  if (statement == NULL || !shuke_statement_find (statement, &found, error))
    return FALSE;
  *number = found ? shuke_statement_get_int (statement, 0) : 0;
  return TRUE;
}

static gboolean
begin (ShukeImporter  *self,
       const char     *kind,
       const char     *file_name,
       GError        **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  ShukeConnection *connection = shuke_book_get_connection (self->book);

  /* Ids are ours, so references hold by construction; they are checked once more by the totals before the commit. This pragma only works
   * outside a transaction. The cache holds the pages of the indexes that are kept up. */
  if (!shuke_connection_script (connection, "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536;", error))
    return FALSE;
  self->result.action = shuke_book_begin_action (self->book, "import", 0, error);
  if (self->result.action == 0)
    return FALSE;
  self->started = TRUE;
  statement = shuke_book_prepare (self->book, sql[ADD_IMPORT], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":at", shuke_clock_unix (shuke_book_get_clock (self->book)));
  shuke_statement_text (statement, ":file_name", file_name);
  shuke_statement_text (statement, ":kind", kind);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  self->result.import = shuke_connection_last_id (connection);
  if (!shuke_connection_script (connection, shuke_drop_insert_triggers, error))
    return FALSE;
  return (self->had_customers || shuke_connection_script (connection, drop_customer_indexes, error)) &&
         (self->had_visits || shuke_connection_script (connection, drop_visit_indexes, error));
}

ShukeImporter *
shuke_importer_new (ShukeBook                 *book,
                    const char                *kind,
                    const char                *file_name,
                    const ShukeImportOptions  *options,
                    gboolean                   rehearsal,
                    GError                   **error)
{
  g_autoptr (ShukeImporter) self = g_new0 (ShukeImporter, 1);
  gint64 number;

  self->book = g_object_ref (book);
  self->kind = g_strdup (kind);
  self->file_name = g_strdup (file_name);
  self->options = *options;
  self->options.consent_source = g_strdup (options->consent_source);
  if (options->merges != NULL)
    g_ptr_array_ref (options->merges);
  /* Who hands the rows in leaves them out. */
  self->options.left_out = NULL;
  /* A row of which nothing was decided. */
  self->asking = options->match == SHUKE_IMPORT_ASK;
  if (self->asking)
    self->options.match = SHUKE_IMPORT_FILL;
  self->rehearsal = rehearsal;
  self->today = shuke_book_get_today (book);
  self->text = g_string_chunk_new (64 * 1024);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (ShukeImportCandidate));
  self->by_phone = shuke_id_map_new ();
  self->by_card = g_hash_table_new (shuke_importer_hash_card, shuke_importer_equal_cards);
  self->cards = g_hash_table_new (NULL, NULL);
  self->by_name_birth = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->aliases = g_hash_table_new (g_str_hash, g_str_equal);
  self->fresh_names = g_hash_table_new (g_str_hash, g_str_equal);
  self->strangers = g_hash_table_new (g_str_hash, g_str_equal);
  self->named = g_hash_table_new (NULL, NULL);
  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->staff = g_hash_table_new (g_str_hash, g_str_equal);
  self->groups = g_hash_table_new (g_str_hash, g_str_equal);
  self->styles = g_hash_table_new (g_str_hash, g_str_equal);
  self->repeats = g_hash_table_new (g_str_hash, g_str_equal);
  self->fields = g_hash_table_new (g_str_hash, g_str_equal);
  self->refusing = g_hash_table_new (NULL, NULL);
  self->sale_notes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->visits = shuke_id_map_new ();
  self->last_days = g_hash_table_new (NULL, NULL);
  self->touched = g_hash_table_new (NULL, NULL);
  self->met = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->told = g_hash_table_new (NULL, NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (ShukeSummaryLine));

  if (!read_number (self, sql[HAS_CUSTOMERS], &number, error))
    return NULL;
  self->had_customers = number != 0;
  if (!read_number (self, sql[HAS_VISITS], &number, error))
    return NULL;
  self->had_visits = number != 0;
  for (int i = 0; i < SHUKE_IMPORT_N_TABLES; i++)
    {
      if (!read_number (self, sql[LAST_CUSTOMER + i], &number, error))
        return NULL;
      self->first_id[i] = self->next_id[i] = number + 1;
    }
  if (!rehearsal && !begin (self, kind, file_name, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
shuke_importer_free (ShukeImporter *self)
{
  if (self == NULL)
    return;
  if (self->started)
    shuke_book_abort_action (self->book);
  if (!self->rehearsal && shuke_book_get_connection (self->book) != NULL)
    shuke_connection_script (shuke_book_get_connection (self->book), "PRAGMA foreign_keys = ON", NULL);
  for (int i = 0; i < SHUKE_IMPORT_N_TABLES; i++)
    g_clear_pointer (&self->rows[i], shuke_rows_free);
  g_clear_pointer (&self->by_phone, shuke_id_map_free);
  g_clear_pointer (&self->by_card, g_hash_table_unref);
  g_clear_pointer (&self->tails, g_hash_table_unref);
  g_clear_pointer (&self->bare_cards, g_hash_table_unref);
  g_clear_pointer (&self->halves, g_hash_table_unref);
  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_pointer (&self->by_name_birth, g_hash_table_unref);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->called, g_hash_table_unref);
  g_clear_pointer (&self->aliases, g_hash_table_unref);
  g_clear_pointer (&self->fresh_names, g_hash_table_unref);
  g_clear_pointer (&self->strangers, g_hash_table_unref);
  g_clear_pointer (&self->named, g_hash_table_unref);
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->staff, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_clear_pointer (&self->styles, g_hash_table_unref);
  g_clear_pointer (&self->repeats, g_hash_table_unref);
  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_clear_pointer (&self->children, g_hash_table_unref);
  g_clear_pointer (&self->refusing, g_hash_table_unref);
  g_clear_pointer (&self->sale_notes, g_hash_table_unref);
  g_clear_pointer (&self->last_note, g_free);
  g_clear_pointer (&self->visits, shuke_id_map_free);
  g_clear_pointer (&self->last_days, g_hash_table_unref);
  g_clear_pointer (&self->compared, shuke_customer_unref);
  g_clear_pointer (&self->merges, g_hash_table_unref);
  g_clear_pointer (&self->options.merges, g_ptr_array_unref);
  g_clear_pointer (&self->touched, g_hash_table_unref);
  g_clear_pointer (&self->met, g_array_unref);
  shuke_importer_clear_referrers (self);
  shuke_importer_clear_notes (self);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->candidates, g_array_unref);
  g_clear_pointer (&self->text, g_string_chunk_free);
  g_free (self->options.consent_source);
  g_free (self->kind);
  g_free (self->file_name);
  g_clear_object (&self->book);
  g_free (self);
}

gint64
shuke_importer_new_id (ShukeImporter *self,
                       int            table)
{
  return self->next_id[table]++;
}

ShukeRows *
shuke_importer_rows (ShukeImporter *self,
                     int            table,
                     const char    *text,
                     guint          n_columns)
{
  if (self->rows[table] == NULL)
    self->rows[table] = shuke_rows_new (shuke_book_get_connection (self->book), text, n_columns);
  return self->rows[table];
}

gboolean
shuke_importer_end_row (ShukeImporter  *self,
                        int             table,
                        GError        **error)
{
  return shuke_rows_end_row (self->rows[table], error) && (!self->merging || shuke_rows_write (self->rows[table], error));
}

gboolean
shuke_importer_write_rows (ShukeImporter  *self,
                           GError        **error)
{
  for (int i = 0; i < SHUKE_IMPORT_N_TABLES; i++)
    if (self->rows[i] != NULL && !shuke_rows_write (self->rows[i], error))
      return FALSE;
  return TRUE;
}

gint64
shuke_importer_intern (ShukeImporter  *self,
                       GHashTable     *table,
                       const char     *text,
                       GError        **error)
{
  gint64 id;

  if (text == NULL || *text == '\0' || self->rehearsal)
    return 0;
  id = (gint64) (gssize) g_hash_table_lookup (table, text);
  if (id != 0)
    return id;
  if (table == self->staff)
    id = shuke_book_intern_staff (self->book, text, error);
  else if (table == self->words)
    id = shuke_book_intern_word (self->book, text, error);
  else
    {
      g_autoptr (ShukeStatement) find = shuke_book_prepare (self->book, sql[FIND_GROUP], error);
      g_autoptr (ShukeStatement) add = shuke_book_prepare (self->book, sql[ADD_GROUP], error);
      gboolean found;

      if (find == NULL || add == NULL)
        return -1;
      shuke_statement_text (find, ":text", text);
      if (!shuke_statement_find (find, &found, error))
        return -1;
      if (found)
        id = shuke_statement_get_int (find, 0);
      else
        {
          id = shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_GROUP);
          shuke_statement_int (add, ":id", id);
          shuke_statement_text (add, ":text", text);
          if (!shuke_statement_run (add, error))
            return -1;
        }
    }
  if (id > 0)
    g_hash_table_insert (table, g_string_chunk_insert (self->text, text), (gpointer) (gsize) id);
  return id;
}

guint
shuke_importer_add_candidate (ShukeImporter *self,
                              gint64         id,
                              const char    *name,
                              gboolean       fresh)
{
  ShukeImportCandidate candidate = { id, name == NULL ? NULL : g_string_chunk_insert (self->text, name), 0, fresh, 0 };

  g_array_append_val (self->candidates, candidate);
  return self->candidates->len;
}

void
shuke_importer_name_candidate (ShukeImporter *self,
                               guint          candidate,
                               const char    *name)
{
  const ShukeImportCandidate *one = SHUKE_IMPORTER_CANDIDATE (self, candidate);
  const char *held = shuke_importer_get_name (self, candidate);

  /* By her id: she has an entry for each of her numbers. */
  if (name != NULL && (held == NULL || shuke_name_is_fuller (name, held)))
    g_hash_table_insert (self->named, (gpointer) (gsize) one->id, g_string_chunk_insert (self->text, name));
}

const char *
shuke_importer_get_name (ShukeImporter *self,
                         guint          candidate)
{
  const ShukeImportCandidate *one = SHUKE_IMPORTER_CANDIDATE (self, candidate);

  const char *given = g_hash_table_size (self->named) == 0 ? NULL : g_hash_table_lookup (self->named, (gpointer) (gsize) one->id);

  return given != NULL ? given : one->name;
}

/* At most 15 digits behind the plus. */
static guint64
phone_key (const char *e164)
{
  guint64 key = 0;

  for (const char *p = e164 + 1; *p != '\0'; p++)
    key = key * 10 + (guint64) (*p - '0');
  return key;
}

/* Index + 1 of the first of those on one number; 0 for none. */
static guint
first_on_phone (ShukeImporter *self,
                guint64        key)
{
  guint64 first = shuke_id_map_lookup (self->by_phone, key);

  return first == SHUKE_IMPORT_NOBODY ? 0 : (guint) first;
}

void
shuke_importer_learn_phone (ShukeImporter *self,
                            guint          candidate,
                            const char    *e164)
{
  guint64 key = phone_key (e164);
  guint first = first_on_phone (self, key);
  ShukeImportCandidate link = *SHUKE_IMPORTER_CANDIDATE (self, candidate);

  for (guint i = first; i != 0; i = SHUKE_IMPORTER_CANDIDATE (self, i)->next)
    if (SHUKE_IMPORTER_CANDIDATE (self, i)->id == link.id)
      return;
  /* A link of its own for each number: who has two numbers stands in two chains. */
  link.next = first;
  self->last_phone_key = 0;
  g_array_append_val (self->candidates, link);
  shuke_id_map_insert (self->by_phone, key, self->candidates->len);
}

void
shuke_importer_learn_name (ShukeImporter *self,
                           guint          candidate,
                           const char    *name,
                           ShukeDate      birth)
{
  if (shuke_date_is_set (birth))
    {
      g_autofree char *text = shuke_date_to_text (birth);
      g_autofree char *key = g_strconcat (name, "|", text, NULL);

      g_hash_table_insert (self->by_name_birth, g_string_chunk_insert (self->text, key), GUINT_TO_POINTER (candidate));
    }
}

/* Those the book already held are read once for each number and then remembered. */
static gboolean
read_phone_owners (ShukeImporter  *self,
                   const char     *e164,
                   GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[FIND_PHONE], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":e164", e164);
  while (shuke_statement_next (statement, &local))
    {
      guint candidate = shuke_importer_add_candidate (self, shuke_statement_get_int (statement, 0),
                                                      shuke_statement_get_text (statement, 1), FALSE);

      shuke_importer_learn_phone (self, candidate, e164);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* A long file asks for most of them anyway; one walk is ten times cheaper than a question each. */
static gboolean
read_all_phones (ShukeImporter  *self,
                 GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[ALL_PHONES], error);
  GError *local = NULL;
  gint64 last_id = 0;
  guint candidate = 0;

  if (statement == NULL)
    return FALSE;
  while (shuke_statement_next (statement, &local))
    {
      gint64 id = shuke_statement_get_int (statement, 0);

      if (id != last_id)
        candidate = shuke_importer_add_candidate (self, id, shuke_statement_get_text (statement, 1), FALSE);
      last_id = id;
      shuke_importer_learn_phone (self, candidate, shuke_statement_get_text (statement, 2));
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* Three or more whose names have nothing in common: the number fills a field, or is that of a firm, and tells nobody from another. */
static gboolean
is_nobodys (ShukeImporter *self,
            guint64        key)
{
  const char *different[SHUKE_IMPORT_NAMES_OF_NOBODY];
  guint n = 0;

  guint first = first_on_phone (self, key);
  guint second = first == 0 ? 0 : SHUKE_IMPORTER_CANDIDATE (self, first)->next;

  /* Asked for each sale: nearly all numbers are of one or two. */
  if (second == 0 || SHUKE_IMPORTER_CANDIDATE (self, second)->next == 0)
    return FALSE;
  for (guint i = first; i != 0 && n < G_N_ELEMENTS (different); i = SHUKE_IMPORTER_CANDIDATE (self, i)->next)
    {
      const char *name = shuke_importer_get_name (self, i);
      gboolean agrees = name == NULL;

      for (guint k = 0; k < n && !agrees; k++)
        agrees = shuke_import_names_agree (different[k], name);
      if (!agrees)
        different[n++] = name;
    }
  return n == G_N_ELEMENTS (different);
}

guint
shuke_importer_find_phone (ShukeImporter  *self,
                           const char     *e164,
                           const char     *name,
                           GError        **error)
{
  guint64 key = phone_key (e164);
  guint agreeing = 0;
  gboolean nobodys;

  if (name == NULL && key == self->last_phone_key)
    return self->last_on_phone;
  if (self->had_customers && !self->phones_loaded && shuke_id_map_lookup (self->by_phone, key) == 0)
    {
      if (++self->phones_asked == PHONES_BEFORE_LOADING)
        {
          self->phones_loaded = TRUE;
          if (!read_all_phones (self, error))
            return G_MAXUINT;
          return shuke_importer_find_phone (self, e164, name, error);
        }
      if (!read_phone_owners (self, e164, error))
        return G_MAXUINT;
      if (shuke_id_map_lookup (self->by_phone, key) == 0)
        shuke_id_map_insert (self->by_phone, key, SHUKE_IMPORT_NOBODY);
    }
  nobodys = is_nobodys (self, key);
  for (guint i = first_on_phone (self, key); i != 0; i = SHUKE_IMPORTER_CANDIDATE (self, i)->next)
    {
      const char *other = shuke_importer_get_name (self, i);

      if (name != NULL && other != NULL && strcmp (name, other) == 0)
        return i;
      if (nobodys ? name == NULL && other == NULL : shuke_import_names_agree (name, other))
        agreeing = i;
    }
  if (name == NULL && agreeing != 0)
    {
      self->last_phone_key = key;
      self->last_on_phone = agreeing;
    }
  return agreeing;
}

guint
shuke_importer_find_in_book (ShukeImporter   *self,
                             ShukeStatement  *statement,
                             GError         **error)
{
  gboolean found;

  if (!shuke_statement_find (statement, &found, error))
    return G_MAXUINT;
  if (!found)
    return 0;
  return shuke_importer_add_candidate (self, shuke_statement_get_int (statement, 0), shuke_statement_get_text (statement, 1), FALSE);
}

guint
shuke_importer_find_name_birth (ShukeImporter  *self,
                                const char     *name,
                                ShukeDate       birth,
                                GError        **error)
{
  g_autofree char *text = shuke_date_to_text (birth);
  g_autofree char *key = g_strconcat (name, "|", text, NULL);
  g_autofree char *sort_key = NULL;
  g_autoptr (ShukeStatement) statement = NULL;
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name_birth, key));

  if (found != 0 || !self->had_customers)
    return found;
  statement = shuke_book_prepare (self->book, sql[FIND_NAME_BIRTH], error);
  if (statement == NULL)
    return G_MAXUINT;
  sort_key = shuke_pinyin_sort_key (name, NULL);
  shuke_statement_text (statement, ":sort_key", sort_key);
  shuke_statement_text (statement, ":name", name);
  shuke_statement_text (statement, ":birth", text);
  return shuke_importer_find_in_book (self, statement, error);
}

static gboolean
write_ranges (ShukeImporter  *self,
              GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[ADD_RANGE], error);

  if (statement == NULL)
    return FALSE;
  /* The import's own row first, so that one which only changed people can be found and taken back too. */
  for (int i = -1; i < SHUKE_IMPORT_N_TABLES; i++)
    {
      if (i >= 0 && self->next_id[i] == self->first_id[i])
        continue;
      shuke_statement_int (statement, ":import", self->result.import);
      shuke_statement_int (statement, ":action", self->result.action);
      shuke_statement_text (statement, ":tbl", i < 0 ? "import" : tables[i]);
      shuke_statement_int (statement, ":first", i < 0 ? self->result.import : self->first_id[i]);
      shuke_statement_int (statement, ":last", i < 0 ? self->result.import : self->next_id[i] - 1);
      if (!shuke_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/* What was written is read back and compared with what was handed in, as one does with a cash drawer. */
static gboolean
check_totals (ShukeImporter  *self,
              GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[CHECK_LINES], error);
  gint64 first = self->first_id[SHUKE_IMPORT_TABLE_LINE];
  gint64 next = self->next_id[SHUKE_IMPORT_TABLE_LINE];
  gboolean found;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":first", first);
  shuke_statement_int (statement, ":last", next - 1);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  if (found && shuke_statement_get_int (statement, 0) == self->paid_total && shuke_statement_get_int (statement, 1) == next - first)
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_FAILED, "the book does not hold what was handed in");
  return FALSE;
}

static gboolean
finish_writing (ShukeImporter  *self,
                GCancellable   *cancellable,
                GError        **error)
{
  ShukeConnection *connection = shuke_book_get_connection (self->book);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[FINISH_IMPORT], error);
  gboolean first_sales, read_back;
  GHashTableIter iter;
  gpointer customer;

  if (statement == NULL || !shuke_importer_write_rows (self, error) || !shuke_importer_write_sale_notes (self, error) || !write_ranges (self, error) ||
      !shuke_importer_write_met (self, error) || !check_totals (self, error))
    return FALSE;
  /* Sorting for the indexes takes as much memory as matching did; what matching held is let go before. */
  first_sales = !self->had_visits && self->next_id[SHUKE_IMPORT_TABLE_VISIT] > self->first_id[SHUKE_IMPORT_TABLE_VISIT];
  read_back = first_sales && self->lines == NULL;
  if (first_sales && !read_back && !shuke_book_write_summaries (self->book, self->lines, error))
    return FALSE;
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->visits, shuke_id_map_free);
  g_clear_pointer (&self->by_phone, shuke_id_map_free);
  if (!shuke_connection_script (connection, shuke_book_schema.indexes, error) ||
      (read_back && !shuke_book_update_all_summaries (self->book, error)))
    return FALSE;
  if (!first_sales)
    {
      g_hash_table_iter_init (&iter, self->touched);
      while (g_hash_table_iter_next (&iter, &customer, NULL))
        shuke_book_touch (self->book, (gint64) (gssize) customer);
    }
  shuke_statement_int (statement, ":id", self->result.import);
  shuke_statement_int (statement, ":added", self->result.added);
  shuke_statement_int (statement, ":changed", self->result.merged);
  shuke_statement_int (statement, ":refused", self->result.refused);
  if (!shuke_statement_run (statement, error) ||
      !shuke_connection_script (connection, shuke_book_schema.triggers, error))
    return FALSE;
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED, "import stopped");
      return FALSE;
    }
  return TRUE;
}

ShukeImportMatched
shuke_importer_get_matched (ShukeImporter *self)
{
  return self->matched;
}

void
shuke_importer_count_refused (ShukeImporter *self,
                              int            refused)
{
  self->result.refused += refused;
}

gboolean
shuke_importer_finish (ShukeImporter      *self,
                       ShukeImportResult  *result,
                       GCancellable       *cancellable,
                       GError            **error)
{
  if (!self->rehearsal && (!shuke_importer_link_referrers (self, error) || !shuke_importer_write_notes (self, error)))
    return FALSE;
  if (!self->rehearsal && self->result.added == 0 && self->result.merged == 0)
    {
      /* Nothing new: the book stays as it was, without a line in its history. */
      self->started = FALSE;
      shuke_book_abort_action (self->book);
      self->result.action = self->result.import = 0;
      if (!shuke_importer_note_nothing_new (self, error))
        return FALSE;
    }
  else if (!self->rehearsal)
    {
      if (!finish_writing (self, cancellable, error) || !shuke_importer_count_namesakes (self, error))
        return FALSE;
      self->started = FALSE;
      if (!shuke_book_end_action (self->book, SHUKE_BOOK_SUBJECT_EVERYTHING, 0, error))
        return FALSE;
    }
  if (result != NULL)
    *result = self->result;
  return TRUE;
}
