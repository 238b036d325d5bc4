/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-greeting.h"

G_BEGIN_DECLS

/* The heading of the section About: while it is closed how complete the file is and what to ask next, the first also as a bar at its
 * end; while it is open, what can be done there. */
#define SHUKE_TYPE_ABOUT_HEAD (shuke_about_head_get_type ())
G_DECLARE_FINAL_TYPE (ShukeAboutHead, shuke_about_head, SHUKE, ABOUT_HEAD, AdwBin)

/* Adds itself to @row, which owns it from then on. */
ShukeAboutHead *shuke_about_head_new        (AdwExpanderRow *row);
/* @vital as for shuke_book_get_file_head(). */
void            shuke_about_head_show       (ShukeAboutHead *self, ShukeBook *book, const ShukeGreeting *greeting, gint64 vital);
/* Where there is little room, only the words say how complete the file is. */
void            shuke_about_head_set_narrow (ShukeAboutHead *self, gboolean narrow);

/* How complete a file is, without the stock steps, which colour one that has just been begun red. */
GtkWidget      *shuke_about_head_new_bar    (void);

G_END_DECLS
