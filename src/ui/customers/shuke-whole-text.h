/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The text of an entry row that is longer than its line, wrapped in the place of that line; while it is typed in, below it. */
#define SHUKE_TYPE_WHOLE_TEXT (shuke_whole_text_get_type ())
G_DECLARE_FINAL_TYPE (ShukeWholeText, shuke_whole_text, SHUKE, WHOLE_TEXT, AdwBin)

/* For @row, whose line has room behind it (see shuke_room_below_new()). */
ShukeWholeText *shuke_whole_text_add     (AdwEntryRow *row, GtkWidget *room);
/* @width is what the row was given. */
void            shuke_whole_text_measure (ShukeWholeText *self, int width);

G_END_DECLS
