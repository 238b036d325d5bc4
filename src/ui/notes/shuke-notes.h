/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Adds win.quick-note, win.inbox and win.promises. */
void shuke_notes_add_actions (ShukeWindow *window);

G_END_DECLS
