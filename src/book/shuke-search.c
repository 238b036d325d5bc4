/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search that follows the book: one large index read in a thread, and a small one of the customers that changed since,
 * which is made anew at every change. When the small one has grown, the large one is read again. Nothing here waits. */

#include "shuke-search.h"

#include <string.h>

#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-memory.h"
#include "shuke-phone.h"
#include "shuke-pinyin.h"
#include "shuke-search-index.h"
#include "shuke-search-reader.h"

/* So many changed customers are read again one by one; beyond that everybody is. */
#define MAX_CHANGED 400

struct _ShukeSearch {
  GObject parent_instance;

  ShukeBook        *book;
  ShukeSearchIndex *all;
  ShukeSearchIndex *fresh;      /* those in changed, as they are now; NULL when there are none */
  GHashTable       *changed;    /* ids that changed since all was read */
  GCancellable     *loading;
};

enum {
  READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeSearch, shuke_search, G_TYPE_OBJECT)

typedef struct {
  char               *path;
  ShukeConnectionMode mode;
  ShukeRegion         region;
} LoadData;

static void
load_data_free (LoadData *data)
{
  g_free (data->path);
  g_free (data);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  LoadData *data = task_data;
  g_autoptr (ShukeSearchIndexBuilder) builder = shuke_search_index_builder_new ();
  g_autoptr (ShukeConnection) connection = NULL;
  GError *error = NULL;

  connection = shuke_connection_open (data->path, data->mode, &error);
  if (connection == NULL || !shuke_search_read (connection, data->region, 0, builder, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, shuke_search_index_builder_finish (g_steal_pointer (&builder)),
                           (GDestroyNotify) shuke_search_index_free);
  /* Building took three times what stays. */
  g_clear_pointer (&connection, shuke_connection_close);
  g_clear_pointer (&builder, shuke_search_index_builder_free);
  shuke_memory_give_back ();
}

/* Reads the changed customers again. Failing here only means that they are found as they were. */
static void
read_changed (ShukeSearch *self)
{
  g_autoptr (ShukeSearchIndexBuilder) builder = shuke_search_index_builder_new ();
  GHashTableIter iter;
  gpointer id;

  g_clear_pointer (&self->fresh, shuke_search_index_free);
  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    shuke_search_read (shuke_book_get_connection (self->book), shuke_book_get_region (self->book), *(gint64 *) id,
                       builder, NULL, NULL);
  self->fresh = shuke_search_index_builder_finish (g_steal_pointer (&builder));
}

static void
take_index (ShukeSearch      *self,
            ShukeSearchIndex *index)
{
  GHashTableIter iter;
  gpointer id;

  g_clear_pointer (&self->all, shuke_search_index_free);
  self->all = index;
  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    shuke_search_index_strike (index, *(gint64 *) id);
  read_changed (self);
  g_signal_emit (self, signals[READY], 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  ShukeSearch *self = SHUKE_SEARCH (source);
  g_autoptr (GError) error = NULL;
  ShukeSearchIndex *index = g_task_propagate_pointer (G_TASK (result), &error);

  /* A later load has taken over. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  /* The book may have been closed while its names were being read. */
  if (shuke_book_get_connection (self->book) == NULL)
    g_clear_pointer (&index, shuke_search_index_free);
  else if (index != NULL)
    take_index (self, index);
  else
    shuke_search_load_now (self, NULL);
}

static void
load_again (ShukeSearch *self)
{
  g_autoptr (GTask) task = NULL;
  LoadData *data = NULL;

  /* On a disk without room nobody but the book's own connection gets in. */
  if (shuke_book_is_cramped (self->book))
    {
      shuke_search_load_now (self, NULL);
      return;
    }
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  g_hash_table_remove_all (self->changed);

  data = g_new0 (LoadData, 1);
  data->path = shuke_book_dup_reading_path (self->book, &data->mode);
  data->region = shuke_book_get_region (self->book);
  task = g_task_new (self, self->loading, loaded_cb, NULL);
  g_task_set_source_tag (task, load_again);
  g_task_set_task_data (task, data, (GDestroyNotify) load_data_free);
  g_task_run_in_thread (task, load_thread);
}

static void
book_changed_cb (ShukeSearch      *self,
                 ShukeBookSubject  subject,
                 gint64            customer)
{
  gboolean everybody = subject == SHUKE_BOOK_SUBJECT_EVERYTHING
                       || (subject == SHUKE_BOOK_SUBJECT_CUSTOMER && customer == 0);
  gboolean is_new;

  if (self->all == NULL && self->loading == NULL)
    return;
  if (!everybody && subject != SHUKE_BOOK_SUBJECT_CUSTOMER)
    return;

  if (everybody || g_hash_table_size (self->changed) >= MAX_CHANGED)
    {
      load_again (self);
      return;
    }
  is_new = g_hash_table_add (self->changed, g_memdup2 (&customer, sizeof customer));
  if (self->all == NULL)
    return;

  if (is_new)
    shuke_search_index_strike (self->all, customer);
  read_changed (self);
}

static void
shuke_search_dispose (GObject *object)
{
  ShukeSearch *self = SHUKE_SEARCH (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->all, shuke_search_index_free);
  g_clear_pointer (&self->fresh, shuke_search_index_free);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_search_parent_class)->dispose (object);
}

static void
shuke_search_class_init (ShukeSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = shuke_search_dispose;

  signals[READY] = g_signal_new ("ready", SHUKE_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_search_init (ShukeSearch *self)
{
  self->changed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

ShukeSearch *
shuke_search_new (ShukeBook *book)
{
  ShukeSearch *self;

  g_return_val_if_fail (SHUKE_IS_BOOK (book), NULL);

  self = g_object_new (SHUKE_TYPE_SEARCH, NULL);
  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
shuke_search_load (ShukeSearch *self)
{
  g_return_if_fail (SHUKE_IS_SEARCH (self));

  if (self->all == NULL && self->loading == NULL)
    load_again (self);
}

gboolean
shuke_search_load_now (ShukeSearch  *self,
                       GError      **error)
{
  g_autoptr (ShukeSearchIndexBuilder) builder = shuke_search_index_builder_new ();

  g_return_val_if_fail (SHUKE_IS_SEARCH (self), FALSE);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_hash_table_remove_all (self->changed);
  if (!shuke_search_read (shuke_book_get_connection (self->book), shuke_book_get_region (self->book), 0, builder, NULL, error))
    return FALSE;

  take_index (self, shuke_search_index_builder_finish (g_steal_pointer (&builder)));
  return TRUE;
}

gboolean
shuke_search_is_ready (ShukeSearch *self)
{
  g_return_val_if_fail (SHUKE_IS_SEARCH (self), FALSE);

  return self->all != NULL;
}

gboolean
shuke_search_catch_up (ShukeSearch *self)
{
  g_return_val_if_fail (SHUKE_IS_SEARCH (self), FALSE);

  return (self->loading != NULL || self->all == NULL) && shuke_search_load_now (self, NULL);
}

ShukeBook *
shuke_search_get_book (ShukeSearch *self)
{
  g_return_val_if_fail (SHUKE_IS_SEARCH (self), NULL);

  return self->book;
}

/* What is compared: folded, and a number without its spaces, dashes and country. (transfer full) */
static char *
needle_of (ShukeSearch *self,
           const char  *typed)
{
  g_autofree char *folded = shuke_pinyin_fold (typed);
  g_autofree char *digits = shuke_phone_dup_digits (folded);
  ShukePhone phone;

  if (digits == NULL)
    return *folded != '\0' && strspn (folded, "+-()./") == strlen (folded) ? g_strdup ("") : g_steal_pointer (&folded);
  if (strlen (folded) >= 11 && shuke_phone_parse (folded, shuke_book_get_region (self->book), &phone) && *phone.e164 != '\0')
    return shuke_search_digits_of_phone (phone.e164, NULL, shuke_book_get_region (self->book));
  return g_steal_pointer (&digits);
}

typedef struct {
  ShukeSearchIndex *index;
  guint8           *fits;
  guint             counts[SHUKE_N_MATCHES];
} Found;

static void
find_in (Found            *found,
         ShukeSearchIndex *index,
         const char       *needle)
{
  *found = (Found) { .index = index };
  if (index == NULL)
    return;

  found->fits = g_malloc (shuke_search_index_get_size (index) + 1);
  shuke_search_index_find (index, needle, found->fits, found->counts);
}

/* Whether a name begins with the needle as it is typed, in characters or in sound. */
static gboolean
begins_something (const Found *found)
{
  guint n = 0;

  for (int match = SHUKE_MATCH_NAME_BEGINS; match <= SHUKE_MATCH_PINYIN_BEGINS; match++)
    n += found->counts[match];
  return n > 0;
}

/* The next entry of that match from *@position on; FALSE when there is none. */
static gboolean
next_of (const Found      *found,
         guint            *position,
         guint8            match,
         ShukeSearchEntry *entry)
{
  guint n = found->index != NULL ? shuke_search_index_get_size (found->index) : 0;

  while (*position < n && found->fits[*position] != match)
    (*position)++;

  if (*position == n)
    return FALSE;

  *entry = shuke_search_index_get_entry (found->index, *position);
  return TRUE;
}

/* Both are in the same order; customers that changed find their place among the others. */
static void
merge (const Found *all,
       const Found *fresh,
       guint8       match,
       gint64      *to)
{
  guint i = 0, j = 0;
  ShukeSearchEntry left, right;
  gboolean has_left = next_of (all, &i, match, &left);
  gboolean has_right = next_of (fresh, &j, match, &right);

  while (has_left || has_right)
    {
      if (!has_right || (has_left && shuke_search_entry_compare (&left, &right) < 0))
        {
          *to++ = left.id;
          i++;
          has_left = next_of (all, &i, match, &left);
        }
      else
        {
          *to++ = right.id;
          j++;
          has_right = next_of (fresh, &j, match, &right);
        }
    }
}

/* One pass deals every entry to its match; within a match the order stays. */
static void
deal (const Found  *found,
      gint64       *ids,
      const guint   counts[SHUKE_N_MATCHES])
{
  guint n = shuke_search_index_get_size (found->index);
  const ShukeIds of = *shuke_search_index_get_ids (found->index);
  gint64 nobody;
  gint64 *next[SHUKE_N_MATCHES + 1] = { [SHUKE_FITS_NOT] = &nobody };

  for (int match = 0; match < SHUKE_N_MATCHES; match++)
    {
      next[match] = ids;
      ids += counts[match];
    }
  for (guint i = 0; i < n; i++)
    {
      guint8 match = found->fits[i];

      *next[match] = shuke_ids_get (&of, i);
      next[match] += match != SHUKE_FITS_NOT;
    }
}

GArray *
shuke_search_find (ShukeSearch *self,
                   const char  *typed,
                   guint        counts[SHUKE_N_MATCHES])
{
  g_autofree char *needle = NULL;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Found all, fresh;
  guint sums[SHUKE_N_MATCHES] = { 0 }, n = 0, n_fresh = 0, at = 0;

  g_return_val_if_fail (SHUKE_IS_SEARCH (self), ids);

  if (counts != NULL)
    memset (counts, 0, sizeof sums);
  needle = needle_of (self, typed);
  if (self->all == NULL || *needle == '\0')
    return ids;

  find_in (&all, self->all, needle);
  find_in (&fresh, self->fresh, needle);
  /* Pinyin that goes on, as in "zhang", is no surname "zha" with two initials. */
  if (!begins_something (&all) && !begins_something (&fresh))
    {
      shuke_search_index_find_mixed (self->all, needle, all.fits, all.counts);
      if (self->fresh != NULL)
        shuke_search_index_find_mixed (self->fresh, needle, fresh.fits, fresh.counts);
    }
  for (int match = 0; match < SHUKE_N_MATCHES; match++)
    {
      sums[match] = all.counts[match] + fresh.counts[match];
      n += sums[match];
      n_fresh += fresh.counts[match];
    }
  g_array_set_size (ids, n);
  if (n > 0 && n_fresh == 0)
    deal (&all, (gint64 *) (void *) ids->data, sums);
  else
    for (guint8 match = 0; match < SHUKE_N_MATCHES; match++)
      {
        if (sums[match] > 0)
          merge (&all, &fresh, match, &g_array_index (ids, gint64, at));
        at += sums[match];
      }
  if (counts != NULL)
    memcpy (counts, sums, sizeof sums);
  g_free (all.fits);
  g_free (fresh.fits);

  return ids;
}

gint64
shuke_search_find_exact (ShukeSearch *self,
                         const char  *typed)
{
  guint counts[SHUKE_N_MATCHES];
  g_autoptr (GArray) ids = shuke_search_find (self, typed, counts);

  return counts[SHUKE_MATCH_EXACT_NUMBER] == 1 ? g_array_index (ids, gint64, 0) : 0;
}
