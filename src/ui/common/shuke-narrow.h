/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a widget is narrow, in its own struct; its owner removes @source when it goes. */
typedef struct {
  gboolean narrow;
  guint    source;   /* of what waits to be told so; 0 = nothing */
} ShukeNarrow;

/* To be called where the widget is placed. Widgets must not change while that is done, so @changed is called right after, once for each
 * change. */
void shuke_narrow_note (ShukeNarrow *self, gboolean narrow, GSourceFunc changed, gpointer data);

G_END_DECLS
