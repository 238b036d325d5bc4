/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The slow half of the search: words inside notes. A scan in a thread of its own, on a connection of its own, stopped as soon
 * as she types on. An index would not help: two Chinese characters are shorter than any index of words can see. */

#include "shuke-search.h"

#include <string.h>

#include "shuke-book-private.h"
#include "shuke-error.h"

/* Characters shown before and after the hit. */
#define AROUND 10
#define AFTER 24

static const char sql_notes[] =
  "SELECT customer, text FROM ("
  " SELECT id AS customer, note AS text, created_day AS day FROM customer WHERE note IS NOT NULL AND deleted_at IS NULL"
  " UNION ALL SELECT id, mind, created_day FROM customer WHERE mind IS NOT NULL AND deleted_at IS NULL"
  " UNION ALL SELECT e.customer, e.text, e.day FROM entry e JOIN customer c ON c.id = e.customer"
  " WHERE e.text IS NOT NULL AND c.deleted_at IS NULL)"
  " WHERE instr(lower(text), :text) > 0 ORDER BY day DESC LIMIT :limit";

typedef struct {
  char *path;
  char *text;
  int   limit;
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

static ShukeNoteHit *
cut_excerpt (gint64      customer,
             const char *text,
             const char *lowered_needle)
{
  g_autofree char *lowered = g_ascii_strdown (text, -1);
  const char *found = strstr (lowered, lowered_needle);
  ShukeNoteHit *hit = g_new0 (ShukeNoteHit, 1);
  glong n = g_utf8_strlen (text, -1);
  glong at = found != NULL ? g_utf8_pointer_to_offset (lowered, found) : 0;
  glong length = found != NULL ? g_utf8_strlen (lowered_needle, -1) : 0;
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

static GPtrArray *
find_notes (ShukeConnection  *connection,
            const NotesData  *data,
            GError          **error)
{
  g_autoptr(ShukeStatement) statement = shuke_connection_prepare (connection, sql_notes, error);
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) note_hit_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GError *local = NULL;

  if (statement == NULL)
    return NULL;

  shuke_statement_text (statement, ":text", data->text);
  /* One customer may have many such notes. */
  shuke_statement_int (statement, ":limit", data->limit * 10);
  while (hits->len < (guint) data->limit && shuke_statement_next (statement, &local))
    {
      gint64 customer = shuke_statement_get_int (statement, 0);

      if (g_hash_table_add (seen, g_memdup2 (&customer, sizeof customer)))
        g_ptr_array_add (hits, cut_excerpt (customer, shuke_statement_get_text (statement, 1), data->text));
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return NULL;
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

  connection = shuke_connection_open (data->path, SHUKE_CONNECTION_READ_ONLY, &error);
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

void
shuke_search_find_notes (ShukeSearch         *self,
                         const char          *typed,
                         int                  limit,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  NotesData *data = g_new0 (NotesData, 1);

  g_return_if_fail (SHUKE_IS_SEARCH (self));

  data->path = g_strdup (shuke_search_get_path (self));
  data->text = g_ascii_strdown (typed, -1);
  g_strstrip (data->text);
  data->limit = limit;
  g_task_set_source_tag (task, shuke_search_find_notes);
  g_task_set_task_data (task, data, (GDestroyNotify) notes_data_free);
  if (*data->text == '\0')
    g_task_return_pointer (task, g_ptr_array_new_with_free_func ((GDestroyNotify) note_hit_free),
                           (GDestroyNotify) g_ptr_array_unref);
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
