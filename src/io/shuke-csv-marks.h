/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Shared by the reader and the writer, so that what one puts on the other takes off. */

/* What the writer does with a cell, @as_text when digits too must stay text. */
gboolean    shuke_csv_needs_mark (const char *text, gboolean as_text);
/* The cell without the marks with which spreadsheets say "this is text"; may cut the end off in place. */
char       *shuke_csv_take_marks (char *text, gsize *length);

G_END_DECLS
