/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* People who have not bought yet: a line to type one, and the list of them by what they could become. win.prospects; win.prospect, with a
 * customer's id, asks how it stands with her. */
void shuke_prospects_window_add_actions (ShukeWindow *window);

G_END_DECLS
