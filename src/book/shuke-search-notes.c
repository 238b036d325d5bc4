/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The slow half of the search: words inside notes. A walk in a thread of its own, on a connection of its own where the disk has room
 * for one, stopped as soon as she types on. An index would not help: two Chinese characters are shorter than any index of words can see. The walk goes
 * from the newest row to the oldest and hands the texts over as they lie: comparing, ordering and choosing cost a quarter here of
 * what they cost in SQL, and once there are enough hits an older one falls away at one look at its day. */

#include "shuke-search.h"

#include <string.h>

#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-text.h"

/* Characters shown before and after the hit. */
#define AROUND 10
#define AFTER 24

enum {
  CUSTOMERS,
  ENTRIES,
  IS_THERE,
};

static const char *const sql[] = {
  [CUSTOMERS] = "SELECT id, created_day, note, mind FROM customer WHERE deleted_at IS NULL ORDER BY id DESC",
  [ENTRIES] = "SELECT customer, day, text FROM entry WHERE customer IS NOT NULL AND text IS NOT NULL ORDER BY id DESC",
  [IS_THERE] = "SELECT 1 FROM customer WHERE id = :id AND deleted_at IS NULL",
};

/* The newest note of a customer in which the text stands. */
typedef struct {
  gint64   customer;
  ShukeDay day;
  char    *text;
} Found;

typedef struct {
  char               *path;
  ShukeConnectionMode mode;
  char               *text;
  int                 limit;
} NotesData;

static void
notes_data_free (NotesData *data)
{
  g_free (data->path);
  g_free (data->text);
  g_free (data);
}

static void
note_hit_free (ShukeNoteHit *hit)
{
  g_free (hit->excerpt);
  g_free (hit);
}

static void
found_clear (gpointer data)
{
  g_free (((Found *) data)->text);
}

/* Latin letters fit whether they are large or small; @needle is in small ones. */
static const char *
find_in_text (const char *text,
              const char *needle)
{
  gsize length = strlen (needle);

  if (g_ascii_toupper (*needle) == *needle)
    {
      /* Chinese nearly always: where the first character stands is found sixteen bytes at a time. */
      for (const char *p = text; (p = strchr (p, *needle)) != NULL; p++)
        if (g_ascii_strncasecmp (p, needle, length) == 0)
          return p;
      return NULL;
    }
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_tolower (*p) == *needle && g_ascii_strncasecmp (p, needle, length) == 0)
      return p;

  return NULL;
}

static ShukeNoteHit *
cut_excerpt (gint64      customer,
             const char *text,
             const char *needle)
{
  const char *found = find_in_text (text, needle);
  ShukeNoteHit *hit = g_new0 (ShukeNoteHit, 1);
  glong n = g_utf8_strlen (text, -1);
  glong at = g_utf8_pointer_to_offset (text, found);
  glong length = g_utf8_strlen (needle, -1);
  glong from = at > AROUND ? at - AROUND : 0;
  glong to = MIN (n, at + length + AFTER);
  g_autofree char *part = g_utf8_substring (text, from, to);

  g_strdelimit (part, "\n\r\t", ' ');
  hit->customer = customer;
  hit->excerpt = g_strconcat (from > 0 ? "…" : "", part, to < n ? "…" : "", NULL);
  hit->start = (int) (at - from + (from > 0 ? 1 : 0));
  hit->length = (int) length;

  return hit;
}

static void
interrupt_cb (GCancellable *cancellable,
              gpointer      connection)
{
  shuke_connection_interrupt (connection);
}

/* Puts a note among those found, newest first and @limit at most; of one customer only the newest. Of equal days the first one
 * stays in front. */
static void
take (GArray     *all,
      int         limit,
      gint64      customer,
      ShukeDay    day,
      const char *text)
{
  Found found = { .customer = customer, .day = day };
  guint at = all->len;

  for (guint i = 0; i < all->len; i++)
    {
      const Found *other = &g_array_index (all, Found, i);

      if (other->day < day)
        at = MIN (at, i);
      if (other->customer != customer)
        continue;
      if (other->day >= day)
        return;
      g_array_remove_index (all, i);
      break;
    }
  found.text = g_strdup (text);
  g_array_insert_val (all, at, found);
  if (all->len > (guint) limit)
    g_array_set_size (all, (guint) limit);
}

static gboolean
is_wanted (GArray     *all,
           int         limit,
           ShukeDay    day,
           const char *text,
           const char *needle)
{
  if (text == NULL || (all->len == (guint) limit && day <= g_array_index (all, Found, all->len - 1).day))
    return FALSE;

  return find_in_text (text, needle) != NULL;
}

