/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-drafts.h"
#include "shuke-window.h"

G_BEGIN_DECLS

/* Adds win.quick-note, win.inbox and win.promises. */
void shuke_notes_add_actions    (ShukeWindow *window);
/* The draft that the window offers to go on with has been opened another way. */
void shuke_notes_withdraw_offer (ShukeWindow *window, ShukeDraftKind kind);

G_END_DECLS
