/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One idle callback for any number of changes. */

#include "shuke-refill.h"

struct _ShukeRefill {
  ShukeBook *book;
  gulong     changed;
  int        subject;
  ShukeFill  fill;
  gpointer   data;
  guint      idle;
};

static gboolean
idle_cb (gpointer data)
{
  ShukeRefill *self = data;

  self->idle = 0;
  self->fill (self->data);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (ShukeBook   *book,
            int          subject,
            gint64       customer,
            ShukeRefill *self)
{
  gboolean counts = self->subject == SHUKE_REFILL_ANY || subject == self->subject || subject == SHUKE_BOOK_SUBJECT_EVERYTHING;

  if (counts && self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

ShukeRefill *
shuke_refill_new (ShukeBook *book,
                  int        subject,
                  ShukeFill  fill,
                  gpointer   data)
{
  ShukeRefill *self = g_new0 (ShukeRefill, 1);

  self->book = g_object_ref (book);
  self->subject = subject;
  self->fill = fill;
  self->data = data;
  self->changed = g_signal_connect (book, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
shuke_refill_free (ShukeRefill *self)
{
  if (self == NULL)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_signal_handler (&self->changed, self->book);
  g_object_unref (self->book);
  g_free (self);
}
