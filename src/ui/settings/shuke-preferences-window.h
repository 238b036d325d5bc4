/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* What the shop says about itself, kept in the book, and what belongs to this computer. */
#define SHUKE_TYPE_PREFERENCES_WINDOW (shuke_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukePreferencesWindow, shuke_preferences_window, SHUKE, PREFERENCES_WINDOW, AdwPreferencesWindow)

void shuke_preferences_window_open (ShukeWindow *parent);
/* The same with the keyboard in the name of the shop. */
void shuke_preferences_window_ask_shop_name (ShukeWindow *parent);

G_END_DECLS
