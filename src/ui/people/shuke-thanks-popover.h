/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Thanks for bringing @brought: what she got and what it cost, both as far as there is something to say. Kept with Enter or the button. */
GtkWidget *shuke_thanks_popover_new (ShukeBook *book, gint64 brought);

G_END_DECLS
