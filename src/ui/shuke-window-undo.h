/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* win.undo (int64 action), win.undo-last, win.show-help-overlay */
void shuke_window_undo_add_actions (ShukeWindow *window);

G_END_DECLS
