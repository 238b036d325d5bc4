/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who brought whom, as a column of a file says it: a name, a number, or both. Whoever brought her may stand further down in the same file,
 * and so may somebody else of that name: all are told apart once the file was read. What fits nobody, or several, stays as it is written,
 * with how she came to the shop. Whom the book knows already to have brought her is not replaced: another one stands in her note. */

#include "shuke-import-private.h"

#include "shuke-bare-name.h"
#include "shuke-book-customers.h"
#include "shuke-log-table.h"
#include "shuke-referral.h"
#include "shuke-text.h"

#include <string.h>

enum {
  GET_NOW,
  GET_NAME,
  LINK,
  REMOVE_SOURCE,
  ADD_SOURCE,
  IS_ABOVE,
  IS_OWED,
  OWE_THANKS,
};

static const char *const sql[] = {
  [GET_NOW] = "SELECT referrer, source, created_day, import FROM customer WHERE id = :id",
  [GET_NAME] = "SELECT name, coalesce (name, nickname, address_form), nickname, address_form FROM customer WHERE id = :id",
  [LINK] = "UPDATE customer SET referrer = :referrer WHERE id = :id AND referrer IS NULL",
  [REMOVE_SOURCE] = "UPDATE customer SET source = :source WHERE id = :id AND source = :text",
  [ADD_SOURCE] =
    "UPDATE customer SET source = :text WHERE id = :id AND referrer IS NULL"
    " AND (source IS NULL OR source IS :source OR (NOT :fill AND source <> :text))",
  /* As in shuke-book-referrals.c: nobody is brought by whom she brought herself, over however many others. */
  [IS_ABOVE] =
    "WITH RECURSIVE above (id) AS (SELECT :referrer UNION SELECT c.referrer FROM above a CROSS JOIN customer c ON c.id = a.id"
    " WHERE c.referrer IS NOT NULL) SELECT 1 FROM above WHERE id = :customer",
  [IS_OWED] =
    "SELECT 1 FROM todo WHERE key = 'thanks:' || :customer"
    " UNION ALL SELECT 1 FROM entry WHERE customer = :referrer AND kind = 'thanks' AND about = :customer",
  [OWE_THANKS] =
    "INSERT INTO todo (id, key, customer, kind, text, due_day, created_day)"
    " VALUES (:id, 'thanks:' || :customer, :referrer, 'follow-up', :text, :today, :today)",
};

typedef struct {
  gint64      customer;
  const char *text;       /* who brought her, in the importer's chunk */
  const char *source;     /* what the row says besides of how she came; NULL = nothing */
  ShukeDay    since;      /* she has been a customer; NONE = nobody said */
  gboolean    fresh;      /* has the text among her source already */
  gboolean    changed;    /* her row told something else that was new */
  gboolean    counted;    /* as merged, and for this alone */
} Waiting;

void
shuke_importer_clear_referrers (ShukeImporter *self)
{
  g_clear_pointer (&self->waiting, g_array_unref);
}

static const char *
keep (ShukeImporter *self,
      const char    *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (self->text, text);
}

/* What is written when nobody can be found. */
static char *
dup_source (const char *source,
            const char *text)
{
  return source == NULL || strcmp (source, text) == 0 ? g_strdup (text) : g_strdup_printf ("%s %s", source, text);
}

char *
shuke_importer_dup_source (const ShukeImportCustomer *row)
{
  return row->referrer == NULL ? g_strdup (row->source) : dup_source (row->source, row->referrer);
}

/* "王姐 139 0000 1111": the number, and what stands before or behind it. FALSE when there is none. */
static gboolean
split (ShukeImporter  *self,
       const char     *text,
       ShukePhone     *phone,
       char          **name)
{
  const char *first = text + strcspn (text, "+0123456789");
  const char *last = text + strlen (text);
  g_autofree char *number = NULL;
  g_autofree char *rest = NULL;

  while (last > first && !g_ascii_isdigit (last[-1]))
    last--;
  number = g_strndup (first, (gsize) (last - first));
  if (!shuke_phone_parse (number, shuke_book_get_region (self->book), phone) || *phone->e164 == '\0')
    return FALSE;
  rest = g_strdup_printf ("%.*s%s", (int) (first - text), text, last);
  g_strdelimit (rest, "()[]:,;/", ' ');
  g_strstrip (rest);
  *name = *rest == '\0' ? NULL : g_steal_pointer (&rest);
  return TRUE;
}