static gboolean
walk_customers (ShukeConnection  *connection,
                const NotesData  *data,
                GArray           *all,
                GError          **error)
{
  g_autoptr (ShukeStatement) row = shuke_connection_prepare (connection, sql[CUSTOMERS], error);
  GError *local = NULL;

  if (row == NULL)
    return FALSE;

  while (shuke_statement_next (row, &local))
    for (int column = 2; column <= 3; column++)
      {
        const char *text = shuke_statement_get_text (row, column);
        ShukeDay day = shuke_statement_get_day (row, 1);

        if (is_wanted (all, data->limit, day, text, data->text))
          take (all, data->limit, shuke_statement_get_int (row, 0), day, text);
      }
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
is_there (ShukeConnection  *connection,
          gint64            customer,
          GError          **error)
{
  g_autoptr (ShukeStatement) statement = shuke_connection_prepare (connection, sql[IS_THERE], error);

  if (statement == NULL)
    return FALSE;

  shuke_statement_int (statement, ":id", customer);
  return shuke_statement_next (statement, error);
}

static gboolean
walk_entries (ShukeConnection  *connection,
              const NotesData  *data,
              GArray           *all,
              GError          **error)
{
  g_autoptr (ShukeStatement) row = shuke_connection_prepare (connection, sql[ENTRIES], error);
  GError *local = NULL;

  if (row == NULL)
    return FALSE;

  while (local == NULL && shuke_statement_next (row, &local))
    {
      gint64 customer = shuke_statement_get_int (row, 0);
      ShukeDay day = shuke_statement_get_day (row, 1);
      const char *text = shuke_statement_get_text (row, 2);

      if (is_wanted (all, data->limit, day, text, data->text) && is_there (connection, customer, &local))
        take (all, data->limit, customer, day, text);
    }
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, local);
  return FALSE;
}

static GPtrArray *
find_notes (ShukeConnection  *connection,
            const NotesData  *data,
            GError          **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) note_hit_free);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Found));

  g_array_set_clear_func (all, found_clear);
  if (!walk_customers (connection, data, all, error) || !walk_entries (connection, data, all, error))
    return NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const Found *found = &g_array_index (all, Found, i);

      g_ptr_array_add (hits, cut_excerpt (found->customer, found->text, data->text));
    }

  return g_steal_pointer (&hits);
}

static void
notes_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  NotesData *data = task_data;
  ShukeConnection *connection;
  GPtrArray *hits;
  GError *error = NULL;
  gulong handler = 0;

  connection = shuke_connection_open (data->path, data->mode, &error);
  if (connection == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb), connection, NULL);
  hits = find_notes (connection, data, &error);
  g_cancellable_disconnect (cancellable, handler);
  shuke_connection_close (connection);

  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* On a disk without room nobody but the book's own connection gets in: she waits a moment rather than find nothing. */
static void
find_on_own_connection (GTask           *task,
                        const NotesData *data)
{
  ShukeSearch *self = g_task_get_source_object (task);
  ShukeConnection *connection = shuke_book_get_connection (shuke_search_get_book (self));
  GError *error = NULL;
  GPtrArray *hits = find_notes (connection, data, &error);

  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* In small letters; letters and digits that an input method left wide are narrow in nearly every note, Chinese marks are not. (transfer full) */
static char *
dup_needle (const char *typed)
{
  g_autofree char *clean = shuke_text_clean (typed);
  GString *needle = g_string_new (NULL);

  for (const char *p = clean != NULL ? clean : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar narrow = c >= 0xff01 && c <= 0xff5e ? c - 0xff01 + '!' : c;

      g_string_append_unichar (needle, narrow < 0x80 && g_ascii_isalnum ((char) narrow) ? (gunichar) g_ascii_tolower ((char) narrow) : c);
    }
  return g_string_free (needle, FALSE);
}

void
shuke_search_find_notes (ShukeSearch         *self,
                         const char          *typed,
                         int                  limit,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  NotesData *data;

  g_return_if_fail (SHUKE_IS_SEARCH (self));
  g_return_if_fail (limit > 0);

  data = g_new0 (NotesData, 1);
  data->path = shuke_book_dup_reading_path (shuke_search_get_book (self), &data->mode);
  data->text = dup_needle (typed);
  data->limit = limit;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, shuke_search_find_notes);
  g_task_set_task_data (task, data, (GDestroyNotify) notes_data_free);
  if (*data->text == '\0')
    g_task_return_pointer (task, g_ptr_array_new_with_free_func ((GDestroyNotify) note_hit_free),
                           (GDestroyNotify) g_ptr_array_unref);
  else if (shuke_book_is_cramped (shuke_search_get_book (self)))
    find_on_own_connection (task, data);
  else
    g_task_run_in_thread (task, notes_thread);
}

GPtrArray *
shuke_search_find_notes_finish (ShukeSearch   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
