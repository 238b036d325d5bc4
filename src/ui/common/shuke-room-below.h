/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A box in @row, still empty, behind the text that is typed there, and below it where both do not fit: a suffix would share the line with
 * the text and cut it. */
GtkWidget *shuke_room_below_new (AdwEntryRow *row);

G_END_DECLS
