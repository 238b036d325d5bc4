/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* All groups: their people in the list, those of the list into a group or out of it, new, changed and deleted ones. win.groups; and the people of one
 * by hand, by its name: win.group-people. */
void shuke_groups_window_add_actions (ShukeWindow *window);

G_END_DECLS
