/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* win.undo (book's opening and action: shuke_window_undo_target()), win.undo-last, win.show-help-overlay */
void shuke_window_undo_add_actions (ShukeWindow *window);

/* What win.undo takes: an action of @book, so that after another book came into the window nothing of that one is undone. (transfer floating) */
GVariant *shuke_window_undo_target (ShukeBook *book, gint64 action);
/* The button and the time to press it. */
void shuke_window_toast_offer_undo (AdwToast *toast, ShukeBook *book, gint64 action);

G_END_DECLS
