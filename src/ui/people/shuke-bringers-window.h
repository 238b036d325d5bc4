/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Who brings customers: those who earned most by it first. win.bringers */
void shuke_bringers_window_add_actions (ShukeWindow *window);

G_END_DECLS
