/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

void shuke_counter_mode_add_action (ShukeWindow *window);

G_END_DECLS
