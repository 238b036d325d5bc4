/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands above a window belongs to it, and to the book that was in it: it goes first. */

/* Asks all of it to go, the topmost first. FALSE when one stays: it asks about what was typed there, or its job has to end. */
gboolean shuke_above_close     (GtkWindow *window);
/* Without asking, when @window or its book is going anyway. What a dialog still has to keep, it keeps as it is unmapped or disposed of. */
void     shuke_above_take_down (GtkWindow *window);

G_END_DECLS