static gboolean
agrees (ShukeImporter  *self,
        gint64          customer,
        const char     *name,
        gboolean       *yes,
        GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[GET_NAME], error);
  gboolean found;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", customer);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  *yes = found && shuke_import_names_agree (name, shuke_statement_get_text (statement, 0));
  return TRUE;
}

/* Those of that name; else those of the name without the marks that sort a phone book. (transfer full) (element-type gint64) */
static GArray *
find_named (ShukeImporter  *self,
            const char     *text,
            GError        **error)
{
  GArray *ids = shuke_book_find_by_name (self->book, text, error);
  g_autofree char *bare = ids == NULL || ids->len > 0 ? NULL : shuke_bare_name_dup (text);

  if (bare == NULL)
    return ids;
  g_array_unref (ids);
  return shuke_book_find_by_name (self->book, bare, error);
}

/* All whom @text can mean. (transfer full) (element-type gint64) */
static GArray *
find_all (ShukeImporter  *self,
          const char     *text,
          GError        **error)
{
  g_autoptr (GArray) ids = NULL;
  g_autofree char *name = NULL;
  ShukePhone phone;
  gboolean by_phone = split (self, text, &phone, &name);
  guint n = 0;

  ids = by_phone ? shuke_book_find_by_phone (self->book, phone.e164, error) : find_named (self, text, error);
  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gboolean yes = TRUE;

      if (by_phone && name != NULL && !agrees (self, id, name, &yes, error))
        return NULL;
      if (yes)
        g_array_index (ids, gint64, n++) = id;
    }
  g_array_set_size (ids, n);
  return g_steal_pointer (&ids);
}

/* Sets @referrer to the only one whom @text can mean, 0 when it is nobody or several. */
static gboolean
find (ShukeImporter  *self,
      const char     *text,
      gint64         *referrer,
      GError        **error)
{
  g_autoptr (GArray) ids = find_all (self, text, error);

  *referrer = ids != NULL && ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;
  return ids != NULL;
}

/* Whether @text can mean @customer; @title is what she is called, in the importer's chunk, empty when she has no name. */
static gboolean
means (ShukeImporter  *self,
       const char     *text,
       gint64          customer,
       gboolean       *yes,
       const char    **title,
       GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[GET_NAME], error);
  g_autoptr (GArray) ids = NULL;
  gboolean found;

  *yes = FALSE;
  *title = "";
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", customer);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  for (int i = 0; found && i < 4; i++)
    *yes |= g_strcmp0 (shuke_statement_get_text (statement, i), text) == 0;
  if (found && shuke_statement_get_text (statement, 1) != NULL)
    *title = keep (self, shuke_statement_get_text (statement, 1));
  ids = find_all (self, text, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    *yes |= g_array_index (ids, gint64, i) == customer;
  return TRUE;
}

