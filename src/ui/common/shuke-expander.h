/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Opens and closes a section of which @inside is a row. */
void shuke_expander_open_at_once (AdwExpanderRow *row, GtkWidget *inside);
/* The keyboard is on its head then. */
void shuke_expander_close        (AdwExpanderRow *row, GtkWidget *inside);
/* Takes out all of @rows (element-type GtkWidget) and leaves the array empty, popovers closed. What they hold is freed when nothing else is to
 * be done: a full file has a hundred of them, and whoever opens the next one waits for its first frame. */
void shuke_expander_clear        (AdwExpanderRow *row, GPtrArray *rows);

G_END_DECLS
