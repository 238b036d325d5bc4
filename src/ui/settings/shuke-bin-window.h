/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Customers who were deleted in the last 30 days. */
#define SHUKE_TYPE_BIN_WINDOW (shuke_bin_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeBinWindow, shuke_bin_window, SHUKE, BIN_WINDOW, AdwWindow)

void shuke_bin_window_open (ShukeWindow *parent);

G_END_DECLS