gboolean
shuke_importer_find_other_referrer (ShukeImporter              *self,
                                    gint64                      customer,
                                    const ShukeImportCustomer  *row,
                                    const char                **held,
                                    GError                    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *line = NULL;
  const char *title, *note;
  gboolean found, same;
  gint64 referrer;

  *held = NULL;
  if (row->referrer == NULL)
    return TRUE;
  statement = shuke_book_prepare (self->book, sql[GET_NOW], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", customer);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  referrer = found ? shuke_statement_get_int (statement, 0) : 0;
  if (referrer == 0)
    return TRUE;
  if (!shuke_importer_get_note (self, customer, &note, error))
    return FALSE;
  line = shuke_merge_dup_referrer_line (row->referrer);
  if (shuke_text_has_line (note, line))
    return TRUE;
  if (!means (self, row->referrer, referrer, &same, &title, error))
    return FALSE;
  if (!same)
    *held = title;
  return TRUE;
}

static void
put_off (ShukeImporter *self,
         Waiting        one)
{
  if (self->waiting == NULL)
    self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  g_array_append_val (self->waiting, one);
}

void
shuke_importer_take_referrer (ShukeImporter              *self,
                              gint64                      customer,
                              const ShukeImportCustomer  *row)
{
  if (row->referrer != NULL && !self->rehearsal)
    put_off (self, (Waiting) { customer, keep (self, row->referrer), keep (self, row->source), row->created_day, TRUE, FALSE, FALSE });
}

gboolean
shuke_importer_merge_referrer (ShukeImporter              *self,
                               gint64                      customer,
                               const ShukeImportCustomer  *row,
                               gboolean                    changed,
                               gboolean                   *news,
                               GError                    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *wanted = NULL;
  const char *source;
  ShukeDay since = row->created_day;
  gint64 referrer;
  gboolean found, differs;

  *news = FALSE;
  if (row->referrer == NULL)
    return TRUE;
  statement = shuke_book_prepare (self->book, sql[GET_NOW], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", customer);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  if (!found || shuke_statement_get_int (statement, 0) != 0)
    return TRUE;
  /* Whom a file brought has the day of that file, when it did not say better. */
  if (since == SHUKE_DAY_NONE && shuke_statement_get_int (statement, 3) == 0)
    since = shuke_statement_get_day (statement, 2);
  source = shuke_statement_get_text (statement, 1);
  wanted = dup_source (row->source, row->referrer);
  differs = source == NULL || g_strcmp0 (source, row->source) == 0 ||
            (self->options.match != SHUKE_IMPORT_FILL && strcmp (source, wanted) != 0);
  *news = !changed && differs;
  /* Only where that decides: a first import has no index to find her by. */
  if (!changed && !differs)
    {
      if (!find (self, row->referrer, &referrer, error))
        return FALSE;
      *news = referrer != 0 && referrer != customer;
    }
  put_off (self, (Waiting) { customer, keep (self, row->referrer), keep (self, row->source), since, FALSE, changed, *news });
  return TRUE;
}

static gboolean
ask_both (ShukeImporter  *self,
          int             which,
          gint64          customer,
          gint64          referrer,
          gboolean       *yes,
          GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[which], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_int (statement, ":referrer", referrer);
  return shuke_statement_find (statement, yes, error);
}

/* A list of years is full of people for whom thanks were said long ago, or never will be: they are owed for who is known to have come
 * while it would still be said. */
static gboolean
owe_thanks (ShukeImporter  *self,
            const Waiting  *one,
            gint64          referrer,
            GError        **error)
{
  g_autoptr (ShukeStatement) name = NULL;
  g_autoptr (ShukeStatement) add = NULL;
  g_autofree char *text = NULL;
  gboolean owed, found;

  if (one->since == SHUKE_DAY_NONE || one->since > self->today || self->today - one->since > SHUKE_REFERRAL_THANKS_DAYS)
    return TRUE;
  if (!ask_both (self, IS_OWED, one->customer, referrer, &owed, error))
    return FALSE;
  if (owed)
    return TRUE;
  name = shuke_book_prepare (self->book, sql[GET_NAME], error);
  add = name == NULL ? NULL : shuke_book_prepare (self->book, sql[OWE_THANKS], error);
  if (add == NULL)
    return FALSE;
  shuke_statement_int (name, ":id", one->customer);
  if (!shuke_statement_find (name, &found, error))
    return FALSE;
  text = shuke_referral_dup_todo (found ? shuke_statement_get_text (name, 1) : NULL);
  shuke_statement_int (add, ":id", shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_TODO));
  shuke_statement_int (add, ":customer", one->customer);
  shuke_statement_int (add, ":referrer", referrer);
  shuke_statement_text (add, ":text", text);
  shuke_statement_day (add, ":today", self->today);
  return shuke_statement_run (add, error);
}

static gboolean
set_source (ShukeImporter  *self,
            int             which,
            const Waiting  *one,
            gboolean       *done,
            GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[which], error);
  g_autofree char *text = dup_source (one->source, one->text);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", one->customer);
  shuke_statement_text (statement, ":text", text);
  shuke_statement_text (statement, ":source", one->source);
  if (which == ADD_SOURCE)
    shuke_statement_int (statement, ":fill", self->options.match == SHUKE_IMPORT_FILL);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  *done = shuke_connection_changes (shuke_book_get_connection (self->book)) > 0;
  return TRUE;
}

