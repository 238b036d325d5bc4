/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search in notes takes a moment, so it waits for a rest and is given up as soon as something else is typed. */

#include "config.h"

#include "shuke-note-hits.h"

#include <glib/gi18n.h>

#include "shuke-customer-list.h"
#include "shuke-errors.h"

#define N_HITS 30
/* Milliseconds of rest after the last key before the notes are looked through. */
#define REST 150

struct _ShukeNoteHits {
  ShukeSearch        *search;
  ShukeNoteHitsFound  found;       /* NULL once it is freed */
  gpointer            user_data;
  char               *typed;
  GCancellable       *cancellable;
  guint               timeout;
};

static void
clear (gpointer data)
{
  ShukeNoteHits *self = data;

  g_clear_object (&self->search);
  g_clear_pointer (&self->typed, g_free);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  ShukeNoteHits *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = shuke_search_find_notes_finish (SHUKE_SEARCH (source), result, &error);
  g_autoptr (GPtrArray) items = hits != NULL ? g_ptr_array_new_with_free_func (g_object_unref) : NULL;

  /* Unless something else has been typed since. */
  if (self->found != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      for (guint i = 0; hits != NULL && i < hits->len; i++)
        {
          const ShukeNoteHit *hit = g_ptr_array_index (hits, i);
          ShukeCustomerItem *item = shuke_customer_item_new (shuke_search_get_book (self->search), hit->customer);

          shuke_customer_item_set_hit (item, hit->excerpt, FALSE, hit->start, hit->length);
          g_ptr_array_add (items, item);
        }
      self->found (hits != NULL ? _("In notes") : shuke_errors_heading (SHUKE_DOING_FIND_NOTES), items, self->user_data);
    }
  g_rc_box_release_full (self, clear);
}

static gboolean
rest_cb (gpointer data)
{
  ShukeNoteHits *self = data;

  self->timeout = 0;
  self->cancellable = g_cancellable_new ();
  shuke_search_find_notes (self->search, self->typed, N_HITS, self->cancellable, found_cb, g_rc_box_acquire (self));
  return G_SOURCE_REMOVE;
}

ShukeNoteHits *
shuke_note_hits_new (ShukeSearch        *search,
                     ShukeNoteHitsFound  found,
                     gpointer            user_data)
{
  ShukeNoteHits *self = g_rc_box_new0 (ShukeNoteHits);

  self->search = g_object_ref (search);
  self->found = found;
  self->user_data = user_data;
  return self;
}

void
shuke_note_hits_free (ShukeNoteHits *self)
{
  shuke_note_hits_stop (self);
  self->found = NULL;
  g_rc_box_release_full (self, clear);
}

void
shuke_note_hits_look (ShukeNoteHits *self,
                      const char    *typed)
{
  shuke_note_hits_stop (self);
  g_free (self->typed);
  self->typed = g_strdup (typed);
  self->timeout = g_timeout_add (REST, rest_cb, self);
}

void
shuke_note_hits_stop (ShukeNoteHits *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}
