/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-narrow.h"

#include <gtk/gtk.h>

typedef struct {
  ShukeNarrow *narrow;
  GSourceFunc  changed;
  gpointer     data;
} Waiting;

static gboolean
changed_cb (gpointer data)
{
  Waiting *waiting = data;

  waiting->narrow->source = 0;
  return waiting->changed (waiting->data);
}

void
shuke_narrow_note (ShukeNarrow *self,
                   gboolean     narrow,
                   GSourceFunc  changed,
                   gpointer     data)
{
  Waiting *waiting;

  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (self->source != 0)
    return;
  waiting = g_new (Waiting, 1);
  *waiting = (Waiting) { self, changed, data };
  self->source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, changed_cb, waiting, g_free);
}
