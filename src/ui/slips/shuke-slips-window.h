/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Deliveries, alterations, complaints and the other slips: a line to type one, and the list of those there are. */
#define SHUKE_TYPE_SLIPS_WINDOW (shuke_slips_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSlipsWindow, shuke_slips_window, SHUKE, SLIPS_WINDOW, AdwWindow)

ShukeSlipsWindow *shuke_slips_window_open        (ShukeWindow *parent);
/* win.slips; and win.new-slip, which is for the customer whose file is open */
void              shuke_slips_window_add_actions (ShukeWindow *window);

G_END_DECLS
