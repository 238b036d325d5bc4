/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Who else of the book is the one whose file is open: found by typing, looked at beside her, joined. */
#define SHUKE_TYPE_JOIN_DIALOG (shuke_join_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ShukeJoinDialog, shuke_join_dialog, SHUKE, JOIN_DIALOG, AdwWindow)

/* Before @above, which is @window or stands before it, and tells of it there: NULL = in the window itself, otherwise in @toasts of @above. */
void shuke_join_dialog_open (ShukeWindow *window, GtkWindow *above, AdwToastOverlay *toasts, gint64 customer);

G_END_DECLS
