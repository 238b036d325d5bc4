/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* The section of the profile with all pictures of her notes and the files that were added to hers. */
#define SHUKE_TYPE_PAPERS_ROW (shuke_papers_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukePapersRow, shuke_papers_row, SHUKE, PAPERS_ROW, AdwExpanderRow)

/* @customer 0 empties the section. */
void shuke_papers_row_show     (ShukePapersRow *self, ShukeBook *book, gint64 customer);
/* @widget, which shows the same file, takes what is dropped on it: pictures begin a note, other files are added. */
void shuke_papers_row_add_drop (ShukePapersRow *self, GtkWidget *widget);

G_END_DECLS
