/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* All facts of the book that can hardly be true, each corrected where it stands or said to be right. The book is looked through when the
 * window opens, and not before. */
#define SHUKE_TYPE_DOUBTS_WINDOW (shuke_doubts_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeDoubtsWindow, shuke_doubts_window, SHUKE, DOUBTS_WINDOW, AdwWindow)

/* Adds win.doubts. */
void shuke_doubts_window_add_actions (ShukeWindow *window);

G_END_DECLS
