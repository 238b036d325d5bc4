/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* The backups of a book by date, with what is in them; makes one now, puts one back through the application's action
 * "put-back". */
#define SHUKE_TYPE_BACKUPS_WINDOW (shuke_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeBackupsWindow, shuke_backups_window, SHUKE, BACKUPS_WINDOW, AdwWindow)

/* @error: why the book could not be opened; then only sound backups are listed, under the sentence. NULL when it is open. */
void       shuke_backups_window_present     (GtkWindow    *parent,
                                             const char   *book_path,
                                             const GError *error);
/* What the file chooser's answer does: a checked copy of the book. */
void       shuke_backups_window_save_to     (ShukeBackupsWindow *self, const char *target);
/* The window's actions "backups" and "bring-book". */
void       shuke_backups_window_add_actions (ShukeWindow  *window);

G_END_DECLS
