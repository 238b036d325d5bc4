/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Who else of the book is the one whose file is open: found by typing, looked at beside her, joined. */
#define SHUKE_TYPE_JOIN_DIALOG (shuke_join_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ShukeJoinDialog, shuke_join_dialog, SHUKE, JOIN_DIALOG, AdwWindow)

void shuke_join_dialog_open (ShukeWindow *window, gint64 customer);

G_END_DECLS
