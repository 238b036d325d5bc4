/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* What was imported, and taking it back. */
#define SHUKE_TYPE_HISTORY_WINDOW (shuke_history_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeHistoryWindow, shuke_history_window, SHUKE, HISTORY_WINDOW, AdwWindow)

void shuke_history_window_open (ShukeWindow *parent);

G_END_DECLS
