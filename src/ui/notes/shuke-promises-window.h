/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Everything that was promised and not done yet, broken ones first. */
#define SHUKE_TYPE_PROMISES_WINDOW (shuke_promises_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukePromisesWindow, shuke_promises_window, SHUKE, PROMISES_WINDOW, AdwWindow)

ShukePromisesWindow *shuke_promises_window_open (ShukeWindow *parent);

G_END_DECLS
