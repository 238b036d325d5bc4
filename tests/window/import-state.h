/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import-window.h"
#include "window-state.h"

G_BEGIN_DECLS

/* Writes @text as a file of that name into the folder of the test. Its path. (transfer full) */
char              *import_write       (WindowState *state, const char *name, const char *text, const char *encoding);
/* NULL when it is not open. */
ShukeImportWindow *import_find_window (void);
/* Chooses two files at once, one.csv and two.csv; the window with the first of them, counted. */
GtkWidget         *import_open_two    (WindowState *state, const char *first, const char *second);

/* To wait for. All rows have been counted: the tag says how many are new, and was laid out. */
gboolean           import_is_counted  (gpointer data);
gboolean           import_is_gone     (gpointer data);
/* All rows are looked at, so that whatever has to be asked of them is known. */
gboolean           import_may_run     (gpointer window);
gboolean           import_shows_page  (gpointer name);

/* The window asks before customers come in of whom nobody said whether they may be written to; gives @answer, and with NULL fails when it
 * asks. */
void               import_run         (GtkWidget *window, const char *answer);

G_END_DECLS