/* Somebody else has brought her, as another row says, or the place of what cannot be found is taken: in her note it stands in its words. */
static gboolean
keep_text (ShukeImporter  *self,
           const Waiting  *one,
           gboolean       *done,
           GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[GET_NOW], error);
  g_autofree char *line = NULL;
  const char *source, *title;
  guint64 before = self->n_note_changes;
  gint64 referrer;
  gboolean found, there = FALSE;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", one->customer);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  referrer = found ? shuke_statement_get_int (statement, 0) : 0;
  source = found ? shuke_statement_get_text (statement, 1) : NULL;
  if (referrer != 0 && !means (self, one->text, referrer, &there, &title, error))
    return FALSE;
  if (!found || there || (source != NULL && strstr (source, one->text) != NULL))
    return TRUE;
  line = shuke_merge_dup_referrer_line (one->text);
  if (!shuke_importer_keep_words (self, one->customer, line, NULL, error))
    return FALSE;
  *done = self->n_note_changes != before;
  return TRUE;
}

/* Sets @done to whether that told the book anything. */
static gboolean
link_one (ShukeImporter  *self,
          const Waiting  *one,
          gint64          referrer,
          gboolean       *done,
          GError        **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  gboolean ring = referrer == one->customer;

  *done = FALSE;
  if (referrer != 0 && !ring && !ask_both (self, IS_ABOVE, one->customer, referrer, &ring, error))
    return FALSE;
  if (referrer != 0 && !ring)
    {
      statement = shuke_book_prepare (self->book, sql[LINK], error);
      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":id", one->customer);
      shuke_statement_int (statement, ":referrer", referrer);
      if (!shuke_statement_run (statement, error))
        return FALSE;
      *done = shuke_connection_changes (shuke_book_get_connection (self->book)) > 0;
    }
  if (*done)
    {
      gboolean removed;

      /* This file, too, tells of whoever it names. */
      shuke_importer_meet (self, referrer);
      return (!one->fresh || set_source (self, REMOVE_SOURCE, one, &removed, error)) && owe_thanks (self, one, referrer, error);
    }
  return one->fresh || (set_source (self, ADD_SOURCE, one, done, error) && (*done || keep_text (self, one, done, error)));
}

gboolean
shuke_importer_link_referrers (ShukeImporter  *self,
                               GError        **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  if (self->waiting == NULL)
    return TRUE;
  /* By name and by number: a first import has put those indexes off. */
  if (!shuke_importer_write_rows (self, error) ||
      !shuke_connection_script (shuke_book_get_connection (self->book), shuke_book_schema.indexes, error))
    return FALSE;
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const Waiting *one = &g_array_index (self->waiting, Waiting, i);
      const gint64 *referrer = g_hash_table_lookup (known, one->text);
      gboolean done;

      if (referrer == NULL)
        {
          gint64 id;

          if (!find (self, one->text, &id, error))
            return FALSE;
          referrer = g_memdup2 (&id, sizeof id);
          g_hash_table_insert (known, (gpointer) one->text, (gpointer) referrer);
        }
      if (!link_one (self, one, *referrer, &done, error))
        return FALSE;
      /* It is said once, with the row that brought it. */
      self->result.referrers += *referrer == 0 && (one->fresh || done);
      if (!one->fresh && !one->changed && done != one->counted)
        {
          /* What its row alone could not know. */
          shuke_importer_count_news (self, one->customer, done);
          self->result.skipped += done ? -1 : 1;
        }
    }
  return TRUE;
}
