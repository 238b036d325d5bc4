/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* A toast in a window of its own whose Undo is @window's win.undo, of an action of @book. */
void shuke_toasts_undo (AdwToastOverlay *toasts, const char *sentence, ShukeWindow *window, ShukeBook *book,
                        gint64 action);

G_END_DECLS
