/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* What is kept, where, and what leaves this computer. */
#define SHUKE_TYPE_PRIVACY_WINDOW (shuke_privacy_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukePrivacyWindow, shuke_privacy_window, SHUKE, PRIVACY_WINDOW, AdwWindow)

void shuke_privacy_window_open (ShukeWindow *parent);

G_END_DECLS
