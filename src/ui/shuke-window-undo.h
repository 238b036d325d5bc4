/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* win.page (s), win.open-customer (x), win.undo (book's opening and action: shuke_window_undo_target()), win.undo-last, win.redo-last,
 * win.show-help-overlay */
void shuke_window_undo_add_actions (ShukeWindow *window);
/* win.undo for the toasts of a dialog, which is that of the window it stands above. */
void shuke_window_undo_install (GtkWidgetClass *dialog);

/* What win.undo takes: an action of @book, so that after another book came into the window nothing of that one is undone. (transfer floating) */
GVariant *shuke_window_undo_target (ShukeBook *book, gint64 action);
/* The button and the time to press it. */
void shuke_window_toast_offer_undo (AdwToast *toast, ShukeBook *book, gint64 action);

G_END_DECLS
