/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-errors.h"

G_BEGIN_DECLS

/* The frame around the pages. What a page needs of it:
 *
 *   actions   win.page ("customers", "calendar", "campaigns") · win.search · win.open-customer (int64 id) · win.back ·
 *             win.undo (shuke_window_undo_target()) · win.counter-mode (boolean)
 *   shuke_window_get_for (any widget inside)
 *
 * A room of the interface adds its own actions to the window from one function that is named in the table
 * action_rooms of shuke-window.c; menu entries and shortcuts show as soon as their action exists. */
#define SHUKE_TYPE_WINDOW (shuke_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeWindow, shuke_window, SHUKE, WINDOW, AdwApplicationWindow)

/* @book may be NULL: the window then shows what can be chosen to begin with. */
ShukeWindow *shuke_window_new        (GtkApplication *application,
                                      ShukeBook      *book);
/* The window around @widget, or NULL while it stands in none. */
ShukeWindow *shuke_window_get_for    (GtkWidget      *widget);

ShukeBook   *shuke_window_get_book   (ShukeWindow    *self);
/* What stands above the window belongs to the book before: it is taken down. Ask with shuke_above_close() first. */
void         shuke_window_set_book   (ShukeWindow    *self,
                                      ShukeBook      *book);

/* Builds the page when it was not shown yet. NULL for a name that is no page. */
GtkWidget   *shuke_window_get_page   (ShukeWindow    *self,
                                      const char     *name);
void         shuke_window_show_page  (ShukeWindow    *self,
                                      const char     *name);
/* Goes to the customers' page and opens her card. */
void         shuke_window_open_customer (ShukeWindow *self,
                                         gint64       id);

/* Whose card is in front; 0 when none is. */
gint64       shuke_window_get_customer  (ShukeWindow *self);

/* Everything that is not about the customer in front is hidden. Property "counter-mode". */
gboolean     shuke_window_get_counter_mode (ShukeWindow *self);

void         shuke_window_toast      (ShukeWindow    *self,
                                      const char     *sentence);
/* With a button that takes back @action_id, as @book returned it; 0 shows the sentence alone. */
void         shuke_window_toast_undo (ShukeWindow    *self,
                                      const char     *sentence,
                                      ShukeBook      *book,
                                      gint64          action_id);
/* A dialog with the sentence of shuke-errors.h; what the owner stopped herself is only a toast. Nothing for NULL. */
void         shuke_window_show_error (ShukeWindow    *self,
                                      ShukeDoing      doing,
                                      const GError   *error);
/* What came of saving: that toast, or why it could not be saved when @action_id is 0. @self may be NULL, when she closed it meanwhile. */
void         shuke_window_show_saved (ShukeWindow    *self,
                                      const char     *sentence,
                                      ShukeBook      *book,
                                      gint64          action_id,
                                      const GError   *error);

G_END_DECLS
